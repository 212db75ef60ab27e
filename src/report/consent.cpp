// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/consent.h"

#include "analysis/leave_to_quote.h"
#include "report/plain_text.h"

namespace earshot::consent {

namespace {

std::vector<const AttributeColumn *> questions(const ReportInput &input)
{
    if (!input.snapshot->dataset)
        return {};
    return leaveQuestions(*input.snapshot->dataset, input.options.consentAttribute);
}

} // namespace

Quoting quoting(const Response &response, const ReportInput &input)
{
    return quotingAllowed(response, questions(input));
}

bool asksAnybody(const ReportInput &input)
{
    return !questions(input).empty();
}

QString shownName(const Response &response, const ReportInput &input)
{
    const bool allowed = input.options.names == NamesPolicy::WithConsent && response.respondent &&
                         !response.respondent->nameHidden && quoting(response, input) == Quoting::WithName;
    if (!allowed)
        return {};
    QStringList words = plainText(response.respondent->name).split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 1; i < words.size(); ++i)
        words[i] = QString(words[i].front()) + u'.';
    return words.size() > 2 ? QStringList{words.front(), words.back()}.join(u' ') : words.join(u' ');
}

QString attributeOf(const Dataset &dataset)
{
    for (const AttributeColumn &column : dataset.attributes()) {
        if (asksToQuote(column.attribute.name))
            return column.attribute.name;
    }
    return {};
}

} // namespace earshot::consent
