// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/saved_scopes.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

QJsonArray whereOf(const Scope &scope, const Dataset &dataset)
{
    QJsonArray where;
    for (const AttributeFilter &filter : scope.attributes) {
        if (const AttributeColumn *column = dataset.attribute(filter.attribute))
            where.append(QJsonObject{{u"attribute"_s, column->attribute.name}, {u"values"_s, QJsonArray::fromStringList(filter.values)}});
    }
    return where;
}

QJsonObject toObject(const QString &name, const Scope &scope, const Dataset &dataset)
{
    QJsonObject object{{u"name"_s, name}, {u"where"_s, whereOf(scope, dataset)}, {u"search"_s, scope.search}};
    for (const Survey &survey : dataset.surveys()) {
        if (scope.survey == survey.id)
            object.insert(u"survey"_s, survey.name);
    }
    QJsonArray scores, tags;
    for (int score = Score::Least; score <= Score::Most; ++score) {
        if (scope.scores.test(static_cast<size_t>(score)))
            scores.append(score);
    }
    for (const TagId id : scope.tags) {
        if (const TagRows *tag = dataset.tag(id))
            tags.append(tag->tag.name);
    }
    object.insert(u"scores"_s, scores);
    object.insert(u"tags"_s, tags);
    object.insert(u"themes"_s, QJsonArray::fromStringList(scope.themes));
    object.insert(u"tones"_s, static_cast<int>(scope.tones.to_ulong()));
    object.insert(u"untagged"_s, scope.untaggedOnly);
    object.insert(u"starred"_s, scope.starredOnly);
    object.insert(u"followUp"_s, scope.inFollowUpOnly);
    object.insert(u"note"_s, scope.withNoteOnly);
    object.insert(u"undated"_s, scope.undatedOnly);
    return object;
}

bool readWhere(const QJsonArray &where, const Dataset &dataset, Scope &scope)
{
    for (const QJsonValue &filter : where) {
        const AttributeColumn *column = dataset.attributeNamed(filter[u"attribute"].toString());
        if (!column)
            return false;
        QStringList values;
        for (const QJsonValue &value : filter[u"values"].toArray())
            values << value.toString();
        scope.setFilter(column->attribute.id, values);
    }
    return true;
}

bool readSurvey(const QString &name, const Dataset &dataset, Scope &scope)
{
    for (const Survey &survey : dataset.surveys()) {
        if (survey.name == name)
            scope.survey = survey.id;
    }
    return name.isEmpty() || scope.survey;
}

bool readTags(const QJsonArray &names, const Dataset &dataset, Scope &scope)
{
    for (const QJsonValue &name : names) {
        const auto &tags = dataset.tags();
        const auto found = std::find_if(tags.begin(), tags.end(), [&](const TagRows &rows) { return rows.tag.name == name.toString(); });
        if (found == tags.end())
            return false;
        scope.tags.push_back(found->tag.id);
    }
    return true;
}

/// All conditions or nothing: without one of them others would be meant.
std::optional<Scope> fromObject(const QJsonObject &object, const Dataset &dataset)
{
    Scope scope;
    if (!readWhere(object.value(u"where").toArray(), dataset, scope) || !readSurvey(object.value(u"survey").toString(), dataset, scope)
        || !readTags(object.value(u"tags").toArray(), dataset, scope))
        return std::nullopt;
    for (const QJsonValue &score : object.value(u"scores").toArray()) {
        if (const int value = score.toInt(-1); value >= Score::Least && value <= Score::Most)
            scope.scores.set(static_cast<size_t>(value));
    }
    for (const QJsonValue &theme : object.value(u"themes").toArray())
        scope.themes << theme.toString();
    scope.tones = static_cast<unsigned long long>(std::clamp(object.value(u"tones").toInt(), 0, 7));
    scope.untaggedOnly = object.value(u"untagged").toBool();
    scope.starredOnly = object.value(u"starred").toBool();
    scope.inFollowUpOnly = object.value(u"followUp").toBool();
    scope.withNoteOnly = object.value(u"note").toBool();
    scope.undatedOnly = object.value(u"undated").toBool();
    scope.search = object.value(u"search").toString();
    return scope;
}

} // namespace

Scope SavedScopes::Saved::in(const Scope &now) const
{
    Scope scope = conditions.value_or(Scope());
    scope.period = now.period;
    scope.comparison = now.comparison;
    return scope;
}

SavedScopes::SavedScopes(const QByteArray &json, const Dataset &dataset)
{
    for (const QJsonValue &value : QJsonDocument::fromJson(json).object().value(u"scopes").toArray()) {
        const QJsonObject object = value.toObject();
        const QString name = object.value(u"name").toString();
        if (!name.isEmpty() && m_list.size() < Most)
            m_list.push_back({name, fromObject(object, dataset), object});
    }
}

QByteArray SavedScopes::toJson() const
{
    QJsonArray list;
    for (const Saved &saved : m_list)
        list.append(saved.kept);
    return QJsonDocument(QJsonObject{{u"scopes"_s, list}}).toJson(QJsonDocument::Compact);
}

void SavedScopes::save(const QString &name, const Scope &scope, const Dataset &dataset)
{
    remove(name);
    const QJsonObject object = toObject(name, scope, dataset);
    if (m_list.size() < Most)
        m_list.push_back({name, fromObject(object, dataset), object});
}

void SavedScopes::rename(const QString &name, const QString &newName)
{
    if (newName.isEmpty() || newName == name)
        return;
    remove(newName);
    for (Saved &saved : m_list) {
        if (saved.name != name)
            continue;
        saved.name = newName;
        saved.kept.insert(u"name"_s, newName);
    }
}

void SavedScopes::remove(const QString &name)
{
    std::erase_if(m_list, [&](const Saved &saved) { return saved.name == name; });
}

} // namespace earshot
