// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/query.h"

#include "text/fold.h"

#include <QCoreApplication>
#include <algorithm>
#include <optional>

namespace earshot {

namespace {

/// One piece of what was typed, between blanks; quotes taken off and remembered.
struct Piece {
    QString name;  ///< before the colon; empty when there is none
    QString value; ///< all of it, or what follows the colon
    QString whole; ///< as typed, without the leading minus and the quotes
    bool quoted = false;
    bool without = false;
};

/// Splits at blanks outside quotes. A quote that is never closed reaches to the end.
class Pieces
{
public:
    explicit Pieces(const QString &text) : m_text(text) {}

    std::optional<Piece> next()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
        if (m_at >= m_text.size())
            return std::nullopt;
        Piece piece;
        if (m_text[m_at] == u'-' && m_at + 1 < m_text.size() && !m_text[m_at + 1].isSpace()) {
            piece.without = true;
            ++m_at;
        }
        readPart(piece);
        if (m_at < m_text.size() && m_text[m_at] == u':' && canBeName(piece.value)) {
            ++m_at;
            piece.name = piece.value;
            piece.value.clear();
            piece.whole += u':';
            readPart(piece, false);
        }
        return piece;
    }

private:
    static bool isQuote(QChar c) { return c == u'"' || c == u'\u201c' || c == u'\u201d' || c == u'\u201e'; }
    static bool canBeName(const QString &text) { return !text.isEmpty() && text[0].isLetter(); }

    /// Reads up to a blank, or up to a colon where a name may end.
    void readPart(Piece &piece, bool stopAtColon = true)
    {
        piece.quoted = m_at < m_text.size() && isQuote(m_text[m_at]);
        const qsizetype start = piece.quoted ? ++m_at : m_at;
        while (m_at < m_text.size() && !ends(piece, stopAtColon, start))
            ++m_at;
        piece.value = m_text.sliced(start, m_at - start);
        piece.whole += piece.value;
        if (piece.quoted && m_at < m_text.size())
            ++m_at;
    }

