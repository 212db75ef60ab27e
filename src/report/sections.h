// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

namespace earshot {

class Composer;

/// A part of a section that can be switched off.
struct SectionOption
{
    QString id;
    QString title;
};

/// One row of the table of sections: the report and the page that sets it up are made from it.
struct Section
{
    const char *id;
    const char *title; ///< to be translated in context "Report"
    bool onAtFirst;
    bool (*hasContent)(const ReportInput &input);
    QString (*heading)(const ReportInput &input); ///< the generated one; empty where a section has none
    std::vector<SectionOption> (*options)(const ReportInput &input);
    void (*write)(Composer &composer, const ReportInput &input, const SectionChoice &choice);
    const char *offAtFirst = nullptr; ///< id of an option
    bool mayFollow = false;           ///< on the page of the section before, where it fits as a whole

    QString translatedTitle() const;
};

std::span<const Section> sections();
const Section *section(const QString &id);
/// All sections as they are at first.
std::vector<SectionChoice> defaultSections();

/// The layout of a document that keeps none: names only with consent when an attribute records it, no tables
/// of permissions.
ReportOptions firstOptions(const Dataset &dataset);
/// Whether an option of a section is on.
bool isOn(const SectionChoice &choice, const QString &option);
/// The id of the segments section's option that shows an attribute.
QString optionFor(const QString &attribute);
/// What the sections are made of: without the attributes that the report leaves out, so that no sentence is
/// made of them either.
ReportInput reportedInput(const ReportInput &input);
/// The user's heading, else the generated one.
QString headingOf(const Section &section, const ReportInput &input, const SectionChoice &choice);

} // namespace earshot
