// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <optional>
#include <vector>

namespace earshot {

struct SampleRecord;

/// A table with one row per answer to a question, so that a response takes several rows. Columns count from 0.
struct LongFormat {
    int response = 0;                ///< says which rows belong to one response
    int question = 0;
    std::optional<int> questionText; ///< its wording, where `question` is a code
    std::vector<int> answers;        ///< the answer stands in the first of these that is filled
    QStringList inLast;              ///< questions whose answer is looked for in the last of `answers` first
    std::vector<int> kept;           ///< the same in all rows of a response: store, date, e-mail
    bool operator==(const LongFormat &) const = default;
};

/// Recognises a long table by its headings and values: a column whose values return in response after response, another
/// that holds scores for one of these and texts for another. Nothing: each row is a response, as usual.
std::optional<LongFormat> findLongFormat(const std::vector<SampleRecord> &sample, qint64 headerRow, qint64 firstDataRow);

} // namespace earshot
