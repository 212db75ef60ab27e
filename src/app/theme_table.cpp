// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme_table.h"

#include "app/theme_delegate.h"
#include "domain/formula_guard.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace earshot {

namespace {

using Model = ThemeModel;

constexpr int RowHeight = 36;
constexpr int LeastTheme = 136;
constexpr int HeaderPadding = 22, SortArrow = 16; ///< round a title
constexpr std::array<int, Model::ColumnCount> Widths{0, 78, 124, 56, 140, 70, 86};
/// In a narrow card these leave, the first one first.
constexpr std::array LeaveFirst{Model::EffectColumn, Model::WhoColumn, Model::MentionsColumn};

} // namespace

ThemeTable::ThemeTable(const ThemeSource &themes, ThemeModel *model, QWidget *parent) : QTableView(parent), m_themes(themes), m_model(model)
{
    setModel(model);
    setItemDelegate(new ThemeDelegate(themes, this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setMouseTracking(true);
    setSortingEnabled(true);
    verticalHeader()->hide();
    horizontalHeader()->setSortIndicator(Model::PointsColumn, Qt::AscendingOrder);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    setAccessibleName(tr("Themes"));
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this] { fitColumns(); });
    connect(this, &QAbstractItemView::doubleClicked, this, [this] { Q_EMIT filterWanted(m_chosen); });
    themes.follow(this, [this] {
        verticalHeader()->setDefaultSectionSize(m_themes.px(RowHeight));
        fitColumns();
        updateGeometry();
    });
}

QSize ThemeTable::sizeHint() const
{
    return {m_themes.px(500), horizontalHeader()->sizeHint().height() + m_model->rowCount() * m_themes.px(RowHeight) + 2};
}

void ThemeTable::restoreRows()
{
    m_restoring = true;
    QModelIndex row = m_model->indexOf(m_chosen);
    if (!row.isValid())
        row = m_model->index(0, 0);
    setCurrentIndex(row);
    m_restoring = false;
    if (const ThemeFigure *figure = m_model->figure(row); figure && m_chosen.isEmpty())
        m_chosen = m_model->figures()->name(*figure);
    fitColumns();
    updateGeometry();
    Q_EMIT themeTurned();
}

void ThemeTable::choose(const QString &theme)
{
    m_chosen = theme;
    if (const QModelIndex row = m_model->indexOf(theme); row.isValid())
        setCurrentIndex(row);
}

void ThemeTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    const ThemeFigure *figure = m_model->figure(current);
    if (m_restoring || !figure)
        return;
    m_chosen = m_model->figures()->name(*figure);
    Q_EMIT themeTurned();
}

int ThemeTable::titleWidth(int column) const
{
    const int arrow = horizontalHeader()->sortIndicatorSection() == column ? SortArrow : 0;
    return QFontMetrics(m_themes.font(12, QFont::Medium)).horizontalAdvance(m_model->headerData(column, Qt::Horizontal).toString())
           + HeaderPadding + arrow;
}

/// The names take what the figures leave.
void ThemeTable::fitColumns()
{
    const int room = viewport()->width();
    std::array<int, Model::ColumnCount> widths{};
    int used = 0;
    for (int column = 1; column < Model::ColumnCount; ++column) {
        widths[static_cast<size_t>(column)] = std::max(m_themes.px(Widths[static_cast<size_t>(column)]), titleWidth(column));
        used += widths[static_cast<size_t>(column)];
    }
    const int least = m_themes.px(LeastTheme);
    for (const int column : LeaveFirst) {
        const bool leaves = used + least > room;
        setColumnHidden(column, leaves);
        used -= leaves ? widths[static_cast<size_t>(column)] : 0;
    }
    widths[Model::ThemeColumn] = std::max(least, room - used);
    for (int column = 0; column < Model::ColumnCount; ++column) {
        if (!isColumnHidden(column))
            setColumnWidth(column, widths[static_cast<size_t>(column)]);
    }
}

void ThemeTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void ThemeTable::copyTable() const
{
    QStringList lines;
    for (int row = -1; row < m_model->rowCount(); ++row) {
        QStringList cells;
        for (const int column : {Model::ThemeColumn, Model::CommentsColumn, Model::NpsColumn, Model::PointsColumn, Model::MentionsColumn}) {
            const QString text = row < 0 ? m_model->headerData(column, Qt::Horizontal).toString() : m_model->index(row, column).data().toString();
            cells << (column == 0 && looksLikeFormula(text.toStdString()) ? u'\'' + text : text);
        }
        lines << cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void ThemeTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy))
        copyTable();
    else if (enter && currentIndex().isValid())
        Q_EMIT filterWanted(m_chosen);
    else
        QTableView::keyPressEvent(event);
}

void ThemeTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex cell = byMouse ? indexAt(event->pos()) : currentIndex();
    if (!cell.isValid())
        return;
    setCurrentIndex(cell);
    Q_EMIT menuWanted(byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(cell).bottomLeft()));
}

} // namespace earshot
