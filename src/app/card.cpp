// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/card.h"

#include "app/text_label.h"

namespace earshot {

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent),
      m_title(new TextLabel(title, TextRole::CardTitle, this)),
      m_header(new QHBoxLayout),
      m_body(new QVBoxLayout)
{
    setObjectName(QStringLiteral("card"));
    m_header->setSpacing(10);
    m_header->addWidget(m_title);
    m_header->addStretch(1);
    m_body->setSpacing(0);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(16, 14, 16, 14);
    all->setSpacing(0);
    all->addLayout(m_header);
    all->addLayout(m_body, 1);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::addToHeader(QWidget *widget)
{
    m_header->addWidget(widget);
}

void Card::addBeforeTitle(QWidget *widget)
{
    m_header->insertWidget(0, widget);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::setFlush()
{
    layout()->setContentsMargins(1, 1, 1, 1);
}

} // namespace earshot
