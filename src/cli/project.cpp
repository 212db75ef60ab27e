// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/project.h"

#include "analysis/figure_setting.h"
#include "text/language_column.h"

namespace earshot::cli {
namespace {

Result<CommentArenaPtr> loadArena(Document &document, const Dataset &dataset)
{
    CommentArena::Builder builder;
    const LanguageColumn languages(dataset);
    const Result<void> read = document.readComments(dataset, [&](quint32 row, std::string_view utf8) {
        builder.add(row, utf8, languages.at(row));
        return true;
    });
    if (!read)
        return read.error();
    return builder.finish();
}

} // namespace

Result<Project> openProject(const QString &path, Reads reads)
{
    auto document = Document::open(path, Document::Access::ReadOnly, Document::PageCheck::BesideLoading);
    if (!document)
        return document.error();
    Project project;
    project.document = std::move(document).value();
    auto dataset = project.document->loadDataset();
    if (!dataset)
        return dataset.error();
    project.dataset = *dataset;
    if (reads == Reads::FiguresAndComments) {
        auto arena = loadArena(*project.document, *project.dataset);
        if (!arena)
            return arena.error();
        project.comments.arena = *arena;
    }
    return project;
}

SnapshotPtr snapshotOf(const Project &project, const Scope &scope, const AnalysisOptions &options)
{
    return analyze(project.dataset, project.comments, scope, options);
}

AnalysisOptions analysisOptions(const Project &project, const QLocale &locale)
{
    AnalysisOptions options;
    options.today = QDate::currentDate();
    FigureSetting::fromJson(settingOf(project, FigureSetting::Key)).applyTo(options, locale.firstDayOfWeek());
    return options;
}

QByteArray settingOf(const Project &project, const char *key)
{
    const auto kept = project.document->setting(QString::fromLatin1(key));
    return kept ? kept->value_or(QByteArray()) : QByteArray();
}

PrivacySetting redactionOf(const Project &project)
{
    PrivacySetting setting = PrivacySetting::fromJson(settingOf(project, PrivacySetting::Key));
    setting.hidePersonalData = true;
    return setting;
}

} // namespace earshot::cli
