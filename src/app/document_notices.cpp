// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document_notices.h"

#include <QVBoxLayout>

namespace earshot {

namespace {

constexpr qsizetype MostPlaces = 100; ///< remembered, so that each file is warned of once

} // namespace

DocumentNotices::DocumentNotices(Session &session, const ThemeSource &themes, Settings &settings, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_settings(settings),
      m_card(new NoticeCard(themes, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 14, 24, 0);
    column->addWidget(m_card);
    connect(m_card, &NoticeCard::dismissed, this, &DocumentNotices::next);
    connect(m_card, &NoticeCard::acted, this, [this] {
        const auto act = m_notices.empty() ? std::function<void()>() : m_notices.front().acted;
        next();
        if (act)
            act();
    });
    connect(&session, &Session::changesKept, this, &DocumentNotices::addRecovered);
    connect(&session, &Session::backupFailed, this, &DocumentNotices::addBackupFailed);
    hide();
}

void DocumentNotices::showOpened()
{
    m_notices.clear();
    m_backupTold.clear();
    addReadOnly(m_session.info());
    addPlace(m_session.info());
    refresh();
}

void DocumentNotices::add(Notice notice)
{
    m_notices.push_back(std::move(notice));
    refresh();
}

void DocumentNotices::addReadOnly(const DocumentInfo &info)
{
    if (info.readOnly)
        add({"lock", tr("This file can only be read here"), info.notice, tr("Save a copy…"), [this] { Q_EMIT copyWanted(); }});
}

void DocumentNotices::addPlace(const DocumentInfo &info)
{
    if (info.place == DocumentPlace::ThisComputer)
        return;
    QStringList told = m_settings.value(setting::ToldPlaces).toStringList();
    if (told.contains(info.path))
        return;
    told.prepend(info.path);
    m_settings.setValue(setting::ToldPlaces, told.mid(0, MostPlaces));
    const bool network = info.place == DocumentPlace::NetworkFolder;
    add({"warn", network ? tr("This file is in a network folder") : tr("This file is in a folder that is synchronised"),
         tr("Open it on one computer at a time: two that change it at once can damage it. It is safer to keep the file "
            "on this computer and to put copies there."),
         tr("Save a copy…"), [this] { Q_EMIT copyWanted(); }});
}

void DocumentNotices::addRecovered(qsizetype changes)
{
    const bool underWay = m_session.info().recovered && m_session.info().recovered->underWay;
    QString sentence = changes > 0 ? tr("%Ln changes since it was opened were kept.", nullptr, static_cast<int>(changes))
                                   : tr("Nothing that was saved is lost.");
    if (underWay)
        sentence += u' ' + tr("A change that was still being written was taken back.");
    add({"undo", tr("Recovered after an unexpected stop"), sentence, changes > 0 ? tr("Review changes") : QString(),
         [this] { Q_EMIT reviewWanted(); }});
}

void DocumentNotices::addBackupFailed(const Error &error)
{
    if (m_backupTold == error.message)
        return;
    m_backupTold = error.message;
    add({"warn", tr("Your change is saved, but there is no backup of the file before it"), error.message, {}, {}});
}

void DocumentNotices::next()
{
    if (!m_notices.empty())
        m_notices.erase(m_notices.begin());
    refresh();
}

void DocumentNotices::refresh()
{
    setVisible(!m_notices.empty());
    if (m_notices.empty())
        return;
    const Notice &first = m_notices.front();
    m_card->showNotice(first.icon, first.title, first.sentence, first.act);
}

} // namespace earshot
