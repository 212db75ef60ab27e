// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/row_source.h"

#include "intake/import_pace.h"
#include "intake/intake_text.h"
#include "intake/remarks.h"

#include <QLocale>
#include <limits>

namespace earshot {

RowSource::RowSource(const Inspection &inspection, const ImportOptions &options, RejectsWriter &rejects)
    : m_inspection(inspection), m_gate(inspection, options),
      m_latest(options.importedAt.isValid() ? options.importedAt.toSecsSinceEpoch() + 86400 : std::numeric_limits<qint64>::max()),
      m_rejects(rejects), m_block(std::make_unique<RowBlock>())
{
}

QStringList RowSource::warningsOfDates() const
{
    if (m_future == 0)
        return {};
    return {Intake::tr("%Ln response(s) are dated later than the import, the first in row %1. Check the order of day and month.",
                       nullptr, static_cast<int>(m_future)).arg(QLocale().toString(m_firstFuture))};
}

void RowSource::start(ResponseKeyMaker keys, KnownRows &known)
{
    m_keys.emplace(std::move(keys));
    m_known = &known;
    m_thread = std::thread([this] { run(); });
}

std::unique_ptr<RowBlock> RowSource::next()
{
    return m_queue.pop(ImportPace::Patience);
}

void RowSource::giveBack(std::unique_ptr<RowBlock> block)
{
    block->clear();
    m_queue.giveBack(std::move(block));
}

Result<void> RowSource::finish()
{
    m_stop = true;
    m_queue.stop();
    if (m_thread.joinable())
        m_thread.join();
    return m_result;
}

void RowSource::run()
{
    m_result = readAll();
    handOver(1);
    m_queue.finish();
}

Result<void> RowSource::readAll()
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

bool RowSource::take(const Record &record, double done)
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
    return handOver(done);
}

/// False: nobody wants rows any more.
bool RowSource::handOver(double done)
{
    m_block->done = done;
    if (!m_stop)
        m_known->recognise(*m_block);
    auto next = m_queue.used();
    if (!next)
        next = std::make_unique<RowBlock>();
    return m_queue.push(std::exchange(m_block, std::move(next)));
}

void RowSource::reject(const Record &record, Gate::Verdict verdict)
{
    ++m_block->rejected;
    m_block->leftOut += verdict == Gate::Verdict::LeftOut;
    m_rejects.add(record, m_rejection.reason);
    if (m_listed++ < IntakeReport::MostListed)
        m_block->rejections.push_back(m_rejection);
}

} // namespace earshot
