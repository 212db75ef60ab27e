// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview_grid.h"

#include <QEvent>
#include <QLayout>

#include <algorithm>
#include <array>

namespace earshot {

namespace {

constexpr int Gap = 14;
constexpr int NarrowGap = 12;
// Of the window, which is wider than the page by the sidebar and the margins.
constexpr int TwoColumnsBelow = 1180;
constexpr int OneColumnBelow = 760;
constexpr std::array RowHeights{238, 256, 156, 96};

} // namespace

OverviewGrid::OverviewGrid(const ThemeSource &themes, QWidget *parent) : QWidget(parent), m_themes(themes) {}

int OverviewGrid::heightOf(const Item &item, int width, bool alone) const
{
    const QLayout *layout = item.card->layout();
    const int frame = 2 * 1; // the layout counts from inside the card's line
    const int needed = layout && layout->hasHeightForWidth() ? layout->heightForWidth(width - frame) + frame
                                                             : item.card->minimumSizeHint().height();
    return alone ? needed : std::max(m_themes.px(RowHeights[static_cast<size_t>(item.row)]), needed);
}

void OverviewGrid::add(QWidget *card, int row, int width)
{
    Q_ASSERT(row >= 0 && static_cast<size_t>(row) < RowHeights.size());
    card->setParent(this);
    m_items.push_back({card, row, width});
}

void OverviewGrid::setSpanning(QWidget *card)
{
    for (Item &item : m_items)
        item.spanning = item.spanning || item.card == card;
}

std::vector<OverviewGrid::Line> OverviewGrid::wideLines(int width) const
{
    std::vector<Line> found(RowHeights.size());
    for (const Item &item : m_items) {
        if (!item.card->isHidden())
            found[static_cast<size_t>(item.row)].items.push_back(&item);
    }
    std::erase_if(found, [](const Line &line) { return line.items.empty(); });
    for (Line &line : found) {
        int flexible = 0;
        int left = width - Gap * (static_cast<int>(line.items.size()) - 1);
        for (const Item *item : line.items) {
            flexible += item->width == 0 ? 1 : 0;
            left -= m_themes.px(item->width);
        }
        int x = 0;
        for (const Item *item : line.items) {
            // With its sharing neighbours hidden, a card takes what they leave.
            const bool takesRest = flexible == 0 && item == line.items.back();
            const int own = item->width == 0 ? left / flexible : m_themes.px(item->width) + (takesRest ? left : 0);
            line.places.emplace_back(x, 0, own, 0);
            x += own + Gap;
        }
    }
    return found;
}

std::vector<OverviewGrid::Line> OverviewGrid::columnLines(int width, int columns) const
{
    std::vector<Line> found;
    const auto addWhole = [&](const Item &item, bool beforeLast) {
        const auto at = found.insert(beforeLast ? found.end() - 1 : found.end(), Line());
        at->items.push_back(&item);
        at->places.emplace_back(0, 0, width, 0);
    };
    const int column = (width - NarrowGap * (columns - 1)) / columns;
    bool open = false; // the last line has room for a second card
    for (const Item &item : m_items) {
        if (item.card->isHidden())
            continue;
        if (columns == 1 || item.spanning) {
            addWhole(item, open);
            continue;
        }
        if (!open)
            found.emplace_back();
        found.back().items.push_back(&item);
        found.back().places.emplace_back(open ? column + NarrowGap : 0, 0, column, 0);
        open = !open;
    }
    if (open)
        found.back().places.back().setWidth(width);
    return found;
}

std::vector<OverviewGrid::Line> OverviewGrid::lines(int width) const
{
    const int windowWidth = window()->width();
    auto found = windowWidth >= m_themes.px(TwoColumnsBelow)  ? wideLines(width)
                 : windowWidth >= m_themes.px(OneColumnBelow) ? columnLines(width, 2)
                                                 : columnLines(width, 1);
    const bool alone = windowWidth < m_themes.px(OneColumnBelow);
    for (Line &line : found) {
        for (size_t i = 0; i < line.items.size(); ++i)
            line.height = std::max(line.height,
                                   heightOf(*line.items[i], line.places[i].width(), alone));
    }
    return found;
}

int OverviewGrid::heightFor(int width) const
{
    const auto rows = lines(width);
    int height = 0;
    for (const Line &line : rows)
        height += line.height + Gap;
    return std::max(0, height - Gap);
}

QSize OverviewGrid::sizeHint() const
{
    return {width(), heightFor(width())};
}

void OverviewGrid::arrange()
{
    auto rows = lines(width());
    if (rows.empty())
        return;
    rows.back().height += std::max(0, height() - heightFor(width()));
    int y = 0;
    for (const Line &line : rows) {
        for (size_t i = 0; i < line.items.size(); ++i)
            line.items[i]->card->setGeometry(line.places[i].x(), y, line.places[i].width(), line.height);
        y += line.height + Gap;
    }
}

void OverviewGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool OverviewGrid::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        arrange();
    }
    return done;
}

} // namespace earshot
