// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/shared_answers.h"
#include "storage/document.h"

// A copy of a document that may leave the house. It is written anew, row by row, so that nothing is in it that was not put
// there: no free pages, journal or history of the original.
namespace earshot {

/// A response's comment as it may be shared.
using ShareableComment = std::function<QString(const Response &)>;

/// Visits the responses of these rows in their order, some thousand in memory at a time; null for one that the document has no more.
Result<void> visitResponses(Document &document, const Dataset &dataset, std::span<const quint32> rows,
                            const std::function<Result<void>(size_t place, const Response *)> &visit);

/// Into a document that is new and empty. Progress is 0 … 1; saying no to it is answered by Cancelled.
Result<void> writeSharedAnswers(Document &original, const SharedAnswers &answers, const ShareableComment &comment, const QDateTime &now,
                                Document &copy, const Progress &progress = {});

/// The same to a file, whole or not at all. A file that is there is replaced, unless it is the original or a document that is
/// open or was not closed.
Result<void> saveSharedAnswers(Document &original, const SharedAnswers &answers, const ShareableComment &comment, const QDateTime &now,
                               const QString &path, const QString &title, const Progress &progress = {});

} // namespace earshot
