// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/goal_slider.h"

#include "app/text_label.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>

namespace earshot {

GoalSlider::GoalSlider(const ThemeSource &themes, const QString &title, QWidget *parent)
    : QWidget(parent), m_title(new TextLabel(title, TextRole::Body, this)), m_note(new TextLabel(TextRole::Secondary, this)),
      m_slider(new QSlider(Qt::Horizontal, this)), m_field(new QSpinBox(this)), m_head(new QHBoxLayout)
{
    m_slider->setAccessibleName(title);
    m_field->setAccessibleName(title);
    m_field->setAlignment(Qt::AlignRight);
    m_field->setFixedWidth(themes.px(74));
    connect(&themes, &ThemeSource::changed, this, [this, &themes] { m_field->setFixedWidth(themes.px(74)); });
    m_head->addWidget(m_title);
    m_head->addStretch(1);
    m_head->addWidget(m_note);
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(m_slider, 1);
    row->addWidget(m_field);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 10, 0, 10);
    all->setSpacing(6);
    all->addLayout(m_head);
    all->addLayout(row);
    connect(m_slider, &QSlider::valueChanged, this, &GoalSlider::take);
    connect(m_field, &QSpinBox::valueChanged, this, &GoalSlider::take);
}

void GoalSlider::take(int value)
{
    setValue(value);
    Q_EMIT turned(value);
}

void GoalSlider::setValue(int value)
{
    const QSignalBlocker slider(m_slider), field(m_field);
    m_slider->setValue(value);
    m_field->setValue(value);
}

void GoalSlider::setRange(int least, int most)
{
    const QSignalBlocker slider(m_slider), field(m_field);
    m_slider->setRange(least, most);
    m_field->setRange(least, most);
    m_slider->setPageStep(std::max(1, (most - least) / 10));
}

int GoalSlider::value() const
{
    return m_field->value();
}

void GoalSlider::setNote(const QString &note)
{
    m_note->setText(note);
}

void GoalSlider::setAside(QWidget *widget)
{
    m_note->hide();
    m_head->addWidget(widget);
}

} // namespace earshot
