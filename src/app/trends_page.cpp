// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trends_page.h"

#include "analysis/sentences.h"
#include "analysis/trend_sentences.h"
#include "app/card.h"
#include "app/empty_state.h"
#include "app/icons.h"
#include "app/page_head.h"
#include "app/trend_compare.h"
#include "app/text_label.h"
#include "app/trend_event_editor.h"
#include "app/trend_picture.h"
#include "app/trend_tip.h"
#include "app/trend_toolbar.h"
#include "charts/chart_host.h"
#include "domain/whole_file.h"
#include "model/session.h"
#include "model/trend_figures.h"
#include "model/trend_table_model.h"
#include "report/figure_tables.h"
#include "ui_trends_page.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHideEvent>
#include <QJsonDocument>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace earshot {

namespace {

constexpr int BottomMargin = 18;
const QString SettingKey = QStringLiteral("trends_page");

} // namespace

TrendsPage::TrendsPage(Session &session, ThemeSource &themes, QWidget *parent)
    : Page(parent),
      m_ui(std::make_unique<Ui::TrendsPage>()),
      m_session(session),
      m_themes(themes),
      m_head(new PageHead(tr("Trends"), this)),
      m_toolbar(new TrendToolbar(themes, this)),
      m_chart(new ChartHost(this)),
      m_tip(new TrendTip(themes, m_chart)),
      m_editor(new TrendEventEditor(m_chart)),
      m_signals(new TextLabel(TextRole::Secondary, this)),
      m_compare(new TrendCompare(themes, this)),
      m_figures(new TrendTableModel(QLocale(), this)),
      m_table(new QTableView(this)),
      m_asTable(new QAction(iconNamed(themes, "table"), tr("Show as &table"), this)),
      m_saving(this)
{
    m_ui->setupUi(this);
    m_ui->head->addWidget(m_head);
    auto *empty = new EmptyState(themes, "trends", this);
    empty->setTexts(tr("No answers to draw"),
                    tr("Over time there is a score only where answers have a date and match the filters."));
    m_ui->empty->addWidget(empty);
    addChart();
    addEvents();
    addExport();
    addPointMenu();
    m_ui->parts->addWidget(m_compare, 1);
    m_ui->scroll->viewport()->installEventFilter(this);
    connect(m_compare, &TrendCompare::scopeWanted, this, &Page::scopeWanted);
    connect(m_compare, &TrendCompare::pageWanted, this, &Page::pageWanted);
    connect(&m_session, &Session::opened, this, &TrendsPage::readKept);
    if (m_session.isOpen())
        readKept();
}

TrendsPage::~TrendsPage()
{
    // The chart gives up its bucket when it loses the focus, which it does while the page is taken down.
    m_chart->disconnect(this);
}

/// What was being written of an event is not found again under another point.
void TrendsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    if (!event->spontaneous())
        m_editor->hide();
}

void TrendsPage::addChart()
{
    auto *card = new Card(this);
    card->layout()->setContentsMargins(16, 12, 16, 8);
    card->body()->addWidget(m_toolbar);
    card->body()->addSpacing(8);
    card->body()->addWidget(m_chart, 1);
    card->body()->addWidget(m_table, 1);
    card->body()->addWidget(m_signals);
    m_signals->setWordWrap(true);
    m_signals->setObjectName(QStringLiteral("signals"));
    m_chart->setMinimumHeight(260);
    m_table->setMinimumHeight(260);
    addTable();
    m_chart->setTheme(m_themes.theme());
    m_ui->parts->addWidget(card, 3);
    connect(&m_themes, &ThemeSource::changed, this, [this] { m_chart->setTheme(m_themes.theme()); });
    connect(m_chart, &ChartHost::currentChanged, this, &TrendsPage::showTip);
    connect(m_chart, &ChartHost::activated, this, &TrendsPage::filterTo);
    connect(m_toolbar, &TrendToolbar::unitChosen, this, &TrendsPage::chooseUnit);
    connect(m_toolbar, &TrendToolbar::partsChosen, this, [this] {
        keepChoice();
        applyOptions();
    });
}

