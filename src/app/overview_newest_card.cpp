// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview_newest_card.h"

#include "app/overview_list.h"
#include "app/text_label.h"
#include "charts/marks.h"
#include "model/session.h"

#include <QPainter>

namespace earshot {

namespace {

constexpr int MostRows = 4;

/// Badge, name and place, day.
class NewestDelegate : public OverviewDelegate
{
public:
    using OverviewDelegate::OverviewDelegate;

protected:
    void paintRow(QPainter &painter, const QRectF &rect, const QModelIndex &index, const Theme &theme) const override
    {
        const QVariant score = index.data(NewestModel::ScoreRole);
        marks::drawBadge(painter, QRectF(rect.left(), rect.center().y() - 12, 28, 24),
                         score.isValid() ? Score::from(score.toInt()) : std::nullopt, theme);
        const QDate day = index.data(NewestModel::DayRole).toDate();
        const QString when = day.isValid() ? QLocale().toString(day, QStringLiteral("d MMM")) : QString();
        painter.setFont(theme.font(12));
        painter.setPen(theme.ink3);
        const qreal width = painter.fontMetrics().horizontalAdvance(when);
        painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, when);
        painter.setFont(theme.font(13));
        painter.setPen(theme.ink);
        const QRectF name = rect.adjusted(38, 0, -width - 10, 0);
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                          static_cast<int>(name.width())));
    }
};

} // namespace

OverviewNewestCard::OverviewNewestCard(Session &session, const ThemeSource &themes, QWidget *parent)
    : OverviewCard(tr("Newest low scores"), themes, parent),
      m_session(session),
      m_list(new OverviewList(this)),
      m_nothing(new TextLabel(TextRole::Secondary, this))
{
    addPageLink(tr("Open Comments"), QStringLiteral("comments"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new NewestDelegate(themes, m_list));
    m_nothing->setWordWrap(true);
    layout()->setContentsMargins(16, 14, 16, 8);
    body()->addSpacing(5);
    body()->addWidget(m_list, 1);
    body()->addWidget(m_nothing, 1, Qt::AlignTop);
    const auto open = [this](const QModelIndex &index) { Q_EMIT commentWanted(m_model.responseAt(index.row())); };
    connect(m_list, &QListView::clicked, this, open);
    connect(m_list, &QListView::activated, this, open);
    connect(&session, &Session::responsesReady, this, &OverviewNewestCard::showResponses);
}

void OverviewNewestCard::showSnapshot(const SnapshotPtr &snapshot)
{
    m_model.choose(snapshot, MostRows);
    setTitle(m_model.onlyLow() ? tr("Newest low scores") : tr("Newest comments"));
    m_list->setAccessibleName(accessibleName());
    m_nothing->setText(tr("No comments match these filters."));
    const bool any = !m_model.chosen().empty();
    m_nothing->setVisible(!any);
    m_list->setVisible(any);
    if (any)
        m_session.fetchResponses(m_token = m_session.newToken(), m_model.chosen());
}

void OverviewNewestCard::showResponses(quint64 token, const std::vector<Response> &responses)
{
    if (token != m_token)
        return;
    m_model.showResponses(responses);
    m_list->updateGeometry();
}

} // namespace earshot
