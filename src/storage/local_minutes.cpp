// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/local_minutes.h"

#include <algorithm>

namespace earshot {

namespace {

qint64 secondsOf(int year)
{
    return QDate(year, 1, 1).startOfDay(Qt::UTC).toSecsSinceEpoch();
}

const qint64 Earliest = secondsOf(1900);
const qint64 Latest = secondsOf(2200);
const qint64 Epoch = secondsOf(2000);

} // namespace

LocalMinutes::LocalMinutes(const QTimeZone &zone)
{
    const auto first = QDateTime::fromSecsSinceEpoch(Earliest, Qt::UTC);
    const auto last = QDateTime::fromSecsSinceEpoch(Latest, Qt::UTC);
    m_spans.push_back({Earliest, zone.offsetFromUtc(first)});
    if (zone.hasTransitions()) {
        for (const QTimeZone::OffsetData &change : zone.transitions(first, last))
            m_spans.push_back({change.atUtc.toSecsSinceEpoch(), change.offsetFromUtc});
    }
}

Dataset::Minute LocalMinutes::operator()(qint64 secondsUtc)
{
    if (secondsUtc < m_from || secondsUtc >= m_until) {
        if (secondsUtc < Earliest || secondsUtc >= Latest)
            return Dataset::Undated;
        const auto next = std::upper_bound(m_spans.begin(), m_spans.end(), secondsUtc,
                                           [](qint64 time, const Span &span) { return time < span.from; });
        m_from = std::prev(next)->from;
        m_offset = std::prev(next)->offset;
        m_until = next == m_spans.end() ? Latest : next->from;
    }
    const qint64 local = secondsUtc + m_offset - Epoch;
    return static_cast<Dataset::Minute>(local >= 0 ? local / 60 : -((59 - local) / 60));
}

} // namespace earshot
