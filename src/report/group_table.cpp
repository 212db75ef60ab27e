// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/group_table.h"

#include "analysis/figure_sentences.h"
#include "analysis/metrics.h"
#include "analysis/sentences.h"
#include "charts/marks.h"
#include "report/wording.h"
#include "report/words.h"

#include <algorithm>

namespace earshot {

namespace {

using Kind = manuscript::ColumnKind;

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

} // namespace

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

std::vector<const Group *> smallGroups(const Grouping &grouping)
{
    std::vector<const Group *> groups;
    for (const Group &group : grouping.groups) {
        if (group.small && group.now.nps && !group.value.isEmpty())
            groups.push_back(&group);
    }
    return groups;
}

GroupAxis axisOf(const std::vector<const Grouping *> &groupings, const Snapshot &snapshot)
{
    GroupAxis axis;
    axis.reference = snapshot.total.nps.value_or(0);
    for (const Grouping *grouping : groupings) {
        for (const Group *group : largeGroups(*grouping)) {
            axis.low = std::min(axis.low, *group->now.nps - 10);
            axis.high = std::max(axis.high, std::min(100.0, *group->now.nps + 10));
        }
    }
    return axis;
}

std::vector<TableColumn> groupColumns(const QString &name, bool compared)
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

TableCell rangeCell(const Group &group, const GroupAxis &axis, const Composer &composer)
{
    TableCell range;
    range.mark = [now = group.now, small = group.small, axis, theme = composer.theme()](QPainter &painter, const QRectF &rect) {
        marks::drawRange(painter, QRectF(rect.left(), rect.center().y() - 9, rect.width(), 18), now,
                         axis.reference, axis.low, axis.high, theme, small);
    };
    return range;
}

std::vector<TableCell> groupRow(const Table &table, const Group &group, const GroupAxis &axis, const Composer &composer)
{
    const TableCell stack = table.split(group.now.tally, group.small), range = rangeCell(group, axis, composer);
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

QString noteOfGroupMarks(const Snapshot &snapshot, const QLocale &locale)
{
    return Report::tr("Dashed line: score of all answers, %1. Whiskers: %2 margin.")
        .arg(formatted(snapshot.total.nps, NumberFormat::Score, locale), formatted(snapshot.options.confidence, NumberFormat::Percent, locale));
}

} // namespace earshot
