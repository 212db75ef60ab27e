// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/known_rows.h"

namespace earshot {

namespace {

constexpr size_t RowsAhead = 8; ///< so many rows before its turn a row's keys are asked for

} // namespace

void KnownRows::recognise(RowBlock &block)
{
    std::vector<RowBlock::Row> &rows = block.rows();
    for (size_t i = 0; i < rows.size(); ++i) {
        if (i + RowsAhead < rows.size())
            expect(rows[i + RowsAhead].keys);
        recognise(rows[i]);
    }
}

} // namespace earshot
