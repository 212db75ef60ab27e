// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/language.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace earshot {

/// One word of a pattern, as written, without its stars and quotes.
struct ThemeWord {
    enum class Form : quint8 {
        Inflected, ///< wait: waits, waited, waiting too
        Exact,     ///< "wait"
        Beginning, ///< wait*
        Ending,    ///< *zeit
        Inside,    ///< *preis*
    };
    QString text;
    Form form = Form::Inflected;
    bool operator==(const ThemeWord &) const = default;
};

/// What gives a comment a theme, or keeps it from having it.
struct ThemePattern {
    static constexpr int DefaultDistance = 5;
    static constexpr int MostBetween = 2;

    std::vector<ThemeWord> words; ///< several: one after the other
    std::vector<ThemeWord> near;  ///< to be found within `distance` words, before or after; empty: not asked
    int distance = DefaultDistance;
    bool without = false; ///< none-of
    bool loose = false;   ///< two words in either order, with up to MostBetween others between them
    Language language = Language::Undetermined; ///< comments in this language only; Undetermined: in any
    /// Whose word it is, by precedence.
    enum class Rank : quint8 {
        Owner,
        Starter, ///< came with the program: yields where an owner's word of another theme explains the same text
        Rest,    ///< the same, and counts only in comments without any other theme
    };
    Rank rank = Rank::Owner;
    bool operator==(const ThemePattern &) const = default;
};

/// A subject of comments, by rules that its owner can read. Plain value.
struct ThemeRule {
    QString name;
    /// The starter theme in whose place it stands ("price"), with that one's words too ("+price"); "own": in that of
    /// none; empty: in that of the one with its name, with its words too.
    QString subject;
    QStringList otherNames; ///< by which a starter theme is known too
    std::vector<ThemePattern> patterns;
    bool operator==(const ThemeRule &) const = default;
};

/// The owner's themes, and what becomes of those that come with the program.
struct ThemeDictionary {
    /// Starter themes in whose place no theme of the owner's stands.
    enum class Others : quint8 {
        Beside, ///< count as the owner's do
        Rest,   ///< count in comments that have none of the owner's
        Off,
    };
    Others others = Others::Rest;
    QStringList switchedOff; ///< names of starter themes
    std::vector<ThemeRule> themes;
    bool operator==(const ThemeDictionary &) const = default;
};

/// At most so many themes are looked for at once.
constexpr size_t MostThemes = 64;

/// Something in a dictionary that was passed over or understood otherwise.
struct ThemeProblem {
    int line = 0; ///< from 1
    QString text; ///< for the user, without the line
    bool operator==(const ThemeProblem &) const = default;
};

struct ThemeReading {
    ThemeDictionary dictionary;
    std::vector<ThemeProblem> problems;
};

/// One theme per line, "Name: word, prefix*, "a phrase", not "an exception""; also CSV, TSV and JSON. Never fails:
/// what can not be understood is among the problems. The format is docs/themes.md.
ThemeReading readThemes(const QByteArray &file);

/// One pattern as in the format; none for an empty one. `problem` is set when something had to be guessed.
std::optional<ThemePattern> readPattern(const QString &typed, QString *problem = nullptr);

/// The dictionary in the format; read again it is equal.
QString writtenThemes(const ThemeDictionary &dictionary);
QString writtenPattern(const ThemePattern &pattern);

} // namespace earshot
