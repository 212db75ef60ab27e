// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <string_view>
#include <vector>

namespace earshot {

/// A word of folded text, or what stands in the place of one.
struct Token {
    enum class Kind : quint8 {
        Word,    ///< with inner apostrophes: "don't"; "l'attente" is two, "l'" and "attente"
        Bigram,  ///< two neighbouring characters of a script without blanks between words; alone: one
        Hashtag, ///< with its #
        Mention, ///< with its @
        Number,  ///< also times, prices and dates
        Url,
        Email,
    };
    quint32 start = 0;  ///< in bytes
    quint32 length = 0; ///< in bytes
    Kind kind = Kind::Word;
    bool joined = false;     ///< by a hyphen to the token before: "wi-fi" is two tokens
    bool afterBreak = false; ///< punctuation stands before it: no phrase goes across

    bool operator==(const Token &) const = default;
};

/// Whether a token says something by its letters.
constexpr bool isWord(Token::Kind kind)
{
    return kind == Token::Kind::Word || kind == Token::Kind::Bigram || kind == Token::Kind::Hashtag;
}

/// Takes folded UTF-8 (see appendFolded) apart, word by word. The text must stay where it is.
class Tokenizer
{
public:
    explicit Tokenizer(std::string_view folded);
    /// False at the end.
    bool next(Token &token);

private:
    bool take(Token &token);
    bool takePlainWord(Token &token);
    void finish(Token &token, const char *start, const char *end, Token::Kind kind) const;
    void takeWord(Token &token);
    void takeNumber(Token &token);
    void takeUnspaced(Token &token, unsigned length);
    bool takeTagged(Token &token);
    bool takeEmail(Token &token);
    bool takeLink(Token &token, const char *start);
    const char *wordEnd(const char *at) const;
    bool continuesWord(const char *at) const;
    const char *m_begin;
    const char *m_at;
    const char *m_end;
    const char *m_lastAt; ///< the last @ of the text; null without one
    const char *m_linkEnd; ///< where a link that the words before m_at are part of would end
    bool m_inRun = false; ///< the last bigram reached into the character at m_at
};

std::vector<Token> tokenize(std::string_view folded);

/// What a token stands for where tokens are shown or compared: its text, or "[number]", "[url]", "[e-mail]".
std::string_view tokenText(const Token &token, std::string_view folded);

} // namespace earshot
