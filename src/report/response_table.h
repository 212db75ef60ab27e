// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dataset.h"
#include "domain/response.h"
#include "report/csv_writer.h"

#include <span>

namespace earshot {

// Responses as a table, one row each: response, batch, source_row, survey, score, category, answered_at, comment,
// respondent, one column for each attribute, tags.

void writeResponseHeader(const Dataset &dataset, CsvWriter &writer);
void writeResponseRows(std::span<const Response> responses, const Dataset &dataset, CsvWriter &writer);

/// The respondent's e-mail, else external id, else name; empty for nobody and for hidden names.
QString respondentLabel(const Response &response);
/// promoter, passive or detractor: for files, not translated.
QString categoryName(Category category);

} // namespace earshot
