// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crosstab_panel.h"

#include "analysis/metrics.h"
#include "analysis/sentences.h"
#include "app/card.h"
#include "app/icons.h"
#include "app/mark_widget.h"
#include "app/overview_card.h"
#include "app/text_label.h"
#include "charts/marks.h"

#include <QPushButton>

#include <algorithm>

namespace earshot {

namespace {

constexpr QSize FiguresSize(200, 92), ScoresSize(200, 120);

void drawFigures(QPainter &painter, const QRectF &rect, const Estimate &now, const Theme &theme)
{
    const QLocale locale;
    QFont large = theme.font(38, QFont::DemiBold);
    large.setLetterSpacing(QFont::AbsoluteSpacing, -1);
    const QString score = now.nps ? formatted(now.nps, NumberFormat::Score, locale) : QStringLiteral("\u2013");
    painter.setFont(large);
    painter.setPen(theme.ink);
    painter.drawText(QPointF(rect.left(), rect.top() + 34), score);
    const qreal width = QFontMetricsF(large).horizontalAdvance(score);
    painter.setFont(theme.font(13));
    painter.setPen(theme.ink2);
    painter.drawText(QPointF(rect.left() + width + 12, rect.top() + 32), marginText(now, locale));
    marks::drawStack(painter, {rect.left(), rect.top() + 54, rect.width(), 14}, now.tally, theme);
    const auto shares = wholeShares(now.tally);
    if (!shares)
        return;
    painter.setFont(theme.font(11));
    painter.setPen(theme.ink2);
    const QRectF line(rect.left(), rect.top() + 74, rect.width(), 16);
    painter.drawText(line, Qt::AlignLeft, CrosstabPanel::tr("%1%").arg(locale.toString(shares->detractors)));
    painter.drawText(line, Qt::AlignHCenter, CrosstabPanel::tr("%1%").arg(locale.toString(shares->passives)));
    painter.drawText(line, Qt::AlignRight, CrosstabPanel::tr("%1%").arg(locale.toString(shares->promoters)));
}

} // namespace

CrosstabPanel::CrosstabPanel(const ThemeSource &themes, const CrosstabModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_card(new Card(QStringLiteral(" "), this)), m_scoresCard(new Card(tr("Scores here"), this)),
      m_figures(new MarkWidget(themes, FiguresSize, m_card)), m_scores(new MarkWidget(themes, ScoresSize, m_scoresCard)),
      m_who(new TextLabel(TextRole::Note, m_card)), m_meaning(new TextLabel(TextRole::Quiet, m_card)),
      m_read(new QPushButton(iconNamed(themes, "comments"), {}, m_card)),
      m_filter(new QPushButton(iconNamed(themes, "filter"), tr("Filter everything to this"), m_card))
{
    m_meaning->setWordWrap(true);
    m_who->setWordWrap(true);
    m_card->body()->setSpacing(10);
    for (QWidget *part : std::initializer_list<QWidget *>{m_figures, m_who, m_meaning, m_read, m_filter})
        m_card->body()->addWidget(part);
    m_scoresCard->body()->addWidget(m_scores, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(14);
    all->addWidget(m_card);
    all->addWidget(m_scoresCard, 1);
    connect(m_read, &QPushButton::clicked, this, &CrosstabPanel::commentsWanted);
    connect(m_filter, &QPushButton::clicked, this, &CrosstabPanel::filterWanted);
}

/// The single scores give way where there is no room for both cards.
void CrosstabPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int wanted = m_card->heightForWidth(width());
    const int needed = std::max(wanted, m_card->sizeHint().height()) + m_scoresCard->minimumSizeHint().height() + layout()->spacing();
    m_scoresCard->setVisible(height() >= needed);
}

void CrosstabPanel::showCell(const QModelIndex &cell, const Snapshot &snapshot)
{
    setVisible(cell.isValid());
    if (!cell.isValid())
        return;
    m_card->setTitle(m_model.name(cell));
    showFigures(cell);
    m_meaning->setText(meaning(cell, snapshot));
    const qint64 comments = commentsIn(cell, snapshot);
    m_read->setText(tr("Read %Ln comments", nullptr, static_cast<int>(comments)));
    m_read->setEnabled(comments > 0);
    m_filter->setEnabled(m_model.estimate(cell) && snapshot.total.n() > m_model.estimate(cell)->n());
}

void CrosstabPanel::showFigures(const QModelIndex &cell)
{
    const Estimate now = m_model.estimate(cell) ? *m_model.estimate(cell) : Estimate();
    const QLocale locale;
    m_figures->setMark([now](QPainter &painter, const QRectF &rect, const Theme &theme) { drawFigures(painter, rect, now, theme); },
                       cell.data(Qt::AccessibleTextRole).toString());
    m_who->setText(tr("%1, %2 of them detractors")
                       .arg(tr("%Ln answers", nullptr, static_cast<int>(now.n())), locale.toString(now.tally.detractors())));
    m_scores->setMark([now](QPainter &painter, const QRectF &rect, const Theme &theme) {
        marks::drawHistogram(painter, rect, now.tally, theme, 11, QLocale());
    }, tr("How often each score was given: %1").arg(m_model.name(cell)));
}

/// What the score would be without the cell's own way of scoring, and whether the difference can be trusted.
QString CrosstabPanel::meaning(const QModelIndex &cell, const Snapshot &snapshot) const
{
    const Estimate *now = m_model.estimate(cell);
    const auto rest = now ? statistics::nps(snapshot.total.tally - now->tally) : std::nullopt;
    if (!now || !now->nps)
        return tr("Nobody answered here in this period.");
    if (!rest)
        return tr("These are all the answers.");
    const QLocale locale;
    const QString would = tr("If this group scored like everyone else, your score would be %1 instead of %2.")
                              .arg(formatted(rest, NumberFormat::Score, locale), formatted(snapshot.total.nps, NumberFormat::Score, locale));
    const CrossCell *inner = m_model.cell(cell);
    if (!inner || !inner->againstRest)
        return would;
    const Verdict verdict = inner->againstRest->verdict;
    const QString sure = verdict == Verdict::TooFew ? tr("There are too few answers to tell its difference to the others from chance.")
        : verdict == Verdict::Chance                ? tr("Its difference to the others could be chance.")
                                                    : tr("Its difference to the others is real.");
    return would + u' ' + sure;
}

qint64 CrosstabPanel::commentsIn(const QModelIndex &cell, const Snapshot &snapshot) const
{
    const Scope scope = m_model.narrowed(cell);
    std::vector<std::pair<const CodeColumn *, quint32>> wanted;
    for (const AttributeFilter &filter : scope.attributes) {
        const AttributeColumn *column = snapshot.dataset->attribute(filter.attribute);
        const auto code = column && filter.values.size() == 1 ? column->codeOf(filter.values.first()) : std::nullopt;
        if (code)
            wanted.emplace_back(column->codes.get(), *code);
    }
    return std::count_if(snapshot.commentRows.begin(), snapshot.commentRows.end(), [&](quint32 row) {
        return std::all_of(wanted.begin(), wanted.end(), [&](const auto &one) { return one.first->at(row) == one.second; });
    });
}

} // namespace earshot
