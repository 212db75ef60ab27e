// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/answers_by_person.h"
#include "storage/connection.h"
#include "storage/document.h"

#include <QLockFile>
#include <future>
#include <map>

namespace earshot {

/// What a Document holds: the lock file beside it, the connection, and what was read of it once.
class Document::Private
{
public:
    /// One attribute's values by code, kept because every comment page asks for them.
    struct Values {
        Attribute attribute;
        QStringList byCode;
    };

    ~Private();
    Result<void> openConnection(int version, Access access, PageCheck check);
    Result<void> checkPages(PageCheck check);
    /// What the check beside loading has found.
    Result<void> checked();
    Result<void> foundSound(const QByteArray &state);
    qint64 readDataVersion();
    Result<void> readInfo();

    Result<void> readAttributes();
    Result<QString> valueOf(Values &values, const QVariant &stored);
    Result<void> fillResponse(SqlQuery &row, Response &response);
    /// At most some hundreds at once.
    Result<void> fillTags(std::span<Response> responses);
    Result<void> readInOrder(std::span<const ResponseId> ids, std::vector<Response> &found);
    Result<std::vector<Response>> readRows(SqlQuery &rows);
    QString responseColumns() const;

    std::unique_ptr<QLockFile> lock;
    std::unique_ptr<Connection> connection;
    DocumentInfo info;
    std::vector<Values> attributes;
    AnswersByPerson answersByPerson;
    std::future<Result<void>> pageCheck;
    QByteArray stateUnderCheck;
    bool isSound = false;
    qint64 dataVersion = -1;
};

} // namespace earshot
