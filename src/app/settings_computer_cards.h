// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings_card.h"
#include "model/backup_model.h"

class QPushButton;

namespace earshot {

class Chip;
class TextLabel;

/// What the texts, numbers and dates of the program follow, with an example of each.
class SettingsLanguageCard : public SettingsCard
{
    Q_OBJECT
public:
    explicit SettingsLanguageCard(const ThemeSource &themes, QWidget *parent = nullptr);
};

/// When the newest backup of the file was made, and the ways to make one and to get one back.
class SettingsBackupCard : public SettingsCard
{
    Q_OBJECT
public:
    explicit SettingsBackupCard(const ThemeSource &themes, QWidget *parent = nullptr);
    /// Without a folder no backups are made. `now` tells today from other days.
    void readState(const QString &documentPath, const QString &folder, const QDateTime &now);
    void setMaking(bool making);
    bool isReading() const { return m_backups->isReading(); }

Q_SIGNALS:
    void stateRead();
    void backupWanted();
    void restoreWanted();

private:
    void showState();

    BackupModel *m_backups;
    Chip *m_state;
    TextLabel *m_rule;
    QPushButton *m_make;
    QPushButton *m_restore;
    QString m_folder;
    QDateTime m_now;
    bool m_making = false;
};

/// The way to the sheet of keys.
class SettingsKeysCard : public SettingsCard
{
    Q_OBJECT
public:
    explicit SettingsKeysCard(const ThemeSource &themes, QWidget *parent = nullptr);

Q_SIGNALS:
    void keysWanted();
};

} // namespace earshot
