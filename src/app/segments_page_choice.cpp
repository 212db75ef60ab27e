// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the table is grouped by and the crosstab crosses, as the document keeps it.
#include "app/check_menu.h"
#include "app/segmented_switch.h"
#include "app/segments_page.h"
#include "model/segment_model.h"
#include "model/session.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>

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

void SegmentsPage::chooseAttributes()
{
    m_chosenFor = m_snapshot->dataset;
    readChoice();
    if (m_attributes.empty() && !m_themesAlone)
        m_attributes = firstChoice(*m_chosenFor);
    cross(m_crossing);
}

/// What the table shows, in the order of its rows.
std::vector<AttributeId> SegmentsPage::sections() const
{
    std::vector<AttributeId> shown = m_attributes;
    if (m_withThemes)
        shown.push_back(SegmentModel::ThemesId);
    return shown;
}

void SegmentsPage::showChoice()
{
    const bool hasThemes = m_snapshot->themes && !m_snapshot->themes->themes.empty();
    const auto count = static_cast<int>(m_attributes.size()) + (m_withThemes && hasThemes ? 1 : 0);
    m_groupBy->setText(tr("Group by: %1").arg(QLocale().toString(count)));
    m_groupBy->setEnabled(!m_snapshot->dataset->attributes().empty() || hasThemes);
}

void SegmentsPage::readChoice()
{
    const QJsonObject kept = QJsonDocument::fromJson(m_session.documentSetting(SettingKey)).object();
    m_attributes.clear();
    for (const QJsonValue &name : kept.value(u"groupBy").toArray()) {
        if (const auto id = idOf(*m_chosenFor, name))
            m_attributes.push_back(*id);
    }
    m_withThemes = kept.value(u"themes").toBool(true);
    m_themesAlone = kept.value(u"themes").toBool(false);
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
    if (!m_withThemes || m_themesAlone)
        kept.insert(QStringLiteral("themes"), m_withThemes);
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
    const auto themes = m_snapshot->themes ? std::optional(std::ssize(m_snapshot->themes->themes)) : std::nullopt;
    items.push_back({QString::number(number(SegmentModel::ThemesId)), tr("Themes"), themes, m_withThemes, false});
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
    m_withThemes = ids.isEmpty() || ids.contains(QString::number(number(SegmentModel::ThemesId)));
    m_themesAlone = m_withThemes && m_attributes.empty() && !m_snapshot->dataset->attributes().empty();
    keepChoice();
    showSnapshot(m_snapshot);
}

} // namespace earshot
