// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tag_editor.h"

#include "app/chip.h"
#include "app/flow_layout.h"
#include "app/style_painting.h"
#include "app/tag_delegate.h"
#include "model/tag_model.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace earshot {

namespace {

constexpr int MostOffers = 6;
constexpr int BoxPadding = 6;

} // namespace

TagEditor::TagEditor(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent),
      m_themes(themes),
      m_model(new TagModel(this)),
      m_box(new QWidget(this)),
      m_flow(new FlowLayout(m_box, 5)),
      m_field(new QLineEdit(m_box)),
      m_panel(new QWidget(this)),
      m_offers(new QListView(m_panel))
{
    build();
    connect(m_field, &QLineEdit::textEdited, this, &TagEditor::offer);
    connect(m_offers, &QListView::clicked, this, &TagEditor::takeOffer);
}

void TagEditor::build()
{
    m_flow->setContentsMargins(BoxPadding, BoxPadding, BoxPadding, BoxPadding);
    m_flow->setLastTakesRest(true);
    m_flow->addWidget(m_field);
    m_themes.follow(this, [this] {
        m_box->setMinimumHeight(m_themes.px(34));
        m_field->setFixedHeight(m_themes.px(22));
        m_field->setMinimumWidth(m_themes.px(70));
    });
    m_field->setFrame(false);
    m_field->setAttribute(Qt::WA_MacShowFocusRect, false);
    m_field->setAccessibleName(tr("Add a tag"));
    m_field->installEventFilter(this);
    m_offers->setModel(m_model);
    m_offers->setItemDelegate(new TagDelegate(m_themes, this));
    m_offers->setFrameShape(QFrame::NoFrame);
    m_offers->setFocusPolicy(Qt::NoFocus);
    m_offers->setMouseTracking(true);
    m_offers->setAccessibleName(tr("Tags to add"));
    auto *panel = new QVBoxLayout(m_panel);
    panel->setContentsMargins(5, 5, 5, 5);
    panel->addWidget(m_offers);
    m_panel->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(m_box);
    column->addWidget(m_panel);
    setFocusProxy(m_field);
}

void TagEditor::setDataset(const DatasetPtr &dataset)
{
    m_model->setDataset(dataset);
    offer();
}

void TagEditor::setTags(const QStringList &tags)
{
    m_model->setTaken(tags);
    if (tags != m_tags || m_chips.isEmpty()) {
        qDeleteAll(m_chips);
        m_chips.clear();
        m_tags = tags;
        for (const QString &tag : tags) {
            auto *chip = new Chip(m_themes, ChipKind::Active, tag, m_box);
            chip->setClosable(true);
            chip->setToolTip(tr("Remove this tag"));
            connect(chip, &Chip::clicked, this, [this, tag] { Q_EMIT tagRemoved(tag); });
            m_flow->insertWidget(static_cast<int>(m_chips.size()), chip);
            m_chips << chip;
            chip->show();
        }
    }
    m_field->setPlaceholderText(tags.isEmpty() ? tr("Add a tag") : QString());
    offer();
    updateGeometry();
}

void TagEditor::offer()
{
    m_model->setTyped(m_field->text());
    const int rows = std::min(m_model->rowCount(), MostOffers);
    const bool shown = m_field->hasFocus() && !m_field->text().trimmed().isEmpty() && rows > 0;
    m_offers->setFixedHeight(rows * m_themes.px(28));
    m_panel->setVisible(shown);
    if (shown)
        m_offers->setCurrentIndex(m_model->index(0));
    update();
}

void TagEditor::take(const QString &tag)
{
    const QString simple = tag.simplified();
    if (simple.isEmpty())
        return;
    m_field->clear();
    offer();
    if (!m_tags.contains(simple, Qt::CaseInsensitive))
        Q_EMIT tagAdded(simple);
}

void TagEditor::takeOffer()
{
    const QModelIndex index = m_offers->currentIndex();
    take(m_offers->isVisible() && index.isValid() ? index.data().toString() : m_field->text());
}

void TagEditor::moveOffer(int step)
{
    const int row = m_offers->currentIndex().row() + step;
    if (m_offers->isVisible() && row >= 0 && row < m_model->rowCount())
        m_offers->setCurrentIndex(m_model->index(row));
}

bool TagEditor::takeKey(int key, Qt::KeyboardModifiers modifiers)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (modifiers.testFlag(Qt::ControlModifier))
            take(m_field->text());
        else
            takeOffer();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        moveOffer(key == Qt::Key_Up ? -1 : 1);
        return true;
    case Qt::Key_Backspace:
        if (!m_field->text().isEmpty() || m_tags.isEmpty())
            return false;
        Q_EMIT tagRemoved(m_tags.last());
        return true;
    case Qt::Key_Escape:
        m_field->clear();
        offer();
        Q_EMIT leaveWanted();
        return true;
    default:
        return false;
    }
}

bool TagEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (takeKey(key->key(), key->modifiers()))
            return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &TagEditor::offer, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void TagEditor::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    const bool focused = m_field->hasFocus();
    painting::roundedBox(painter, QRectF(m_box->geometry()), 6, theme.surface, focused ? theme.accent : theme.field,
                         focused ? 2 : 1);
    if (m_panel->isVisible())
        painting::roundedBox(painter, QRectF(m_panel->geometry()), 6, theme.surface, theme.line2);
}

} // namespace earshot
