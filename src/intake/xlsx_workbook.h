// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/xlsx_values.h"
#include "intake/zip_archive.h"

#include <QStringList>
#include <vector>

namespace earshot::xlsx {

struct Sheet {
    QString name;
    QString entry; ///< in the archive
    bool hidden = false;
};

/// An Office Open XML workbook (ECMA-376, transitional and strict): what its sheets need to be read. The texts that
/// cells share are in memory.
class Workbook
{
public:
    /// `name` is for the sentences. FileDamaged or BadInput.
    static Result<std::unique_ptr<Workbook>> open(std::unique_ptr<QIODevice> device, const QString &name, StopSign stop = {});

    const std::vector<Sheet> &sheets() const { return m_sheets; }
    bool since1904() const { return m_since1904; }
    /// Whether formulas were left to be calculated by who opens it.
    bool isUncalculated() const { return m_uncalculated; }
    /// What numbers of a cell style stand for.
    NumberKind kind(size_t style) const { return style < m_kinds.size() ? m_kinds[style] : NumberKind::Plain; }
    /// Empty beyond the last.
    std::string_view sharedText(size_t index) const;
    /// Of which one entry can be read at a time.
    ZipArchive &archive() { return *m_archive; }
    Error damaged() const;

private:
    Workbook(std::unique_ptr<ZipArchive> archive, const QString &name);
    Result<void> readParts();
    Result<void> readSharedTexts(const QString &entry);

    std::unique_ptr<ZipArchive> m_archive;
    QString m_name;
    std::vector<Sheet> m_sheets;
    std::vector<NumberKind> m_kinds;
    std::string m_texts;
    std::vector<quint32> m_textEnds; ///< where each text ends in m_texts
    bool m_since1904 = false;
    bool m_uncalculated = false;
};

} // namespace earshot::xlsx
