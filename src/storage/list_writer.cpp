// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/list_writer.h"

#include "storage/batch_undo.h"
#include "storage/fingerprint_table.h"
#include "storage/list_table.h"
#include "storage/respondent_index.h"
#include "storage/row_checksum.h"
#include "storage/survey_table.h"


using namespace Qt::StringLiterals;

namespace earshot {

namespace {

/// Numbers of people that only a trial knows: no document has so many.
constexpr qint64 FirstOfTrial = qint64(1) << 32;

ResponseKeys keysOf(const NewListRow &row)
{
    ResponseKeys keys;
    if (!trimmed(row.email).empty())
        keys.email = emailKey(row.email);
    if (!trimmed(row.respondentExternalId).empty())
        keys.respondentId = respondentIdKey(row.respondentExternalId);
    return keys;
}

NewResponse personOf(const NewListRow &row)
{
    NewResponse person;
    person.email = row.email;
    person.respondentExternalId = row.respondentExternalId;
    person.name = row.name;
    person.phone = row.phone;
    return person;
}

} // namespace

/// One list under way. The statements end before the transaction.
class ListWriter::Private
{
public:
    Private(Document *owner, const Start &wanted, std::optional<Transaction> &&begun)
        : document(owner), start(wanted), transaction(std::move(begun)), table(owner ? &owner->connection() : nullptr, wanted.kind)
    {
        if (document)
            people.emplace(document->connection());
    }

    Result<void> begin();
    Result<void> findSurvey();
    Result<void> insertBatch();
    std::optional<qint64> idOf(const NewListRow &row);
    qint64 idInTrial(const NewListRow &row, const ResponseKeys &keys);
    bool isSecondOfFile(qint64 person);
    Result<Batch> commit();

