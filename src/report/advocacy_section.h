// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/sections.h"

namespace earshot {

/// What promoters say, for who is to be convinced.
const Section &advocacySection();

} // namespace earshot
