// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/sections.h"

namespace earshot {

/// The whole on one page, for who has little time.
const Section &pageSection();

} // namespace earshot
