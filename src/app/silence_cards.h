// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "app/theme_source.h"

#include <QWidget>

class QPushButton;

namespace earshot {

class Card;
class EmptyState;
class MarkWidget;
class NoticeCard;
class ScoreRows;
class TextLabel;

/// Who was asked and who answered, early against late, and what the silent may change; or why that is not known.
class SilenceCards : public QWidget
{
    Q_OBJECT
public:
    explicit SilenceCards(const ThemeSource &themes, QWidget *parent = nullptr);
    void showSnapshot(const Snapshot &snapshot);

Q_SIGNALS:
    void clearWanted(); ///< the filters by which nobody knows who was asked

private:
    void makeCards();
    void showRate(const Snapshot &snapshot);
    void showEarlyAndLate(const Snapshot &snapshot);
    void showSilent(const Snapshot &snapshot);
    void showNothing(NoSilence why);

    Card *m_rateCard;
    Card *m_lateCard;
    Card *m_silentCard;
    Card *m_emptyCard;
    MarkWidget *m_funnel;
    TextLabel *m_rateNotes;
    NoticeCard *m_rateChanged;
    ScoreRows *m_earlyAndLate;
    TextLabel *m_verdict;
    TextLabel *m_whatIsLate;
    MarkWidget *m_bounds;
    TextLabel *m_ifSilent;
    TextLabel *m_boundsSaid;
    EmptyState *m_empty;
    QPushButton *m_clear;
};

} // namespace earshot
