// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import.h"
#include "storage/document.h"

#include <QHash>

#include <functional>
#include <memory>

class QUndoCommand;

// What goes between a session and its writing thread.
namespace earshot {

/// One edit as the undo stack holds it. `inverse` is known after the first writing and touched by the writing
/// thread alone, the rest by the GUI thread alone.
struct EditStep {
    std::vector<Edit> forward;
    std::vector<Edit> inverse;
    bool failed = false;
    const QUndoCommand *command = nullptr; ///< owned by the stack; only compared
};
using EditStepPtr = std::shared_ptr<EditStep>;

/// What comes from the writing thread after an edit.
struct EditedRows {
    DatasetPtr dataset;
    std::vector<ResponseId> touched; ///< look different from before
};

/// A change of what a document says of itself, as the undo stack holds it. `failed` is touched by the GUI thread alone.
struct InfoStep {
    std::function<Result<void>(Document &)> forward;
    std::function<Result<void>(Document &)> back;
    bool reread = false; ///< its answers are dated otherwise from then on
    bool failed = false;
    const QUndoCommand *command = nullptr; ///< owned by the stack; only compared
};
using InfoStepPtr = std::shared_ptr<InfoStep>;

using DocumentMaker = std::function<Result<std::unique_ptr<Document>>()>;

/// What comes from the writing thread when a document was opened.
struct OpenedDocument {
    DocumentInfo info;
    DatasetPtr dataset;
    QHash<QString, QByteArray> settings;
    DocumentMark mark;
};

/// What comes from it when responses were added or taken out.
struct NewRows {
    DocumentInfo info;
    DatasetPtr dataset;
    IntakeReport report;
};

} // namespace earshot
