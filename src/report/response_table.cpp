// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/response_table.h"

#include "domain/iso_time.h"

#include <algorithm>
#include <iterator>

namespace earshot {

namespace {

QByteArray surveyName(const Dataset &dataset, SurveyId id)
{
    for (const Survey &survey : dataset.surveys()) {
        if (survey.id == id)
            return survey.name.toUtf8();
    }
    return {};
}

QByteArray tagList(const Response &response)
{
    QStringList names;
    for (const Tag &tag : response.tags)
        names << tag.name;
    return names.join(QStringLiteral(", ")).toUtf8();
}

std::vector<QByteArray> attributeTexts(const Response &response, const Dataset &dataset)
{
    std::vector<QByteArray> texts;
    for (const AttributeColumn &column : dataset.attributes()) {
        const auto found = std::find_if(response.attributes.begin(), response.attributes.end(),
                                        [&](const auto &pair) { return pair.first == column.attribute.id; });
        texts.push_back(found == response.attributes.end() ? QByteArray() : found->second.toUtf8());
    }
    return texts;
}

std::string_view view(const QByteArray &text)
{
    return {text.constData(), static_cast<size_t>(text.size())};
}

void writeResponse(const Response &response, const Dataset &dataset, CsvWriter &writer)
{
    const QByteArray survey = surveyName(dataset, response.survey), comment = response.comment.toUtf8(),
                     respondent = respondentLabel(response).toUtf8(), tags = tagList(response);
    const std::vector<QByteArray> texts = attributeTexts(response, dataset);
    std::vector<std::string_view> attributes;
    std::transform(texts.begin(), texts.end(), std::back_inserter(attributes), view);
    ResponseCells cells{number(response.id), number(response.batch), response.sourceRow, view(survey), response.score, {}, 0,
                        view(comment), view(respondent), attributes, view(tags)};
    if (response.answeredAt) {
        cells.answeredAt = response.answeredAt->toSecsSinceEpoch();
        cells.utcOffsetMinutes = response.answeredAt->offsetFromUtc() / 60;
    }
    writeResponse(cells, writer);
}

} // namespace

void writeResponseHeader(std::span<const Attribute> attributes, CsvWriter &writer)
{
    QStringList names;
    for (const char *name : {"response", "batch", "source_row", "survey", "score", "category", "answered_at",
                             "comment", "respondent"})
        names << QLatin1StringView(name);
    for (const Attribute &attribute : attributes)
        names << attribute.name;
    writer.header(names << QStringLiteral("tags"));
}

void writeResponse(const ResponseCells &cells, CsvWriter &writer)
{
    static constexpr std::string_view categories[] = {"detractor", "passive", "promoter"};
    writer.integer(cells.response);
    writer.integer(cells.batch);
    if (cells.sourceRow > 0)
        writer.integer(cells.sourceRow);
    else
        writer.empty();
    writer.utf8(cells.survey);
    if (cells.score) {
        writer.integer(cells.score->value());
        writer.utf8(categories[static_cast<size_t>(cells.score->category())]);
    } else {
        writer.empty();
        writer.empty();
    }
    writer.utf8(cells.answeredAt ? isoTime(*cells.answeredAt, cells.utcOffsetMinutes) : std::string());
    writer.utf8(cells.comment);
    writer.utf8(cells.respondent);
    for (const std::string_view value : cells.attributes)
        writer.utf8(value);
    writer.utf8(cells.tags);
    writer.endRow();
}

void writeResponseHeader(const Dataset &dataset, CsvWriter &writer)
{
    std::vector<Attribute> attributes;
    for (const AttributeColumn &column : dataset.attributes())
        attributes.push_back(column.attribute);
    writeResponseHeader(attributes, writer);
}

void writeResponseRows(std::span<const Response> responses, const Dataset &dataset, CsvWriter &writer)
{
    for (const Response &response : responses)
        writeResponse(response, dataset, writer);
}

QString respondentLabel(const Response &response)
{
    if (!response.respondent)
        return {};
    const Respondent &person = *response.respondent;
    return respondentLabel(person.email, person.externalId, person.name, person.nameHidden);
}

QString categoryName(Category category)
{
    static const QString names[] = {QStringLiteral("detractor"), QStringLiteral("passive"),
                                    QStringLiteral("promoter")};
    return names[static_cast<size_t>(category)];
}

} // namespace earshot
