// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/merge.h"

#include "storage/batch_writer_private.h"
#include "storage/content_index.h"
#include "storage/merge_lists.h"
#include "storage/merge_source.h"
#include "storage/schema.h"
#include "storage/storage_text.h"
#include "storage/survey_table.h"

#include <QFile>
#include <QFileInfo>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

Error refused(ErrorCode code, const char *sentence, const Document &other)
{
    return Error{code, Storage::tr(sentence).arg(QFileInfo(other.info().path).fileName()), {}};
}

bool isSameFile(const QString &a, const QString &b)
{
    std::error_code failed; // also by another name or link
    return std::filesystem::equivalent(QFile::encodeName(a).toStdString(), QFile::encodeName(b).toStdString(), failed) && !failed;
}

std::optional<Error> obstacle(const Document &other, const Document *document, const DocumentMerge::Start &start)
{
    if (other.info().schemaVersion > currentVersion())
        return refused(ErrorCode::NewerVersion, QT_TRANSLATE_NOOP("Storage", "“%1” was written by a newer Earshot. Install the newer version to merge it."), other);
    if (document && isSameFile(other.info().path, document->info().path))
        return refused(ErrorCode::BadInput, QT_TRANSLATE_NOOP("Storage", "“%1” is the document itself. Choose another document to merge into it."), other);
    if (start.duplicates == DuplicatePolicy::Update)
        return refused(ErrorCode::BadRequest, QT_TRANSLATE_NOOP("Storage", "Merging “%1” can skip or keep responses that both documents have; it can not update them."), other);
    const auto writable = document && !start.trial ? document->info().requireWritable() : Result<void>();
    return writable ? std::nullopt : std::optional(writable.error());
}

} // namespace

/// One merge under way. In a trial without a document only `source` is there.
class DocumentMerge::Private
{
public:
    Private(const Start &wanted, std::unique_ptr<MergeSource> from) : start(wanted), source(std::move(from)) {}

    Result<void> begin(Document &document);
    Result<void> placeSurveys(Connection &connection);
    Result<void> beginWriting(Document &document, std::optional<Transaction> &&transaction, std::optional<PageCache> &&pages);
    Result<void> beginTrial(Connection &connection);
    Result<void> placeAttributes(const std::vector<Attribute> &known);
    Result<void> prepare(Connection &connection);

    Result<AppendOutcome> take();
    NewResponse translated();
    bool isDuplicate(const NewResponse &row, const ResponseKeys &keys, qint64 survey);
    bool add(const NewResponse &row, ResponseKeys keys, qint64 survey);
    void rememberOtherKeys(NewResponse row, const ResponseKeys &keys, ResponseKeyMaker &maker);
    bool addRemarks();
    bool addToPerson(const MergeSource::Remarks &remarks);
    Result<void> takeLists();
    const RespondentIndex &people() const { return writer ? writer->people : *trialPeople; }

    Start start;
    std::unique_ptr<MergeSource> source;
    std::unique_ptr<ImportUnderWay> writer;
    std::unique_ptr<RespondentIndex> trialPeople;
    ContentIndex known;
    std::unordered_map<qint64, qint64> surveys; ///< there → here
    std::vector<Attribute> attributes;          ///< here
    std::vector<size_t> places;                 ///< of each attribute there in `attributes`
    std::unordered_map<qint64, ResponseKeyMaker> makers; ///< by survey here
    std::vector<std::string_view> values;
    Statement insertAnnotation, updatePerson;
    Connection *target = nullptr; ///< of the document; null when there is none yet
    std::optional<MergeLists> lists;
    bool compares = false;
};

Result<void> DocumentMerge::Private::begin(Document &document)
{
    compares = start.duplicates == DuplicatePolicy::Skip;
    target = &document.connection();
    if (start.trial)
        return beginTrial(document.connection());
    std::optional<PageCache> pages(std::in_place, document.connection(), document.info().responses == 0, source->expectedRows());
    auto transaction = Transaction::begin(document.connection());
    if (!transaction)
        return transaction.error();
    return beginWriting(document, std::move(*transaction), std::move(pages));
}

