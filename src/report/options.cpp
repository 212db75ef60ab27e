// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/options.h"

#include "report/sections.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace earshot {

namespace {

QJsonObject toObject(const SectionChoice &choice)
{
    return {{QStringLiteral("id"), choice.id},
            {QStringLiteral("on"), choice.on},
            {QStringLiteral("heading"), choice.heading},
            {QStringLiteral("off"), QJsonArray::fromStringList(choice.off)}};
}

SectionChoice choiceFrom(const QJsonObject &object)
{
    SectionChoice choice;
    choice.id = object.value(QStringLiteral("id")).toString();
    choice.on = object.value(QStringLiteral("on")).toBool(true);
    choice.heading = object.value(QStringLiteral("heading")).toString();
    for (const QJsonValue &id : object.value(QStringLiteral("off")).toArray())
        choice.off << id.toString();
    return choice;
}

/// Known sections, each once, in the kept order; those that the layout does not name yet come after the one
/// that they follow at first.
std::vector<SectionChoice> sectionsFrom(const QJsonArray &array)
{
    std::vector<SectionChoice> choices;
    const auto has = [&](const QString &id) {
        return std::any_of(choices.begin(), choices.end(),
                           [&](const SectionChoice &c) { return c.id == id; });
    };
    for (const QJsonValue &value : array) {
        const SectionChoice choice = choiceFrom(value.toObject());
        if (section(choice.id) && !has(choice.id))
            choices.push_back(choice);
    }
    const std::vector<SectionChoice> all = defaultSections();
    for (size_t i = 0; i < all.size(); ++i) {
        if (has(all[i].id))
            continue;
        const auto before = std::find_if(choices.begin(), choices.end(), [&](const SectionChoice &c) { return i > 0 && c.id == all[i - 1].id; });
        choices.insert(before == choices.end() ? before : before + 1, all[i]);
    }
    return choices;
}

QJsonArray toArray(const std::vector<Decision> &decisions)
{
    QJsonArray list;
    for (const Decision &decision : decisions)
        list.append(QJsonObject{{QStringLiteral("what"), decision.what}, {QStringLiteral("why"), decision.why}});
    return list;
}

std::vector<Decision> decisionsFrom(const QJsonArray &array)
{
    std::vector<Decision> decisions;
    for (const QJsonValue &value : array) {
        const Decision decision{value.toObject().value(QStringLiteral("what")).toString(), value.toObject().value(QStringLiteral("why")).toString()};
        if (decisions.size() < ReportOptions::MostDecisions && !decision.what.isEmpty())
            decisions.push_back(decision);
    }
    return decisions;
}

} // namespace

QByteArray ReportOptions::toJson() const
{
    QJsonArray list;
    for (const SectionChoice &choice : sections)
        list.append(toObject(choice));
    QJsonObject object{{QStringLiteral("title"), title},
                             {QStringLiteral("author"), author},
                             {QStringLiteral("recipient"), recipient},
                             {QStringLiteral("paper"),
                              paper == QPageSize::Letter ? QStringLiteral("letter") : QStringLiteral("a4")},
                             {QStringLiteral("names"), names == NamesPolicy::WithConsent},
                             {QStringLiteral("consentAttribute"), consentAttribute},
                             {QStringLiteral("shareSafe"), shareSafe},
                             {QStringLiteral("patterns"), patterns},
                             {QStringLiteral("ownStyle"), ownStyle},
                             {QStringLiteral("sections"), list}};
    if (decisions)
        object.insert(QStringLiteral("decisions"), toArray(*decisions));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<ReportOptions> ReportOptions::fromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    ReportOptions options;
    options.title = object.value(QStringLiteral("title")).toString();
    options.author = object.value(QStringLiteral("author")).toString();
    options.recipient = object.value(QStringLiteral("recipient")).toString();
    options.paper = object.value(QStringLiteral("paper")).toString() == QLatin1String("letter")
                        ? QPageSize::Letter
                        : QPageSize::A4;
    options.names =
        object.value(QStringLiteral("names")).toBool() ? NamesPolicy::WithConsent : NamesPolicy::Nobody;
    options.consentAttribute = object.value(QStringLiteral("consentAttribute")).toString();
    options.shareSafe = object.value(QStringLiteral("shareSafe")).toBool();
    options.patterns = object.value(QStringLiteral("patterns")).toBool();
    options.ownStyle = object.value(QStringLiteral("ownStyle")).toBool(true);
    if (const QJsonValue decisions = object.value(QStringLiteral("decisions")); decisions.isArray())
        options.decisions = decisionsFrom(decisions.toArray());
    options.sections = sectionsFrom(object.value(QStringLiteral("sections")).toArray());
    return options;
}

} // namespace earshot
