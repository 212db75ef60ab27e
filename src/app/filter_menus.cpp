// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter_bar.h"

#include "app/check_menu.h"
#include "app/filter_button.h"
#include "app/menu_text.h"
#include "app/period_popup.h"
#include "domain/overlap.h"

#include <QActionGroup>
#include <QDateEdit>
#include <QMenu>

namespace earshot {

namespace {

// A menu of its own opening: gone when it closes.
QMenu *freshMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

QAction *addChoice(QMenu *menu, const QString &text, bool current)
{
    QAction *action = menu->addAction(menuText(text));
    action->setCheckable(true);
    action->setChecked(current);
    return action;
}

} // namespace

void FilterBar::openPeriods()
{
    QMenu *menu = freshMenu(this);
    bool custom = true;
    for (const PeriodChoice &choice : periodChoices(lastDay())) {
        const bool current = choice.period == m_scope.period;
        custom = custom && !current;
        connect(addChoice(menu, choice.title, current), &QAction::triggered, this,
                [this, choice] { choosePeriod(choice.period); });
    }
    menu->addSeparator();
    connect(addChoice(menu, tr("Custom period…"), custom), &QAction::triggered, this, &FilterBar::openCustomPeriod);
    menu->popup(m_period->popupPlace());
}

void FilterBar::openCustomPeriod()
{
    auto *popup = new PeriodPopup(m_themes, this);
    const std::optional<QDate> last = lastDay();
    const QDate end = m_scope.period.last.value_or(last.value_or(QDate()));
    popup->setPeriod({m_scope.period.first ? m_scope.period.first : std::optional(end.addMonths(-1).addDays(1)), end});
    connect(popup, &PeriodPopup::chosen, this, &FilterBar::choosePeriod);
    popup->move(m_period->popupPlace());
    popup->show();
    popup->firstEdit()->setFocus(Qt::PopupFocusReason);
}

void FilterBar::choosePeriod(const Period &period)
{
    Scope wanted = m_scope;
    wanted.period = period;
    if (comparesWithItself(wanted))
        wanted.comparison = {};
    if (wanted != m_scope)
        Q_EMIT scopeWanted(wanted);
}

void FilterBar::openComparisons()
{
    QMenu *menu = freshMenu(this);
    for (const auto kind : {Comparison::Kind::Previous, Comparison::Kind::LastYear, Comparison::Kind::None}) {
        Scope wanted = m_scope;
        wanted.comparison = {kind, {}};
        const bool current = kind == m_scope.comparison.kind;
        QAction *action = addChoice(menu, comparisonTitle(wanted.comparison, m_scope.period), current);
        // Nothing lies before "all".
        action->setEnabled(kind == Comparison::Kind::None || (m_scope.period.first && m_scope.period.last));
        connect(action, &QAction::triggered, this, [this, wanted] { Q_EMIT scopeWanted(wanted); });
    }
    menu->addSeparator();
    const bool chosen = m_scope.comparison.kind == Comparison::Kind::Chosen;
    connect(addChoice(menu, tr("Chosen period…"), chosen), &QAction::triggered, this, &FilterBar::openCustomComparison);
    menu->popup(m_compare->popupPlace());
}

/// Begins with what is compared with now, else with the period before.
void FilterBar::openCustomComparison()
{
    auto *popup = new PeriodPopup(m_themes, this);
    Scope usual = m_scope;
    usual.comparison = {};
    const Period now = m_scope.comparisonPeriod().value_or(usual.comparisonPeriod().value_or(Period()));
    const QDate end = now.last.value_or(lastDay().value_or(QDate::currentDate()));
    popup->setPeriod({now.first.value_or(end.addMonths(-1).addDays(1)), end});
    popup->setApartFrom(m_scope.period);
    connect(popup, &PeriodPopup::chosen, this, [this](const Period &period) {
        Scope wanted = m_scope;
        wanted.comparison = {Comparison::Kind::Chosen, period};
        if (wanted != m_scope)
            Q_EMIT scopeWanted(wanted);
    });
    popup->move(m_compare->popupPlace());
    popup->show();
    popup->firstEdit()->setFocus(Qt::PopupFocusReason);
}

void FilterBar::openSurveys()
{
    if (!m_snapshot)
        return;
    QMenu *menu = freshMenu(this);
    Scope all = m_scope;
    all.survey.reset();
    connect(addChoice(menu, surveyValue(*m_snapshot->dataset, all), !m_scope.survey), &QAction::triggered, this,
            [this, all] { Q_EMIT scopeWanted(all); });
    menu->addSeparator();
    for (const Survey &survey : m_snapshot->dataset->surveys()) {
        Scope wanted = m_scope;
        wanted.survey = survey.id;
        const bool nps = survey.metric == Metric::Nps; // the figures of other answers would be wrong ones
        const QString title = nps ? surveyValue(*m_snapshot->dataset, wanted) : tr("%1: %2, no NPS", "a survey, what it asks").arg(survey.name, metricLabel(survey.metric));
        QAction *action = addChoice(menu, title, m_scope.survey == survey.id);
        action->setEnabled(nps);
        connect(action, &QAction::triggered, this, [this, wanted] { Q_EMIT scopeWanted(wanted); });
    }
    menu->popup(m_survey->popupPlace());
}

void FilterBar::addSwitch(QMenu &menu, const QString &text, bool Scope::*condition)
{
    connect(addChoice(&menu, text, m_scope.*condition), &QAction::triggered, this, [this, condition](bool on) {
        Scope wanted = m_scope;
        wanted.*condition = on;
        if (wanted.undatedOnly) { // no period holds them
            wanted.period = {};
            wanted.comparison = {Comparison::Kind::None, {}};
        }
        Q_EMIT scopeWanted(wanted);
    });
}

void FilterBar::openAddable()
{
    if (!m_snapshot)
        return;
    QMenu *menu = freshMenu(this);
    for (const AttributeColumn &column : m_snapshot->dataset->attributes()) {
        const QString key = attributeKey(column.attribute.id);
        if (m_controls.contains(key))
            continue;
        connect(menu->addAction(column.attribute.name), &QAction::triggered, this, [this, key] {
            m_added << key;
            refresh();
            openControl(key);
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Score…")), &QAction::triggered, this, [this] { openScores(m_add->popupPlace()); });
    if (!m_snapshot->dataset->tags().empty())
        connect(menu->addAction(tr("Tag…")), &QAction::triggered, this, [this] { openTags(m_add->popupPlace()); });
    if (m_comments.themes)
        connect(menu->addAction(tr("Theme…")), &QAction::triggered, this, [this] { openThemes(m_add->popupPlace()); });
    if (m_snapshot->withComment > 0)
        connect(menu->addAction(tr("Tone…")), &QAction::triggered, this, [this] { openTones(m_add->popupPlace()); });
    addSwitch(*menu, tr("Quotes only"), &Scope::starredOnly);
    addSwitch(*menu, tr("In follow-up"), &Scope::inFollowUpOnly);
    addSwitch(*menu, tr("With a note"), &Scope::withNoteOnly);
    if (m_snapshot->undated > 0 || m_scope.undatedOnly)
        addSwitch(*menu, tr("Without a date"), &Scope::undatedOnly);
    addSavedChoices(menu);
    menu->popup(m_add->popupPlace());
}

void FilterBar::openChecked(const std::vector<CheckMenu::Item> &items, const QString &hint, QPoint place,
                            const std::function<void(Scope &, const QStringList &)> &take)
{
    auto *menu = new CheckMenu(m_themes, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setItems(items, hint);
    connect(menu, &CheckMenu::applied, this, [this, take](const QStringList &values) {
        Scope wanted = m_scope;
        take(wanted, values);
        if (wanted != m_scope)
            Q_EMIT scopeWanted(wanted);
    });
    menu->popup(place);
}

void FilterBar::openScores(QPoint place)
{
    m_facets.countCategories(m_snapshot, m_comments, [this, place](const std::vector<CheckMenu::Item> &items) {
        openChecked(items, tr("Find in %1").arg(tr("Score")), place,
                    [](Scope &scope, const QStringList &values) { scope.scores = scoresOf(values); });
    });
}

void FilterBar::openTags(QPoint place)
{
    m_facets.countTags(m_snapshot, m_comments, [this, place](const std::vector<CheckMenu::Item> &items) {
        openChecked(items, tr("Find a tag"), place, [](Scope &scope, const QStringList &values) {
            scope.tags.clear();
            for (const QString &value : values)
                scope.tags.push_back(TagId{value.toLongLong()});
        });
    });
}

void FilterBar::openThemes(QPoint place)
{
    m_facets.countThemes(m_snapshot, m_comments, [this, place](const std::vector<CheckMenu::Item> &items) {
        openChecked(items, tr("Find a theme"), place, [](Scope &scope, const QStringList &values) { scope.themes = values; });
    });
}

void FilterBar::openTones(QPoint place)
{
    m_facets.countTones(m_snapshot, m_comments, [this, place](const std::vector<CheckMenu::Item> &items) {
        openChecked(items, tr("Find in %1").arg(tr("Tone")), place,
                    [](Scope &scope, const QStringList &values) { scope.tones = tonesOf(values); });
    });
}

void FilterBar::openControl(const QString &key)
{
    if (const std::optional<AttributeId> attribute = attributeOf(key))
        return openAttribute(*attribute);
    if (key == QLatin1String("scores"))
        return openScores(m_controls.value(key)->popupPlace());
    if (key == QLatin1String("tags"))
        return openTags(m_controls.value(key)->popupPlace());
    if (key == QLatin1String("themes") && m_comments.themes)
        return openThemes(m_controls.value(key)->popupPlace());
    if (key == QLatin1String("tones"))
        return openTones(m_controls.value(key)->popupPlace());
    QMenu *menu = freshMenu(this);
    connect(menu->addAction(tr("Remove this filter")), &QAction::triggered, this,
            [this, key] { Q_EMIT scopeWanted(without(m_scope, key)); });
    menu->popup(m_controls.value(key)->popupPlace());
}

void FilterBar::openAttribute(AttributeId attribute)
{
    if (!m_snapshot)
        return;
    const QString key = attributeKey(attribute);
    m_facets.count(m_snapshot, m_comments, attribute, [this, attribute, key](const std::vector<CheckMenu::Item> &items) {
        FilterButton *control = m_controls.value(key);
        const AttributeColumn *column = m_snapshot->dataset->attribute(attribute);
        if (!control || !column)
            return;
        auto *menu = new CheckMenu(m_themes, control);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setItems(items, tr("Find in %1").arg(column->attribute.name));
        connect(menu, &CheckMenu::applied, this, [this, attribute](const QStringList &values) {
            Scope wanted = m_scope;
            wanted.setFilter(attribute, values);
            if (wanted != m_scope)
                Q_EMIT scopeWanted(wanted);
        });
        menu->popup(control->popupPlace());
    });
}

void FilterBar::openFolded()
{
    m_middle->show();
    m_foldPopup->adjustSize();
    m_foldPopup->move(m_fold->popupPlace());
    m_foldPopup->show();
}

} // namespace earshot
