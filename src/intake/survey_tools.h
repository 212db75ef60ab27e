// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace earshot {

/// A survey tool whose export can be told by its headings, and what is known of its columns.
struct SurveyTool {
    const char *name;                 ///< a product's name, not translated
    std::vector<QStringList> signs;   ///< each a set of headings that all must be there (lower case, trimmed)
    QStringList dates;                ///< headings of the answer's date, best first
    QStringList externalIds;
    QStringList respondentIds;
    const char *zone = ""; ///< IANA id, when all its exports are of one clock and do not say so
};

/// A tool that was recognised, how sure that is (0 … 1), and why: a sentence, translated.
struct ToolGuess {
    const SurveyTool *tool = nullptr;
    double confidence = 0;
    QString why;
};

/// The first tool in the table whose headings are all there. FORMATS.md, "Tool by tool".
std::optional<ToolGuess> recognisedTool(const QStringList &headings);

} // namespace earshot
