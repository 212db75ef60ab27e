// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace earshot {

/// Whether a spreadsheet could take the text for a formula, so that it gets an apostrophe in front: ARCHITECTURE,
/// safety rule 3, full-width forms and blanks of every kind included. Apostrophes that are there already do not count: an
/// import takes one away again.
bool looksLikeFormula(std::string_view utf8);

} // namespace earshot
