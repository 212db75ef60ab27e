// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/document.h"

namespace earshot {

/// What a change is called in the menu: "Tag 11 comments".
QString textOf(Edit::Kind kind, int responses);

/// What a change was called, by what turns it back.
QString textByInverse(const std::vector<Edit> &inverse);

} // namespace earshot
