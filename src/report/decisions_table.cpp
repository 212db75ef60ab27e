// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/decisions_table.h"

#include "report/table.h"
#include "report/words.h"

namespace earshot {

std::vector<Decision> decisionsOf(const ReportInput &input)
{
    return input.options.decisions ? *input.options.decisions : decisions(*input.snapshot, input.locale);
}

void writeDecisions(Composer &composer, const ReportInput &input)
{
    const std::vector<Decision> found = decisionsOf(input);
    if (found.empty())
        return;
    const qreal rows = static_cast<qreal>(found.size()) * Table::RowHeight;
    composer.subheading(Report::tr("To decide"), Table::HeadHeight + rows);
    Table table(composer, {{Report::tr("What"), 264, Qt::AlignLeft}, {Report::tr("What speaks for it"), 0, Qt::AlignLeft}});
    for (const Decision &decision : found)
        table.add({table.bold(decision.what), table.cell(decision.why)});
}

} // namespace earshot
