// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trend_compare.h"

#include "app/filter_button.h"
#include "app/group_chart.h"
#include "app/menu_text.h"
#include "app/overview_card.h"
#include "app/text_label.h"
#include "charts/group_trend_mark.h"
#include "model/trend_figures.h"

#include <QGridLayout>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace earshot {

namespace {

constexpr int LeastCardWidth = 230;
constexpr int Gap = 14;
constexpr int BesideFrom = 640; ///< px: in a narrower page the sentence stands under the choice

bool isShown(const Group &group)
{
    return group.code != 0 && group.now.n() > 0;
}

std::vector<const Group *> shownGroups(const Grouping &grouping)
{
    std::vector<const Group *> groups;
    for (const Group &group : grouping.groups) {
        if (isShown(group))
            groups.push_back(&group);
    }
    return groups;
}

/// One range for all small charts that stand side by side, so that they can be compared.
std::pair<double, double> commonRange(const Snapshot &snapshot, const std::vector<const Group *> &groups)
{
    std::vector<Bucket> all = wholeTrend(snapshot);
    for (const Group *group : groups) {
        const auto own = groupTrend(snapshot, *group);
        all.insert(all.end(), own.begin(), own.end());
    }
    return marks::trendRange(all, true, std::nullopt);
}

} // namespace

TrendCompare::TrendCompare(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent),
      m_themes(themes),
      m_choice(new FilterButton(themes, tr("one chart per"), this)),
      m_menu(new QMenu(this)),
      m_sentence(new TextLabel(TextRole::Secondary, this)),
      m_bar(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_grid(new QGridLayout),
      m_rest(new QPushButton(this))
{
    m_choice->setObjectName(QStringLiteral("attribute"));
    m_sentence->setWordWrap(true);
    auto *choice = new QWidget(this);
    auto *choiceRow = new QHBoxLayout(choice);
    choiceRow->setContentsMargins(0, 0, 0, 0);
    choiceRow->setSpacing(10);
    choiceRow->addWidget(new TextLabel(tr("Compare"), TextRole::CardTitle, this));
    choiceRow->addWidget(m_choice);
    m_bar->setSpacing(10);
    m_bar->addWidget(choice, 0, Qt::AlignLeft);
    m_bar->addWidget(m_sentence, 1);
    m_grid->setSpacing(Gap);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(10);
    all->addLayout(m_bar);
    all->addLayout(m_grid, 1);
    setLook(m_rest, "kind", QStringLiteral("link"));
    m_rest->setObjectName(QStringLiteral("rest"));
    all->addWidget(m_rest, 0, Qt::AlignLeading);
    connect(m_rest, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(QStringLiteral("segments")); });
    connect(m_choice, &FilterButton::clicked, this, [this] { m_menu->popup(m_choice->popupPlace()); });
}

void TrendCompare::showSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    fillMenu();
    rebuild();
}

const Grouping *TrendCompare::shownGrouping() const
{
    const Grouping *first = nullptr;
    for (const Grouping &grouping : m_snapshot->groupings) {
        if (shownGroups(grouping).empty())
            continue;
        if (m_attribute == grouping.attribute)
            return &grouping;
        first = first ? first : &grouping;
    }
    return first;
}

void TrendCompare::fillMenu()
{
    m_menu->clear();
    for (const Grouping &grouping : m_snapshot->groupings) {
        if (shownGroups(grouping).empty())
            continue;
        const QString &name = grouping.name;
        m_menu->addAction(menuText(name), this,
                          [this, attribute = grouping.attribute] {
                              m_attribute = attribute;
                              rebuild();
                          });
    }
}

void TrendCompare::rebuild()
{
    for (QWidget *card : m_cards)
        delete card;
    m_cards.clear();
    const Grouping *grouping = shownGrouping();
    setVisible(grouping != nullptr);
    if (!grouping)
        return;
    m_choice->setValue(grouping->name);
    auto groups = shownGroups(*grouping);
    groups.resize(std::min(groups.size(), static_cast<size_t>(MostCharts)));
    const auto range = commonRange(*m_snapshot, groups);
    const auto whole = wholeTrend(*m_snapshot);
    for (const Group *group : groups)
        addChart(*grouping, *group, whole, range);
    nameScale(groups.size(), shownGroups(*grouping).size());
    arrange();
}

void TrendCompare::addChart(const Grouping &grouping, const Group &group, const std::vector<Bucket> &whole,
                            std::pair<double, double> range)
{
    auto *chart = new GroupChart(m_themes, group.value, marks::GroupTrend{groupTrend(*m_snapshot, group), whole, range}, this);
    Scope scope = m_snapshot->scope;
    scope.setFilter(grouping.attribute, {group.value});
    connect(chart, &GroupChart::activated, this, [this, scope] { Q_EMIT scopeWanted(scope); });
    m_cards.push_back(chart);
}

void TrendCompare::nameScale(size_t charts, size_t groups)
{
    m_sentence->setText(tr("3-month average with its margin. Dashed: all answers. Same scale in all %Ln charts.", nullptr,
                           static_cast<int>(charts)));
    m_rest->setVisible(groups > charts);
    m_rest->setText(tr("and %Ln more groups with fewer answers: see Segments", nullptr, static_cast<int>(groups - charts)));
}

void TrendCompare::arrange()
{
    const int columns = std::clamp((width() + Gap) / (m_themes.px(LeastCardWidth) + Gap), 1, 4);
    for (size_t i = 0; i < m_cards.size(); ++i) {
        const int at = static_cast<int>(i);
        m_grid->addWidget(m_cards[i], at / columns, at % columns);
    }
    for (int column = 0; column < 4; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void TrendCompare::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_bar->setDirection(width() < m_themes.px(BesideFrom) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    arrange();
}

} // namespace earshot
