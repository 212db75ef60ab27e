// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"

#include <QJsonArray>
#include <QJsonObject>

namespace earshot::cli {

// Parts of the contract of `summary --json`. Numbers are unrounded; what is not known is null.

QJsonValue orNull(std::optional<double> value);
/// [low, high]
QJsonValue toJson(const std::optional<statistics::Interval> &interval);
/// n, promoters, passives, detractors, nps, interval.
QJsonObject toJson(const Estimate &estimate);
/// The same with scores, standard_error, unanswered and undated.
QJsonObject totalsJson(const Snapshot &snapshot);
QJsonObject scopeJson(const Snapshot &snapshot);
/// change, p_value and verdict; all null without a comparison.
void insertChange(QJsonObject &object, const std::optional<Change> &change);
QJsonObject toJson(const Bucket &bucket);
/// `keys` names the attributes and their values.
QJsonObject toJson(const Group &group, const QJsonObject &keys);
QJsonObject toJson(const DecompositionStep &step);
/// nonresponse and weighted, where they exist.
void insertWhoAnswered(QJsonObject &object, const Snapshot &snapshot);

} // namespace earshot::cli
