// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/inspection.h"

#include <QByteArrayView>
#include <functional>
#include <span>
#include <string_view>

namespace earshot {

/// One record of a file as fields, UTF-8. The views are valid until the next record is read.
struct Record {
    qint64 number = 0; ///< from 1, blank records included
    std::span<const std::string_view> fields;
    bool truncated = false; ///< the file ended inside a quoted field
    bool ended = true;      ///< false: the last record of a file that does not end with a line end
    bool tooLong = false;   ///< a field is longer than 1 MiB
    bool mayHoldNul = false;
    bool mended = false;    ///< bytes up to here did not fit the encoding and were replaced
    bool tooWide = false;   ///< more than 2,000 fields; those behind are left out
    bool isBlank() const;
};

/// Gives every record of a file in order, title lines and heading included. Returns false to stop. `done` is the share of bytes read, 0 … 1.
using RecordVisitor = std::function<bool(const Record &record, double done)>;

/// Reads one kind of file. Rows of a table: see importers.cpp for how to add one.
struct Importer {
    const char *id;
    const char *title; ///< to be translated in context "Importers"
    QStringList suffixes;
    /// Whether the file is of this kind, from its name and first bytes.
    bool (*reads)(const QString &fileName, QByteArrayView head);
    Result<Inspection> (*inspect)(const QString &path, const std::optional<Dialect> &asked, Depth depth);
    Result<void> (*read)(const QString &path, const Inspection &inspection, const RecordVisitor &visit);
};

std::span<const Importer> importers();
const Importer *importerNamed(const QString &id);

/// Looks at a file with the importer that reads it. `asked` replaces what would be found.
Result<Inspection> inspectFile(const QString &path, const std::optional<Dialect> &asked = {}, Depth depth = Depth::Whole);

/// The first `limit` records from the heading on (all: -1), as they stand in the file, blank ones left out.
Result<std::vector<QStringList>> readRows(const QString &path, const Inspection &inspection, qint64 limit);

} // namespace earshot
