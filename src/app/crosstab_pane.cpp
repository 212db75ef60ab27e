// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crosstab_pane.h"

#include "analysis/metrics.h"
#include "app/card.h"
#include "app/crosstab_panel.h"
#include "app/crosstab_view.h"
#include "app/figure_explanation.h"
#include "app/filter_button.h"
#include "app/icons.h"
#include "app/info_popover.h"
#include "app/mark_widget.h"
#include "app/text_label.h"
#include "charts/marks.h"

#include <QMenu>
#include <QToolButton>

namespace earshot {

namespace {

constexpr qsizetype MostValuesAtFirst = 30;
constexpr int WideFrom = 1000; ///< px of the pane: below, the legend goes and the panel is narrower
constexpr int PanelWidth = 296, NarrowPanelWidth = 236;

QString menuText(QString name)
{
    return name.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

CrosstabPane::CrosstabPane(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_model(new CrosstabModel(QLocale(), this)),
      m_rows(new FilterButton(themes, tr("Rows"), this)), m_columns(new FilterButton(themes, tr("Columns"), this)),
      m_figure(new FilterButton(themes, tr("Show"), this)), m_swap(new QToolButton(this)),
      m_legend(new MarkWidget(themes, {250, 20}, this)), m_view(new CrosstabView(themes, m_model, this)),
      m_foot(new TextLabel(TextRole::Secondary, this)), m_panel(new CrosstabPanel(themes, *m_model, this))
{
    m_rows->setObjectName(QStringLiteral("rows"));
    m_columns->setObjectName(QStringLiteral("columns"));
    m_figure->setObjectName(QStringLiteral("figure"));
    m_figure->setValue(tr("NPS"));
    m_foot->setWordWrap(true);
    auto *card = new Card(this);
    card->setAccessibleName(tr("Crosstab"));
    card->body()->setSpacing(8);
    card->body()->addWidget(makeBar());
    card->body()->addWidget(m_view, 1);
    card->body()->addWidget(m_foot);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(14);
    all->addWidget(card, 1);
    all->addWidget(m_panel);
    connect(m_view, &CrosstabView::cellTurned, this, &CrosstabPane::turnTo);
    connect(m_view, &CrosstabView::filterWanted, this, [this] { Q_EMIT scopeWanted(m_model->narrowed(m_view->currentIndex())); });
    connect(m_view, &CrosstabView::commentsWanted, this, [this] { Q_EMIT commentsWanted(m_model->narrowed(m_view->currentIndex())); });
    connect(m_view, &CrosstabView::explainWanted, this, [this] { explainCell(m_view->currentIndex()); });
    connect(m_panel, &CrosstabPanel::filterWanted, m_view, &CrosstabView::filterWanted);
    connect(m_panel, &CrosstabPanel::commentsWanted, m_view, &CrosstabView::commentsWanted);
}

void CrosstabPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() >= m_themes.px(WideFrom);
    m_panel->setFixedWidth(m_themes.px(wide ? PanelWidth : NarrowPanelWidth));
    m_legend->setVisible(wide && m_model->figure() != CrosstabModel::Figure::Answers);
}

QWidget *CrosstabPane::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    makeSwap();
    for (QWidget *part : std::initializer_list<QWidget *>{m_rows, m_swap, m_columns, m_figure})
        row->addWidget(part);
    row->addStretch(1);
    row->addWidget(m_legend);
    m_legend->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    const auto open = [this](FilterButton *button, const std::function<void(QMenu &)> &fill) {
        connect(button, &FilterButton::clicked, this, [this, button, fill] {
            auto *menu = new QMenu(this);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            fill(*menu);
            menu->popup(button->popupPlace());
        });
    };
    open(m_rows, [this](QMenu &menu) { fillMenu(menu, true); });
    open(m_columns, [this](QMenu &menu) { fillMenu(menu, false); });
    open(m_figure, [this](QMenu &menu) {
        using Figure = CrosstabModel::Figure;
        for (const auto &[figure, name] : {std::pair(Figure::Score, tr("NPS")), std::pair(Figure::Change, tr("Change")),
                                           std::pair(Figure::Answers, tr("Answers"))})
            menu.addAction(name, this, [this, figure = figure, name = name] { chooseFigure(figure, name); });
    });
    return bar;
}

void CrosstabPane::makeSwap()
{
    m_swap->setObjectName(QStringLiteral("swap"));
    m_swap->setToolTip(tr("Exchange rows and columns"));
    m_swap->setAccessibleName(m_swap->toolTip());
    m_swap->setIcon(iconNamed(m_themes, "swap"));
    m_swap->setAutoRaise(true);
    connect(m_swap, &QToolButton::clicked, this, [this] {
        if (m_snapshot && m_snapshot->crosstab)
            Q_EMIT crossingWanted({m_snapshot->crosstab->crossing.columns, m_snapshot->crosstab->crossing.rows});
    });
}

QWidget *CrosstabPane::firstFocus() const
{
    return m_view;
}

std::optional<Crossing> CrosstabPane::crossingFor(const Dataset &dataset, const std::optional<Crossing> &wanted)
{
    if (wanted && wanted->rows != wanted->columns && dataset.attribute(wanted->rows) && dataset.attribute(wanted->columns))
        return wanted;
    std::vector<AttributeId> few, all;
    for (const AttributeColumn &column : dataset.attributes()) {
        all.push_back(column.attribute.id);
        if (column.values.size() > 2 && column.values.size() - 1 <= MostValuesAtFirst)
            few.push_back(column.attribute.id);
    }
    const std::vector<AttributeId> &chosen = few.size() >= 2 ? few : all;
    return chosen.size() >= 2 ? std::optional(Crossing{chosen[0], chosen[1]}) : std::nullopt;
}

/// An attribute that is on the other side already is exchanged with this one.
void CrosstabPane::fillMenu(QMenu &menu, bool rows)
{
    if (!m_snapshot || !m_snapshot->crosstab)
        return;
    const Crossing now = m_snapshot->crosstab->crossing;
    for (const AttributeColumn &column : m_snapshot->dataset->attributes()) {
        const AttributeId id = column.attribute.id;
        const AttributeId other = rows ? now.columns : now.rows;
        const AttributeId own = rows ? now.rows : now.columns;
        const AttributeId opposite = id == other ? own : other;
        QAction *action = menu.addAction(menuText(column.attribute.name), this, [this, id, opposite, rows] {
            Q_EMIT crossingWanted(rows ? Crossing{id, opposite} : Crossing{opposite, id});
        });
        action->setCheckable(true);
        action->setChecked(id == own);
    }
}

void CrosstabPane::chooseFigure(CrosstabModel::Figure figure, const QString &name)
{
    m_figure->setValue(name);
    m_model->setFigure(figure);
    m_legend->setVisible(figure != CrosstabModel::Figure::Answers && width() >= m_themes.px(WideFrom));
}

void CrosstabPane::showSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    m_model->setSnapshot(snapshot);
    const auto nameOf = [](const Grouping *side) { return side ? side->name : QStringLiteral("\u2013"); };
    m_rows->setValue(nameOf(m_model->rows()));
    m_columns->setValue(nameOf(m_model->columns()));
    showLegend();
    m_view->restoreCells();
    QString foot = tr("Fewer than %Ln answers: shown, never coloured.", nullptr, static_cast<int>(CrossCell::FewAnswers));
    if (const int compared = snapshot->crosstab ? snapshot->crosstab->compared : 0; compared > 0)
        foot += u' ' + tr("%Ln cells compared with the others, corrected for luck.", nullptr, compared);
    if (const qint64 left = m_model->valuesLeftOut(); left > 0)
        foot += u' ' + tr("%Ln values with fewer answers have no place here; the sums count them.", nullptr, static_cast<int>(left));
    m_foot->setText(!snapshot->crosstab     ? tr("A crosstab takes two attributes, and this file has fewer.")
                    : m_model->rowCount() == 0 ? tr("No answers in this scope.")
                                               : foot);
}

void CrosstabPane::showLegend()
{
    const QLocale locale;
    const QString overall = formatted(m_snapshot->total.nps, NumberFormat::Score, locale);
    const QString below = tr("Below %1").arg(overall), above = tr("Above %1").arg(overall);
    m_legend->setMark([below, above](QPainter &painter, const QRectF &rect, const Theme &theme) {
        marks::drawHeatLegend(painter, rect, below, above, theme);
    }, tr("Colours: from below to above %1").arg(overall));
}

void CrosstabPane::explainCell(const QModelIndex &cell)
{
    using Kind = ExplainedFigure::Kind;
    using Shown = CrosstabModel::Figure;
    const Kind kind = m_model->figure() == Shown::Score ? Kind::Score : m_model->figure() == Shown::Change ? Kind::Change : Kind::Answers;
    const Estimate *now = m_model->estimate(cell);
    const auto *change = m_model->change(cell);
    const CrossCell *inner = m_model->cell(cell);
    ExplainedFigure figure{kind, m_model->name(cell), m_model->narrowed(cell), now ? *now : Estimate(),
                           inner ? inner->before : std::nullopt, change ? *change : std::nullopt, 0};
    InfoPopover *popover = FigureExplanation(*m_snapshot, figure, QLocale()).makePopover(this);
    connect(popover, &InfoPopover::actionWanted, this, [this, rows = figure.rows] { Q_EMIT commentsWanted(rows); });
    popover->openAt(m_view->viewport()->mapToGlobal(m_view->visualRect(cell).center()), m_view);
}

void CrosstabPane::turnTo(const QModelIndex &cell)
{
    m_panel->showCell(cell, *m_snapshot);
}

} // namespace earshot
