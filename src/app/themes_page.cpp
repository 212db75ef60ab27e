// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/themes_page.h"

#include "analysis/theme_sentences.h"
#include "app/card.h"
#include "app/empty_state.h"
#include "app/icons.h"
#include "app/mark_widget.h"
#include "app/page_head.h"
#include "app/rule.h"
#include "app/segmented_switch.h"
#include "app/text_label.h"
#include "app/theme_detail.h"
#include "app/theme_map.h"
#include "app/theme_table.h"
#include "app/word_card.h"
#include "model/session.h"
#include "report/figure_tables.h"

#include <QFileInfo>
#include <QHideEvent>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>

#include <algorithm>

namespace earshot {

namespace {

constexpr int Gap = 14;
constexpr int DetailWidth = 412, LeastDetailWidth = 330;
constexpr int LeastTableRows = 6, HeaderAndRow = 36;
constexpr QSize MapSize(180, 240);

} // namespace

ThemesPage::ThemesPage(Session &session, ThemeSource &themes, QWidget *parent)
    : Page(parent), m_session(session), m_themes(themes), m_model(new ThemeModel(QLocale(), this)), m_head(new PageHead(tr("Themes"), this)),
      m_view(new SegmentedSwitch(themes, tr("View"), this)), m_new(new QPushButton(iconNamed(themes, "plus"), tr("New theme"), this)),
      m_export(new QPushButton(iconNamed(themes, "export"), tr("Export"), this)), m_exporting(this)
{
    m_view->add(tr("Table"));
    m_view->add(tr("Map"));
    m_head->addControl(m_view);
    m_head->addControl(m_new);
    m_head->addControl(m_export);
    auto *content = new QWidget(this);
    m_content = new QHBoxLayout(content);
    m_content->setSpacing(Gap);
    m_content->addWidget(makeFigures(), 1);
    m_detailCard = new Card(content);
    m_detailCard->setFlush();
    m_detail = new ThemeDetail(session, themes, m_detailCard);
    m_detailCard->body()->addWidget(m_detail);
    m_content->addWidget(m_detailCard);
    makeEmpty();
    m_contents = new QStackedLayout;
    m_contents->addWidget(content);
    m_contents->addWidget(m_empty);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_head);
    all->addLayout(m_contents, 1);
    setFocusProxy(m_table);
    connectAll();
}

QWidget *ThemesPage::makeFigures()
{
    auto *figures = new QWidget(this);
    auto *views = new QWidget(figures);
    m_views = new QStackedLayout(views);
    m_views->addWidget(makeTableCard());
    m_views->addWidget(makeMapCard());
    m_detractors = new WordCard(m_session, m_themes, Category::Detractor, figures);
    m_promoters = new WordCard(m_session, m_themes, Category::Promoter, figures);
    m_words = new QHBoxLayout;
    m_words->setSpacing(Gap);
    m_words->addWidget(m_detractors, 1);
    m_words->addWidget(m_promoters, 1);
    auto *column = new QVBoxLayout(figures);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Gap);
    column->addWidget(views, 1);
    column->addLayout(m_words);
    m_left = new QScrollArea(this);
    m_left->setFrameShape(QFrame::NoFrame);
    m_left->setWidgetResizable(true);
    m_left->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_left->viewport()->setAutoFillBackground(false);
    figures->setAutoFillBackground(false);
    m_left->setWidget(figures);
    m_left->setFocusPolicy(Qt::NoFocus);
    return m_left;
}

QWidget *ThemesPage::makeTableCard()
{
    auto *card = new Card(this);
    card->setFlush();
    card->setAccessibleName(tr("Themes table"));
    m_table = new ThemeTable(m_themes, m_model, card);
    m_themes.follow(m_table, [this] { m_table->setMinimumHeight(m_themes.px((LeastTableRows + 1) * HeaderAndRow)); });
    card->body()->addWidget(m_table, 1);
    card->body()->addWidget(new Rule(m_themes, Qt::Horizontal, card));
    card->body()->addWidget(makeCoverage());
    return card;
}

QWidget *ThemesPage::makeMapCard()
{
    auto *card = new Card(tr("Mentions and score"), this);
    m_map = new MarkWidget(m_themes, MapSize, card);
    m_map->setObjectName(QStringLiteral("themeMap"));
    card->body()->addSpacing(6);
    card->body()->addWidget(m_map, 1);
    return card;
}

