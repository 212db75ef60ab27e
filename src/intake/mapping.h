// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/import_kind.h"
#include "intake/long_format.h"
#include "intake/row_filter.h"
#include "intake/scale_reading.h"
#include "intake/survey_split.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace earshot {

/// What a column of a file means.
enum class Role : quint8 {
    Ignore, Score, Comment, Date, Email, FirstName, LastName, Name, Phone, ExternalId, RespondentId, Attribute, Tags,
    Sent, Delivered, Opened, Answered, Bounced, Status, Channel, MayContact, OptedOut ///< only of lists of people
};

/// The name of a role in the command-line contract: score, comment, date, …
QString roleName(Role role);
std::optional<Role> roleNamed(const QString &name);

enum class DateOrder : quint8 { DayMonthYear, MonthDayYear, YearMonthDay };

/// dmy, mdy, ymd
std::optional<DateOrder> dateOrderNamed(const QString &name);

enum class LineEnding : quint8 { Lf, CrLf, Cr, Mixed };

/// How a table is written in its file. As found, or as the user corrected it.
struct Dialect {
    QString encoding = QStringLiteral("UTF-8"); ///< IANA name
    bool bom = false;
    char delimiter = ',';
    LineEnding lineEnding = LineEnding::Lf;
    int headerRow = 1;    ///< record number of the first header line, from 1; 0: no header; -1: to be found
    int headerRows = 1;
    QString sheet;        ///< of a workbook: its name
    std::optional<LongFormat> longFormat; ///< rows are answers to single questions, to be put together
    bool wide = false;    ///< by the user's word each row is a response: no long format is looked for
    bool operator==(const Dialect &) const = default;
};

/// How the date column is read, decided from the whole column.
struct DateFormat {
    enum class Kind : quint8 { Text, UnixSeconds, UnixMilliseconds, ExcelSerial };
    Kind kind = Kind::Text;
    DateOrder order = DateOrder::YearMonthDay;
    bool ambiguous = false; ///< day and month could be either way round in every cell
    QString zone;           ///< IANA id of the clock that times without an offset are of; empty: the document's
    QString example;        ///< a cell of the file, for the screen
    bool operator==(const DateFormat &) const = default;
};

/// A column whose order of day and month is open, in the order that was chosen or is certain for another.
DateFormat inChosenOrder(DateFormat format, const DateFormat &chosen);

/// What becomes of each column. Changed by hand on the import page; remembered by the header.
struct Mapping {
    ImportKind kind = ImportKind::Responses; ///< what the rows are; of lists only roles, names and the date order count
    std::vector<Role> roles;     ///< one per column
    QStringList attributeNames;  ///< one per column; used where the role is Attribute
    DateFormat dates;
    std::vector<int> otherDates; ///< columns that stand in for the date where its cell is blank, best first
    /// The user named the score column: its values count as answers from 0 to 10 even if they look like another scale.
    bool scoreAccepted = false;
    ScaleReading scale = ScaleReading::AsIs; ///< the user chose it; never guessed
    std::optional<SurveySplit> split; ///< of a file that mixes kinds of questions
    std::vector<RowFilter> filters; ///< rows that the file marks as no answers; old mappings have none

    std::optional<int> column(Role role) const; ///< the first column with this role
    QByteArray toJson() const;
    static std::optional<Mapping> fromJson(const QByteArray &json);
    bool operator==(const Mapping &) const = default;
};

} // namespace earshot
