// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session_private.h"

#include "model/dataset_edit.h"
#include "model/edit_text.h"
#include "model/import_mapping.h"
#include "model/undo_step.h"

#include <QFileInfo>

#include <algorithm>

namespace earshot {

namespace {

/// Responses that look different after edits of a dataset.
std::vector<ResponseId> touchedBy(std::span<const Edit> edits, const Dataset &before)
{
    std::vector<ResponseId> ids;
    for (const Edit &edit : edits) {
        ids.insert(ids.end(), edit.responses.begin(), edit.responses.end());
        const bool ofTag = edit.kind == Edit::Kind::RenameTag || edit.kind == Edit::Kind::DropTag;
        for (const TagRows &tag : ofTag ? before.tags() : std::vector<TagRows>()) {
            if (tag.tag.name.compare(edit.text, Qt::CaseInsensitive) != 0)
                continue;
            for (const quint32 row : *tag.rows)
                ids.push_back(before.id(row));
        }
    }
    return ids;
}

Result<EditedRows> writeEdits(OpenDocument &open, EditStep &step, bool forward)
{
    const std::vector<Edit> edits = forward ? step.forward : step.inverse;
    auto inverse = open.document->apply(edits);
    if (!inverse)
        return inverse.error();
    const auto tags = open.document->tags();
    if (!tags)
        return tags.error();
    const DatasetPtr before = std::exchange(open.dataset, withEdits(open.dataset, edits, *tags));
    if (forward)
        step.inverse = std::move(*inverse);
    else if (step.forward.empty()) // taken up after a crash
        step.forward = std::move(*inverse);
    return EditedRows{open.dataset, touchedBy(edits, *before)};
}

Result<NewRows> reload(OpenDocument &open)
{
    auto dataset = open.document->loadDataset();
    if (!dataset)
        return dataset.error();
    open.dataset = *dataset;
    return NewRows{open.document->info(), *dataset, {}};
}

} // namespace

void Session::Private::edit(const Edit &edit)
{
    if (!isOpen || edit.responses.empty())
        return;
    this->edit(textOf(edit.kind, static_cast<int>(edit.responses.size())), {edit});
}

void Session::Private::edit(const QString &text, std::vector<Edit> edits)
{
    if (!isOpen)
        return;
    const auto step = std::make_shared<EditStep>();
    step->forward = std::move(edits);
    auto *command = new UndoStep(
        text, [this, step](bool forward) { apply(step, forward); }, UndoStep::First::Act, [step] { return step->failed; });
    step->command = command;
    undoStack.push(command);
}

void Session::Private::apply(const EditStepPtr &step, bool forward)
{
    write(
        Store::Urgency::Edit, BackupOccasion::Edit,
        [step, forward](OpenDocument &open) { return writeEdits(open, *step, forward); },
        [this, step, forward](const Result<EditedRows> &result) { applied(step, forward, result); });
}

void Session::Private::applied(const EditStepPtr &step, bool forward, const Result<EditedRows> &result)
{
    if (!result) {
        step->failed = forward;
        if (forward)
            takeOff(step->command);
        Q_EMIT q->failed(result.error());
        return;
    }
    takeDataset(result->dataset, true);
    dropLostTags(step);
    Q_EMIT q->responsesEdited(result->touched);
}

/// Nothing has a tag that was deleted or merged: a filter which goes on asking for it would show nothing.
void Session::Private::dropLostTags(const EditStepPtr &step)
{
    const bool ofTags = std::any_of(step->forward.begin(), step->forward.end(), [](const Edit &edit) {
        return edit.kind == Edit::Kind::RenameTag || edit.kind == Edit::Kind::DropTag || edit.kind == Edit::Kind::MakeTag;
    });
    if (!ofTags)
        return;
    Scope wanted = scope;
    std::erase_if(wanted.tags, [this](TagId id) { return !dataset->tag(id); });
    if (wanted != scope)
        changeScope(wanted);
}

void Session::checkImport(const Inspection &inspection, const ImportOptions &options)
{
    cancelCheck();
    const Private::Flag canceled = d->checkCanceled = std::make_shared<std::atomic_bool>(false);
    d->store.readLong(
        [=](OpenDocument &open) {
            ImportOptions asked = options;
            asked.stop = StopSign(*canceled);
            return earshot::checkImport(inspection, asked, open.document.get());
        },
        [this, canceled](const Result<IntakeReport> &checked) {
            if (canceled->load())
                return;
            if (checked)
                Q_EMIT importChecked(*checked);
            else
                Q_EMIT importFailed(checked.error());
        });
}

void Session::setTitle(const QString &title)
{
    const QString wanted = title.simplified(), before = d->info.title;
    if (!d->isOpen || wanted.isEmpty() || wanted == before)
        return;
    d->changeInfo(
        tr("Call it %1", "a title").arg(wanted), {.forward = [wanted](Document &document) { return document.setTitle(wanted); },
                                                  .back = [before](Document &document) { return document.setTitle(before); }});
}

void Session::setTimeZone(const QTimeZone &zone)
{
    const QTimeZone before = d->info.timeZone;
    if (!d->isOpen || !zone.isValid() || zone == before)
        return;
    d->changeInfo(
        tr("Time zone %1").arg(QString::fromLatin1(zone.id())), {.forward = [zone](Document &document) { return document.setTimeZone(zone); },
                                                                 .back = [before](Document &document) { return document.setTimeZone(before); },
                                                                 .reread = true});
}

void Session::Private::changeInfo(const QString &text, InfoStep change)
{
    const auto step = std::make_shared<InfoStep>(std::move(change));
    auto *command = new UndoStep(
        text, [this, step](bool forward) { applyInfo(step, forward); }, UndoStep::First::Act, [step] { return step->failed; });
    step->command = command;
    undoStack.push(command);
}

void Session::Private::applyInfo(const InfoStepPtr &step, bool forward)
{
    write(
        Store::Urgency::Edit, BackupOccasion::Edit,
        [change = forward ? step->forward : step->back, reread = step->reread](OpenDocument &open) -> Result<NewRows> {
            if (const auto changed = change(*open.document); !changed)
                return changed.error();
            return reread ? reload(open) : NewRows{open.document->info(), open.dataset, {}};
        },
        [this, step, forward](Result<NewRows> result) {
            if (!result) {
                step->failed = forward;
                if (forward)
                    takeOff(step->command);
                Q_EMIT q->failed(result.error());
                return;
            }
            if (step->reread)
                takeRows(std::move(*result), true);
            else
                info = result->info;
            Q_EMIT q->infoChanged();
        });
}

/// A step that was not written must not be offered for undo.
void Session::Private::takeOff(const QUndoCommand *failed)
{
    const int top = undoStack.index() - 1;
    if (top >= 0 && undoStack.command(top) == failed)
        undoStack.undo();
}

void Session::Private::startImport(const Inspection &inspection, const ImportOptions &asked)
{
    if (!isOpen)
        return;
    const auto run = importing = std::make_shared<ImportRun>();
    const auto waiting = std::make_shared<std::atomic_bool>(false); // one word of progress on its way is enough
    const auto watch = [this, run, waiting](const ImportProgress &progress) {
        if (progress.committing && !run->mayCommit())
            return false;
        if (!waiting->exchange(true) || progress.committing) {
            QMetaObject::invokeMethod(&store, [this, run, waiting, progress] {
                waiting->store(false);
                if (!run->isCanceled())
                    Q_EMIT q->importProgress(progress);
            }, Qt::QueuedConnection);
        }
        return true;
    };
    ImportOptions chosen = asked;
    chosen.stop = run->stop();
    write(
        Store::Urgency::Import, BackupOccasion::Import,
        [=](OpenDocument &open) -> Result<NewRows> {
            const auto report = importFile(inspection, chosen, *open.document, watch);
            if (!report)
                return report.error();
            // Remembered for the next file with this header; the import stands without it.
            if (const auto saved = open.document->saveMapping(inspection.headerKey(), chosen.mapping.toJson()); !saved)
                qWarning("mapping not remembered: %s", qUtf8Printable(saved.error().detail));
            auto rows = reload(open);
            if (rows)
                rows->report = *report;
            return rows;
        },
        [this](Result<NewRows> result) { importDone(std::move(result)); }, run->stop());
}

void Session::Private::importDone(Result<NewRows> result)
{
    importing.reset();
    if (!result) {
        Q_EMIT q->importFailed(result.error());
        return;
    }
    const IntakeReport report = result->report;
    takeRows(std::move(*result));
    if (report.batch && addedBy(report) > 0) {
        const auto act = [this, batch = *report.batch](bool forward) { takeOutBatch(batch, !forward); };
        undoStack.push(new UndoStep(Session::tr("Import %1").arg(QFileInfo(report.file).fileName()), act, UndoStep::First::DoneAlready));
    }
    Q_EMIT q->importFinished(report);
}

void Session::Private::takeOutBatch(BatchId batch, bool out)
{
    write(
        Store::Urgency::Edit, BackupOccasion::Removal,
        [batch, out](OpenDocument &open) -> Result<NewRows> {
            const auto done = out ? open.document->undoBatch(batch) : open.document->redoBatch(batch);
            if (!done)
                return done.error();
            return reload(open);
        },
        [this](Result<NewRows> result) {
            if (result)
                takeRows(std::move(*result));
            else
                Q_EMIT q->failed(result.error());
        });
}

void Session::Private::takeRows(NewRows rows, bool sameRows)
{
    info = rows.info;
    const bool untouched = scope == home;
    dataset = rows.dataset;
    home = q->defaultScope();
    // Who has not filtered yet is shown the newest months; a question that was asked stays.
    if (untouched && scope != home) {
        scope = home;
        Q_EMIT q->scopeChanged(scope);
    }
    takeDataset(rows.dataset, sameRows);
}

} // namespace earshot
