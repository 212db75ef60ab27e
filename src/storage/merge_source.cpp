// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/merge_source.h"

#include "storage/schema.h"
#include "storage/storage_text.h"
#include "storage/survey_table.h"

#include <QFileInfo>
#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

Result<void> addSurveysOfLists(Connection &connection, std::set<qint64> &used)
{
    if (!hasLists(connection))
        return {};
    SqlQuery ids(connection, u"SELECT survey FROM batches WHERE undone = 0 AND kind <> 'responses' UNION SELECT survey FROM invitations "
                             "WHERE batch NOT IN (SELECT id FROM batches WHERE undone <> 0)"_s);
    while (ids.next())
        used.insert(ids.integer(0));
    return ids.failure() ? Result<void>(*ids.failure()) : Result<void>();
}

} // namespace

bool Companion::isAt(qint64 id)
{
    while (m_code == SQLITE_ROW && m_rows.integer(0) < id)
        step();
    return m_code == SQLITE_ROW && m_rows.integer(0) == id;
}

void Companion::step()
{
    m_code = m_rows ? m_rows.step() : SQLITE_ERROR;
}

MergeSource::MergeSource(Document &document) : m_document(document), m_connection(document.connection()) {}

MergeSource::~MergeSource()
{
    m_rows.reset();
    m_tags = Companion(); // statements that read would keep the transaction open
    m_annotations = Companion();
    m_person = Statement();
    (void)m_connection.run(u"ROLLBACK"_s);
}

Result<std::unique_ptr<MergeSource>> MergeSource::open(Document &document)
{
    (void)document.connection().run(u"PRAGMA cache_size=-65536"_s); // people are looked up in no order
    if (auto begun = document.connection().run(u"BEGIN"_s); !begun) // all tables as they are at one moment
        return begun.error();
    std::unique_ptr<MergeSource> source(new MergeSource(document));
    auto done = source->readSurveys();
    for (const auto step : {&MergeSource::readTags, &MergeSource::readKeys})
        done = done ? ((*source).*step)() : done;
    auto rows = ResponseRows::open(source->m_connection);
    if (!done || !rows)
        return done ? rows.error() : done.error();
    source->m_rows.emplace(std::move(*rows));
    return source;
}

Result<void> MergeSource::readSurveys()
{
    const auto all = earshot::readSurveys(m_connection);
    if (!all)
        return all.error();
    std::set<qint64> used;
    SqlQuery ids(m_connection, u"SELECT DISTINCT survey FROM responses "
                            "WHERE batch NOT IN (SELECT id FROM batches WHERE undone <> 0)"_s);
    while (ids.next())
        used.insert(ids.integer(0));
    if (ids.failure())
        return *ids.failure();
    if (auto added = addSurveysOfLists(m_connection, used); !added)
        return added;
    std::copy_if(all->begin(), all->end(), std::back_inserter(m_surveys), [&](const Survey &survey) { return used.contains(number(survey.id)); });
    SqlQuery tools(m_connection, u"SELECT min(tool), max(tool) FROM batches WHERE undone = 0"_s);
    if (tools.next() && tools.text(0) == tools.text(1))
        m_tool = tools.text(0);
    m_person = Statement(m_connection, u"SELECT email, external_id, name, phone, name_hidden, may_contact, may_quote, consent_at, "
                                       "opted_out_at FROM respondents WHERE id = ?"_s);
    return tools.failure() || !m_person ? Result<void>(m_connection.lastError()) : Result<void>();
}

Result<void> MergeSource::readTags()
{
    SqlQuery names(m_connection, u"SELECT id, name FROM tags"_s);
    while (names.next())
        m_tagNames.emplace(names.integer(0), names.text(1).toStdString());
    m_tags = Companion(Statement(m_connection, u"SELECT response, tag FROM response_tags ORDER BY response, tag"_s));
    m_annotations = Companion(Statement(m_connection, u"SELECT response, starred, note, %1, %2, %3 FROM annotations ORDER BY response"_s
                                                            .arg(hasPhrases(m_connection) ? u"phrase"_s : u"NULL"_s,
                                                                 hasTones(m_connection) ? u"tone"_s : u"NULL"_s,
                                                                 hasFollowUps(m_connection) ? u"follow_up"_s : u"0"_s)));
    return m_tags.isSound() && m_annotations.isSound() && !names.failure() ? Result<void>() : Result<void>(m_connection.lastError());
}

Result<void> MergeSource::readKeys()
{
    Statement parts(m_connection, u"SELECT entries FROM fingerprints WHERE kind = 'response' ORDER BY id"_s);
    int code = parts ? SQLITE_ROW : SQLITE_ERROR;
    while (parts && (code = parts.step()) == SQLITE_ROW) {
        if (!KeyIndex::readEntries(parts.text(0), m_keys))
            return storageError(SQLITE_CORRUPT, m_connection.path(), u"fingerprints"_s);
    }
    std::stable_sort(m_keys.begin(), m_keys.end(), [](const auto &a, const auto &b) { return a.value < b.value; });
    return code == SQLITE_DONE ? Result<void>() : Result<void>(m_connection.lastError());
}

