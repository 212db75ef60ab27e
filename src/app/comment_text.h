// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QTextEdit>

#include <optional>
#include <utility>
#include <vector>

namespace earshot {

/// A comment to read, 16/25: plain text that can be selected and copied. What was searched for is marked, the words of
/// themes are underlined, those of a chosen theme filled too, and the phrase that is kept as quote is bold. As high as its
/// text, up to a limit beyond which it scrolls.
class CommentText : public QTextEdit
{
    Q_OBJECT
public:
    using Ranges = std::vector<std::pair<qsizetype, qsizetype>>; ///< start and length in UTF-16 units

    explicit CommentText(const ThemeSource &themes, QWidget *parent = nullptr);
    /// The words of themes are those of another text and go. A selection stays where the text is the same.
    void showText(const QString &text, const Ranges &marks, const QString &phrase = {});
    /// Of a very long text only a part is shown, with the first mark in it, until all is asked for.
    bool isCut() const { return m_shown < m_comment.size(); }
    void showWhole();
    void showWords(const Ranges &ofThemes, const Ranges &ofChosen);
    /// What is selected of the comment, word for word; empty: nothing.
    QString selectedPhrase() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    void restyle();
    void fit();
    void fill();
    void mark();
    void format(const Ranges &ranges, const QTextCharFormat &format);
    std::optional<QTextCursor> place(qsizetype start, qsizetype length);
    QString selected() const;

    const ThemeSource &m_themes;
    QString m_comment;
    QString m_phrase;
    qsizetype m_from = 0;  ///< of the comment, where what is shown begins
    qsizetype m_shown = 0; ///< so many characters of it
    Ranges m_marks;
    Ranges m_words;
    Ranges m_chosenWords;
};

} // namespace earshot
