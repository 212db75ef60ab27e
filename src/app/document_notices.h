// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/notice_card.h"
#include "app/settings.h"
#include "model/session.h"

#include <functional>
#include <vector>

namespace earshot {

/// What there is to say of the open file, one after the other in a card over the pages: that it can only be read,
/// lies in a shared folder, was recovered, or got no backup. Owned by its window.
class DocumentNotices : public QWidget
{
    Q_OBJECT
public:
    DocumentNotices(Session &session, const ThemeSource &themes, Settings &settings, QWidget *parent = nullptr);
    NoticeCard &card() { return *m_card; }
    /// Says what is known of the file that was just opened.
    void showOpened();

Q_SIGNALS:
    void reviewWanted();
    void copyWanted();

private:
    struct Notice {
        const char *icon;
        QString title, sentence, act;
        std::function<void()> acted;
    };
    void add(Notice notice);
    void addReadOnly(const DocumentInfo &info);
    void addPlace(const DocumentInfo &info);
    void addRecovered(qsizetype changes);
    void addBackupFailed(const Error &error);
    void next();
    void refresh();

    Session &m_session;
    Settings &m_settings;
    NoticeCard *m_card;
    std::vector<Notice> m_notices; ///< the first is shown
    QString m_backupTold;          ///< why there was no backup, as said already
};

} // namespace earshot
