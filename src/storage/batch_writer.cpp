// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/batch_writer_private.h"
#include "storage/row_checksum.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

BatchWriter::BatchWriter(std::unique_ptr<Private> p) : d(std::move(p)) {}

BatchWriter::~BatchWriter() = default;

Result<std::unique_ptr<BatchWriter>> BatchWriter::begin(Document &document, const Start &start)
{
    if (const auto writable = document.info().requireWritable(); !writable)
        return writable.error();
    PageCache pages(document.connection(), document.info().responses == 0, start.expectedRows);
    auto transaction = Transaction::begin(document.connection());
    if (!transaction)
        return transaction.error();
    auto d = std::make_unique<Private>(document, start, std::move(pages), std::move(*transaction));
    if (auto begun = d->begin(); !begun)
        return begun.error();
    return std::unique_ptr<BatchWriter>(new BatchWriter(std::move(d)));
}

void BatchWriter::recognise(const NewResponse &response, const ResponseKeys &keys, Recognition &recognition)
{
    Q_ASSERT(recognition.codes.size() == d->attributes.size());
    d->recognise(response, keys, recognition);
}

Result<AppendOutcome> BatchWriter::append(const NewResponse &response, const ResponseKeys &keys, const Recognition &recognition)
{
    Q_ASSERT(!d->failed && response.attributes.size() == d->attributes.size());
    auto outcome = d->append(response, keys, recognition);
    d->failed = !outcome;
    return outcome;
}

Result<AppendOutcome> BatchWriter::append(const NewResponse &response, const ResponseKeys &keys)
{
    Recognition recognition{0, {}, d->codes};
    recognise(response, keys, recognition);
    return append(response, keys, recognition);
}

ResponseKeyMaker BatchWriter::keyMaker() const
{
    std::vector<Attribute> attributes;
    for (size_t i = 0; i < d->attributes.size(); ++i)
        attributes.push_back({d->attributes[i].id(), d->start.attributes[static_cast<qsizetype>(i)]});
    ResponseKeyMaker keys(d->surveys.front(), attributes);
    for (size_t i = 1; i < d->surveys.size(); ++i)
        keys.addSurvey(d->surveys[i]);
    return keys;
}

void BatchWriter::expect(const ResponseKeys &keys) const
{
    d->duplicates.expect(keys.response);
    d->people.expect(keys);
}

void ImportUnderWay::recognise(const NewResponse &response, const ResponseKeys &keys, Recognition &recognition)
{
    recognition.known = start.duplicates == DuplicatePolicy::KeepBoth ? 0 : duplicates.find(keys.response);
    if (recognition.known != 0 && start.duplicates == DuplicatePolicy::Skip)
        return;
    identify(response, keys, recognition);
    if (recognition.known == 0)
        duplicates.remember(keys.response, nextKnownId++);
}

void ImportUnderWay::identify(const NewResponse &response, const ResponseKeys &keys, Recognition &recognition)
{
    recognition.person = people.recognise({response, keys});
    for (size_t i = 0; i < attributes.size(); ++i)
        recognition.codes[i] = response.attributes[i].empty() ? 0 : attributes[i].code(keys.attributes[i]);
}

Result<AppendOutcome> ImportUnderWay::append(const NewResponse &response, const ResponseKeys &keys, const Recognition &recognition)
{
    if (recognition.known != 0 && start.duplicates == DuplicatePolicy::Update)
        return update(response, keys, recognition);
    if (recognition.known != 0) {
        ++batch.duplicates;
        return AppendOutcome::Duplicate;
    }
    if (!write(response, keys, recognition))
        return connection.lastError();
    return AppendOutcome::Added;
}

bool ImportUnderWay::add(const NewResponse &response, const ResponseKeys &keys)
{
    Recognition recognition{0, {}, codes};
    identify(response, keys, recognition);
    duplicates.remember(keys.response, nextKnownId++);
    return write(response, keys, recognition);
}

bool ImportUnderWay::write(const NewResponse &response, const ResponseKeys &keys, const Recognition &recognition)
{
    if (nextId >= std::numeric_limits<quint32>::max() || !people.write({response, keys}, recognition.person))
        return false;
    lastRespondent = recognition.person.id;
    if (!addRow(response, keys, recognition) || !addTags(nextId, response.tags))
        return false;
    ++nextId;
    ++batch.imported;
    return true;
}

