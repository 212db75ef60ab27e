// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trend_event_editor.h"

#include "app/look.h"
#include "app/text_label.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace earshot {

namespace {

constexpr int Width = 300;

} // namespace

TrendEventEditor::TrendEventEditor(QWidget *chart)
    : QFrame(chart), m_text(new QLineEdit(this)), m_day(new QDateEdit(this)), m_found(new TextLabel(TextRole::Secondary, this)),
      m_save(new QPushButton(tr("Save"), this)), m_remove(new QPushButton(tr("Remove"), this))
{
    setObjectName(QStringLiteral("popup"));
    setAccessibleName(tr("Event on the time line"));
    m_text->setObjectName(QStringLiteral("eventText"));
    m_text->setPlaceholderText(tr("What happened?"));
    m_text->setAccessibleName(tr("What happened?"));
    m_text->setMaxLength(static_cast<int>(EventsSetting::LongestText));
    m_day->setObjectName(QStringLiteral("eventDay"));
    m_day->setAccessibleName(tr("Day of the event"));
    m_day->setCalendarPopup(true);
    m_save->setObjectName(QStringLiteral("eventSave"));
    m_remove->setObjectName(QStringLiteral("eventRemove"));
    setLook(m_save, "kind", QStringLiteral("primary"));
    m_found->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_day, 1);
    buttons->addWidget(m_remove);
    buttons->addWidget(m_save);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(12, 10, 12, 10);
    all->setSpacing(8);
    all->addWidget(m_text);
    all->addLayout(buttons);
    all->addWidget(m_found);
    setFixedWidth(Width);
    hide();
    connect(m_text, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_save->setEnabled(!text.simplified().isEmpty()); });
    connect(m_text, &QLineEdit::returnPressed, this, &TrendEventEditor::take);
    connect(m_save, &QPushButton::clicked, this, &TrendEventEditor::take);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        Q_EMIT removed();
        end();
    });
}

void TrendEventEditor::edit(std::optional<size_t> place, const EventsSetting::Event &event, const QString &found)
{
    m_place = place;
    m_text->setText(event.text);
    m_day->setDate(event.day);
    m_save->setEnabled(!event.text.isEmpty());
    m_remove->setVisible(place.has_value());
    m_found->setText(found);
    m_found->setVisible(!found.isEmpty());
    const int inside = Width - 24;
    const int lines = found.isEmpty() ? 0 : m_found->heightForWidth(inside) + layout()->spacing();
    resize(Width, layout()->minimumSize().height() + std::max(0, lines - m_found->minimumSizeHint().height()));
    show();
    raise();
    m_text->setFocus();
    m_text->selectAll();
}

void TrendEventEditor::take()
{
    const EventsSetting::Event event{m_day->date(), m_text->text().simplified()};
    if (event.text.isEmpty())
        return;
    Q_EMIT taken(event);
    end();
}

void TrendEventEditor::end()
{
    hide();
    Q_EMIT closed();
}

void TrendEventEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return end();
    QFrame::keyPressEvent(event);
    event->accept(); // the chart below must not take the keys of the editor
}

} // namespace earshot
