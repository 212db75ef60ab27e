// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/chosen_mapping.h"

namespace earshot {

namespace {

// Rejected rows that Earshot wrote have columns of its own behind those of the file they come from.
void fitToOwnColumns(Mapping &mapping, const Inspection &inspection)
{
    const auto own = [&](size_t column) { return inspection.columns[column].name.startsWith(QLatin1String("earshot_")); };
    while (mapping.roles.size() < inspection.columns.size() && own(mapping.roles.size()))
        mapping.roles.push_back(Role::Ignore);
    while (mapping.roles.size() > inspection.columns.size() && mapping.roles.back() == Role::Ignore)
        mapping.roles.pop_back();
}

} // namespace

const Mapping &readAs(const Inspection &inspection, ImportKind kind)
{
    const Mapping &other = inspection.mappingAs[static_cast<size_t>(kind)];
    return kind == inspection.mapping.kind || other.roles.empty() ? inspection.mapping : other;
}

Mapping fitting(const std::optional<QByteArray> &remembered, const Inspection &inspection)
{
    const auto mapping = remembered ? Mapping::fromJson(*remembered) : std::nullopt;
    if (!mapping)
        return inspection.mapping;
    Mapping fitted = *mapping;
    fitToOwnColumns(fitted, inspection);
    if (fitted.roles.size() != inspection.columns.size())
        return inspection.mapping;
    while (fitted.attributeNames.size() < static_cast<qsizetype>(fitted.roles.size()))
        fitted.attributeNames.append(QString());
    const Mapping &found = readAs(inspection, fitted.kind);
    fitted.dates = found.dates;
    followDateColumn(fitted, inspection, found);
    const bool open = fitted.dates.ambiguous;
    fitted.dates = inChosenOrder(fitted.dates, mapping->dates);
    fitted.dates.ambiguous = open;
    fitted.split = found.split;
    fitted.filters = withChoices(found.filters, mapping->filters);
    return fitted;
}

Mapping inTheOrderOf(const Mapping &before, const Mapping &mapping)
{
    Mapping alike = mapping;
    alike.dates = inChosenOrder(mapping.dates, before.dates);
    return alike;
}

void followDateColumn(Mapping &mapping, const Inspection &inspection, const Mapping &before)
{
    const auto column = mapping.column(Role::Date);
    if (column && column != before.column(Role::Date))
        mapping.dates = inspection.columns[static_cast<size_t>(*column)].dates;
}

bool namesPeople(const Mapping &mapping)
{
    return mapping.column(Role::Email) || mapping.column(Role::RespondentId)
           || (mapping.kind == ImportKind::Sent && mapping.column(Role::ExternalId));
}

} // namespace earshot