    bool ends(const Piece &piece, bool stopAtColon, qsizetype start) const
    {
        const QChar c = m_text[m_at];
        if (piece.quoted)
            return isQuote(c);
        if (c.isSpace())
            return true;
        return stopAtColon && c == u':' && canBeName(m_text.sliced(start, m_at - start));
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

/// Commas and full stops round a word are not part of what is looked for.
QString withoutPunctuation(const QString &word)
{
    static const QString marks = QStringLiteral(".,;:!?()[]");
    qsizetype first = 0;
    qsizetype last = word.size();
    while (first < last && marks.contains(word[first]))
        ++first;
    while (last > first && marks.contains(word[last - 1]))
        --last;
    return first == last ? word : word.sliced(first, last - first);
}

std::optional<Query::Term> wordTerm(const QString &typed, bool without)
{
    QString word = withoutPunctuation(typed);
    auto kind = Query::Term::Kind::Word;
    while (word.size() > 1 && word.endsWith(u'*')) {
        word.chop(1);
        kind = Query::Term::Kind::Prefix;
    }
    while (word.size() > 1 && word.startsWith(u'*')) {
        word.remove(0, 1);
        kind = Query::Term::Kind::Part;
    }
    const QString folded = fold(word).trimmed();
    if (folded.isEmpty() || folded == u"*")
        return std::nullopt;
    return Query::Term{kind, folded, without};
}

/// Once: what is asked for again costs time and finds nothing else.
void addTerm(Query &query, const Query::Term &term)
{
    if (std::find(query.terms.begin(), query.terms.end(), term) == query.terms.end())
        query.terms.push_back(term);
}

void addText(Query &query, const Piece &piece)
{
    if (piece.quoted && piece.name.isEmpty()) {
        const QString phrase = fold(piece.value);
        if (!phrase.trimmed().isEmpty())
            addTerm(query, {Query::Term::Kind::Phrase, phrase, piece.without});
        return;
    }
    if (const auto term = wordTerm(piece.whole, piece.without))
        addTerm(query, *term);
}

std::optional<int> scoreFrom(QStringView text)
{
    bool ok = false;
    const int value = text.toInt(&ok);
    return ok && Score::from(value) ? std::optional(value) : std::nullopt;
}

/// ">=9", "<7", "≥ 9" …: the least and the most score; nothing when it is something else.
std::optional<std::pair<int, int>> boundedScores(QString part)
{
    part.replace(u'\u2265', QLatin1String(">=")).replace(u'\u2264', QLatin1String("<="));
    const bool above = part.startsWith(u'>'), orEqual = part.size() > 1 && part[1] == u'=';
    const auto bound = above || part.startsWith(u'<') ? scoreFrom(QStringView(part).sliced(orEqual ? 2 : 1)) : std::nullopt;
    if (!bound)
        return std::nullopt;
    const int next = orEqual ? 0 : 1;
    return above ? std::pair(*bound + next, int(Score::Most)) : std::pair(int(Score::Least), *bound - next);
}

/// "9", "0-6", "3,9-10", ">=9"; nothing when it is something else.
std::optional<std::bitset<Score::Count>> scoresFrom(const QString &text)
{
    std::bitset<Score::Count> scores;
    QString plain = text;
    plain.replace(u'\u2013', u'-');
    for (const QString &part : plain.split(u',', Qt::SkipEmptyParts)) {
        if (const auto bounds = boundedScores(part)) {
            for (int score = bounds->first; score <= bounds->second; ++score)
                scores.set(static_cast<size_t>(score));
            continue;
        }
        const qsizetype dash = part.indexOf(u'-');
        const auto from = scoreFrom(dash < 0 ? part : part.first(dash));
        const auto to = dash < 0 ? from : scoreFrom(QStringView(part).sliced(dash + 1));
        if (!from || !to)
            return std::nullopt;
        for (int score = std::min(*from, *to); score <= std::max(*from, *to); ++score)
            scores.set(static_cast<size_t>(score));
    }
    return scores.none() ? std::nullopt : std::optional(scores);
}

void addScores(Query &query, const Piece &piece)
{
    if (const auto scores = scoresFrom(piece.value)) {
        query.scores |= piece.without ? ~*scores : *scores;
        return;
    }
    query.problems += QCoreApplication::translate(
        "Query", "\u201cscore:\u201d needs scores from 0 to 10, such as score:9 or score:0-6.");
    addText(query, piece);
}

void addHas(Query &query, const Piece &piece)
{
    if (fold(piece.value) == u"note") {
        (piece.without ? query.withoutNote : query.hasNote) = true;
        return;
    }
    if (fieldName(piece.value) == u"followup") {
        (piece.without ? query.notInFollowUp : query.inFollowUp) = true;
        return;
    }
    query.problems += QCoreApplication::translate("Query", "Only \u201chas:note\u201d and \u201chas:follow-up\u201d can be asked for.");
    addText(query, piece);
}

void addField(Query &query, const Piece &piece)
{
    const QString name = fieldName(piece.name);
    if (name == u"score")
        return addScores(query, piece);
    if (name == u"has")
        return addHas(query, piece);
    const QString value = fold(piece.value).trimmed();
    if (value.isEmpty()) {
        query.problems += QCoreApplication::translate("Query", "\u201c%1:\u201d needs a value, such as %1:name.")
                              .arg(piece.name);
        return;
    }
    // An address or a time of day is text.
    if (value.startsWith(u'/'))
        return addText(query, piece);
    query.fields.push_back({name, value, piece.whole, piece.without});
}

} // namespace

Query parseQuery(const QString &typed)
{
    Query query;
    Pieces pieces(typed);
    while (const auto piece = pieces.next()) {
        if (piece->name.isEmpty())
            addText(query, *piece);
        else
            addField(query, *piece);
    }
    return query;
}

QString fieldName(const QString &name)
{
    QString folded = fold(name);
    folded.removeIf([](QChar c) { return c.isSpace() || c == u'-' || c == u'_'; });
    return folded;
}

Query withKnownFields(Query query, const QStringList &fieldNames)
{
    std::vector<Query::Field> known;
    for (const Query::Field &field : query.fields) {
        if (field.name == u"tag" || fieldNames.contains(field.name))
            known.push_back(field);
        else if (const auto term = wordTerm(field.typed, field.without))
            addTerm(query, *term);
    }
    query.fields = std::move(known);
    return query;
}

} // namespace earshot
