// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/goal_page.h"

#include "analysis/estimator.h"
#include "analysis/metrics.h"
#include "app/benchmarks_pane.h"
#include "app/goal_levers.h"
#include "app/goal_result.h"
#include "app/goal_ways_card.h"
#include "app/icons.h"
#include "app/page_head.h"
#include "app/segmented_switch.h"
#include "app/theme_source.h"
#include "model/kept_setting.h"

#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>

namespace earshot {

namespace {

constexpr std::chrono::milliseconds UntilKept(400); ///< of rest: a slider that is pulled is one step of undo, not many
constexpr int WideFrom = 960; ///< px of the page
constexpr int UsualRise = 8; ///< points above today, for who has not chosen a goal

/// The same counts as a tally, for what takes tallies: which score of a category was given is no matter.
Tally tallyOf(const statistics::Counts &counts)
{
    Tally tally;
    tally.add(*Score::from(10), counts.promoters);
    tally.add(*Score::from(8), counts.passives);
    tally.add(*Score::from(0), counts.detractors);
    return tally;
}

} // namespace

GoalPage::GoalPage(Session &session, ThemeSource &themes, QWidget *parent)
    : Page(parent), m_session(session), m_themes(themes), m_head(new PageHead(tr("Reach a goal"), this)),
      m_save(new QPushButton(iconNamed(themes, "plus"), tr("Save as scenario"), this)), m_levers(new GoalLevers(themes, this)),
      m_result(new GoalResult(themes, this)), m_ways(new GoalWaysCard(themes, this)), m_cards(new QGridLayout),
      m_benchmarks(new BenchmarksPane(session, themes, this)), m_view(new SegmentedSwitch(themes, tr("View"), this)), m_views(new QStackedLayout)
{
    m_view->add(tr("Your goal"), "goal");
    m_view->add(tr("Compare with others"), "table");
    m_view->setCurrent(0);
    m_head->addControl(m_view);
    m_head->addControl(m_save);
    m_cards->setSpacing(14);
    arrangeCards(false);
    auto *compared = new QWidget(this);
    m_compared = new QVBoxLayout(compared);
    m_compared->addWidget(m_benchmarks);
    m_views->addWidget(makeGoal());
    m_views->addWidget(compared);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_head);
    all->addLayout(m_views, 1);
    setFocusProxy(m_levers->firstFocus());
    connectLevers();
    connectBenchmarks();
}

QWidget *GoalPage::makeGoal()
{
    auto *content = new QWidget;
    content->setLayout(m_cards);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    return scroll;
}

void GoalPage::connectBenchmarks()
{
    connect(m_view, &SegmentedSwitch::chosen, this, [this](int view) {
        m_views->setCurrentIndex(view);
        m_save->setVisible(view == 0);
        setFocusProxy(view == 0 ? m_levers->firstFocus() : m_benchmarks->firstFocus());
        m_head->setSentence(sentence());
    });
    connect(m_benchmarks, &BenchmarksPane::refused, this, [this](const QString &why) { Q_EMIT toastWanted(why, false); });
    connect(m_benchmarks, &BenchmarksPane::sentenceTurned, this, [this] {
        if (m_snapshot)
            m_head->setSentence(sentence());
    });
}

/// Beside each other, or in a narrow page the result first.
void GoalPage::arrangeCards(bool narrow)
{
    for (QWidget *card : std::initializer_list<QWidget *>{m_levers, m_result, m_ways})
        m_cards->removeWidget(card);
    if (narrow) {
        m_cards->addWidget(m_result, 0, 0);
        m_cards->addWidget(m_levers, 1, 0);
        m_cards->addWidget(m_ways, 2, 0);
    } else {
        m_cards->addWidget(m_levers, 0, 0, 2, 1);
        m_cards->addWidget(m_result, 0, 1);
        m_cards->addWidget(m_ways, 1, 1);
    }
    m_cards->setColumnStretch(0, narrow ? 1 : 37);
    m_cards->setColumnStretch(1, narrow ? 0 : 63);
    m_cards->setRowStretch(1, narrow ? 0 : 1);
    m_result->setNarrow(narrow);
    m_ways->setNarrow(narrow);
}

