// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/attribute_coder.h"
#include "storage/batch_writer.h"
#include "storage/duplicate_index.h"
#include "storage/key_loading.h"
#include "storage/page_cache.h"
#include "storage/respondent_index.h"
#include "storage/response_updates.h"

#include <QJsonObject>
#include <memory>
#include <string>
#include <unordered_map>

namespace earshot {

/// One import or merge under way: the transaction, what recognises duplicates and people, and the statements of the loop.
class ImportUnderWay
{
public:
    using Start = BatchWriter::Start;

    ImportUnderWay(Document &owner, const Start &wanted, PageCache &&cache, Transaction &&begun)
        : document(owner), connection(owner.connection()), start(wanted), pages(std::move(cache)), transaction(std::move(begun)),
          people(connection), updates(connection)
    {
    }

    Result<void> begin();
    Result<void> takeKeys(KeyLoading &loading, const QString &imports);
    Result<void> findSurveys();
    Result<SurveyId> findSurvey(const QString &name, Metric metric);
    Result<void> findAttributes();
    Result<AttributeId> findAttribute(const QString &name);
    Result<void> insertBatch();
    Result<void> prepare();

    void recognise(const NewResponse &response, const ResponseKeys &keys, Recognition &recognition);
    /// Of a row that is not only counted as a duplicate: its person and values.
    void identify(const NewResponse &response, const ResponseKeys &keys, Recognition &recognition);
    Result<AppendOutcome> append(const NewResponse &response, const ResponseKeys &keys, const Recognition &recognition);
    /// Identifies and writes a row that the document is known not to have.
    bool add(const NewResponse &response, const ResponseKeys &keys);
    bool write(const NewResponse &response, const ResponseKeys &keys, const Recognition &recognition);
    bool addRow(const NewResponse &response, const ResponseKeys &keys, const Recognition &recognition);
    bool flush() { return people.flush() && insertRow->flush() && (insertRow->lastId() == 0 || insertRow->lastId() + 1 == nextId); }
    bool addTags(qint64 response, std::span<const std::string_view> names);
    Result<qint64> tagId(const std::string &name);
    Result<AppendOutcome> update(const NewResponse &response, const ResponseKeys &keys, const Recognition &recognition);
    QJsonObject fieldsOf(const NewResponse &response, qint64 respondent);

    Result<Batch> commit();
    Result<void> writeBatch();
    Result<void> writeCounts();
    Result<void> writeKinds();

    Document &document;
    Connection &connection;
    Start start;
    PageCache pages;
    Transaction transaction; ///< ends before `pages`
    RespondentIndex people;
    ResponseUpdates updates;
    DuplicateIndex duplicates;
    std::vector<AttributeCoder> attributes;
    std::vector<quint32> codes; ///< of a row that is recognised and written at once
    std::unordered_map<std::string, qint64> tags;
    std::unique_ptr<BulkInsert> insertRow;
    Statement insertValue, insertTag;
    Batch batch;
    std::vector<SurveyId> surveys; ///< that of the import, then the others
    bool isOneSurvey = false;      ///< that every row has; never of a merge
    Hash128 checksum;
    qint64 firstId = 1;
    qint64 nextId = 1;       ///< of the next row written
    quint32 nextKnownId = 1; ///< of the next row recognised as new
    qint64 lastRespondent = 0; ///< of the row added last; 0: it names nobody
    bool failed = false;
};

class BatchWriter::Private : public ImportUnderWay
{
public:
    using ImportUnderWay::ImportUnderWay;
};

} // namespace earshot