/// A survey that the document lacks is made, or in a trial gets a number that none has.
Result<void> DocumentMerge::Private::placeSurveys(Connection &connection)
{
    if (!start.survey.isEmpty() && source->surveys().size() > 1)
        return Error{ErrorCode::BadRequest, Storage::tr("“%1” holds several surveys, which keep their names. Merge it without the name of a survey.").arg(start.source), {}};
    for (Survey survey : source->surveys()) {
        const qint64 there = number(survey.id);
        survey.name = start.survey.isEmpty() ? survey.name : start.survey;
        const auto here = earshot::readSurveys(connection);
        if (!here)
            return here.error();
        auto id = surveyLike(*here, survey);
        if (!id && !start.trial) {
            survey.name = freeSurveyName(*here, survey);
            const auto added = addSurvey(connection, survey);
            if (!added)
                return added.error();
            id = *added;
        }
        surveys.emplace(there, id ? number(*id) : -there);
    }
    return {};
}

Result<void> DocumentMerge::Private::beginWriting(Document &document, std::optional<Transaction> &&transaction, std::optional<PageCache> &&pages)
{
    QStringList names;
    for (const Attribute &attribute : source->attributes()) {
        if (!names.contains(attribute.name.trimmed(), Qt::CaseInsensitive))
            names += attribute.name.trimmed();
    }
    BatchWriter::Start begin{start.source, source->tool(), {}, {}, names, start.duplicates, start.mergedAt, source->expectedRows(),
                             {}, {}, start.keys};
    writer = std::make_unique<ImportUnderWay>(document, begin, std::move(*pages), std::move(*transaction));
    if (auto placed = placeSurveys(writer->connection); !placed)
        return placed;
    writer->surveys = {SurveyId{surveys.at(number(source->surveys().front().id))}};
    auto begun = writer->begin();
    if (!begun)
        return begun;
    for (size_t i = 0; i < writer->attributes.size(); ++i)
        attributes.push_back({writer->attributes[i].id(), names[static_cast<qsizetype>(i)]});
    if (auto placed = placeAttributes(attributes); !placed)
        return placed;
    return prepare(writer->connection);
}

Result<void> DocumentMerge::Private::beginTrial(Connection &connection)
{
    if (auto placed = placeSurveys(connection); !placed)
        return placed;
    trialPeople = std::make_unique<RespondentIndex>(connection);
    if (auto loaded = trialPeople->load(0, {}); !loaded)
        return loaded;
    SqlQuery all(connection, u"SELECT id, name FROM attributes ORDER BY id"_s);
    while (all.next())
        attributes.push_back({AttributeId{all.integer(0)}, all.text(1)});
    if (all.failure())
        return *all.failure();
    for (const Attribute &attribute : source->attributes()) {
        const bool there = std::any_of(attributes.begin(), attributes.end(), [&](const Attribute &other) { return other.name.compare(attribute.name.trimmed(), Qt::CaseInsensitive) == 0; });
        if (!there)
            attributes.push_back({AttributeId{-number(attribute.id)}, attribute.name.trimmed()});
    }
    if (auto placed = placeAttributes(attributes); !placed)
        return placed;
    return prepare(connection);
}

Result<void> DocumentMerge::Private::placeAttributes(const std::vector<Attribute> &all)
{
    for (const Attribute &attribute : source->attributes()) {
        const auto found = std::find_if(all.begin(), all.end(), [&](const Attribute &other) { return other.name.compare(attribute.name.trimmed(), Qt::CaseInsensitive) == 0; });
        places.push_back(static_cast<size_t>(found - all.begin()));
    }
    values.resize(all.size());
    return {};
}

