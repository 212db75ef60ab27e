// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/metrics.h"

#include "analysis/statistics.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>

namespace earshot {

namespace {

std::optional<double> share(qint64 part, qint64 whole)
{
    return whole == 0 ? std::nullopt
                      : std::optional(static_cast<double>(part) / static_cast<double>(whole));
}

std::optional<double> mean(const Tally &tally)
{
    qint64 sum = 0;
    for (int score = Score::Least; score <= Score::Most; ++score)
        sum += score * tally.count(score);
    return share(sum, tally.n());
}

const TallyMetric Metrics[] = {
    {"n", QT_TRANSLATE_NOOP("Metrics", "Answers"), NumberFormat::Count,
     [](const Tally &t) { return std::optional(static_cast<double>(t.n())); }},
    {"nps", QT_TRANSLATE_NOOP("Metrics", "NPS"), NumberFormat::Score,
     [](const Tally &t) { return statistics::nps(t); }},
    {"promoters", QT_TRANSLATE_NOOP("Metrics", "Promoters"), NumberFormat::Percent,
     [](const Tally &t) { return share(t.promoters(), t.n()); }, Category::Promoter},
    {"passives", QT_TRANSLATE_NOOP("Metrics", "Passives"), NumberFormat::Percent,
     [](const Tally &t) { return share(t.passives(), t.n()); }, Category::Passive},
    {"detractors", QT_TRANSLATE_NOOP("Metrics", "Detractors"), NumberFormat::Percent,
     [](const Tally &t) { return share(t.detractors(), t.n()); }, Category::Detractor},
    {"mean", QT_TRANSLATE_NOOP("Metrics", "Mean score"), NumberFormat::Mean, mean},
};

/// A multiple of 10^−decimals, half away from zero, never −0. The shortest decimal form of the figure is what is
/// rounded: 8.45 is meant as 8.45 though its nearest double lies below.
double roundedTo(double value, int decimals)
{
    const double factor = std::pow(10.0, decimals);
    const double scaled = value * factor;
    const double nudge = std::copysign(std::abs(scaled) * 1e-12, scaled);
    return std::round(scaled + nudge) / factor + 0.0;
}

QString withMinus(QString text, const QLocale &locale)
{
    return text.replace(locale.negativeSign(), QStringLiteral("\u2212"));
}

QString withSign(double value, const QString &text)
{
    return value > 0 ? u'+' + text : text;
}

} // namespace

std::span<const TallyMetric> metrics()
{
    return Metrics;
}

QString formatted(std::optional<double> value, NumberFormat format, const QLocale &locale)
{
    if (!value)
        return QStringLiteral("\u2013");
    const bool percent = format == NumberFormat::Percent;
    const int decimals = format == NumberFormat::Mean || format == NumberFormat::SignedPoints ? 1 : 0;
    const double rounded = roundedTo(percent ? 100 * *value : *value, decimals);
    const QString text = withMinus(locale.toString(rounded, 'f', decimals), locale);
    switch (format) {
    case NumberFormat::SignedScore:
    case NumberFormat::SignedPoints:
        return withSign(rounded, text);
    case NumberFormat::Percent:
        return QCoreApplication::translate("Metrics", "%1%", "a share, e.g. 24%").arg(text);
    case NumberFormat::Count:
    case NumberFormat::Score:
    case NumberFormat::Mean:
        break;
    }
    return text;
}

int WholeShares::of(Category category) const
{
    return category == Category::Detractor ? detractors : category == Category::Passive ? passives : promoters;
}

std::optional<WholeShares> wholeShares(const Tally &tally)
{
    const qint64 n = tally.n();
    if (n == 0)
        return std::nullopt;
    struct Part {
        int WholeShares::*share;
        qint64 count;
    };
    std::array parts{Part{&WholeShares::passives, tally.passives()}, Part{&WholeShares::promoters, tally.promoters()},
                     Part{&WholeShares::detractors, tally.detractors()}};
    WholeShares shares;
    int left = 100;
    for (const Part &part : parts) {
        shares.*part.share = static_cast<int>(100 * part.count / n);
        left -= shares.*part.share;
    }
    std::stable_sort(parts.begin(), parts.end(), [n](const Part &a, const Part &b) {
        return 100 * a.count % n > 100 * b.count % n;
    });
    for (size_t i = 0; i < static_cast<size_t>(left); ++i)
        ++(shares.*parts[i].share);
    return shares;
}

QString shownShare(const Tally &tally, Category category, const QLocale &locale)
{
    const std::optional<WholeShares> shares = wholeShares(tally);
    return formatted(shares ? std::optional(shares->of(category) / 100.0) : std::nullopt, NumberFormat::Percent, locale);
}

QString shown(const TallyMetric &metric, const Tally &tally, const QLocale &locale)
{
    return metric.share ? shownShare(tally, *metric.share, locale)
                        : formatted(metric.value(tally), metric.format, locale);
}

int roundedScore(double nps)
{
    return static_cast<int>(roundedTo(nps, 0));
}

int shownChange(double from, double to)
{
    return roundedScore(to) - roundedScore(from);
}

std::optional<int> shownChange(const Estimate &now, const std::optional<Estimate> &before)
{
    if (!now.nps || !before || !before->nps)
        return std::nullopt;
    return shownChange(*before->nps, *now.nps);
}

} // namespace earshot
