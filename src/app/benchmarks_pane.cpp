// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/benchmarks_pane.h"

#include "app/benchmark_delegate.h"
#include "app/card.h"
#include "app/icons.h"
#include "app/text_label.h"
#include "model/kept_setting.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

#include <algorithm>
#include <array>

namespace earshot {

namespace {

using Model = BenchmarkModel;

constexpr int RowHeight = 36;
constexpr int HeaderPadding = 22;
/// px; the first two share what is left.
constexpr std::array<int, Model::ColumnCount> Widths{236, 150, 92, 68, 68, 86, 90, 108, 150};
constexpr int MostRange = 320;
constexpr int NoteFrom = 330; ///< px of the pane's height: below, the general note leaves its room to the rows

} // namespace

BenchmarksPane::BenchmarksPane(Session &session, const ThemeSource &themes, QWidget *parent)
    : QWidget(parent), m_session(session), m_themes(themes), m_model(new BenchmarkModel(QLocale(), this)), m_table(new QTableView(this)),
      m_add(new QPushButton(iconNamed(themes, "plus"), tr("Add a score"), this)),
      m_remove(new QPushButton(iconNamed(themes, "trash"), tr("Remove"), this)), m_said(new TextLabel(TextRole::Body, this)),
      m_foot(new TextLabel(tr("Published figures have no margin that is known, and are never mixed with your answers. "
                              "Their years and countries are shown where they are given."),
                           TextRole::Secondary, this))
{
    makeTable();
    auto *card = new Card(this);
    card->setFlush();
    card->setAccessibleName(tr("Scores of others"));
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(16, 10, 16, 12);
    foot->setSpacing(4);
    for (TextLabel *line : {m_said, m_foot}) {
        line->setWordWrap(true);
        foot->addWidget(line);
    }
    m_said->setObjectName(QStringLiteral("said"));
    card->body()->addWidget(makeBar());
    card->body()->addWidget(m_table, 1);
    card->body()->addLayout(foot);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(card);
    connectModel();
}

QWidget *BenchmarksPane::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 12, 16, 8);
    row->setSpacing(8);
    row->addWidget(new TextLabel(tr("Scores of others"), TextRole::CardTitle, bar));
    row->addStretch(1);
    for (QPushButton *button : {m_remove, m_add}) {
        setLook(button, "small", true);
        row->addWidget(button);
    }
    return bar;
}

void BenchmarksPane::makeTable()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new BenchmarkDelegate(m_themes, m_table));
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setAccessibleName(tr("Scores of others"));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    connect(m_table, &QWidget::customContextMenuRequested, this, &BenchmarksPane::showMenu);
    m_themes.follow(this, [this] {
        m_table->verticalHeader()->setDefaultSectionSize(m_themes.px(RowHeight));
        fitColumns();
    });
}

void BenchmarksPane::connectModel()
{
    connect(m_model, &Model::changeWanted, this, [this](const BenchmarksSetting &setting) { keep(setting, tr("Edit a benchmark")); });
    connect(m_model, &Model::refused, this, &BenchmarksPane::refused);
    connect(m_model, &Model::dataChanged, this, &BenchmarksPane::showSentence);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BenchmarksPane::showSentence);
    connect(m_add, &QPushButton::clicked, this, &BenchmarksPane::add);
    connect(m_remove, &QPushButton::clicked, this, &BenchmarksPane::removeCurrent);
    connect(&m_session, &Session::documentSettingChanged, this, [this](const QString &key) {
        if (key == QLatin1StringView(BenchmarksSetting::Key))
            m_model->setBenchmarks(keptSetting<BenchmarksSetting>(m_session));
        showSentence();
    });
}

void BenchmarksPane::showSnapshot(const SnapshotPtr &snapshot)
{
    const QDate today = snapshot->options.today.isValid() ? snapshot->options.today : QDate::currentDate();
    m_model->setBenchmarks(keptSetting<BenchmarksSetting>(m_session));
    m_model->setSnapshot(snapshot, today.year());
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
    fitColumns();
    showSentence();
}

QString BenchmarksPane::sentence() const
{
    return m_model->sentence({});
}

QWidget *BenchmarksPane::firstFocus() const
{
    return m_table;
}

