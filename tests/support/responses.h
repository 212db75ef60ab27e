// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dataset.h"
#include "text/comment_arena.h"

#include <QStringList>

namespace earshot::test {

/// A document's numbers with the comments they came from.
struct Responses {
    DatasetPtr dataset;
    CommentArenaPtr arena;
    QStringList comments; ///< by row; empty: none
};

/// Responses from lines of text, one per line:
///
///     2024-01-03 9 north 'Market Hall' "a comment" #tag * ! +note ~negative
///
/// that is day (or 2024-01-03T14:05, or - for undated), score (or - for unanswered), attribute values in order (or -
/// for no value; with blanks in single quotes), comment in double quotes, tags, starred, noted, the tone as a person set it. Attributes are called
/// store, product, plan, channel, region, agent unless a first line "attributes: a b" names them.
/// Ids of responses and attributes begin at 1.
Responses parseResponses(const QString &text);
DatasetPtr responses(const char *text);

/// The same responses with what lists say of who was asked, a line per invitation: "person day state…", the day "-"
/// where it is not known, the states delivered, bounced, opened, unopened and answered. `listed`: the rows of the
/// responses that come from people who were asked.
DatasetPtr withLists(const DatasetPtr &dataset, const QString &lists, const std::vector<quint32> &listed);

/// The same, with who of the lists gave each of these responses: row and person. Their delays are known then.
DatasetPtr withAnswersOf(const DatasetPtr &dataset, const QString &lists, const std::vector<std::pair<quint32, quint32>> &listed);

/// The id of the attribute with this name; asserts that there is one.
AttributeId attributeId(const Dataset &dataset, const QString &name);

} // namespace earshot::test
