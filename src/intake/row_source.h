// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/gate.h"
#include "intake/hand_over.h"
#include "intake/known_rows.h"
#include "intake/reading_faults.h"
#include "intake/rejects_writer.h"

#include <atomic>
#include <thread>

namespace earshot {

/// Reads, judges and recognises on its own thread, and hands over block by block.
class RowSource
{
public:
    RowSource(const Inspection &inspection, const ImportOptions &options, RejectsWriter &rejects);
    ~RowSource() { (void)finish(); }
    RowSource(const RowSource &) = delete;
    RowSource &operator=(const RowSource &) = delete;

    const QStringList &attributeNames() const { return m_gate.attributeNames(); }
    /// `known` has to live until finish().
    void start(ResponseKeyMaker keys, KnownRows &known);
    /// The next block, or null when none came for a while.
    std::unique_ptr<RowBlock> next();
    void giveBack(std::unique_ptr<RowBlock> block);
    bool isAtEnd() { return m_queue.isAtEnd(); }
    /// At the end or to give up: nothing is read or recognised any more.
    Result<void> finish();

    // After finish().
    const ReadingFaults &faults() const { return m_faults; }
    const QStringList &remarks() const { return m_remarks; }
    const std::vector<qint64> &filtered() const { return m_gate.filtered(); }
    /// Answers of tomorrow and later: a date that was mistyped or read the wrong way round.
    QStringList warningsOfDates() const;

private:
    void run();
    Result<void> readAll();
    bool take(const Record &record, double done);
    bool handOver(double done);
    void reject(const Record &record, Gate::Verdict verdict);

    const Inspection &m_inspection;
    Gate m_gate;
    const qint64 m_latest; ///< later answers are of the future
    std::optional<ResponseKeyMaker> m_keys;
    KnownRows *m_known = nullptr;
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

} // namespace earshot