void BenchmarksPane::showSentence()
{
    const QModelIndex current = m_table->currentIndex();
    const bool others = m_model->benchmark(current) != nullptr;
    m_said->setText(others ? m_model->sentence(current) : tr("Choose a row to read what it says of your score. A double click or F2 edits a cell."));
    m_remove->setEnabled(others);
    Q_EMIT sentenceTurned();
}

void BenchmarksPane::keep(const BenchmarksSetting &setting, const QString &what)
{
    m_session.changeDocumentSetting(QString::fromLatin1(BenchmarksSetting::Key), setting.toJson(), what);
}

void BenchmarksPane::add()
{
    BenchmarksSetting setting = m_model->setting();
    Benchmark benchmark;
    benchmark.name = tr("New benchmark");
    if (!setting.add(benchmark))
        return Q_EMIT refused(tr("There can be no more than %1 scores of others.").arg(QLocale().toString(BenchmarksSetting::Most)));
    keep(setting, tr("Add a benchmark"));
    const QModelIndex name = m_model->index(m_model->rowCount() - 1, Model::NameColumn);
    m_table->setFocus();
    m_table->setCurrentIndex(name);
    m_table->edit(name);
}

void BenchmarksPane::removeCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (!m_model->benchmark(current))
        return;
    BenchmarksSetting setting = m_model->setting();
    setting.remove(static_cast<size_t>(current.row()) - 1);
    keep(setting, tr("Remove a benchmark"));
}

void BenchmarksPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_foot->setVisible(height() >= m_themes.px(NoteFrom));
}

bool BenchmarksPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == m_table->viewport())
        fitColumns();
    if (event->type() == QEvent::KeyPress && watched == m_table) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Insert) {
            key->key() == Qt::Key_Delete ? removeCurrent() : add();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void BenchmarksPane::showMenu(QPoint place)
{
    const QModelIndex cell = m_table->indexAt(place);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Benchmark *others = m_model->benchmark(cell);
    if (others && cell.flags().testFlag(Qt::ItemIsEditable))
        menu->addAction(tr("Edit"), QKeySequence(Qt::Key_F2), this, [this, at = QPersistentModelIndex(cell)] { m_table->edit(at); });
    if (others && others->origin == Benchmark::Origin::Edited)
        menu->addAction(tr("Back to what was published"), this, [this, row = static_cast<size_t>(cell.row()) - 1] {
            BenchmarksSetting setting = m_model->setting();
            setting.restore(row);
            keep(setting, tr("Restore a benchmark"));
        });
    if (others)
        menu->addAction(tr("Remove"), QKeySequence(Qt::Key_Delete), this, &BenchmarksPane::removeCurrent);
    menu->addAction(tr("Add a score"), QKeySequence(Qt::Key_Insert), this, &BenchmarksPane::add);
    if (m_model->setting().hasRemoved())
        menu->addAction(tr("Bring back the published ones"), this, [this] {
            BenchmarksSetting setting = m_model->setting();
            setting.bringBackRemoved();
            keep(setting, tr("Bring back published benchmarks"));
        });
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

/// The pictures take what the other columns leave, and the names the rest.
void BenchmarksPane::fitColumns()
{
    const QFontMetrics metrics(m_themes.font(12, QFont::Medium));
    std::array<int, Model::ColumnCount> widths{};
    int used = 0;
    for (int column = 0; column < Model::ColumnCount; ++column) {
        const int title = metrics.horizontalAdvance(m_model->headerData(column, Qt::Horizontal).toString()) + HeaderPadding;
        widths[static_cast<size_t>(column)] = std::max(m_themes.px(Widths[static_cast<size_t>(column)]), title);
        used += widths[static_cast<size_t>(column)];
    }
    const int left = std::max(0, m_table->viewport()->width() - used);
    const int range = std::min(left / 2, std::max(0, m_themes.px(MostRange) - widths[Model::RangeColumn]));
    widths[Model::RangeColumn] += range;
    widths[Model::NameColumn] += (left - range) / 2;
    widths[Model::SourceColumn] += left - range - (left - range) / 2;
    for (int column = 0; column < Model::ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[static_cast<size_t>(column)]);
}

} // namespace earshot
