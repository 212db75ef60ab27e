// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The time line's events and goal, which the document keeps.
#include "analysis/trend_sentences.h"
#include "app/icons.h"
#include "app/page_head.h"
#include "app/trend_event_editor.h"
#include "app/trend_tip.h"
#include "app/trend_toolbar.h"
#include "app/trends_page.h"
#include "analysis/goal_setting.h"
#include "model/kept_setting.h"

#include <QPushButton>

#include <algorithm>

namespace earshot {

void TrendsPage::addEvents()
{
    auto *button = new QPushButton(iconNamed(m_themes, "flag"), tr("Add event"), this);
    button->setObjectName(QStringLiteral("addEvent"));
    m_head->addControl(button);
    connect(button, &QPushButton::clicked, this, [this] {
        const auto last = static_cast<qsizetype>(m_chart->buckets().size()) - 1;
        if (last >= 0)
            addEventAt(m_chart->current().value_or(last));
    });
    connect(m_chart, &ChartHost::eventWanted, this, [this](qsizetype bucket) {
        const auto &places = m_chart->eventPlaces();
        const auto there = std::find_if(places.begin(), places.end(),
                                        [bucket](const marks::TrendEventPlace &place) { return place.bucket == bucket; });
        there == places.end() ? addEventAt(bucket) : editEvent(there->event);
    });
    connect(m_chart, &ChartHost::eventChosen, this, &TrendsPage::editEvent);
    connect(m_chart, &ChartHost::eventMoved, this, [this](size_t event, qsizetype bucket) {
        EventsSetting events = m_events;
        const EventsSetting::Event moved{dayOf(bucket), events.events.at(event).text};
        if (events.change(event, moved))
            keepEvents(events, tr("Move an event"));
    });
    connect(m_editor, &TrendEventEditor::taken, this, &TrendsPage::takeEvent);
    connect(m_editor, &TrendEventEditor::removed, this, [this] {
        EventsSetting events = m_events;
        events.events.erase(events.events.begin() + static_cast<std::ptrdiff_t>(m_editor->place().value_or(0)));
        keepEvents(events, tr("Remove an event"));
    });
    connect(m_editor, &TrendEventEditor::closed, m_chart, [this] { m_chart->setFocus(); });
    connect(&m_session, &Session::documentSettingChanged, this, [this](const QString &key) {
        if (key == QLatin1StringView(EventsSetting::Key) || key == QLatin1StringView(GoalSetting::Key))
            readSettings();
    });
}

QDate TrendsPage::dayOf(qsizetype bucket) const
{
    const Bucket &chosen = m_chart->buckets()[static_cast<size_t>(bucket)];
    return m_snapshot->windowStep ? chosen.last : chosen.first;
}

void TrendsPage::takeEvent(const EventsSetting::Event &event)
{
    EventsSetting events = m_events;
    if (const auto place = m_editor->place()) {
        if (*place < events.events.size() && events.change(*place, event))
            keepEvents(events, tr("Change an event"));
    } else if (events.add(event)) {
        keepEvents(events, tr("Add an event"));
    } else {
        Q_EMIT toastWanted(tr("There are as many events as a document can keep."), false);
    }
}

void TrendsPage::keepEvents(const EventsSetting &events, const QString &what)
{
    m_session.changeDocumentSetting(QString::fromLatin1(EventsSetting::Key), events.toJson(), what);
}

void TrendsPage::readSettings()
{
    m_events = keptSetting<EventsSetting>(m_session);
    m_goal = keptSetting<GoalSetting>(m_session).score();
    m_toolbar->setHasGoal(m_goal.has_value());
    m_session.setEvents(m_events.days());
    if (m_editor->isVisible())
        m_editor->hide();
    applyOptions();
}

std::vector<marks::TrendEvent> TrendsPage::shownEvents() const
{
    return m_toolbar->hasEvents() ? m_events.events : std::vector<marks::TrendEvent>();
}

void TrendsPage::addEventAt(qsizetype bucket)
{
    m_tip->hide();
    openEditor({}, {dayOf(bucket), {}}, m_chart->position(bucket).x());
}

void TrendsPage::editEvent(size_t event)
{
    const auto &places = m_chart->eventPlaces();
    const auto place = std::find_if(places.begin(), places.end(),
                                    [event](const marks::TrendEventPlace &other) { return other.event == event; });
    if (place != places.end())
        openEditor(event, m_events.events.at(event), place->diamond.x());
}

void TrendsPage::openEditor(std::optional<size_t> place, const EventsSetting::Event &event, qreal x)
{
    QString found;
    for (const EventChange &tested : m_snapshot->events) {
        if (place && tested.day == event.day)
            found = sentences::event(tested, QLocale());
    }
    m_editor->edit(place, event, found);
    const int most = std::max(0, m_chart->width() - m_editor->width());
    m_editor->move(std::clamp(static_cast<int>(x) + 10, 0, most),
                   static_cast<int>(m_chart->plotRect().top() + marks::trendEventStrip(m_chart->options().fontPixels)));
    m_tip->hide();
}

} // namespace earshot
