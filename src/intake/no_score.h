// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/column_roles.h"

namespace earshot {

/// Why a file has no score column, as a sentence: it holds groups alone, yes and no, words or pictures. Empty when
/// nothing in it looks like an answer to a score question.
QString whyNoScore(const std::vector<ColumnEvidence> &columns);

} // namespace earshot
