// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "domain/response.h"
#include "domain/result.h"

#include <QByteArray>
#include <QDate>
#include <QLocale>
#include <QPageSize>
#include <QSizeF>
#include <functional>
#include <span>

class QPainter;

namespace earshot {

/// Who may be named in a report.
enum class NamesPolicy : quint8 { Nobody, WithConsent };

/// One section of a report as the user set it.
struct SectionChoice {
    QString id;
    bool on = true;
    QString heading; ///< empty: generated
    QStringList off; ///< ids of the section's options that are switched off
    bool operator==(const SectionChoice &) const = default;
};

struct ReportOptions {
    QString title;
    QString author;
    QPageSize::PageSizeId paper = QPageSize::A4;
    NamesPolicy names = NamesPolicy::Nobody;
    bool patterns = false; ///< for print in black and white
    std::vector<SectionChoice> sections; ///< in order; empty: all, as in sections()
    bool operator==(const ReportOptions &) const = default;
};

/// Everything a report is made of: values only, so that layout and writing run in a job.
struct ReportInput {
    SnapshotPtr snapshot;
    std::vector<Response> quotes;   ///< starred comments of the scope first, then the newest
    QString documentTitle;
    QString surveyQuestion;
    QString fingerprint;            ///< SHA-256 of the document's content and scope, hexadecimal
    QDate date;                     ///< of the report
    QString version;                ///< of Earshot
    QLocale locale;
    ReportOptions options;
};

/// The report laid out on pages; drawing a page gives the same on screen and in the PDF. Immutable.
class LaidOutReport
{
public:
    struct Page {
        QString sectionId;
        QString sectionTitle; ///< for the outline; empty on a section's further pages
        std::function<void(QPainter &)> draw; ///< in points, origin top left of the sheet
    };
    QSizeF sheet; ///< in points
    std::vector<Page> pages;
};

LaidOutReport layOut(const ReportInput &input);
/// A PDF with vector marks, embedded fonts, outline, title and language.
Result<QByteArray> writePdf(const LaidOutReport &report, const ReportInput &input);

} // namespace earshot
