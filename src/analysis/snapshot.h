// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/asked_people.h"
#include "analysis/driver_figures.h"
#include "analysis/event_change.h"
#include "analysis/groups.h"
#include "analysis/many_groups.h"
#include "analysis/other_metrics.h"
#include "analysis/silence.h"
#include "analysis/theme_figures.h"
#include "analysis/weighted_figures.h"
#include "analysis/word_figures.h"
#include "domain/dataset.h"
#include "domain/scope.h"

#include <memory>
#include <vector>

namespace earshot {

/// One stretch of time: a calendar unit or a rolling window.
struct Bucket {
    QDate first;
    QDate last;
    bool partial = false;  ///< more than a tenth lies before the data, or it has not ended (by `today`, or by the data)
    bool running = false;  ///< partial because today lies in it: "so far"
    bool inPeriod = false; ///< lies wholly or partly in the scope's period; a rolling window: wholly
    Estimate estimate;
    std::optional<Estimate> rolling; ///< over this and the two buckets before; nothing before the third and for windows
};

/// What analyze() is told beside the scope. Times and locale come from outside: the analysis has no clock.
struct AnalysisOptions {
    TimeUnit unit = TimeUnit::Month;
    std::optional<int> rollingDays;    ///< overlapping windows of so many days (≥ 1) instead of calendar units
    Qt::DayOfWeek weekStart = Qt::Monday;
    QDate today;                       ///< to tell whether the last unit has ended; invalid: the last day of the data
    double confidence = 0.95;
    statistics::IntervalKind intervalKind = statistics::IntervalKind::AdjustedWald;
    statistics::Correction correction = statistics::Correction::BenjaminiHochberg; ///< of the tests of one table
    int minimumN = 30;                 ///< below: greyed
    int testN = 10;                    ///< below: no test
    std::optional<Crossing> crossing;  ///< a crosstab is wanted
    std::optional<DriverWish> drivers; ///< drivers of the score are wanted
    std::vector<QDate> events;         ///< days whose before and after are wanted, at most EventChange::Most
    std::optional<WeightsSetting> whoAnswered; ///< early and late answers are wanted, and a score weighted by this, which may be nothing
    bool words = false;                ///< the words of detractors and promoters are wanted
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

    std::vector<MetricFigures> otherMetrics; ///< CSAT, CES and stars in scope and period; empty when a survey is chosen
    std::optional<AskedPeople> asked; ///< in the period; nothing when it is not known who was asked
    std::optional<AskedPeople> askedBefore;   ///< in the comparison period
    std::optional<Silence> silence;           ///< when AnalysisOptions::whoAnswered asks for it; see whyNoSilence()
    std::optional<WeightedFigures> weighted;  ///< when AnalysisOptions::whoAnswered has weights

    std::vector<Bucket> buckets;   ///< over all the data of the scope, whatever its period
    /// Those of the period, cut to it where it begins or ends within a unit, so that they add up to the total's dated
    /// answers; a cut one is partial.
    std::vector<Bucket> periodBuckets;
    TimeUnit unit = TimeUnit::Month; ///< as asked, or coarser when the data would give too many buckets; windows: Day
    std::optional<int> windowStep;   ///< days from one rolling window to the next; nothing for calendar units
    std::vector<EventChange> events; ///< as AnalysisOptions::events, whatever the period
    std::vector<Bucket> sparkMonths; ///< up to 18 last months, for the small lines
    std::vector<Grouping> groupings;
    std::optional<Crosstab> crosstab; ///< when AnalysisOptions::crossing asks for it
    std::optional<DriverFigures> drivers; ///< when AnalysisOptions::drivers asks for them

    /// Rows with a comment in scope and period, newest first.
    std::vector<quint32> commentRows;
    std::array<qint64, 3> commentCategories{}; ///< of commentRows, by Category
    std::optional<ThemeFigures> themes; ///< once the comments were looked through
    std::optional<WordFigures> words;   ///< when AnalysisOptions::words asks for them

    const Grouping *grouping(AttributeId id) const;
    /// No response in scope and period.
    bool isEmpty() const { return responses == 0; }
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

} // namespace earshot
