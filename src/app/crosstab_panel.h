// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"
#include "model/crosstab_model.h"

#include <QWidget>

class QPushButton;

namespace earshot {

class Card;
class MarkWidget;
class TextLabel;

/// Who is in the chosen cell of a crosstab: score, shares, what it means for the score of all, scores one by one.
class CrosstabPanel : public QWidget
{
    Q_OBJECT
public:
    CrosstabPanel(const ThemeSource &themes, const CrosstabModel &model, QWidget *parent = nullptr);
    void showCell(const QModelIndex &cell, const Snapshot &snapshot);

Q_SIGNALS:
    void filterWanted();
    void commentsWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showFigures(const QModelIndex &cell);
    QString meaning(const QModelIndex &cell, const Snapshot &snapshot) const;
    qint64 commentsIn(const QModelIndex &cell, const Snapshot &snapshot) const;

    const CrosstabModel &m_model;
    Card *m_card;
    Card *m_scoresCard;
    MarkWidget *m_figures;
    MarkWidget *m_scores;
    TextLabel *m_who;
    TextLabel *m_meaning;
    QPushButton *m_read;
    QPushButton *m_filter;
};

} // namespace earshot
