// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings_privacy_card.h"

#include <QCheckBox>

namespace earshot {

SettingsPrivacyCard::SettingsPrivacyCard(const ThemeSource &themes, QWidget *parent)
    : SettingsCard(themes, tr("Privacy"), parent),
      m_hide(addSwitch("hidePersonalData", tr("Hide e-mail addresses, phone numbers, card and account numbers"),
                       tr("In quotes, reports and exports, with links, and names of people who may not be named. The Comments page shows what was written."))),
      m_mask(addSwitch("maskProfanity", tr("Mask swear words"), tr("In quotes, reports and exports: their first letter stays.")))
{
    connect(m_hide, &QCheckBox::clicked, this, [this](bool on) {
        PrivacySetting setting = m_setting;
        setting.hidePersonalData = on;
        Q_EMIT settingWanted(setting, on ? tr("Hide personal data") : tr("Show personal data"));
    });
    connect(m_mask, &QCheckBox::clicked, this, [this](bool on) {
        PrivacySetting setting = m_setting;
        setting.maskProfanity = on;
        Q_EMIT settingWanted(setting, on ? tr("Mask swear words") : tr("Show swear words"));
    });
}

QCheckBox *SettingsPrivacyCard::addSwitch(const char *name, const QString &title, const QString &line)
{
    auto *box = new QCheckBox(this);
    box->setObjectName(QString::fromLatin1(name));
    box->setProperty("switch", true);
    addRow(title, box, line);
    return box;
}

void SettingsPrivacyCard::showSetting(const PrivacySetting &setting)
{
    m_setting = setting;
    m_hide->setChecked(setting.hidePersonalData);
    m_mask->setChecked(setting.maskProfanity);
}

void SettingsPrivacyCard::setWritable(bool writable)
{
    m_hide->setEnabled(writable);
    m_mask->setEnabled(writable);
}

} // namespace earshot
