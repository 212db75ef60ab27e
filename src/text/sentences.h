// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_span.h"

#include <optional>
#include <vector>

namespace earshot {

/// Walks over the sentences of a text as customers write it, without knowing its language and without memory of
/// its own. The text must stay where it is.
///
/// A sentence ends behind . ! ? … and their relatives in other scripts and at the end of a line; not behind
/// abbreviations, initials, ordinal numbers, in decimals and addresses, nor where "..." or a wrapped line goes on
/// in lower case. Closing quotes and the emoji behind the full stop belong to the sentence.
class SentenceWalk
{
public:
    explicit SentenceWalk(QStringView text) : m_text(text) {}

    /// The next sentence without white space around it, never empty; nothing at the end of the text.
    std::optional<TextSpan> next();

private:
    QChar at(qsizetype i) const { return i >= 0 && i < m_text.size() ? m_text[i] : QChar(); }
    qsizetype endOfSentence(qsizetype start) const;
    bool endsHere(qsizetype start, qsizetype first, qsizetype end) const;
    bool endsAtFullStop(qsizetype start, qsizetype dot) const;
    bool endsBehindNumber(qsizetype start, qsizetype number, qsizetype dot) const;
    bool endsBehindLetter(qsizetype start, qsizetype dot, QChar following) const;
    bool endsAtLine(qsizetype start, qsizetype feed) const;
    qsizetype behindClosers(qsizetype i) const;
    qsizetype behindEmoji(qsizetype i) const;
    qsizetype skipBlanks(qsizetype i) const;

    QStringView m_text;
    qsizetype m_at = 0;
};

/// All sentences of the text, in order.
std::vector<TextSpan> sentences(QStringView text);

} // namespace earshot
