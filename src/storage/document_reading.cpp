// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/document.h"
#include "storage/document_private.h"
#include "storage/schema.h"
#include "storage/survey_table.h"

#include <QHash>
#include <algorithm>

using namespace Qt::StringLiterals;

// Reading single responses, for display. Counting is done on the Dataset.
namespace earshot {

namespace {

constexpr int FirstAttributeColumn = 20;
constexpr size_t IdsAtOnce = 256;

/// "?,?,?"
QString placeholders(size_t count)
{
    return QStringList(static_cast<qsizetype>(count), u"?"_s).join(u',');
}

QDateTime atOffset(qint64 seconds, int offsetMinutes)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::OffsetFromUTC, offsetMinutes * 60);
}

std::optional<Respondent> respondentOf(const SqlQuery &row)
{
    if (row.isNull(10))
        return std::nullopt;
    return Respondent{RespondentId{row.integer(10)}, row.text(11), row.text(12), row.text(13), row.text(14),
                      row.value(15).toBool()};
}

} // namespace

// Undone imports stay in the file, so that they can be brought back; nothing reads them.
QString Document::Private::responseColumns() const
{
    QString columns = u"SELECT r.id, r.survey, r.batch, r.source_row, r.score, r.answered_at, r.utc_offset, "
                      "r.comment, coalesce(a.starred, 0), coalesce(a.note, ''), p.id, coalesce(p.email, ''), "
                      "coalesce(p.external_id, ''), coalesce(p.name, ''), coalesce(p.phone, ''), p.name_hidden, "
                      "r.external_id, %1, %2, %3"_s.arg(hasPhrases(*connection) ? u"coalesce(a.phrase, '')"_s : u"''"_s,
                                              hasTones(*connection) ? u"a.tone"_s : u"NULL"_s,
                                              hasFollowUps(*connection) ? u"coalesce(a.follow_up, 0)"_s : u"0"_s);
    for (const Values &values : attributes)
        columns += u", r.attribute_%1"_s.arg(number(values.attribute.id));
    return columns + u" FROM responses r LEFT JOIN respondents p ON p.id = r.respondent "
                     "LEFT JOIN annotations a ON a.response = r.id "
                     "JOIN batches b ON b.id = r.batch AND b.undone = 0 "_s;
}

Result<void> Document::Private::readAttributes()
{
    size_t known = 0; // attributes are only ever added, so what was read of their values stays true
    SqlQuery query(*connection, u"SELECT id, name FROM attributes ORDER BY id"_s);
    while (query.next()) {
        if (known++ >= attributes.size())
            attributes.push_back({{AttributeId{query.integer(0)}, query.text(1)}, {}});
    }
    return query.failure() ? Result<void>(*query.failure()) : Result<void>();
}

/// An attribute column holds a code, or the text itself where texts hardly repeat.
Result<QString> Document::Private::valueOf(Values &values, const QVariant &stored)
{
    if (stored.isNull())
        return QString();
    if (stored.typeId() != QMetaType::LongLong)
        return stored.toString();
    const qint64 code = stored.toLongLong();
    if (code >= values.byCode.size()) { // codes are only ever added: read on from where we were
        SqlQuery query(*connection,
                       u"SELECT value FROM attribute_values WHERE attribute = ? AND code >= ? ORDER BY code"_s);
        values.byCode.resize(std::max<qsizetype>(values.byCode.size(), 1));
        query.bind(number(values.attribute.id)).bind(values.byCode.size());
        while (query.next())
            values.byCode.append(query.text(0));
        if (query.failure())
            return *query.failure();
    }
    return values.byCode.value(code);
}

Result<void> Document::Private::fillResponse(SqlQuery &row, Response &response)
{
    response.id = ResponseId{row.integer(0)};
    response.survey = SurveyId{row.integer(1)};
    response.batch = BatchId{row.integer(2)};
    response.sourceRow = row.integer(3);
    if (!row.isNull(4))
        response.score = Score::from(static_cast<int>(row.integer(4)));
    if (!row.isNull(5))
        response.answeredAt = atOffset(row.integer(5), static_cast<int>(row.integer(6)));
    response.comment = row.text(7);
    response.starred = row.value(8).toBool();
    response.note = row.text(9);
    response.respondent = respondentOf(row);
    response.externalId = row.text(16);
    response.phrase = row.text(17);
    response.tone = toneClassNamed(row.text(18));
    response.inFollowUp = row.value(19).toBool();
    int column = FirstAttributeColumn;
    for (Values &values : attributes) {
        const auto text = valueOf(values, row.value(column++));
        if (!text)
            return text.error();
        if (!text->isEmpty())
            response.attributes.emplace_back(values.attribute.id, *text);
    }
    return {};
}

