// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/segments_page.h"

#include "app/answered_pane.h"
#include "app/card.h"
#include "app/check_menu.h"
#include "app/crosstab_pane.h"
#include "app/drivers_pane.h"
#include "app/icons.h"
#include "app/no_answers.h"
#include "app/page_head.h"
#include "app/saved_segments.h"
#include "app/scope_text.h"
#include "app/segment_explanation.h"
#include "app/segment_table.h"
#include "app/segmented_switch.h"
#include "model/session.h"

#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace earshot {

SegmentsPage::SegmentsPage(Session &session, ThemeSource &themes, QWidget *parent)
    : Page(parent),
      m_session(session),
      m_themes(themes),
      m_model(new SegmentModel(QLocale(), this)),
      m_head(new PageHead(tr("Segments"), this)),
      m_explanation(new SegmentExplanation(themes, *m_model, this)),
      m_attributeMenu(new CheckMenu(themes, this)),
      m_groupBy(new QPushButton(this)),
      m_export(new QPushButton(iconNamed(themes, "export"), tr("Export"), this)),
      m_crosstab(new CrosstabPane(themes, this)),
      m_drivers(new DriversPane(session, themes, this)),
      m_answered(new AnsweredPane(session, themes, this)),
      m_empty(new NoAnswers(themes, this)),
      m_view(new SegmentedSwitch(themes, tr("View"), this)),
      m_exporting(this),
      m_saved(new SavedSegments(this))
{
    m_view->add(tr("Table"), "segments");
    m_view->add(tr("Crosstab"), "table");
    m_view->add(tr("Drivers"), "rules");
    m_view->add(tr("Who answered"), "user");
    m_head->addControl(m_view);
    m_head->addControl(m_groupBy);
    m_head->addControl(m_export);
    m_content = new QVBoxLayout;
    m_views = new QStackedLayout;
    m_views->addWidget(makeTableView());
    m_views->addWidget(m_crosstab);
    m_views->addWidget(m_drivers);
    m_views->addWidget(m_answered);
    m_views->addWidget(m_empty);
    m_content->addLayout(m_views);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_head);
    all->addLayout(m_content, 1);
    setFocusProxy(m_table);
    connectTable();
    connectCrosstab();
    setView(Table);
    connect(m_groupBy, &QPushButton::clicked, this, &SegmentsPage::offerAttributes);
    connect(m_attributeMenu, &CheckMenu::applied, this, &SegmentsPage::setAttributes);
    connect(m_export, &QPushButton::clicked, this, &SegmentsPage::exportTable);
}

QWidget *SegmentsPage::makeTableView()
{
    auto *view = new QWidget(this);
    auto *all = new QVBoxLayout(view);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(14);
    all->addWidget(makeTable(), 1);
    all->addWidget(m_explanation);
    return view;
}

QWidget *SegmentsPage::makeTable()
{
    auto *card = new Card(this);
    card->setFlush();
    card->setAccessibleName(tr("Segments table"));
    m_table = new SegmentTable(m_themes, m_model, card);
    card->body()->addWidget(m_table);
    return card;
}

QJsonObject SegmentsPage::arrangement() const
{
    return m_table->arrangement();
}

void SegmentsPage::arrange(const QJsonObject &kept)
{
    m_table->arrange(kept);
}

void SegmentsPage::connectTable()
{
    connect(m_table, &SegmentTable::arranged, this, &Page::arranged);
    connect(m_table, &SegmentTable::selectionTurned, this, &SegmentsPage::explain);
    connect(m_table, &SegmentTable::filterWanted, this,
            [this](const QModelIndex &value) { filterTo({value}, false); });
    connect(m_table, &SegmentTable::commentsWanted, this,
            [this](const QModelIndex &value) { filterTo({value}, true); });
    connect(m_saved, &SavedSegments::counted, this, [this](const std::vector<Group> &groups) {
        if (m_model->setSaved(groups, hasFilters(m_snapshot->scope) ? tr("whatever else is filtered") : QString()))
            m_table->restoreRows();
    });
    connect(&m_session, &Session::documentSettingChanged, this, [this](const QString &key) {
        if (key == QLatin1StringView(SavedScopes::Key))
            countSaved();
    });
    connect(m_table, &SegmentTable::explainWanted, this, &SegmentsPage::explainFigure);
    connect(m_explanation, &SegmentExplanation::commentsWanted, this,
            [this] { filterTo(m_table->selectedValues(), true); });
    connect(m_explanation, &SegmentExplanation::filterWanted, this,
            [this] { filterTo(m_table->selectedValues(), false); });
}

