// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview_standing_card.h"

#include "analysis/metrics.h"
#include "app/overview_list.h"
#include "app/text_label.h"
#include "charts/marks.h"

namespace earshot {

namespace {

constexpr int MostRows = 4;

/// Name, attribute, answers, effect bar, points. Grey unless the difference is real.
class StandingDelegate : public OverviewDelegate
{
public:
    using OverviewDelegate::OverviewDelegate;

protected:
    void paintRow(QPainter &painter, const QRectF &rect, const QModelIndex &index, const Theme &theme) const override
    {
        const QLocale locale;
        const double points = index.data(StandingModel::PointsRole).toDouble();
        const bool real = index.data(StandingModel::RealRole).toBool();
        const QColor ink = !real ? theme.ink2 : points > 0 ? theme.proInk : theme.detInk;
        painter.setFont(theme.font(13, QFont::DemiBold));
        painter.setPen(ink);
        const QRectF number(rect.right() - 38, rect.top(), 38, rect.height());
        marks::drawTabular(painter, number, Qt::AlignRight | Qt::AlignVCenter,
                           formatted(points, NumberFormat::SignedScore, locale));
        const QRectF bar(number.left() - 114, rect.center().y() - 7, 104, 14);
        marks::drawEffect(painter, bar, points, index.data(StandingModel::MostRole).toDouble(),
                          real ? theme : greyed(theme));
        painter.setFont(theme.font(12));
        painter.setPen(theme.ink3);
        const QString answers = StandingModel::tr("%Ln answers", nullptr,
                                                  index.data(StandingModel::AnswersRole).toInt());
        const qreal width = painter.fontMetrics().horizontalAdvance(answers) + 1;
        const QRectF count(bar.left() - 10 - width, rect.top(), width, rect.height());
        painter.drawText(count, Qt::AlignRight | Qt::AlignVCenter, answers);
        paintName(painter, QRectF(rect.left(), rect.top(), count.left() - 8 - rect.left(), rect.height()), index, theme);
    }

private:
    static Theme greyed(Theme theme)
    {
        theme.pro = theme.pas;
        theme.det = theme.pas;
        return theme;
    }

    static void paintName(QPainter &painter, const QRectF &rect, const QModelIndex &index, const Theme &theme)
    {
        const QFontMetricsF metrics(theme.font(13));
        const QString name = metrics.elidedText(index.data().toString(), Qt::ElideRight, rect.width());
        painter.setFont(theme.font(13));
        painter.setPen(theme.ink);
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, name);
        const QRectF rest = rect.adjusted(metrics.horizontalAdvance(name) + 8, 0, 0, 0);
        painter.setFont(theme.font(12));
        painter.setPen(theme.ink3);
        const QFontMetricsF small(painter.font());
        if (rest.width() > 0)
            painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                             small.elidedText(index.data(StandingModel::AttributeRole).toString(), Qt::ElideRight, rest.width()));
    }
};

} // namespace

OverviewStandingCard::OverviewStandingCard(StandingModel::Side side, const ThemeSource &themes, QWidget *parent)
    : OverviewCard(side == StandingModel::Side::Above ? tr("Scoring above the rest") : tr("Scoring below the rest"),
                   themes, parent),
      m_model(side, QLocale()),
      m_list(new OverviewList(this)),
      m_nothing(new TextLabel(TextRole::Secondary, this))
{
    const bool above = side == StandingModel::Side::Above;
    addToHeader(new TextLabel(above ? tr("NPS points above the rest") : tr("NPS points below the rest"),
                              TextRole::Secondary, this));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new StandingDelegate(themes, m_list));
    m_list->setAccessibleName(accessibleName());
    m_nothing->setWordWrap(true);
    layout()->setContentsMargins(16, 14, 16, 8);
    body()->addSpacing(5);
    body()->addWidget(m_list, 1);
    body()->addWidget(m_nothing, 1, Qt::AlignTop);
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT scopeWanted(m_model.scopeOf(index.row())); });
}

void OverviewStandingCard::showSnapshot(const SnapshotPtr &snapshot)
{
    m_model.show(snapshot, MostRows);
    std::vector<ExplainedFigure> figures;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const Group &group = m_model.groupOf(row);
        figures.push_back({ExplainedFigure::Kind::AgainstRest, m_model.index(row, 0).data().toString(), m_model.scopeOf(row), group.now,
                           group.before, group.againstRest, 0});
    }
    setFigures(snapshot, figures);
    const bool any = m_model.rowCount() > 0;
    m_list->setVisible(any);
    m_nothing->setVisible(!any);
    m_nothing->setText(snapshot->groupings.empty() ? tr("The file has no segments to compare.")
                                                   : tr("No group with enough answers is on this side."));
}

} // namespace earshot
