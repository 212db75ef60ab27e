// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/mapping_options.h"

#include "cli/words.h"
#include "intake/chosen_mapping.h"
#include "storage/document.h"

namespace earshot::cli {
namespace {

Error badRequest(const QString &sentence)
{
    return Error{ErrorCode::BadRequest, sentence, {}};
}

/// A column by its heading, letters' case ignored, or by its index from 0.
std::optional<size_t> columnNamed(const Inspection &inspection, const QString &name)
{
    for (size_t i = 0; i < inspection.columns.size(); ++i) {
        if (inspection.columns[i].name.compare(name, Qt::CaseInsensitive) == 0)
            return i;
    }
    bool ok = false;
    const size_t index = name.toUInt(&ok);
    return ok && index < inspection.columns.size() ? std::optional(index) : std::nullopt;
}

bool mayBeRepeated(Role role)
{
    return role == Role::Attribute || role == Role::Ignore || role == Role::Tags;
}

struct Placement
{
    Role role;
    size_t column;
};

Result<Placement> parsePlacement(const QString &text, const Inspection &inspection)
{
    const qsizetype equals = text.indexOf(u'=');
    const auto role = roleNamed(text.left(std::max<qsizetype>(equals, 0)));
    if (!role)
        return badRequest(Cli::tr("--map needs ROLE=COLUMN with a role such as score, comment, date, email, "
                                  "external_id, attribute or ignore, not “%1”.")
                              .arg(text));
    const auto column = columnNamed(inspection, text.mid(equals + 1));
    if (!column)
        return Error{ErrorCode::BadInput,
                     Cli::tr("“%1” has no column “%2”.").arg(inspection.file, text.mid(equals + 1)),
                     {}};
    return Placement{*role, *column};
}

/// A role that one column has goes to the columns that are named; the one that was guessed is left out.
Result<void> placeRoles(const QStringList &texts, const Inspection &inspection, Mapping &mapping)
{
    std::vector<Placement> placements;
    for (const QString &text : texts) {
        const Result<Placement> placement = parsePlacement(text, inspection);
        if (!placement)
            return placement.error();
        placements.push_back(*placement);
    }
    const Mapping before = mapping;
    for (const Placement &placement : placements) {
        if (!mayBeRepeated(placement.role))
            std::replace(mapping.roles.begin(), mapping.roles.end(), placement.role, Role::Ignore);
    }
    for (const Placement &placement : placements) {
        mapping.roles[placement.column] = placement.role;
        QString &name = mapping.attributeNames[static_cast<qsizetype>(placement.column)];
        if (placement.role == Role::Attribute && name.isEmpty())
            name = inspection.columns[placement.column].name;
    }
    followDateColumn(mapping, inspection, before);
    return {};
}

Result<void> setDateOrder(const QString &name, Mapping &mapping)
{
    if (name.isEmpty())
        return {};
    if (name == QLatin1StringView("dmy"))
        mapping.dates.order = DateOrder::DayMonthYear;
    else if (name == QLatin1StringView("mdy"))
        mapping.dates.order = DateOrder::MonthDayYear;
    else if (name == QLatin1StringView("ymd"))
        mapping.dates.order = DateOrder::YearMonthDay;
    else
        return badRequest(Cli::tr("--date-order is dmy, mdy or ymd, not “%1”.").arg(name));
    mapping.dates.ambiguous = false;
    return {};
}

/// Reading on another scale, or 0-10: as they are, whatever the values look like.
Result<void> setScale(const QString &name, Mapping &mapping)
{
    if (name.isEmpty())
        return {};
    const auto scale = scaleNamed(name);
    if (!scale)
        return badRequest(Cli::tr("--scale is 0-10, 1-10, 1-5, 1-7, 0-100 or stars, not “%1”.").arg(name));
    mapping.scale = *scale;
    mapping.scoreAccepted = true;
    return {};
}

/// The kinds that the options name; all filters of such a kind are switched.
Result<void> switchFilters(const QStringList &names, bool on, Mapping &mapping)
{
    for (const QString &name : names) {
        const auto kind = filterKindNamed(name);
        if (!kind)
            return badRequest(Cli::tr("--include and --leave-out name unfinished, preview, test, excluded or deleted, not “%1”.").arg(name));
        for (RowFilter &filter : mapping.filters) {
            if (filter.kind != *kind)
                continue;
            filter.on = on;
            filter.byHand = true;
        }
    }
    return {};
}

/// As which kind of rows the file is to be read, where the command line says so: --as, or a role that only answers have.
Result<std::optional<ImportKind>> askedKind(const CommandLine &line, const Inspection &inspection)
{
    if (line.has("as")) {
        const auto kind = importKindNamed(line.value("as"));
        if (!kind)
            return badRequest(Cli::tr("--as is responses, contacts or sent, not “%1”.").arg(line.value("as")));
        return kind;
    }
    for (const QString &text : inspection.mapping.kind != ImportKind::Responses ? line.values("map") : QStringList()) {
        const auto role = roleNamed(text.section(u'=', 0, 0));
        if (role == Role::Score || role == Role::Comment)
            return std::optional(ImportKind::Responses);
    }
    return std::optional<ImportKind>();
}

/// What was saved for this header, else what was found.
Mapping startMapping(const Inspection &inspection, std::optional<ImportKind> kind, Document *document)
{
    const auto json = document ? document->savedMapping(inspection.headerKey()) : Result<std::optional<QByteArray>>(std::nullopt);
    const Mapping start = fitting(json ? *json : std::nullopt, inspection);
    return kind && start.kind != *kind ? readAs(inspection, *kind) : start;
}

} // namespace

Result<Mapping> askedMapping(const CommandLine &line, const Inspection &inspection, Document *document)
{
    const auto kind = askedKind(line, inspection);
    if (!kind)
        return kind.error();
    Mapping mapping = startMapping(inspection, *kind, document);
    if (const Result<void> placed = placeRoles(line.values("map"), inspection, mapping); !placed)
        return placed.error();
    if (const Result<void> ordered = setDateOrder(line.value("date-order"), mapping); !ordered)
        return ordered.error();
    if (const Result<void> scaled = setScale(line.value("scale"), mapping); !scaled)
        return scaled.error();
    for (const auto &[option, on] : {std::pair("include", false), std::pair("leave-out", true)}) {
        if (const Result<void> switched = switchFilters(line.values(option), on, mapping); !switched)
            return switched.error();
    }
    return mapping;
}

bool changesMapping(const CommandLine &line)
{
    return line.has("as") || line.has("map") || line.has("date-order") || line.has("scale") || line.has("include") || line.has("leave-out");
}

} // namespace earshot::cli
