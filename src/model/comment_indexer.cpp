// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/comment_indexer.h"

#include "model/store.h"
#include "text/document_languages.h"
#include "text/starter_themes.h"

#include <QLocale>

namespace earshot {

namespace {

constexpr qsizetype MostInPart = 16384;      ///< comments, so that an edit need not wait long for the file
constexpr qsizetype MostBytesInPart = 8 << 20;

} // namespace

struct CommentIndexer::Part {
    std::vector<ToneReading::Text> texts;
    quint32 last = 0; ///< row up to which all are there
};

CommentIndexer::CommentIndexer(Store &store, QObject *parent) : QObject(parent), m_store(store), m_job(this) {}

CommentIndexer::~CommentIndexer()
{
    cancel();
}

void CommentIndexer::cancel()
{
    m_job.cancel();
    if (m_canceled)
        m_canceled->store(true);
    m_canceled.reset();
    m_tones.reset();
    setProgress(std::nullopt);
}

void CommentIndexer::forget()
{
    cancel();
    m_dataset.reset();
    m_found = {};
    m_earlierThemes.reset();
    m_earlierTones.reset();
    m_dictionary = {};
    m_stopped = false;
}

void CommentIndexer::setComments(const DatasetPtr &dataset, const CommentArenaPtr &arena)
{
    m_dataset = dataset;
    if (arena == m_found.arena)
        return;
    cancel();
    m_found = arena;
    readNext();
}

void CommentIndexer::setThemes(const ThemeDictionary &dictionary)
{
    if (dictionary == m_dictionary)
        return;
    m_dictionary = dictionary;
    m_themesAreOld = true;
    m_stopped = false;
    cancel();
    readNext();
}

void CommentIndexer::wantWords()
{
    if (std::exchange(m_wantsWords, true) || m_progress)
        return;
    readNext();
}

void CommentIndexer::wantTones()
{
    if (std::exchange(m_wantsTones, true) || m_progress)
        return;
    readNext();
}

void CommentIndexer::stop()
{
    cancel();
    m_stopped = true;
    Q_EMIT progressed();
}

void CommentIndexer::goOn()
{
    if (std::exchange(m_stopped, false))
        readNext();
}

void CommentIndexer::setProgress(std::optional<double> progress)
{
    if (progress == m_progress)
        return;
    m_progress = progress;
    Q_EMIT progressed();
}

/// The first thing that is wanted and not there.
void CommentIndexer::readNext()
{
    if (!m_found.arena || m_stopped)
        return;
    if (!m_found.themes || m_themesAreOld)
        return readThemes();
    if (m_wantsWords && !m_found.words)
        return readWords();
    if (m_wantsTones && (!m_found.tones || m_found.tones->themes != m_found.themes))
        return readTones();
    setProgress(std::nullopt);
}

void CommentIndexer::readThemes()
{
    setProgress(0);
    m_job.start(
        [arena = m_found.arena, dictionary = m_dictionary, names = languageFrom(QLocale().name()), before = m_earlierThemes](const JobControl &control) {
            std::atomic<size_t> done = 0;
            const auto goOn = [&](size_t some) {
                control.report(std::min(1.0, static_cast<double>(done += some) / static_cast<double>(arena->size())));
                return !control.isCanceled();
            };
            return ThemeIndex::made(arena, std::make_shared<ThemeMatcher>(activeThemes(dictionary, names), documentLanguages(*arena)), before, goOn);
        },
        [this](const ThemeIndexPtr &index) {
            m_found.themes = m_earlierThemes = index;
            m_themesAreOld = false;
            Q_EMIT foundMore();
            readNext();
        },
        [this](double done) { setProgress(done); });
}

void CommentIndexer::readWords()
{
    setProgress(0);
    m_job.start([arena = m_found.arena, languages = m_found.themes->matcher->languages()](
                    const JobControl &control) {
                    return ForwardIndex::made(*arena, languages, [&](size_t done) {
                        control.report(static_cast<double>(done) / static_cast<double>(arena->size()));
                        return !control.isCanceled();
                    });
                },
                [this](const ForwardIndexPtr &words) {
                    m_found.words = words;
                    Q_EMIT foundMore();
                    readNext();
                },
                [this](double done) { setProgress(done); });
}

void CommentIndexer::readTones()
{
    setProgress(0);
    m_job.start(
        [themes = m_found.themes, before = m_earlierTones, lexicons = m_lexicons](const JobControl &) {
            const auto known = lexicons ? lexicons : std::make_shared<const ToneLexicons>();
            return std::pair(known, std::make_shared<ToneReading>(themes, before, known));
        },
        [this](const auto &begun) {
            std::tie(m_lexicons, m_tones) = begun;
            fetchPart();
        });
}

void CommentIndexer::fetchPart()
{
    setProgress(m_tones->done());
    if (!m_tones->nextRow()) {
        m_found.tones = m_earlierTones = m_tones->finish();
        m_tones.reset();
        Q_EMIT foundMore();
        return readNext();
    }
    const Flag canceled = m_canceled = std::make_shared<std::atomic_bool>(false);
    m_store.readLong(
        [canceled, dataset = m_dataset, reading = m_tones](OpenDocument &open) -> Result<Part> {
            Part part;
            if (canceled->load() || !open.document)
                return Error{ErrorCode::Cancelled, {}, {}};
            part.last = dataset->size();
            qsizetype bytes = 0;
            const auto visit = [&](quint32 row, std::string_view utf8) {
                if (reading->isWanted(row)) {
                    part.texts.push_back({row, QByteArray(utf8.data(), static_cast<qsizetype>(utf8.size()))});
                    bytes += part.texts.back().utf8.size();
                }
                const bool isFull = std::ssize(part.texts) >= MostInPart || bytes >= MostBytesInPart;
                if (isFull)
                    part.last = row;
                return !isFull && !canceled->load(std::memory_order_relaxed);
            };
            const auto read = open.document->readComments(*dataset, visit, *reading->nextRow());
            return read ? Result<Part>(std::move(part)) : Result<Part>(read.error());
        },
        [this, canceled](Result<Part> part) {
            if (canceled != m_canceled || canceled->load())
                return;
            if (part)
                return readPart(std::move(*part));
            cancel();
            m_stopped = true;
            Q_EMIT failed(part.error());
        });
}

void CommentIndexer::readPart(Part part)
{
    m_job.start([part = std::move(part), reading = m_tones](const JobControl &control) {
                    return reading->read(part.texts, part.last, [&] { return !control.isCanceled(); });
                },
                [this](bool) { fetchPart(); });
}

} // namespace earshot
