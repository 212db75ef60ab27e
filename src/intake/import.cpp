// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/import.h"

#include "intake/document_merge.h"
#include "intake/fingerprint.h"
#include "intake/gate.h"
#include "intake/hand_over.h"
#include "intake/import_pace.h"
#include "intake/intake_text.h"
#include "intake/list_import.h"
#include "intake/reading_faults.h"
#include "intake/remarks.h"
#include "intake/rejects_writer.h"
#include "intake/report_notes.h"
#include "intake/row_block.h"
#include "storage/duplicate_index.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocale>
#include <limits>
#include <thread>

namespace earshot {

namespace {

constexpr size_t RowsAhead = 8; ///< so many rows before its turn a row's keys are asked for, its texts twice as many
constexpr size_t CacheLine = 64; ///< bytes

/// What becomes of the rows: written, or only compared.
struct Sink {
    std::function<void(const ResponseKeys &)> expect;
    std::function<Result<AppendOutcome>(const RowBlock::Row &)> append;
    SameId sameId = {}; ///< of the duplicates
};

/// Reads and judges on its own thread, and hands over block by block.
class RowSource
{
public:
    RowSource(const Inspection &inspection, const ImportOptions &options, RejectsWriter &rejects)
        : m_inspection(inspection), m_gate(inspection, options),
          m_latest(options.importedAt.isValid() ? options.importedAt.toSecsSinceEpoch() + 86400 : std::numeric_limits<qint64>::max()),
          m_rejects(rejects), m_block(std::make_unique<RowBlock>())
    {
    }

    const QStringList &attributeNames() const { return m_gate.attributeNames(); }
    const ReadingFaults &faults() const { return m_faults; } ///< after finish()
    const QStringList &remarks() const { return m_remarks; } ///< after finish()
    const std::vector<qint64> &filtered() const { return m_gate.filtered(); } ///< after finish()
    /// Answers of tomorrow and later: a date that was mistyped or read the wrong way round. After finish().
    QStringList warningsOfDates() const
    {
        if (m_future == 0)
            return {};
        return {Intake::tr("%Ln response(s) are dated later than the import, the first in row %1. Check the order of day and month.",
                           nullptr, static_cast<int>(m_future)).arg(QLocale().toString(m_firstFuture))};
    }
    void start(ResponseKeyMaker keys)
    {
        m_keys.emplace(std::move(keys));
        m_thread = std::thread([this] { run(); });
    }
    std::unique_ptr<RowBlock> next() { return m_queue.pop(ImportPace::Patience); }
    void giveBack(std::unique_ptr<RowBlock> block)
    {
        block->clear();
        m_queue.giveBack(std::move(block));
    }
    bool isAtEnd() { return m_queue.isAtEnd(); }
    /// Call once, at the end or to give up.
    Result<void> finish()
    {
        m_stop = true;
        m_queue.stop();
        if (m_thread.joinable())
            m_thread.join();
        return m_result;
    }
    ~RowSource() { (void)finish(); }

private:
    void run()
    {
        m_result = readAll();
        m_block->done = 1;
        m_queue.push(std::move(m_block));
        m_queue.finish();
    }

    Result<void> readAll()
    {
        auto stream = openRecords(m_inspection, StopSign(m_stop));
        if (!stream)
            return stream.error();
        for (;;) {
            const auto more = (*stream)->next();
            if (!more)
                return more.error();
            if (!*more)
                m_remarks = remarksOf(**stream);
            if (!*more || !take((*stream)->record(), (*stream)->done()))
                return {};
        }
    }

    bool take(const Record &record, double done)
    {
        m_faults.add(record);
        const Gate::Verdict verdict = m_gate.judge(record, m_response, m_rejection);
        if (verdict == Gate::Verdict::NoData)
            return true;
        if (verdict == Gate::Verdict::Accepted && m_response.answeredAt && *m_response.answeredAt > m_latest && m_future++ == 0)
            m_firstFuture = record.number;
        if (verdict == Gate::Verdict::Accepted)
            m_block->add(m_response, m_keys->keysOf(m_response));
        else
            reject(record, verdict);
        if (++m_block->read < qint64(RowBlock::MostRows) && !m_block->isFull())
            return true;
        m_block->done = done;
        return m_queue.push(std::exchange(m_block, nextBlock()));
    }

