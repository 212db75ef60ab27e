// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/toast.h"

#include "app/icons.h"
#include "app/key_label.h"
#include "app/style_painting.h"
#include "app/text_label.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace earshot {

namespace {

constexpr int Height = 40;
constexpr int AboveBottom = 40;
constexpr int IconPlace = 38;

} // namespace

Toast::Toast(const ThemeSource &themes, QWidget *window)
    : QWidget(window),
      m_themes(themes),
      m_sentence(new TextLabel(TextRole::Body, this)),
      m_undo(new QPushButton(tr("Undo"), this)),
      m_keys(new TextLabel(spokenKeys(QKeySequence::Undo), TextRole::Secondary, this))
{
    setObjectName(QStringLiteral("toast"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(IconPlace, 0, 14, 0);
    row->setSpacing(10);
    row->addWidget(m_sentence);
    row->addWidget(m_undo);
    row->addWidget(m_keys);
    m_undo->setProperty("kind", QStringLiteral("toast"));
    m_undo->installEventFilter(this);
    m_time.setSingleShot(true);
    m_time.setInterval(ShownForMs);
    connect(&m_time, &QTimer::timeout, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, &Toast::undoWanted);
    connect(&themes, &ThemeSource::changed, this, &Toast::recolor);
    recolor();
    hide();
}

void Toast::showSentence(const QString &sentence, bool withUndo)
{
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    m_undo->setVisible(withUndo);
    m_keys->setVisible(withUndo);
    layout()->activate();
    place();
    show();
    raise();
    m_time.start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::place()
{
    const QSize all = parentWidget()->size();
    const int width = std::min(sizeHint().width(), all.width() - 32);
    const int height = m_themes.px(Height);
    setGeometry((all.width() - width) / 2, all.height() - AboveBottom - height, width, height);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    painting::roundedBox(painter, QRectF(rect()), 8, theme.ink, Qt::transparent);
    paintIcon(painter, QRectF(14, (height() - 16) / 2.0, 16, 16), "check", theme.surface);
}

void Toast::enterEvent(QEnterEvent *)
{
    m_time.stop();
}

void Toast::leaveEvent(QEvent *)
{
    if (!m_undo->hasFocus())
        m_time.start();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        m_time.stop();
    else if (event->type() == QEvent::FocusOut && isVisible())
        m_time.start();
    return QWidget::eventFilter(watched, event);
}

void Toast::recolor()
{
    // It stands on the ink of this appearance, so its links are those of the other one.
    const Theme other = m_themes.theme().dark ? Theme::light() : Theme::darkTheme();
    QPalette palette = m_undo->palette();
    palette.setColor(QPalette::ButtonText, other.accentInk);
    m_undo->setPalette(palette);
}

} // namespace earshot