Result<void> DocumentMerge::Private::prepare(Connection &connection)
{
    for (const auto &[there, here] : surveys)
        makers.emplace(here, ResponseKeyMaker(SurveyId{here}, attributes));
    if (compares) {
        SqlQuery count(connection, u"SELECT responses FROM document"_s);
        auto index = ContentIndex::load(connection, people(), count.next() ? count.integer(0) : 0);
        if (!index)
            return index.error();
        known = std::move(*index);
    }
    if (!writer)
        return {};
    insertAnnotation = Statement(connection, u"INSERT OR REPLACE INTO annotations (response, starred, note, phrase, tone, follow_up) VALUES (?, ?, ?, ?, ?, ?)"_s);
    updatePerson = Statement(connection, u"UPDATE respondents SET name_hidden = max(name_hidden, ?1), "
                                         "may_contact = min(coalesce(may_contact, ?2), coalesce(?2, may_contact)), "
                                         "may_quote = min(coalesce(may_quote, ?3), coalesce(?3, may_quote)), "
                                         "consent_at = coalesce(consent_at, ?4), opted_out_at = coalesce(opted_out_at, ?5) WHERE id = ?6"_s);
    return insertAnnotation && updatePerson ? Result<void>() : Result<void>(connection.lastError());
}

/// The row with its attributes where they stand here. Of two attributes with one name the first value counts.
NewResponse DocumentMerge::Private::translated()
{
    NewResponse row = source->response();
    std::fill(values.begin(), values.end(), std::string_view());
    for (size_t i = 0; i < places.size(); ++i) {
        if (values[places[i]].empty())
            values[places[i]] = row.attributes[i];
    }
    row.attributes = values;
    return row;
}

bool DocumentMerge::Private::isDuplicate(const NewResponse &row, const ResponseKeys &keys, qint64 survey)
{
    ContentOfResponse content{survey, people().known(row), source->fields(), {}, {}, {}};
    content.row.externalId = trimmed(row.externalId);
    if (content.row.externalId.empty() && content.person == 0) {
        if (keys.email || keys.respondentId)
            return false; // somebody new
        content.name = row.name;
        content.phone = row.phone;
        for (size_t i = 0; i < values.size(); ++i) {
            if (!values[i].empty())
                content.attributes += keys.attributes[i];
        }
    }
    return known.takeOne(ContentIndex::keyOf(content));
}

Result<AppendOutcome> DocumentMerge::Private::take()
{
    const NewResponse row = translated();
    const auto placed = surveys.find(source->fields().survey);
    if (placed == surveys.end())
        return storageError(SQLITE_CORRUPT, start.source, u"a response without a survey"_s);
    const qint64 survey = placed->second;
    const ResponseKeys keys = makers.at(survey).keysOf(row);
    if (compares && isDuplicate(row, keys, survey)) {
        if (writer)
            ++writer->batch.duplicates;
        return AppendOutcome::Duplicate;
    }
    if (writer && !add(row, keys, survey))
        return writer->connection.lastError();
    return AppendOutcome::Added;
}

/// Later imports recognise the row as if its file had been imported here.
bool DocumentMerge::Private::add(const NewResponse &row, ResponseKeys keys, qint64 survey)
{
    const bool asThere = source->key() && source->fields().survey == survey; // the survey's number is part of the key
    if (asThere)
        keys.response = *source->key();
    writer->surveys.front() = SurveyId{survey};
    if (!writer->add(row, keys))
        return false;
    if (!asThere)
        rememberOtherKeys(row, keys, makers.at(survey));
    return addRemarks();
}

/// Its file may have named the person by the id alone, and some of the tags may have come later.
void DocumentMerge::Private::rememberOtherKeys(NewResponse row, const ResponseKeys &keys, ResponseKeyMaker &maker)
{
    const auto response = static_cast<quint32>(writer->nextId - 1);
    if (keys.email && keys.respondentId)
        row.email = {};
    else if (!keys.email && !keys.respondentId && !row.tags.empty())
        row.tags = {};
    else
        return;
    writer->duplicates.remember(maker.keysOf(row).response, response);
}

