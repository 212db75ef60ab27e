// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/batch_writer.h"

#include <QTemporaryDir>

// Documents as text in and lines of text out.
namespace earshot {

template <typename T>
const char *failure(const Result<T> &result)
{
    static QByteArray text;
    text = result ? QByteArray("no failure") : QByteArray(result.error().message.toUtf8() + " / " + result.error().detail.toUtf8());
    return text.constData();
}

/// An empty document in the folder; fails the program when it cannot be made.
std::unique_ptr<Document> newDocument(const QTemporaryDir &folder, const char *timeZone = "UTC");

/// In bytes, of the document whose file begins so.
qsizetype pageSize(const QByteArray &file);

struct ImportOfText {
    QString survey = QStringLiteral("Survey");
    DuplicatePolicy duplicates = DuplicatePolicy::Skip;
    std::shared_ptr<KeyLoading> keys = {}; ///< begun before
};

/// Imports a table: a line of column names and lines of fields, separated by "|". Columns: score, answered_at (ISO,
/// with offset), comment, id, email, person, name, phone, tags (by ","); every other one is an attribute.
/// Answers "2 imported, 0 unanswered, 1 duplicates", or "failed: …".
QString import(Document &document, const char *table, const ImportOfText &options = {});

/// "<id> <score or -> <local time or undated> [comment] [starred] [note] [#tag…] [attribute=value…]" for each row.
QStringList datasetLines(Document &document);

/// All that is known of a response, in one line.
QString responseLine(Document &document, qint64 id);

} // namespace earshot
