// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/response_table.h"

#include <algorithm>

namespace earshot {

namespace {

QStringList responseColumns(const Dataset &dataset)
{
    QStringList names;
    for (const char *name : {"response", "batch", "source_row", "survey", "score", "category", "answered_at",
                             "comment", "respondent"})
        names << QLatin1StringView(name);
    for (const AttributeColumn &column : dataset.attributes())
        names << column.attribute.name;
    return names << QStringLiteral("tags");
}

QString surveyName(const Dataset &dataset, SurveyId id)
{
    for (const Survey &survey : dataset.surveys()) {
        if (survey.id == id)
            return survey.name;
    }
    return {};
}

QString tagList(const Response &response)
{
    QStringList names;
    for (const Tag &tag : response.tags)
        names << tag.name;
    return names.join(QStringLiteral(", "));
}

void writeAttributes(const Response &response, const Dataset &dataset, CsvWriter &writer)
{
    for (const AttributeColumn &column : dataset.attributes()) {
        const auto found = std::find_if(response.attributes.begin(), response.attributes.end(),
                                        [&](const auto &pair) { return pair.first == column.attribute.id; });
        writer.text(found == response.attributes.end() ? QString() : found->second);
    }
}

void writeResponse(const Response &response, const Dataset &dataset, CsvWriter &writer)
{
    writer.integer(number(response.id));
    writer.integer(number(response.batch));
    if (response.sourceRow > 0)
        writer.integer(response.sourceRow);
    else
        writer.empty();
    writer.text(surveyName(dataset, response.survey));
    if (response.score) {
        writer.integer(response.score->value());
        writer.text(categoryName(response.score->category()));
    } else {
        writer.empty();
        writer.empty();
    }
    writer.text(response.answeredAt ? response.answeredAt->toString(Qt::ISODate) : QString());
    writer.text(response.comment);
    writer.text(respondentLabel(response));
    writeAttributes(response, dataset, writer);
    writer.text(tagList(response));
    writer.endRow();
}

} // namespace

void writeResponseHeader(const Dataset &dataset, CsvWriter &writer)
{
    writer.header(responseColumns(dataset));
}

void writeResponseRows(std::span<const Response> responses, const Dataset &dataset, CsvWriter &writer)
{
    for (const Response &response : responses)
        writeResponse(response, dataset, writer);
}

QString respondentLabel(const Response &response)
{
    if (!response.respondent || response.respondent->nameHidden)
        return {};
    const Respondent &person = *response.respondent;
    if (!person.email.isEmpty())
        return person.email;
    return person.externalId.isEmpty() ? person.name : person.externalId;
}

QString categoryName(Category category)
{
    static const QString names[] = {QStringLiteral("detractor"), QStringLiteral("passive"),
                                    QStringLiteral("promoter")};
    return names[static_cast<size_t>(category)];
}

} // namespace earshot
