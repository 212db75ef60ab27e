// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings_computer_cards.h"

#include "app/chip.h"
#include "app/flow_layout.h"
#include "app/icons.h"
#include "app/recent_model.h"
#include "app/setting_row.h"
#include "app/text_label.h"

#include <QPushButton>

namespace earshot {

namespace {

/// The same day for everyone, with a time, a large number and a share.
QString example(const QLocale &locale)
{
    return QStringList{locale.toString(1284), locale.toString(24.5, 'f', 1) + locale.percent(),
                       locale.toString(QDate(2026, 11, 3), QLocale::LongFormat), locale.toString(QTime(8, 7), QLocale::ShortFormat)}
        .join(QStringLiteral(" · "));
}

QString systemName(const QLocale &locale)
{
    return locale.territory() == QLocale::AnyTerritory
        ? locale.nativeLanguageName()
        : SettingsLanguageCard::tr("%1, %2", "a language and a country").arg(locale.nativeLanguageName(), locale.nativeTerritoryName());
}

} // namespace

SettingsLanguageCard::SettingsLanguageCard(const ThemeSource &themes, QWidget *parent) : SettingsCard(themes, tr("Language and formats"), parent)
{
    const QLocale locale;
    addRow(tr("Language"), new TextLabel(tr("English", "the name of this translation's language, in itself"), TextRole::Quiet, this));
    addRow(tr("Numbers and dates"), new TextLabel(tr("Like the system"), TextRole::Quiet, this), systemName(locale));
    auto *shown = new TextLabel(example(locale), TextRole::Secondary, this);
    shown->setObjectName(QStringLiteral("formats"));
    shown->setWordWrap(true);
    body()->addWidget(shown);
}

SettingsBackupCard::SettingsBackupCard(const ThemeSource &themes, QWidget *parent)
    : SettingsCard(themes, tr("Backup"), parent), m_backups(new BackupModel(this)), m_state(new Chip(themes, ChipKind::Plain, QString(), this)),
      m_rule(new TextLabel(TextRole::Secondary, this)), m_make(new QPushButton(iconNamed(themes, "copy"), tr("Back up now"), this)),
      m_restore(new QPushButton(iconNamed(themes, "undo"), tr("Restore…"), this))
{
    addToHeader(m_state);
    m_state->setObjectName(QStringLiteral("backupState"));
    m_make->setObjectName(QStringLiteral("backUpNow"));
    m_restore->setObjectName(QStringLiteral("restore"));
    m_rule->setWordWrap(true);
    auto *buttons = new QWidget(this);
    auto *row = new FlowLayout(buttons, 8);
    row->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : {m_make, m_restore}) {
        button->setProperty("small", true);
        row->addWidget(button);
    }
    body()->addWidget(m_rule);
    body()->addWidget(buttons);
    connect(m_make, &QPushButton::clicked, this, &SettingsBackupCard::backupWanted);
    connect(m_restore, &QPushButton::clicked, this, &SettingsBackupCard::restoreWanted);
    connect(m_backups, &QAbstractItemModel::modelReset, this, [this] {
        showState();
        Q_EMIT stateRead();
    });
}

void SettingsBackupCard::readState(const QString &documentPath, const QString &folder, const QDateTime &now)
{
    m_folder = folder;
    m_now = now;
    m_backups->read(documentPath, folder);
}

void SettingsBackupCard::setMaking(bool making)
{
    m_making = making;
    showState();
}

void SettingsBackupCard::showState()
{
    const auto newest = m_backups->backup(m_backups->index(0, 0));
    const BackupRules rules;
    m_state->setKind(newest ? ChipKind::Ok : ChipKind::Plain, newest ? "check" : nullptr);
    m_state->setText(m_making ? tr("Making a backup…")
                     : newest ? RecentModel::openedText(newest->madeAt.toTimeZone(m_now.timeZone()), m_now, QLocale())
                              : tr("None yet"));
    m_state->setAccessibleName(newest ? tr("Newest backup: %1").arg(m_state->text()) : m_state->text());
    m_state->updateGeometry();
    m_rule->setText(m_folder.isEmpty() ? tr("No backups are made: there is no place for them.")
                                       : tr("A copy is made before the first change of a day, and before answers are imported or taken out. The newest %1 are "
                                            "kept, and one for each of %2 days and %3 weeks.")
                                             .arg(QLocale().toString(rules.latest), QLocale().toString(rules.daily), QLocale().toString(rules.weekly)));
    m_make->setEnabled(!m_folder.isEmpty() && !m_making);
    m_restore->setEnabled(newest.has_value());
}

SettingsKeysCard::SettingsKeysCard(const ThemeSource &themes, QWidget *parent) : SettingsCard(themes, tr("Keyboard"), parent)
{
    auto *open = new QPushButton(tr("Show all keys"), this);
    open->setObjectName(QStringLiteral("showKeys"));
    open->setProperty("small", true);
    addRow(tr("Everything can be done with the keyboard"), open, tr("F6 goes from one part of the window to the next, Ctrl K finds every command."));
    connect(open, &QPushButton::clicked, this, &SettingsKeysCard::keysWanted);
}

} // namespace earshot
