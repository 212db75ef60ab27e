// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/sections.h"

namespace earshot {

/// A kind of report that is made often: which sections, in which order, with which of their parts.
struct ReportTemplate
{
    const char *id;    ///< as on the command line
    const char *title; ///< to be translated in context "Report"
    const char *about; ///< for whom it is, likewise
    const char *name;  ///< of the report, likewise; null: the usual one
    struct Part
    {
        const char *section;
        std::vector<const char *> off = {}; ///< of its options
    };
    std::vector<Part> parts;

    QString translatedTitle() const;
    QString translatedAbout() const;
};

std::span<const ReportTemplate> reportTemplates();
/// By id or title, in capitals or not; null for any other.
const ReportTemplate *reportTemplate(const QString &name);

/// The sections are the template's; paper, names, style and who it is by and for stay. What the person called the report stays
/// too, what a template called it does not. Decisions that were written stay with their words.
ReportOptions applied(const ReportTemplate &chosen, const ReportOptions &current, const Dataset &dataset);
/// The template whose sections these are; null when they were changed.
const ReportTemplate *templateOf(const ReportOptions &options, const Dataset &dataset);

} // namespace earshot
