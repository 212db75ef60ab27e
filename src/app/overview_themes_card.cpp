// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview_themes_card.h"

#include "analysis/metrics.h"
#include "app/overview_list.h"
#include "app/text_label.h"
#include "charts/marks.h"

#include <QPainter>

namespace earshot {

namespace {

constexpr int MostRows = 4;

/// Name, comments, effect bar, points. Grey unless it is more than chance.
class ThemeSideDelegate : public OverviewDelegate
{
public:
    using OverviewDelegate::OverviewDelegate;

protected:
    void paintRow(QPainter &painter, const QRectF &rect, const QModelIndex &index, const Theme &theme) const override
    {
        const double points = index.data(ThemeSideModel::PointsRole).toDouble();
        const bool sure = index.data(ThemeSideModel::SureRole).toBool();
        painter.setFont(theme.font(13, sure ? QFont::DemiBold : QFont::Normal));
        painter.setPen(!sure ? theme.ink2 : points > 0 ? theme.proInk : theme.detInk);
        const QRectF number(rect.right() - 42, rect.top(), 42, rect.height());
        marks::drawTabular(painter, number, Qt::AlignRight | Qt::AlignVCenter, formatted(points, NumberFormat::SignedPoints, QLocale()));
        const QRectF bar(number.left() - 66, rect.center().y() - 5, 56, 10);
        paintBar(painter, bar, points / index.data(ThemeSideModel::MostRole).toDouble(), sure, theme);
        painter.setFont(theme.font(12));
        painter.setPen(theme.ink3);
        const QString comments = OverviewThemesCard::tr("%Ln comments", nullptr, index.data(ThemeSideModel::CommentsRole).toInt());
        const qreal width = painter.fontMetrics().horizontalAdvance(comments) + 1;
        const QRectF count(bar.left() - 10 - width, rect.top(), width, rect.height());
        painter.drawText(count, Qt::AlignRight | Qt::AlignVCenter, comments);
        painter.setFont(theme.font(13));
        painter.setPen(theme.ink);
        const QRectF name(rect.left(), rect.top(), count.left() - 8 - rect.left(), rect.height());
        painter.drawText(name, Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, static_cast<int>(name.width())));
    }

private:
    /// Lifting from the left, pulling down from the right, as the scale goes.
    static void paintBar(QPainter &painter, const QRectF &rect, double share, bool sure, const Theme &theme)
    {
        const qreal width = std::max(2.0, std::abs(share) * rect.width());
        painter.setPen(Qt::NoPen);
        painter.setBrush(!sure ? theme.pas : share > 0 ? theme.pro : theme.det);
        painter.drawRoundedRect(share > 0 ? QRectF(rect.left(), rect.top(), width, rect.height()) : QRectF(rect.right() - width, rect.top(), width, rect.height()), 2, 2);
    }
};

} // namespace

OverviewThemesCard::OverviewThemesCard(ThemeSideModel::Side side, const ThemeSource &themes, QWidget *parent)
    : OverviewCard(side == ThemeSideModel::Side::Lifting ? tr("Lifting the score") : tr("Pulling it down"), themes, parent), m_model(side, QLocale()),
      m_list(new OverviewList(this)), m_nothing(new TextLabel(TextRole::Secondary, this))
{
    if (side == ThemeSideModel::Side::Pulling)
        addPageLink(tr("Open Themes"), QStringLiteral("themes"));
    else
        addToHeader(new ElidedLabel(tr("Points, of those who wrote"), TextRole::Secondary, this));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new ThemeSideDelegate(themes, m_list));
    m_list->setAccessibleName(accessibleName());
    m_nothing->setWordWrap(true);
    m_nothing->setText(tr("No theme with enough comments is on this side."));
    layout()->setContentsMargins(16, 14, 16, 8);
    body()->addSpacing(5);
    body()->addWidget(m_list, 1);
    body()->addWidget(m_nothing, 1, Qt::AlignTop);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) { Q_EMIT scopeWanted(m_model.scopeOf(index.row())); });
}

void OverviewThemesCard::showSnapshot(const SnapshotPtr &snapshot)
{
    m_model.show(snapshot, MostRows);
    const bool any = m_model.rowCount() > 0;
    m_list->setVisible(any);
    m_nothing->setVisible(!any);
    m_list->updateGeometry();
}

} // namespace earshot
