// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/theme.h"
#include "domain/result.h"

#include <QByteArray>
#include <QImage>

namespace earshot {

struct ReportInput;

/// How the reports of a document look: whose they are, with colour and logo. Kept in the document.
struct ReportStyle
{
    static constexpr const char *Key = "report.style"; ///< of Session::documentSetting
    static constexpr int LongestName = 80;

    QString name;    ///< of the business; stands where the document's title does; empty: the document's title
    QString author;  ///< "Prepared by" of reports that name nobody else
    QColor accent;   ///< invalid: Earshot's
    QByteArray logo; ///< PNG as logoFrom() makes it; empty: none

    bool isEmpty() const { return *this == ReportStyle(); }
    QByteArray toJson() const;
    /// What is not understood is left out.
    static ReportStyle fromJson(const QByteArray &json);
    bool operator==(const ReportStyle &) const = default;
};

/// A picture file (PNG, JPEG, SVG …) as it is kept: PNG, scaled down to what paper needs. The error says why it is none. For a job.
Result<QByteArray> logoFrom(const QByteArray &file);
/// How large a logo is in a box: as it is, or scaled down.
QSizeF logoSize(const QImage &logo, QSizeF most);

/// The document's style where the report uses it, else an empty one.
ReportStyle styleOf(const ReportInput &input);
/// The colours of a report: on white, or for a dark screen.
Theme reportTheme(const ReportInput &input, bool dark = false);
/// Who reports: the style's name, else the document's title.
QString reporterOf(const ReportInput &input);
/// "Prepared by".
QString authorOf(const ReportInput &input);

} // namespace earshot
