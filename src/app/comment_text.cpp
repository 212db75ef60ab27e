// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comment_text.h"

#include <QMimeData>
#include <QTextBlock>

#include <cmath>

namespace earshot {

namespace {

constexpr int FontPixels = 16;
constexpr int LineHeight = 25;
constexpr int MostLines = 14;
constexpr qsizetype MostAtOnce = 20000; ///< characters: laying out more of them is felt
constexpr qsizetype BeforeMark = 400;
constexpr size_t MostMarks = 400; ///< of each kind; nobody looks at more, and each takes its time to paint

/// Without the pairs that a QTextDocument makes one character of, so that every character keeps its place.
QString shownAs(QString text)
{
    return text.replace(QLatin1String("\r\n"), QLatin1String(" \n"));
}

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

void CommentText::showText(const QString &text, const Ranges &marks, const QString &phrase)
{
    const bool another = text != m_comment || document()->isEmpty();
    const bool elsewhere = isCut() && marks != m_marks;
    m_marks = marks;
    m_phrase = phrase;
    if (another) {
        m_comment = text;
        m_words.clear();
        m_chosenWords.clear();
    }
    if (another || elsewhere) {
        m_shown = std::min(text.size(), MostAtOnce);
        const qsizetype first = marks.empty() ? 0 : marks.front().first;
        m_from = first < m_shown / 2 ? 0 : std::clamp<qsizetype>(first - BeforeMark, 0, text.size() - m_shown);
        fill();
    }
    restyle();
}

void CommentText::showWhole()
{
    m_from = 0;
    m_shown = m_comment.size();
    fill();
    restyle();
}

void CommentText::fill()
{
    setPlainText(shownAs(m_comment.mid(m_from, m_shown)));
}

void CommentText::showWords(const Ranges &ofThemes, const Ranges &ofChosen)
{
    m_words = ofThemes;
    m_chosenWords = ofChosen;
    restyle();
}

QString CommentText::selected() const
{
    const QTextCursor cursor = textCursor();
    return m_comment.mid(m_from + cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart());
}

QString CommentText::selectedPhrase() const
{
    return selected().trimmed();
}

QMimeData *CommentText::createMimeDataFromSelection() const
{
    auto *copied = new QMimeData;
    copied->setText(selected());
    return copied;
}

std::optional<QTextCursor> CommentText::place(qsizetype start, qsizetype length)
{
    const qsizetype from = std::max<qsizetype>(start - m_from, 0), end = std::min(start + length - m_from, m_shown);
    if (from >= end)
        return std::nullopt;
    QTextCursor place(document());
    place.setPosition(static_cast<int>(from));
    place.setPosition(static_cast<int>(end), QTextCursor::KeepAnchor);
    return place;
}

void CommentText::format(const Ranges &ranges, const QTextCharFormat &format)
{
    size_t places = 0;
    for (const auto &[start, length] : ranges) {
        if (auto words = place(start, length); words && places++ < MostMarks)
            words->mergeCharFormat(format);
    }
}

void CommentText::restyle()
{
    const Theme &theme = m_themes.theme();
    QTextCursor all(document());
    all.beginEditBlock();
    all.select(QTextCursor::Document);
    QTextBlockFormat block;
    block.setLineHeight(m_themes.px(LineHeight), QTextBlockFormat::FixedHeight);
    all.mergeBlockFormat(block);
    QTextCharFormat letters;
    letters.setFont(m_themes.font(FontPixels));
    letters.setForeground(theme.ink);
    all.setCharFormat(letters);
    QTextCharFormat word;
    word.setUnderlineStyle(QTextCharFormat::DotLine);
    word.setUnderlineColor(theme.ink3);
    format(m_words, word);
    word.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    word.setUnderlineColor(theme.accent);
    word.setBackground(theme.accentWeak);
    format(m_chosenWords, word);
    QTextCharFormat kept;
    kept.setFontWeight(QFont::DemiBold);
    if (const qsizetype at = m_phrase.isEmpty() ? -1 : m_comment.indexOf(m_phrase); at >= 0)
        format({{at, m_phrase.size()}}, kept);
    all.endEditBlock();
    mark();
    fit();
}

void CommentText::mark()
{
    QList<ExtraSelection> selections;
    for (const auto &[start, length] : m_marks) {
        const auto found = place(start, length);
        if (!found || selections.size() >= static_cast<qsizetype>(MostMarks))
            continue;
        QTextCharFormat format;
        format.setBackground(m_themes.theme().mark);
        selections.append({*found, format});
    }
    setExtraSelections(selections);
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
