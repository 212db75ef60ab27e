// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/card.h"
#include "app/theme_source.h"
#include "model/job.h"
#include "model/segment_model.h"

class QPushButton;

namespace earshot {

class EmphasisLabel;

/// The bar under the segments table: what the chosen group's figures say, and of which themes it speaks more or less than the others;
/// or the sum of several; and where to go.
class SegmentExplanation : public Card
{
    Q_OBJECT
public:
    SegmentExplanation(const ThemeSource &themes, const SegmentModel &model, QWidget *parent = nullptr);
    /// Rows of values, in the order of the table.
    void explain(const QModelIndexList &values);
    /// The same for the status bar.
    QString hint() const { return m_hint; }

Q_SIGNALS:
    void commentsWanted();
    void filterWanted();

private:
    QString sentenceOf(const QModelIndex &value) const;
    void showSentence(const QModelIndexList &values);
    void showThemes(const QModelIndexList &values);
    void setThemesText(const QString &text);
    QString hintFor(const QModelIndexList &values) const;
    QString sumOf(const QModelIndexList &values) const;
    QString nameOf(const QModelIndexList &values) const;

    const SegmentModel &m_model;
    EmphasisLabel *m_sentence;
    EmphasisLabel *m_themesLine;
    QPushButton *m_showComments;
    QPushButton *m_filter;
    QString m_hint;
    Job m_comparing;
};

} // namespace earshot
