// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/leave_to_quote.h"

#include <algorithm>

namespace earshot {

namespace {

QString answer(const Response &response, AttributeId question)
{
    const auto found = std::find_if(response.attributes.begin(), response.attributes.end(),
                                    [&](const auto &value) { return value.first == question; });
    return found == response.attributes.end() ? QString() : found->second;
}

} // namespace

std::vector<const AttributeColumn *> leaveQuestions(const Dataset &dataset, const QString &chosen)
{
    std::vector<const AttributeColumn *> found;
    for (const AttributeColumn &column : dataset.attributes()) {
        const QString &name = column.attribute.name;
        if (asksToQuote(name) || name.compare(chosen, Qt::CaseInsensitive) == 0)
            found.push_back(&column);
    }
    return found;
}

Quoting quotingAllowed(const Response &response, const std::vector<const AttributeColumn *> &questions)
{
    if (questions.empty())
        return Quoting::WithoutName;
    // A no to being named is no answer to being quoted where that was asked apart.
    const bool apart = std::any_of(questions.begin(), questions.end(), [](const AttributeColumn *column) {
        return !asksForName(column->attribute.name);
    });
    Quoting most = Quoting::Refused;
    for (const AttributeColumn *column : questions) {
        const QString &heading = column->attribute.name;
        const Quoting allowed = quotingAllowed(heading, answer(response, column->attribute.id));
        if (allowed == Quoting::Refused && !(apart && asksForName(heading)))
            return Quoting::Refused;
        most = std::max(most, allowed);
    }
    return most;
}

} // namespace earshot