void TrendsPage::addExport()
{
    auto *button = new QPushButton(iconNamed(m_themes, "export"), tr("Export"), this);
    button->setObjectName(QStringLiteral("export"));
    auto *menu = new QMenu(button);
    menu->addAction(tr("Copy the chart as an image"), this, &TrendsPage::copyImage);
    menu->addAction(tr("Copy the figures for a spreadsheet"), this, &TrendsPage::copyFigures);
    menu->addSeparator();
    menu->addAction(tr("Save the chart as PNG…"), this, [this] { savePicture(PictureFormat::Png, QStringLiteral("png")); });
    menu->addAction(tr("Save the chart as SVG…"), this, [this] { savePicture(PictureFormat::Svg, QStringLiteral("svg")); });
    menu->addAction(tr("Save the chart as PDF…"), this, [this] { savePicture(PictureFormat::Pdf, QStringLiteral("pdf")); });
    button->setMenu(menu);
    m_exportActions = menu->actions();
    m_head->addControl(button);
}

void TrendsPage::copyImage()
{
    m_chart->setCurrent(std::nullopt);
    constexpr qreal Scale = 2;
    QImage image(m_chart->size() * Scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(Scale);
    m_chart->QWidget::render(&image);
    QGuiApplication::clipboard()->setImage(image);
    Q_EMIT toastWanted(tr("Chart copied as an image"), false);
}

void TrendsPage::copyFigures()
{
    CsvWriter writer;
    writeTrendTable(*m_snapshot, writer);
    QGuiApplication::clipboard()->setText(QString::fromUtf8(writer.bytes()));
    Q_EMIT toastWanted(tr("%Ln lines copied, ready to paste", nullptr, static_cast<int>(m_snapshot->periodBuckets.size())),
                       false);
}

void TrendsPage::savePicture(PictureFormat format, const QString &suffix)
{
    m_dialogs.chooseToSave(this, tr("Save the chart"), tr("trend") + u'.' + suffix,
                           QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix),
                           [this, format](const QStringList &paths) {
                               if (!paths.isEmpty())
                                   writePicture(format, paths.first());
                           });
}

void TrendsPage::writePicture(PictureFormat format, const QString &path)
{
    const TrendPicture picture{m_snapshot, m_chart->options(), m_themes.theme(), QLocale(), m_session.info().title};
    m_saving.start([picture, format, path](const JobControl &) { return saveFile(path, picture.bytes(format)); },
                   [this, path](const Result<void> &saved) {
                       if (saved)
                           Q_EMIT toastWanted(tr("Saved %1").arg(QFileInfo(path).fileName()), false);
                       else
                           m_dialogs.showError(this, saved.error());
                   });
}

