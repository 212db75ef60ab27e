// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/name_popup.h"

#include "app/text_label.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace earshot {

namespace {

constexpr int FieldWidth = 240;
constexpr int LongestName = 120;

} // namespace

NamePopup::NamePopup(const ThemeSource &themes, const QString &title, const QString &name, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_field(new QLineEdit(name, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("popup"));
    m_field->setObjectName(QStringLiteral("segmentName"));
    m_field->setAccessibleName(title);
    m_field->setMaxLength(LongestName);
    m_field->setMinimumWidth(themes.px(FieldWidth));
    auto *label = new TextLabel(title, TextRole::Secondary, this);
    label->setBuddy(m_field);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(4);
    column->addWidget(label);
    column->addWidget(m_field);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        const QString chosen = m_field->text();
        close();
        Q_EMIT named(chosen);
    });
}

void NamePopup::openAt(QPoint place)
{
    adjustSize();
    move(place);
    show();
    m_field->selectAll();
    m_field->setFocus();
}

} // namespace earshot
