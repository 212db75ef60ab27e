// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/document.h"

namespace earshot {

/// Edits as the undo log keeps them.
QByteArray toJson(const std::vector<Edit> &edits);
/// What is not an edit is left out: the log may be of a later version.
std::vector<Edit> editsFromJson(const QByteArray &json);

} // namespace earshot
