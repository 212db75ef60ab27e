// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/mapping.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>
#include <utility>

namespace earshot {

namespace {

constexpr std::array<std::pair<Role, const char *>, 22> RoleNames = {{
    {Role::Ignore, "ignore"}, {Role::Score, "score"}, {Role::Comment, "comment"}, {Role::Date, "date"},
    {Role::Email, "email"}, {Role::FirstName, "first_name"}, {Role::LastName, "last_name"}, {Role::Name, "name"},
    {Role::Phone, "phone"}, {Role::ExternalId, "external_id"}, {Role::RespondentId, "respondent_id"},
    {Role::Attribute, "attribute"}, {Role::Tags, "tags"},
    {Role::Sent, "sent"}, {Role::Delivered, "delivered"}, {Role::Opened, "opened"}, {Role::Answered, "answered"},
    {Role::Bounced, "bounced"}, {Role::Status, "status"}, {Role::Channel, "channel"}, {Role::MayContact, "may_contact"},
    {Role::OptedOut, "opted_out"},
}};

constexpr std::array<const char *, 3> OrderNames = {"dmy", "mdy", "ymd"};
constexpr std::array<const char *, 4> KindNames = {"text", "unix_s", "unix_ms", "excel"};

template <size_t N>
std::optional<size_t> indexOf(const std::array<const char *, N> &names, const QString &name)
{
    for (size_t i = 0; i < N; ++i) {
        if (name == QLatin1String(names[i]))
            return i;
    }
    return std::nullopt;
}

std::optional<DateFormat> dateFormat(const QJsonObject &json)
{
    const auto kind = indexOf(KindNames, json[QLatin1String("kind")].toString());
    const auto order = indexOf(OrderNames, json[QLatin1String("order")].toString());
    if (!kind || !order)
        return std::nullopt;
    DateFormat format;
    format.kind = static_cast<DateFormat::Kind>(*kind);
    format.order = static_cast<DateOrder>(*order);
    format.ambiguous = json[QLatin1String("ambiguous")].toBool();
    // Before there was a zone, mappings knew only whether it is UTC.
    format.zone = json[QLatin1String("utc")].toBool() ? QStringLiteral("UTC") : json[QLatin1String("zone")].toString();
    format.example = json[QLatin1String("example")].toString();
    return format;
}

QJsonArray filtersJson(const std::vector<RowFilter> &filters)
{
    QJsonArray list;
    for (const RowFilter &filter : filters) {
        list.append(QJsonObject{{QLatin1String("column"), filter.column},
                                {QLatin1String("kind"), filterKindName(filter.kind)},
                                {QLatin1String("values"), QJsonArray::fromStringList(filter.values)},
                                {QLatin1String("on"), filter.on},
                                {QLatin1String("by_hand"), filter.byHand}});
    }
    return list;
}

std::vector<RowFilter> filtersFrom(const QJsonArray &list, int columns)
{
    std::vector<RowFilter> filters;
    for (const QJsonValue &json : list) {
        const auto kind = filterKindNamed(json[QLatin1String("kind")].toString());
        const int column = json[QLatin1String("column")].toInt(-1);
        if (!kind || column < 0 || column >= columns)
            continue;
        RowFilter filter;
        filter.column = column;
        filter.kind = *kind;
        for (const QJsonValue &value : json[QLatin1String("values")].toArray())
            filter.values += value.toString();
        filter.on = json[QLatin1String("on")].toBool();
        filter.byHand = json[QLatin1String("by_hand")].toBool();
        filters.push_back(std::move(filter));
    }
    return filters;
}

QJsonValue splitJson(const std::optional<SurveySplit> &split)
{
    if (!split)
        return QJsonValue();
    QJsonArray parts;
    for (const SplitPart &part : split->parts) {
        parts.append(QJsonObject{{QLatin1String("value"), part.value},
                                 {QLatin1String("label"), part.label},
                                 {QLatin1String("metric"), part.metric ? QJsonValue(metricWord(*part.metric)) : QJsonValue()},
                                 {QLatin1String("least"), part.least},
                                 {QLatin1String("most"), part.most}});
    }
    return QJsonObject{{QLatin1String("column"), split->column}, {QLatin1String("on"), split->on}, {QLatin1String("parts"), parts}};
}

std::optional<SurveySplit> splitFrom(const QJsonObject &json, int columns)
{
    SurveySplit split;
    split.column = json[QLatin1String("column")].toInt(-1);
    split.on = json[QLatin1String("on")].toBool();
    if (split.column < 0 || split.column >= columns)
        return std::nullopt;
    for (const QJsonValue &part : json[QLatin1String("parts")].toArray()) {
        split.parts.push_back({part[QLatin1String("value")].toString(), part[QLatin1String("label")].toString(),
                               metricFromWord(part[QLatin1String("metric")].toString()),
                               part[QLatin1String("least")].toInt(), part[QLatin1String("most")].toInt(10), 0});
    }
    return split;
}

} // namespace

QString roleName(Role role)
{
    return QLatin1String(RoleNames[static_cast<size_t>(role)].second);
}

std::optional<Role> roleNamed(const QString &name)
{
    for (const auto &[role, word] : RoleNames) {
        if (name.compare(QLatin1String(word), Qt::CaseInsensitive) == 0)
            return role;
    }
    return std::nullopt;
}

std::optional<DateOrder> dateOrderNamed(const QString &name)
{
    const auto index = indexOf(OrderNames, name.toLower());
    return index ? std::optional(static_cast<DateOrder>(*index)) : std::nullopt;
}

DateFormat inChosenOrder(DateFormat format, const DateFormat &chosen)
{
    // A year of four digits in front says nothing of dates that end in the year.
    const auto mark = std::find_if_not(chosen.example.begin(), chosen.example.end(), [](QChar sign) { return sign.isDigit(); });
    const bool twoDigits = mark - chosen.example.begin() <= 2 && !chosen.example.isEmpty();
    if (format.ambiguous && !chosen.ambiguous && chosen.kind == DateFormat::Kind::Text && (chosen.order != DateOrder::YearMonthDay || twoDigits)) {
        format.order = chosen.order;
        format.ambiguous = false;
    }
    return format;
}

std::optional<int> Mapping::column(Role role) const
{
    for (size_t i = 0; i < roles.size(); ++i) {
        if (roles[i] == role)
            return static_cast<int>(i);
    }
    return std::nullopt;
}

QByteArray Mapping::toJson() const
{
    QJsonArray columns;
    for (size_t i = 0; i < roles.size(); ++i) {
        QJsonObject column{{QLatin1String("role"), roleName(roles[i])}};
        const auto name = attributeNames.value(static_cast<qsizetype>(i));
        if (!name.isEmpty())
            column.insert(QLatin1String("attribute"), name);
        columns.append(column);
    }
    const QJsonObject date{
        {QLatin1String("kind"), QLatin1String(KindNames[static_cast<size_t>(dates.kind)])},
        {QLatin1String("order"), QLatin1String(OrderNames[static_cast<size_t>(dates.order)])},
        {QLatin1String("ambiguous"), dates.ambiguous},
        {QLatin1String("zone"), dates.zone},
        {QLatin1String("example"), dates.example}};
    QJsonArray others;
    for (const int column : otherDates)
        others.append(column);
    return QJsonDocument(QJsonObject{{QLatin1String("import"), importKindName(kind)},
                                     {QLatin1String("columns"), columns},
                                     {QLatin1String("dates"), date},
                                     {QLatin1String("other_dates"), others},
                                     {QLatin1String("split"), splitJson(split)},
                                     {QLatin1String("filters"), filtersJson(filters)},
                                     {QLatin1String("scale"), scaleName(scale)},
                                     {QLatin1String("score_accepted"), scoreAccepted}})
        .toJson(QJsonDocument::Compact);
}

std::optional<Mapping> Mapping::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (!object[QLatin1String("columns")].isArray())
        return std::nullopt;
    Mapping mapping;
    mapping.kind = importKindNamed(object[QLatin1String("import")].toString()).value_or(ImportKind::Responses);
    for (const QJsonValue &column : object[QLatin1String("columns")].toArray()) {
        const auto role = roleNamed(column[QLatin1String("role")].toString());
        if (!role)
            return std::nullopt;
        mapping.roles.push_back(*role);
        mapping.attributeNames.append(column[QLatin1String("attribute")].toString());
    }
    const auto dates = dateFormat(object[QLatin1String("dates")].toObject());
    if (!dates)
        return std::nullopt;
    mapping.dates = *dates;
    for (const QJsonValue &column : object[QLatin1String("other_dates")].toArray())
        mapping.otherDates.push_back(column.toInt(-1));
    mapping.split = splitFrom(object[QLatin1String("split")].toObject(), static_cast<int>(mapping.roles.size()));
    mapping.filters = filtersFrom(object[QLatin1String("filters")].toArray(), static_cast<int>(mapping.roles.size()));
    mapping.scale = scaleNamed(object[QLatin1String("scale")].toString()).value_or(ScaleReading::AsIs);
    mapping.scoreAccepted = object[QLatin1String("score_accepted")].toBool();
    return mapping;
}

} // namespace earshot
