// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trends_page.h"

#include "analysis/sentences.h"
#include "app/boxed_check.h"
#include "app/card.h"
#include "app/empty_state.h"
#include "app/flow_layout.h"
#include "app/icons.h"
#include "app/mark_widget.h"
#include "app/page_head.h"
#include "app/segmented_switch.h"
#include "app/trend_compare.h"
#include "app/trend_picture.h"
#include "app/trend_tip.h"
#include "charts/chart_host.h"
#include "charts/painting.h"
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
#include <QMenu>
#include <QPushButton>
#include <QTableView>

#include <algorithm>
#include <array>

namespace earshot {

namespace {

struct UnitChoice {
    TimeUnit unit;
    const char *title;
    const char *answers;
    const char *average;
};
// Whole sentences for each unit: other languages bend their words.
constexpr std::array Units{
    UnitChoice{TimeUnit::Week, QT_TRANSLATE_NOOP("earshot::TrendsPage", "Week"),
               QT_TRANSLATE_NOOP("earshot::TrendsPage", "Answers per week"),
               QT_TRANSLATE_NOOP("earshot::TrendsPage", "3-week average")},
    UnitChoice{TimeUnit::Month, QT_TRANSLATE_NOOP("earshot::TrendsPage", "Month"),
               QT_TRANSLATE_NOOP("earshot::TrendsPage", "Answers per month"),
               QT_TRANSLATE_NOOP("earshot::TrendsPage", "3-month average")},
    UnitChoice{TimeUnit::Quarter, QT_TRANSLATE_NOOP("earshot::TrendsPage", "Quarter"),
               QT_TRANSLATE_NOOP("earshot::TrendsPage", "Answers per quarter"),
               QT_TRANSLATE_NOOP("earshot::TrendsPage", "3-quarter average")},
};
constexpr UnitChoice Years{TimeUnit::Year, QT_TRANSLATE_NOOP("earshot::TrendsPage", "Year"),
                           QT_TRANSLATE_NOOP("earshot::TrendsPage", "Answers per year"),
                           QT_TRANSLATE_NOOP("earshot::TrendsPage", "3-year average")};
constexpr UnitChoice Days{TimeUnit::Day, QT_TRANSLATE_NOOP("earshot::TrendsPage", "Day"),
                          QT_TRANSLATE_NOOP("earshot::TrendsPage", "Answers per day"),
                          QT_TRANSLATE_NOOP("earshot::TrendsPage", "3-day average")};
constexpr int BottomMargin = 18;

const UnitChoice &choiceOf(TimeUnit unit)
{
    const auto found = std::find_if(Units.begin(), Units.end(),
                                    [unit](const UnitChoice &choice) { return choice.unit == unit; });
    return found != Units.end() ? *found : unit == TimeUnit::Year ? Years : Days;
}

/// What the legend tells of, empty where it is not drawn.
struct Legend {
    QString single, average, shaded;
};

void drawLegend(QPainter &painter, const QRectF &rect, const Theme &theme, const Legend &legend)
{
    painter.setFont(theme.font(12));
    qreal left = rect.right();
    const auto entry = [&](const QString &text, const QPen &pen) {
        left -= painter.fontMetrics().horizontalAdvance(text) + 2;
        painter.setPen(theme.ink2);
        painter.drawText(QRectF(left, rect.top(), rect.width(), rect.height()), Qt::AlignVCenter, text);
        painter.setPen(pen);
        painter.drawLine(QPointF(left - 28, rect.center().y()), QPointF(left - 6, rect.center().y()));
        left -= 42;
    };
    if (!legend.average.isEmpty()) {
        QPen dashed(theme.ink, 1.5);
        dashed.setDashPattern({4, 2});
        entry(legend.average, dashed);
    }
    entry(legend.single, QPen(theme.s1, 2));
    if (!legend.shaded.isEmpty())
        entry(legend.shaded, QPen(marks::withOpacity(theme.accent, 0.15), 10, Qt::SolidLine, Qt::FlatCap));
}

} // namespace

TrendsPage::TrendsPage(Session &session, ThemeSource &themes, QWidget *parent)
    : Page(parent),
      m_ui(std::make_unique<Ui::TrendsPage>()),
      m_session(session),
      m_themes(themes),
      m_head(new PageHead(tr("Trends"), this)),
      m_units(new SegmentedSwitch(themes, tr("Columns of the chart"), this)),
      m_band(new BoxedCheck(themes, tr("95% margin"), this)),
      m_rolling(new BoxedCheck(themes, tr("3-month average"), this)),
      m_volumes(new BoxedCheck(themes, tr("Answers per month"), this)),
      m_legend(new MarkWidget(themes, {190, 20}, this)),
      m_chart(new ChartHost(this)),
      m_tip(new TrendTip(themes, m_chart)),
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
    addToolbar();
    addChart();
    addExport();
    m_ui->parts->addWidget(m_compare, 1);
    m_ui->scroll->viewport()->installEventFilter(this);
    connect(m_compare, &TrendCompare::scopeWanted, this, &Page::scopeWanted);
    connect(m_compare, &TrendCompare::pageWanted, this, &Page::pageWanted);
}

TrendsPage::~TrendsPage()
{
    // The chart gives up its bucket when it loses the focus, which it does while the page is taken down.
    m_chart->disconnect(this);
}

