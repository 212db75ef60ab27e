// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/response_table.h"

#include "domain/iso_time.h"
#include "report/shareable_cells.h"
#include "text/shareable_text.h"

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

/// The texts that the cells of a response are views of.
class CellTexts
{
public:
    CellTexts(const Response &response, const Dataset &dataset)
        : m_survey(surveyName(dataset, response.survey)), m_comment(response.comment.toUtf8()), m_respondent(respondentLabel(response).toUtf8()),
          m_tags(tagList(response)), m_values(attributeTexts(response, dataset))
    {
        std::transform(m_values.begin(), m_values.end(), std::back_inserter(m_attributes), view);
        m_cells = {number(response.id), number(response.batch), response.sourceRow, view(m_survey), response.score, {}, 0,
                   view(m_comment), view(m_respondent), m_attributes, view(m_tags)};
        if (response.answeredAt) {
            m_cells.answeredAt = response.answeredAt->toSecsSinceEpoch();
            m_cells.utcOffsetMinutes = response.answeredAt->offsetFromUtc() / 60;
        }
    }
    Q_DISABLE_COPY_MOVE(CellTexts)
    const ResponseCells &cells() const { return m_cells; }

private:
    QByteArray m_survey, m_comment, m_respondent, m_tags;
    std::vector<QByteArray> m_values;
    std::vector<std::string_view> m_attributes;
    ResponseCells m_cells;
};

std::vector<Attribute> attributesOf(const Dataset &dataset)
{
    std::vector<Attribute> attributes;
    for (const AttributeColumn &column : dataset.attributes())
        attributes.push_back(column.attribute);
    return attributes;
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
    writeResponseHeader(attributesOf(dataset), writer);
}

void writeResponseRows(std::span<const Response> responses, const Dataset &dataset, CsvWriter &writer)
{
    for (const Response &response : responses)
        writeResponse(CellTexts(response, dataset).cells(), writer);
}

void writeShareableRows(std::span<const Response> responses, const Dataset &dataset, const PrivacySetting &setting, CsvWriter &writer)
{
    ShareableCells shareable(attributesOf(dataset), setting);
    for (const Response &response : responses) {
        const CellTexts texts(response, dataset);
        writeResponse(shareable.of(texts.cells(), namesToHide(response, Naming::Nobody, setting)), writer);
    }
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
