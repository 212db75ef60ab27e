// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/near_duplicates.h"

#include "text/characters.h"

#include <algorithm>

namespace earshot {

namespace {

constexpr std::ptrdiff_t FewestWords = 4;
/// A band that so many comments share says nothing ("the service was …").
constexpr size_t MostInBucket = 32;
/// Of 64 hashes 54 ± 3 are the same at the threshold; five standard deviations below, nothing is lost.
constexpr unsigned FewestSame = 40;

/// Numbers for the three-character substrings, sorted, each once. Three characters of 21 bits do not fit 32 bits;
/// mixing them lets different ones meet once in four thousand million.
std::vector<quint32> trigramsOf(std::string_view text)
{
    std::vector<quint32> trigrams;
    quint64 window = 0;
    size_t characters = 0;
    for (const char *at = text.data(), *end = at + text.size(); at < end;) {
        const CodePoint c = codePointAt(at, end);
        at += c.length;
        window = (window << 21 | c.value) & ((quint64(1) << 63) - 1);
        if (++characters >= 3)
            trigrams.push_back(static_cast<quint32>((window * 0x9e3779b97f4a7c15) >> 32));
    }
    std::sort(trigrams.begin(), trigrams.end());
    trigrams.erase(std::unique(trigrams.begin(), trigrams.end()), trigrams.end());
    return trigrams;
}

double jaccard(const std::vector<quint32> &a, const std::vector<quint32> &b)
{
    size_t both = 0;
    for (size_t i = 0, k = 0; i < a.size() && k < b.size();) {
        if (a[i] == b[k]) {
            ++both;
            ++i;
            ++k;
        } else {
            a[i] < b[k] ? ++i : ++k;
        }
    }
    return static_cast<double>(both) / static_cast<double>(a.size() + b.size() - both);
}

quint32 mixed(quint32 x)
{
    x = (x ^ (x >> 16)) * 0x7feb352du;
    x = (x ^ (x >> 15)) * 0x846ca68bu;
    return x ^ (x >> 16);
}

} // namespace

std::string duplicateKey(std::string_view folded)
{
    std::string key;
    for (const char *at = folded.data(), *end = at + folded.size(); at < end;) {
        const CodePoint c = codePointAt(at, end);
        if (isWordCharacter(c.value))
            key.append(at, c.length);
        else if (!key.empty() && key.back() != ' ')
            key += ' ';
        at += c.length;
    }
    if (key.ends_with(' '))
        key.pop_back();
    return key;
}

double trigramJaccard(std::string_view a, std::string_view b)
{
    const std::vector<quint32> first = trigramsOf(a);
    const std::vector<quint32> second = trigramsOf(b);
    if (first.empty() && second.empty())
        return a == b ? 1 : 0;
    return jaccard(first, second);
}

NearDuplicates::NearDuplicates() = default;
NearDuplicates::~NearDuplicates() = default;

NearDuplicates::Signature NearDuplicates::signatureOf(const std::vector<quint32> &trigrams)
{
    Signature signature;
    signature.fill(~quint32(0));
    for (const quint32 trigram : trigrams) {
        const quint32 x = mixed(trigram);
        for (quint32 i = 0; i < Hashes; ++i) {
            // Odd factors permute the numbers; a different one each makes a different order.
            const quint32 hash = (x + i * 0x9e3779b9u) * (0x85ebca6bu + 2 * i * 0x27d4eb2fu);
            signature[i] = std::min(signature[i], hash ^ (hash >> 15));
        }
    }
    return signature;
}

NearDuplicates::BandHashes NearDuplicates::bandsOf(const Signature &signature)
{
    BandHashes bands{};
    for (size_t band = 0; band < Bands; ++band) {
        quint64 hash = band;
        for (size_t i = 0; i < Hashes / Bands; ++i)
            hash = (hash ^ signature[band * (Hashes / Bands) + i]) * 0x9e3779b97f4a7c15 + (hash >> 29);
        bands[band] = hash;
    }
    return bands;
}

std::optional<quint32> NearDuplicates::similar(const std::vector<quint32> &trigrams, const Sketch &sketch, const BandHashes &bands)
{
    std::optional<quint32> earliest;
    for (const quint64 band : bands) {
        const auto bucket = m_buckets.find(band);
        if (bucket == m_buckets.end())
            continue;
        for (const quint32 candidate : bucket->second) {
            Kept &kept = m_kept[candidate];
            if (kept.lastSeen == m_comments || (earliest && *earliest < kept.comment))
                continue;
            kept.lastSeen = m_comments;
            unsigned same = 0;
            for (size_t i = 0; i < Hashes; ++i)
                same += kept.sketch[i] == sketch[i] ? 1u : 0u;
            if (same >= FewestSame && jaccard(trigramsOf(kept.key), trigrams) >= Threshold)
                earliest = kept.comment;
        }
    }
    return earliest;
}

std::optional<quint32> NearDuplicates::add(std::string_view folded)
{
    const quint32 comment = m_comments++;
    const std::string key = duplicateKey(folded);
    if (key.empty())
        return {};
    const auto [exact, fresh] = m_exact.try_emplace(key, comment);
    if (!fresh)
        return exact->second;
    if (std::count(key.begin(), key.end(), ' ') + 1 < FewestWords)
        return {};
    const std::vector<quint32> trigrams = trigramsOf(key);
    const Signature signature = signatureOf(trigrams);
    Sketch sketch;
    std::transform(signature.begin(), signature.end(), sketch.begin(), [](quint32 hash) { return static_cast<quint8>(hash); });
    const BandHashes bands = bandsOf(signature);
    if (const std::optional<quint32> before = similar(trigrams, sketch, bands)) {
        // What repeats this one repeats the first one.
        exact->second = *before;
        return before;
    }
    for (const quint64 band : bands) {
        std::vector<quint32> &bucket = m_buckets[band];
        if (bucket.size() < MostInBucket)
            bucket.push_back(static_cast<quint32>(m_kept.size()));
    }
    m_kept.push_back({key, sketch, comment, 0});
    return {};
}

} // namespace earshot
