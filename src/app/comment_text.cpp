// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comment_text.h"

#include <QTextBlock>

#include <cmath>

namespace earshot {

namespace {

constexpr int FontPixels = 16;
constexpr int LineHeight = 25;
constexpr int MostLines = 14;

} // namespace

CommentText::CommentText(const ThemeSource &themes, QWidget *parent) : QTextEdit(parent), m_themes(themes)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Comment"));
    connect(&themes, &ThemeSource::changed, this, &CommentText::restyle);
}

void CommentText::showText(const QString &text, const Ranges &marks)
{
    m_marks = marks;
    setPlainText(text);
    restyle();
}

void CommentText::restyle()
{
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    QTextBlockFormat block;
    block.setLineHeight(m_themes.px(LineHeight), QTextBlockFormat::FixedHeight);
    all.mergeBlockFormat(block);
    QTextCharFormat letters;
    letters.setFont(m_themes.font(FontPixels));
    letters.setForeground(m_themes.theme().ink);
    all.mergeCharFormat(letters);
    QList<ExtraSelection> selections;
    for (const auto &[start, length] : m_marks) {
        QTextCursor place(document());
        place.setPosition(static_cast<int>(start));
        place.setPosition(static_cast<int>(start + length), QTextCursor::KeepAnchor);
        QTextCharFormat mark;
        mark.setBackground(m_themes.theme().mark);
        selections.append({place, mark});
    }
    setExtraSelections(selections);
    fit();
}

void CommentText::fit()
{
    document()->setTextWidth(viewport()->width());
    const auto wanted = static_cast<int>(std::ceil(document()->size().height()));
    setFixedHeight(std::clamp(wanted, m_themes.px(LineHeight), MostLines * m_themes.px(LineHeight)));
}

void CommentText::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fit();
}

} // namespace earshot
