// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings_page.h"

#include "analysis/share_safe_copy.h"
#include "app/page_head.h"
#include "app/settings_computer_cards.h"
#include "app/settings_figures_card.h"
#include "app/settings_general_card.h"
#include "app/settings_look_card.h"
#include "app/settings_privacy_card.h"
#include "app/settings_sections.h"
#include "model/kept_setting.h"

#include <QScrollArea>

namespace earshot {

namespace {

constexpr int Gap = 14;
constexpr int ColumnGap = 20;
constexpr int SectionsFrom = 700; ///< px of the page at the usual text size
constexpr int TwoColumnsFrom = 1020;

} // namespace

SettingsPage::SettingsPage(Session &session, ThemeSource &themes, QWidget *parent)
    : Page(parent), m_session(session), m_themes(themes), m_head(new PageHead(tr("Settings and privacy"), this)),
      m_sections(new SettingsSections(themes, this)), m_scroll(new QScrollArea(this)), m_general(new SettingsGeneralCard(themes, this)),
      m_privacy(new SettingsPrivacyCard(themes, this)), m_figures(new SettingsFiguresCard(themes, this)), m_look(new SettingsLookCard(themes, this)), m_backup(new SettingsBackupCard(themes, this))
{
    m_head->setSentence(tr("Saved at once. What belongs to the file can be undone, and everyone who opens it gets the same figures."));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(makeCards());
    m_row = new QBoxLayout(QBoxLayout::LeftToRight);
    m_row->setSpacing(ColumnGap);
    m_row->addWidget(m_sections);
    m_row->addWidget(m_scroll, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_head);
    all->addLayout(m_row, 1);
    addSections();
    connectGeneral();
    connectFigures();
    connectPrivacy();
    connectComputer();
    themes.follow(this, [this] { arrange(); });
}

/// The file's at the left, this computer's at the right.
QWidget *SettingsPage::makeCards()
{
    auto *content = new QWidget;
    auto *language = new SettingsLanguageCard(m_themes, content);
    auto *keys = new SettingsKeysCard(m_themes, content);
    connect(keys, &SettingsKeysCard::keysWanted, this, [this] { Q_EMIT actionWanted(QStringLiteral("shortcuts")); });
    m_cards = {m_general, m_privacy, m_figures, m_look, language, m_backup, keys};
    constexpr size_t ofFile = 3;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(ColumnGap);
    for (const size_t first : {size_t(0), ofFile}) {
        auto *column = new QVBoxLayout;
        column->setSpacing(Gap);
        for (size_t i = first; i < (first == 0 ? ofFile : m_cards.size()); ++i)
            column->addWidget(m_cards[i]);
        column->addStretch(1);
        m_columns->addLayout(column);
    }
    return content;
}

void SettingsPage::addSections()
{
    QStringList titles;
    for (const SettingsCard *card : m_cards)
        titles += card->title();
    m_sections->setTitles(titles);
    connect(m_sections, &SettingsSections::sectionTurned, this, &SettingsPage::showSection);
    connect(m_sections, &SettingsSections::sectionEntered, this, [this](int section) {
        if (QWidget *first = m_cards[static_cast<size_t>(section)]->firstFocus())
            first->setFocus(Qt::TabFocusReason);
    });
}

void SettingsPage::connectGeneral()
{
    connect(m_general, &SettingsGeneralCard::titleWanted, &m_session, &Session::setTitle);
    connect(m_general, &SettingsGeneralCard::timeZoneWanted, this, &SettingsPage::changeTimeZone);
    connect(m_general, &SettingsGeneralCard::weekWanted, this, [this](std::optional<Qt::DayOfWeek> start) {
        FigureSetting setting = keptSetting<FigureSetting>(m_session);
        setting.weekStart = start;
        keep(setting, tr("When weeks begin"));
    });
    connect(&m_session, &Session::infoChanged, this, &SettingsPage::showInfo);
}

void SettingsPage::connectFigures()
{
    connect(m_figures, &SettingsFiguresCard::settingWanted, this, &SettingsPage::keep);
    connect(&m_session, &Session::documentSettingChanged, this, [this](const QString &key) {
        if (key == QLatin1StringView(FigureSetting::Key) && m_snapshot)
            showSnapshot(m_snapshot);
    });
}

void SettingsPage::connectPrivacy()
{
    connect(m_privacy, &SettingsPrivacyCard::settingWanted, this, [this](const PrivacySetting &setting, const QString &what) {
        m_session.changeDocumentSetting(QString::fromLatin1(PrivacySetting::Key), setting.toJson(), what);
    });
    connect(&m_session, &Session::documentSettingChanged, this, [this](const QString &key) {
        if (key == QLatin1StringView(PrivacySetting::Key))
            m_privacy->showSetting(keptSetting<PrivacySetting>(m_session));
    });
}

void SettingsPage::connectComputer()
{
    // The choices of the View menu, which does it and keeps it.
    connect(m_look, &SettingsLookCard::choiceWanted, this,
            [this](ThemeSource::Choice choice) { Q_EMIT actionWanted(QStringLiteral("appearance:%1").arg(static_cast<int>(choice))); });
    connect(m_look, &SettingsLookCard::textPercentWanted, this, &Page::textPercentWanted);
    connect(m_backup, &SettingsBackupCard::restoreWanted, this, [this] { Q_EMIT actionWanted(QStringLiteral("restoreBackup")); });
    connect(m_backup, &SettingsBackupCard::stateRead, this, &Page::statusHintChanged);
    connect(m_backup, &SettingsBackupCard::backupWanted, this, [this] {
        m_backup->setMaking(true);
        m_session.backUpNow();
    });
    for (const auto ended : {&Session::backedUp, &Session::closed})
        connect(&m_session, ended, this, [this] { m_backup->setMaking(false); });
    connect(&m_session, &Session::backupFailed, this, [this] { m_backup->setMaking(false); });
    connect(&m_session, &Session::backedUp, this, [this] {
        readBackups();
        Q_EMIT toastWanted(tr("Backup made"), false);
    });
}

void SettingsPage::keep(const FigureSetting &setting, const QString &what)
{
    m_session.changeDocumentSetting(QString::fromLatin1(FigureSetting::Key), setting.toJson(), what);
}

void SettingsPage::changeTimeZone(const QTimeZone &zone)
{
    if (zone == m_session.info().timeZone)
        return;
    say(tr("Reading the answers again for %1…").arg(timeZoneName(zone)));
    m_session.setTimeZone(zone);
}

void SettingsPage::showInfo()
{
    if (const QString zone = timeZoneName(m_session.info().timeZone); m_snapshot && zone != m_zone) {
        m_zone = zone;
        say(tr("Days, weeks and months are those of %1").arg(zone));
    }
    m_general->showDocument(m_session.info());
}

void SettingsPage::say(const QString &hint)
{
    m_hint = hint;
    Q_EMIT statusHintChanged();
}

void SettingsPage::showSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    const FigureSetting setting = keptSetting<FigureSetting>(m_session);
    const bool writable = !m_session.info().readOnly;
    m_zone = timeZoneName(m_session.info().timeZone);
    m_general->showDocument(m_session.info());
    m_general->showShareSafe(shareSafeCopy::madeOn(m_session.documentSetting(QString::fromLatin1(shareSafeCopy::Key))));
    m_general->showWeek(setting.weekStart, m_session.surroundings().weekStart);
    m_privacy->showSetting(keptSetting<PrivacySetting>(m_session));
    m_privacy->setWritable(writable);
    m_figures->showSetting(setting, *snapshot);
    m_figures->setWritable(writable);
}