bool ImportUnderWay::addRow(const NewResponse &response, const ResponseKeys &keys, const Recognition &recognition)
{
    const qint64 survey = number(surveys[response.survey]);
    const qint64 respondent = recognition.person.id;
    RowFields row{nextId, survey, response.sourceRow, respondent, {}, response.answeredAt, {},
                  trimmed(response.externalId), response.comment};
    if (response.score >= 0)
        row.score = response.score;
    if (response.utcOffsetMinutes)
        row.utcOffset = *response.utcOffsetMinutes;
    checksum += rowChecksum(row);
    if (!isOneSurvey)
        insertRow->add(survey);
    insertRow->add(row.sourceRow != 0 ? std::optional(row.sourceRow) : std::nullopt);
    insertRow->add(row.score);
    insertRow->add(row.answeredAt);
    insertRow->add(row.utcOffset);
    insertRow->add(respondent != 0 ? std::optional(respondent) : std::nullopt);
    insertRow->add(row.externalId);
    insertRow->add(row.comment);
    for (size_t i = 0; i < attributes.size(); ++i) {
        if (!attributes[i].add(response.attributes[i], recognition.codes[i], insertValue, *insertRow))
            return false;
        if (!response.attributes[i].empty())
            checksum += attributeChecksum(nextId, keys.attributes[i]);
    }
    return insertRow->endRow();
}

Result<qint64> ImportUnderWay::tagId(const std::string &name)
{
    const QString text = textOf(name);
    SqlQuery all(connection, u"SELECT id, name FROM tags"_s);
    while (all.next()) {
        if (all.text(1).compare(text, Qt::CaseInsensitive) == 0)
            return all.integer(0);
    }
    SqlQuery insert(connection, u"INSERT INTO tags (name) VALUES (?) RETURNING id"_s);
    if (!insert.bind(text).next())
        return *insert.failure();
    return insert.integer(0);
}

bool ImportUnderWay::addTags(qint64 response, std::span<const std::string_view> names)
{
    for (const std::string_view given : names) {
        const std::string name(trimmed(given));
        if (name.empty())
            continue;
        auto known = tags.find(name);
        if (known == tags.end()) {
            const auto id = tagId(name);
            if (!id)
                return false;
            known = tags.emplace(name, *id).first;
        }
        insertTag.bind(1, known->second);
        insertTag.bind(2, response);
        if (!insertTag.run())
            return false;
    }
    return true;
}

// An update never erases: what the new row leaves empty stays as it is.
QJsonObject ImportUnderWay::fieldsOf(const NewResponse &response, qint64 respondent)
{
    QJsonObject fields;
    if (response.score >= 0)
        fields.insert(u"score"_s, response.score);
    if (response.answeredAt) {
        fields.insert(u"answered_at"_s, *response.answeredAt);
        fields.insert(u"utc_offset"_s, response.utcOffsetMinutes ? QJsonValue(*response.utcOffsetMinutes) : QJsonValue());
    }
    if (respondent != 0)
        fields.insert(u"respondent"_s, respondent);
    if (!response.comment.empty())
        fields.insert(u"comment"_s, textOf(response.comment));
    return fields;
}

Result<AppendOutcome> ImportUnderWay::update(const NewResponse &response, const ResponseKeys &keys, const Recognition &recognition)
{
    const quint32 id = recognition.known;
    if (!people.write({response, keys}, recognition.person) || !flush()) // the response may be one of this import
        return connection.lastError();
    QJsonObject fields = fieldsOf(response, recognition.person.id);
    for (size_t i = 0; i < attributes.size(); ++i) {
        if (response.attributes[i].empty())
            continue;
        const auto stored = attributes[i].stored(response.attributes[i], recognition.codes[i], insertValue);
        if (!stored)
            return connection.lastError();
        fields.insert(u"attribute_%1"_s.arg(number(attributes[i].id())), *stored);
    }
    const auto old = updates.change(id, fields);
    if (!old)
        return old.error();
    if (old->isEmpty()) {
        ++batch.duplicates;
        return AppendOutcome::Duplicate;
    }
    SqlQuery keep(connection, u"INSERT INTO replaced_responses (batch, response, fields) VALUES (?, ?, ?)"_s);
    keep.bind(number(batch.id)).bind(id);
    keep.bind(QString::fromUtf8(QJsonDocument(*old).toJson(QJsonDocument::Compact)));
    if (auto kept = keep.run(); !kept)
        return kept.error();
    ++batch.updated;
    ++batch.imported;
    return AppendOutcome::Updated;
}

QStringList BatchWriter::textAttributes() const
{
    QStringList names;
    for (const AttributeCoder &coder : d->attributes) {
        if (coder.isText())
            names << coder.name();
    }
    return names;
}

Result<Batch> BatchWriter::commit(const End &end)
{
    Q_ASSERT(!d->failed);
    d->batch.sourceSha256 = end.sourceSha256;
    d->batch.unanswered = end.unanswered;
    d->batch.rejected = end.rejected;
    return d->commit();
}

} // namespace earshot
