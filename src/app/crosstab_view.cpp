// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crosstab_view.h"

#include "app/style_painting.h"
#include "charts/marks.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace earshot {

namespace {

constexpr int Gap = 4;
constexpr int LeastWidth = 96, LeastHeight = 64, MostHeight = 96;
constexpr int TitleWidth = 136, TitleHeight = 34;

class CellDelegate : public QStyledItemDelegate
{
public:
    CellDelegate(const ThemeSource &themes, QObject *parent) : QStyledItemDelegate(parent), m_themes(themes) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        marks::HeatCell cell;
        cell.value = index.data().toString();
        cell.remark = index.data(CrosstabModel::RemarkRole).toString();
        cell.shortRemark = index.data(CrosstabModel::ShortRemarkRole).toString();
        const QVariant distance = index.data(CrosstabModel::DistanceRole);
        cell.distance = distance.isValid() ? std::optional(distance.toDouble()) : std::nullopt;
        cell.few = index.data(CrosstabModel::FewRole).toBool();
        cell.margin = index.data(CrosstabModel::MarginRole).toBool();
        cell.chosen = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->translate(option.rect.topLeft());
        const qreal scale = m_themes.textPercent() / 100.0;
        painter->scale(scale, scale);
        const QRectF rect(0, 0, option.rect.width() / scale, option.rect.height() / scale);
        marks::drawHeatCell(*painter, rect.adjusted(Gap / 2.0, Gap / 2.0, -Gap / 2.0, -Gap / 2.0), cell, m_themes.theme());
        painter->restore();
        if (painting::hasKeyFocus(option))
            painting::focusInside(*painter, option.rect.adjusted(Gap, Gap, -Gap, -Gap), m_themes.theme());
    }

private:
    const ThemeSource &m_themes;
};

/// The names of rows and columns, as plain as in a printed table.
class Titles : public QHeaderView
{
public:
    Titles(const ThemeSource &themes, Qt::Orientation orientation, QWidget *parent) : QHeaderView(orientation, parent), m_themes(themes)
    {
        setSectionsClickable(false);
        setHighlightSections(false);
        setSectionResizeMode(QHeaderView::Fixed);
    }

protected:
    /// Without the style's ground behind the last section.
    void paintEvent(QPaintEvent *event) override
    {
        QHeaderView::paintEvent(event);
        QRect rest = viewport()->rect();
        if (orientation() == Qt::Horizontal)
            rest.setLeft(length() - offset());
        else
            rest.setTop(length() - offset());
        QPainter(viewport()).fillRect(rest, m_themes.theme().surface);
    }
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const Theme &theme = m_themes.theme();
        const bool sum = model()->headerData(section, orientation(), CrosstabModel::MarginRole).toBool();
        painter->save();
        painter->fillRect(rect, theme.surface);
        painter->setFont(theme.font(m_themes.px(13), sum ? QFont::DemiBold : QFont::Normal));
        painter->setPen(theme.ink);
        const int indent = m_themes.px(orientation() == Qt::Horizontal ? 14 : 4);
        const QRect place = rect.adjusted(indent, 0, -m_themes.px(8), 0);
        const QString text = model()->headerData(section, orientation()).toString();
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeading,
                          QFontMetrics(painter->font()).elidedText(text, Qt::ElideRight, place.width()));
        painter->restore();
    }
    QSize sizeHint() const override { return {m_themes.px(TitleWidth), m_themes.px(TitleHeight)}; }

private:
    const ThemeSource &m_themes;
};

} // namespace

CrosstabView::CrosstabView(const ThemeSource &themes, CrosstabModel *model, QWidget *parent)
    : QTableView(parent), m_themes(themes), m_model(model)
{
    setModel(model);
    setItemDelegate(new CellDelegate(themes, this));
    setHorizontalHeader(new Titles(themes, Qt::Horizontal, this));
    setVerticalHeader(new Titles(themes, Qt::Vertical, this));
    // The corner between the titles is a button that the style would paint as a title.
    auto *corner = findChild<QAbstractButton *>();
    corner->installEventFilter(this);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setAccessibleName(tr("Crosstab"));
    connect(this, &QAbstractItemView::doubleClicked, this, [this] { Q_EMIT filterWanted(); });
    connect(&themes, &ThemeSource::changed, this, [this] {
        fitCells();
        viewport()->update();
    });
}

bool CrosstabView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && qobject_cast<QAbstractButton *>(watched)) {
        auto *corner = static_cast<QWidget *>(watched);
        QPainter(corner).fillRect(corner->rect(), m_themes.theme().surface);
        return true;
    }
    return QTableView::eventFilter(watched, event);
}

void CrosstabView::restoreCells()
{
    m_restoring = true;
    fitCells();
    const QModelIndex chosen = m_model->indexOf(m_chosen.first, m_chosen.second);
    setCurrentIndex(chosen.isValid() ? chosen : m_model->index(0, 0));
    m_restoring = false;
    Q_EMIT cellTurned(currentIndex());
}

void CrosstabView::fitCells()
{
    const int rows = m_model->rowCount(), columns = m_model->columnCount();
    if (rows == 0 || columns == 0)
        return;
    horizontalHeader()->setFixedHeight(m_themes.px(TitleHeight));
    verticalHeader()->setFixedWidth(m_themes.px(TitleWidth));
    const int width = std::max(m_themes.px(LeastWidth), (this->width() - m_themes.px(TitleWidth)) / columns);
    const int height = std::clamp((this->height() - m_themes.px(TitleHeight)) / rows, m_themes.px(LeastHeight), m_themes.px(MostHeight));
    horizontalHeader()->setDefaultSectionSize(width);
    verticalHeader()->setDefaultSectionSize(height);
}

void CrosstabView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitCells();
}

void CrosstabView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool explain = event->key() == Qt::Key_F1 && event->modifiers() == Qt::ShiftModifier;
    if (enter && currentIndex().isValid())
        Q_EMIT filterWanted();
    else if (explain && currentIndex().isValid())
        Q_EMIT explainWanted();
    else
        QTableView::keyPressEvent(event);
}

void CrosstabView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (m_restoring || !current.isValid())
        return;
    const auto value = [](const Grouping *side, int place) {
        return side && place < static_cast<int>(side->groups.size()) ? side->groups[static_cast<size_t>(place)].value : QString();
    };
    m_chosen = {value(m_model->rows(), current.row()), value(m_model->columns(), current.column())};
    Q_EMIT cellTurned(current);
}

void CrosstabView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex cell = byMouse ? indexAt(event->pos()) : currentIndex();
    if (!cell.isValid())
        return;
    setCurrentIndex(cell);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Filter everything to this"), this, &CrosstabView::filterWanted);
    menu->addAction(tr("Show comments"), this, &CrosstabView::commentsWanted);
    menu->addAction(tr("Explain this number"), QKeySequence(Qt::SHIFT | Qt::Key_F1), this, &CrosstabView::explainWanted);
    menu->addAction(tr("Copy"), this, [cell] {
        QApplication::clipboard()->setText(cell.data(Qt::AccessibleTextRole).toString());
    });
    menu->popup(byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(cell).center()));
}

} // namespace earshot
