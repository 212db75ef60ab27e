// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/figure_setting.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace earshot {

namespace {

constexpr std::pair<Qt::DayOfWeek, QLatin1StringView> WeekStarts[] = {
    {Qt::Monday, QLatin1StringView("monday")}, {Qt::Saturday, QLatin1StringView("saturday")}, {Qt::Sunday, QLatin1StringView("sunday")}};
constexpr QLatin1StringView WeekKey("weekStart"), IntervalKey("interval"), ConfidenceKey("confidence"), CorrectionKey("correction");
constexpr QLatin1StringView Cautious("score"), Strict("holm");

} // namespace

void FigureSetting::applyTo(AnalysisOptions &options, Qt::DayOfWeek systemWeekStart) const
{
    options.weekStart = weekStart.value_or(systemWeekStart);
    options.intervalKind = interval;
    options.confidence = confidencePercent / 100.0;
    options.correction = correction;
}

/// Only what is not as at first, so that a document that was never changed says nothing.
QByteArray FigureSetting::toJson() const
{
    const FigureSetting usual;
    QJsonObject object;
    for (const auto &[day, name] : WeekStarts) {
        if (weekStart == day)
            object.insert(WeekKey, name);
    }
    if (interval != usual.interval)
        object.insert(IntervalKey, Cautious);
    if (confidencePercent != usual.confidencePercent)
        object.insert(ConfidenceKey, confidencePercent);
    if (correction != usual.correction)
        object.insert(CorrectionKey, Strict);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

FigureSetting FigureSetting::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    FigureSetting setting;
    for (const auto &[day, name] : WeekStarts) {
        if (object.value(WeekKey).toString() == name)
            setting.weekStart = day;
    }
    if (object.value(IntervalKey).toString() == Cautious)
        setting.interval = statistics::IntervalKind::Score;
    if (const int percent = object.value(ConfidenceKey).toInt(); std::ranges::find(Percents, percent) != Percents.end())
        setting.confidencePercent = percent;
    if (object.value(CorrectionKey).toString() == Strict)
        setting.correction = statistics::Correction::Holm;
    return setting;
}

} // namespace earshot
