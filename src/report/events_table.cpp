// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/events_table.h"

#include "analysis/metrics.h"
#include "analysis/sentences.h"
#include "charts/theme.h"
#include "report/table.h"
#include "report/wording.h"
#include "report/words.h"

#include <algorithm>

namespace earshot {

namespace {

const EventChange *changeAt(const Snapshot &snapshot, QDate day)
{
    const auto found = std::find_if(snapshot.events.begin(), snapshot.events.end(), [day](const EventChange &event) { return event.day == day; });
    return found == snapshot.events.end() ? nullptr : &*found;
}

QString scoreText(const Estimate &estimate, const QLocale &locale)
{
    return estimate.nps ? Report::tr("%1 (n %2)").arg(formatted(estimate.nps, NumberFormat::Score, locale), locale.toString(estimate.n()))
                        : QStringLiteral("–");
}

std::vector<TableCell> row(const Table &table, const Composer &composer, const EventsSetting::Event &event, const EventChange *change)
{
    const QLocale &locale = composer.locale();
    const TableCell none = table.cell(QStringLiteral("–"), true);
    std::vector<TableCell> cells{table.day(event.day), table.cell(event.text.simplified()), none, none, none};
    if (!change)
        return cells;
    cells[2] = table.cell(scoreText(change->scoreBefore, locale));
    cells[3] = table.cell(scoreText(change->scoreAfter, locale));
    if (!change->change)
        return cells;
    const Verdict verdict = change->change->verdict;
    cells[4] = table.cell(sentences::verdict(verdict), !wording::isReal(verdict));
    if (wording::isReal(verdict))
        cells[4].style.colour = verdict == Verdict::Rise ? composer.theme().proInk : composer.theme().detInk;
    return cells;
}

} // namespace

std::vector<EventsSetting::Event> reportedEvents(const ReportInput &input)
{
    std::vector<EventsSetting::Event> events = input.events.events;
    const std::vector<Bucket> &buckets = input.snapshot->buckets;
    std::erase_if(events, [&](const EventsSetting::Event &event) {
        return buckets.empty() || event.day < buckets.front().first || event.day > buckets.back().last;
    });
    return events;
}

void writeEvents(Composer &composer, const ReportInput &input)
{
    const auto events = reportedEvents(input);
    if (events.empty())
        return;
    composer.subheading(Report::tr("What happened"), Table::HeadHeight + 2 * Table::RowHeight);
    Table table(composer, {{Report::tr("Day"), 126, Qt::AlignLeft},
                           {Report::tr("Event"), 0, Qt::AlignLeft},
                           {Report::tr("Before"), 92, Qt::AlignRight},
                           {Report::tr("After"), 92, Qt::AlignRight},
                           {Report::tr("Change"), 120, Qt::AlignLeft}});
    for (const EventsSetting::Event &event : events)
        table.add(row(table, composer, event, changeAt(*input.snapshot, event.day)));
    composer.space(6);
    composer.note(Report::tr("Before and after are the scores of up to %Ln days on each side. What came after something need not have come from it.",
                             nullptr, EventChange::WindowDays));
}

} // namespace earshot
