// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/segments_page.h"

#include "analysis/metrics.h"
#include "analysis/sentences.h"
#include "app/card.h"
#include "app/check_menu.h"
#include "app/emphasis_label.h"
#include "app/icons.h"
#include "app/menu_text.h"
#include "app/page_head.h"
#include "app/segment_table.h"
#include "app/text_label.h"
#include "model/session.h"
#include "report/figure_tables.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QVBoxLayout>

namespace earshot {

namespace {

constexpr qsizetype MostShownAtFirst = 3;
constexpr qsizetype MostValuesAtFirst = 30;
const QString SettingKey = QStringLiteral("segments");

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

std::vector<AttributeId> savedChoice(const Dataset &dataset, const QByteArray &json)
{
    std::vector<AttributeId> chosen;
    for (const QJsonValue &name : QJsonDocument::fromJson(json).object().value(u"groupBy").toArray()) {
        if (const AttributeColumn *column = dataset.attributeNamed(name.toString()))
            chosen.push_back(column->attribute.id);
    }
    return chosen;
}

QByteArray choiceJson(const Dataset &dataset, const std::vector<AttributeId> &chosen)
{
    QJsonArray names;
    for (const AttributeId id : chosen)
        names << dataset.attribute(id)->attribute.name;
    return QJsonDocument(QJsonObject{{QStringLiteral("groupBy"), names}}).toJson(QJsonDocument::Compact);
}

} // namespace

SegmentsPage::SegmentsPage(Session &session, ThemeSource &themes, QWidget *parent)
    : Page(parent),
      m_session(session),
      m_themes(themes),
      m_model(new SegmentModel(QLocale(), this)),
      m_head(new PageHead(tr("Segments"), this)),
      m_attributeMenu(new CheckMenu(themes, this)),
      m_groupBy(new QPushButton(this)),
      m_export(new QPushButton(iconNamed(themes, "export"), tr("Export"), this)),
      m_exporting(this)
{
    m_head->setSentence(tr("Which groups score higher or lower than the rest, and which differences you can trust."));
    m_head->addControl(m_groupBy);
    m_head->addControl(m_export);
    m_content = new QVBoxLayout;
    m_content->setSpacing(14);
    m_content->addWidget(makeTable(), 1);
    m_content->addWidget(makeExplanation());
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_head);
    all->addLayout(m_content, 1);
    setFocusProxy(m_table);
    connectTable();
    connect(m_groupBy, &QPushButton::clicked, this, &SegmentsPage::offerAttributes);
    connect(m_attributeMenu, &CheckMenu::applied, this, &SegmentsPage::setAttributes);
    connect(m_export, &QPushButton::clicked, this, &SegmentsPage::exportTable);
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

QWidget *SegmentsPage::makeExplanation()
{
    auto *card = new Card(this);
    card->layout()->setContentsMargins(16, 11, 16, 11);
    card->setAccessibleName(tr("Explanation"));
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    auto *icon = new QLabel(card);
    const auto draw = [this, icon] { icon->setPixmap(iconNamed(m_themes, "info", &Theme::accent).pixmap(16, 16)); };
    draw();
    connect(&m_themes, &ThemeSource::changed, icon, draw);
    m_sentence = new EmphasisLabel(m_themes, card);
    m_showComments = new QPushButton(iconNamed(m_themes, "comments"), {}, card);
    m_filter = new QPushButton(iconNamed(m_themes, "filter"), {}, card);
    row->addWidget(icon);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_showComments);
    row->addWidget(m_filter);
    card->body()->addLayout(row);
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
    connect(m_showComments, &QPushButton::clicked, this, [this] { filterTo(m_table->selectedValues(), true); });
    connect(m_filter, &QPushButton::clicked, this, [this] { filterTo(m_table->selectedValues(), false); });
}

