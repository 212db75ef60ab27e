// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/document_importer.h"

#include "domain/iso_time.h"
#include "intake/intake_text.h"
#include "storage/document.h"
#include "storage/document_file.h"
#include "storage/merge_source.h"

#include <QFileInfo>
#include <array>
#include <set>

namespace earshot::document {

namespace {

constexpr size_t SampleRows = 5000;
constexpr size_t PreviewRows = 50;
constexpr qsizetype MostSamples = 5;

struct Field {
    Role role;
    const char *name;
};
constexpr std::array<Field, 9> Fields = {{{Role::Score, "score"}, {Role::Comment, "comment"}, {Role::Date, "answered_at"},
                                          {Role::ExternalId, "external_id"}, {Role::Email, "email"}, {Role::RespondentId, "respondent_id"},
                                          {Role::Name, "name"}, {Role::Phone, "phone"}, {Role::Tags, "tags"}}};

std::string timeOf(const NewResponse &response)
{
    if (!response.answeredAt)
        return {};
    return isoTime(*response.answeredAt, response.utcOffsetMinutes.value_or(0));
}

/// The responses as records, the first of which is the heading.
class DocumentStream : public RecordStream
{
public:
    static Result<std::unique_ptr<DocumentStream>> open(const QString &path)
    {
        auto document = Document::open(path, Document::Access::ReadOnly);
        if (!document)
            return document.error();
        auto source = MergeSource::open(**document);
        if (!source)
            return source.error();
        return std::unique_ptr<DocumentStream>(new DocumentStream(std::move(*document), std::move(*source)));
    }

    Result<bool> next() override
    {
        if (m_record.number++ == 0) {
            fillHeading();
        } else {
            const auto more = m_source->next();
            if (!more || !*more)
                return more;
            fill(m_source->response());
        }
        m_fields.assign(m_texts.begin(), m_texts.end());
        m_record.fields = m_fields;
        return true;
    }
    double done() const override { return double(m_record.number) / double(std::max<qint64>(m_source->expectedRows(), m_record.number)); }
    const MergeSource &source() const { return *m_source; }

private:
    DocumentStream(std::unique_ptr<Document> document, std::unique_ptr<MergeSource> source)
        : m_document(std::move(document)), m_source(std::move(source))
    {
    }
    void fillHeading()
    {
        for (const Field &field : Fields)
            m_texts.emplace_back(field.name);
        for (const Attribute &attribute : m_source->attributes())
            m_texts.push_back(attribute.name.toStdString());
    }
    void fill(const NewResponse &row)
    {
        std::string tags;
        for (const std::string_view tag : row.tags)
            tags.append(tags.empty() ? "" : ", ").append(tag);
        m_texts = {row.score < 0 ? std::string() : std::to_string(row.score), std::string(row.comment), timeOf(row),
                   std::string(row.externalId), std::string(row.email), std::string(row.respondentExternalId),
                   std::string(row.name), std::string(row.phone), tags};
        m_texts.insert(m_texts.end(), row.attributes.begin(), row.attributes.end());
    }

    std::unique_ptr<Document> m_document;
    std::unique_ptr<MergeSource> m_source;
    std::vector<std::string> m_texts;
    std::vector<std::string_view> m_fields;
};

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

void addColumns(Inspection &inspection, const Record &heading)
{
    for (size_t i = 0; i < heading.fields.size(); ++i) {
        ColumnGuess column;
        column.index = static_cast<int>(i);
        column.name = textOf(heading.fields[i]);
        column.role = i < Fields.size() ? Fields[i].role : Role::Attribute;
        column.confidence = 1;
        column.why = i < Fields.size() ? Intake::tr("A field of every Earshot document.") : Intake::tr("An attribute of the document.");
        if (column.role == Role::Score)
            column.scale = QStringLiteral("0-10");
        inspection.mapping.roles.push_back(column.role);
        inspection.mapping.attributeNames += column.name;
        inspection.columns.push_back(column);
    }
}

/// Counts what the columns hold, and keeps what is shown of them.
void addSample(Inspection &inspection, const Record &record, std::vector<std::set<std::string, std::less<>>> &distinct)
{
    QStringList row;
    for (size_t i = 0; i < record.fields.size(); ++i) {
        const std::string_view field = record.fields[i];
        ColumnGuess &column = inspection.columns[i];
        row += textOf(field);
        column.empty += field.empty();
        if (field.empty() || !distinct[i].emplace(field).second)
            continue;
        ++column.distinct;
        if (column.samples.size() < MostSamples)
            column.samples += row.back();
    }
    if (inspection.preview.size() < PreviewRows) {
        inspection.preview.push_back(row);
        inspection.previewRecords.push_back(record.number);
    }
}

} // namespace

bool reads(const QString &path, QByteArrayView)
{
    return isDocument(path) || (QFileInfo(path).suffix().compare(Id, Qt::CaseInsensitive) == 0 && QFileInfo(path).isFile());
}

Result<Inspection> inspect(const QString &path, const std::optional<Dialect> &, Depth depth, const LookWatch &)
{
    auto stream = DocumentStream::open(path);
    if (!stream)
        return stream.error();
    if (auto heading = (*stream)->next(); !heading)
        return heading.error();
    Inspection inspection;
    inspection.file = path;
    inspection.depth = depth;
    inspection.importer = Id;
    inspection.bytes = QFileInfo(path).size();
    inspection.dataRows = (*stream)->source().expectedRows();
    inspection.records = inspection.dataRows + 1;
    inspection.firstDataRow = 2;
    inspection.scoreScale = QStringLiteral("0-10");
    if (const QString &tool = (*stream)->source().tool(); !tool.isEmpty())
        inspection.tool = tool;
    addColumns(inspection, (*stream)->record());
    std::vector<std::set<std::string, std::less<>>> distinct(inspection.columns.size());
    for (size_t rows = 0; rows < SampleRows; ++rows) {
        const auto more = (*stream)->next();
        if (!more)
            return more.error();
        if (!*more)
            break;
        addSample(inspection, (*stream)->record(), distinct);
    }
    return inspection;
}

Result<std::unique_ptr<RecordStream>> open(const Inspection &inspection, StopSign)
{
    auto stream = DocumentStream::open(inspection.file);
    if (!stream)
        return stream.error();
    return std::unique_ptr<RecordStream>(std::move(*stream));
}

} // namespace earshot::document
