// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview_page.h"

#include "analysis/sentences.h"
#include "app/icons.h"
#include "app/no_answers.h"
#include "app/overview_answers_card.h"
#include "app/overview_goal_card.h"
#include "app/overview_grid.h"
#include "app/overview_metrics_card.h"
#include "app/overview_month_card.h"
#include "app/overview_moved_card.h"
#include "app/overview_newest_card.h"
#include "app/overview_score_card.h"
#include "app/overview_standing_card.h"
#include "app/overview_themes_card.h"
#include "app/overview_who_card.h"
#include "app/page_head.h"
#include "model/kept_setting.h"
#include "ui_overview_page.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QJsonArray>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

#include <algorithm>
#include <array>

namespace earshot {

namespace {

constexpr int ScoreWidth = 384;
constexpr int AnswersWidth = 276;
constexpr int MovedWidth = 466;
constexpr int NewestWidth = 330;
constexpr int BottomMargin = 18;
constexpr qreal ImageScale = 2;
/// In the order of the cards; kept in the settings.
constexpr std::array CardIds{"score", "who", "goal", "answers", "months", "moved", "lifting", "pulling", "above", "below", "newest", "metrics"};

} // namespace

OverviewPage::OverviewPage(Session &session, ThemeSource &themes, QWidget *parent)
    : Page(parent),
      m_ui(std::make_unique<Ui::OverviewPage>()),
      m_session(session),
      m_themes(themes),
      m_head(new PageHead(tr("Overview"), this)),
      m_grid(new OverviewGrid(themes, this)),
      m_empty(new NoAnswers(themes, this))
{
    m_ui->setupUi(this);
    m_ui->head->addWidget(m_head);
    m_ui->empty->addWidget(m_empty);
    m_grid->setParent(m_ui->content);
    addCards();
    addCopyButton();
    addViewMenu();
    addExplanation();
    connect(m_empty, &NoAnswers::scopeWanted, this, &Page::scopeWanted);
    connect(&m_session, &Session::documentSettingChanged, this, [this](const QString &key) {
        if (key == QLatin1StringView(GoalSetting::Key) && m_snapshot)
            showSnapshot(m_snapshot);
    });
    m_ui->scroll->viewport()->installEventFilter(this);
    m_grid->installEventFilter(this);
}

OverviewPage::~OverviewPage() = default;

void OverviewPage::addCards()
{
    add(new OverviewScoreCard(m_themes, m_grid), 0, ScoreWidth);
    add(new OverviewWhoCard(m_themes, m_grid), 0, 0);
    m_goalCard = new OverviewGoalCard(m_themes, m_grid);
    m_answersCard = new OverviewAnswersCard(m_themes, m_grid);
    add(m_goalCard, 0, AnswersWidth);
    add(m_answersCard, 0, AnswersWidth);
    add(new OverviewMonthCard(m_themes, m_grid), 1, 0);
    add(new OverviewMovedCard(m_themes, m_grid), 1, MovedWidth);
    m_liftingCard = new OverviewThemesCard(ThemeSideModel::Side::Lifting, m_themes, m_grid);
    m_aboveCard = new OverviewStandingCard(StandingModel::Side::Above, m_themes, m_grid);
    m_belowCard = new OverviewStandingCard(StandingModel::Side::Below, m_themes, m_grid);
    add(m_liftingCard, 2, 0);
    add(new OverviewThemesCard(ThemeSideModel::Side::Pulling, m_themes, m_grid), 2, 0);
    add(m_aboveCard, 2, 0);
    add(m_belowCard, 2, 0);
    add(new OverviewNewestCard(m_session, m_themes, m_grid), 2, NewestWidth);
    add(new OverviewMetricsCard(m_themes, m_grid), 3, 0);
    m_grid->setSpanning(m_cards[4]); // eighteen months need the room
}

void OverviewPage::add(OverviewCard *card, int row, int width)
{
    m_cards.push_back(card);
    m_grid->add(card, row, width);
    connect(card, &OverviewCard::scopeWanted, this, &Page::scopeWanted);
    connect(card, &OverviewCard::pageWanted, this, &Page::pageWanted);
    connect(card, &OverviewCard::commentWanted, this, &Page::commentWanted);
}

void OverviewPage::addCopyButton()
{
    auto *button = new QPushButton(iconNamed(m_themes, "copy"), tr("Copy as image"), this);
    button->setObjectName(QStringLiteral("copyAsImage"));
    auto *menu = new QMenu(button);
    for (OverviewCard *card : m_cards)
        menu->addAction(card->accessibleName(), this, [this, card] { copyAsImage(card); });
    // The titles of some cards follow the data.
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        for (size_t i = 0; i < m_cards.size(); ++i)
            menu->actions().at(static_cast<qsizetype>(i))->setText(m_cards[i]->accessibleName());
    });
    button->setMenu(menu);
    m_head->addControl(button);
}

