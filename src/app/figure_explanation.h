// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"

#include <QLocale>

class QWidget;

namespace earshot {

class InfoPopover;

/// A figure on a page: of a whole snapshot or of a part of it.
struct ExplainedFigure {
    enum class Kind { Score, Change, AgainstRest, Shares, Answers };
    Kind kind = Kind::Score;
    QString of;                     ///< the part's name; empty: all responses of the scope
    Scope rows;                     ///< whose responses the figure counts
    Estimate now;
    std::optional<Estimate> before; ///< in the comparison period
    std::optional<Change> change;   ///< of Change and AgainstRest
    int compared = 0;               ///< tests that were corrected together; 0: this one alone
    std::optional<qint64> mentions = {}; ///< of a theme: its comments, with a score or not

    /// The figure of all responses.
    static ExplainedFigure ofTotal(const Snapshot &snapshot, Kind kind);
};

/// "Explain this number": four short lines that any figure of a snapshot has, the formula in full, and the rows.
class FigureExplanation
{
public:
    FigureExplanation(const Snapshot &snapshot, const ExplainedFigure &figure, const QLocale &locale);

    QString title() const;
    QString formula() const;  ///< in words, with the numbers put in
    QString counts() const;
    QString filter() const;   ///< of whose responses
    QString leftOut() const;
    QStringList lines() const { return {formula(), counts(), filter(), leftOut()}; }
    QString inFull() const;   ///< the formulas of the margin and the test

    /// A popover with all of it, to be opened by the caller. Its actionWanted() means the rows.
    InfoPopover *makePopover(QWidget *parent) const;

private:
    QString countsOf(const Estimate &estimate) const;
    QString score(const std::optional<double> &points) const;
    QString exact(double points) const;
    QString test() const;
    QString scoreFormula() const;
    QString changeFormula() const;
    QString restFormula() const;
    QString likelyRange() const;
    QString marginFormula() const;

    const Snapshot &m_snapshot;
    const ExplainedFigure &m_figure;
    const QLocale m_locale;
};

} // namespace earshot
