// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"

#include <QJsonObject>
#include <QWidget>

class QAction;

namespace earshot {

class Session;
class ThemeSource;

/// One page of the window. It shows what it is given and says what the user wishes; it changes nothing itself.
/// Pages know neither each other nor the window; what they write, they write through the verbs of Session.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// Everything a page shows. Never null; may have no responses at all.
    virtual void showSnapshot(const SnapshotPtr &snapshot) = 0;
    /// Makes this comment the current one, now or as soon as it is there; only the page of comments can.
    virtual void showComment(ResponseId) {}
    /// Whether something is still being made in the background; statusHintChanged() tells the end.
    virtual bool isBusy() const { return false; }
    /// A short line of keys for the status bar, e.g. "← → move by month".
    virtual QString statusHint() const { return {}; }
    /// What the person arranged for the next start: widths, order, what is hidden. arranged() tells of a change.
    virtual QJsonObject arrangement() const { return {}; }
    /// As kept at another time, maybe by another version; what does not fit is passed over.
    virtual void arrange(const QJsonObject &) {}
    /// For the View menu while the page is shown; owned by the page.
    virtual QList<QAction *> viewActions() const { return {}; }

Q_SIGNALS:
    void arranged();
    void scopeWanted(const earshot::Scope &scope);
    void pageWanted(const QString &id);
    void commentWanted(earshot::ResponseId response); ///< to be read as a whole
    void actionWanted(const QString &id); ///< of the menus
    void textPercentWanted(int percent);
    void toastWanted(const QString &sentence, bool withUndo);
    void statusHintChanged();
};

} // namespace earshot
