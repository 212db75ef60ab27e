// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit_text.h"
#include "model/session_private.h"
#include "model/undo_step.h"

// Backups, copies, and what was kept after a crash.
namespace earshot {

std::optional<Error> Session::Private::backUpBefore(OpenDocument &open, const BackupPlan &plan)
{
    const bool edit = plan.occasion == BackupOccasion::Edit;
    if (!open.document || (edit && open.withoutBackup == plan.now.date()))
        return std::nullopt;
    const auto made = backUp(*open.document, plan);
    if (made || made.error().code == ErrorCode::Cancelled)
        return std::nullopt;
    if (edit) // once a day is enough to wait for it and to be told
        open.withoutBackup = plan.now.date();
    return made.error();
}

void Session::saveCopy(const QString &path)
{
    if (!d->isOpen)
        return;
    d->store.write(
        Store::Urgency::Import,
        [path](OpenDocument &open) -> Result<void> {
            if (!open.document)
                return Error{ErrorCode::Cancelled, {}, {}};
            return open.document->saveCopy(path);
        },
        d->forThisDocument([this, path](const Result<void> &saved) {
            if (saved)
                Q_EMIT copySaved(path);
            else
                Q_EMIT failed(saved.error());
        }));
}

void Session::backUpNow()
{
    if (!d->isOpen)
        return;
    d->store.write(
        Store::Urgency::Import,
        [folder = d->surroundings.backupFolder, now = d->surroundings.now().toUTC()](OpenDocument &open) -> Result<Backup> {
            if (!open.document)
                return Error{ErrorCode::Cancelled, {}, {}};
            return makeBackup(*open.document, folder, now);
        },
        d->forThisDocument([this](const Result<Backup> &made) {
            if (made)
                Q_EMIT backedUp();
            else
                Q_EMIT backupFailed(made.error());
        }));
}

void Session::takeUpChanges(const DocumentMark &mark)
{
    d->store.read(
        [mark](OpenDocument &open) -> Result<KeptChanges> {
            if (!open.document)
                return Error{ErrorCode::Cancelled, {}, {}};
            return changesSince(*open.document, mark);
        },
        d->forThisDocument([this](const Result<KeptChanges> &changes) {
            if (!changes)
                Q_EMIT failed(changes.error());
            else if (d->undoStack.count() == 0) // later steps would lie under earlier ones
                d->takeUpChanges(*changes);
        }));
}

void Session::Private::takeUpChanges(const KeptChanges &changes)
{
    for (const Batch &batch : changes.imports) {
        const auto act = [this, id = batch.id](bool forward) { takeOutBatch(id, !forward); };
        undoStack.push(new UndoStep(Session::tr("Import %1").arg(batch.source), act, UndoStep::First::DoneAlready));
    }
    for (const std::vector<Edit> &inverse : changes.edits) {
        const auto step = std::make_shared<EditStep>();
        step->inverse = inverse;
        push(textByInverse(inverse), step, UndoStep::First::DoneAlready);
    }
    Q_EMIT q->changesKept(changes.count());
}

} // namespace earshot
