// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/sections.h"

namespace earshot {

/// From which files the responses came, and how many of their rows were left out.
const Section &importsSection();

} // namespace earshot
