// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/empty_state.h"

#include "app/icons.h"
#include "app/mark_widget.h"
#include "app/text_label.h"

#include <QVBoxLayout>

namespace earshot {

namespace {

constexpr int IconSide = 30;
constexpr int SentenceWidth = 330;

} // namespace

EmptyState::EmptyState(const ThemeSource &themes, const char *icon, QWidget *parent)
    : QWidget(parent),
      m_themes(themes),
      m_picture(new MarkWidget(themes, QSize(IconSide, IconSide), this)),
      m_title(new TextLabel(TextRole::Lead, this)),
      m_sentence(new TextLabel(TextRole::Quiet, this)),
      m_buttons(new QHBoxLayout)
{
    setIcon(icon);
    m_title->setAlignment(Qt::AlignCenter);
    m_sentence->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_sentence->setWordWrap(true);
    m_sentence->setFixedWidth(SentenceWidth);
    m_buttons->setSpacing(8);
    m_buttons->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addStretch(1);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addSpacing(12);
    column->addWidget(m_title);
    column->addSpacing(3);
    // Not by alignment: the height would be that for the whole width.
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_sentence);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addSpacing(16);
    column->addLayout(m_buttons);
    column->addStretch(1);
}

void EmptyState::setWide()
{
    m_themes.follow(this, [this] { m_sentence->setFixedWidth(m_themes.px(SentenceWidth)); });
}

void EmptyState::setIcon(const char *icon)
{
    const auto mark = [icon](QPainter &painter, const QRectF &rect, const Theme &theme) {
        paintIcon(painter, rect, icon, theme.ink4);
    };
    static_cast<MarkWidget *>(m_picture)->setMark(mark, QString());
}

void EmptyState::setTexts(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

QPushButton *EmptyState::addButton(const QString &text, const char *icon, bool primary)
{
    auto *button = new QPushButton(text, this);
    if (icon)
        button->setIcon(iconNamed(m_themes, icon));
    if (primary)
        button->setProperty("kind", QStringLiteral("primary"));
    m_buttons->addWidget(button);
    return button;
}

} // namespace earshot
