// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/theme_index.h"
#include "text/comment_reader.h"

#include <span>

namespace earshot {

struct ToneIndex;
using ToneIndexPtr = std::shared_ptr<const ToneIndex>;

/// How each comment of a document sounds, and how it speaks of its themes. Immutable.
struct ToneIndex {
    static constexpr qint8 NoTone = -128;

    ThemeIndexPtr themes;
    std::vector<qint8> tones;      ///< of each comment of the arena, in hundredths, −100 … 100; or NoTone
    std::vector<quint64> praised;  ///< of each comment: themes it speaks well of, as bits
    std::vector<quint64> blamed;   ///< and those it complains about

    /// −1 … 1; nothing in a language without a lexicon.
    std::optional<double> tone(size_t comment) const
    {
        return tones[comment] == NoTone ? std::nullopt : std::optional(tones[comment] / 100.0);
    }
};

/// Makes a ToneIndex from the comments as they were written, which are read from the file part by part.
class ToneReading
{
public:
    struct Text {
        quint32 row = 0; ///< of the dataset
        QByteArray utf8;
    };

    /// What `before` (may be null) says is taken over for comments and themes that stayed.
    ToneReading(ThemeIndexPtr themes, const ToneIndexPtr &before, std::shared_ptr<const ToneLexicons> lexicons);

    /// The first row that has not been read; nothing when all have.
    std::optional<quint32> nextRow() const;
    /// Whether a row at or after nextRow() is to be read.
    bool isWanted(quint32 row) const;
    double done() const; ///< 0 … 1
    /// The wanted ones from nextRow() on, in ascending order, by two threads. Up to `last` all have been given. False when `goOn` said no; it is asked about
    /// every tenth of a second.
    bool read(std::span<const Text> texts, quint32 last, const std::function<bool()> &goOn = {});
    ToneIndexPtr finish();

private:
    void readSome(CommentReader &reader, const Text &text);
    size_t commentOf(quint32 row) const;

    std::shared_ptr<ToneIndex> m_index;
    std::shared_ptr<const ToneLexicons> m_lexicons;
    std::vector<quint32> m_rows; ///< to be read, ascending
    size_t m_next = 0;           ///< of m_rows
    std::vector<std::unique_ptr<CommentReader>> m_readers; ///< one for each thread
};

} // namespace earshot
