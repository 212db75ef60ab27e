// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/tone_index.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <thread>

namespace earshot {

ToneReading::ToneReading(ThemeIndexPtr themes, const ToneIndexPtr &before, std::shared_ptr<const ToneLexicons> lexicons)
    : m_index(std::make_shared<ToneIndex>()), m_lexicons(std::move(lexicons))
{
    const CommentArena &arena = *themes->arena;
    const StillTrue still(before ? before->themes.get() : nullptr, arena, themes->matcher);
    m_index->tones.assign(arena.size(), ToneIndex::NoTone);
    m_index->praised.resize(arena.size());
    m_index->blamed.resize(arena.size());
    auto other = still.others().begin();
    for (size_t i = 0; i < arena.size(); ++i) {
        if (other != still.others().end() && *other == i) {
            ++other;
            m_rows.push_back(arena.rows()[i]);
            continue;
        }
        const size_t was = still.before(i);
        m_index->tones[i] = before->tones[was];
        m_index->praised[i] = still.renumbered(before->praised[was]);
        m_index->blamed[i] = still.renumbered(before->blamed[was]);
    }
    for (int i = 0; i < 2; ++i)
        m_readers.push_back(std::make_unique<CommentReader>(themes->matcher, m_lexicons));
    m_index->themes = std::move(themes);
}

std::optional<quint32> ToneReading::nextRow() const
{
    return m_next < m_rows.size() ? std::optional(m_rows[m_next]) : std::nullopt;
}

bool ToneReading::isWanted(quint32 row) const
{
    return std::binary_search(m_rows.begin() + static_cast<std::ptrdiff_t>(m_next), m_rows.end(), row);
}

double ToneReading::done() const
{
    return m_rows.empty() ? 1 : static_cast<double>(m_next) / static_cast<double>(m_rows.size());
}

bool ToneReading::read(std::span<const Text> texts, quint32 last, const std::function<bool()> &goOn)
{
    constexpr size_t block = 1024;
    std::atomic<size_t> next = 0;
    std::atomic<bool> stopped = false;
    const auto work = [&](CommentReader &reader) {
        for (size_t first = next.fetch_add(block); first < texts.size() && !stopped; first = next.fetch_add(block)) {
            for (const Text &text : texts.subspan(first, std::min(block, texts.size() - first)))
                readSome(reader, text);
            if (goOn && !goOn())
                stopped = true;
        }
    };
    {
        std::jthread worker;
        if (texts.size() > block)
            worker = std::jthread([&] { work(*m_readers.back()); });
        work(*m_readers.front());
    }
    m_next = static_cast<size_t>(std::upper_bound(m_rows.begin(), m_rows.end(), last) - m_rows.begin());
    return !stopped;
}

void ToneReading::readSome(CommentReader &reader, const Text &text)
{
    const size_t comment = commentOf(text.row);
    const CommentReading reading = reader.read(QString::fromUtf8(text.utf8), m_index->themes->arena->language(comment));
    if (reading.tone)
        m_index->tones[comment] = static_cast<qint8>(std::lround(*reading.tone * 100));
    for (const ThemeMention &mention : reading.themes) {
        const ToneClass spoken = mention.tone ? toneClass(*mention.tone) : ToneClass::Neutral;
        if (spoken == ToneClass::Positive)
            m_index->praised[comment] |= quint64{1} << mention.theme;
        else if (spoken == ToneClass::Negative)
            m_index->blamed[comment] |= quint64{1} << mention.theme;
    }
}

size_t ToneReading::commentOf(quint32 row) const
{
    const auto rows = m_index->themes->arena->rows();
    return static_cast<size_t>(std::lower_bound(rows.begin(), rows.end(), row) - rows.begin());
}

ToneIndexPtr ToneReading::finish()
{
    return std::move(m_index);
}

} // namespace earshot
