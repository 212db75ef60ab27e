// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session_private.h"

#include "analysis/figure_setting.h"
#include "analysis/themes_setting.h"
#include "model/edit_text.h"
#include "model/undo_step.h"

#include <algorithm>

namespace earshot {

Session::Session(const Surroundings &surroundings, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, surroundings))
{}

Session::~Session() = default;

void Session::create(const QString &path, const QString &title)
{
    d->open(path, [path, title, zone = d->surroundings.timeZone] { return Document::create(path, title, zone); });
}

void Session::open(const QString &path)
{
    d->open(path, [path] { return Document::open(path, Document::Access::ReadWrite, Document::PageCheck::BesideLoading); });
}

void Session::close()
{
    if (!d->isOpen)
        return;
    d->close();
    Q_EMIT closed();
}

bool Session::isOpen() const
{
    return d->isOpen;
}

const Session::Surroundings &Session::surroundings() const
{
    return d->surroundings;
}

const DocumentInfo &Session::info() const
{
    return d->info;
}

DocumentMark Session::openedAs() const
{
    return d->mark;
}

const Scope &Session::scope() const
{
    return d->scope;
}

void Session::setScope(const Scope &scope)
{
    constexpr size_t MostSteps = 100;
    if (!d->isOpen || scope == d->scope)
        return;
    if (d->history.size() == MostSteps)
        d->history.erase(d->history.begin());
    d->history.push_back(d->scope);
    d->changeScope(scope);
}

bool Session::canGoBack() const
{
    return !d->history.empty();
}

void Session::goBack()
{
    if (d->history.empty())
        return;
    const Scope before = d->history.back();
    d->history.pop_back();
    d->changeScope(before);
}

void Session::setTimeUnit(TimeUnit unit, std::optional<int> rollingDays)
{
    if (unit == d->options.unit && rollingDays == d->options.rollingDays)
        return;
    d->options.unit = unit;
    d->options.rollingDays = rollingDays;
    d->analyzeAgain();
}

void Session::setEvents(std::vector<QDate> days)
{
    days.resize(std::min(days.size(), EventChange::Most));
    if (days == d->options.events)
        return;
    d->options.events = std::move(days);
    d->analyzeAgain();
}

void Session::setCrossing(const std::optional<Crossing> &crossing)
{
    if (crossing == d->options.crossing)
        return;
    d->options.crossing = crossing;
    d->analyzeAgain();
}

void Session::setWhoAnswered(const std::optional<WeightsSetting> &weights)
{
    if (weights == d->options.whoAnswered)
        return;
    d->options.whoAnswered = weights;
    d->analyzeAgain();
}

void Session::setDrivers(const std::optional<DriverWish> &wish)
{
    if (wish == d->options.drivers)
        return;
    d->options.drivers = wish;
    if (wish) // without them a snapshot has all that it had
        d->analyzeAgain();
}

Scope Session::defaultScope() const
{
    constexpr int Months = 6;
    Scope scope;
    if (!d->dataset)
        return scope;
    if (const auto days = d->dataset->days())
        scope.period = lastMonths(Months, days->second);
    return scope;
}

SnapshotPtr Session::snapshot() const
{
    return d->snapshot;
}

DatasetPtr Session::dataset() const
{
    return d->dataset;
}

const Comments &Session::comments() const
{
    return d->indexer.found();
}

CommentIndexer &Session::commentIndexer()
{
    return d->indexer;
}

void Session::setWords(bool wanted)
{
    if (wanted == d->options.words)
        return;
    d->options.words = wanted;
    if (!wanted)
        return; // without them a snapshot has all that it had
    d->indexer.wantWords();
    if (d->indexer.found().words)
        d->analyzeAgain();
}

QUndoStack *Session::undoStack()
{
    return &d->undoStack;
}

void Session::setStarred(const std::vector<ResponseId> &ids, bool starred)
{
    if (ids.empty())
        return;
    if (starred)
        return d->edit({Edit::Kind::Star, ids, {}});
    // What is kept again later is kept as a whole.
    d->edit(textOf(Edit::Kind::Unstar, static_cast<int>(ids.size())), {{Edit::Kind::SetPhrase, ids, {}}, {Edit::Kind::Unstar, ids, {}}});
}