Result<bool> MergeSource::next()
{
    const auto more = m_rows->next();
    if (!more || !*more)
        return more;
    fill();
    return m_tags.isSound() && m_annotations.isSound() ? Result<bool>(true) : Result<bool>(m_connection.lastError());
}

void MergeSource::fill()
{
    const RowFields &row = fields();
    m_response = {};
    m_remarks = {};
    m_response.sourceRow = row.sourceRow;
    m_response.score = static_cast<int>(std::clamp<qint64>(row.score.value_or(-1), -1, 99));
    m_response.answeredAt = row.answeredAt;
    if (row.utcOffset)
        m_response.utcOffsetMinutes = static_cast<int>(std::clamp<qint64>(*row.utcOffset, -100'000, 100'000));
    m_response.comment = row.comment;
    m_response.externalId = row.externalId;
    m_response.attributes = m_rows->row().values;
    fillPerson();
    fillRemarks();
    addToChecksum();
    while (m_nextKey < m_keys.size() && m_keys[m_nextKey].value < row.id)
        ++m_nextKey;
    const bool kept = m_nextKey < m_keys.size() && m_keys[m_nextKey].value == row.id;
    m_key = kept ? std::optional(Hash128{m_keys[m_nextKey].high, m_keys[m_nextKey].low}) : std::nullopt;
}

NewResponse MergeSource::person(qint64 id)
{
    NewResponse person;
    m_person.reset();
    m_person.bind(1, id);
    if (m_person.step() != SQLITE_ROW)
        return person;
    person.email = m_person.text(0);
    person.respondentExternalId = m_person.text(1);
    person.name = m_person.text(2);
    person.phone = m_person.text(3);
    return person;
}

std::function<Result<void>(const ListRow &)> MergeSource::noted(const std::function<Result<void>(const ListRow &)> &visit)
{
    return [this, &visit](const ListRow &row) {
        m_sums[row.batch] += listChecksum(row);
        return visit(row);
    };
}

Result<void> MergeSource::forEachContact(const std::function<Result<void>(const ListRow &)> &visit)
{
    return earshot::forEachContact(m_connection, ListRows::NotUndone, noted(visit));
}

Result<void> MergeSource::forEachInvitation(const std::function<Result<void>(const ListRow &)> &visit)
{
    return earshot::forEachInvitation(m_connection, ListRows::NotUndone, noted(visit));
}

void MergeSource::fillPerson()
{
    if (fields().respondent == 0)
        return;
    const NewResponse known = person(fields().respondent);
    if (known.email.empty() && known.respondentExternalId.empty() && known.name.empty() && known.phone.empty())
        return;
    const auto optional = [this](int column) { return m_person.isNull(column) ? std::nullopt : std::optional(m_person.integer(column)); };
    m_response.email = known.email;
    m_response.respondentExternalId = known.respondentExternalId;
    m_response.name = known.name;
    m_response.phone = known.phone;
    m_remarks.nameHidden = m_person.integer(4) != 0;
    m_remarks.mayContact = optional(5);
    m_remarks.mayQuote = optional(6);
    m_remarks.consentAt = optional(7);
    m_remarks.optedOutAt = optional(8);
}

void MergeSource::fillRemarks()
{
    m_tagList.clear();
    for (; m_tags.isAt(fields().id); m_tags.step()) {
        if (const auto name = m_tagNames.find(m_tags.row().integer(1)); name != m_tagNames.end())
            m_tagList.push_back(name->second);
    }
    m_response.tags = m_tagList;
    if (!m_annotations.isAt(fields().id))
        return;
    m_remarks.starred = m_annotations.row().integer(1) != 0;
    m_remarks.note = m_annotations.row().text(2);
    m_remarks.phrase = m_annotations.row().text(3);
    m_remarks.tone = m_annotations.row().text(4);
    m_remarks.inFollowUp = m_annotations.row().integer(5) != 0;
}

void MergeSource::addToChecksum()
{
    Hash128 &sum = m_sums[m_rows->row().batch];
    sum += rowChecksum(fields());
    for (size_t i = 0; i < attributes().size(); ++i) {
        if (const std::string_view value = m_rows->row().values[i]; !value.empty())
            sum += attributeChecksum(fields().id, valueHash(attributes()[i].id, value));
    }
}

Result<void> MergeSource::verify()
{
    SqlQuery query(m_connection, u"SELECT id, checksum, source FROM batches WHERE undone = 0"_s);
    while (query.next()) {
        if (m_sums[query.integer(0)] == hashFromBytes(query.value(1).toByteArray()))
            continue;
        return Error{ErrorCode::FileDamaged,
                     Storage::tr("A response in “%1” was changed outside of Earshot or damaged on the disk, in its "
                                 "import %2 (“%3”). Nothing was merged. Open a backup of it and merge that.")
                         .arg(QFileInfo(m_connection.path()).fileName()).arg(query.integer(0)).arg(query.text(2)),
                     u"checksum"_s};
    }
    return query.failure() ? Result<void>(*query.failure()) : Result<void>();
}

} // namespace earshot
