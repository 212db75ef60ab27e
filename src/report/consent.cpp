// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/consent.h"

#include "report/plain_text.h"

#include <algorithm>

namespace earshot::consent {

namespace {

std::optional<QString> answer(const Response &response, const ReportInput &input)
{
    const AttributeColumn *column =
        input.options.consentAttribute.isEmpty() || !input.snapshot->dataset
            ? nullptr
            : input.snapshot->dataset->attributeNamed(input.options.consentAttribute);
    if (!column)
        return std::nullopt;
    const auto found = std::find_if(response.attributes.begin(), response.attributes.end(),
                                    [&](const auto &value) { return value.first == column->attribute.id; });
    return found == response.attributes.end() ? QString() : found->second.trimmed().toLower();
}

bool isOneOf(const QString &word, std::initializer_list<QLatin1String> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

Quoting quoting(const Response &response, const ReportInput &input)
{
    using L = QLatin1String;
    const std::optional<QString> said = answer(response, input);
    if (!said)
        return Quoting::WithoutName;
    if (isOneOf(*said, {L("no"), L("n"), L("false"), L("0"), L("never"), L("nein"), L("nei"), L("nej"),
                        L("non"), L("nee"), L("não")}))
        return Quoting::Refused;
    // "Yes" to "may we quote you" is no leave to name; "yes" to "may we name you" is.
    const bool yes = isOneOf(
        *said, {L("yes"), L("y"), L("true"), L("1"), L("ja"), L("oui"), L("si"), L("s\xed"), L("sim")});
    const bool asksForName =
        input.options.consentAttribute.contains(QLatin1String("name"), Qt::CaseInsensitive);
    const bool anonymous = said->contains(QLatin1String("without")) || said->contains(QLatin1String("not "));
    if ((yes && asksForName) || (!anonymous && said->contains(QLatin1String("name"))))
        return Quoting::WithName;
    return Quoting::WithoutName;
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
        if (column.attribute.name.contains(QLatin1StringView("quote"), Qt::CaseInsensitive))
            return column.attribute.name;
    }
    return {};
}

} // namespace earshot::consent
