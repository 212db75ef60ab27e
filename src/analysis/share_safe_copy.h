// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/comments.h"
#include "domain/response.h"
#include "domain/scope.h"
#include "domain/shared_answers.h"

// What of a document may leave the house in a copy, and what of it tells who answered.
namespace earshot::shareSafeCopy {

constexpr qint64 UsualLeast = 5; ///< responses that a combination of values belongs to (METHODS A7)
/// Of the settings of a share-safe copy: {"made":"2026-11-23"}.
constexpr const char *Key = "shareSafe";

/// The rows of the scope, ascending; of all surveys, whatever they measure, where it names none.
std::vector<quint32> rowsOf(const Dataset &dataset, const Comments &comments, const Scope &scope);

/// Leaves out attributes that may tell who answered, and values until every combination of the others belongs, in each
/// survey, to at least `least` rows or to none. Without settings.
SharedAnswers plan(const DatasetPtr &dataset, std::vector<quint32> rows, qint64 least);

/// Of the original's settings those of how its figures are made, goal, events and themes, unless personal data is found in
/// them; and the day that the copy was made.
QHash<QString, QByteArray> settings(const QHash<QString, QByteArray> &original, QDate made);

/// Nothing when it is no share-safe copy.
std::optional<QDate> madeOn(const QByteArray &setting);

struct Comment {
    QString text;         ///< with "[e-mail]" and the like in the places of personal data; empty when it is withheld
    bool withheld = false; ///< who wrote it was asked for leave to quote and did not give it
    bool masked = false;  ///< something in it was
};
/// `questions`: leaveQuestions() of the dataset.
Comment comment(const Response &response, const std::vector<const AttributeColumn *> &questions);

} // namespace earshot::shareSafeCopy
