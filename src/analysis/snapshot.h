// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/asked_people.h"
#include "analysis/estimate.h"
#include "domain/dataset.h"
#include "domain/scope.h"

#include <memory>
#include <vector>

namespace earshot {

/// One stretch of time. `partial`: the unit is cut by the end of the data or has not ended yet.
struct Bucket {
    QDate first;
    QDate last;
    bool partial = false;
    bool inPeriod = false; ///< lies wholly or partly in the scope's period
    Estimate estimate;
    std::optional<Estimate> rolling; ///< over this and the two buckets before; nothing before the third
};

/// The responses that share one value of an attribute.
struct Group {
    quint32 code = 0; ///< of the attribute's column; 0: no value
    QString value;
    Estimate now;
    std::optional<Estimate> before;       ///< in the comparison period
    std::optional<Change> change;         ///< against the comparison period; its pValue is corrected over the attribute
    std::optional<Change> againstRest;    ///< against all others of the scope; its pValue is corrected over the attribute
    bool small = false;                   ///< fewer answers than the minimum
    std::vector<Estimate> months;         ///< as many as Snapshot::sparkMonths, oldest first
};

/// A part of a change: what changed because other people answered (mix), and because they scored otherwise.
struct DecompositionStep {
    quint32 code = 0;
    QString value;
    double mix = 0;         ///< points
    double performance = 0; ///< points
    bool isRest = false;    ///< all values beyond the most frequent ones together
    double total() const { return mix + performance; }
};

/// All groups of one attribute.
struct Grouping {
    static constexpr size_t MostGroups = 2000;

    AttributeId attribute{};
    QString name;
    std::vector<Group> groups;                    ///< by answers, most first; values without answers are left out
    std::vector<DecompositionStep> decomposition; ///< of the change of the total; empty without one
    double mixTotal = 0;
    std::optional<double> homogeneity; ///< p value of "all groups score alike"; gates againstRest
    int compared = 0;                  ///< groups with enough answers for a test against the rest
    qint64 valuesLeftOut = 0;          ///< values beyond the most frequent MostGroups
    Tally leftOut;                     ///< their answers
};

/// Two attributes to be crossed.
struct Crossing {
    AttributeId rows{}, columns{};
    bool operator==(const Crossing &) const = default;
};

/// The responses that share a value of each of two attributes.
struct CrossCell {
    size_t row = 0, column = 0; ///< in the groups of the attributes' groupings
    Estimate now;
    std::optional<Estimate> before;
    std::optional<Change> change;      ///< as Group::change, corrected over all cells
    std::optional<Change> againstRest; ///< against all others of the scope, corrected over all cells
    bool small = false;                ///< fewer answers than the minimum
};

/// Every pair of values that has answers in the period, by row and column; pairs with values beyond
/// Grouping::MostGroups are left out.
struct Crosstab {
    Crossing crossing;
    std::vector<CrossCell> cells;
    int compared = 0; ///< cells with enough answers for a test against the rest
    const CrossCell *cell(size_t row, size_t column) const; ///< null: no answers
};

/// What analyze() is told beside the scope. Times and locale come from outside: the analysis has no clock.
struct AnalysisOptions {
    TimeUnit unit = TimeUnit::Month;
    std::optional<int> rollingDays;    ///< rolling windows of so many days instead of calendar units
    Qt::DayOfWeek weekStart = Qt::Monday;
    QDate today;                       ///< to tell whether the last unit has ended; invalid: the last day of the data
    double confidence = 0.95;
    int minimumN = 30;                 ///< below: greyed
    int testN = 10;                    ///< below: no test
    std::optional<Crossing> crossing;  ///< a crosstab is wanted
    bool operator==(const AnalysisOptions &) const = default;
};

/// All figures of one scope. Never changes, may be read from any thread; everything that shows a number reads one.
struct Snapshot {
    DatasetPtr dataset;
    Scope scope;
    AnalysisOptions options;
    quint64 generation = 0; ///< counts up with every analysis of a session

    Period period;                          ///< the scope's, with open ends closed by the data
    std::optional<Period> comparisonPeriod;
    Estimate total;
    std::optional<Estimate> previous;
    std::optional<Change> change;
    qint64 unanswered = 0; ///< in the period, no score
    qint64 undated = 0;    ///< in the scope but for the period, no date
    qint64 withComment = 0;
    qint64 responses = 0;  ///< in scope and period, answered or not
    qint64 responsesInDocument = 0;
    qint64 answersInDocument = 0;  ///< with a score, of the scope's survey
    qint64 otherKind = 0;          ///< responses to surveys of another metric or kind, left out when no survey is chosen

    std::optional<AskedPeople> asked; ///< in the period; nothing when it is not known who was asked

    std::vector<Bucket> buckets;   ///< over all the data of the scope, whatever its period
    /// Those of the period, cut to it where it begins or ends within a unit, so that they add up to the total's dated
    /// answers; a cut one is partial.
    std::vector<Bucket> periodBuckets;
    TimeUnit unit = TimeUnit::Month; ///< as asked, or coarser when the data would give too many buckets
    std::vector<Bucket> sparkMonths; ///< up to 18 last months, for the small lines
    std::vector<Grouping> groupings;
    std::optional<Crosstab> crosstab; ///< when AnalysisOptions::crossing asks for it

    /// Rows with a comment in scope and period, newest first.
    std::vector<quint32> commentRows;
    std::array<qint64, 3> commentCategories{}; ///< of commentRows, by Category

    const Grouping *grouping(AttributeId id) const;
    /// No response in scope and period.
    bool isEmpty() const { return responses == 0; }
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

} // namespace earshot
