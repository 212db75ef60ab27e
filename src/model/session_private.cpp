// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session_private.h"

#include "analysis/figure_setting.h"
#include "analysis/themes_setting.h"
#include "text/language_column.h"

#include <QFileInfo>

namespace earshot {

namespace {

using DocumentPtr = std::unique_ptr<Document>;

/// Replaces the document of the writing thread with one that is fully read.
Result<OpenedDocument> openInto(OpenDocument &open, Result<DocumentPtr> document)
{
    if (!document)
        return document.error();
    auto dataset = (*document)->loadDataset();
    if (!dataset)
        return dataset.error();
    auto settings = (*document)->settings();
    if (!settings)
        return settings.error();
    const auto mark = (*document)->mark();
    if (!mark)
        return mark.error();
    open.document = std::move(*document);
    open.dataset = *dataset;
    return OpenedDocument{open.document->info(), *dataset, std::move(*settings), *mark};
}

/// On an error the one before stays open; `lost` is set when it was the same file and can not be opened again.
Result<OpenedDocument> replace(OpenDocument &open, const QString &path, const DocumentMaker &make, bool &lost)
{
    if (!open.document || QFileInfo(open.document->info().path) != QFileInfo(path))
        return openInto(open, make());
    // The same file again would find its own lock.
    const DocumentInfo before = open.document->info();
    open.document.reset();
    auto opened = openInto(open, make());
    if (opened)
        return opened;
    auto again = Document::open(before.path, before.readOnly ? Document::Access::ReadOnly : Document::Access::ReadWrite);
    lost = !again;
    if (again)
        open.document = std::move(*again);
    else
        open = {};
    return opened;
}

} // namespace

Session::Private::Private(Session *session, const Surroundings &around)
    : q(session), surroundings(around), store(), indexer(store, nullptr), analysis(session)
{
    QObject::connect(&indexer, &CommentIndexer::foundMore, session, [this] { analyzeAgain(); });
    QObject::connect(&indexer, &CommentIndexer::failed, session, &Session::failed);
    takeFigureSetting();
    options.today = around.today;
}

Session::Private::~Private()
{
    if (importing)
        importing->cancel();
    for (const Flag &flag : {arenaCanceled, checkCanceled}) {
        if (flag)
            flag->store(true);
    }
}

void Session::Private::open(const QString &path, DocumentMaker make)
{
    const auto lost = std::make_shared<bool>(false);
    store.write(
        Store::Urgency::Import,
        [path, lost, make = std::move(make)](OpenDocument &open) { return replace(open, path, make, *lost); },
        [this, lost](Result<OpenedDocument> opened) {
            if (opened)
                return adopt(std::move(*opened));
            if (*lost)
                q->close();
            Q_EMIT q->openFailed(opened.error());
        });
}

void Session::Private::adopt(OpenedDocument opened)
{
    forget();
    isOpen = true;
    info = opened.info;
    mark = opened.mark;
    settings = std::move(opened.settings);
    takeFigureSetting();
    dataset = opened.dataset;
    indexer.setThemes(ThemesSetting::fromJson(settings.value(QString::fromLatin1(ThemesSetting::Key))).dictionary);
    indexer.setComments(dataset, nullptr);
    scope = home = q->defaultScope();
    store.setReadPath(info.path);
    Q_EMIT q->opened();
    Q_EMIT q->scopeChanged(scope);
    analyzeAgain();
}

void Session::Private::close()
{
    if (importing)
        importing->cancel();
    forget();
    store.closeAll();
}

void Session::Private::forget()
{
    ++document;
    isOpen = false;
    analysis.cancel();
    if (arenaCanceled)
        arenaCanceled->store(true);
    arenaCanceled.reset();
    info = {};
    mark = {};
    settings.clear();
    scope = home = {};
    history.clear();
    dataset.reset();
    indexer.forget();
    snapshot.reset();
    undoStack.clear();
}

void Session::Private::takeFigureSetting()
{
    FigureSetting::fromJson(settings.value(QString::fromLatin1(FigureSetting::Key))).applyTo(options, surroundings.weekStart);
}

void Session::Private::changeScope(const Scope &wanted)
{
    scope = wanted;
    Q_EMIT q->scopeChanged(scope);
    analyzeAgain();
}

void Session::Private::analyzeAgain()
{
    if (!isOpen)
        return;
    if (!indexer.found().isReadyFor(scope)) {
        analysis.cancel(); // its answer would be for another question; what is found asks again
        if (scope.tones.any())
            indexer.wantTones();
        indexer.goOn();
        return loadArena();
    }
    analysis.start(
        [=, number = ++generation, dataset = dataset, comments = indexer.found(), scope = scope,
         options = options](const JobControl &control) -> SnapshotPtr {
            const SnapshotPtr made = analyze(dataset, comments, scope, options, [&] { return control.isCanceled(); });
            if (made) // nobody else has it yet
                std::const_pointer_cast<Snapshot>(made)->generation = number;
            return made;
        },
        [this](const SnapshotPtr &made) {
            if (made)
                takeSnapshot(made);
        });
}

void Session::Private::takeSnapshot(const SnapshotPtr &made)
{
    snapshot = made;
    Q_EMIT q->snapshotReady(made);
    loadArena();
}

void Session::Private::loadArena()
{
    if (arenaCanceled || !isOpen || indexer.found().arena)
        return;
    const Flag canceled = arenaCanceled = std::make_shared<std::atomic_bool>(false);
    store.readLong(
        [dataset = dataset, canceled](OpenDocument &open) -> Result<CommentArenaPtr> {
            if (canceled->load() || !open.document)
                return Error{ErrorCode::Cancelled, {}, {}};
            CommentArena::Builder builder;
            const LanguageColumn languages(*dataset);
            const auto read = open.document->readComments(*dataset, [&](quint32 row, std::string_view text) {
                builder.add(row, text, languages.at(row));
                return !canceled->load(std::memory_order_relaxed);
            });
            return read ? Result<CommentArenaPtr>(builder.finish()) : Result<CommentArenaPtr>(read.error());
        },
        [this, canceled](Result<CommentArenaPtr> loaded) { takeArena(canceled, std::move(loaded)); });
}

void Session::Private::takeArena(const Flag &canceled, Result<CommentArenaPtr> loaded)
{
    if (canceled != arenaCanceled || canceled->load())
        return;
    arenaCanceled.reset();
    if (!loaded) {
        Q_EMIT q->failed(loaded.error());
        return;
    }
    indexer.setComments(dataset, *loaded);
    if (!scope.search.isEmpty())
        analyzeAgain();
}

void Session::Private::takeDataset(const DatasetPtr &newest, bool sameRows)
{
    dataset = newest;
    if (!sameRows) {
        if (arenaCanceled)
            arenaCanceled->store(true);
        arenaCanceled.reset();
    }
    indexer.setComments(dataset, sameRows ? indexer.found().arena : nullptr);
    analyzeAgain();
}

void Session::Private::countWrite(int difference)
{
    const bool before = writes > 0;
    writes += difference;
    if (before != (writes > 0))
        Q_EMIT q->saving(writes > 0);
}

} // namespace earshot
