// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/sections.h"

namespace earshot {

/// Where one branch stands among the others, in the report of a branch pack.
const Section &standingSection();

} // namespace earshot