void GoalPage::connectLevers()
{
    connect(m_levers, &GoalLevers::movesTurned, this, &GoalPage::showResult);
    connect(m_levers, &GoalLevers::goalTurned, this, [this](int target, const QDate &by) {
        m_setting.target = QString::number(target);
        m_setting.by = by;
        m_goalKeeper.start();
        showResult();
        showWays();
    });
    m_goalKeeper.setSingleShot(true);
    m_goalKeeper.setInterval(UntilKept);
    connect(&m_goalKeeper, &QTimer::timeout, this, [this] { keep(m_setting, tr("Change the goal")); });
    connect(m_levers, &GoalLevers::scenarioRenamed, this, [this](int place, const QString &name) {
        GoalSetting setting = m_setting;
        if (!name.isEmpty())
            setting.scenarios.at(static_cast<size_t>(place)).name = name;
        keep(setting, tr("Rename a scenario"));
        m_levers->setGoal(m_setting);
    });
    connect(m_levers, &GoalLevers::scenarioRemoved, this, [this](int place) {
        GoalSetting setting = m_setting;
        setting.scenarios.erase(setting.scenarios.begin() + place);
        keep(setting, tr("Remove a scenario"));
    });
    const auto move = [this](const statistics::Moves &moves) {
        m_levers->setMoves({{}, moves, 0});
        showResult();
    };
    connect(m_ways, &GoalWaysCard::movesWanted, this, move);
    connect(m_levers, &GoalLevers::shortestWanted, this, [this, move] { move(m_ways->shortest().value_or(statistics::Moves())); });
    connect(m_save, &QPushButton::clicked, this, &GoalPage::saveScenario);
    connect(&m_session, &Session::documentSettingChanged, this, [this](const QString &key) {
        if (key == QLatin1StringView(GoalSetting::Key) && m_snapshot) {
            readGoal();
            showResult();
            showWays();
        }
    });
}

void GoalPage::keep(const GoalSetting &setting, const QString &what)
{
    m_session.changeDocumentSetting(QString::fromLatin1(GoalSetting::Key), setting.toJson(), what);
}

void GoalPage::keepGoal()
{
    if (!m_goalKeeper.isActive())
        return;
    m_goalKeeper.stop();
    keep(m_setting, tr("Change the goal"));
}

void GoalPage::readGoal()
{
    m_setting = keptSetting<GoalSetting>(m_session);
    if (!m_setting.score() && m_snapshot->total.nps)
        m_setting.target = QString::number(std::min(roundedScore(*m_snapshot->total.nps) + UsualRise, 100));
    m_levers->setGoal(m_setting);
}

void GoalPage::showSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    keepGoal();
    m_levers->setToday(snapshot->total.tally);
    readGoal();
    showResult();
    showWays();
    m_benchmarks->showSnapshot(snapshot);
}

QString GoalPage::sentence() const
{
    const auto now = m_snapshot->total.nps;
    if (!now)
        return tr("There are no answers in this scope.");
    if (m_view->current() == 1)
        return m_benchmarks->sentence();
    return tr("Move the sliders to see how many people it takes.");
}

void GoalPage::showResult()
{
    const auto moves = m_levers->moves();
    const statistics::Target target{m_levers->target(), 1};
    const statistics::Counts then = m_levers->after();
    GoalResult::Figures figures;
    figures.today = m_snapshot->total;
    figures.then = Estimator(m_snapshot->options).estimate(tallyOf(then));
    figures.target = m_levers->target();
    figures.reached = statistics::reaches(then, target);
    figures.detractors = moves.moves.detractorsToPassives + moves.moves.detractorsToPromoters;
    figures.people = figures.detractors + moves.moves.passivesToPromoters;
    m_result->showFigures(figures);
    m_save->setEnabled(figures.people + moves.promotersLost > 0 && m_setting.scenarios.size() < GoalSetting::MostScenarios);
}

void GoalPage::showWays()
{
    m_head->setSentence(sentence());
    const QDate today = m_snapshot->options.today.isValid() ? m_snapshot->options.today : QDate::currentDate();
    m_ways->showWays(m_snapshot, m_levers->target(), m_setting.by, today);
}

void GoalPage::saveScenario()
{
    keepGoal();
    GoalSetting setting = m_setting;
    GoalSetting::Scenario scenario = m_levers->moves();
    scenario.name = tr("Scenario %1").arg(QLocale().toString(static_cast<int>(setting.scenarios.size()) + 1));
    setting.scenarios.push_back(scenario);
    keep(setting, tr("Save a scenario"));
    m_levers->editLastName();
}

void GoalPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const int margin = m_head->margin();
    for (QLayout *view : std::initializer_list<QLayout *>{m_cards, m_compared})
        view->setContentsMargins(margin, 0, margin, PageHead::isCompact(this) ? 12 : 18);
    arrangeCards(width() < m_themes.px(WideFrom));
}

} // namespace earshot