/// Of the card that has the focus, else the score.
void OverviewPage::addExplanation()
{
    auto *action = new QAction(tr("Explain this number"), this);
    action->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F1));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    connect(action, &QAction::triggered, this, [this] {
        const QWidget *focus = QApplication::focusWidget();
        const auto card = std::find_if(m_cards.begin(), m_cards.end(), [focus](const OverviewCard *one) {
            return focus && one->isAncestorOf(focus) && one->hasFigures();
        });
        (card == m_cards.end() ? m_cards.front() : *card)->explain();
    });
}

void OverviewPage::copyAsImage(OverviewCard *card)
{
    QImage image(card->size() * ImageScale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ImageScale);
    image.fill(Qt::transparent);
    card->render(&image, {}, {}, QWidget::DrawChildren | QWidget::DrawWindowBackground);
    QGuiApplication::clipboard()->setImage(image);
    Q_EMIT toastWanted(tr("“%1” copied as an image").arg(card->accessibleName()), false);
}

void OverviewPage::showSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    readGoal();
    const bool any = std::any_of(m_cards.begin(), m_cards.end(), [&](const OverviewCard *card) { return card->isAbout(*snapshot); });
    m_ui->stack->setCurrentWidget(any ? m_ui->cardsPage : m_ui->emptyPage);
    m_empty->showSnapshot(snapshot);
    m_head->setSentence(any ? sentences::overview(*snapshot, QLocale())
                            : tr("What the score is, how sure that is, and what moved it."));
    if (!any)
        return;
    for (OverviewCard *card : m_cards) {
        if (card->isAbout(*snapshot))
            card->showSnapshot(snapshot);
    }
    showCards();
}

/// Those that are wanted and have something to show.
void OverviewPage::showCards()
{
    // The themes stand where groups would, of which the Segments page tells more.
    const bool themes = m_snapshot && m_liftingCard->isAbout(*m_snapshot);
    for (OverviewCard *card : m_cards) {
        const bool gives = (card == m_answersCard && shows(m_goalCard)) || (themes && (card == m_aboveCard || card == m_belowCard));
        card->setVisible(shows(card) && !gives);
    }
    fitGrid();
}

bool OverviewPage::shows(const OverviewCard *card) const
{
    const auto place = std::find(m_cards.begin(), m_cards.end(), card) - m_cards.begin();
    return m_snapshot && m_cardsMenu->actions().at(place)->isChecked() && card->isAbout(*m_snapshot);
}

void OverviewPage::readGoal()
{
    const auto goal = keptSetting<GoalSetting>(m_session);
    for (OverviewCard *card : m_cards)
        card->setGoal(goal);
}

void OverviewPage::addViewMenu()
{
    m_cardsMenu = new QMenu(tr("&Cards"), this);
    for (size_t i = 0; i < m_cards.size(); ++i) {
        QAction *action = m_cardsMenu->addAction(m_cards[i]->accessibleName());
        action->setCheckable(true);
        action->setChecked(true);
        action->setObjectName(QString::fromLatin1(CardIds[i]));
        connect(action, &QAction::toggled, this, [this] {
            showCards();
            Q_EMIT arranged();
        });
    }
    // The titles of some cards follow the data.
    connect(m_cardsMenu, &QMenu::aboutToShow, this, [this] {
        for (size_t i = 0; i < m_cards.size(); ++i)
            m_cardsMenu->actions().at(static_cast<qsizetype>(i))->setText(m_cards[i]->accessibleName());
    });
}

QList<QAction *> OverviewPage::viewActions() const
{
    return {m_cardsMenu->menuAction()};
}

QJsonObject OverviewPage::arrangement() const
{
    QJsonArray hidden;
    for (const QAction *action : m_cardsMenu->actions()) {
        if (!action->isChecked())
            hidden << action->objectName();
    }
    return {{QStringLiteral("hidden"), hidden}};
}

void OverviewPage::arrange(const QJsonObject &kept)
{
    const QJsonArray hidden = kept.value(u"hidden").toArray();
    for (QAction *action : m_cardsMenu->actions())
        action->setChecked(!hidden.contains(action->objectName()));
}

QString OverviewPage::statusHint() const
{
    return tr("Click a bar to filter by its score");
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitGrid();
}

bool OverviewPage::eventFilter(QObject *watched, QEvent *event)
{
    const bool grown = watched == m_grid && event->type() == QEvent::LayoutRequest;
    if (grown || (watched == m_ui->scroll->viewport() && event->type() == QEvent::Resize))
        fitGrid();
    return Page::eventFilter(watched, event);
}

void OverviewPage::fitGrid()
{
    const int margin = m_head->margin();
    const QSize view = m_ui->scroll->viewport()->size();
    // The scroll bar stands in the margin, so that cards end where the head does.
    const int width = m_ui->scroll->width() - 2 * margin;
    const int height = std::max(m_grid->heightFor(width), view.height() - BottomMargin);
    m_ui->content->setMinimumHeight(height + BottomMargin);
    m_grid->setGeometry(margin, 0, width, height);
}

} // namespace earshot
