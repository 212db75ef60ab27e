// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview_card.h"

#include "analysis/metrics.h"
#include "app/info_popover.h"
#include "app/menu_text.h"
#include "app/text_label.h"

#include <QContextMenuEvent>
#include <QMenu>

namespace earshot {

namespace {

constexpr int TitleHeight = 18;

} // namespace

QPushButton *OverviewCard::addPageLink(const QString &text, const QString &pageId)
{
    auto *link = new QPushButton(text, this);
    setLook(link, "kind", QStringLiteral("link"));
    connect(link, &QPushButton::clicked, this, [this, pageId] { Q_EMIT pageWanted(pageId); });
    addToHeader(link);
    return link;
}

void OverviewCard::setCorner(QWidget *corner)
{
    m_corner = corner;
    corner->setParent(this);
    connect(&m_themes, &ThemeSource::changed, this, &OverviewCard::placeCorner);
}

void OverviewCard::setLegend(QWidget *legend, int leastCardWidth)
{
    m_legend = legend;
    m_legendFrom = leastCardWidth;
    addToHeader(legend);
}

void OverviewCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    placeCorner();
    if (m_legend)
        m_legend->setVisible(width() >= m_themes.px(m_legendFrom));
}

void OverviewCard::setFigures(const SnapshotPtr &snapshot, std::vector<ExplainedFigure> figures)
{
    m_explained = snapshot;
    m_figures = std::move(figures);
}

void OverviewCard::explain()
{
    QWidget *beside = m_corner ? m_corner : this;
    if (!m_figures.empty())
        explain(m_figures.front(), beside->mapToGlobal(QPoint(m_corner ? 0 : 16, m_corner ? beside->height() + 4 : 40)));
}

void OverviewCard::explain(const ExplainedFigure &figure, QPoint place)
{
    InfoPopover *popover = FigureExplanation(*m_explained, figure, QLocale()).makePopover(this);
    connect(popover, &InfoPopover::actionWanted, this, [this, rows = figure.rows] {
        Q_EMIT scopeWanted(rows);
        Q_EMIT pageWanted(QStringLiteral("comments"));
    });
    popover->openAt(place, m_corner ? m_corner : this);
}

void OverviewCard::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_figures.empty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ExplainedFigure &figure : m_figures) {
        const QString title = FigureExplanation(*m_explained, figure, QLocale()).title();
        menu->addAction(menuText(tr("Explain this number: %1").arg(title)), this,
                        [this, figure, place = event->globalPos()] { explain(figure, place); });
    }
    menu->popup(event->globalPos());
}

void OverviewCard::placeCorner()
{
    if (m_corner) {
        // Its foot a little below the title's, whatever the text size.
        const QSize size = m_corner->sizeHint();
        const int foot = layout()->contentsMargins().top() + m_themes.px(TitleHeight + 2);
        m_corner->setGeometry(width() - size.width() - 10, std::max(1, foot - size.height()), size.width(), size.height());
    }
}

QString marginText(const Estimate &estimate, const QLocale &locale)
{
    constexpr QChar ThinNoBreakSpace(0x202f);
    const auto margin = estimate.margin();
    return margin ? QStringLiteral("±") + ThinNoBreakSpace + formatted(margin, NumberFormat::Score, locale) : QString();
}

QString arrowText(double points, const QLocale &locale)
{
    const QString number = formatted(points, NumberFormat::SignedScore, locale);
    if (points > 0)
        return QStringLiteral("▲ ") + number;
    return points < 0 ? QStringLiteral("▼ ") + number : formatted(0.0, NumberFormat::Score, locale);
}

QColor changeColor(const std::optional<Change> &change, const Theme &theme)
{
    if (change && change->verdict == Verdict::Rise)
        return theme.proInk;
    return change && change->verdict == Verdict::Fall ? theme.detInk : theme.ink2;
}

} // namespace earshot
