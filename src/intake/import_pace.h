// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/fingerprint.h"
#include "intake/import.h"

namespace earshot {

class RowBlock;

/// How far an import is, and whether the one who waits for it wants it to go on. The thread that imports.
class ImportPace
{
public:
    /// The longest time between two questions whether to go on.
    static constexpr std::chrono::milliseconds Patience{20};

    ImportPace(const Inspection &inspection, const ImportOptions &options, const ImportWatcher &watch);

    void add(const RowBlock &block);
    bool goesOn();
    /// Asked once, when nothing is left but to make the import durable.
    bool mayCommit();
    /// Waits for it as long as the import goes on.
    Result<QString> await(Fingerprint &fingerprint);

    static Error cancelled();
    /// What was given up while the file or the document was read is an import that was given up.
    static Error asImport(const Error &error);

private:
    ImportProgress m_now;
    StopSign m_stop;
    const ImportWatcher &m_watch;
};

} // namespace earshot
