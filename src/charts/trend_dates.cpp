// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the time axis.
#include "charts/painting.h"
#include "charts/trend_axis.h"

#include <QCoreApplication>
#include <QFontMetricsF>

namespace earshot::marks {

namespace {

constexpr int MonthsOfYear = 12;

/// Time in the steps that labels may follow: months since year 0, quarters, years. Buckets that begin in one step have
/// the same number, so that only the first of them may bear its name.
enum class Steps { Buckets, Months, Quarters, Years };

/// A way to label: every so many steps of a kind.
struct Rhythm {
    Steps steps = Steps::Buckets;
    int every = 1;
};

/// A window of many days stands for its last day.
QDate dayOf(const Bucket &bucket, TimeUnit unit)
{
    return unit == TimeUnit::Day ? bucket.last : bucket.first;
}

qint64 stepOf(const Bucket &bucket, TimeUnit unit, qsizetype index, Steps steps)
{
    const QDate day = dayOf(bucket, unit);
    switch (steps) {
    case Steps::Buckets: return index;
    case Steps::Months: return qint64{day.year()} * MonthsOfYear + day.month() - 1;
    case Steps::Quarters: return qint64{day.year()} * 4 + (day.month() - 1) / 3;
    case Steps::Years: break;
    }
    return day.year();
}

QString nameOf(QDate day, Steps steps, const QLocale &locale)
{
    switch (steps) {
    case Steps::Months: return locale.standaloneMonthName(day.month(), QLocale::ShortFormat);
    case Steps::Quarters:
        return QCoreApplication::translate("Marks", "Q%1", "quarter of a year").arg((day.month() + 2) / 3);
    case Steps::Years: return QString::number(day.year());
    case Steps::Buckets: break;
    }
    return QCoreApplication::translate("Marks", "%1 %2", "day and short month, on an axis")
        .arg(day.day())
        .arg(locale.standaloneMonthName(day.month(), QLocale::ShortFormat));
}

/// From the most words to the fewest.
std::vector<Rhythm> rhythms(TimeUnit unit)
{
    std::vector<Rhythm> found;
    const auto add = [&found](Steps steps, std::initializer_list<int> all) {
        for (const int every : all)
            found.push_back({steps, every});
    };
    if (unit == TimeUnit::Day)
        add(Steps::Buckets, {1, 2, 7, 14});
    if (unit == TimeUnit::Week)
        add(Steps::Buckets, {1, 2, 4});
    if (unit == TimeUnit::Day || unit == TimeUnit::Week || unit == TimeUnit::Month)
        add(Steps::Months, {1, 2, 3, 6});
    if (unit == TimeUnit::Quarter)
        add(Steps::Quarters, {1, 2});
    for (int power = 1; power <= 1000; power *= 10)
        add(Steps::Years, {power, 2 * power, 5 * power});
    return found;
}

/// The buckets that bear a name: the first of each step that the rhythm takes.
std::vector<qsizetype> named(const std::vector<Bucket> &buckets, TimeUnit unit, const Rhythm &rhythm)
{
    std::vector<qsizetype> found;
    std::optional<qint64> before;
    for (qsizetype i = 0; i < static_cast<qsizetype>(buckets.size()); ++i) {
        const qint64 step = stepOf(buckets[static_cast<size_t>(i)], unit, i, rhythm.steps);
        // A step that began before the first bucket is not named at a place where it does not begin.
        const bool begins = i > 0 || rhythm.steps == Steps::Buckets || unit == TimeUnit::Month || unit == TimeUnit::Quarter
                            || unit == TimeUnit::Year;
        if (step != before && begins && step % rhythm.every == 0)
            found.push_back(i);
        before = step;
    }
    return found;
}

/// One line of words, in order; those that would touch the one before are left out.
class Line
{
public:
    Line(const QFont &font, int fontPixels) : m_metrics(font), m_gap(fontPixels * 0.6) {}
    /// Whether there was room.
    bool add(std::vector<TrendDate> &words, QPointF middle, const QString &text)
    {
        const qreal half = m_metrics.horizontalAdvance(text) / 2;
        if (m_used && middle.x() - half < m_end + m_gap)
            return false;
        m_used = true;
        m_end = middle.x() + half;
        words.push_back({middle, text});
        return true;
    }

private:
    QFontMetricsF m_metrics;
    qreal m_gap, m_end = 0;
    bool m_used = false;
};

} // namespace

std::vector<TrendDate> trendDates(const TrendFrame &frame, const std::vector<Bucket> &buckets, TimeUnit unit,
                                  const QFont &font, const QLocale &locale, int fontPixels)
{
    std::vector<TrendDate> words;
    const qreal first = frame.labelTop() + fontPixels + 5;
    for (const Rhythm &rhythm : rhythms(unit)) {
        words.clear();
        Line names(font, fontPixels), years(font, fontPixels);
        bool fits = true;
        int year = 0;
        for (const qsizetype i : named(buckets, unit, rhythm)) {
            const QDate day = dayOf(buckets[static_cast<size_t>(i)], unit);
            fits = names.add(words, {frame.x(i), first}, nameOf(day, rhythm.steps, locale)) && fits;
            if (fits && rhythm.steps != Steps::Years && day.year() != year)
                fits = years.add(words, {frame.x(i), first + fontPixels + 2}, QString::number(day.year()));
            year = day.year();
            if (!fits)
                break;
        }
        if (fits && !words.empty())
            return words;
    }
    return words;
}

void drawTrendDates(QPainter &painter, const TrendFrame &frame, const std::vector<Bucket> &buckets,
                    TimeUnit unit, const Theme &theme, const QLocale &locale, int fontPixels)
{
    const QFont font = theme.font(fontPixels);
    for (const TrendDate &word : trendDates(frame, buckets, unit, font, locale, fontPixels))
        drawLabel(painter, word.middle, Anchor::Middle, font, theme.ink3, word.text);
}

} // namespace earshot::marks
