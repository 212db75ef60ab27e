// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/driver_view.h"

#include "analysis/driver_sentences.h"
#include "app/driver_delegate.h"
#include "domain/formula_guard.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>
#include <array>

namespace earshot {

namespace {

using Model = DriverModel;

constexpr int RowHeight = 36;
constexpr int LeastQuestion = 136, NarrowQuestion = 110, LeastImportance = 140;
constexpr int HeaderPadding = 22, SortArrow = 16; ///< round a title
constexpr int ReadingPadding = 28;
constexpr std::array<int, Model::ColumnCount> Widths{0, 70, 92, 190, 92, 130};
/// In a narrow card these leave, the first one first.
constexpr std::array LeaveFirst{Model::CorrelationColumn, Model::AnswersColumn};

} // namespace

DriverView::DriverView(const ThemeSource &themes, DriverModel *model, QWidget *parent)
    : QTableView(parent), m_themes(themes), m_model(model)
{
    setModel(model);
    setItemDelegate(new DriverDelegate(themes, this));
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
    horizontalHeader()->setSortIndicator(Model::ImportanceColumn, Qt::DescendingOrder);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    setAccessibleName(tr("Drivers"));
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this] { fitColumns(); });
    connect(this, &QAbstractItemView::doubleClicked, this, &DriverView::explainWanted);
    themes.follow(this, [this] {
        verticalHeader()->setDefaultSectionSize(m_themes.px(RowHeight));
        fitColumns();
    });
}

void DriverView::restoreRows()
{
    m_restoring = true;
    QModelIndex row = m_chosen ? m_model->indexOf(*m_chosen) : QModelIndex();
    if (!row.isValid())
        row = m_model->index(0, 0);
    setCurrentIndex(row);
    m_restoring = false;
    const DriverQuestion *question = m_model->question(row);
    m_chosen = question ? std::optional(question->attribute) : m_chosen;
    fitColumns();
    Q_EMIT questionTurned();
}

void DriverView::choose(AttributeId question)
{
    if (const QModelIndex row = m_model->indexOf(question); row.isValid())
        setCurrentIndex(row);
}

void DriverView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    const DriverQuestion *question = m_model->question(current);
    if (m_restoring || !question)
        return;
    m_chosen = question->attribute;
    Q_EMIT questionTurned();
}

int DriverView::titleWidth(int column) const
{
    const int arrow = horizontalHeader()->sortIndicatorSection() == column ? SortArrow : 0;
    return QFontMetrics(m_themes.font(12, QFont::Medium)).horizontalAdvance(m_model->headerData(column, Qt::Horizontal).toString())
           + HeaderPadding + arrow;
}

/// The questions take what the figures leave.
void DriverView::fitColumns()
{
    const int room = viewport()->width();
    const int reading = QFontMetrics(m_themes.font(13)).horizontalAdvance(sentences::quadrant(statistics::DriverQuadrant::MoreThanNeeded));
    std::array<int, Model::ColumnCount> widths{};
    int used = 0;
    for (int column = 1; column < Model::ColumnCount; ++column) {
        const int words = column == Model::ReadingColumn ? reading + ReadingPadding : titleWidth(column);
        widths[static_cast<size_t>(column)] = std::max(m_themes.px(Widths[static_cast<size_t>(column)]), words);
        used += widths[static_cast<size_t>(column)];
    }
    const int least = m_themes.px(LeastQuestion), spare = m_themes.px(Widths[Model::ImportanceColumn] - LeastImportance);
    for (const int column : LeaveFirst) {
        const bool leaves = used - spare + least > room;
        setColumnHidden(column, leaves);
        used -= leaves ? widths[static_cast<size_t>(column)] : 0;
    }
    const int missing = std::clamp(used + least - room, 0, spare);
    widths[Model::ImportanceColumn] -= missing;
    widths[Model::QuestionColumn] = std::max(m_themes.px(NarrowQuestion), room - used + missing);
    for (int column = 0; column < Model::ColumnCount; ++column) {
        if (!isColumnHidden(column))
            setColumnWidth(column, widths[static_cast<size_t>(column)]);
    }
}

void DriverView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void DriverView::copyTable() const
{
    QStringList lines;
    for (int row = -1; row < m_model->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < Model::ColumnCount; ++column) {
            const QString text = row < 0 ? m_model->headerData(column, Qt::Horizontal).toString() : m_model->index(row, column).data().toString();
            cells << (column == 0 && looksLikeFormula(text.toStdString()) ? u'\'' + text : text); // names are others' texts
        }
        lines << cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void DriverView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool explain = event->key() == Qt::Key_F1 && event->modifiers() == Qt::ShiftModifier;
    if (event->matches(QKeySequence::Copy))
        copyTable();
    else if ((enter || explain) && currentIndex().isValid())
        Q_EMIT explainWanted();
    else
        QTableView::keyPressEvent(event);
}

/// Sorting is here too, for those who work without a mouse.
void DriverView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex cell = byMouse ? indexAt(event->pos()) : currentIndex();
    if (!cell.isValid())
        return;
    setCurrentIndex(cell);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Explain this number"), QKeySequence(Qt::SHIFT | Qt::Key_F1), this, &DriverView::explainWanted);
    menu->addAction(tr("Copy table"), QKeySequence(QKeySequence::Copy), this, &DriverView::copyTable);
    menu->addSeparator();
    for (int column = 0; column < Model::ColumnCount; ++column) {
        QAction *action = menu->addAction(tr("Sort by %1").arg(m_model->headerData(column, Qt::Horizontal).toString()), this, [this, column] {
            sortByColumn(column, column == Model::QuestionColumn ? Qt::AscendingOrder : Qt::DescendingOrder);
        });
        action->setCheckable(true);
        action->setChecked(horizontalHeader()->sortIndicatorSection() == column);
    }
    menu->popup(byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(cell).bottomLeft()));
}

} // namespace earshot
