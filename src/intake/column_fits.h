// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/column_profile.h"
#include "intake/heading.h"
#include "intake/mapping.h"

namespace earshot {

/// What one column offers to the guess of its role.
struct ColumnView {
    int index = 0;
    QString name;          ///< as shown
    Heading heading;       ///< of all heading rows together
    const ColumnProfile *profile = nullptr;
};

/// How well a column fits a role, 0 … 1, and why.
struct Fit {
    double points = 0;
    QString why;
};

Fit scoreFit(const ColumnView &column);
Fit commentFit(const ColumnView &column);
/// True for headings that ask for the reason of the score; several such columns are all comments (branching).
bool asksWhy(const Heading &heading);
/// Free text that is kept as an attribute.
Fit textFit(const ColumnView &column);
Fit dateFit(const ColumnView &column);
/// Email, FirstName, LastName, Name, Phone, ExternalId, RespondentId, Tags.
std::optional<std::pair<Role, Fit>> personFit(const ColumnView &column);
Fit attributeFit(const ColumnView &column);

} // namespace earshot
