// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/survey.h"
#include "storage/connection.h"

#include <vector>

namespace earshot {

/// All surveys of a document, in the order of their ids.
Result<std::vector<Survey>> readSurveys(Connection &connection);
/// Adds one; refused when the document holds as many as a dataset can tell apart.
Result<SurveyId> addSurvey(Connection &connection, const Survey &survey);

/// The one of the same name (letters' case ignored) and metric, if there is one: the survey that responses of
/// `wanted` from another document belong to.
std::optional<SurveyId> surveyLike(const std::vector<Survey> &known, const Survey &wanted);
/// The name under which it can be added beside those of the same name that measure something else: "NAME (CSAT)".
QString freeSurveyName(const std::vector<Survey> &known, const Survey &wanted);

} // namespace earshot
