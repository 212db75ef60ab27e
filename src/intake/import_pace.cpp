// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/import_pace.h"

#include "intake/intake_text.h"
#include "intake/row_block.h"

namespace earshot {

ImportPace::ImportPace(const Inspection &inspection, const ImportOptions &options, const ImportWatcher &watch)
    : m_now{0, 0, inspection.dataRows}, m_stop(options.stop), m_watch(watch)
{
}

void ImportPace::add(const RowBlock &block)
{
    m_now.done = block.done;
    m_now.rows += block.read;
}

bool ImportPace::goesOn()
{
    return !m_stop.isUp() && (!m_watch || m_watch(m_now));
}

bool ImportPace::mayCommit()
{
    m_now.committing = true;
    return goesOn();
}

Result<QString> ImportPace::await(Fingerprint &fingerprint)
{
    while (!fingerprint.isReady(Patience)) {
        if (!goesOn())
            return cancelled();
    }
    return fingerprint.hex();
}

Error ImportPace::cancelled()
{
    return {ErrorCode::Cancelled, Intake::tr("The import was cancelled. Nothing was changed."), {}};
}

Error ImportPace::asImport(const Error &error)
{
    return error.code == ErrorCode::Cancelled ? cancelled() : error;
}

} // namespace earshot
