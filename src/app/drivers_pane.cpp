// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drivers_pane.h"

#include "analysis/driver_sentences.h"
#include "analysis/drivers_setting.h"
#include "app/card.h"
#include "app/check_menu.h"
#include "app/chip.h"
#include "app/driver_explanation.h"
#include "app/driver_map.h"
#include "app/driver_view.h"
#include "app/empty_state.h"
#include "app/filter_button.h"
#include "app/icons.h"
#include "app/info_popover.h"
#include "app/mark_widget.h"
#include "app/text_label.h"
#include "model/kept_setting.h"

#include <QHideEvent>
#include <QListView>
#include <QStackedLayout>
#include <QToolButton>

#include <algorithm>

namespace earshot {

namespace {

constexpr int MapFrom = 800; ///< px of the pane: below, the map goes, which tells nothing that the table does not
constexpr QSize MapSize(250, 200);

} // namespace

DriversPane::DriversPane(Session &session, const ThemeSource &themes, QWidget *parent)
    : QWidget(parent), m_session(session), m_themes(themes), m_model(new DriverModel(QLocale(), this)),
      m_questions(new FilterButton(themes, tr("Questions"), this)), m_menu(new CheckMenu(themes, this)),
      m_few(new Chip(themes, ChipKind::Warn, tr("few answers"), this)), m_info(new QToolButton(this)),
      m_table(new DriverView(themes, m_model, this)), m_foot(new TextLabel(TextRole::Secondary, this)),
      m_warning(new TextLabel(TextRole::Note, this)), m_notProven(new TextLabel(sentences::driversAreNoCauses(), TextRole::Note, this)),
      m_map(new MarkWidget(themes, MapSize, this)), m_empty(makeEmpty()), m_views(new QStackedLayout(this))
{
    m_views->setContentsMargins(0, 0, 0, 0);
    m_views->addWidget(makeContent());
    m_views->addWidget(m_empty);
    connect(m_menu, &CheckMenu::applied, this, &DriversPane::chooseQuestions);
    connect(m_table, &DriverView::questionTurned, this, &DriversPane::showMap);
    connect(m_table, &DriverView::explainWanted, this, &DriversPane::explain);
    connect(m_info, &QToolButton::clicked, this, &DriversPane::explain);
    connect(m_map, &MarkWidget::clicked, this, [this](QPointF place) {
        const qreal scale = m_themes.textPercent() / 100.0;
        const QRectF area(QPointF(0, 0), QSizeF(m_map->size()) / scale);
        if (const auto at = marks::driverAt(area, driverMap(*m_model, m_table->chosen()), m_themes.theme(), place / scale))
            m_table->choose(driverMapQuestions(*m_model).at(*at));
    });
    connect(&m_session, &Session::documentSettingChanged, this, [this](const QString &key) {
        if (key == QLatin1StringView(DriversSetting::Key))
            ask();
    });
}

void DriversPane::ask()
{
    if (!m_snapshot || !isVisible())
        return;
    const auto setting = keptSetting<DriversSetting>(m_session);
    m_session.setDrivers(DriverWish{setting.in(*m_snapshot->dataset), true});
}

void DriversPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    ask();
}

void DriversPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        m_session.setDrivers({});
}

QWidget *DriversPane::makeContent()
{
    auto *content = new QWidget(this);
    m_mapCard = new Card(tr("Importance and rating"), content);
    m_mapCard->body()->addWidget(m_map, 1);
    m_map->setMinimumSize(1, 1); // else it would keep the pane from becoming so narrow that it goes
    auto *all = new QHBoxLayout(content);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(14);
    all->addWidget(makeTableCard(), 64);
    all->addWidget(m_mapCard, 36);
    return content;
}

QWidget *DriversPane::makeTableCard()
{
    auto *card = new Card(this);
    card->setFlush();
    card->setAccessibleName(tr("Drivers"));
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(16, 8, 16, 12);
    foot->setSpacing(4);
    for (TextLabel *line : {m_warning, m_foot, m_notProven}) {
        line->setWordWrap(true);
        foot->addWidget(line);
    }
    m_warning->setObjectName(QStringLiteral("warning"));
    m_foot->setObjectName(QStringLiteral("together"));
    m_notProven->setObjectName(QStringLiteral("notProven"));
    card->body()->addWidget(makeBar());
    card->body()->addWidget(m_table, 1);
    card->body()->addLayout(foot);
    return card;
}

