// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"
#include "model/segment_model.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QTreeView>

namespace earshot {

/// The table of segments: groups that fold, columns that fit the width, sorting by a click on the header. Keeps
/// what is folded and what is selected when the figures change.
class SegmentTable : public QTreeView
{
    Q_OBJECT
public:
    struct Width {
        int wanted; ///< px, as in the design
        int least;  ///< px, in a narrow window
    };

    SegmentTable(const ThemeSource &themes, SegmentModel *model, QWidget *parent = nullptr);

    /// Rows of values that are selected, in the order of the table.
    QModelIndexList selectedValues() const;
    /// Lays the rows out anew after the model was reset.
    void restoreRows();
    /// Widths that were pulled, the order of the columns, which are hidden and by what the rows are sorted.
    QJsonObject arrangement() const;
    void arrange(const QJsonObject &kept);

Q_SIGNALS:
    void arranged();
    void filterWanted(const QModelIndex &value); ///< double click or Enter; on a theme these ask for its comments
    void commentsWanted(const QModelIndex &value);
    void selectionTurned();
    void explainWanted(const QModelIndex &cell); ///< of a value or all responses

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void drawBranches(QPainter *, const QRect &, const QModelIndex &) const override {}

private:
    void fitColumns();
    Width width(int column) const;
    int leastWidth(int column) const;
    void connectHeader();
    void resetColumns();
    void setUsualColumns();
    void setShown(int column, bool shown);
    int verdictWidth() const;
    void act(const QModelIndex &index);
    void askToExplain(const QModelIndex &cell);
    void remember();
    void rememberFolding(const QModelIndex &index, bool folded);
    void showHeaderMenu(QPoint place);
    void copyRow(const QModelIndex &index) const;

    const ThemeSource &m_themes;
    SegmentModel *m_model;
    QSet<qint64> m_folded;                          ///< AttributeId
    QList<std::pair<qint64, QString>> m_remembered; ///< attribute and value of what is selected
    QHash<int, int> m_pulled; ///< px at the usual text size, by column
    bool m_restoring = false;
    bool m_fitting = false;
};

} // namespace earshot
