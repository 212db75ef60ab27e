// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/statistics.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <cmath>

// What came out beside what a case of stats_oracle.json expects.
namespace earshot::oracle {

inline constexpr double PointTolerance = 1e-6;
inline constexpr double ScoreTolerance = 1e-4;
inline constexpr double ShareTolerance = 1e-9;

inline QString shown(std::optional<double> value)
{
    return value ? QString::number(*value, 'g', 17) : QStringLiteral("null");
}

/// A member of what may not be there.
template <typename T, typename M>
std::optional<double> part(const std::optional<T> &whole, M T::*member)
{
    return whole ? std::optional<double>((*whole).*member) : std::nullopt;
}

/// Collects differences as lines; an empty list is a pass.
class Comparison
{
public:
    explicit Comparison(const QJsonObject &expect) : m_expect(expect) {}

    void check(const QString &name, std::optional<double> got, double tolerance)
    {
        m_seen += name;
        compare(name, m_expect[name], got, tolerance);
    }
    void checkP(const QString &name, std::optional<double> got)
    {
        check(name, got, std::max(1e-9, 1e-6 * m_expect[name].toDouble()));
    }
    void checkInterval(const QString &low, const QString &high, const std::optional<statistics::Interval> &interval,
                       double tolerance = PointTolerance)
    {
        check(low, part(interval, &statistics::Interval::low), tolerance);
        check(high, part(interval, &statistics::Interval::high), tolerance);
    }
    template <typename List> void checkList(const QString &name, const List &got, double tolerance)
    {
        m_seen += name;
        const QJsonArray want = m_expect[name].toArray();
        if (static_cast<qsizetype>(got.size()) != want.size())
            m_differences += QStringLiteral("%1: %2 values, expected %3").arg(name).arg(got.size()).arg(want.size());
        for (qsizetype i = 0; i < std::min<qsizetype>(want.size(), static_cast<qsizetype>(got.size())); ++i)
            compare(QStringLiteral("%1[%2]").arg(name).arg(i), want[i], number(got[static_cast<size_t>(i)]), tolerance);
    }
    /// What another comparison holds.
    void seen(const QString &name) { m_seen += name; }
    void add(const QStringList &differences) { m_differences += differences; }
    QStringList result()
    {
        for (const QString &key : m_expect.keys()) {
            if (!m_seen.contains(key))
                m_differences += QStringLiteral("%1 was not checked").arg(key);
        }
        return m_differences;
    }

private:
    static std::optional<double> number(std::optional<double> value) { return value; }
    template <typename T> static std::optional<double> number(T value) { return static_cast<double>(value); }

    void compare(const QString &name, const QJsonValue &value, std::optional<double> got, double tolerance)
    {
        const auto want = value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
        const bool bothMissing = !got && value.isNull();
        const bool near = got && want && std::isfinite(*got) && std::abs(*got - *want) <= tolerance;
        if (!bothMissing && !near)
            m_differences += QStringLiteral("%1: %2, expected %3").arg(name, shown(got), shown(want));
        if (got && *got == 0 && std::signbit(*got))
            m_differences += QStringLiteral("%1 is negative zero").arg(name);
    }

    const QJsonObject m_expect;
    QStringList m_seen;
    QStringList m_differences;
};

} // namespace earshot::oracle
