// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/segment_table.h"

#include "analysis/sentences.h"
#include "app/segment_delegate.h"
#include "domain/formula_guard.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>

#include <algorithm>
#include <array>

namespace earshot {

namespace {

using Model = SegmentModel;

constexpr int LeastPulled = 40;
constexpr int HeaderPadding = 21, EdgeHeaderPadding = 26, SortArrow = 16; ///< round a title
constexpr int VerdictPadding = 21;
constexpr std::array<SegmentTable::Width, Model::ColumnCount> Widths{
    {{200, 140}, {80, 66}, {228, 126}, {66, 62}, {60, 58}, {166, 84}, {66, 66}, {120, 112}, {130, 74}, {100, 92}}};
/// From the left; the last but one is shown when it is asked for.
constexpr std::array UsualOrder{Model::GroupColumn, Model::AnswersColumn, Model::StackColumn, Model::NpsColumn,
                                Model::MarginColumn, Model::RangeColumn, Model::ChangeColumn, Model::VerdictColumn,
                                Model::RestColumn, Model::MonthsColumn};
static_assert(UsualOrder.size() == Model::ColumnCount);

bool isUsuallyHidden(int column)
{
    return column == Model::RestColumn;
}

bool isValue(const QModelIndex &index)
{
    return index.data(Model::KindRole).toInt() == static_cast<int>(Model::Kind::Value);
}

} // namespace

SegmentTable::SegmentTable(const ThemeSource &themes, SegmentModel *model, QWidget *parent)
    : QTreeView(parent), m_themes(themes), m_model(model)
{
    setModel(model);
    setItemDelegate(new SegmentDelegate(themes, this));
    setFrameShape(QFrame::NoFrame);
    setIndentation(0);
    setRootIsDecorated(false);
    setExpandsOnDoubleClick(false);
    setAllColumnsShowFocus(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setSortingEnabled(true);
    header()->setSortIndicator(Model::NpsColumn, Qt::DescendingOrder);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(true);
    header()->setMinimumSectionSize(m_themes.px(40));
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    setAccessibleName(tr("Segments"));
    setUsualColumns();
    connectHeader();
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (m_model->grouping(index) && !isValue(index))
            setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
    });
    connect(this, &QTreeView::doubleClicked, this, &SegmentTable::act);
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) { rememberFolding(index, false); });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) { rememberFolding(index, true); });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &SegmentTable::remember);
}

SegmentTable::Width SegmentTable::width(int column) const
{
    const auto pulled = m_pulled.constFind(column);
    return pulled == m_pulled.cend() ? Widths[static_cast<size_t>(column)] : Width{*pulled, *pulled};
}

/// The least width of a column: never less than its title takes.
int SegmentTable::leastWidth(int column) const
{
    const int least = m_themes.px(width(column).least);
    if (m_pulled.contains(column) || column == Model::GroupColumn)
        return least;
    const QFontMetrics metrics(m_themes.font(12, QFont::Medium));
    const int title = metrics.horizontalAdvance(m_model->headerData(column, Qt::Horizontal, Model::ShortTitleRole).toString());
    const int arrow = header()->sortIndicatorSection() == column ? SortArrow : 0;
    const int words = column == Model::VerdictColumn ? verdictWidth() : 0;
    const int padding = column == Model::MonthsColumn ? EdgeHeaderPadding : HeaderPadding;
    return std::max({least, title + arrow + padding, words});
}

/// The longest verdict, whatever the language: with its star when it is a real one.
int SegmentTable::verdictWidth() const
{
    const auto wordsOf = [this](Verdict verdict, QFont::Weight weight) {
        return QFontMetrics(m_themes.font(12, weight)).horizontalAdvance(sentences::verdict(verdict));
    };
    const int star = m_themes.px(18);
    const int widest = std::max({wordsOf(Verdict::Chance, QFont::Normal), wordsOf(Verdict::TooFew, QFont::Normal),
                                 wordsOf(Verdict::Rise, QFont::DemiBold) + star, wordsOf(Verdict::Fall, QFont::DemiBold) + star});
    return widest + VerdictPadding;
}

