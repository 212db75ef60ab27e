// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/respondent_index.h"

#include <span>

namespace earshot {

/// What a row turned out to be when it was compared with those before it, and what there is to write of it.
struct Recognition {
    quint32 known = 0;             ///< the response that has its key already; 0: none
    RespondentIndex::Named person; ///< nobody when the row is only counted as a duplicate
    std::span<quint32> codes;      ///< room for AttributeCoder::code() of each attribute, 0 for empty values
};

} // namespace earshot
