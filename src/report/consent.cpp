// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/consent.h"

#include "report/plain_text.h"

#include <algorithm>

namespace earshot::consent {

namespace {

/// The attributes that ask for leave: the chosen one, and every other that by its heading does.
std::vector<const AttributeColumn *> questions(const ReportInput &input)
{
    std::vector<const AttributeColumn *> found;
    if (!input.snapshot->dataset)
        return found;
    for (const AttributeColumn &column : input.snapshot->dataset->attributes()) {
        const QString &name = column.attribute.name;
        if (asksToQuote(name) || name.compare(input.options.consentAttribute, Qt::CaseInsensitive) == 0)
            found.push_back(&column);
    }
    return found;
}

QString answer(const Response &response, AttributeId question)
{
    const auto found = std::find_if(response.attributes.begin(), response.attributes.end(),
                                    [&](const auto &value) { return value.first == question; });
    return found == response.attributes.end() ? QString() : found->second;
}

} // namespace

Quoting quoting(const Response &response, const ReportInput &input)
{
    const std::vector<const AttributeColumn *> asked = questions(input);
    if (asked.empty())
        return Quoting::WithoutName;
    // A no to being named is no answer to being quoted where that was asked apart.
    const bool apart = std::any_of(asked.begin(), asked.end(), [](const AttributeColumn *column) {
        return !asksForName(column->attribute.name);
    });
    Quoting most = Quoting::Refused;
    for (const AttributeColumn *column : asked) {
        const QString &heading = column->attribute.name;
        const Quoting allowed = quotingAllowed(heading, answer(response, column->attribute.id));
        if (allowed == Quoting::Refused && !(apart && asksForName(heading)))
            return Quoting::Refused;
        most = std::max(most, allowed);
    }
    return most;
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
