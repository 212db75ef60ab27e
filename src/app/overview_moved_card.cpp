// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview_moved_card.h"

#include "analysis/findings.h"
#include "analysis/metrics.h"
#include "analysis/sentences.h"
#include "app/filter_button.h"
#include "app/mark_widget.h"
#include "app/menu_text.h"
#include "app/text_label.h"
#include "charts/movement_steps.h"

#include <QMenu>


namespace earshot {

namespace {

constexpr size_t MostGroups = 5;

QString spokenSteps(const std::vector<marks::WaterfallStep> &steps, const QLocale &locale)
{
    QStringList parts;
    for (const marks::WaterfallStep &step : steps)
        parts.append(QStringLiteral("%1 %2").arg(step.label, locale.toString(step.value, 'f', 1)));
    return parts.join(QStringLiteral(", "));
}

} // namespace

OverviewMovedCard::OverviewMovedCard(const ThemeSource &themes, QWidget *parent)
    : OverviewCard(tr("What moved the score"), themes, parent),
      m_choice(new FilterButton(themes, tr("by"), this)),
      m_menu(new QMenu(this)),
      m_sentence(new TextLabel(TextRole::Secondary, this)),
      m_steps(new MarkWidget(themes, {300, 180}, this))
{
    m_choice->setObjectName(QStringLiteral("attribute"));
    connect(m_choice, &FilterButton::clicked, this, [this] { m_menu->popup(m_choice->popupPlace()); });
    m_sentence->setWordWrap(true);
    addToHeader(m_choice);
    body()->addWidget(m_sentence);
    body()->addWidget(m_steps, 1);
}

const Grouping *OverviewMovedCard::shownGrouping() const
{
    const Grouping *first = nullptr;
    for (const Grouping &grouping : m_snapshot->groupings) {
        if (grouping.decomposition.empty())
            continue;
        if (m_attribute == grouping.attribute)
            return &grouping;
        first = first ? first : &grouping;
    }
    return first;
}

void OverviewMovedCard::showSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    setFigures(snapshot, {ExplainedFigure::ofTotal(*snapshot, ExplainedFigure::Kind::Change)});
    fillMenu();
    showGrouping();
}

void OverviewMovedCard::fillMenu()
{
    m_menu->clear();
    for (const Grouping &grouping : m_snapshot->groupings) {
        if (grouping.decomposition.empty())
            continue;
        const QString &name = grouping.name;
        m_menu->addAction(menuText(name), this,
                          [this, attribute = grouping.attribute] {
                              m_attribute = attribute;
                              showGrouping();
                          });
    }
    m_choice->setVisible(!m_menu->isEmpty());
}

void OverviewMovedCard::showGrouping()
{
    const Grouping *grouping = shownGrouping();
    if (!m_snapshot->change)
        return showNothing(sentences::noComparison(*m_snapshot));
    if (!grouping || !m_snapshot->total.nps || !m_snapshot->previous->nps)
        return showNothing(tr("There is nothing to take the change apart by: no segment, or no answers before."));
    if (!sentences::mayBeTakenApart(*m_snapshot))
        return showNothing(tr("Too few answers to take the change apart; it takes %Ln in each period.", nullptr,
                              m_snapshot->options.minimumN));
    const bool real = m_snapshot->change->verdict == Verdict::Rise || m_snapshot->change->verdict == Verdict::Fall;
    const QLocale locale;
    m_choice->setValue(grouping->name);
    m_sentence->setText(tr("Points each group of “%1” added to the change from %2 to %3")
                            .arg(grouping->name, formatted(m_snapshot->previous->nps, NumberFormat::Score, locale),
                                 formatted(m_snapshot->total.nps, NumberFormat::Score, locale)));
    if (!real)
        m_sentence->setText(m_sentence->text() + QStringLiteral(". ") + sentences::partsCouldBeChance());
    const auto steps = marks::movementSteps(*m_snapshot, *grouping, MostGroups, tr("Previous"), tr("Now"));
    m_steps->setMark(
        [steps, real](QPainter &painter, const QRectF &rect, const Theme &theme) {
            marks::drawWaterfall(painter, rect, steps, theme, QLocale(), 12, !real);
        },
        m_sentence->text(), spokenSteps(steps, locale));
    m_steps->show();
}

void OverviewMovedCard::showNothing(const QString &why)
{
    m_sentence->setText(why);
    m_steps->setMark({}, why);
}

} // namespace earshot