void SegmentTable::connectHeader()
{
    connect(header(), &QWidget::customContextMenuRequested, this, &SegmentTable::showHeaderMenu);
    connect(header(), &QHeaderView::sectionMoved, this, &SegmentTable::arranged);
    connect(header(), &QHeaderView::sortIndicatorChanged, this, [this] {
        fitColumns();
        Q_EMIT arranged();
    });
    connect(header(), &QHeaderView::sectionResized, this, [this](int column, int, int size) {
        if (m_fitting || size == 0) // hidden
            return;
        m_pulled.insert(column, size * 100 / m_themes.textPercent());
        Q_EMIT arranged();
    });
}

QJsonObject SegmentTable::arrangement() const
{
    QJsonArray order, hidden;
    QJsonObject widths;
    for (int visual = 0; visual < Model::ColumnCount; ++visual) {
        const int column = header()->logicalIndex(visual);
        order << column;
        if (isColumnHidden(column))
            hidden << column;
    }
    for (auto it = m_pulled.cbegin(); it != m_pulled.cend(); ++it)
        widths.insert(QString::number(it.key()), it.value());
    return {{QStringLiteral("order"), order},
            {QStringLiteral("hidden"), hidden},
            {QStringLiteral("widths"), widths},
            {QStringLiteral("sort"), header()->sortIndicatorSection()},
            {QStringLiteral("descending"), header()->sortIndicatorOrder() == Qt::DescendingOrder}};
}