void TrendsPage::addToolbar()
{
    for (const UnitChoice &choice : Units)
        m_units->add(tr(choice.title));
    m_units->setCurrent(1);
    connect(m_units, &SegmentedSwitch::chosen, this, &TrendsPage::chooseUnit);
    m_band->setObjectName(QStringLiteral("band"));
    m_rolling->setObjectName(QStringLiteral("rolling"));
    m_volumes->setObjectName(QStringLiteral("volumes"));
    for (BoxedCheck *check : {m_band, m_rolling, m_volumes}) {
        check->setChecked(true);
        connect(check, &QCheckBox::toggled, this, &TrendsPage::applyOptions);
    }
}

void TrendsPage::addChart()
{
    auto *card = new Card(this);
    card->layout()->setContentsMargins(16, 12, 16, 8);
    auto *bar = new FlowLayout(nullptr, 10);
    bar->setLastTakesRest(true);
    for (QWidget *control : {static_cast<QWidget *>(m_units), static_cast<QWidget *>(m_band),
                             static_cast<QWidget *>(m_rolling), static_cast<QWidget *>(m_volumes),
                             static_cast<QWidget *>(m_legend)})
        bar->addWidget(control);
    card->body()->addLayout(bar);
    card->body()->addSpacing(8);
    card->body()->addWidget(m_chart, 1);
    card->body()->addWidget(m_table, 1);
    m_chart->setMinimumHeight(260);
    m_table->setMinimumHeight(260);
    addTable();
    m_chart->setTheme(m_themes.theme());
    m_ui->parts->addWidget(card, 3);
    connect(&m_themes, &ThemeSource::changed, this, [this] { m_chart->setTheme(m_themes.theme()); });
    connect(m_chart, &ChartHost::currentChanged, this, &TrendsPage::showTip);
    connect(m_chart, &ChartHost::activated, this, &TrendsPage::filterTo);
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
    TrendPicture picture{m_snapshot, {}, m_themes.theme(), QLocale(), m_session.info().title};
    picture.options.band = m_band->isChecked();
    picture.options.rolling = m_rolling->isChecked();
    picture.options.volumes = m_volumes->isChecked();
    picture.options.shadePeriod = isShaded();
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

void TrendsPage::chooseUnit(int index)
{
    m_asked = Units[static_cast<size_t>(index)].unit;
    m_session.setTimeUnit(*m_asked);
}

void TrendsPage::nameToggles()
{
    const UnitChoice &choice = choiceOf(m_snapshot->unit);
    m_rolling->setText(tr(choice.average));
    m_volumes->setText(tr(choice.answers));
    for (BoxedCheck *check : {m_rolling, m_volumes})
        check->updateGeometry();
    const Legend legend{tr(choice.title), m_rolling->isChecked() ? tr(choice.average) : QString(),
                        isShaded() ? tr("Shaded: chosen period") : QString()};
    const QFontMetrics metrics(m_themes.theme().font(12));
    m_legend->setLeast({metrics.horizontalAdvance(legend.single + tr(choice.average) + legend.shaded)
                            + (isShaded() ? 120 : 76), 20});
    const QString spoken = tr("Line: %1. Dashed: %2").arg(legend.single, tr(choice.average));
    m_legend->setMark([legend](QPainter &painter, const QRectF &rect,
                               const Theme &theme) { drawLegend(painter, rect, theme, legend); },
                      isShaded() ? spoken + QStringLiteral(". ") + legend.shaded : spoken);
}

bool TrendsPage::isShaded() const
{
    return marks::isPartlyInPeriod(m_snapshot->buckets);
}

void TrendsPage::applyOptions()
{
    m_chart->setOptions({m_band->isChecked(), m_rolling->isChecked(), m_volumes->isChecked(), m_snapshot && isShaded()});
    if (m_snapshot)
        nameToggles();
}

void TrendsPage::showSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    m_head->setSentence(sentences::trend(*snapshot, QLocale()));
    for (size_t i = 0; i < Units.size(); ++i) {
        if (Units[i].unit == snapshot->unit)
            m_units->setCurrent(static_cast<int>(i));
    }
    if (m_asked && *m_asked != snapshot->unit)
        Q_EMIT toastWanted(tr("Too many columns for that; shown as: %1").arg(tr(choiceOf(snapshot->unit).title)), false);
    m_asked.reset();
    applyOptions();
    m_chart->showBuckets(snapshot->buckets, snapshot->unit);
    m_figures->setSnapshot(snapshot);
    m_compare->showSnapshot(snapshot);
    const bool any = std::any_of(snapshot->buckets.begin(), snapshot->buckets.end(),
                                 [](const Bucket &bucket) { return bucket.estimate.n() > 0; });
    m_ui->stack->setCurrentWidget(any ? m_ui->chartPage : m_ui->emptyPage);
    fit();
}

void TrendsPage::showTip()
{
    const auto current = m_chart->current();
    m_tip->setVisible(current.has_value());
    if (current) {
        m_tip->showBucket(m_snapshot, *current, m_chart->position(*current), m_chart->plotRect());
        m_chart->setAccessibleDescription(TrendTip::spoken(*m_snapshot, *current, QLocale()));
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
    return tr("← → move along the chart · Enter filters everything to it");
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
    m_legend->setVisible(width() > m_themes.px(1000));
}

} // namespace earshot