void TrendsPage::addTable()
{
    m_table->setModel(m_figures);
    m_table->setObjectName(QStringLiteral("figures"));
    m_table->setAccessibleName(tr("Score over time, as a table"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->hide();
    m_asTable->setObjectName(QStringLiteral("showAsTable"));
    m_asTable->setCheckable(true);
    m_asTable->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
    connect(m_asTable, &QAction::toggled, this, [this](bool asTable) {
        const bool hadFocus = m_chart->hasFocus() || m_table->hasFocus();
        m_chart->setVisible(!asTable);
        m_table->setVisible(asTable);
        if (hadFocus)
            (asTable ? static_cast<QWidget *>(m_table) : m_chart)->setFocus();
        Q_EMIT arranged();
    });
}

QJsonObject TrendsPage::arrangement() const
{
    return {{QStringLiteral("asTable"), m_asTable->isChecked()}};
}

void TrendsPage::arrange(const QJsonObject &kept)
{
    m_asTable->setChecked(kept.value(u"asTable").toBool());
}

QList<QAction *> TrendsPage::viewActions() const
{
    return {m_asTable};
}

void TrendsPage::readKept()
{
    m_toolbar->restore(QJsonDocument::fromJson(m_session.documentSetting(SettingKey)).object());
    m_session.setTimeUnit(m_toolbar->unit(), m_toolbar->rollingDays());
    readSettings();
}

void TrendsPage::keepChoice()
{
    m_session.setDocumentSetting(SettingKey, QJsonDocument(m_toolbar->kept()).toJson(QJsonDocument::Compact));
}

void TrendsPage::chooseUnit()
{
    m_asked = m_toolbar->rollingDays() ? std::nullopt : std::optional(m_toolbar->unit());
    keepChoice();
    m_session.setTimeUnit(m_toolbar->unit(), m_toolbar->rollingDays());
}

bool TrendsPage::isShaded() const
{
    return marks::isPartlyInPeriod(m_snapshot->buckets);
}

void TrendsPage::applyOptions()
{
    if (!m_snapshot)
        return;
    m_toolbar->showSnapshot(m_snapshot, isShaded());
    ChartHost::Options options;
    options.band = m_toolbar->hasBand();
    options.rolling = m_toolbar->hasRolling();
    options.volumes = m_toolbar->hasVolumes();
    options.shadePeriod = isShaded();
    options.events = shownEvents();
    if (m_toolbar->hasGoal() && m_goal)
        options.goal = m_goal->points();
    if (m_toolbar->hasLimits())
        options.limits = m_found.limits;
    if (m_toolbar->hasLastYear())
        options.lastYear = lastYear(*m_snapshot);
    m_chart->setOptions(options);
}

void TrendsPage::showSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    m_head->setSentence(sentences::trend(*snapshot, QLocale()));
    if (m_asked && !snapshot->windowStep && *m_asked != snapshot->unit)
        Q_EMIT toastWanted(tr("Too many columns for that; shown as: %1").arg(TrendToolbar::unitTitle(snapshot->unit)), false);
    m_asked.reset();
    m_found = trendSignals(*snapshot);
    const QString found = sentences::trendSignals(*snapshot, m_found, QLocale());
    m_signals->setText(found);
    m_signals->setVisible(!found.isEmpty());
    applyOptions();
    m_chart->showBuckets(snapshot->buckets, snapshot->unit);
    m_figures->setSnapshot(snapshot);
    m_compare->showSnapshot(snapshot);
    const bool any = std::any_of(snapshot->buckets.begin(), snapshot->buckets.end(),
                                 [](const Bucket &bucket) { return bucket.estimate.n() > 0; });
    // Without a full window another unit must still be within reach.
    m_ui->stack->setCurrentWidget(any || snapshot->windowStep ? m_ui->chartPage : m_ui->emptyPage);
    fit();
}

void TrendsPage::showTip()
{
    const auto current = m_chart->current();
    m_tip->setVisible(current.has_value());
    if (current) {
        m_tip->showBucket(m_snapshot, *current, m_chart->position(*current), m_chart->plotRect());
        m_chart->setAccessibleDescription(spokenAt(*current));
    }
    Q_EMIT statusHintChanged();
}

void TrendsPage::filterTo(qsizetype bucket)
{
    const Bucket &chosen = m_snapshot->buckets[static_cast<size_t>(bucket)];
    Scope scope = m_snapshot->scope;
    scope.period = {chosen.first, chosen.last};
    Q_EMIT scopeWanted(scope);
}

QString TrendsPage::statusHint() const
{
    return tr("← → move along the chart · Enter filters everything to it · E add event here");
}

bool TrendsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->scroll->viewport() && event->type() == QEvent::Resize)
        fit();
    return Page::eventFilter(watched, event);
}

void TrendsPage::fit()
{
    const int margin = m_head->margin();
    // The scroll bar stands in the margin, so that cards end where the head does.
    const int bar = m_ui->scroll->width() - m_ui->scroll->viewport()->width();
    m_ui->parts->setContentsMargins(margin, 0, std::max(0, margin - bar), BottomMargin);
    m_toolbar->setLegendVisible(width() > m_themes.px(1000));
}

} // namespace earshot