QWidget *DriversPane::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 12, 12, 8);
    row->setSpacing(8);
    m_questions->setObjectName(QStringLiteral("questions"));
    m_info->setObjectName(QStringLiteral("explain"));
    m_info->setIcon(iconNamed(m_themes, "info"));
    m_info->setToolTip(tr("What these figures mean"));
    m_info->setAccessibleName(m_info->toolTip());
    m_info->setAutoRaise(true);
    row->addWidget(m_questions);
    row->addWidget(m_few);
    row->addStretch(1);
    row->addWidget(m_info);
    connect(m_questions, &FilterButton::clicked, this, [this] { offerQuestions(m_questions); });
    connect(m_questions, &FilterButton::cleared, this, [this] { keep({}); });
    return bar;
}

EmptyState *DriversPane::makeEmpty()
{
    auto *empty = new EmptyState(m_themes, "segments", this);
    empty->setObjectName(QStringLiteral("noRatings"));
    empty->setWide();
    return empty;
}

QWidget *DriversPane::firstFocus() const
{
    return m_table;
}

QString DriversPane::sentence() const
{
    const DriverFigures *figures = m_model->figures();
    const QString found = figures ? sentences::driversFinding(*figures, QLocale()) : QString();
    return found.isEmpty() ? tr("Which ratings go with the score, and which of them are low.") : found;
}

void DriversPane::showSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    m_model->setSnapshot(snapshot);
    ask();
    const DriverFigures *figures = m_model->figures();
    if (!figures)
        return;
    m_table->restoreRows();
    const QLocale locale;
    const auto all = figures->offered.size(), counting = figures->questions.size();
    m_questions->setValue(tr("%1 of %2", "questions that count").arg(locale.toString(counting), locale.toString(all)));
    m_questions->setSet(std::any_of(figures->offered.begin(), figures->offered.end(), [](const auto &offer) { return offer.usual != offer.counts; }));
    m_few->setVisible(figures->few);
    showFoot(*figures);
    fitMap();
    m_empty->setTexts(tr("This file has no rating questions"),
                      tr("Import ratings, like “Staff 1–5”, as segments."));
    m_views->setCurrentIndex(all == 0 ? 1 : 0);
}

void DriversPane::showFoot(const DriverFigures &figures)
{
    m_warning->setText(sentences::driversFew(figures, QLocale()));
    m_warning->setVisible(!m_warning->text().isEmpty());
    m_foot->setText(figures.questions.empty() ? tr("Choose questions that count.") : sentences::driversTogether(figures, QLocale()));
}

void DriversPane::offerQuestions(const FilterButton *button)
{
    std::vector<CheckMenu::Item> items;
    for (const DriverFigures::Offer &offer : m_model->figures()->offered)
        items.push_back({QString::number(number(offer.attribute)), offer.name, offer.answers, offer.counts, false});
    m_menu->setItems(items, tr("Find a question"));
    m_menu->popup(button->popupPlace());
}

/// All checked and none checked are told alike: none are the usual ones.
void DriversPane::chooseQuestions(const QStringList &ids)
{
    const auto &offered = m_model->figures()->offered;
    const bool all = ids.isEmpty() && m_menu->list()->model()->index(0, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked;
    QStringList names;
    bool usual = true;
    for (const DriverFigures::Offer &offer : offered) {
        const bool chosen = all || ids.contains(QString::number(number(offer.attribute)));
        usual = usual && chosen == offer.usual;
        if (chosen)
            names << offer.name;
    }
    keep(usual ? QStringList() : names);
}

void DriversPane::keep(const QStringList &names)
{
    m_session.changeDocumentSetting(QString::fromLatin1(DriversSetting::Key), DriversSetting{names}.toJson(), tr("Choose rating questions"));
}

QString DriversPane::hint() const
{
    return tr("\u2191 \u2193 move \u00b7 Enter explain \u00b7 Ctrl C copy");
}

void DriversPane::explain()
{
    const DriverFigures *figures = m_model->figures();
    if (!figures || figures->questions.empty())
        return;
    const bool fromTable = m_table->hasFocus();
    InfoPopover *popover = makeDriverPopover(*figures, fromTable ? m_model->question(m_table->currentIndex()) : nullptr, this);
    if (fromTable)
        popover->openAt(m_table->viewport()->mapToGlobal(m_table->visualRect(m_table->currentIndex()).bottomLeft()), m_table);
    else
        popover->openBeside(m_info);
}

void DriversPane::showMap()
{
    const marks::DriverMap map = driverMap(*m_model, m_table->chosen());
    m_map->setMark([map](QPainter &painter, const QRectF &rect, const Theme &theme) { marks::drawDriverMap(painter, rect, map, theme, QLocale()); },
                   driverMapSpoken(*m_model), driverMapTable(*m_model));
}

void DriversPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitMap();
}

void DriversPane::fitMap()
{
    m_mapCard->setVisible(width() >= m_themes.px(MapFrom) && m_model->rowCount() > 0);
}

} // namespace earshot
