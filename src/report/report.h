// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/goal_setting.h"
#include "analysis/snapshot.h"
#include "domain/events_setting.h"
#include "domain/response.h"
#include "domain/result.h"
#include "report/among_branches.h"
#include "report/manuscript.h"
#include "report/options.h"
#include "report/style.h"
#include "report/withheld.h"
#include "text/privacy_setting.h"

#include <QByteArray>
#include <QDate>
#include <QLocale>
#include <QSizeF>
#include <functional>
#include <span>
#include <utility>
#include <vector>

class QPainter;

namespace earshot {

/// One file from which responses came.
struct IntakeSource
{
    QString file; ///< without its folder
    QDate day;    ///< of the import
    qint64 rowsRead = 0, imported = 0, rejected = 0, duplicates = 0;
    bool operator==(const IntakeSource &) const = default;
};

/// How the document's responses came in.
struct IntakeCounts
{
    qint64 rowsRead = 0;
    qint64 rejected = 0;
    qint64 duplicates = 0;
    std::vector<IntakeSource> sources = {}; ///< oldest first
    bool operator==(const IntakeCounts &) const = default;
};

/// Everything a report is made of: values only, so that layout and writing run in a job.
struct ReportInput
{
    SnapshotPtr snapshot;
    std::vector<Response> quotes; ///< starred comments of the scope first, then the newest
    QString documentTitle;
    QString surveyQuestion;
    QString fingerprint; ///< SHA-256 of the document's content and scope, hexadecimal
    std::optional<IntakeCounts> intake;
    GoalSetting goal;     ///< the document's
    EventsSetting events; ///< the document's; their changes are in the snapshot
    PrivacySetting privacy; ///< the document's
    ReportStyle style;      ///< the document's
    std::optional<AmongBranches> among; ///< in a branch pack
    std::optional<Withheld> withheld;   ///< by shareSafe()
    QDate date;      ///< of the report
    QString version; ///< of Earshot
    QLocale locale;
    ReportOptions options;
};

/// The report laid out on pages; drawing a page gives the same on screen and in the PDF. Immutable, any
/// thread.
class LaidOutReport
{
public:
    struct Page
    {
        QString sectionId;
        QString sectionTitle;                 ///< for the outline; empty on a section's further pages
        std::function<void(QPainter &)> draw; ///< in points, origin top left of the sheet
        /// Sections that begin further down on the page, by id and title.
        std::vector<std::pair<QString, QString>> further = {};

        bool holds(const QString &section) const;
    };
    QSizeF sheet; ///< in points
    Manuscript manuscript; ///< what the pages say
    std::vector<Page> pages;

    qsizetype pagesOf(const QString &sectionId) const;
};

/// Sections without content are left out. Always has at least one page.
LaidOutReport layOut(const ReportInput &input);
/// A PDF with vector marks, embedded fonts, outline, title and language. The same input gives the same bytes.
Result<QByteArray> writePdf(const LaidOutReport &report, const ReportInput &input);

} // namespace earshot
