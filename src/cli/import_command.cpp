// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/automatic_backup.h"
#include "cli/command_line.h"
#include "cli/console.h"
#include "cli/import_command.h"
#include "cli/import_json.h"
#include "cli/inputs.h"
#include "cli/interrupt.h"
#include "cli/mapping_options.h"
#include "cli/output_path.h"
#include "cli/target.h"
#include "cli/words.h"
#include "intake/import.h"

#include <QFileInfo>

namespace earshot::cli {
namespace {

Result<DuplicatePolicy> duplicatePolicy(const QString &name)
{
    if (name.isEmpty() || name == QLatin1StringView("skip"))
        return DuplicatePolicy::Skip;
    if (name == QLatin1StringView("update"))
        return DuplicatePolicy::Update;
    if (name == QLatin1StringView("keep"))
        return DuplicatePolicy::KeepBoth;
    return Error{
        ErrorCode::BadRequest, Cli::tr("--duplicates is skip, update or keep, not “%1”.").arg(name), {}};
}

ImportWatcher progressOn(Console &console, StopSign stop)
{
    return [&console, stop, shown = -1](const ImportProgress &progress) mutable {
        const int percent = static_cast<int>(progress.done * 100);
        if (std::exchange(shown, percent) != percent)
            console.progress(
                Cli::tr("%1 %  %2 rows", nullptr, static_cast<int>(progress.rows))
                    .arg(percent).arg(console.locale().toString(progress.rows)));
        return !stop.isUp();
    };
}

/// Several inputs would overwrite each other's rejected rows: rejects.csv, rejects-2.csv, …
QString rejectsFile(const QString &asked, size_t index)
{
    if (asked.isEmpty() || index == 0)
        return asked;
    const QFileInfo info(asked);
    const QString suffix = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
    return asked.chopped(suffix.size()) + u'-' + QString::number(index + 1) + suffix;
}

Result<ImportOptions> optionsFor(const CommandLine &line, const Inspection &inspection, Document *document, StopSign stop)
{
    ImportOptions options;
    options.survey = line.value("survey");
    if (line.has("sheet") && !inspection.sheets.isEmpty())
        options.source = Cli::tr("%1, sheet %2").arg(QFileInfo(inspection.file).fileName(), inspection.dialect.sheet);
    options.timeZone = document ? document->info().timeZone : QTimeZone::systemTimeZone();
    options.stop = stop;
    options.importedAt = QDateTime::currentDateTimeUtc();
    const auto policy = duplicatePolicy(line.value("duplicates"));
    if (!policy)
        return policy.error();
    options.duplicates = *policy;
    const auto mapping = askedMapping(line, inspection, document);
    if (!mapping)
        return mapping.error();
    options.mapping = *mapping;
    return options;
}

/// What the first import needs to know, found out while its file is looked at.
struct Ahead {
    std::shared_ptr<KeyLoading> keys; ///< none of a document that is new
    std::shared_ptr<Fingerprint> fingerprint;
};

Ahead lookAhead(const CommandLine &line, Target &target, StopSign stop)
{
    const auto ids = line.value("duplicates") == QLatin1StringView("update") ? KeyLoading::Numbers::Kept : KeyLoading::Numbers::LeftOut;
    return {target.isNew() ? nullptr : std::make_shared<KeyLoading>(target.document()->connection(), ids, stop),
            QFileInfo(line.word(1)).isFile() ? std::make_shared<Fingerprint>(line.word(1)) : nullptr};
}

Result<std::vector<IntakeReport>> importAll(const CommandLine &line, const std::vector<Inspection> &inspections, Document *document,
                                            Ahead ahead, StopSign stop, Console &console)
{
    std::vector<IntakeReport> reports;
    for (const Inspection &inspection : inspections) {
        Result<ImportOptions> options = optionsFor(line, inspection, document, stop);
        if (!options)
            return options.error();
        options->rejectsFile = rejectsFile(line.value("rejects"), reports.size());
        options->keys = std::exchange(ahead.keys, nullptr);
        options->fingerprint = std::exchange(ahead.fingerprint, nullptr);
        auto report = line.has("dry-run") ? checkImport(inspection, *options, document, progressOn(console, stop))
                                          : importFile(inspection, *options, *document, progressOn(console, stop));
        console.endProgress();
        if (!report) {
            for (const IntakeReport &done : reports) {
                if (done.batch && document)
                    (void)document->undoBatch(*done.batch);
            }
            return report.error();
        }
        if (document && !line.has("dry-run") && changesMapping(line))
            (void)document->saveMapping(inspection.headerKey(), options->mapping.toJson());
        reports.push_back(std::move(report).value());
    }
    return reports;
}

/// A document that begins with a file whose tool wrote the times of one place is of that place: its months are those
/// of the file. UTC is only what tools store.
Result<void> takeZone(Document &document, const std::vector<Inspection> &inspections)
{
    const QString zone = inspections.empty() ? QString() : inspections.front().mapping.dates.zone;
    return zone.isEmpty() || zone.startsWith(u"UTC") ? Result<void>() : document.setTimeZone(QTimeZone(zone.toLatin1()));
}

/// A column of names or numbers, one for nearly every response: no segments, as a warning says.
bool isKeptAsText(const IntakeReport &report, size_t column)
{
    const auto at = static_cast<qsizetype>(column);
    const QString name = report.mapping.attributeNames.value(at);
    return report.mapping.roles[column] == Role::Attribute
           && report.keptAsText.contains(name.isEmpty() ? report.headings.value(at) : name, Qt::CaseInsensitive);
}

/// The columns of each role, and those that were left out: what a wrong guess would have cost.
QStringList understood(const IntakeReport &report)
{
    static const std::pair<Role, const char *> titles[] = {
        {Role::Score, QT_TRANSLATE_NOOP("Cli", "  Score: %1")},       {Role::Comment, QT_TRANSLATE_NOOP("Cli", "  Comment: %1")},
        {Role::Date, QT_TRANSLATE_NOOP("Cli", "  Date: %1")},         {Role::Email, QT_TRANSLATE_NOOP("Cli", "  E-mail: %1")},
        {Role::Sent, QT_TRANSLATE_NOOP("Cli", "  Sent: %1")},         {Role::Delivered, QT_TRANSLATE_NOOP("Cli", "  Delivered: %1")},
        {Role::Status, QT_TRANSLATE_NOOP("Cli", "  Status: %1")},     {Role::Attribute, QT_TRANSLATE_NOOP("Cli", "  Segments: %1")},
        {Role::Ignore, QT_TRANSLATE_NOOP("Cli", "  Left out: %1")}};
    QStringList lines;
    for (const auto &[role, title] : titles) {
        QStringList columns;
        for (size_t i = 0; i < report.mapping.roles.size(); ++i) {
            if (report.mapping.roles[i] == role && !isKeptAsText(report, i))
                columns << report.headings.value(static_cast<qsizetype>(i));
        }
        if (!columns.isEmpty())
            lines << Cli::tr(title).arg(columns.join(QStringLiteral(", ")));
    }
    return lines;
}

/// What was counted, for the kind of file that it is.
std::vector<std::pair<QString, qint64>> countsOf(const IntakeReport &report)
{
    std::vector<std::pair<QString, qint64>> counts{{Cli::tr("  rows"), report.rows}};
    if (report.mapping.kind == ImportKind::Contacts) {
        counts.insert(counts.end(), {{Cli::tr("  contacts added"), report.imported}, {Cli::tr("  known already"), report.duplicates},
                                     {Cli::tr("  rejected"), report.rejected}});
    } else if (report.mapping.kind == ImportKind::Sent) {
        counts.insert(counts.end(), {{Cli::tr("  invitations added"), report.imported}, {Cli::tr("  known already"), report.duplicates},
                                     {Cli::tr("  rejected"), report.rejected}});
    } else {
        counts.insert(counts.end(), {{Cli::tr("  imported"), report.imported}, {Cli::tr("  of these without score"), report.unanswered},
                                     {Cli::tr("  duplicates"), report.duplicates}, {Cli::tr("  rejected"), report.rejected},
                                     {Cli::tr("  of these left out by what the file says"), report.leftOut}});
        if (report.contacts + report.invitations > 0)
            counts.insert(counts.end(), {{Cli::tr("  contacts added"), report.contacts}, {Cli::tr("  invitations added"), report.invitations}});
    }
    return counts;
}

void print(const IntakeReport &report, Console &console)
{
    const QLocale &locale = console.locale();
    std::vector<QStringList> table{{report.file, QString()}};
    for (const auto &[title, number] : countsOf(report))
        table.push_back({title, locale.toString(number)});
    console.table(table);
    for (const QString &columns : understood(report))
        console.line(columns);
    for (const Rejection &rejection : report.rejections) {
        console.note(Cli::tr("row %1, %2: “%3”: %4")
                         .arg(QString::number(rejection.row), rejection.column, oneLine(rejection.value, 40),
                              rejection.reason));
    }
    for (const QString &warning : report.warnings)
        console.note(Cli::tr("Warning: %1").arg(warning));
}

constexpr Option options[] = {{"survey", "NAME"},
                              {"sheet", "NAME"},
                              {"map", "ROLE=COLUMN"},
                              {"date-order", "ORDER"},
                              {"as", "KIND"},
                              {"scale", "SCALE"},
                              {"include", "KIND"},
                              {"leave-out", "KIND"},
                              {"duplicates", "POLICY"},
                              {"rejects", "FILE"},
                              {"dry-run"},
                              {"json"}};

/// A document that was changed elsewhere is looked through page by page before it is opened, which SQLite does without
/// a pause. So it is done before anything is locked or made: until then Ctrl-C simply ends the program, at once.
Result<void> lookThrough(const QString &project)
{
    if (!QFileInfo(project).isFile())
        return {}; // what else it can be, opening it to be written says
    const auto document = Document::open(project, Document::Access::ReadOnly);
    return document ? Result<void>() : document.error();
}

} // namespace

Outcome importFiles(const CommandLine &line, Console &console)
{
    if (const auto sound = lookThrough(line.word(0)); !sound)
        return console.fail(sound.error());
    const StopSign stop = listenForInterrupt();
    const qsizetype most = (line.words().size() - 1) * std::max<qsizetype>(line.values("sheet").size(), 1);
    for (qsizetype i = 0; i < most; ++i) {
        if (const auto free = checkOutput(rejectsFile(line.value("rejects"), static_cast<size_t>(i)), line.words()); !free)
            return console.fail(free.error());
    }
    Result<Target> target = Target::open(line.word(0), line.value("survey"), line.has("dry-run"));
    if (!target)
        return console.fail(target.error());
    const Ahead ahead = line.has("dry-run") ? Ahead() : lookAhead(line, *target, stop);
    const auto inspections =
        inspectInputs(line.words().mid(1), line.values("sheet"), Depth::Beginning, {stop, {}});
    if (!inspections)
        return console.fail(inspections.error());
    if (target->isNew()) {
        if (const auto taken = takeZone(*target->document(), *inspections); !taken)
            return console.fail(taken.error());
    }
    if (target->document() && !line.has("dry-run"))
        backUpBefore(*target->document(), BackupOccasion::Import, console, stop);
    const auto reports = importAll(line, *inspections, target->document(), ahead, stop, console);
    if (!reports)
        return console.fail(reports.error());
    if (const Result<void> kept = target->keep(); !kept)
        return console.fail(kept.error());
    if (line.has("json"))
        console.json(toJson(*reports));
    qint64 rejected = 0;
    for (const IntakeReport &report : *reports) {
        rejected += report.rejected;
        if (!line.has("json"))
            print(report, console);
    }
    return rejected > 0 ? Outcome::SomeRejected : Outcome::Done;
}

extern const Command importCommand;
const Command importCommand{
    .name = "import",
    .synopsis = "PROJECT INPUT… [--survey NAME] [--sheet NAME]… [--as responses|contacts|sent] [--map ROLE=COLUMN]… [--date-order dmy|mdy|ymd] "
                "[--scale 0-10|1-10|1-5|1-7|0-100|stars] [--include unfinished|preview|test|excluded|deleted]… [--leave-out KIND]… "
                "[--duplicates skip|update|keep] [--rejects FILE.csv] [--dry-run] [--json]",
    .summary =
        QT_TRANSLATE_NOOP("Cli", "Brings responses, contacts or send lists into a document, which is created if it does not exist."),
    .options = options,
    .leastWords = 2,
    .mostWords = 1000,
    .run = importFiles,
};

} // namespace earshot::cli
