// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/imports_section.h"

#include "report/plain_text.h"
#include "report/table.h"
#include "report/words.h"

namespace earshot {

namespace {

/// Not in a report that is to be shared: files may have names of people.
bool hasContent(const ReportInput &input)
{
    return input.intake && !input.intake->sources.empty() && !input.withheld;
}

QString finding(const ReportInput &input)
{
    const IntakeCounts &intake = *input.intake;
    const auto number = [&](qint64 value) { return input.locale.toString(value); };
    return Report::tr("%1 rows were read, %2 rejected, %3 left out because they were there already.", nullptr, static_cast<int>(intake.rowsRead))
        .arg(number(intake.rowsRead), number(intake.rejected), number(intake.duplicates));
}

void write(Composer &composer, const ReportInput &input, const SectionChoice &choice)
{
    using Kind = manuscript::ColumnKind;
    if (!input.intake)
        return;
    const Section &self = importsSection();
    composer.beginSection(QString::fromLatin1(self.id), self.translatedTitle());
    composer.heading(headingOf(self, input, choice));
    composer.lead(finding(input));
    composer.space(10);
    Table table(composer, {{Report::tr("Imported"), 110, Qt::AlignLeft},
                           {Report::tr("File"), 0, Qt::AlignLeft},
                           {Report::tr("Rows read"), 78, Qt::AlignRight, Kind::Number},
                           {Report::tr("Taken"), 70, Qt::AlignRight, Kind::Number},
                           {Report::tr("Duplicates"), 82, Qt::AlignRight, Kind::Number},
                           {Report::tr("Rejected"), 74, Qt::AlignRight, Kind::Number}});
    for (const IntakeSource &source : input.intake->sources)
        table.add({table.day(source.day), table.cell(plainText(source.file)), table.count(source.rowsRead), table.count(source.imported), table.count(source.duplicates),
                   table.count(source.rejected)});
    composer.space(8);
    composer.note(Report::tr("A row is rejected when it has no score from 0 to 10 or a date that does not exist; the import says which and why. "
                             "Imports that were undone are left out. The counts are of the whole file, not of this selection."));
}

} // namespace

const Section &importsSection()
{
    static const Section section{"imports",
                                 QT_TRANSLATE_NOOP("Report", "Rejected rows"),
                                 false,
                                 hasContent,
                                 [](const ReportInput &) { return Report::tr("Where the answers came from"); },
                                 [](const ReportInput &) { return std::vector<SectionOption>(); },
                                 write,
                                 nullptr,
                                 true};
    return section;
}

} // namespace earshot
