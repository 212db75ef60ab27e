// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/printed_words.h"

#include "report/consent.h"
#include "report/plain_text.h"
#include "text/shareable_text.h"

namespace earshot::printed {

namespace {

QStringList names(const Response &response, const ReportInput &input)
{
    const bool named = !consent::shownName(response, input).isEmpty();
    return namesToHide(response, named ? Naming::UnlessHidden : Naming::Nobody, input.privacy);
}

/// Made plain first: what is left out of plain text could stand in the middle of an address.
ShareableText shareable(const Response &response, const QString &plainComment, const ReportInput &input)
{
    return ShareableText(plainComment, names(response, input), input.privacy);
}

} // namespace

QString comment(const Response &response, const ReportInput &input)
{
    return shareable(response, plainText(response.comment), input).text();
}

QString quote(const Response &response, const ReportInput &input)
{
    const QString whole = plainText(response.comment);
    const bool stands = !response.phrase.isEmpty() && response.comment.contains(response.phrase);
    const QString phrase = stands ? plainText(response.phrase) : QString();
    const qsizetype start = phrase.isEmpty() ? -1 : whole.indexOf(phrase);
    const ShareableText words = shareable(response, whole, input);
    return start < 0 ? words.text() : words.part({start, phrase.size()});
}

QString value(const Response &response, const std::pair<AttributeId, QString> &attribute, const ReportInput &input)
{
    const Dataset *dataset = input.snapshot->dataset.get();
    const AttributeColumn *column = dataset ? dataset->attribute(attribute.first) : nullptr;
    return shareableValue(column ? column->attribute.name : QString(), plainText(attribute.second), names(response, input), input.privacy);
}

} // namespace earshot::printed
