// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/rows.h"

#include "analysis/selection.h"

namespace earshot {
namespace {

bool inPeriod(const Dataset &dataset, quint32 row, const Period &period)
{
    if (period.isOpen())
        return true;
    const std::optional<QDate> day = dataset.day(row);
    return day && period.contains(*day);
}

} // namespace

std::vector<quint32> rowsInScope(const Dataset &dataset, const CommentArena *arena, const Scope &scope)
{
    const Selection selection(dataset, arena, scope);
    std::vector<quint32> rows;
    if (selection.isNothing())
        return rows;
    std::vector<quint8> selected(dataset.size(), 1);
    selection.select(0, selected);
    for (quint32 row = 0; row < dataset.size(); ++row) {
        if (selected[row] != 0 && inPeriod(dataset, row, scope.period))
            rows.push_back(row);
    }
    return rows;
}

} // namespace earshot
