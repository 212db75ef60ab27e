// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command_line.h"
#include "domain/dataset.h"
#include "domain/scope.h"

namespace earshot::cli {

class Console;

/// The SCOPE options as typed, checked as far as that goes without a document.
struct AskedScope
{
    Period period;
    Comparison comparison{Comparison::Kind::None, {}};
    QString survey;
    std::vector<std::pair<QString, QString>> where; ///< attribute name, value
    std::vector<Category> categories;
    QStringList tags;
    QString search;
};

Result<AskedScope> parseScope(const CommandLine &line);
/// "previous", "last-year" or FROM..TO.
Result<Comparison> parseComparison(const QString &text);

/// The same with the ids of a document. A name that it does not know is an error; a value that no response
/// has is allowed, finds nothing and is noted.
Result<Scope> resolve(const AskedScope &asked, const Dataset &dataset, Console &console);

/// The same for figures: a survey of another metric is an error, because its answers are no NPS.
Result<Scope> resolveForFigures(const AskedScope &asked, const Dataset &dataset, Console &console);

/// The attribute of that name, or an error that lists the names there are.
Result<const AttributeColumn *> attributeNamed(const Dataset &dataset, const QString &name);

} // namespace earshot::cli
