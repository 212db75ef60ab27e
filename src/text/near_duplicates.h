// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace earshot {

/// What is compared of a comment: folded, each run of what is neither letter nor digit one blank, trimmed.
std::string duplicateKey(std::string_view folded);

/// |A ∩ B| / |A ∪ B| of the sets of three-character substrings; 1 or 0 by equality where both sets are empty.
double trigramJaccard(std::string_view a, std::string_view b);

/// Finds comments that say nearly the same as an earlier one: equal keys, or from 4 words on a Jaccard index of at
/// least 0.85. Candidates come from MinHash: 64 hashes in 16 bands of 4, with fixed seeds, so that the same comments
/// give the same answer. Flags only; nothing is left out.
class NearDuplicates
{
public:
    static constexpr double Threshold = 0.85;

    NearDuplicates();
    ~NearDuplicates();
    /// The earliest comment that this folded one nearly repeats, counted from 0 in the order of the calls.
    std::optional<quint32> add(std::string_view folded);

private:
    static constexpr size_t Hashes = 64;
    static constexpr size_t Bands = 16;
    using Signature = std::array<quint32, Hashes>;
    using Sketch = std::array<quint8, Hashes>; ///< a byte of each hash: enough to tell how many are the same
    using BandHashes = std::array<quint64, Bands>;
    struct Kept {
        std::string key;
        Sketch sketch{};
        quint32 comment = 0;
        quint32 lastSeen = 0; ///< by which comment it was looked at
    };

    static Signature signatureOf(const std::vector<quint32> &trigrams);
    static BandHashes bandsOf(const Signature &signature);
    std::optional<quint32> similar(const std::vector<quint32> &trigrams, const Sketch &sketch, const BandHashes &bands);

    quint32 m_comments = 0;
    std::vector<Kept> m_kept;
    std::unordered_map<std::string, quint32> m_exact;
    std::unordered_map<quint64, std::vector<quint32>> m_buckets; ///< places in m_kept by band
};

} // namespace earshot
