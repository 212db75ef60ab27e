// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "intake/mapping.h"

#include <QJsonObject>
#include <array>

namespace earshot {

/// What was understood of one column, and why.
struct ColumnGuess {
    int index = 0; ///< from 0
    QString name;
    Role role = Role::Ignore;
    double confidence = 0; ///< 0 … 1
    QString why;           ///< a sentence, translated
    qint64 distinct = 0;   ///< in the rows looked at
    qint64 empty = 0;
    QStringList samples;
    QString scale;         ///< of its values, if it were the score: "0-10", "1-5", …
    QStringList scaleNotes; ///< sentences: what speaks against counting it as 0 to 10, if it were the score
    DateFormat dates;      ///< how it is read, if it is the date
};

/// How much of a file is looked at before an import.
enum class Depth : quint8 {
    Whole,    ///< counts all records and what is wrong with them
    Beginning ///< as much as tells what the columns mean; the counts are estimates, the import itself finds the faults
};

/// Why a file was read as it was: sentences, translated. Empty where nothing was decided.
struct DialectWhy {
    QString encoding, delimiter, sheet, header, dates;
};

/// A warning about the choice of a column. It holds until the user chooses.
struct Doubt {
    Role role = Role::Score;
    int column = -1; ///< that was chosen; -1: none
    QString sentence;
};

/// What a file was understood to be, before anything is imported.
struct Inspection {
    QString file;
    Depth depth = Depth::Whole;
    QString importer;             ///< id of the row in importers() that reads it
    std::optional<QString> tool;  ///< survey tool whose export it is
    double toolConfidence = 0;    ///< 0 … 1
    QString toolWhy;              ///< a sentence, translated
    Dialect dialect;
    DialectWhy why;
    QStringList sheets;           ///< of a workbook: those one can choose from, in order
    qint64 bytes = 0;
    qint64 records = 0;           ///< all records of the file, header and blank ones included
    qint64 firstDataRow = 0;      ///< record number, from 1
    qint64 dataRows = 0;          ///< records after the header that are not blank
    std::vector<ColumnGuess> columns;
    Mapping mapping;              ///< what the guesses amount to; with what the rows are
    std::array<Mapping, 3> mappingAs; ///< by ImportKind: the same if the user says that the rows are that
    double kindConfidence = 0;    ///< 0 … 1
    QString kindWhy;              ///< a sentence, translated
    QString whyNoScore;           ///< a sentence when the file has no scores but something like them; else empty
    QString scoreScale;           ///< "0-10", "1-5", …; empty without a score column
    QStringList warnings;         ///< for what the rows were taken for
    QStringList answerWarnings;   ///< those that matter only if the rows are responses; of lists, not among the others
    std::vector<Doubt> doubts;    ///< which of the warnings are about the choice of a column
    bool shortRowsUsual = false;  ///< many rows leave out their last fields; that is no damage then
    std::vector<qint64> previewRecords; ///< record numbers of the preview's rows; blank records are left out
    std::vector<QStringList> preview; ///< the first records after the header, as they stand in the file

    QByteArray headerKey() const; ///< the same for files with the same header
    /// The warnings that hold if the file is read so: for the kind of its rows, without the doubts that a choice has settled.
    QStringList warningsFor(const Mapping &chosen) const;
    QStringList filterSentences() const; ///< of the rows looked at, how many the filters leave out; not in `warnings`
    QJsonObject toJson() const;   ///< the contract of `inspect --json`, without rows
    const ColumnGuess *columnWith(Role role) const; ///< the first column that the mapping gives this role
};

/// Replaces guesses by what the user says, as `--map ROLE=COLUMN` (a heading, letters' case ignored, or a number
/// from 1). A role that one column alone can have is taken from the others. BadRequest names what is not known.
Result<void> applyOverrides(Inspection &inspection, const QStringList &overrides);

/// "YYYY-MM-DD", "DD.MM.YYYY", "Unix seconds", …: for the screen and the command line.
QString dateFormatName(const DateFormat &format);

/// A sentence where the order of day, month and year is assumed; empty where it is certain or was chosen.
QString orderDoubt(const DateFormat &dates);

} // namespace earshot
