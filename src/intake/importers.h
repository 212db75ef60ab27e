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
};

/// Gives every record of a file in order. Returns false to stop. `done` is the share of bytes read, 0 … 1.
using RecordVisitor = std::function<bool(const Record &record, double done)>;

/// Reads one kind of file. Rows of a table: see importers.cpp for how to add one.
struct Importer {
    const char *id;
    const char *title; ///< to be translated in context "Importers"
    QStringList suffixes;
    /// Whether the file is of this kind, from its name and first bytes.
    bool (*reads)(const QString &fileName, QByteArrayView head);
    Result<Inspection> (*inspect)(const QString &path, const std::optional<Dialect> &asked);
    Result<void> (*read)(const QString &path, const Inspection &inspection, const RecordVisitor &visit);
};

std::span<const Importer> importers();
const Importer *importerNamed(const QString &id);

/// Looks at a file with the importer that reads it. `asked` replaces what would be found.
Result<Inspection> inspectFile(const QString &path, const std::optional<Dialect> &asked = {});

} // namespace earshot