/// How many comments have a theme, and what is still being looked through.
QWidget *ThemesPage::makeCoverage()
{
    auto *bar = new QWidget(this);
    m_coverage = new ElidedLabel(TextRole::Secondary, bar);
    m_rest = new QPushButton(tr("Read the others"), bar);
    setLook(m_rest, "kind", QStringLiteral("link"));
    setLook(m_rest, "small", true);
    m_rest->setObjectName(QStringLiteral("readRest"));
    m_progress = new QProgressBar(bar);
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(90);
    m_progress->setAccessibleName(tr("Looking through the comments"));
    m_stop = new QPushButton(bar);
    setLook(m_stop, "kind", QStringLiteral("link"));
    setLook(m_stop, "small", true);
    m_stop->setObjectName(QStringLiteral("stopReading"));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 5, 12, 5);
    row->setSpacing(10);
    row->addWidget(m_coverage, 1);
    row->addWidget(m_rest);
    row->addWidget(m_progress);
    row->addWidget(m_stop);
    return bar;
}

void ThemesPage::makeEmpty()
{
    m_empty = new EmptyState(m_themes, "themes", this);
    m_mend = m_empty->addButton(tr("Clear filters"), nullptr);
    connect(m_mend, &QPushButton::clicked, this, [this] { Q_EMIT scopeWanted(m_session.defaultScope()); });
}

void ThemesPage::connectAll()
{
    connect(m_view, &SegmentedSwitch::chosen, this, [this](int view) {
        m_views->setCurrentIndex(view);
        setFocusProxy(view == 0 ? static_cast<QWidget *>(m_table) : m_map);
    });
    connect(m_new, &QPushButton::clicked, m_detail, &ThemeDetail::makeNew);
    connect(m_export, &QPushButton::clicked, this, &ThemesPage::exportTable);
    connect(m_table, &ThemeTable::themeTurned, this, &ThemesPage::showTheme);
    connect(m_table, &ThemeTable::filterWanted, this, [this](const QString &theme) { filterTo(theme, false); });
    connect(m_table, &ThemeTable::menuWanted, this, [this](const QPoint &place) { m_detail->menu()->popup(place); });
    connect(m_map, &MarkWidget::clicked, this, [this](QPointF place) {
        const qreal scale = m_themes.textPercent() / 100.0;
        const QRectF area(QPointF(0, 0), QSizeF(m_map->size()) / scale);
        if (const auto at = marks::driverAt(area, themeMap(*m_model, m_table->chosen()), m_themes.theme(), place / scale))
            m_table->choose(themeMapNames(*m_model).at(static_cast<qsizetype>(*at)));
    });
    connect(m_detail, &ThemeDetail::readWanted, this, [this](const QString &theme) { filterTo(theme, true); });
    connect(m_detail, &ThemeDetail::commentWanted, this, &Page::commentWanted);
    connect(m_detail, &ThemeDetail::themeMade, this, [this](const QString &name) {
        if (name.isEmpty())
            showTheme(); // nothing was made
        else
            m_table->choose(name);
    });
    connect(m_rest, &QPushButton::clicked, this, [this] { filterTo(QString(), true); });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        CommentIndexer &indexer = m_session.commentIndexer();
        indexer.isStopped() ? indexer.goOn() : indexer.stop();
    });
    connect(&m_session.commentIndexer(), &CommentIndexer::progressed, this, &ThemesPage::showProgress);
    for (WordCard *card : {m_detractors, m_promoters}) {
        connect(card, &WordCard::wordWanted, this, [this](const QString &word) {
            Scope scope = m_snapshot->scope;
            scope.search = word;
            Q_EMIT scopeWanted(scope);
            Q_EMIT pageWanted(QStringLiteral("comments"));
        });
    }
}

bool ThemesPage::isBusy() const
{
    return m_session.commentIndexer().progress().has_value();
}

QString ThemesPage::statusHint() const
{
    return tr("\u2191 \u2193 move \u00b7 Enter filter \u00b7 S keep a quote");
}

void ThemesPage::ask()
{
    if (!isVisible())
        return;
    m_session.setWords(true);
    m_session.commentIndexer().wantTones();
}

void ThemesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    ask();
}

void ThemesPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    if (!event->spontaneous())
        m_session.setWords(false);
}

void ThemesPage::showSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    ask();
    const ThemeFigures *figures = snapshot->themes ? &*snapshot->themes : nullptr;
    const QString finding = figures ? sentences::themesFinding(*figures, QLocale()) : QString();
    m_head->setSentence(finding.isEmpty() ? tr("What people talk about, and how many points each subject adds to or takes from your score.") : finding);
    m_model->setSnapshot(snapshot);
    m_export->setEnabled(m_model->rowCount() > 0);
    m_detractors->showSnapshot(snapshot);
    m_promoters->showSnapshot(snapshot);
    m_table->restoreRows();
    showCoverage();
    showProgress();
    showEmpty();
}

