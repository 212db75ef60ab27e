// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/standing_section.h"

#include "analysis/metrics.h"
#include "report/branch_pack.h"
#include "report/group_table.h"
#include "report/share_safe.h"
#include "report/words.h"

#include <algorithm>

namespace earshot {

namespace {

using Kind = manuscript::ColumnKind;

const char Names[] = "names"; ///< the option: the others by name

const Grouping *groupingOf(const ReportInput &input)
{
    return input.among && input.among->whole ? input.among->whole->grouping(input.among->attribute) : nullptr;
}

/// The branches in the order of the table: those large enough to be compared by score, then the small ones.
std::vector<const Group *> branches(const Grouping &grouping)
{
    std::vector<const Group *> all = largeGroups(grouping);
    const std::vector<const Group *> small = smallGroups(grouping);
    all.insert(all.end(), small.begin(), small.end());
    return all;
}

bool hasContent(const ReportInput &input)
{
    const Grouping *grouping = groupingOf(input);
    return grouping && !input.among->value.isEmpty() && branches(*grouping).size() > 1;
}

QString scoreOf(const Group &group, const QLocale &locale)
{
    return formatted(group.now.nps, NumberFormat::Score, locale);
}

/// "from 21 to 45": the margin's ends.
QString rangeOf(const Group &group, const QLocale &locale)
{
    if (!group.now.interval)
        return QStringLiteral("–");
    return Report::tr("%1 to %2", "scores").arg(formatted(group.now.interval->low, NumberFormat::Score, locale),
                                                formatted(group.now.interval->high, NumberFormat::Score, locale));
}

/// Whether a test tells the branch from all others together, which a rank alone does not.
QString verdictOf(const Group &own)
{
    if (own.againstRest && own.againstRest->verdict == Verdict::Rise)
        return Report::tr("It scores above the others together, by more than chance explains.");
    if (own.againstRest && own.againstRest->verdict == Verdict::Fall)
        return Report::tr("It scores below the others together, by more than chance explains.");
    return Report::tr("Its distance from the others together could be chance.");
}

QString lead(const Grouping &grouping, const QString &value, const QLocale &locale)
{
    const std::vector<const Group *> large = largeGroups(grouping);
    const auto own = std::find_if(large.begin(), large.end(), [&](const Group *group) { return group->value == value; });
    if (own == large.end() || large.size() < 2)
        return Report::tr("%1 has too few answers to be compared with the others.").arg(branchName(value));
    const auto rank = static_cast<int>(std::count_if(large.begin(), large.end(), [&](const Group *group) { return *group->now.nps > *(*own)->now.nps; })) + 1;
    return Report::tr("%1 is number %2 of %3 by score, %4; the scores reach from %5 to %6.")
               .arg(branchName(value), locale.toString(rank), locale.toString(qulonglong(large.size())), scoreOf(**own, locale),
                    scoreOf(*large.back(), locale), scoreOf(*large.front(), locale))
           + u' ' + verdictOf(**own);
}

/// Marked also where nothing is in bold: in a table of its own, a CSV file or read aloud.
TableCell ownName(const Table &table, const QString &value)
{
    return table.bold(Report::tr("%1 (this report)").arg(branchName(value)));
}

void addNamed(Composer &composer, const ReportInput &input, const Grouping &grouping, const GroupAxis &axis)
{
    std::vector<TableColumn> columns = groupColumns(grouping.name, false);
    Table table(composer, columns);
    for (const Group *group : branches(grouping)) {
        std::vector<TableCell> cells = groupRow(table, *group, axis, composer);
        cells.resize(columns.size());
        if (group->value == input.among->value)
            cells.front() = ownName(table, group->value);
        table.add(std::move(cells));
    }
}

/// Only the own branch has a name and figures; of the others one sees rank and range.
void addUnnamed(Composer &composer, const ReportInput &input, const Grouping &grouping, const GroupAxis &axis)
{
    Table table(composer, {{Report::tr("Rank"), 52, Qt::AlignRight, Kind::Number},
                           {grouping.name, 0, Qt::AlignLeft},
                           {Report::tr("Score within"), 120, Qt::AlignLeft},
                           {Report::tr("Range"), 180, Qt::AlignLeft, Kind::Mark}});
    const TableCell none = table.cell(QStringLiteral("–"), true);
    qint64 rank = 0;
    for (const Group *group : branches(grouping)) {
        const bool own = group->value == input.among->value;
        const TableCell place = group->small ? none : table.count(++rank);
        table.add({place, own ? ownName(table, group->value) : none, table.cell(rangeOf(*group, composer.locale()), group->small),
                   rangeCell(*group, axis, composer)});
    }
}

void write(Composer &composer, const ReportInput &input, const SectionChoice &choice)
{
    if (!hasContent(input))
        return;
    const Section &self = standingSection();
    const Grouping &grouping = *groupingOf(input);
    const Snapshot &whole = *input.among->whole;
    composer.beginSection(QString::fromLatin1(self.id), self.translatedTitle());
    composer.heading(headingOf(self, input, choice));
    composer.lead(lead(grouping, input.among->value, input.locale));
    composer.space(10);
    const GroupAxis axis = axisOf({&grouping}, whole);
    isOn(choice, QString::fromLatin1(Names)) ? addNamed(composer, input, grouping, axis) : addUnnamed(composer, input, grouping, axis);
    composer.space(16);
    const QString small = Report::tr("Groups with fewer than %1 answers are grey and not compared.", nullptr, whole.options.minimumN)
                              .arg(input.locale.toString(whole.options.minimumN));
    const QString withheld = input.withheld ? withheldGroups(*input.withheld, grouping.name) : QString();
    if (!withheld.isEmpty())
        composer.note(withheld);
    composer.note(smallGroups(grouping).empty() ? QString() : small, noteOfGroupMarks(whole, input.locale));
}

} // namespace

const Section &standingSection()
{
    static const Section section{"standing",
                                 QT_TRANSLATE_NOOP("Report", "Among the others"),
                                 true,
                                 hasContent,
                                 [](const ReportInput &input) { return Report::tr("Where %1 stands").arg(input.among ? input.among->value : QString()); },
                                 [](const ReportInput &) {
                                     return std::vector<SectionOption>{{QString::fromLatin1(Names), Report::tr("Names of the others")}};
                                 },
                                 write,
                                 nullptr,
                                 true};
    return section;
}

} // namespace earshot
