// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stop_sign.h"
#include "intake/inspection.h"
#include "intake/record_stream.h"

#include <QByteArrayView>
#include <functional>
#include <memory>

namespace earshot {

/// The one who waits while a file is looked at: who may give up and hears how far it is, on the thread that looks.
struct LookWatch {
    StopSign stop;
    std::function<void(double done)> report; ///< 0 … 1; may be empty
};

/// Reads one kind of file. Rows of a table: see importers.cpp for how to add one.
struct Importer {
    const char *id;
    const char *title; ///< to be translated in context "Importers"
    QStringList suffixes;
    /// Whether the file is of this kind, from its name and first bytes.
    bool (*reads)(const QString &fileName, QByteArrayView head);
    Result<Inspection> (*inspect)(const QString &path, const std::optional<Dialect> &asked, Depth depth,
                                  const LookWatch &watch);
    Result<std::unique_ptr<RecordStream>> (*open)(const Inspection &inspection, StopSign stop);
};

std::span<const Importer> importers();
/// Endings of the names of files that can be imported, without the dot.
QStringList importSuffixes();
const Importer *importerNamed(const QString &id);

/// Looks at a file with the importer that reads it. `asked` replaces what would be found. Cancelled soon after the
/// stop sign goes up.
Result<Inspection> inspectFile(const QString &path, const std::optional<Dialect> &asked = {}, Depth depth = Depth::Whole,
                               const LookWatch &watch = {});

/// The records of the file that was looked at; of a long table the responses that its rows make.
Result<std::unique_ptr<RecordStream>> openRecords(const Inspection &inspection, StopSign stop = {});

/// The first `limit` records from the heading on (all: -1), as they stand in the file, blank ones left out.
Result<std::vector<QStringList>> readRows(const Inspection &inspection, qint64 limit);

} // namespace earshot