void Session::keepQuote(ResponseId id, const QString &phrase)
{
    d->edit(textOf(Edit::Kind::Star, 1), {{Edit::Kind::Star, {id}, {}}, {Edit::Kind::SetPhrase, {id}, phrase}});
}

void Session::addTag(const std::vector<ResponseId> &ids, const QString &tag)
{
    d->edit({Edit::Kind::AddTag, ids, tag});
}

void Session::removeTag(const std::vector<ResponseId> &ids, const QString &tag)
{
    d->edit({Edit::Kind::RemoveTag, ids, tag});
}

void Session::renameTag(const QString &tag, const QString &name)
{
    const QString wanted = name.simplified();
    const std::vector<TagRows> &all = d->dataset ? d->dataset->tags() : std::vector<TagRows>();
    const bool taken = std::any_of(all.begin(), all.end(), [&](const TagRows &other) {
        return other.tag.name != tag && other.tag.name.compare(wanted, Qt::CaseInsensitive) == 0;
    });
    if (!wanted.isEmpty() && wanted != tag)
        d->edit(taken ? tr("Merge tag %1").arg(tag) : tr("Rename tag %1").arg(tag), {{Edit::Kind::RenameTag, {}, tag, wanted}});
}

void Session::deleteTag(const QString &tag)
{
    d->edit(tr("Delete tag %1").arg(tag), {{Edit::Kind::DropTag, {}, tag}});
}

void Session::setNote(ResponseId id, const QString &note)
{
    d->edit({Edit::Kind::SetNote, {id}, note});
}

void Session::setTone(const std::vector<ResponseId> &ids, std::optional<ToneClass> tone)
{
    d->edit({Edit::Kind::SetTone, ids, tone ? toneClassName(*tone) : QString()});
}

void Session::setInFollowUp(const std::vector<ResponseId> &ids, bool open)
{
    if (!ids.empty())
        d->edit({open ? Edit::Kind::OpenFollowUp : Edit::Kind::CloseFollowUp, ids, {}});
}

void Session::setNameHidden(ResponseId id, bool hidden)
{
    d->edit({hidden ? Edit::Kind::HideName : Edit::Kind::ShowName, {id}, {}});
}

void Session::startImport(const Inspection &inspection, const ImportOptions &options)
{
    d->startImport(inspection, options);
}

bool Session::cancelImport()
{
    return d->importing && d->importing->cancel();
}

void Session::cancelCheck()
{
    if (d->checkCanceled)
        d->checkCanceled->store(true);
}

void Session::undoBatch(const Batch &batch)
{
    if (!d->isOpen || batch.undone)
        return;
    const auto act = [this, id = batch.id](bool forward) { d->takeOutBatch(id, forward); };
    d->undoStack.push(new UndoStep(tr("Take out %1").arg(batch.source), act, UndoStep::First::Act));
}

QByteArray Session::documentSetting(const QString &key) const
{
    return d->settings.value(key);
}

void Session::setDocumentSetting(const QString &key, const QByteArray &json)
{
    if (!d->isOpen || d->settings.value(key) == json)
        return;
    d->settings.insert(key, json);
    if (key == QLatin1StringView(FigureSetting::Key)) {
        d->takeFigureSetting();
        d->analyzeAgain();
    } else if (key == QLatin1StringView(ThemesSetting::Key)) {
        d->indexer.setThemes(ThemesSetting::fromJson(json).dictionary);
    }
    d->write(
        Store::Urgency::Edit, BackupOccasion::Edit,
        [key, json](OpenDocument &open) { return open.document->setSetting(key, json); },
        [this](const Result<void> &result) {
            if (!result)
                Q_EMIT failed(result.error());
        });
}

void Session::changeDocumentSetting(const QString &key, const QByteArray &json, const QString &text)
{
    const QByteArray before = documentSetting(key);
    if (!d->isOpen || before == json)
        return;
    const auto act = [this, key, json, before](bool forward) {
        setDocumentSetting(key, forward ? json : before);
        Q_EMIT documentSettingChanged(key);
    };
    d->undoStack.push(new UndoStep(text, act, UndoStep::First::Act));
}

} // namespace earshot