    std::unique_ptr<RowBlock> nextBlock()
    {
        auto used = m_queue.used();
        return used ? std::move(used) : std::make_unique<RowBlock>();
    }

    void reject(const Record &record, Gate::Verdict verdict)
    {
        ++m_block->rejected;
        m_block->leftOut += verdict == Gate::Verdict::LeftOut;
        m_rejects.add(record, m_rejection.reason);
        if (m_listed++ < IntakeReport::MostListed)
            m_block->rejections.push_back(m_rejection);
    }

    const Inspection &m_inspection;
    Gate m_gate;
    const qint64 m_latest; ///< later answers are of the future
    std::optional<ResponseKeyMaker> m_keys;
    RejectsWriter &m_rejects;
    std::unique_ptr<RowBlock> m_block;
    std::atomic_bool m_stop = false;
    HandOver<RowBlock> m_queue;
    NewResponse m_response;
    Rejection m_rejection;
    ReadingFaults m_faults;
    QStringList m_remarks;
    size_t m_listed = 0;
    qint64 m_future = 0, m_firstFuture = 0;
    Result<void> m_result;
    std::thread m_thread;
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
        if (i + 3 * RowsAhead < rows.size())
            bringNear(rows[i + 3 * RowsAhead]);
        if (i + 2 * RowsAhead < rows.size())
            bringTextsNear(rows[i + 2 * RowsAhead]);
        if (i + RowsAhead < rows.size())
            sink.expect(rows[i + RowsAhead].keys);
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

/// All rows of a source that was started into the sink.
Result<void> takeAll(IntakeReport &report, RowSource &source, Sink &sink, ImportPace &pace)
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
            return source.finish();
        if (block)
            source.giveBack(std::move(block));
    }
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
Sink trialSink(DuplicateIndex &known, DuplicatePolicy policy)
{
    return {[&known](const ResponseKeys &keys) { known.expect(keys.response); },
            [&known, policy](const RowBlock::Row &row) -> Result<AppendOutcome> {
                if (policy == DuplicatePolicy::KeepBoth || !known.isDuplicate(row.keys.response))
                    return AppendOutcome::Added;
                return policy == DuplicatePolicy::Update ? AppendOutcome::Updated : AppendOutcome::Duplicate;
            }};
}

Sink writingSink(BatchWriter &writer)
{
    return {[&writer](const ResponseKeys &keys) { writer.expect(keys); },
            [&writer](const RowBlock::Row &row) { return writer.append(row.response, row.keys); }};
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
    Sink sink = trialSink(*duplicates, options.duplicates);
    source.start(std::move(keys).value());
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
    if (!rejects)
        return rejects.error();
    const auto survey = surveyName(options, &document);
    if (!survey)
        return survey.error();
    ImportPace pace(inspection, options, watch);
    Fingerprint fingerprint(inspection.file);
    RowSource source(inspection, options, **rejects);
    IntakeReport report = emptyReport(inspection, options);
    nameOthers(report, *survey);
    const BatchWriter::Start start{provenance(inspection, options), inspection.tool.value_or(QString()), *survey,
                                   questionOf(inspection, options.mapping), source.attributeNames(), options.duplicates,
                                   options.importedAt, inspection.dataRows, surveysToWrite(report), options.stop};
    auto writer = BatchWriter::begin(document, start);
    if (!writer)
        return ImportPace::asImport(writer.error());
    Sink sink = writingSink(**writer);
    source.start((*writer)->keyMaker());
    if (auto done = takeAll(report, source, sink, pace); !done)
        return ImportPace::asImport(done.error());
    noteFaults(report, source, inspection);
    noteSameId(report, sink.sameId, document, *survey);
    const auto batch = keep(report, **writer, **rejects, fingerprint, pace);
    if (!batch)
        return batch.error();
    report.batch = batch->id;
    report.seconds = double(clock.nsecsElapsed()) / 1e9;
    return report;
}

} // namespace earshot
