// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>
#include <vector>

namespace earshot {

class ForwardIndex;
using ForwardIndexPtr = std::shared_ptr<const ForwardIndex>;

/// A word that one side uses more often than the other.
struct WordFigure {
    QString word;            ///< its most frequent form, folded; spelledIn() the comment of exampleRow it has its accents
    quint32 exampleRow = 0;
    qint64 detractors = 0;   ///< comments of detractors that have it
    qint64 promoters = 0;
    double z = 0;            ///< of the log-odds; above 0: a word of detractors
    double pValue = 1;       ///< corrected over all words that were looked at

    bool operator==(const WordFigure &) const = default;
};

/// Which words set the comments of detractors apart from those of promoters (METHODS B3, 3). Comments count once for
/// each word; words in few comments are left out.
struct WordFigures {
    ForwardIndexPtr index;
    qint64 detractors = 0;   ///< comments of detractors
    qint64 promoters = 0;
    std::vector<WordFigure> ofDetractors; ///< beyond ±1.96, the surest first
    std::vector<WordFigure> ofPromoters;

    /// So many of a hundred comments of a side have the word.
    double per100OfDetractors(const WordFigure &word) const { return share(word.detractors, detractors); }
    double per100OfPromoters(const WordFigure &word) const { return share(word.promoters, promoters); }

private:
    static double share(qint64 part, qint64 all) { return all == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(all); }
};

} // namespace earshot
