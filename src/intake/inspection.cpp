// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/inspection.h"

#include "intake/intake_text.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>
#include <algorithm>

namespace earshot {

namespace {

QLatin1String lineEndingName(LineEnding ending)
{
    static constexpr const char *names[] = {"lf", "crlf", "cr", "mixed"};
    return QLatin1String(names[static_cast<size_t>(ending)]);
}

QJsonObject columnJson(const ColumnGuess &column, Role role)
{
    return {{QLatin1String("index"), column.index},
            {QLatin1String("name"), column.name},
            {QLatin1String("role"), roleName(role)},
            {QLatin1String("confidence"), column.confidence},
            {QLatin1String("why"), column.why},
            {QLatin1String("distinct"), column.distinct},
            {QLatin1String("empty"), column.empty},
            {QLatin1String("samples"), QJsonArray::fromStringList(column.samples)}};
}

QString textDateName(const DateFormat &format)
{
    const bool yearFirst = format.example.size() > 4 && format.example.left(4).toInt() > 1000;
    const QChar separator = yearFirst ? format.example[4] : format.example.contains(QLatin1Char('/')) ? QLatin1Char('/')
                            : format.example.contains(QLatin1Char('.')) ? QLatin1Char('.') : QLatin1Char('-');
    const bool shortYearFirst = format.order == DateOrder::YearMonthDay && format.example.size() > 2 && format.example[0].isDigit()
                                && format.example[1].isDigit() && !format.example[2].isDigit();
    if (shortYearFirst)
        return QStringLiteral("YY%1MM%1DD").arg(separator);
    if (yearFirst || format.order == DateOrder::YearMonthDay)
        return QStringLiteral("YYYY%1MM%1DD").arg(separator.isPunct() ? separator : QLatin1Char('-'));
    return (format.order == DateOrder::DayMonthYear ? QStringLiteral("DD%1MM%1YYYY") : QStringLiteral("MM%1DD%1YYYY")).arg(separator);
}

QJsonArray filtersJson(const Inspection &inspection)
{
    QJsonArray list;
    for (const RowFilter &filter : inspection.mapping.filters) {
        list.append(QJsonObject{{QLatin1String("column"), inspection.columns[static_cast<size_t>(filter.column)].name},
                                {QLatin1String("index"), filter.column},
                                {QLatin1String("kind"), filterKindName(filter.kind)},
                                {QLatin1String("on"), filter.on},
                                {QLatin1String("rows"), filter.rows},
                                {QLatin1String("why"), filter.why}});
    }
    return list;
}

QJsonValue splitJson(const Inspection &inspection)
{
    const auto &split = inspection.mapping.split;
    if (!split)
        return QJsonValue();
    QJsonArray parts;
    for (const SplitPart &part : split->parts) {
        parts.append(QJsonObject{{QLatin1String("value"), part.label},
                                 {QLatin1String("metric"), part.metric ? QJsonValue(metricLabel(*part.metric)) : QJsonValue()},
                                 {QLatin1String("scale"), QStringLiteral("%1-%2").arg(part.least).arg(part.most)},
                                 {QLatin1String("rows"), part.rows}});
    }
    return QJsonObject{{QLatin1String("column"), inspection.columns[static_cast<size_t>(split->column)].name},
                       {QLatin1String("index"), split->column},
                       {QLatin1String("why"), split->why},
                       {QLatin1String("parts"), parts}};
}

bool hasOneColumn(Role role)
{
    return role != Role::Ignore && role != Role::Comment && role != Role::Attribute && role != Role::Tags;
}

std::optional<size_t> columnNamed(const Inspection &inspection, const QString &name)
{
    for (const ColumnGuess &column : inspection.columns) {
        if (column.name.compare(name, Qt::CaseInsensitive) == 0)
            return static_cast<size_t>(column.index);
    }
    bool number = false;
    const int position = name.toInt(&number);
    if (number && position >= 1 && static_cast<size_t>(position) <= inspection.columns.size())
        return static_cast<size_t>(position - 1);
    return std::nullopt;
}

void give(Inspection &inspection, size_t column, Role role)
{
    Mapping &mapping = inspection.mapping;
    if (hasOneColumn(role))
        std::replace(mapping.roles.begin(), mapping.roles.end(), role, Role::Ignore);
    mapping.roles[column] = role;
    mapping.scoreAccepted |= role == Role::Score;
    ColumnGuess &guess = inspection.columns[column];
    if (role == Role::Date)
        mapping.dates = guess.dates;
    if (role == Role::Score)
        inspection.scoreScale = guess.scale;
    guess.role = role;
    guess.confidence = 1;
    guess.why = Intake::tr("You chose it.");
    for (ColumnGuess &other : inspection.columns)
        other.role = mapping.roles[static_cast<size_t>(other.index)];
}

} // namespace

QString dateFormatName(const DateFormat &format)
{
    switch (format.kind) {
    case DateFormat::Kind::UnixSeconds:
        return Intake::tr("Unix seconds");
    case DateFormat::Kind::UnixMilliseconds:
        return Intake::tr("Unix milliseconds");
    case DateFormat::Kind::ExcelSerial:
        return Intake::tr("Excel serial");
    case DateFormat::Kind::Text:
        break;
    }
    return textDateName(format);
}

QString orderDoubt(const DateFormat &dates)
{
    const QString name = dateFormatName(dates);
    if (!dates.ambiguous)
        return {};
    return (name.startsWith(QLatin1String("YY"))
                ? Intake::tr("Dates like “%1” could have the year first or last; %2 is assumed. Change the order if that is wrong.")
                : Intake::tr("Dates like “%1” could have the day or the month first; %2 is assumed. Change the order if that is wrong."))
        .arg(dates.example, name);
}

const ColumnGuess *Inspection::columnWith(Role role) const
{
    const auto index = mapping.column(role);
    return index && static_cast<size_t>(*index) < columns.size() ? &columns[static_cast<size_t>(*index)] : nullptr;
}

QStringList Inspection::warningsFor(const Mapping &chosen) const
{
    QStringList left = warnings;
    if (chosen.kind == ImportKind::Responses && mapping.kind != ImportKind::Responses)
        left += answerWarnings;
    for (const QString &warning : chosen.kind == ImportKind::Responses ? QStringList() : answerWarnings)
        left.removeAll(warning);
    const QString assumed = orderDoubt(mapping.dates);
    if (const QString now = chosen.column(Role::Date) ? orderDoubt(chosen.dates) : QString(); now != assumed) {
        left.removeAll(assumed);
        left += now.isEmpty() ? QStringList() : QStringList(now);
    }
    for (const Doubt &doubt : doubts) {
        if (chosen.column(doubt.role).value_or(-1) != doubt.column || (doubt.role == Role::Score && chosen.scoreAccepted))
            left.removeAll(doubt.sentence);
    }
    return left;
}

QStringList Inspection::filterSentences() const
{
    QStringList sentences;
    if (mapping.split && !isGuard(*mapping.split))
        sentences += Intake::tr("%1 Rows that do not answer the NPS question go to surveys of their own.").arg(mapping.split->why);
    for (const RowFilter &filter : mapping.filters) {
        if (filter.rows > 0)
            sentences += leftOutSentence(filter, columns[static_cast<size_t>(filter.column)].name, filter.rows);
    }
    return sentences;
}

QByteArray Inspection::headerKey() const
{
    // Rejected rows that were saved, mended and brought back are a file like the one they come from.
    const auto own = [](const ColumnGuess &column) { return column.name.startsWith(QLatin1String("earshot_")); };
    const auto count = std::count_if(columns.begin(), columns.end(), [&](const ColumnGuess &column) { return !own(column); });
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(static_cast<int>(count)));
    for (const ColumnGuess &column : columns) {
        if (own(column))
            continue;
        hash.addData(column.name.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    return hash.result().toHex();
}

QJsonObject Inspection::toJson() const
{
    const auto text = [](const std::optional<QString> &value) { return value ? QJsonValue(*value) : QJsonValue(); };
    QJsonArray list;
    for (const ColumnGuess &column : columns)
        list.append(columnJson(column, mapping.roles[static_cast<size_t>(column.index)]));
    QJsonObject json{
        {QLatin1String("file"), file},
        {QLatin1String("tool"), text(tool)},
        {QLatin1String("tool_confidence"), toolConfidence}, {QLatin1String("tool_why"), toolWhy},
        {QLatin1String("kind"), importKindName(mapping.kind)},
        {QLatin1String("kind_confidence"), kindConfidence}, {QLatin1String("kind_why"), kindWhy},
        {QLatin1String("format"), importer},
        {QLatin1String("encoding"), dialect.encoding},
        {QLatin1String("bom"), dialect.bom},
        {QLatin1String("delimiter"), QString(QLatin1Char(dialect.delimiter))},
        {QLatin1String("line_ending"), lineEndingName(dialect.lineEnding)},
        {QLatin1String("sheet"), text(dialect.sheet.isEmpty() ? std::nullopt : std::optional(dialect.sheet))},
        {QLatin1String("header_row"), dialect.headerRow},
        {QLatin1String("header_rows"), dialect.headerRows},
        {QLatin1String("first_data_row"), firstDataRow},
        {QLatin1String("data_rows"), dataRows},
        {QLatin1String("columns"), list},
        {QLatin1String("score_scale"), scoreScale.isEmpty() ? QJsonValue() : QJsonValue(scoreScale)},
        {QLatin1String("split"), splitJson(*this)},
        {QLatin1String("filters"), filtersJson(*this)},
        {QLatin1String("warnings"), QJsonArray::fromStringList(warnings + filterSentences())}};
    for (const Role role : {Role::Score, Role::Comment, Role::Date}) {
        const ColumnGuess *column = columnWith(role);
        json.insert(roleName(role) + QLatin1String("_column"), column ? QJsonValue(column->name) : QJsonValue());
        json.insert(roleName(role) + QLatin1String("_index"), column ? QJsonValue(column->index) : QJsonValue());
    }
    for (const auto &[key, sentence] : {std::pair("encoding_why", &DialectWhy::encoding), std::pair("delimiter_why", &DialectWhy::delimiter),
                                   std::pair("sheet_why", &DialectWhy::sheet), std::pair("header_why", &DialectWhy::header),
                                   std::pair("date_why", &DialectWhy::dates)})
        json.insert(QLatin1String(key), why.*sentence);
    json.insert(QLatin1String("date_format"), columnWith(Role::Date) ? QJsonValue(dateFormatName(mapping.dates)) : QJsonValue());
    const QString zone = columnWith(Role::Date) ? mapping.dates.zone : QString();
    json.insert(QLatin1String("date_zone"), zone.isEmpty() ? QJsonValue() : QJsonValue(zone));
    return json;
}

Result<void> applyOverrides(Inspection &inspection, const QStringList &overrides)
{
    for (const QString &text : overrides) {
        const qsizetype equals = text.indexOf(QLatin1Char('='));
        const auto role = roleNamed(text.left(equals).trimmed());
        if (equals < 0 || !role)
            return Error{ErrorCode::BadRequest, Intake::tr("“%1” names no role. Write for example score=Rating.").arg(text), {}};
        const QString name = text.mid(equals + 1).trimmed();
        const auto column = columnNamed(inspection, name);
        if (!column)
            return Error{ErrorCode::BadRequest,
                         Intake::tr("“%1” has no column “%2”. See the headings with “inspect”.")
                             .arg(QFileInfo(inspection.file).fileName(), name),
                         {}};
        give(inspection, *column, *role);
    }
    return {};
}

} // namespace earshot
