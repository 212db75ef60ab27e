// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QWidget>

#include <vector>

namespace earshot {

/// Places the cards of the Overview in their fixed order: rows in a wide window, two columns below 1180 px,
/// one below 760 (at the usual text size; larger texts fold sooner). As high as its rows need; a higher view is filled by the last row.
class OverviewGrid : public QWidget
{
    Q_OBJECT
public:
    explicit OverviewGrid(const ThemeSource &themes, QWidget *parent = nullptr);
    /// A card of a row: as wide as asked, or sharing what is left when `width` is 0. All in the wide arrangement.
    void add(QWidget *card, int row, int width);
    /// Cards that take both columns when there are two.
    void setSpanning(QWidget *card);
    /// Height at a width when no more than needed is taken.
    int heightFor(int width) const;
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Item {
        QWidget *card;
        int row;
        int width;
        bool spanning = false;
    };
    struct Line {
        std::vector<QRect> places; ///< x and width only
        std::vector<const Item *> items;
        int height = 0;
    };
    std::vector<Line> lines(int width) const;
    std::vector<Line> wideLines(int width) const;
    std::vector<Line> columnLines(int width, int columns) const;
    int heightOf(const Item &item, int width, bool alone) const;
    void arrange();

    const ThemeSource &m_themes;
    std::vector<Item> m_items;
};

} // namespace earshot
