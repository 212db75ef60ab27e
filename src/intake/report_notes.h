// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import.h"
#include "storage/same_id.h"

namespace earshot {

/// What stands against importing at all, before the first row is read.
std::optional<Error> obstacle(const Inspection &inspection, const Mapping &mapping);

/// The survey that the rows go to: the one that was named, else the document's first; empty where there is neither.
Result<QString> surveyName(const ImportOptions &options, Document *document);

/// The report before the first row: what is known of the file, its scale and the choices that change figures.
IntakeReport emptyReport(const Inspection &inspection, const ImportOptions &options);

/// The surveys that rows of other metrics go to, beside `survey`.
void nameOthers(IntakeReport &report, const QString &survey);

/// At the end: rows that are duplicates by their id alone.
void noteSameId(IntakeReport &report, const SameId &sameId, Document &document, const QString &survey);

/// At the end: what went elsewhere, and what was left out. `filtered` counts the rows of each filter of the mapping.
void noteOutcome(IntakeReport &report, const std::vector<qint64> &filtered);

/// At the end: attributes that nobody can group by.
void noteTextAttributes(IntakeReport &report, const QStringList &names);

/// The file as the list of imports names it, with what was done to its scores.
QString provenance(const Inspection &inspection, const ImportOptions &options);

} // namespace earshot
