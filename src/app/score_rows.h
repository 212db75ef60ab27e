// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/estimate.h"
#include "app/mark_widget.h"

#include <vector>

namespace earshot {

/// Scores below each other with their ranges on one axis, to be compared: "Early · 113 answers  ——•——  51 ± 14".
class ScoreRows : public MarkWidget
{
    Q_OBJECT
public:
    struct Row {
        QString label;
        QString remark; ///< below the label
        Estimate estimate;
        bool faded = false; ///< too few answers
    };
    explicit ScoreRows(const ThemeSource &themes, QWidget *parent = nullptr);
    /// `reference`: a dashed line over all rows.
    void setRows(const std::vector<Row> &rows, double reference, const QString &spoken);
};

} // namespace earshot
