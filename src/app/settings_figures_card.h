// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/figure_setting.h"
#include "app/settings_card.h"

namespace earshot {

class SegmentedSwitch;
class TextLabel;

/// How margins are made and changes tested, each with what it means, and what it makes of the score in view.
class SettingsFiguresCard : public SettingsCard
{
    Q_OBJECT
public:
    explicit SettingsFiguresCard(const ThemeSource &themes, QWidget *parent = nullptr);
    void showSetting(const FigureSetting &setting, const Snapshot &snapshot);
    void setWritable(bool writable);

Q_SIGNALS:
    void settingWanted(const earshot::FigureSetting &setting, const QString &what);

private:
    void connectSwitches();
    void showExample(const Snapshot &snapshot);

    SegmentedSwitch *m_interval;
    SegmentedSwitch *m_confidence;
    SegmentedSwitch *m_correction;
    SettingRow *m_intervalRow;
    SettingRow *m_confidenceRow;
    SettingRow *m_correctionRow;
    TextLabel *m_example;
    FigureSetting m_setting;
};

} // namespace earshot
