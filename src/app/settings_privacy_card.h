// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings_card.h"
#include "text/privacy_setting.h"

class QCheckBox;

namespace earshot {

/// What of people's comments leaves the file in quotes, reports and exports.
class SettingsPrivacyCard : public SettingsCard
{
    Q_OBJECT
public:
    explicit SettingsPrivacyCard(const ThemeSource &themes, QWidget *parent = nullptr);
    void showSetting(const PrivacySetting &setting);
    void setWritable(bool writable);

Q_SIGNALS:
    void settingWanted(const earshot::PrivacySetting &setting, const QString &what);

private:
    QCheckBox *addSwitch(const char *name, const QString &title, const QString &line);

    QCheckBox *m_hide;
    QCheckBox *m_mask;
    PrivacySetting m_setting;
};

} // namespace earshot
