// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"
#include "text/comment_reader.h"

#include <QWidget>

#include <optional>

namespace earshot {

class Chip;
class FlowLayout;

/// The themes of a comment as small tags, each with praise or complaint where that is known. One of them can be chosen,
/// by click, Enter or Space: the words that gave it are then told.
class CommentThemes : public QWidget
{
    Q_OBJECT
public:
    explicit CommentThemes(const ThemeSource &themes, QWidget *parent = nullptr);

    void showThemes(const CommentReading &reading, const ThemeMatcher &matcher, const QString &comment);
    void clear();
    std::optional<int> chosen() const { return m_chosen; } ///< theme of the matcher

Q_SIGNALS:
    void chosenChanged();

private:
    void choose(int theme);
    Chip *makeTag(const ThemeMention &mention, const QString &name, const QString &comment);

    const ThemeSource &m_themes;
    FlowLayout *m_flow;
    std::vector<std::pair<int, Chip *>> m_tags;
    std::optional<int> m_chosen;
};

} // namespace earshot
