// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview_card.h"

#include "analysis/metrics.h"
#include "app/text_label.h"

#include <cmath>

namespace earshot {

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
    if (m_corner) {
        const QSize size = m_corner->sizeHint();
        m_corner->setGeometry(width() - size.width() - 10, 23 - size.height() / 2, size.width(), size.height());
    }
    if (m_legend)
        m_legend->setVisible(width() >= m_themes.px(m_legendFrom));
}

QString marginText(const Estimate &estimate, const QLocale &locale)
{
    constexpr QChar ThinNoBreakSpace(0x202f);
    const auto margin = estimate.margin();
    return margin ? QStringLiteral("±") + ThinNoBreakSpace + formatted(margin, NumberFormat::Score, locale) : QString();
}

std::optional<double> shownChange(const Estimate &now, const std::optional<Estimate> &before)
{
    if (!now.nps || !before || !before->nps)
        return std::nullopt;
    return std::round(*now.nps) - std::round(*before->nps);
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
