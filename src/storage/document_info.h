// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/import_kind.h"
#include "domain/result.h"
#include "storage/document_place.h"

#include <QDateTime>
#include <QTimeZone>
#include <optional>
#include <vector>

namespace earshot {

/// What lies beside a document whose program ended without closing it.
struct UncleanStop {
    QDateTime lastChange;  ///< of the file
    bool underWay = false; ///< a change was being written; opening the document takes it back
    bool operator==(const UncleanStop &) const = default;
};

/// A state of a document: its newest edit and import, 0 if there is none.
struct DocumentMark {
    qint64 edit = 0;
    qint64 batch = 0;
    bool operator==(const DocumentMark &) const = default;
};

/// What the document says of itself.
struct DocumentInfo {
    QString path;
    QString title;
    QTimeZone timeZone;
    int schemaVersion = 0;
    bool readOnly = false;
    QString notice; ///< why it is read-only, when that was not asked for: a sentence, translated; else empty
    qint64 responses = 0;
    qint64 respondents = 0;
    DocumentPlace place = DocumentPlace::ThisComputer;
    std::optional<UncleanStop> recovered; ///< the program that had it open before did not close it

    Result<void> requireWritable() const; ///< WriteFailed with the notice for what is read-only
};

/// One import, which can be undone.
struct Batch {
    BatchId id{};
    ImportKind kind = ImportKind::Responses;
    QString source;         ///< file name without folder
    QString sourceSha256;
    QString tool;           ///< name of the recognised survey tool; may be empty
    QDateTime importedAt;
    qint64 imported = 0;    ///< added or updated: responses, contacts or invitations
    qint64 updated = 0;     ///< of the imported: were in the document before
    qint64 unanswered = 0;
    qint64 duplicates = 0;
    qint64 rejected = 0;
    bool undone = false;
};

/// A change to responses that can be turned back. `undo` is what turns it back, in the same form.
struct Edit {
    /// RenameTag and DropTag name no responses: they mean all that carry the tag. MakeTag brings a dropped one back.
    enum class Kind : quint8 { AddTag, RemoveTag, Star, Unstar, SetNote, HideName, ShowName, SetPhrase, RenameTag, DropTag, MakeTag, SetTone,
                              OpenFollowUp, CloseFollowUp };
    Kind kind = Kind::Star;
    std::vector<ResponseId> responses;
    QString text;       ///< tag name, note, phrase or toneClassName(); an empty tone: as the comment is heard
    QString other = {}; ///< RenameTag: its new name; MakeTag: the id it had
};

} // namespace earshot
