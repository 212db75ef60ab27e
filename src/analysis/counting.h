// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/selection.h"
#include "analysis/timeline.h"

#include <functional>

namespace earshot {

/// How often each score was given (cell 11: unanswered), in one slot or part.
using Cells = std::array<quint32, 16>;

/// All that one pass over the columns counts.
struct Counted {
    std::vector<Cells> slots; ///< by Timeline slot

    struct Attribute {
        std::vector<quint32> indexOfCode; ///< empty: code c is index c; values left out share the last index
        size_t indices = 0;
        std::vector<Cells> cells;         ///< [part * indices + index]
    };
    std::vector<Attribute> attributes; ///< one per attribute of the dataset
    RowBits inPeriod;                  ///< rows in scope and period
    qint64 answersInDocument = 0;      ///< with a score, of the scope's survey

    Tally tally(size_t attribute, size_t part, size_t index) const;
};

Tally tallyOf(const Cells &cells);

/// Counts every row that the selection keeps, on two threads where that pays. Nothing when cancelled.
std::optional<Counted> countRows(const Dataset &dataset, const Timeline &timeline, const Selection &selection,
                                 const std::function<bool()> &isCanceled);

} // namespace earshot
