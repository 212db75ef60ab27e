// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings_general_card.h"

#include "app/choice_popup.h"
#include "app/dates.h"
#include "app/filter_button.h"
#include "app/report_controls.h"
#include "app/setting_row.h"
#include "app/text_label.h"

#include <QLineEdit>
#include <QLocale>

namespace earshot {

namespace {

constexpr int TitleWidth = 220;
constexpr int LongestTitle = 120;
constexpr Qt::DayOfWeek Starts[] = {Qt::Monday, Qt::Saturday, Qt::Sunday};

QString dayName(Qt::DayOfWeek day)
{
    return QLocale().standaloneDayName(day);
}

/// Regions with their cities, as they are known since 1993; not the older names of the same zones.
std::vector<ChoicePopup::Item> allZones()
{
    std::vector<ChoicePopup::Item> zones;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        const bool isPlace = id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("SystemV/") && !id.startsWith("posix/") && !id.startsWith("right/");
        if (!isPlace && id != "UTC")
            continue;
        const QTimeZone zone(id);
        QStringList remark{zone.displayName(QTimeZone::StandardTime, QTimeZone::OffsetName)};
        if (zone.territory() != QLocale::AnyTerritory)
            remark.prepend(QLocale::territoryToString(zone.territory()));
        zones.push_back({QString::fromLatin1(id), timeZoneName(zone), remark.join(QStringLiteral(" · "))});
    }
    return zones;
}

} // namespace

QString timeZoneName(const QTimeZone &zone)
{
    return QString::fromLatin1(zone.id()).replace(u'_', u' ');
}

SettingsGeneralCard::SettingsGeneralCard(const ThemeSource &themes, QWidget *parent)
    : SettingsCard(themes, tr("General"), parent), m_title(new QLineEdit(this)), m_zone(new FilterButton(themes, QString(), this)),
      m_week(new FilterButton(themes, QString(), this)), m_shareSafe(new TextLabel(this))
{
    m_title->setObjectName(QStringLiteral("title"));
    m_title->setMaxLength(LongestTitle);
    m_zone->setObjectName(QStringLiteral("timeZone"));
    m_week->setObjectName(QStringLiteral("weekStart"));
    themes.follow(m_title, [this, &themes] { m_title->setFixedWidth(themes.px(TitleWidth)); });
    addRow(tr("Title"), m_title, tr("Stands on reports and charts. The name of the file stays."));
    m_zoneRow = addRow(tr("Time zone"), m_zone);
    addRow(tr("Weeks begin on"), m_week, tr("For the weeks of Trends and of the command line."));
    m_shareSafe->setObjectName(QStringLiteral("shareSafe"));
    m_shareSafeRow = addRow(tr("Share-safe copy"), m_shareSafe, tr("Made to leave the house: without people, and without values that few have in common."));
    m_shareSafeRow->hide();
    connect(m_title, &QLineEdit::editingFinished, this, [this] {
        const QString typed = m_title->text().simplified();
        const bool isAnother = m_title->isModified() && !typed.isEmpty();
        m_title->setModified(false);
        m_title->setText(isAnother ? typed : m_shownTitle);
        if (isAnother)
            Q_EMIT titleWanted(typed);
    });
    connect(m_zone, &FilterButton::clicked, this, &SettingsGeneralCard::chooseZone);
    connect(m_week, &FilterButton::clicked, this, &SettingsGeneralCard::chooseWeek);
}

void SettingsGeneralCard::showDocument(const DocumentInfo &info)
{
    m_shownTitle = info.title;
    if (!m_title->isModified())
        m_title->setText(info.title);
    m_zoneId = info.timeZone.id();
    m_zone->setValue(timeZoneName(info.timeZone));
    m_zone->setAccessibleName(tr("Time zone: %1").arg(m_zone->value()));
    m_zoneRow->setLine(tr("An answer belongs to the day that it was there when it was given. Days, weeks and months are counted anew when this changes."));
    for (QWidget *control : std::initializer_list<QWidget *>{m_title, m_zone, m_week})
        control->setEnabled(!info.readOnly);
}

void SettingsGeneralCard::showWeek(std::optional<Qt::DayOfWeek> start, Qt::DayOfWeek bySystem)
{
    m_start = start;
    m_bySystem = bySystem;
    m_week->setValue(start ? dayName(*start) : tr("Like the system: %1").arg(dayName(bySystem)));
    m_week->setAccessibleName(tr("Weeks begin on: %1").arg(m_week->value()));
}

void SettingsGeneralCard::showShareSafe(std::optional<QDate> made)
{
    m_shareSafe->setText(made ? shortDate(*made, 0, QLocale()) : QString());
    m_shareSafeRow->setVisible(made.has_value());
}

void SettingsGeneralCard::chooseZone()
{
    auto *popup = new ChoicePopup(themes(), tr("Time zone"), m_zone);
    popup->setItems(allZones(), QString::fromLatin1(m_zoneId));
    connect(popup, &ChoicePopup::chosen, this, [this](const QString &id) { Q_EMIT timeZoneWanted(QTimeZone(id.toLatin1())); });
    popup->openAt(m_zone->popupPlace());
}

void SettingsGeneralCard::chooseWeek()
{
    QStringList titles{tr("Like the system: %1").arg(dayName(m_bySystem))};
    int current = 0;
    for (const Qt::DayOfWeek day : Starts) {
        titles += dayName(day);
        if (m_start == day)
            current = static_cast<int>(titles.size()) - 1;
    }
    openChoices(m_week, titles, current, [this](int index) {
        Q_EMIT weekWanted(index == 0 ? std::nullopt : std::optional(Starts[index - 1]));
    });
}

} // namespace earshot
