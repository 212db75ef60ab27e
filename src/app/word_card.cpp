// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/word_card.h"

#include "app/overview_list.h"
#include "app/text_label.h"
#include "charts/marks.h"
#include "model/session.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace earshot {

namespace {

constexpr int BarHeight = 8, Square = 10;

/// The colour of the side, before the title.
class SideMark : public QWidget
{
public:
    SideMark(const ThemeSource &themes, Category side, QWidget *parent) : QWidget(parent), m_themes(themes), m_side(side) { setFixedSize(Square, Square); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_side == Category::Detractor ? m_themes.theme().det : m_themes.theme().pro);
        painter.drawRoundedRect(rect(), 2, 2);
    }

private:
    const ThemeSource &m_themes;
    Category m_side;
};

/// Word, bar, "38 vs 4".
class WordDelegate : public OverviewDelegate
{
public:
    WordDelegate(const ThemeSource &themes, Category side, QObject *parent) : OverviewDelegate(themes, parent), m_source(themes), m_side(side) {}
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {0, m_source.px(27)}; }

protected:
    void paintRow(QPainter &painter, const QRectF &rect, const QModelIndex &index, const Theme &theme) const override
    {
        const auto whole = [](double share) { return QLocale().toString(static_cast<int>(std::lround(share))); };
        const bool sure = index.data(WordModel::SureRole).toBool();
        const qreal word = std::max(rect.width() * 0.3, 60.0), numbers = 60;
        painter.setFont(theme.font(13));
        painter.setPen(sure ? theme.ink : theme.ink3);
        const QRectF name(rect.left(), rect.top(), word, rect.height());
        painter.drawText(name, Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, static_cast<int>(word)));
        const qreal room = std::max(0.0, rect.width() - word - numbers - 12);
        const double share = index.data(WordModel::OwnRole).toDouble() / index.data(WordModel::MostRole).toDouble();
        const QRectF bar(rect.left() + word + 6, rect.center().y() - BarHeight / 2.0, std::max(2.0, share * room), BarHeight);
        painter.setOpacity(sure ? 1 : 0.45);
        painter.fillRect(bar, m_side == Category::Detractor ? theme.det : theme.pro);
        painter.setOpacity(1);
        paintNumbers(painter, rect, whole(index.data(WordModel::OwnRole).toDouble()), whole(index.data(WordModel::OtherRole).toDouble()), theme, sure);
    }

private:
    static void paintNumbers(QPainter &painter, const QRectF &rect, const QString &own, const QString &other, const Theme &theme, bool sure)
    {
        const QString against = QStringLiteral(" ") + WordCard::tr("vs") + u' ' + other;
        painter.setFont(theme.font(12));
        painter.setPen(theme.ink3);
        painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, against);
        const qreal width = painter.fontMetrics().horizontalAdvance(against);
        painter.setFont(theme.font(13, sure ? QFont::DemiBold : QFont::Normal));
        painter.setPen(sure ? theme.ink : theme.ink3);
        painter.drawText(rect.adjusted(0, 0, -width, 0), Qt::AlignRight | Qt::AlignVCenter, own);
    }

    const ThemeSource &m_source;
    Category m_side;
};

} // namespace

WordCard::WordCard(Session &session, const ThemeSource &themes, Category side, QWidget *parent)
    : Card(side == Category::Detractor ? tr("Words of detractors") : tr("Words of promoters"), parent), m_session(session),
      m_model(new WordModel(side, QLocale(), this)), m_list(new OverviewList(this)), m_nothing(new TextLabel(TextRole::Secondary, this))
{
    addToHeader(new ElidedLabel(side == Category::Detractor ? tr("per 100, vs promoters") : tr("per 100, vs detractors"), TextRole::Secondary, this));
    addBeforeTitle(new SideMark(themes, side, this));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new WordDelegate(themes, side, m_list));
    m_list->setAccessibleName(side == Category::Detractor ? tr("Words of detractors") : tr("Words of promoters"));
    m_nothing->setWordWrap(true);
    body()->addSpacing(4);
    body()->addWidget(m_list, 1);
    body()->addWidget(m_nothing, 1, Qt::AlignTop);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &word) { Q_EMIT wordWanted(word.data().toString()); });
    connect(&session, &Session::responsesReady, this, [this](quint64 token, const std::vector<Response> &examples) {
        if (token == m_token)
            m_model->setSpellings(examples);
    });
}

void WordCard::showSnapshot(const SnapshotPtr &snapshot)
{
    m_model->setSnapshot(snapshot);
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_nothing->setVisible(!any && snapshot->words);
    m_nothing->setText(m_model->side() == Category::Detractor ? tr("No word sets the detractors of this scope apart from its promoters.")
                                                              : tr("No word sets the promoters of this scope apart from its detractors."));
    m_list->updateGeometry();
    if (any)
        m_session.fetchResponses(m_token = m_session.newToken(), m_model->examples());
}

} // namespace earshot
