// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"

#include <set>
#include <vector>

namespace earshot {

/// The time axis of one analysis, cut into slots: at the borders of buckets, of the small lines' months, of the period
/// and of the comparison. Counting is done once by slot; everything that has a time is a sum of slots.
class Timeline
{
public:
    static constexpr int MostBuckets = 2000;
    /// Rolling windows follow each other by a day; when these would be more than so many, by the least of 7, 28, 91 and
    /// 364 days (beyond, multiples of 364) that gives no more.
    static constexpr int MostWindows = 750;
    static constexpr int SparkMonths = 18;

    Timeline(const Dataset &dataset, const Scope &scope, const AnalysisOptions &options);

    struct Slot {
        QDate first; ///< invalid for undated rows
        bool inPeriod = false;
        bool inComparison = false;
        int bucket = -1;    ///< index in buckets() of the first that holds it, −1: none
        int bucketEnd = -1; ///< one after the last that holds it: rolling windows overlap
        int month = -1;     ///< index in months(), −1: none
        int part = -1;   ///< index in parts(), −1: no group needs it
    };
    /// What groups need to tell apart: slots that agree on period, comparison and month are one part.
    struct Part {
        bool inPeriod = false;
        bool inComparison = false;
        int month = -1;
        bool operator==(const Part &) const = default;
    };

    const std::vector<Slot> &slots() const { return m_slots; }
    const std::vector<Part> &parts() const { return m_parts; }
    const std::vector<Bucket> &buckets() const { return m_buckets; }
    const std::vector<Bucket> &months() const { return m_months; }
    TimeUnit unit() const { return m_unit; }
    std::optional<int> windowStep() const { return m_windowStep; }
    const std::optional<std::pair<QDate, QDate>> &dataDays() const { return m_dataDays; } ///< first and last
    const Period &period() const { return m_period; }
    const std::optional<Period> &comparison() const { return m_comparison; }
    size_t undatedSlot() const { return m_slots.size() - 1; }

    /// Minute at which the first day of the table begins, and the slot of each day; the last entry is for undated rows.
    Dataset::Minute firstMinute() const { return m_firstMinute; }
    const std::vector<quint16> &slotOfDay() const { return m_slotOfDay; }

private:
    using Days = std::pair<QDate, QDate>;
    void cutBuckets(const Days &days, const AnalysisOptions &options);
    void cutCalendar(const Days &days, const AnalysisOptions &options);
    void cutWindows(const Days &days, int length);
    void cutMonths(const Days &days);
    void markPartial(const Days &days, const AnalysisOptions &options);
    void cutSlots(const Days &days, const AnalysisOptions &options);
    std::set<QDate> slotStarts(const Days &days, const AnalysisOptions &options) const;
    Slot slotOn(QDate day) const;
    void numberParts();
    void close(const Days &days);

    std::vector<Slot> m_slots; ///< the last is for undated rows
    std::vector<Part> m_parts;
    std::vector<Bucket> m_buckets;
    std::vector<Bucket> m_months;
    std::vector<quint16> m_slotOfDay;
    Dataset::Minute m_firstMinute = 0;
    TimeUnit m_unit = TimeUnit::Month;
    std::optional<int> m_windowStep;
    std::optional<Days> m_dataDays;
    Period m_asked;  ///< as the scope says it
    Period m_period; ///< with ends closed by the data
    std::optional<Period> m_comparison;
};

} // namespace earshot
