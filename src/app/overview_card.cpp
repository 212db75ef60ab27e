// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview_card.h"

#include "analysis/metrics.h"
#include "app/text_label.h"

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
