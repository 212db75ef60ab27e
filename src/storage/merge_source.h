// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/document.h"
#include "storage/key_index.h"
#include "storage/list_rows.h"
#include "storage/new_response.h"
#include "storage/response_rows.h"

#include <map>
#include <unordered_map>

namespace earshot {

/// Rows of a table in the ascending order of an id, read along with other rows that have these ids in the same order.
class Companion
{
public:
    Companion() = default;
    /// The first column of the statement is the id.
    explicit Companion(Statement &&rows) : m_rows(std::move(rows)) { step(); }
    /// Whether the current row belongs to the id; passes over those that belong to smaller ones.
    bool isAt(qint64 id);
    void step();
    const Statement &row() const { return m_rows; }
    /// No failure of SQLite so far.
    bool isSound() const { return m_code == SQLITE_ROW || m_code == SQLITE_DONE; }

private:
    Statement m_rows;
    int m_code = SQLITE_ERROR;
};

/// The responses of a document that is merged into another one, with all that the document knows of each. One read
/// transaction from open() to the end of its life.
class MergeSource
{
public:
    /// What people, not imports, said of a person or a response.
    struct Remarks {
        bool starred = false;
        bool inFollowUp = false;
        std::string_view note, phrase, tone;
        bool nameHidden = false;
        std::optional<qint64> mayContact, mayQuote, consentAt, optedOutAt;
        bool ofResponse() const { return starred || inFollowUp || !note.empty() || !phrase.empty() || !tone.empty(); }
        bool ofPerson() const { return nameHidden || mayContact || mayQuote || consentAt || optedOutAt; }
    };

    static Result<std::unique_ptr<MergeSource>> open(Document &document);
    ~MergeSource();
    Q_DISABLE_COPY_MOVE(MergeSource)

    const std::vector<Survey> &surveys() const { return m_surveys; }          ///< that have responses or lists
    const std::vector<Attribute> &attributes() const { return m_rows->attributes(); }
    const QString &tool() const { return m_tool; }                           ///< of its imports, when all are of one
    qint64 expectedRows() const { return m_document.info().responses; }

    Result<bool> next();
    const RowFields &fields() const { return m_rows->row().fields; }
    /// Valid until next(). The attributes are those of attributes().
    const NewResponse &response() const { return m_response; }
    const Remarks &remarks() const { return m_remarks; }
    /// What the import recognised the row by; nothing when that is not kept.
    const std::optional<Hash128> &key() const { return m_key; }
    /// What is known of a person of this document. Valid until the next call or next().
    NewResponse person(qint64 id);
    /// Of imports that are not undone; after the last response.
    Result<void> forEachContact(const std::function<Result<void>(const ListRow &)> &visit);
    Result<void> forEachInvitation(const std::function<Result<void>(const ListRow &)> &visit);
    /// After all these: refuses responses that were changed since they were written, by their checksums.
    Result<void> verify();

private:
    explicit MergeSource(Document &document);
    Result<void> readSurveys();
    Result<void> readTags();
    Result<void> readKeys();
    void fill();
    void fillPerson();
    void fillRemarks();
    void addToChecksum();
    std::function<Result<void>(const ListRow &)> noted(const std::function<Result<void>(const ListRow &)> &visit);

    Document &m_document;
    Connection &m_connection;
    std::optional<ResponseRows> m_rows;
    std::vector<Survey> m_surveys;
    QString m_tool;
    Statement m_person;
    Companion m_tags, m_annotations;
    std::unordered_map<qint64, std::string> m_tagNames;
    std::vector<KeyIndex::Entry> m_keys; ///< in the order of the responses' ids
    size_t m_nextKey = 0;
    std::map<qint64, Hash128> m_sums; ///< by batch
    NewResponse m_response;
    std::vector<std::string_view> m_tagList;
    Remarks m_remarks;
    std::optional<Hash128> m_key;
};

} // namespace earshot
