// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/page.h"

#include <vector>

class QBoxLayout;
class QScrollArea;

namespace earshot {

struct FigureSetting;
class PageHead;
class SettingsBackupCard;
class SettingsCard;
class SettingsFiguresCard;
class SettingsGeneralCard;
class SettingsLookCard;
class SettingsPrivacyCard;
class SettingsSections;

/// How the open file is counted and how the program looks: sections at the left, one card for each. What belongs to the
/// file is one undo step each, what belongs to this computer is done at once.
class SettingsPage : public Page
{
    Q_OBJECT
public:
    SettingsPage(Session &session, ThemeSource &themes, QWidget *parent = nullptr);
    void showSnapshot(const SnapshotPtr &snapshot) override;
    bool isBusy() const override;
    QString statusHint() const override { return m_hint; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeCards();
    void addSections();
    void connectGeneral();
    void connectFigures();
    void connectPrivacy();
    void connectComputer();
    void keep(const FigureSetting &setting, const QString &what);
    void changeTimeZone(const QTimeZone &zone);
    void showInfo();
    void readBackups();
    void say(const QString &hint);
    void arrange();
    void showSection(int section);

    Session &m_session;
    const ThemeSource &m_themes;
    PageHead *m_head;
    SettingsSections *m_sections;
    QScrollArea *m_scroll;
    SettingsGeneralCard *m_general;
    SettingsPrivacyCard *m_privacy;
    SettingsFiguresCard *m_figures;
    SettingsLookCard *m_look;
    SettingsBackupCard *m_backup;
    std::vector<SettingsCard *> m_cards; ///< in the order of the sections
    QBoxLayout *m_row = nullptr;
    QBoxLayout *m_columns = nullptr;
    SnapshotPtr m_snapshot;
    QString m_hint;
    QString m_zone; ///< that was told
};

} // namespace earshot
