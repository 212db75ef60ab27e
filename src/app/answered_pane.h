// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "app/theme_source.h"

#include <QPointer>
#include <QWidget>

class QGridLayout;
class QScrollArea;

namespace earshot {

class Session;
class SilenceCards;
class WeighingCard;

/// Who answered and who did not, and what the score would be if the answers were like all customers. Asks the session
/// for these figures while it is visible, and keeps what is weighed by in the document.
class AnsweredPane : public QWidget
{
    Q_OBJECT
public:
    AnsweredPane(Session &session, const ThemeSource &themes, QWidget *parent = nullptr);
    void showSnapshot(const SnapshotPtr &snapshot);
    QWidget *firstFocus() const;

Q_SIGNALS:
    void scopeWanted(const earshot::Scope &scope);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    WeightsSetting kept() const;
    void ask();
    void arrange();
    void clearFilters();

    QPointer<Session> m_session;
    const ThemeSource &m_themes;
    SilenceCards *m_silence;
    WeighingCard *m_weighing;
    QGridLayout *m_cards;
    QScrollArea *m_scroll;
    SnapshotPtr m_snapshot;
};

} // namespace earshot
