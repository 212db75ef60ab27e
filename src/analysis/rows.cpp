// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/rows.h"

#include "analysis/selection.h"

#include <bit>

namespace earshot {

std::vector<quint32> rowsInScope(const Dataset &dataset, const Comments &comments, const Scope &scope)
{
    const RowBits wanted = Selection(dataset, comments, scope).rowsIn(scope.period);
    std::vector<quint32> rows;
    rows.reserve(wanted.count());
    for (size_t word = 0; word < wanted.words().size(); ++word) {
        for (quint64 bits = wanted.words()[word]; bits != 0; bits &= bits - 1)
            rows.push_back(static_cast<quint32>(word * 64 + static_cast<size_t>(std::countr_zero(bits))));
    }
    return rows;
}

} // namespace earshot
