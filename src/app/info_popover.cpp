// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/info_popover.h"

#include "app/text_label.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace earshot {

namespace {

constexpr int Width = 360;

} // namespace

InfoPopover::InfoPopover(QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_title(new TextLabel(TextRole::CardTitle, this)),
      m_formula(new TextLabel(TextRole::Note, this)),
      m_show(new QPushButton(tr("Show the formula"), this)),
      m_action(new QPushButton(this)),
      m_lines(new QVBoxLayout)
{
    setObjectName(QStringLiteral("popup"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_formula->setWordWrap(true);
    m_formula->hide();
    setLook(m_show, "kind", QStringLiteral("link"));
    setLook(m_action, "kind", QStringLiteral("link"));
    m_action->setObjectName(QStringLiteral("showRows"));
    m_action->hide();
    auto *foot = new QHBoxLayout;
    foot->setSpacing(18);
    foot->addWidget(m_show);
    foot->addWidget(m_action);
    foot->addStretch(1);
    m_lines->setSpacing(7);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(16, 14, 16, 14);
    all->setSpacing(7);
    all->addWidget(m_title);
    all->addLayout(m_lines);
    all->addWidget(m_formula);
    all->addLayout(foot);
    setFixedWidth(Width);
    connect(m_show, &QPushButton::clicked, this, [this] {
        m_formula->show();
        m_show->hide();
        if (m_action->isVisible())
            m_action->setFocus();
        fit();
    });
    connect(m_action, &QPushButton::clicked, this, [this] {
        Q_EMIT actionWanted();
        close();
    });
}

void InfoPopover::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void InfoPopover::addLine(const QString &line)
{
    auto *label = new TextLabel(line, TextRole::Quiet, this);
    label->setWordWrap(true);
    m_lines->addWidget(label);
}

void InfoPopover::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->show();
}

void InfoPopover::setFormula(const QString &formula)
{
    m_formula->setText(formula);
}

void InfoPopover::openBeside(QWidget *button)
{
    openAt(button->mapToGlobal(QPoint(0, button->height() + 4)), button);
}

void InfoPopover::openAt(QPoint place, QWidget *focusAfter)
{
    m_show->setVisible(!m_formula->text().isEmpty());
    m_screen = focusAfter->screen()->availableGeometry();
    move(place);
    fit();
    connect(this, &QObject::destroyed, focusAfter, [focusAfter] { focusAfter->setFocus(Qt::PopupFocusReason); });
    show();
    (m_show->isVisible() ? m_show : m_action)->setFocus();
}

/// As high as its texts need, and on the screen.
void InfoPopover::fit()
{
    layout()->activate();
    const int needed = layout()->heightForWidth(Width);
    resize(Width, needed > 0 ? needed : sizeHint().height());
    move(std::clamp(x(), m_screen.left(), std::max(m_screen.left(), m_screen.right() - Width)),
         std::clamp(y(), m_screen.top(), std::max(m_screen.top(), m_screen.bottom() - height())));
}

void InfoPopover::keyPressEvent(QKeyEvent *event)
{
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    if (button && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return button->click();
    QFrame::keyPressEvent(event);
}

} // namespace earshot
