// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview_who_card.h"

#include "analysis/metrics.h"
#include "app/mark_widget.h"
#include "app/text_label.h"
#include "charts/marks.h"

#include <array>

namespace earshot {

namespace {

struct Part {
    Category category;
    const char *scores;
    const char *name;
    QColor Theme::*fill;
    QColor Theme::*ink;
};
constexpr std::array Parts{
    Part{Category::Detractor, "0–6", QT_TRANSLATE_NOOP("earshot::OverviewWhoCard", "Detractors"), &Theme::det,
         &Theme::detInk},
    Part{Category::Passive, "7–8", QT_TRANSLATE_NOOP("earshot::OverviewWhoCard", "Passives"), &Theme::pas,
         &Theme::ink2},
    Part{Category::Promoter, "9–10", QT_TRANSLATE_NOOP("earshot::OverviewWhoCard", "Promoters"), &Theme::pro,
         &Theme::proInk},
};

QString legendText(const Part &part)
{
    return QStringLiteral("%1 %2").arg(QString::fromUtf8(part.scores), OverviewWhoCard::tr(part.name));
}

void drawLegend(QPainter &painter, const QRectF &rect, const Theme &theme)
{
    painter.setFont(theme.font(12));
    const QFontMetricsF metrics(painter.font());
    qreal left = rect.right();
    for (auto part = Parts.rbegin(); part != Parts.rend(); ++part) {
        const qreal width = metrics.horizontalAdvance(legendText(*part));
        left -= width;
        painter.setPen(theme.ink2);
        painter.drawText(QRectF(left, rect.top(), width + 2, rect.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         legendText(*part));
        left -= 16;
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.*part->fill);
        painter.drawRoundedRect(QRectF(left, rect.center().y() - 5, 10, 10), 2, 2);
        left -= 12;
    }
}

int legendWidth(const Theme &theme)
{
    const QFontMetricsF metrics(theme.font(12));
    qreal width = 2;
    for (const Part &part : Parts)
        width += metrics.horizontalAdvance(legendText(part)) + 16 + 12;
    return static_cast<int>(width) - 8;
}

void drawShares(QPainter &painter, const QRectF &rect, const Tally &tally, const Theme &theme)
{
    const std::optional<WholeShares> shares = wholeShares(tally);
    if (!shares)
        return;
    qreal left = rect.left();
    qreal free = rect.left();
    for (size_t i = 0; i < Parts.size(); ++i) {
        const qint64 count = tally.of(Parts[i].category);
        const QString percent = QStringLiteral("%1%").arg(QLocale().toString(shares->of(Parts[i].category)));
        const QString rest = QStringLiteral(" · ") + QLocale().toString(count);
        painter.setFont(theme.font(12, QFont::DemiBold));
        const qreal bold = painter.fontMetrics().horizontalAdvance(percent);
        // A narrow part pushes its neighbour's text aside instead of writing over it.
        const qreal at = std::max(left + (i == 1 ? 7 : 0), free);
        painter.setPen(theme.*Parts[i].ink);
        painter.drawText(QPointF(at, rect.top() + 13), percent);
        painter.setFont(theme.font(12));
        painter.drawText(QPointF(at + bold, rect.top() + 13), rest);
        free = at + bold + painter.fontMetrics().horizontalAdvance(rest) + 10;
        left += rect.width() * double(count) / double(tally.n());
    }
}

QString spokenShares(const Tally &tally)
{
    const std::optional<WholeShares> shares = wholeShares(tally);
    if (!shares)
        return OverviewWhoCard::tr("No answers");
    return OverviewWhoCard::tr("%1% detractors, %2% passives, %3% promoters")
        .arg(QLocale().toString(shares->detractors), QLocale().toString(shares->passives),
             QLocale().toString(shares->promoters));
}

QString spokenColumns(const Tally &tally)
{
    QStringList lines;
    for (int score = Score::Least; score <= Score::Most; ++score)
        lines.append(OverviewWhoCard::tr("score %1: %2").arg(score).arg(QLocale().toString(tally.count(score))));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

OverviewWhoCard::OverviewWhoCard(const ThemeSource &themes, QWidget *parent)
    : OverviewCard(tr("Who scored what"), themes, parent),
      m_legend(new MarkWidget(themes, {270, 18}, this)),
      m_stack(new MarkWidget(themes, {200, 42}, this)),
      m_histogram(new MarkWidget(themes, {260, 128}, this))
{
    m_legend->setMark([](QPainter &painter, const QRectF &rect, const Theme &theme) { drawLegend(painter, rect, theme); },
                      tr("0 to 6 are detractors, 7 and 8 passives, 9 and 10 promoters"));
    m_legend->setLeast({legendWidth(themes.theme()), 18});
    setLegend(m_legend, 464);
    m_histogram->setObjectName(QStringLiteral("histogram"));
    m_histogram->setCursor(Qt::PointingHandCursor);
    connect(m_histogram, &MarkWidget::clicked, this, [this](QPointF place) {
        if (const auto score = marks::histogramScoreAt(QRectF(m_histogram->rect()), place))
            filterTo(*score);
    });
    body()->addSpacing(11);
    body()->addWidget(m_stack);
    body()->addSpacing(4);
    body()->addWidget(m_histogram, 1);
}

void OverviewWhoCard::filterTo(Score score)
{
    Scope scope = m_snapshot->scope;
    std::bitset<Score::Count> only;
    only.set(static_cast<size_t>(score.value()));
    // A second click on the only score that is left shows all again.
    scope.scores = scope.scores == only ? std::bitset<Score::Count>() : only;
    Q_EMIT scopeWanted(scope);
}

void OverviewWhoCard::showSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    setFigures(snapshot, {ExplainedFigure::ofTotal(*snapshot, ExplainedFigure::Kind::Shares)});
    const Tally tally = snapshot->total.tally;
    m_stack->setMark(
        [tally](QPainter &painter, const QRectF &rect, const Theme &theme) {
            marks::drawStack(painter, QRectF(rect.left(), rect.top(), rect.width(), 20), tally, theme);
            drawShares(painter, rect.adjusted(0, 25, 0, 0), tally, theme);
        },
        spokenShares(tally));
    m_histogram->setMark(
        [tally](QPainter &painter, const QRectF &rect, const Theme &theme) {
            marks::drawHistogram(painter, rect, tally, theme, 11, QLocale());
        },
        tr("Answers by score"), spokenColumns(tally));
}

} // namespace earshot
