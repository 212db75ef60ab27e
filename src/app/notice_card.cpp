// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notice_card.h"

#include "app/icons.h"
#include "app/mark_widget.h"
#include "app/text_label.h"

#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace earshot {

namespace {

constexpr int IconSide = 18;

} // namespace

NoticeCard::NoticeCard(const ThemeSource &themes, QWidget *parent)
    : QFrame(parent),
      m_icon(new MarkWidget(themes, QSize(IconSide, IconSide), this)),
      m_title(new TextLabel(TextRole::Strong, this)),
      m_sentence(new TextLabel(TextRole::Secondary, this)),
      m_act(new QPushButton(this)),
      m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("noticeCard"));
    m_icon->setFixedSize(IconSide, IconSide);
    m_sentence->setWordWrap(true);
    m_act->setProperty("small", true);
    m_close->setIcon(iconNamed(themes, "x"));
    m_close->setProperty("small", true);
    m_close->setAccessibleName(tr("Close this notice"));
    m_close->setToolTip(tr("Close this notice"));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(m_title);
    texts->addWidget(m_sentence);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 12, 14, 12);
    row->setSpacing(12);
    row->addWidget(m_icon);
    row->addLayout(texts, 1);
    row->addWidget(m_act);
    row->addWidget(m_close);
    connect(m_act, &QPushButton::clicked, this, &NoticeCard::acted);
    connect(m_close, &QToolButton::clicked, this, &NoticeCard::dismissed);
}

void NoticeCard::showNotice(const char *icon, const QString &title, const QString &sentence, const QString &act)
{
    const auto mark = [icon](QPainter &p, const QRectF &r, const Theme &t) { paintIcon(p, r, icon, t.warnInk); };
    m_icon->setMark(mark, QString());
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_act->setText(act);
    m_act->setVisible(!act.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

void NoticeCard::setDismissable(bool dismissable)
{
    m_close->setVisible(dismissable);
}

QString NoticeCard::title() const
{
    return m_title->text();
}

QString NoticeCard::sentence() const
{
    return m_sentence->text();
}

} // namespace earshot
