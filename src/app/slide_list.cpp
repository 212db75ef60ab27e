// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/slide_list.h"

#include "app/slide_view.h"

#include <QAbstractListModel>
#include <QHash>
#include <QPainter>
#include <QStyledItemDelegate>

namespace earshot {

namespace {

constexpr int NumberWidth = 30, Gap = 12, Aside = 12;

} // namespace

/// Titles, and pictures as far as they were asked for.
class SlideList::Model : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void setDeck(const SlideDeckPtr &deck, bool namesHidden)
    {
        beginResetModel();
        m_deck = deck;
        m_namesHidden = namesHidden;
        m_pictures.clear();
        endResetModel();
    }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() || !m_deck ? 0 : m_deck->count(); }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        switch (role) {
        case Qt::DisplayRole:
            return m_deck->title(index.row());
        case Qt::AccessibleTextRole:
            return SlideList::tr("Slide %1: %2", "number, title").arg(m_deck->locale.toString(index.row() + 1), m_deck->title(index.row()));
        default:
            return {};
        }
    }
    QString number(int slide) const { return m_deck->locale.toString(slide + 1); }
    const QPixmap &picture(int slide, int width, qreal devicePixelRatio)
    {
        QPixmap &picture = m_pictures[slide];
        if (picture.isNull() || picture.devicePixelRatio() != devicePixelRatio || qRound(picture.deviceIndependentSize().width()) != width)
            picture = paintedSlide(*m_deck, m_deck->slides(m_namesHidden)[static_cast<size_t>(slide)], slide, width, devicePixelRatio);
        return picture;
    }

private:
    SlideDeckPtr m_deck;
    bool m_namesHidden = false;
    QHash<int, QPixmap> m_pictures;
};

class SlideList::Delegate : public QStyledItemDelegate
{
public:
    Delegate(const ThemeSource &themes, Model *slides, QListView *view) : QStyledItemDelegate(view), m_themes(themes), m_slides(slides), m_view(view) {}
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        const int width = m_view->viewport()->width();
        return {width, pictureWidth(width) * 9 / 16 + Gap};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = m_themes.theme();
        const bool selected = option.state & QStyle::State_Selected;
        const int width = std::max(16, pictureWidth(option.rect.width()));
        const QPoint place(option.rect.left() + NumberWidth, option.rect.top() + Gap / 2);
        const QPixmap &picture = m_slides->picture(index.row(), width, painter->device()->devicePixelRatioF());
        painter->drawPixmap(place, picture);
        const qreal line = selected ? 2 : 1;
        painter->setPen(QPen(selected ? theme.accent : theme.line2, line));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(place, picture.deviceIndependentSize()).adjusted(-line / 2, -line / 2, line / 2, line / 2));
        painter->setPen(selected ? theme.ink : theme.ink3);
        painter->setFont(m_themes.font(12, selected ? QFont::DemiBold : QFont::Normal));
        painter->drawText(QRect(option.rect.left(), place.y(), NumberWidth - 8, 18), Qt::AlignRight | Qt::AlignVCenter, m_slides->number(index.row()));
    }

private:
    static int pictureWidth(int width) { return width - NumberWidth - Aside; }

    const ThemeSource &m_themes;
    Model *m_slides;
    QListView *m_view;
};

SlideList::SlideList(const ThemeSource &themes, QWidget *parent) : QListView(parent), m_slides(new Model(this))
{
    setModel(m_slides);
    setItemDelegate(new Delegate(themes, m_slides, this));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else the width, and with it the heights, would depend on it
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Slides"));
    viewport()->setAutoFillBackground(false);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            Q_EMIT slideChosen(current.row());
    });
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex &index) { Q_EMIT startWanted(index.row()); });
    connect(&themes, &ThemeSource::changed, viewport(), qOverload<>(&QWidget::update));
}

SlideList::~SlideList() = default;

void SlideList::setDeck(const SlideDeckPtr &deck, bool namesHidden)
{
    const QSignalBlocker silent(this);
    m_slides->setDeck(deck, namesHidden);
}

void SlideList::setSlide(int slide)
{
    const QSignalBlocker silent(this);
    setCurrentIndex(m_slides->index(slide));
}

void SlideList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

} // namespace earshot