void ThemesPage::showTheme()
{
    if (!m_snapshot || !m_snapshot->themes)
        return;
    const ThemeIndex &index = *m_snapshot->themes->index;
    const ThemeFigure *current = m_model->figure(m_table->currentIndex());
    const auto chosen = index.themeNamed(m_table->chosen());
    m_detail->showTheme(m_snapshot, chosen ? chosen : current ? std::optional(current->theme) : std::nullopt);
    showMap();
}

void ThemesPage::showMap()
{
    const marks::DriverMap map = themeMap(*m_model, m_table->chosen());
    m_map->setMark([map](QPainter &painter, const QRectF &rect, const Theme &theme) { marks::drawDriverMap(painter, rect, map, theme, QLocale()); },
                   themeMapSpoken(*m_model), themeMapTable(*m_model));
}

void ThemesPage::showCoverage()
{
    const ThemeFigures *figures = m_model->figures();
    const qint64 rest = figures ? figures->comments - figures->withTheme : 0;
    m_rest->setVisible(rest > 0);
    if (!figures)
        return m_coverage->setText(QString());
    const QLocale locale;
    const QString covered = tr("%Ln comments, %1 of them with a theme.", nullptr, static_cast<int>(figures->comments)).arg(locale.toString(figures->withTheme));
    m_coverage->setText(QStringList{covered, sentences::scoreOfWriters(*figures, m_snapshot->total, locale)}.join(u' ').trimmed());
}

void ThemesPage::showProgress()
{
    const CommentIndexer &indexer = m_session.commentIndexer();
    const auto progress = indexer.progress();
    m_progress->setVisible(progress.has_value());
    m_progress->setValue(static_cast<int>(progress.value_or(0) * 100));
    m_stop->setVisible(progress || indexer.isStopped());
    m_stop->setText(indexer.isStopped() ? tr("Go on") : tr("Stop"));
    Q_EMIT statusHintChanged();
}

void ThemesPage::showEmpty()
{
    const bool none = m_snapshot->withComment == 0;
    m_contents->setCurrentIndex(none ? 1 : 0);
    m_new->setEnabled(m_snapshot->themes.has_value() && !none);
    if (!none)
        return;
    if (m_snapshot->responsesInDocument == 0)
        m_empty->setTexts(tr("No comments yet"), tr("Themes are found in what people write. Import answers with comments first."));
    else if (const QString search = m_snapshot->scope.search.simplified(); !search.isEmpty())
        m_empty->setTexts(tr("No comment matches"), tr("Nobody in this scope wrote \u201c%1\u201d.").arg(search));
    else
        m_empty->setTexts(tr("No comments here"), tr("The answers in this scope came without a comment."));
    m_mend->setVisible(m_snapshot->responsesInDocument > 0);
}

void ThemesPage::filterTo(const QString &theme, bool showComments)
{
    Scope scope = m_snapshot->scope;
    scope.themes = {theme};
    Q_EMIT scopeWanted(scope);
    if (showComments)
        Q_EMIT pageWanted(QStringLiteral("comments"));
}

void ThemesPage::exportTable()
{
    m_dialogs.chooseToSave(this, tr("Export themes"), tr("themes.csv"), tr("Table (*.csv)"), [this](const QStringList &paths) {
        if (paths.isEmpty())
            return;
        m_exporting.start(
            [snapshot = m_snapshot, path = paths.first()](const JobControl &) {
                CsvWriter writer(path);
                writeThemeTable(*snapshot, writer);
                return writer.commit();
            },
            [this, path = paths.first()](const Result<void> &written) {
                if (written)
                    Q_EMIT toastWanted(tr("Saved %1").arg(QFileInfo(path).fileName()), false);
                else
                    m_dialogs.showError(this, written.error());
            });
    });
}

void ThemesPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const int margin = m_head->margin();
    m_content->setContentsMargins(margin, 0, margin, PageHead::isCompact(this) ? 12 : 18);
    m_detail->setCompact(height() < m_themes.px(560));
    const int room = width() - 2 * margin - Gap;
    const int least = std::min(m_themes.px(LeastDetailWidth), room / 2);
    m_detailCard->setFixedWidth(std::clamp(room * 36 / 100, least, std::max(least, m_themes.px(DetailWidth))));
    const bool narrow = room - m_detailCard->width() < m_themes.px(560);
    m_words->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace earshot
