// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/delimiter.h"

#include "intake/csv_splitter.h"
#include "intake/record_stream.h"
#include "intake/sample.h"

#include <array>
#include <cmath>

namespace earshot {

namespace {

constexpr size_t RecordsLookedAt = 300;

/// What one delimiter makes of the text.
struct Trial {
    Sample records;
    std::array<int, 3> endings{}; ///< Lf, CrLf, Cr
    int repaired = 0;
};

Trial tryDelimiter(std::string text, bool whole, char delimiter)
{
    Trial trial;
    const size_t size = text.size();
    text.append(CsvSplitter::Padding, '\0');
    CsvSplitter splitter(delimiter);
    splitter.setText(text.data(), size, whole);
    CsvRecord record;
    while (trial.records.size() < RecordsLookedAt && splitter.next(record)) {
        trial.records.push_back(sampleRecord({.number = qint64(trial.records.size()) + 1, .fields = record.fields, .truncated = record.openQuote}));
        trial.repaired += record.repaired;
        if (record.ending)
            ++trial.endings[static_cast<size_t>(*record.ending)];
    }
    return trial;
}

/// Share of the records with the usual number of fields, a little more for many fields, less for broken quotes.
double consistency(const Trial &trial)
{
    const size_t width = usualWidth(trial.records);
    if (width < 2)
        return 0;
    double usual = 0, all = 0;
    bool first = true, headerFits = false;
    for (const SampleRecord &record : trial.records) {
        if (record.blank)
            continue;
        headerFits |= first && record.fields.size() == width;
        first = false;
        all += 1;
        usual += record.fields.size() == width ? 1 : 0;
    }
    return usual / all + (headerFits ? 0.1 : 0) + 0.01 * std::log2(double(width)) - trial.repaired / all;
}

void countFitting(DelimiterGuess &guess, const Trial &trial)
{
    guess.width = usualWidth(trial.records);
    for (const SampleRecord &record : trial.records) {
        guess.looked += !record.blank;
        guess.fitting += !record.blank && record.fields.size() == guess.width;
    }
}

LineEnding usualEnding(const Trial &trial)
{
    const auto [lf, crLf, cr] = trial.endings;
    const int kinds = (lf > 0) + (crLf > 0) + (cr > 0);
    if (kinds > 1)
        return LineEnding::Mixed;
    return crLf > 0 ? LineEnding::CrLf : cr > 0 ? LineEnding::Cr : LineEnding::Lf;
}

/// Excel's first line "sep=;".
std::optional<char> separatorHint(const std::string &text)
{
    const std::string line = text.substr(0, text.find_first_of("\r\n"));
    const std::string plain = line.size() == 7 && line.front() == '"' ? line.substr(1, 5) : line;
    if (plain.size() == 5 && plain.compare(0, 4, "sep=") == 0)
        return plain[4];
    return std::nullopt;
}

} // namespace

DelimiterGuess guessDelimiter(const std::string &text, bool whole)
{
    DelimiterGuess guess;
    if (const auto hint = separatorHint(text)) {
        guess = {*hint, guessLineEnding(text, whole, *hint), true};
        return guess;
    }
    // Rare ones count only if nothing speaks against them: the signs also occur in plain text.
    static constexpr std::array<std::pair<char, double>, 7> candidates = {
        {{',', 0.3}, {';', 0.3}, {'\t', 0.3}, {'|', 0.3}, {'^', 1.0}, {'~', 1.0}, {'\x1f', 0.5}}};
    double best = 0;
    for (const auto &[delimiter, least] : candidates) {
        const Trial trial = tryDelimiter(text, whole, delimiter);
        const double score = consistency(trial);
        if (score > best + 1e-9 && score >= least) {
            best = score;
            guess = {delimiter, usualEnding(trial), false};
            countFitting(guess, trial);
        }
    }
    if (best <= 0)
        guess.lineEnding = guessLineEnding(text, whole, guess.delimiter);
    return guess;
}

LineEnding guessLineEnding(const std::string &text, bool whole, char delimiter)
{
    return usualEnding(tryDelimiter(text, whole, delimiter));
}

} // namespace earshot
