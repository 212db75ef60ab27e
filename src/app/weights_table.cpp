// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/weights_table.h"

#include "app/style_painting.h"
#include "charts/marks.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace earshot {

namespace {

constexpr int Padding = 10, EdgePadding = 16;
constexpr int AnswersWidth = 74, ShareWidth = 70, TargetWidth = 88;
constexpr int FieldHeight = 26;

} // namespace

void WeightsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const bool heading = index.data(WeightsModel::HeadingRole).toBool();
    const bool sound = index.data(WeightsModel::SoundRole).toBool();
    const bool target = index.column() == WeightsModel::TargetColumn;
    const QString text = index.data().toString();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, heading ? theme.sunken : theme.surface);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    const QRect field = fieldOf(option.rect);
    const bool focused = target && !heading && option.state.testFlag(QStyle::State_HasFocus);
    if (target && !heading)
        painting::roundedBox(*painter, QRectF(field), 5, theme.surface, focused ? theme.accent : theme.field, focused ? 2 : 1);
    painter->setFont(m_themes.font(13, heading ? QFont::DemiBold : QFont::Normal));
    painter->setPen(heading && target && !sound ? theme.warnInk : index.column() == WeightsModel::ValueColumn || target ? theme.ink : theme.ink2);
    const QRect inside = target ? field.adjusted(6, 0, -8, 0) : option.rect.adjusted(index.column() == 0 ? EdgePadding : Padding, 0, -Padding, -1);
    if (index.column() == WeightsModel::ValueColumn)
        painter->drawText(inside, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, inside.width()));
    else
        marks::drawTabular(*painter, QRectF(inside), Qt::AlignRight | Qt::AlignVCenter, text);
    painter->restore();
}

QRect WeightsDelegate::fieldOf(const QRect &cell) const
{
    const int height = std::min(m_themes.px(FieldHeight), cell.height() - 3);
    return {cell.left() + Padding, cell.center().y() - height / 2, cell.width() - 2 * Padding + 6, height};
}

QWidget *WeightsDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *field = new QLineEdit(parent);
    field->setAlignment(Qt::AlignRight);
    field->setAccessibleName(tr("Target share of %1 in percent").arg(index.siblingAtColumn(WeightsModel::ValueColumn).data().toString()));
    return field;
}

void WeightsDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    editor->setGeometry(fieldOf(option.rect).adjusted(0, -1, 0, 1));
}

WeightsTable::WeightsTable(const ThemeSource &themes, WeightsModel *model, QWidget *parent) : QTableView(parent), m_themes(themes), m_model(model)
{
    setModel(model);
    setItemDelegate(new WeightsDelegate(themes, this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed | QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked);
    setAccessibleName(tr("Target shares"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(WeightsModel::ValueColumn, QHeaderView::Stretch);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        fit();
        setCurrentIndex(m_model->nextTarget(m_model->index(0, 0), 1));
    });
    connect(&themes, &ThemeSource::changed, this, &WeightsTable::fit);
    fit();
}

void WeightsTable::fit()
{
    using Model = WeightsModel;
    for (const auto &[column, width] : {std::pair(Model::AnswersColumn, AnswersWidth), std::pair(Model::ShareColumn, ShareWidth), std::pair(Model::TargetColumn, TargetWidth)})
        horizontalHeader()->resizeSection(column, m_themes.px(width));
    int height = horizontalHeader()->sizeHint().height();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const bool heading = m_model->index(row, 0).data(Model::HeadingRole).toBool();
        const int rowHeight = m_themes.px(heading ? WeightsDelegate::HeadingHeight : WeightsDelegate::RowHeight);
        verticalHeader()->resizeSection(row, rowHeight);
        height += rowHeight;
    }
    setFixedHeight(height + 2 * frameWidth());
}

void WeightsTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void WeightsTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid() && state() != EditingState)
        edit(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

QModelIndex WeightsTable::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const QModelIndex before = m_model->index(0, 0);
    const QModelIndex after = m_model->index(m_model->rowCount() - 1, 0);
    QModelIndex next;
    if (action == MoveHome || action == MovePageUp || !currentIndex().isValid())
        next = m_model->nextTarget(before, 1);
    else if (action == MoveEnd || action == MovePageDown)
        next = after.siblingAtColumn(WeightsModel::TargetColumn);
    else if (action == MoveUp || action == MovePrevious)
        next = m_model->nextTarget(currentIndex(), -1);
    else if (action == MoveDown || action == MoveNext)
        next = m_model->nextTarget(currentIndex(), 1);
    return next.isValid() ? next : currentIndex();
}

/// Only targets can be the current one: a click beside chooses that of its row.
void WeightsTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid() && current.column() != WeightsModel::TargetColumn && !current.data(WeightsModel::HeadingRole).toBool())
        setCurrentIndex(current.siblingAtColumn(WeightsModel::TargetColumn));
    else if (current.isValid() && hasFocus())
        Q_EMIT turned(visualRect(current).translated(viewport()->pos()));
}

void WeightsTable::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    QTableView::closeEditor(editor, hint);
    if (hint == QAbstractItemDelegate::SubmitModelCache) {
        if (const QModelIndex next = m_model->nextTarget(currentIndex(), 1); next.isValid())
            setCurrentIndex(next);
    }
}

} // namespace earshot
