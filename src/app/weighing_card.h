// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "app/card.h"
#include "app/theme_source.h"
#include "model/weights_model.h"

class QMenu;
class QPushButton;

namespace earshot {

class FilterButton;
class NoticeCard;
class ScoreRows;
class TextLabel;
class WeightsTable;

/// By what the answers are weighed, and the weighted score beside the score.
class WeighingCard : public Card
{
    Q_OBJECT
public:
    explicit WeighingCard(const ThemeSource &themes, QWidget *parent = nullptr);
    /// The setting as the document has it, and the figures it gave.
    void showFigures(const WeightsSetting &setting, const SnapshotPtr &snapshot);
    QWidget *firstFocus() const;

Q_SIGNALS:
    void settingWanted(const earshot::WeightsSetting &setting, const QString &what);
    void rowTurned(QWidget *table, const QRect &row); ///< to be scrolled to

private:
    QWidget *makeBar();
    void connectButtons();
    void fillAttributes(QMenu &menu);
    void setAttributes(const QStringList &names);
    void fillColumns(QMenu &menu);
    void showChoice();
    void showResult();
    void showNotice();

    const ThemeSource &m_themes;
    WeightsModel *m_model;
    FilterButton *m_attributes;
    FilterButton *m_columns;
    QPushButton *m_evenOut;
    QPushButton *m_reset;
    TextLabel *m_hint;
    WeightsTable *m_table;
    ScoreRows *m_scores;
    TextLabel *m_result;
    TextLabel *m_effective;
    TextLabel *m_notes;
    NoticeCard *m_notice;
    WeightsSetting m_setting;
    SnapshotPtr m_snapshot;
};

} // namespace earshot