bool SettingsPage::isBusy() const
{
    return m_backup->isReading();
}

void SettingsPage::readBackups()
{
    const Session::Surroundings &around = m_session.surroundings();
    m_backup->readState(m_session.info().path, around.backupFolder, around.now());
}

void SettingsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_hint.clear();
    readBackups();
}

void SettingsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void SettingsPage::arrange()
{
    const int margin = m_head->margin();
    const bool two = width() >= m_themes.px(TwoColumnsFrom);
    m_row->setContentsMargins(margin, 0, margin, PageHead::isCompact(this) ? 12 : 18);
    m_sections->setVisible(width() >= m_themes.px(SectionsFrom));
    m_columns->setDirection(two ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setSpacing(two ? ColumnGap : Gap);
    m_columns->setStretch(0, two ? 62 : 0);
    m_columns->setStretch(1, two ? 38 : 1);
}

void SettingsPage::showSection(int section)
{
    if (section < 0)
        return;
    const QWidget *card = m_cards[static_cast<size_t>(section)];
    // As much of it as there is room for, its title first.
    m_scroll->ensureVisible(0, card->mapTo(m_scroll->widget(), QPoint(0, card->height())).y(), 0, 0);
    m_scroll->ensureVisible(0, card->mapTo(m_scroll->widget(), QPoint(0, 0)).y(), 0, 0);
}

} // namespace earshot
