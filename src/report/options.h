// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/decisions.h"

#include <QByteArray>
#include <QPageSize>
#include <QStringList>
#include <optional>
#include <vector>

namespace earshot {

/// Who may be named in a report.
enum class NamesPolicy : quint8 { Nobody, WithConsent };

/// One section of a report as the user set it.
struct SectionChoice
{
    QString id;
    bool on = true;
    QString heading; ///< empty: generated
    QStringList off; ///< ids of the section's options that are switched off
    bool operator==(const SectionChoice &) const = default;
};

struct ReportOptions
{
    static constexpr size_t MostDecisions = 6; ///< what is to be decided fits a page

    QString title;     ///< empty: "Customer feedback report"
    QString author;    ///< empty: not printed
    QString recipient; ///< "Prepared for"; empty: not printed
    QPageSize::PageSizeId paper = QPageSize::A4;
    NamesPolicy names = NamesPolicy::Nobody;
    /// Name of the attribute that says whether a person may be quoted. People who said no are never quoted;
    /// without one nobody has given consent and nobody is named.
    QString consentAttribute;
    bool shareSafe = false;              ///< see shareSafe()
    bool patterns = false;               ///< for print in black and white
    bool ownStyle = true;                ///< with the document's colour and logo, where it has them
    std::vector<SectionChoice> sections; ///< in order; empty: defaultSections()
    std::optional<std::vector<Decision>> decisions = {}; ///< as the person wrote them; nothing: what the figures give
    bool operator==(const ReportOptions &) const = default;

    QByteArray toJson() const;
    /// Nothing when it is no layout. Sections that this version does not know are left out, new ones added.
    static std::optional<ReportOptions> fromJson(const QByteArray &json);
};

} // namespace earshot