    Document *document;
    Start start;
    std::optional<Transaction> transaction; ///< nothing in a trial
    std::optional<RespondentIndex> people;
    ListTable table;
    KeyIndex peopleOfFile, peopleOfTrial;
    qint64 different = 0; ///< people of the file
    quint32 nextOfTrial = 1;
    qint64 survey = 0; ///< of invitations
    Batch batch;
};

Result<void> ListWriter::Private::begin()
{
    if (!document)
        return {};
    auto done = people->load(0, start.stop);
    for (const auto step : {&Private::findSurvey, &Private::insertBatch})
        done = done ? (this->*step)() : done;
    done = done ? table.load(start.stop) : done;
    return done && transaction ? table.prepare() : done;
}

Result<void> ListWriter::Private::findSurvey()
{
    Connection &connection = document->connection();
    const auto all = readSurveys(connection);
    if (!all)
        return all.error();
    for (const Survey &other : *all) {
        if (other.name.compare(start.survey, Qt::CaseInsensitive) == 0)
            survey = number(other.id);
    }
    if (survey != 0 || !transaction)
        return {};
    const auto added = addSurvey(connection, {SurveyId{}, start.survey, {}, Metric::Nps, SurveyKind::Relationship, {}});
    if (added)
        survey = number(*added);
    return added ? Result<void>() : Result<void>(added.error());
}

Result<void> ListWriter::Private::insertBatch()
{
    if (!transaction)
        return {};
    batch.kind = start.kind;
    batch.source = start.source;
    batch.tool = start.tool;
    batch.importedAt = start.importedAt.toUTC();
    SqlQuery insert(document->connection(), u"INSERT INTO batches (survey, source, source_sha256, tool, imported_at, kind) "
                                            "VALUES (?, ?, '', ?, ?, ?) RETURNING id"_s);
    insert.bind(survey).bind(start.source).bind(start.tool.isNull() ? u""_s : start.tool);
    if (!insert.bind(batch.importedAt.toSecsSinceEpoch()).bind(importKindName(start.kind)).next())
        return *insert.failure();
    batch.id = BatchId{insert.integer(0)};
    return {};
}

/// Nothing is a failure of SQLite, 0 is nobody.
std::optional<qint64> ListWriter::Private::idOf(const NewListRow &row)
{
    const ResponseKeys keys = keysOf(row);
    if (!keys.email && !keys.respondentId)
        return 0;
    if (!transaction)
        return idInTrial(row, keys);
    const auto id = people->idOf({personOf(row), keys});
    return id && *id != 0 ? std::optional<qint64>(*id) : std::nullopt;
}

qint64 ListWriter::Private::idInTrial(const NewListRow &row, const ResponseKeys &keys)
{
    if (const quint32 known = people ? people->known(personOf(row)) : 0)
        return known;
    const Hash128 &key = keys.email ? *keys.email : *keys.respondentId;
    quint32 number = peopleOfTrial.find(key);
    if (number == 0) {
        number = nextOfTrial++;
        for (const std::optional<Hash128> &each : {keys.email, keys.respondentId}) {
            if (each)
                peopleOfTrial.set(*each, number);
        }
    }
    return FirstOfTrial + number;
}

bool ListWriter::Private::isSecondOfFile(qint64 person)
{
    const Hash128 key = Hasher().add(person).finish();
    const bool second = person != 0 && peopleOfFile.find(key) != 0;
    if (!second) {
        peopleOfFile.set(key, 1);
        ++different;
    }
    return second;
}

Result<Batch> ListWriter::Private::commit()
{
    Connection &connection = document->connection();
    if (!people->flush() || !table.flush())
        return connection.lastError();
    if (auto written = writeFingerprints(connection, batch.id, u"respondent"_s, people->added()); !written)
        return written.error();
    SqlQuery update(connection, u"UPDATE batches SET imported = ?, duplicates = ?, rejected = ?, source_sha256 = ?, checksum = ? WHERE id = ?"_s);
    update.bind(batch.imported).bind(batch.duplicates).bind(batch.rejected);
    update.bind(batch.sourceSha256.isNull() ? u""_s : batch.sourceSha256).bind(toBytes(table.checksum()));
    auto done = update.bind(number(batch.id)).run();
    done = done ? transaction->commit() : done;
    done = done ? document->refresh() : done;
    return done ? Result<Batch>(batch) : Result<Batch>(done.error());
}

ListWriter::ListWriter(std::unique_ptr<Private> p) : d(std::move(p)) {}

ListWriter::~ListWriter() = default;

Result<std::unique_ptr<ListWriter>> ListWriter::begin(Document *document, const Start &start)
{
    Q_ASSERT(start.kind != ImportKind::Responses && (document || start.trial));
    if (const auto writable = start.trial ? Result<void>() : document->info().requireWritable(); !writable)
        return writable.error();
    std::optional<Transaction> transaction;
    if (!start.trial) {
        auto begun = Transaction::begin(document->connection());
        if (!begun)
            return begun.error();
        transaction.emplace(std::move(*begun));
    }
    auto d = std::make_unique<Private>(document, start, std::move(transaction));
    if (auto begun = d->begin(); !begun)
        return begun.error();
    return std::unique_ptr<ListWriter>(new ListWriter(std::move(d)));
}

Result<ListOutcome> ListWriter::append(const NewListRow &row)
{
    const auto person = d->idOf(row);
    if (!person)
        return d->document->connection().lastError();
    const bool invitation = d->start.kind == ImportKind::Sent;
    const ListRow stored{0, number(d->batch.id), row.sourceRow, *person, invitation ? d->survey : 0, trimmed(row.token), trimmed(row.channel),
                         row.fields, row.values};
    const bool second = d->isSecondOfFile(*person);
    if (d->table.knows(stored) || (second && !invitation)) { // who was asked twice was asked twice
        ++d->batch.duplicates;
        return ListOutcome::Known;
    }
    ++d->batch.imported;
    if (d->transaction && !d->table.insert(stored))
        return d->document->connection().lastError();
    return ListOutcome::Added;
}

qint64 ListWriter::people() const
{
    return d->different;
}

Result<std::optional<Batch>> ListWriter::commit(const QString &sourceSha256, qint64 rejected)
{
    if (!d->transaction)
        return std::optional<Batch>();
    d->batch.sourceSha256 = sourceSha256;
    d->batch.rejected = rejected;
    auto batch = d->commit();
    return batch ? Result<std::optional<Batch>>(std::optional(*batch)) : Result<std::optional<Batch>>(batch.error());
}

} // namespace earshot
