// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/goal_levers.h"

#include "analysis/metrics.h"
#include "app/goal_scenario_delegate.h"
#include "app/goal_slider.h"
#include "app/icons.h"
#include "app/text_label.h"

#include <QDateEdit>
#include <QKeyEvent>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>

#include <algorithm>

namespace earshot {

namespace {

const QDate NoDate(2000, 1, 1); ///< stands in the field for no date

int asInt(qint64 value)
{
    return static_cast<int>(std::min<qint64>(value, std::numeric_limits<int>::max()));
}

QWidget *line(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setObjectName(QStringLiteral("divider"));
    line->setFixedHeight(1);
    return line;
}

} // namespace

GoalLevers::GoalLevers(const ThemeSource &themes, QWidget *parent)
    : Card(tr("What would change"), parent), m_themes(themes), m_goal(new GoalSlider(themes, tr("Goal"), this)),
      m_toPromoters(new GoalSlider(themes, tr("Detractors turned into promoters"), this)),
      m_toPassives(new GoalSlider(themes, tr("Detractors turned into passives"), this)),
      m_passives(new GoalSlider(themes, tr("Passives turned into promoters"), this)),
      m_lost(new GoalSlider(themes, tr("Promoters turned into passives"), this)), m_base(new TextLabel(TextRole::Secondary, this)),
      m_by(new QDateEdit(this)),
      m_back(new QPushButton(iconNamed(themes, "undo"), tr("Back to today"), this)),
      m_shortest(new QPushButton(iconNamed(themes, "goal"), tr("Find the shortest way"), this))
{
    m_by->setCalendarPopup(true);
    themes.follow(m_by, [this, &themes] { m_by->setMinimumWidth(themes.px(134)); });
    m_by->setMinimumDate(NoDate);
    m_by->setSpecialValueText(tr("no date"));
    m_by->setAccessibleName(tr("To be reached by"));
    m_by->setToolTip(m_by->accessibleName());
    m_goal->setAside(m_by);
    m_goal->setRange(-100, 100);
    body()->setSpacing(0);
    body()->addWidget(m_base);
    for (GoalSlider *slider : {m_goal, m_toPromoters, m_toPassives, m_passives, m_lost}) {
        body()->addWidget(slider);
        body()->addWidget(line(this));
    }
    body()->addSpacing(12);
    body()->addWidget(makeScenarios(), 1);
    m_shortest->setObjectName(QStringLiteral("shortest"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    buttons->addWidget(m_shortest);
    body()->addLayout(buttons);
    connectSliders();
}

QWidget *GoalLevers::makeScenarios()
{
    auto *saved = new QWidget(this);
    auto *all = new QVBoxLayout(saved);
    all->setContentsMargins(0, 0, 0, 10);
    all->setSpacing(4);
    all->addWidget(new TextLabel(tr("Saved scenarios"), TextRole::CardTitle, saved));
    m_noScenario = new TextLabel(tr("None yet. Set the sliders, then choose “Save as scenario”."), TextRole::Secondary, saved);
    m_noScenario->setWordWrap(true);
    all->addWidget(m_noScenario);
    m_scenarios = new QListWidget(saved);
    m_scenarios->setFrameShape(QFrame::NoFrame);
    m_scenarios->setItemDelegate(new GoalScenarioDelegate(m_themes, m_scenarios));
    m_scenarios->setAccessibleName(tr("Saved scenarios"));
    m_scenarios->setContextMenuPolicy(Qt::CustomContextMenu);
    m_scenarios->setEditTriggers(QAbstractItemView::EditKeyPressed);
    all->addWidget(m_scenarios, 1000);
    all->addStretch(1); // for the heading where there is no list
    connectScenarios();
    return saved;
}

void GoalLevers::useScenario()
{
    const int place = m_scenarios->currentRow();
    if (place < 0)
        return;
    setMoves(m_setting.scenarios[static_cast<size_t>(place)]);
    Q_EMIT movesTurned();
}

void GoalLevers::removeScenario()
{
    if (const int place = m_scenarios->currentRow(); place >= 0)
        Q_EMIT scenarioRemoved(place);
}

void GoalLevers::connectScenarios()
{
    connect(m_scenarios, &QListWidget::itemActivated, this, &GoalLevers::useScenario);
    // Told when the editor is gone: the list is filled anew then.
    connect(m_scenarios, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        QMetaObject::invokeMethod(this, [this, place = m_scenarios->row(item), name = item->text().simplified()] {
            Q_EMIT scenarioRenamed(place, name);
        }, Qt::QueuedConnection);
    });
    connect(m_scenarios, &QWidget::customContextMenuRequested, this, [this](QPoint place) {
        if (!m_scenarios->currentItem())
            return;
        auto *menu = new QMenu(m_scenarios);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(tr("Use"), this, &GoalLevers::useScenario);
        menu->addAction(tr("Rename"), this, [this] { m_scenarios->editItem(m_scenarios->currentItem()); });
        menu->addAction(tr("Remove"), this, &GoalLevers::removeScenario);
        menu->popup(m_scenarios->viewport()->mapToGlobal(place));
    });
    auto *key = new QShortcut(QKeySequence::Delete, m_scenarios);
    key->setContext(Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, &GoalLevers::removeScenario);
}

void GoalLevers::connectSliders()
{
    const auto goal = [this] {
        const QDate by = m_by->date();
        Q_EMIT goalTurned(m_goal->value(), by == NoDate ? QDate() : by);
    };
    connect(m_goal, &GoalSlider::turned, this, goal);
    connect(m_by, &QDateEdit::dateChanged, this, goal);
    for (GoalSlider *slider : {m_toPromoters, m_toPassives, m_passives, m_lost}) {
        connect(slider, &GoalSlider::turned, this, [this] {
            fitRanges();
            Q_EMIT movesTurned();
        });
    }
    connect(m_back, &QPushButton::clicked, this, [this] {
        setMoves({});
        Q_EMIT movesTurned();
    });
    connect(m_shortest, &QPushButton::clicked, this, &GoalLevers::shortestWanted);
}

/// Nobody can move twice: what two sliders share is left to the other one.
void GoalLevers::fitRanges()
{
    const QLocale locale;
    const auto fit = [&](GoalSlider *slider, qint64 all, qint64 most) {
        slider->setRange(0, asInt(std::max<qint64>(most, 0)));
        slider->setNote(tr("%1 of %2").arg(locale.toString(slider->value()), locale.toString(all)));
    };
    fit(m_toPromoters, m_today.detractors, m_today.detractors - m_toPassives->value());
    fit(m_toPassives, m_today.detractors, m_today.detractors - m_toPromoters->value());
    fit(m_passives, m_today.passives, m_today.passives);
    fit(m_lost, m_today.promoters, m_today.promoters);
}

void GoalLevers::setToday(const statistics::Counts &today)
{
    m_today = today;
    m_base->setText(tr("Of the %Ln answers in the chosen period", nullptr, asInt(today.n())));
    for (GoalSlider *slider : {m_toPromoters, m_toPassives, m_passives, m_lost})
        slider->setEnabled(today.n() > 0);
    fitRanges();
    fitRanges(); // what the first round cut made room for the note
    showScenarios();
}

void GoalLevers::setGoal(const GoalSetting &setting)
{
    m_setting = setting;
    const QSignalBlocker quiet(m_by);
    m_goal->setValue(setting.score() ? qRound(setting.score()->points()) : 0);
    m_by->setDate(setting.by.isValid() ? setting.by : NoDate);
    showScenarios();
}

void GoalLevers::setMoves(const GoalSetting::Scenario &moves)
{
    for (GoalSlider *slider : {m_toPromoters, m_toPassives})
        slider->setValue(0);
    fitRanges();
    m_toPromoters->setValue(asInt(moves.moves.detractorsToPromoters));
    fitRanges();
    m_toPassives->setValue(asInt(moves.moves.detractorsToPassives));
    m_passives->setValue(asInt(moves.moves.passivesToPromoters));
    m_lost->setValue(asInt(moves.promotersLost));
    fitRanges();
}

GoalSetting::Scenario GoalLevers::moves() const
{
    GoalSetting::Scenario moves;
    moves.moves.detractorsToPromoters = m_toPromoters->value();
    moves.moves.detractorsToPassives = m_toPassives->value();
    moves.moves.passivesToPromoters = m_passives->value();
    moves.promotersLost = m_lost->value();
    return moves;
}

int GoalLevers::target() const
{
    return m_goal->value();
}

statistics::Counts GoalLevers::after() const
{
    return moves().after(m_today).value_or(m_today);
}

QWidget *GoalLevers::firstFocus() const
{
    return m_goal;
}

void GoalLevers::editLastName()
{
    if (QListWidgetItem *last = m_scenarios->item(m_scenarios->count() - 1)) {
        m_scenarios->setCurrentItem(last);
        m_scenarios->editItem(last);
    }
}

/// A scenario that takes more people than there are in this scope has no score.
void GoalLevers::showScenarios()
{
    const QSignalBlocker quiet(m_scenarios);
    const QLocale locale;
    const int current = m_scenarios->currentRow();
    m_scenarios->clear();
    const auto today = statistics::nps(m_today);
    for (const GoalSetting::Scenario &scenario : m_setting.scenarios) {
        auto *item = new QListWidgetItem(scenario.name, m_scenarios);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        const auto counts = scenario.after(m_today);
        const auto score = counts ? statistics::nps(*counts) : std::nullopt;
        const QString text = formatted(score, NumberFormat::Score, locale);
        item->setData(GoalScenarioDelegate::ScoreRole, score ? text : QStringLiteral("\u2013"));
        if (score && today)
            item->setData(GoalScenarioDelegate::ChangeRole, shownChange(*today, *score));
        item->setData(Qt::AccessibleTextRole, score ? tr("%1, score %2").arg(scenario.name, text)
                                                    : tr("%1, more people than there are").arg(scenario.name));
    }
    m_scenarios->setCurrentRow(std::min(current, m_scenarios->count() - 1));
    m_noScenario->setVisible(m_setting.scenarios.empty());
    m_scenarios->setVisible(!m_setting.scenarios.empty());
}

} // namespace earshot
