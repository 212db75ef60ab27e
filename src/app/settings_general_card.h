// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings_card.h"
#include "storage/document_info.h"

#include <optional>

class QLineEdit;

namespace earshot {

class FilterButton;
class TextLabel;

/// What the file is called, whose days it is counted by, and when its weeks begin.
class SettingsGeneralCard : public SettingsCard
{
    Q_OBJECT
public:
    explicit SettingsGeneralCard(const ThemeSource &themes, QWidget *parent = nullptr);
    void showDocument(const DocumentInfo &info);
    /// Nothing: as the system has it, which is `bySystem`.
    void showWeek(std::optional<Qt::DayOfWeek> start, Qt::DayOfWeek bySystem);
    /// The day that a share-safe copy was made; nothing: the document is none.
    void showShareSafe(std::optional<QDate> made);

Q_SIGNALS:
    void titleWanted(const QString &title);
    void timeZoneWanted(const QTimeZone &zone);
    void weekWanted(std::optional<Qt::DayOfWeek> start);

private:
    void chooseZone();
    void chooseWeek();

    QLineEdit *m_title;
    FilterButton *m_zone;
    FilterButton *m_week;
    SettingRow *m_zoneRow;
    TextLabel *m_shareSafe;
    SettingRow *m_shareSafeRow;
    QString m_shownTitle;
    QByteArray m_zoneId;
    std::optional<Qt::DayOfWeek> m_start;
    Qt::DayOfWeek m_bySystem = Qt::Monday;
};

/// "Europe/Berlin", "America/New York"
QString timeZoneName(const QTimeZone &zone);

} // namespace earshot
