// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/setting_row.h"

#include "app/text_label.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace earshot {

namespace {

constexpr int Gap = 16;
constexpr int LeastTextWidth = 150;

} // namespace

SettingRow::SettingRow(const ThemeSource &themes, const QString &name, QWidget *control, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_name(new TextLabel(name, TextRole::Body, this)), m_line(new TextLabel(TextRole::Secondary, this)),
      m_control(control), m_grid(new QGridLayout(this))
{
    m_name->setWordWrap(true);
    m_line->setWordWrap(true);
    m_line->hide();
    m_name->setBuddy(control);
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(name);
    control->setParent(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(Gap);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(0, 1);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addStretch(1);
    texts->addWidget(m_name);
    texts->addWidget(m_line);
    texts->addStretch(1);
    m_grid->addLayout(texts, 0, 0);
    arrange();
    themes.follow(this, [this] { arrange(); });
}

void SettingRow::setLine(const QString &line)
{
    m_line->setText(line);
    m_line->setVisible(!line.isEmpty());
    m_control->setAccessibleDescription(line);
}

QSize SettingRow::minimumSizeHint() const
{
    return {std::max(m_control->minimumSizeHint().width(), m_themes.px(LeastTextWidth)), QWidget::minimumSizeHint().height()};
}

void SettingRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SettingRow::arrange()
{
    const bool below = width() < m_control->sizeHint().width() + Gap + m_themes.px(LeastTextWidth);
    if (below == m_below && m_grid->indexOf(m_control) >= 0)
        return;
    m_below = below;
    m_grid->removeWidget(m_control);
    if (below)
        m_grid->addWidget(m_control, 1, 0, Qt::AlignLeft);
    else
        m_grid->addWidget(m_control, 0, 1, Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace earshot
