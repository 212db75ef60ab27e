// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/segments_section.h"

#include "analysis/estimator.h"
#include "analysis/figure_sentences.h"
#include "analysis/metrics.h"
#include "analysis/sentences.h"
#include "charts/marks.h"
#include "report/table.h"
#include "report/wording.h"
#include "report/words.h"

#include <algorithm>
#include <cmath>

namespace earshot {

namespace {

using Kind = manuscript::ColumnKind;

constexpr size_t MostSmallGroups = 8; ///< in a table one by one; the others are summed

/// Groups large enough to be compared, best score first.
std::vector<const Group *> largeGroups(const Grouping &grouping)
{
    std::vector<const Group *> groups;
    for (const Group &group : grouping.groups) {
        if (!group.small && group.now.nps && !group.value.isEmpty())
            groups.push_back(&group);
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const Group *a, const Group *b) { return *a->now.nps > *b->now.nps; });
    return groups;
}

/// Groups too small to be compared, most answers first.
std::vector<const Group *> smallGroups(const Grouping &grouping)
{
    std::vector<const Group *> groups;
    for (const Group &group : grouping.groups) {
        if (group.small && group.now.nps && !group.value.isEmpty())
            groups.push_back(&group);
    }
    return groups;
}

std::vector<const Grouping *> shownGroupings(const ReportInput &input, const SectionChoice &choice)
{
    std::vector<const Grouping *> result;
    for (const Grouping &grouping : input.snapshot->groupings) {
        const bool consent = grouping.name.compare(input.options.consentAttribute, Qt::CaseInsensitive) == 0;
        if (!consent && isOn(choice, optionFor(grouping.name)) && largeGroups(grouping).size() > 1)
            result.push_back(&grouping);
    }
    return result;
}

QString title(const Grouping &grouping)
{
    return grouping.name.endsWith(u'?') ? grouping.name : Report::tr("By %1").arg(grouping.name);
}

/// A group in a sentence; short values such as "yes" say nothing without their attribute.
QString named(const Grouping &grouping, const Group &group)
{
    return group.value.size() > 3 ? group.value
                                  : Report::tr("%1: %2", "attribute and value").arg(grouping.name, group.value);
}

/// Which groups a test tells from all the others.
QString lead(const std::vector<const Grouping *> &groupings, const QLocale &locale)
{
    QStringList above, below;
    for (const Grouping *grouping : groupings) {
        for (const Group *group : largeGroups(*grouping)) {
            if (group->againstRest && group->againstRest->verdict == Verdict::Rise)
                above << named(*grouping, *group);
            if (group->againstRest && group->againstRest->verdict == Verdict::Fall)
                below << named(*grouping, *group);
        }
    }
    QStringList sentences;
    if (!below.isEmpty())
        sentences << Report::tr("Clearly below the rest: %1.").arg(locale.createSeparatedList(below));
    if (!above.isEmpty())
        sentences << Report::tr("Clearly above the rest: %1.").arg(locale.createSeparatedList(above));
    if (sentences.isEmpty())
        return Report::tr("No group differs from the rest by more than chance explains.");
    return sentences.join(u' ') + u' ' + Report::tr("All other differences could be chance.");
}

struct Axis
{
    double low = -20, high = 90;
    double reference = 0;
};

/// One axis for all tables, wide enough for every score.
Axis axisOf(const std::vector<const Grouping *> &groupings, const Snapshot &snapshot)
{
    Axis axis;
    axis.reference = snapshot.total.nps.value_or(0);
    for (const Grouping *grouping : groupings) {
        for (const Group *group : largeGroups(*grouping)) {
            axis.low = std::min(axis.low, *group->now.nps - 10);
            axis.high = std::max(axis.high, std::min(100.0, *group->now.nps + 10));
        }
    }
    return axis;
}

std::vector<TableColumn> columns(const QString &name, bool compared)
{
    std::vector<TableColumn> result{{name, 0, Qt::AlignLeft},
                                    {Report::tr("Answers"), 62, Qt::AlignRight, Kind::Number},
                                    Table::splitColumn(120),
                                    {Report::tr("NPS"), 42, Qt::AlignRight, Kind::Number},
                                    {Report::tr("Margin"), 54, Qt::AlignRight, Kind::Number},
                                    {Report::tr("Range"), 108, Qt::AlignLeft, Kind::Mark}};
    if (compared) {
        result.push_back({Report::tr("Change"), 58, Qt::AlignRight, Kind::Number});
        result.push_back({QString(), 104, Qt::AlignLeft});
    }
    return result;
}

/// A cell of a group that is too small to be compared.
TableCell faint(TableCell cell, const Composer &composer)
{
    cell.style.colour = composer.theme().ink3;
    cell.style.weight = QFont::Normal;
    return cell;
}

TableCell changeCell(const Table &table, const Group &group, const Composer &composer)
{
    const std::optional<int> change = shownChange(group.now, group.before);
    if (!change || !group.change || group.change->verdict == Verdict::TooFew)
        return table.cell(QStringLiteral("–"), true);
    TableCell cell = table.cell(wording::change(*change, composer.locale()));
    cell.value = qint64(*change);
    cell.format = NumberFormat::SignedScore;
    cell.style.colour = group.change->verdict == Verdict::Rise   ? composer.theme().proInk
                        : group.change->verdict == Verdict::Fall ? composer.theme().detInk
                                                                 : composer.theme().ink2;
    return cell;
}

TableCell verdictCell(const Table &table, const Group &group, const Composer &composer)
{
    if (!group.change)
        return table.cell(Report::tr("no earlier answers"), true);
    TableCell cell = table.cell(sentences::verdictInLine(group.change->verdict));
    cell.style.colour = composer.theme().ink2;
    if (wording::isReal(group.change->verdict)) {
        cell.style.colour = composer.theme().ink;
        cell.style.weight = QFont::DemiBold;
    }
    return cell;
}

std::vector<TableCell> row(const Table &table, const Group &group, const Axis &axis, const Composer &composer)
{
    const TableCell stack = table.split(group.now.tally, group.small);
    TableCell range;
    range.mark = [now = group.now, small = group.small, axis, theme = composer.theme()](QPainter &painter, const QRectF &rect) {
        marks::drawRange(painter, QRectF(rect.left(), rect.center().y() - 9, rect.width(), 18), now,
                         axis.reference, axis.low, axis.high, theme, small);
    };
    if (group.small)
        return {faint(table.cell(group.value), composer),
                faint(table.count(group.now.n()), composer),
                stack,
                faint(table.figure(group.now.nps, NumberFormat::Score), composer),
                faint(table.margin(group.now), composer),
                range,
                faint(table.cell(QStringLiteral("–")), composer),
                faint(table.cell(Report::tr("few answers")), composer)};
    return {table.cell(group.value),
            table.count(group.now.n()),
            stack,
            table.score(group.now),
            table.margin(group.now),
            range,
            changeCell(table, group, composer),
            verdictCell(table, group, composer)};
}

/// The large groups, then the small ones in grey; many small ones end in a row that sums up the rest.
void addRows(Table &table, const Grouping &grouping, const Axis &axis, const Composer &composer,
             const AnalysisOptions &options)
{
    for (const Group *group : largeGroups(grouping))
        table.add(row(table, *group, axis, composer));
    const std::vector<const Group *> small = smallGroups(grouping);
    const size_t single = small.size() <= MostSmallGroups + 1 ? small.size() : MostSmallGroups;
    for (size_t i = 0; i < single; ++i)
        table.add(row(table, *small[i], axis, composer));
    if (single == small.size())
        return;
    Group rest;
    rest.small = true;
    rest.value = Report::tr("%1 smaller groups", nullptr, static_cast<int>(small.size() - single))
                     .arg(composer.locale().toString(qulonglong(small.size() - single)));
    Tally tally;
    for (size_t i = single; i < small.size(); ++i)
        tally += small[i]->now.tally;
    rest.now = Estimator(options).estimate(tally);
    table.add(row(table, rest, axis, composer));
}

QString noteOfMarks(const Snapshot &snapshot, const QLocale &locale)
{
    return Report::tr("Dashed line: score of all answers, %1. Whiskers: %2 margin.")
        .arg(formatted(snapshot.total.nps, NumberFormat::Score, locale), formatted(snapshot.options.confidence, NumberFormat::Percent, locale));
}

QString note(const std::vector<const Grouping *> &groupings, const Snapshot &snapshot, const QLocale &locale)
{
    QStringList sentences;
    if (std::any_of(groupings.begin(), groupings.end(), [](const Grouping *g) { return !smallGroups(*g).empty(); }))
        sentences << Report::tr("Groups with fewer than %1 answers are grey and not compared.", nullptr,
                                snapshot.options.minimumN)
                         .arg(locale.toString(snapshot.options.minimumN));
    if (snapshot.previous)
        sentences << Report::tr(
            "“Real” means that chance alone would show such a change less than 1 time in %1.").arg(locale.toString(sentences::oneIn(snapshot.options)));
    return sentences.join(u' ');
}

void write(Composer &composer, const ReportInput &input, const SectionChoice &choice)
{
    const Section &self = segmentsSection();
    const Snapshot &snapshot = *input.snapshot;
    const std::vector<const Grouping *> groupings = shownGroupings(input, choice);
    if (groupings.empty())
        return;
    composer.beginSection(QString::fromLatin1(self.id), self.translatedTitle());
    composer.heading(headingOf(self, input, choice));
    composer.lead(lead(groupings, input.locale));
    const Axis axis = axisOf(groupings, snapshot);
    for (const Grouping *grouping : groupings) {
        composer.subheading(title(*grouping), Table::HeadHeight + 2 * Table::RowHeight);
        Table table(composer, columns(grouping->name, snapshot.previous.has_value()), lead({grouping}, input.locale));
        addRows(table, *grouping, axis, composer, snapshot.options);
    }
    composer.space(16);
    composer.note(note(groupings, snapshot, input.locale), noteOfMarks(snapshot, input.locale));
}

} // namespace

const Section &segmentsSection()
{
    static const Section section{"segments",
                                 QT_TRANSLATE_NOOP("Report", "Segments"),
                                 true,
                                 [](const ReportInput &input) { return !shownGroupings(input, {}).empty(); },
                                 [](const ReportInput &) { return Report::tr("Who scores higher, who lower"); },
                                 [](const ReportInput &input) {
                                     std::vector<SectionOption> options;
                                     for (const Grouping *grouping : shownGroupings(input, {}))
                                         options.push_back({optionFor(grouping->name), title(*grouping)});
                                     return options;
                                 },
                                 write};
    return section;
}

} // namespace earshot
