// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <initializer_list>
#include <string>
#include <string_view>

namespace earshot {

/// A heading made comparable: lower case, words apart (camelCase and under_scores too), without markup, tags, stars
/// and invisible signs.
class Heading
{
public:
    explicit Heading(const QString &text);
    /// The words of `phrase` stand in the heading as whole words, in this order.
    bool hasWord(const char *phrase) const;
    bool hasAnyWord(std::initializer_list<const char *> phrases) const;
    /// Anywhere, also inside a word: for stems and for scripts without blanks.
    bool contains(const char *part) const;
    bool containsAny(std::initializer_list<const char *> parts) const;
    bool is(const char *words) const;
    bool isEmpty() const { return m_text.size() <= 2; }
    int words() const;
    QStringList list() const { return m_text.split(QLatin1Char(' '), Qt::SkipEmptyParts); } ///< the words

private:
    QString m_text;     ///< " word word "
    std::string m_utf8; ///< the same: hundreds of phrases are looked for in every heading
};

/// How it stands on the screen and as an attribute's name: one line, no blanks at the ends.
QString shownHeading(std::string_view utf8);

} // namespace earshot
