// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/page_head.h"

#include "app/segmented_switch.h"
#include "app/text_label.h"

#include <QApplication>
#include <QVBoxLayout>

namespace earshot {

namespace {

constexpr int CompactBelow = 1000;
constexpr int UsualTextPixels = 13;

} // namespace

PageHead::PageHead(const QString &title, QWidget *parent)
    : QWidget(parent),
      m_title(new TextLabel(title, TextRole::Title, this)),
      m_sentence(new ElidedLabel(TextRole::Muted, this)),
      m_layout(new QHBoxLayout(this))
{
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_title);
    texts->addWidget(m_sentence);
    m_layout->setSpacing(8);
    m_layout->addLayout(texts, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    fit();
}

void PageHead::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHead::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    fit();
}

void PageHead::addControl(QWidget *control)
{
    m_layout->addWidget(control, 0, Qt::AlignVCenter);
}

int PageHead::margin() const
{
    return isCompact(this) ? 16 : 24;
}

bool PageHead::isCompact(const QWidget *widget)
{
    // Large texts need the room of a wide window sooner.
    const double textSize = QFontInfo(QApplication::font()).pixelSize() / double(UsualTextPixels);
    return widget->window()->width() < CompactBelow * textSize;
}

void PageHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool PageHead::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fitSwitch();
    return handled;
}

/// A choice loses its words before anything is cut.
void PageHead::fitSwitch()
{
    auto *choice = findChild<SegmentedSwitch *>(QString(), Qt::FindDirectChildrenOnly);
    if (!choice || choice->isHidden())
        return;
    const int needed = m_layout->minimumSize().width() + (choice->isNarrow() ? choice->saved() : 0);
    choice->setNarrow(needed > width());
}

void PageHead::fit()
{
    const bool compact = isCompact(this);
    m_sentence->setVisible(!compact && !m_sentence->text().isEmpty());
    if (compact)
        m_layout->setContentsMargins(16, 10, 16, 8);
    else
        m_layout->setContentsMargins(24, 15, 24, 13);
    fitSwitch();
}

} // namespace earshot
