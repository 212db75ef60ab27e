// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/segments_section.h"

#include "analysis/estimator.h"
#include "analysis/figure_sentences.h"
#include "analysis/metrics.h"
#include "analysis/sentences.h"
#include "report/group_table.h"
#include "report/share_safe.h"
#include "report/words.h"

#include <algorithm>

namespace earshot {

namespace {

constexpr size_t MostSmallGroups = 8; ///< in a table one by one; the others are summed

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

/// The large groups, then the small ones in grey; many small ones end in a row that sums up the rest.
void addRows(Table &table, const Grouping &grouping, const GroupAxis &axis, const Composer &composer,
             const AnalysisOptions &options)
{
    for (const Group *group : largeGroups(grouping))
        table.add(groupRow(table, *group, axis, composer));
    const std::vector<const Group *> small = smallGroups(grouping);
    const size_t single = small.size() <= MostSmallGroups + 1 ? small.size() : MostSmallGroups;
    for (size_t i = 0; i < single; ++i)
        table.add(groupRow(table, *small[i], axis, composer));
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
    table.add(groupRow(table, rest, axis, composer));
}

void noteWithheld(Composer &composer, const ReportInput &input, const Grouping &grouping)
{
    const QString withheld = input.withheld ? withheldGroups(*input.withheld, grouping.name) : QString();
    if (withheld.isEmpty())
        return;
    composer.space(6);
    composer.note(withheld);
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
    const GroupAxis axis = axisOf(groupings, snapshot);
    for (const Grouping *grouping : groupings) {
        composer.subheading(title(*grouping), Table::HeadHeight + 2 * Table::RowHeight);
        Table table(composer, groupColumns(grouping->name, snapshot.previous.has_value()), lead({grouping}, input.locale));
        addRows(table, *grouping, axis, composer, snapshot.options);
        noteWithheld(composer, input, *grouping);
    }
    composer.space(16);
    composer.note(note(groupings, snapshot, input.locale), noteOfGroupMarks(snapshot, input.locale));
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
