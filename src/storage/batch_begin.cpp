// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/batch_writer_private.h"
#include "storage/storage_text.h"
#include "storage/survey_table.h"


using namespace Qt::StringLiterals;

// How an import begins: what the document has already is read, and what it lacks is made.
namespace earshot {

namespace {

constexpr qsizetype MostAttributes = 1900; ///< SQLite's limit of 2,000 columns, less ours

} // namespace

Result<void> ImportUnderWay::begin()
{
    const auto imports = KeyLoading::importsOf(connection);
    if (!imports)
        return imports.error();
    const auto ids = start.duplicates == DuplicatePolicy::Update ? KeyLoading::Numbers::Kept : KeyLoading::Numbers::LeftOut;
    const auto loading = start.keys && start.keys->ids() <= ids ? start.keys : std::make_shared<KeyLoading>(connection, ids, start.stop);
    if (auto done = findSurveys(); !done)
        return done;
    if (auto done = findAttributes(); !done)
        return done;
    if (auto done = insertBatch(); !done)
        return done;
    if (auto done = prepare(); !done)
        return done;
    return takeKeys(*loading, *imports);
}

Result<void> ImportUnderWay::takeKeys(KeyLoading &loading, const QString &imports)
{
    auto loaded = loading.take(imports);
    if (!loaded)
        return loaded.error();
    duplicates = DuplicateIndex(std::move(loaded->responses));
    duplicates.beginFile(start.expectedRows);
    people.take(std::move(loaded->people), start.expectedRows);
    return {};
}

/// A merge has placed its surveys before.
Result<void> ImportUnderWay::findSurveys()
{
    if (!surveys.empty())
        return {};
    std::vector<BatchWriter::OtherSurvey> wanted{{start.survey, Metric::Nps}};
    wanted.insert(wanted.end(), start.others.begin(), start.others.end());
    for (const BatchWriter::OtherSurvey &each : wanted) {
        const auto found = findSurvey(each.name, each.metric);
        if (!found)
            return found.error();
        surveys.push_back(*found);
    }
    isOneSurvey = surveys.size() == 1;
    return {};
}

Result<SurveyId> ImportUnderWay::findSurvey(const QString &name, Metric metric)
{
    const auto all = readSurveys(connection);
    if (!all)
        return all.error();
    std::optional<SurveyId> found;
    for (const Survey &survey : *all) {
        if (survey.name.compare(name, Qt::CaseInsensitive) == 0)
            found = survey.id;
    }
    if (found)
        return *found;
    return addSurvey(connection, {SurveyId{}, name, start.question, metric, SurveyKind::Relationship, {}});
}

Result<AttributeId> ImportUnderWay::findAttribute(const QString &name)
{
    SqlQuery all(connection, u"SELECT id, name FROM attributes"_s);
    qint64 last = 0;
    while (all.next()) {
        if (all.text(1).compare(name, Qt::CaseInsensitive) == 0)
            return AttributeId{all.integer(0)};
        last = std::max(last, all.integer(0));
    }
    if (all.failure())
        return *all.failure();
    if (last >= MostAttributes)
        return Error{ErrorCode::BadInput,
                     Storage::tr("A document can hold at most %Ln attributes. Leave out columns that you do not need.", nullptr,
                                 static_cast<int>(MostAttributes)), name};
    SqlQuery insert(connection, u"INSERT INTO attributes (id, name) VALUES (?, ?)"_s);
    if (auto done = insert.bind(last + 1).bind(name).run(); !done)
        return done.error();
    if (auto done = connection.run(u"ALTER TABLE responses ADD COLUMN attribute_%1"_s.arg(last + 1)); !done)
        return done.error();
    return AttributeId{last + 1};
}

Result<void> ImportUnderWay::findAttributes()
{
    for (const QString &name : start.attributes) {
        const auto id = findAttribute(name.trimmed());
        if (!id)
            return id.error();
        auto coder = AttributeCoder::open(connection, {*id, name.trimmed()});
        if (!coder)
            return coder.error();
        attributes.push_back(std::move(*coder));
    }
    codes.resize(attributes.size());
    return {};
}

Result<void> ImportUnderWay::insertBatch()
{
    batch.source = start.source;
    batch.tool = start.tool;
    batch.importedAt = start.importedAt.toUTC();
    SqlQuery insert(connection, u"INSERT INTO batches (survey, source, source_sha256, tool, imported_at) "
                                "VALUES (?, ?, ?, ?, ?) RETURNING id"_s);
    insert.bind(number(surveys.front())).bind(start.source).bind(u""_s).bind(start.tool);
    insert.bind(start.importedAt.toSecsSinceEpoch());
    if (!insert.next())
        return *insert.failure();
    batch.id = BatchId{insert.integer(0)};
    return {};
}

Result<void> ImportUnderWay::prepare()
{
    SqlQuery last(connection, u"SELECT coalesce(max(id), 0) FROM responses"_s);
    if (!last.next())
        return *last.failure();
    firstId = nextId = last.integer(0) + 1;
    nextKnownId = static_cast<quint32>(nextId);
    QStringList columns{u"survey"_s, u"batch"_s, u"source_row"_s, u"score"_s, u"answered_at"_s,
                        u"utc_offset"_s, u"respondent"_s, u"external_id"_s, u"comment"_s};
    for (const AttributeCoder &coder : attributes)
        columns.append(u"attribute_%1"_s.arg(number(coder.id())));
    QMap<QString, qint64> constants{{u"batch"_s, number(batch.id)}};
    if (isOneSurvey)
        constants.insert(u"survey"_s, number(surveys.front()));
    insertRow = std::make_unique<BulkInsert>(connection, u"responses"_s, columns, constants);
    insertValue = Statement(connection, u"INSERT INTO attribute_values (attribute, code, value) VALUES (?, ?, ?)"_s);
    insertTag = Statement(connection, u"INSERT OR IGNORE INTO response_tags (tag, response) VALUES (?, ?)"_s);
    if (!insertRow->isValid() || !insertValue || !insertTag)
        return connection.lastError();
    return people.begin();
}

} // namespace earshot