Result<void> Document::Private::fillTags(std::span<Response> responses)
{
    QHash<qint64, Response *> byId;
    for (Response &response : responses)
        byId.insert(number(response.id), &response);
    SqlQuery query(*connection, u"SELECT r.response, t.id, t.name FROM tags t JOIN response_tags r ON r.tag = t.id "
                                "WHERE r.response IN (%1) ORDER BY t.id"_s.arg(placeholders(responses.size())));
    for (const Response &response : responses)
        query.bind(number(response.id));
    while (query.next()) {
        if (Response *response = byId.value(query.integer(0)))
            response->tags.push_back({TagId{query.integer(1)}, query.text(2)});
    }
    return query.failure() ? Result<void>(*query.failure()) : Result<void>();
}

Result<std::vector<Response>> Document::Private::readRows(SqlQuery &rows)
{
    std::vector<Response> found;
    while (rows.next()) {
        Response response;
        if (auto filled = fillResponse(rows, response); !filled)
            return filled.error();
        found.push_back(std::move(response));
    }
    if (rows.failure())
        return *rows.failure();
    for (std::span<Response> rest = found; !rest.empty(); rest = rest.subspan(std::min(rest.size(), IdsAtOnce))) {
        if (auto filled = fillTags(rest.first(std::min(rest.size(), IdsAtOnce))); !filled)
            return filled.error();
    }
    return found;
}

Result<void> Document::Private::readInOrder(std::span<const ResponseId> ids, std::vector<Response> &found)
{
    SqlQuery query(*connection, responseColumns() + u"WHERE r.id IN (%1)"_s.arg(placeholders(ids.size())));
    for (const ResponseId id : ids)
        query.bind(number(id));
    auto read = readRows(query);
    if (!read)
        return read.error();
    QHash<qint64, size_t> places;
    for (size_t i = 0; i < read->size(); ++i)
        places.insert(number((*read)[i].id), i);
    for (const ResponseId id : ids) {
        if (const auto place = places.constFind(number(id)); place != places.constEnd())
            found.push_back((*read)[*place]);
    }
    return {};
}

Result<std::vector<Response>> Document::responses(std::span<const ResponseId> ids)
{
    if (auto read = d->readAttributes(); !read)
        return read.error();
    std::vector<Response> found;
    found.reserve(ids.size());
    // Many rows by one statement: each statement takes the lock of the file and gives it back.
    for (; !ids.empty(); ids = ids.subspan(std::min(ids.size(), IdsAtOnce))) {
        if (auto read = d->readInOrder(ids.first(std::min(ids.size(), IdsAtOnce)), found); !read)
            return read.error();
    }
    return found;
}

Result<std::vector<Response>> Document::answersOf(RespondentId id)
{
    if (auto read = d->readAttributes(); !read)
        return read.error();
    const auto ids = d->answersByPerson.of(id, *d->connection);
    if (!ids)
        return ids.error();
    auto answers = responses(*ids);
    if (answers)
        std::stable_sort(answers->begin(), answers->end(), [](const Response &a, const Response &b) { return a.answeredAt < b.answeredAt; });
    return answers;
}

Result<std::vector<Survey>> Document::surveys()
{
    return readSurveys(*d->connection);
}

Result<std::vector<Tag>> Document::tags()
{
    std::vector<Tag> all;
    SqlQuery query(*d->connection, u"SELECT id, name FROM tags t "
                                   "WHERE EXISTS (SELECT 1 FROM response_tags WHERE tag = t.id) ORDER BY name"_s);
    while (query.next())
        all.push_back({TagId{query.integer(0)}, query.text(1)});
    if (query.failure())
        return *query.failure();
    return all;
}

Result<std::vector<Batch>> Document::batches()
{
    std::vector<Batch> all;
    SqlQuery query(*d->connection, u"SELECT id, source, source_sha256, tool, imported_at, imported, updated, "
                                   "unanswered, duplicates, rejected, undone, %1 FROM batches ORDER BY id"_s
                                       .arg(hasLists(*d->connection) ? u"kind"_s : u"'responses'"_s));
    while (query.next())
        all.push_back({BatchId{query.integer(0)}, importKindNamed(query.text(11)).value_or(ImportKind::Responses), query.text(1), query.text(2), query.text(3),
                       QDateTime::fromSecsSinceEpoch(query.integer(4), Qt::UTC), query.integer(5), query.integer(6),
                       query.integer(7), query.integer(8), query.integer(9), query.value(10).toBool()});
    if (query.failure())
        return *query.failure();
    return all;
}

} // namespace earshot
