// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/theme_rules.h"

#include <QHash>
#include <QSet>

// The parts of the format of themes that its readers and its writer share.
namespace earshot::theme_syntax {

constexpr QChar Quote = u'"';
inline const QString OwnWords = QStringLiteral("own"); ///< subject of a theme that takes no starter theme's place

/// Typographic quotes, and single ones round a whole item, as plain double ones.
QString withPlainQuotes(QString text);
/// "a, "b, c"; d" to its three items: at commas, semicolons, bars and tabs outside quotes; without any, at blanks,
/// if it does not read like a phrase.
/// `separated`: the other lines part their words by commas, so that two words between blanks are one phrase.
QStringList itemsOf(const QString &words, bool separated = false);
/// The first place outside quotes where one of the characters stands; -1 for none.
qsizetype indexOutsideQuotes(const QString &text, QStringView characters);

/// At any of the characters; trimmed.
QStringList splitOutsideQuotes(const QString &text, QStringView separators);

bool meansOff(const QString &words);
bool namesWords(const QString &key);      ///< "words", "keywords", …
bool namesExceptions(const QString &key); ///< "not", "exclude", …
bool namesThemes(const QString &key);     ///< "theme", "name", …

/// From "de" or "Deutsch"; Undetermined for anything else.
Language languageNamed(const QString &name);

QString unclosedQuote(const QString &text);

/// Gathers themes by name; the same name twice is one theme.
class Gatherer
{
public:
    ThemeReading reading;
    Language language = Language::Undetermined;

    /// The theme of this name, or "Name [subject, other name]". Valid until the next call.
    ThemeRule *theme(const QString &named, int line);
    void addItems(ThemeRule &theme, const QStringList &items, int line, bool without = false);
    void addProblem(int line, const QString &text) { reading.problems.push_back({line, text}); }
    void switchOff(const QString &name, int line);

    /// Where a starter theme is named, to be switched off or replaced.
    struct Mention {
        int line = 0;
        QString name;
    };
    std::vector<Mention> mentions;

private:
    void mention(const QString &name, int line);
    bool isNew(const ThemeRule &theme, const ThemePattern &pattern);

    QHash<QString, size_t> m_places; ///< of themes, by folded name; they may have been taken back
    QSet<QString> m_known;           ///< patterns, with their theme and language
};

/// What a file says, without asking whether the starter themes it names are there.
ThemeReading parsed(const QByteArray &file, std::vector<Gatherer::Mention> *mentions = nullptr);

void readJson(const QByteArray &json, Gatherer &gatherer);
void readLines(const QString &text, Gatherer &gatherer);

} // namespace earshot::theme_syntax