bool DocumentMerge::Private::addRemarks()
{
    const MergeSource::Remarks &remarks = source->remarks();
    if (remarks.ofPerson() && writer->lastRespondent != 0 && !addToPerson(remarks))
        return false;
    if (!remarks.ofResponse())
        return true;
    insertAnnotation.bind(1, writer->nextId - 1);
    insertAnnotation.bind(2, remarks.starred ? 1 : 0);
    insertAnnotation.bindText(3, remarks.note);
    insertAnnotation.bindText(4, remarks.phrase);
    insertAnnotation.bindText(5, remarks.tone);
    insertAnnotation.bind(6, remarks.inFollowUp ? 1 : 0);
    return insertAnnotation.run();
}

/// Of two documents that know a person, the one that forbids more is right.
bool DocumentMerge::Private::addToPerson(const MergeSource::Remarks &remarks)
{
    if (!writer->people.flush())
        return false;
    const std::optional<qint64> fields[] = {remarks.nameHidden ? 1 : 0, remarks.mayContact, remarks.mayQuote, remarks.consentAt, remarks.optedOutAt,
                                            writer->lastRespondent};
    for (int i = 0; i < 6; ++i)
        fields[i] ? updatePerson.bind(i + 1, *fields[i]) : updatePerson.bindNull(i + 1);
    return updatePerson.run();
}

Result<void> DocumentMerge::Private::takeLists()
{
    if (writer && !writer->flush())
        return writer->connection.lastError();
    lists.emplace(*source, target, writer ? &writer->people : trialPeople ? &*trialPeople : nullptr, writer.get());
    return lists->run(surveys);
}

const std::vector<Survey> &DocumentMerge::surveys() const
{
    return d->source->surveys();
}

SurveyId DocumentMerge::survey() const
{
    return SurveyId{d->source->fields().survey};
}

qint64 DocumentMerge::contacts() const
{
    return d->lists ? d->lists->contacts() : 0;
}

qint64 DocumentMerge::invitations() const
{
    return d->lists ? d->lists->invitations() : 0;
}

DocumentMerge::DocumentMerge(std::unique_ptr<Private> p) : d(std::move(p)) {}

DocumentMerge::~DocumentMerge() = default;

Result<std::unique_ptr<DocumentMerge>> DocumentMerge::begin(Document &other, Document *document, const Start &start)
{
    Q_ASSERT(document || start.trial);
    if (const auto error = obstacle(other, document, start))
        return *error;
    auto source = MergeSource::open(other);
    if (!source)
        return source.error();
    if ((*source)->surveys().empty())
        return refused(ErrorCode::BadInput, QT_TRANSLATE_NOOP("Storage", "“%1” holds no responses and no lists."), other);
    auto d = std::make_unique<Private>(start, std::move(*source));
    if (document) {
        if (auto begun = d->begin(*document); !begun)
            return begun.error();
    }
    return std::unique_ptr<DocumentMerge>(new DocumentMerge(std::move(d)));
}

qint64 DocumentMerge::expectedRows() const
{
    return d->source->expectedRows();
}

QStringList DocumentMerge::attributeNames() const
{
    QStringList names;
    for (const Attribute &attribute : d->source->attributes())
        names += attribute.name;
    return names;
}

Result<bool> DocumentMerge::next()
{
    return d->source->next();
}

const NewResponse &DocumentMerge::response() const
{
    return d->source->response();
}

Result<AppendOutcome> DocumentMerge::take()
{
    const bool unknown = !d->writer && !d->trialPeople; // a trial for a document that is not there yet
    return unknown ? Result<AppendOutcome>(AppendOutcome::Added) : d->take();
}

Result<std::optional<Batch>> DocumentMerge::commit(const BatchWriter::End &end)
{
    if (auto taken = d->takeLists(); !taken)
        return taken.error();
    if (auto sound = d->source->verify(); !sound)
        return sound.error();
    if (!d->writer)
        return std::optional<Batch>();
    d->writer->batch.sourceSha256 = end.sourceSha256;
    d->writer->batch.unanswered = end.unanswered;
    d->writer->batch.rejected = end.rejected;
    auto batch = d->writer->commit();
    return batch ? Result<std::optional<Batch>>(std::optional(*batch)) : Result<std::optional<Batch>>(batch.error());
}

} // namespace earshot
