// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analyze.h"
#include "storage/document.h"
#include "text/privacy_setting.h"

namespace earshot::cli {

/// An open document with what is counted and searched. The command line's counterpart of a session.
struct Project
{
    std::unique_ptr<Document> document;
    DatasetPtr dataset;
    Comments comments; ///< only what was asked for
};

enum class Reads { Figures, FiguresAndComments };

/// Opens read-only: questions change nothing, and a document that is open elsewhere can be asked too.
Result<Project> openProject(const QString &path, Reads reads);

SnapshotPtr snapshotOf(const Project &project, const Scope &scope, const AnalysisOptions &options);

/// The options with today's date, and what the document says of how its figures are made; the week is the locale's where the
/// document has none of its own.
AnalysisOptions analysisOptions(const Project &project, const QLocale &locale);

/// As the window keeps it in the document; empty where it keeps none.
QByteArray settingOf(const Project &project, const char *key);

/// What --redact does: hides personal data whatever the document says, and masks swear words unless it says not to.
PrivacySetting redactionOf(const Project &project);

} // namespace earshot::cli
