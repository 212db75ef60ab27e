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

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace earshot {

namespace {

constexpr qsizetype MostShownAtFirst = 3;
constexpr qsizetype MostValuesAtFirst = 30;
const QString SettingKey = QStringLiteral("segments");
/// Of the views in their order; kept in the document.
constexpr std::array<QLatin1StringView, 4> ViewIds{QLatin1StringView("table"), QLatin1StringView("crosstab"), QLatin1StringView("drivers"),
                                                   QLatin1StringView("answered")};

/// Attributes that part the answers into a few groups come first; names of people and the like do not.
std::vector<AttributeId> firstChoice(const Dataset &dataset)
{
    std::vector<AttributeId> chosen;
    for (const AttributeColumn &column : dataset.attributes()) {
        const qsizetype values = column.values.size() - 1;
        if (values >= 2 && values <= MostValuesAtFirst && std::ssize(chosen) < MostShownAtFirst)
            chosen.push_back(column.attribute.id);
    }
    return chosen;
}

QString nameOf(const Dataset &dataset, AttributeId id)
{
    const AttributeColumn *column = dataset.attribute(id);
    return column ? column->attribute.name : QString();
}

std::optional<AttributeId> idOf(const Dataset &dataset, const QJsonValue &name)
{
    const AttributeColumn *column = dataset.attributeNamed(name.toString());
    return column ? std::optional(column->attribute.id) : std::nullopt;
}

} // namespace

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
    m_model->setAttributes(m_attributes);
    m_model->setSnapshot(snapshot);
    m_table->restoreRows();
    countSaved();
    m_empty->showSnapshot(snapshot);
    showView();
    m_groupBy->setText(tr("Group by: %1").arg(QLocale().toString(static_cast<int>(m_attributes.size()))));
    m_groupBy->setEnabled(!snapshot->dataset->attributes().empty());
}

void SegmentsPage::chooseAttributes()
{
    m_chosenFor = m_snapshot->dataset;
    readChoice();
    if (m_attributes.empty())
        m_attributes = firstChoice(*m_chosenFor);
    cross(m_crossing);
}

void SegmentsPage::readChoice()
{
    const QJsonObject kept = QJsonDocument::fromJson(m_session.documentSetting(SettingKey)).object();
    m_attributes.clear();
    for (const QJsonValue &name : kept.value(u"groupBy").toArray()) {
        if (const auto id = idOf(*m_chosenFor, name))
            m_attributes.push_back(*id);
    }
    const auto rows = idOf(*m_chosenFor, kept.value(u"rows"));
    const auto columns = idOf(*m_chosenFor, kept.value(u"columns"));
    m_crossing = rows && columns ? std::optional(Crossing{*rows, *columns}) : std::nullopt;
    const auto found = std::find(ViewIds.begin(), ViewIds.end(), kept.value(u"view").toString());
    setView(found == ViewIds.end() ? Table : static_cast<View>(found - ViewIds.begin()));
}

void SegmentsPage::keepChoice()
{
    const Dataset &dataset = *m_snapshot->dataset;
    QJsonArray names;
    for (const AttributeId id : m_attributes)
        names << nameOf(dataset, id);
    QJsonObject kept{{QStringLiteral("groupBy"), names}};
    if (m_view->current() != Table)
        kept.insert(QStringLiteral("view"), QString(ViewIds[static_cast<size_t>(m_view->current())]));
    if (m_crossing) {
        kept.insert(QStringLiteral("rows"), nameOf(dataset, m_crossing->rows));
        kept.insert(QStringLiteral("columns"), nameOf(dataset, m_crossing->columns));
    }
    m_session.setDocumentSetting(SettingKey, QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

void SegmentsPage::offerAttributes()
{
    std::vector<CheckMenu::Item> items;
    for (const AttributeColumn &column : m_snapshot->dataset->attributes()) {
        const bool checked = std::find(m_attributes.begin(), m_attributes.end(), column.attribute.id)
                             != m_attributes.end();
        items.push_back({QString::number(number(column.attribute.id)), column.attribute.name,
                         column.values.size() - 1, checked, false});
    }
    m_attributeMenu->setItems(items, tr("Find an attribute"));
    m_attributeMenu->popup(m_groupBy->mapToGlobal(QPoint(0, m_groupBy->height() + 4)));
}

void SegmentsPage::setAttributes(const QStringList &ids)
{
    m_attributes.clear();
    for (const AttributeColumn &column : m_snapshot->dataset->attributes()) {
        if (ids.isEmpty() || ids.contains(QString::number(number(column.attribute.id)))) // empty: all
            m_attributes.push_back(column.attribute.id);
    }
    keepChoice();
    showSnapshot(m_snapshot);
}

Scope SegmentsPage::narrowed(const QModelIndexList &values) const
{
    if (m_model->grouping(values.first())->attribute == SegmentModel::SavedId)
        return m_saved->scopeOf(m_model->group(values.first())->value, m_snapshot->scope);
    Scope scope = m_snapshot->scope;
    QStringList wanted;
    for (const QModelIndex &value : values)
        wanted << m_model->group(value)->value;
    scope.setFilter(m_model->grouping(values.first())->attribute, wanted);
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
