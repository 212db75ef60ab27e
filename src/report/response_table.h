// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dataset.h"
#include "domain/response.h"
#include "report/csv_writer.h"
#include "text/privacy_setting.h"

#include <span>

namespace earshot {

// Responses as a table, one row each: response, batch, source_row, survey, score, category, answered_at, comment,
// respondent, one column for each attribute, tags.

/// What a row of it says, as UTF-8.
struct ResponseCells {
    qint64 response = 0;
    qint64 batch = 0;
    qint64 sourceRow = 0; ///< 0: none
    std::string_view survey;
    std::optional<Score> score;
    std::optional<qint64> answeredAt; ///< seconds since 1970 UTC
    int utcOffsetMinutes = 0;
    std::string_view comment;
    std::string_view respondent;
    std::span<const std::string_view> attributes;
    std::string_view tags;
};

void writeResponseHeader(std::span<const Attribute> attributes, CsvWriter &writer);
void writeResponse(const ResponseCells &cells, CsvWriter &writer);

/// The same with the attributes of the dataset.
void writeResponseHeader(const Dataset &dataset, CsvWriter &writer);
void writeResponseRows(std::span<const Response> responses, const Dataset &dataset, CsvWriter &writer);
/// As they may leave the program: see ShareableCells.
void writeShareableRows(std::span<const Response> responses, const Dataset &dataset, const PrivacySetting &setting, CsvWriter &writer);

/// Of respondentLabel() in domain; empty for nobody.
QString respondentLabel(const Response &response);
/// promoter, passive or detractor: for files, not translated.
QString categoryName(Category category);

} // namespace earshot
