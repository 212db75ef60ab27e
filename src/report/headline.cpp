// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/headline.h"

#include "analysis/metrics.h"
#include "analysis/sentences.h"
#include "analysis/small_base.h"
#include "report/summary_section.h"
#include "report/trend_chart.h"
#include "report/trend_section.h"
#include "report/wording.h"
#include "report/words.h"

#include <algorithm>

namespace earshot {

namespace {

/// The choice of a section that will be written.
const SectionChoice *writtenChoice(const Section &section, const ReportInput &input, std::span<const SectionChoice> chosen)
{
    const auto found = std::find_if(chosen.begin(), chosen.end(), [&](const SectionChoice &choice) { return choice.id == QLatin1StringView(section.id); });
    return found != chosen.end() && found->on && section.hasContent(input) ? &*found : nullptr;
}

manuscript::KeyFigure scoreOf(const Snapshot &snapshot, const QLocale &locale)
{
    manuscript::KeyFigure score{Report::tr("Net Promoter Score"), formatted(snapshot.total.nps, NumberFormat::Score, locale), {}, {}, {}};
    score.number = snapshot.total.nps;
    score.marginPoints = snapshot.total.margin();
    if (score.marginPoints)
        score.margin = wording::margin(snapshot.total, locale);
    if (const std::optional<int> change = shownChange(snapshot.total, snapshot.previous); change && snapshot.change) {
        score.changePoints = *change;
        score.change = wording::change(*change, locale);
        score.remark = Report::tr("from %1").arg(formatted(snapshot.previous->nps, NumberFormat::Score, locale));
    }
    return score;
}

QStringList notesOf(const Snapshot &snapshot, bool charted, const QLocale &locale)
{
    QStringList notes{Report::tr("%Ln answers.", nullptr, static_cast<int>(snapshot.total.n()))};
    if (statistics::baseOf(snapshot.total.n(), false) != statistics::Base::Normal)
        notes << Report::tr("These are few answers.");
    if (charted)
        notes << Report::tr("Band: %1 margin.").arg(formatted(snapshot.options.confidence, NumberFormat::Percent, locale));
    if (snapshot.change)
        notes << sentences::chance(*snapshot.change, locale);
    return notes;
}

manuscript::Tone toneOf(const Snapshot &snapshot)
{
    const Verdict verdict = snapshot.change ? snapshot.change->verdict : Verdict::TooFew;
    return verdict == Verdict::Rise ? manuscript::Tone::Rise : verdict == Verdict::Fall ? manuscript::Tone::Fall : manuscript::Tone::Plain;
}

} // namespace

std::optional<manuscript::Headline> headlineOf(const ReportInput &input, std::span<const SectionChoice> chosen)
{
    if (!writtenChoice(summarySection(), input, chosen))
        return std::nullopt;
    const Snapshot &snapshot = *input.snapshot;
    manuscript::Headline headline{sentences::headline(snapshot, input.locale), scoreOf(snapshot, input.locale), toneOf(snapshot), snapshot.total.tally, {}, {}};
    if (const SectionChoice *trend = writtenChoice(trendSection(), input, chosen))
        headline.trend = headlineTrend(input, *trend);
    headline.notes = notesOf(snapshot, headline.trend.has_value(), input.locale);
    return headline;
}

} // namespace earshot