void SegmentsPage::connectCrosstab()
{
    connect(m_view, &SegmentedSwitch::chosen, this, [this](int view) {
        setView(static_cast<View>(view));
        cross(m_crossing);
        keepChoice();
    });
    connect(m_crosstab, &CrosstabPane::crossingWanted, this, [this](const Crossing &crossing) {
        cross(crossing);
        keepChoice();
    });
    connect(m_empty, &NoAnswers::scopeWanted, this, &Page::scopeWanted);
    connect(m_crosstab, &CrosstabPane::scopeWanted, this, &Page::scopeWanted);
    connect(m_answered, &AnsweredPane::scopeWanted, this, &Page::scopeWanted);
    connect(m_crosstab, &CrosstabPane::commentsWanted, this, [this](const Scope &scope) {
        Q_EMIT scopeWanted(scope);
        Q_EMIT pageWanted(QStringLiteral("comments"));
    });
}

QString SegmentsPage::statusHint() const
{
    switch (m_view->current()) {
    case Crossed:
        return tr("\u2191 \u2193 \u2190 \u2192 move \u00b7 Enter filter");
    case Drivers:
        return m_drivers->hint();
    case Answered:
        return tr("\u2191 \u2193 move \u00b7 type a share");
    default:
        return m_explanation->hint();
    }
}

void SegmentsPage::setView(View view)
{
    m_view->setCurrent(view);
    showView();
    m_groupBy->setVisible(view == Table);
    m_export->setVisible(view != Answered);
    m_head->setSentence(sentence());
    setFocusProxy(firstFocus());
    Q_EMIT statusHintChanged();
}

QString SegmentsPage::sentence() const
{
    const std::array sentences{tr("Which groups score higher or lower than the rest, and which differences you can trust."),
                               tr("Two groupings at once. Pick a cell to see who is in it."), m_drivers->sentence(),
                               tr("Whose answers these are, what the silent may change, and the score if all groups had their share.")};
    return sentences[static_cast<size_t>(m_view->current())];
}

QWidget *SegmentsPage::firstFocus() const
{
    const std::array<QWidget *, 4> first{m_table, m_crosstab->firstFocus(), m_drivers->firstFocus(), m_answered->firstFocus()};
    return first[static_cast<size_t>(m_view->current())];
}

/// What was chosen, or why there is nothing in it.
void SegmentsPage::showView()
{
    if (m_snapshot && NoAnswers::isMeant(*m_snapshot))
        m_views->setCurrentWidget(m_empty);
    else
        m_views->setCurrentIndex(m_view->current());
    m_export->setEnabled(m_views->currentWidget() != m_empty);
}

/// Only the crosstab takes the pass that counts its cells.
void SegmentsPage::cross(const std::optional<Crossing> &wanted)
{
    m_crossing = m_snapshot ? CrosstabPane::crossingFor(*m_snapshot->dataset, wanted) : wanted;
    m_session.setCrossing(m_view->current() == Crossed ? m_crossing : std::nullopt);
}

void SegmentsPage::showSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    if (m_chosenFor != snapshot->dataset)
        chooseAttributes();
    if (m_view->current() == Crossed)
        m_crosstab->showSnapshot(snapshot);
    m_drivers->showSnapshot(snapshot);
    m_answered->showSnapshot(snapshot);
    m_head->setSentence(sentence());
    m_model->setAttributes(sections());
    m_model->setSnapshot(snapshot);
    m_table->restoreRows();
    countSaved();
    m_empty->showSnapshot(snapshot);
    showView();
    showChoice();
}

Scope SegmentsPage::narrowed(const QModelIndexList &values) const
{
    const AttributeId attribute = m_model->grouping(values.first())->attribute;
    if (attribute == SegmentModel::SavedId)
        return m_saved->scopeOf(m_model->group(values.first())->value, m_snapshot->scope);
    Scope scope = m_snapshot->scope;
    QStringList wanted;
    for (const QModelIndex &value : values)
        wanted << m_model->group(value)->value;
    if (attribute == SegmentModel::ThemesId)
        scope.themes = wanted;
    else
        scope.setFilter(attribute, wanted);
    return scope;
}

void SegmentsPage::filterTo(const QModelIndexList &values, bool showComments)
{
    if (values.isEmpty())
        return;
    Q_EMIT scopeWanted(narrowed(values));
    if (showComments)
        Q_EMIT pageWanted(QStringLiteral("comments"));
}

void SegmentsPage::countSaved()
{
    if (m_snapshot)
        m_saved->count({m_session.documentSetting(QString::fromLatin1(SavedScopes::Key)), *m_snapshot->dataset}, m_snapshot, m_session.comments());
}

void SegmentsPage::explain()
{
    m_explanation->explain(m_table->selectedValues());
    Q_EMIT statusHintChanged();
}

void SegmentsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const int margin = m_head->margin();
    m_content->setContentsMargins(margin, 0, margin, PageHead::isCompact(this) ? 12 : 18);
}

} // namespace earshot