void SegmentTable::arrange(const QJsonObject &kept)
{
    const auto isColumn = [](int column) { return column >= 0 && column < Model::ColumnCount; };
    int visual = 0;
    for (const QJsonValue &column : kept.value(u"order").toArray()) {
        if (!isColumn(column.toInt(-1)))
            continue;
        header()->moveSection(header()->visualIndex(column.toInt()), visual++);
        setShown(column.toInt(), true); // one that another version did not know stays as it usually is
    }
    for (const QJsonValue &column : kept.value(u"hidden").toArray()) {
        if (isColumn(column.toInt(-1)) && column.toInt() != Model::GroupColumn)
            setShown(column.toInt(), false);
    }
    const QJsonObject widths = kept.value(u"widths").toObject();
    for (auto it = widths.begin(); it != widths.end(); ++it) {
        if (isColumn(it.key().toInt()) && it.value().toInt() >= LeastPulled)
            m_pulled.insert(it.key().toInt(), it.value().toInt());
    }
    if (const int column = kept.value(u"sort").toInt(-1); isColumn(column))
        header()->setSortIndicator(column, kept.value(u"descending").toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
    fitColumns();
}

void SegmentTable::resetColumns()
{
    m_pulled.clear();
    setUsualColumns();
    fitColumns();
    Q_EMIT arranged();
}

/// A column that comes back has its own width, which nobody pulled.
void SegmentTable::setShown(int column, bool shown)
{
    const QScopedValueRollback fitting(m_fitting, true);
    setColumnHidden(column, !shown);
}

void SegmentTable::setUsualColumns()
{
    for (size_t place = 0; place < UsualOrder.size(); ++place) {
        const int column = UsualOrder[place];
        setShown(column, !isUsuallyHidden(column));
        header()->moveSection(header()->visualIndex(column), static_cast<int>(place));
    }
}

QModelIndexList SegmentTable::selectedValues() const
{
    QModelIndexList values;
    for (const QModelIndex &index : selectionModel()->selectedRows()) {
        if (isValue(index))
            values << index;
    }
    std::sort(values.begin(), values.end(), [](const QModelIndex &a, const QModelIndex &b) {
        return std::pair(a.parent().row(), a.row()) < std::pair(b.parent().row(), b.row());
    });
    return values;
}

void SegmentTable::remember()
{
    if (m_restoring)
        return;
    m_remembered.clear();
    for (const QModelIndex &index : selectedValues())
        m_remembered.append({number(m_model->grouping(index)->attribute), m_model->group(index)->value});
    Q_EMIT selectionTurned();
}

void SegmentTable::rememberFolding(const QModelIndex &index, bool folded)
{
    const qint64 attribute = index.data(Model::AttributeRole).toLongLong();
    if (m_restoring)
        return;
    if (folded)
        m_folded.insert(attribute);
    else
        m_folded.remove(attribute);
}

void SegmentTable::restoreRows()
{
    m_restoring = true;
    for (int row = 1; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        setFirstColumnSpanned(row, {}, true);
        setExpanded(index, !m_folded.contains(index.data(Model::AttributeRole).toLongLong()));
    }
    QItemSelection selection;
    for (const auto &[attribute, value] : m_remembered) {
        const QModelIndex index = m_model->indexOf(AttributeId{attribute}, value);
        if (index.isValid())
            selection.select(index, index);
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (!selection.isEmpty())
        selectionModel()->setCurrentIndex(selection.indexes().first(), QItemSelectionModel::NoUpdate);
    m_restoring = false;
    fitColumns();
    remember();
}

void SegmentTable::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

/// The columns have the widths of the design or those they were pulled to; the names take what is left, and in a
/// narrow window every other column gives way in proportion, down to its least width.
void SegmentTable::fitColumns()
{
    const QScopedValueRollback fitting(m_fitting, true);
    int wanted = 0;
    int least = 0;
    for (int column = 0; column < Model::ColumnCount; ++column) {
        if (isColumnHidden(column))
            continue;
        wanted += std::max(leastWidth(column), m_themes.px(width(column).wanted));
        least += leastWidth(column);
    }
    const int room = viewport()->width();
    const double share = wanted > least ? std::clamp(double(room - least) / (wanted - least), 0.0, 1.0) : 1.0;
    m_model->setShortTitles(share < 1);
    int used = 0;
    for (int column = Model::ColumnCount - 1; column >= 0; --column) { // the names last
        const int narrowest = leastWidth(column);
        const int own = std::max(narrowest, m_themes.px(width(column).wanted));
        const int fitted = narrowest + static_cast<int>(share * (own - narrowest));
        const int size = column == Model::GroupColumn ? std::max(fitted, room - used) : fitted;
        if (!isColumnHidden(column)) {
            header()->resizeSection(column, size);
            used += size;
        }
    }
}

void SegmentTable::act(const QModelIndex &index)
{
    if (!isValue(index))
        return;
    if (m_model->grouping(index)->attribute == Model::ThemesId)
        Q_EMIT commentsWanted(index.siblingAtColumn(0));
    else
        Q_EMIT filterWanted(index.siblingAtColumn(0));
}

void SegmentTable::askToExplain(const QModelIndex &cell)
{
    if (cell.isValid() && (isValue(cell) || !m_model->grouping(cell)))
        Q_EMIT explainWanted(cell);
}

void SegmentTable::copyRow(const QModelIndex &index) const
{
    QStringList cells;
    for (int column = 0; column < Model::ColumnCount; ++column) {
        const QString text = index.siblingAtColumn(column).data().toString();
        cells << (looksLikeFormula(text.toStdString()) && column == 0 ? u'\'' + text : text); // names are others' texts
    }
    QGuiApplication::clipboard()->setText(cells.join(u'\t'));
}

void SegmentTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    if (event->matches(QKeySequence::Copy) && index.isValid())
        return copyRow(index);
    if (event->key() == Qt::Key_F1 && event->modifiers() == Qt::ShiftModifier)
        return askToExplain(index);
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && isValue(index))
        return act(index);
    if (enter && m_model->grouping(index))
        return setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
    QTreeView::keyPressEvent(event);
}

void SegmentTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (isValue(index)) {
        const QPersistentModelIndex row = index.siblingAtColumn(0);
        menu->addAction(tr("Filter everything to this"), this, [this, row] { Q_EMIT filterWanted(row); });
        menu->addAction(tr("Show comments"), this, [this, row] { Q_EMIT commentsWanted(row); });
    }
    if (isValue(index) || !m_model->grouping(index))
        menu->addAction(tr("Explain this number"), QKeySequence(Qt::SHIFT | Qt::Key_F1), this,
                        [this, cell = QPersistentModelIndex(index)] { askToExplain(cell); });
    menu->addAction(tr("Copy row"), this, [this, row = QPersistentModelIndex(index)] { copyRow(row); });
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

void SegmentTable::showHeaderMenu(QPoint place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 1; column < Model::ColumnCount; ++column) {
        QAction *action = menu->addAction(m_model->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setShown(column, shown);
            fitColumns();
            Q_EMIT arranged();
        });
    }
    menu->addSeparator();
    menu->addAction(tr("Reset the columns"), this, &SegmentTable::resetColumns);
    menu->popup(header()->mapToGlobal(place));
}

} // namespace earshot
