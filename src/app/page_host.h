// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages.h"

#include <QMap>
#include <QStackedWidget>

namespace earshot {

class BusyDim;
class Settings;

/// The pages of the table, each made when it is first shown. The visible page gets every snapshot; the others get
/// the newest one when they are shown.
class PageHost : public QStackedWidget
{
    Q_OBJECT
public:
    PageHost(Session &session, ThemeSource &themes, QWidget *parent = nullptr);

    void showPage(const QString &id);
    QString currentId() const { return m_current; }
    Page *currentPage() const { return m_pages.value(m_current).page; }
    void showSnapshot(const SnapshotPtr &snapshot);
    void setBusy(bool busy);
    /// Where pages are kept as the person arranged them; before the first page is shown.
    void setSettings(Settings *settings) { m_settings = settings; }
    static const PageEntry *entry(const QString &id);

Q_SIGNALS:
    void scopeWanted(const earshot::Scope &scope);
    void pageWanted(const QString &id);
    void actionWanted(const QString &id);
    void textPercentWanted(int percent);
    void toastWanted(const QString &sentence, bool withUndo);
    void statusHintChanged();
    void pageShown();

private:
    struct Place {
        Page *page = nullptr;
        SnapshotPtr shown;
    };
    Page *make(const PageEntry &entry);
    void showComment(ResponseId response);
    void bringUpToDate();
    QJsonObject keptArrangements() const;
    void keepArrangement(const Page &page);

    Session &m_session;
    ThemeSource &m_themes;
    QMap<QString, Place> m_pages;
    QString m_current;
    Settings *m_settings = nullptr;
    SnapshotPtr m_snapshot;
    BusyDim *m_dim;
};

} // namespace earshot
