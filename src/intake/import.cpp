// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/import.h"

#include "intake/document_merge.h"
#include "intake/import_pace.h"
#include "intake/intake_text.h"
#include "intake/list_import.h"
#include "intake/report_notes.h"
#include "intake/row_source.h"

#include <QElapsedTimer>
#include <QFileInfo>

namespace earshot {

namespace {

constexpr size_t RowsAhead = 16; ///< so many rows before its turn a row's texts are asked for, the row half as many more
constexpr size_t CacheLine = 64; ///< bytes

/// What becomes of the rows: written, or only compared.
struct Sink {
    std::function<Result<AppendOutcome>(const RowBlock::Row &)> append;
    SameId sameId = {}; ///< of the duplicates
};

/// Rows come slowly out of the cache of the other processor that wrote them: what is asked for ahead is there in time.
/// The texts of a row lie one behind the other, before and behind the list of its attributes.
void bringTextsNear(const RowBlock::Row &row)
{
    constexpr size_t Before = 128, Behind = 384;
    const auto around = reinterpret_cast<quintptr>(row.response.attributes.data());
    for (size_t at = 0; at < Before + Behind; at += CacheLine)
        __builtin_prefetch(reinterpret_cast<const void *>(around - Before + at));
    __builtin_prefetch(row.response.comment.data());
}

void bringNear(const RowBlock::Row &row)
{
    for (size_t at = 0; at < sizeof row; at += CacheLine)
        __builtin_prefetch(reinterpret_cast<const char *>(&row) + at);
}

Result<void> takeBlock(IntakeReport &report, RowBlock &block, Sink &sink)
{
    report.rows += block.read;
    report.rejected += block.rejected;
    report.leftOut += block.leftOut;
    std::move(block.rejections.begin(), block.rejections.end(), std::back_inserter(report.rejections));
    const std::vector<RowBlock::Row> &rows = block.rows();
    for (size_t i = 0; i < rows.size(); ++i) {
        if (i + RowsAhead * 3 / 2 < rows.size())
            bringNear(rows[i + RowsAhead * 3 / 2]);
        if (i + RowsAhead < rows.size())
            bringTextsNear(rows[i + RowsAhead]);
        const auto outcome = sink.append(rows[i]);
        if (!outcome)
            return outcome.error();
        report.count(rows[i].response, *outcome);
        if (*outcome == AppendOutcome::Duplicate)
            sink.sameId.add(rows[i].response);
    }
    return {};
}

/// A look at the whole file has told of the faults of reading already.
void noteFaults(IntakeReport &report, const RowSource &source, const Inspection &inspection)
{
    report.warnings += source.warningsOfDates();
    if (inspection.depth != Depth::Whole)
        report.warnings += source.faults().sentences(inspection.dialect.encoding) + source.remarks();
    noteOutcome(report, source.filtered());
}

Result<void> takeBlocks(IntakeReport &report, RowSource &source, Sink &sink, ImportPace &pace)
{
    for (;;) {
        auto block = source.next();
        if (block) {
            if (auto taken = takeBlock(report, *block, sink); !taken)
                return taken;
            pace.add(*block);
        }
        if (!pace.goesOn())
            return ImportPace::cancelled();
        if (!block && source.isAtEnd())
            return {};
        if (block)
            source.giveBack(std::move(block));
    }
}

/// All rows of a source that was started into the sink. Afterwards, and after an error too, its thread has ended.
Result<void> takeAll(IntakeReport &report, RowSource &source, Sink &sink, ImportPace &pace)
{
    const auto taken = takeBlocks(report, source, sink, pace);
    const auto read = source.finish();
    return taken ? read : taken;
}

QString questionOf(const Inspection &inspection, const Mapping &mapping)
{
    const auto score = mapping.column(Role::Score);
    return score ? inspection.columns[static_cast<size_t>(*score)].name : QString();
}

Result<std::optional<SurveyId>> surveyId(const QString &name, Document &document)
{
    const auto surveys = document.surveys();
    if (!surveys)
        return surveys.error();
    for (const Survey &survey : *surveys) {
        if (survey.name.compare(name, Qt::CaseInsensitive) == 0)
            return std::optional(survey.id);
    }
    return std::optional<SurveyId>();
}

/// What tells the rows of these surveys apart; of a trial, whose document may not have them yet.
Result<ResponseKeyMaker> trialKeys(Document *document, const QString &survey, const IntakeReport &report, const QStringList &attributes)
{
    const auto idOf = [&](const QString &name) { return document ? surveyId(name, *document) : Result<std::optional<SurveyId>>(std::nullopt); };
    const auto first = idOf(survey);
    if (!first)
        return first.error();
    ResponseKeyMaker keys(*first, attributes);
    for (const OtherSurvey &other : report.others) {
        const auto id = idOf(other.name);
        if (!id)
            return id.error();
        keys.addSurvey(*id);
    }
    return keys;
}

std::vector<BatchWriter::OtherSurvey> surveysToWrite(const IntakeReport &report)
{
    std::vector<BatchWriter::OtherSurvey> surveys;
    for (const OtherSurvey &other : report.others)
        surveys.push_back({other.name, other.metric});
    return surveys;
}

/// What the document has already, ready to be asked about this file's rows.
Result<DuplicateIndex> duplicatesOf(Document *document, qint64 rows, StopSign stop)
{
    auto index = document ? DuplicateIndex::load(*document, stop) : Result<DuplicateIndex>(DuplicateIndex());
    if (index)
        index->beginFile(rows);
    return index;
}

/// Counts as the import would, and writes nothing.
Sink trialSink(DuplicatePolicy policy)
{
    return {[policy](const RowBlock::Row &row) -> Result<AppendOutcome> {
                if (row.recognition.known == 0)
                    return AppendOutcome::Added;
                return policy == DuplicatePolicy::Update ? AppendOutcome::Updated : AppendOutcome::Duplicate;
            }};
}

Sink writingSink(BatchWriter &writer)
{
    return {[&writer](const RowBlock::Row &row) { return writer.append(row.response, row.keys, row.recognition); }};
}

/// The end of an import: up to its last moment it can be cancelled.
Result<Batch> keep(IntakeReport &report, BatchWriter &writer, RejectsWriter &rejects, Fingerprint &fingerprint, ImportPace &pace)
{
    const auto sha256 = pace.await(fingerprint);
    if (!sha256)
        return sha256.error();
    if (!pace.mayCommit())
        return ImportPace::cancelled();
    if (auto written = rejects.commit(); !written)
        return written.error();
    noteTextAttributes(report, writer.textAttributes());
    return writer.commit({*sha256, report.unanswered, report.rejected});
}

} // namespace

Result<IntakeReport> checkImport(const Inspection &inspection, const ImportOptions &options, Document *document, const ImportWatcher &watch)
{
    if (isDocument(inspection))
        return checkMerge(inspection, options, document, watch);
    if (isList(options))
        return checkList(inspection, options, document, watch);
    QElapsedTimer clock;
    clock.start();
    if (const auto error = obstacle(inspection, options.mapping))
        return *error;
    auto rejects = RejectsWriter::create(options.rejectsFile, inspection);
    if (!rejects)
        return rejects.error();
    RowSource source(inspection, options, **rejects);
    const auto survey = surveyName(options, document);
    auto duplicates = duplicatesOf(document, inspection.dataRows, options.stop);
    if (!survey || !duplicates)
        return survey ? ImportPace::asImport(duplicates.error()) : survey.error();
    IntakeReport report = emptyReport(inspection, options);
    nameOthers(report, *survey);
    auto keys = trialKeys(document, *survey, report, source.attributeNames());
    if (!keys)
        return keys.error();
    RowsOfTrial known(*duplicates, options.duplicates);
    Sink sink = trialSink(options.duplicates);
    source.start(std::move(keys).value(), known);
    ImportPace pace(inspection, options, watch);
    if (auto done = takeAll(report, source, sink, pace); !done)
        return done.error();
    noteFaults(report, source, inspection);
    if (document)
        noteSameId(report, sink.sameId, *document, *survey);
    if (auto written = (*rejects)->commit(); !written)
        return written.error();
    report.seconds = double(clock.nsecsElapsed()) / 1e9;
    return report;
}

Result<IntakeReport> importFile(const Inspection &inspection, const ImportOptions &options, Document &document, const ImportWatcher &watch)
{
    if (isDocument(inspection))
        return mergeFile(inspection, options, document, watch);
    if (isList(options))
        return importList(inspection, options, document, watch);
    QElapsedTimer clock;
    clock.start();
    if (const auto error = obstacle(inspection, options.mapping))
        return *error;
    auto rejects = RejectsWriter::create(options.rejectsFile, inspection);
    const auto survey = surveyName(options, &document);
    if (!rejects || !survey)
        return rejects ? survey.error() : rejects.error();
    const auto fingerprint = options.fingerprint ? options.fingerprint : std::make_shared<Fingerprint>(inspection.file);
    RowSource source(inspection, options, **rejects);
    IntakeReport report = emptyReport(inspection, options);
    nameOthers(report, *survey);
    const BatchWriter::Start start{provenance(inspection, options), inspection.tool.value_or(QString()), *survey,
                                   questionOf(inspection, options.mapping), source.attributeNames(), options.duplicates,
                                   options.importedAt, inspection.dataRows, surveysToWrite(report), options.stop, options.keys};
    auto writer = BatchWriter::begin(document, start);
    if (!writer)
        return ImportPace::asImport(writer.error());
    RowsOfImport known(**writer);
    Sink sink = writingSink(**writer);
    source.start((*writer)->keyMaker(), known);
    ImportPace pace(inspection, options, watch);
    if (auto done = takeAll(report, source, sink, pace); !done)
        return ImportPace::asImport(done.error());
    noteFaults(report, source, inspection);
    noteSameId(report, sink.sameId, document, *survey);
    const auto batch = keep(report, **writer, **rejects, *fingerprint, pace);
    if (!batch)
        return batch.error();
    report.batch = batch->id;
    report.seconds = double(clock.nsecsElapsed()) / 1e9;
    return report;
}

} // namespace earshot