void SegmentsPage::showSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    if (m_chosenFor != snapshot->dataset)
        chooseAttributes();
    m_model->setAttributes(m_attributes);
    m_model->setSnapshot(snapshot);
    m_table->restoreRows();
    m_groupBy->setText(tr("Group by: %1").arg(QLocale().toString(static_cast<int>(m_attributes.size()))));
    m_groupBy->setEnabled(!snapshot->dataset->attributes().empty());
}

void SegmentsPage::chooseAttributes()
{
    m_chosenFor = m_snapshot->dataset;
    m_attributes = savedChoice(*m_chosenFor, m_session.documentSetting(SettingKey));
    if (m_attributes.empty())
        m_attributes = firstChoice(*m_chosenFor);
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
    m_session.setDocumentSetting(SettingKey, choiceJson(*m_snapshot->dataset, m_attributes));
    showSnapshot(m_snapshot);
}

Scope SegmentsPage::narrowed(const QModelIndexList &values) const
{
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

void SegmentsPage::exportTable()
{
    m_dialogs.chooseToSave(this, tr("Export segments"), tr("segments.csv"), tr("Table (*.csv)"),
                           [this](const QStringList &paths) {
                               if (!paths.isEmpty())
                                   writeTable(paths.first());
                           });
}

void SegmentsPage::writeTable(const QString &path)
{
    m_exporting.start(
        [snapshot = m_snapshot, path](const JobControl &) {
            CsvWriter writer(path);
            writeSegmentTable(*snapshot, writer);
            return writer.commit();
        },
        [this, path](const Result<void> &written) {
            if (written)
                Q_EMIT toastWanted(tr("Saved %1").arg(QFileInfo(path).fileName()), false);
            else
                m_dialogs.showError(this, written.error());
        });
}

/// "3 groups selected: 350 answers, NPS 41 ± 5"; groups of different attributes overlap and have no sum.
QString SegmentsPage::sumOf(const QModelIndexList &values) const
{
    const int count = static_cast<int>(values.size());
    Tally sum;
    for (const QModelIndex &value : values) {
        if (value.parent() != values.first().parent())
            return tr("%Ln groups selected", nullptr, count);
        sum += m_model->group(value)->now.tally;
    }
    const QLocale locale;
    return tr("%1: %2, NPS %3")
        .arg(tr("%Ln groups selected", nullptr, count), tr("%Ln answers", nullptr, static_cast<int>(sum.n())),
             formatted(statistics::nps(sum), NumberFormat::Score, locale));
}

void SegmentsPage::explain()
{
    const QLocale locale;
    const QModelIndexList values = m_table->selectedValues();
    const bool oneAttribute = std::all_of(values.begin(), values.end(), [&](const QModelIndex &value) {
        return value.parent() == values.first().parent();
    });
    const bool one = values.size() == 1;
    const QString name = one ? values.first().data().toString() : tr("%Ln groups", nullptr, static_cast<int>(values.size()));
    m_showComments->setVisible(!values.isEmpty() && oneAttribute);
    m_filter->setVisible(!values.isEmpty() && oneAttribute);
    m_showComments->setText(menuText(tr("Show %1 comments").arg(name)));
    m_filter->setText(menuText(tr("Filter everything to %1").arg(name)));
    if (values.isEmpty())
        m_sentence->setText(tr("Select a group to read what its figures say. Double click filters everything to it."));
    else if (one)
        m_sentence->setText(sentences::group(*m_snapshot, *m_model->grouping(values.first()),
                                             *m_model->group(values.first()), locale), name);
    else
        m_sentence->setText(sumOf(values));
    m_hint = one ? tr("1 group selected: %1, %Ln answers", nullptr,
                      static_cast<int>(m_model->group(values.first())->now.n())).arg(name)
             : values.isEmpty() ? tr("\u2191 \u2193 move \u00b7 \u2190 \u2192 fold \u00b7 Enter filter")
                                : sumOf(values);
    Q_EMIT statusHintChanged();
}

void SegmentsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const int margin = m_head->margin();
    m_content->setContentsMargins(margin, 0, margin, PageHead::isCompact(this) ? 12 : 18);
}

} // namespace earshot
