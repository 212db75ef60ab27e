// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/log_odds.h"
#include "bench/opened.h"
#include "bench/output.h"
#include "text/forward_index.h"
#include "text/starter_themes.h"
#include "text/theme_matcher.h"
#include "text/word_table.h"

#include <algorithm>
#include <unicode/brkiter.h>
#include <unordered_map>

using namespace earshot;

namespace {

quint64 countedByUs(const CommentArena &arena)
{
    WordTable table;
    std::vector<quint32> counts;
    for (size_t i = 0; i < arena.size(); ++i) {
        const std::string_view text = arena.text(i);
        Tokenizer tokenizer(text);
        for (Token token; tokenizer.next(token);) {
            const quint32 id = table.idOf(text.substr(token.start, token.length));
            if (id == counts.size())
                counts.push_back(0);
            ++counts[id];
        }
    }
    return table.size();
}

/// The peer: words by ICU's rules, counted in the same table.
quint64 countedByIcu(const CommentArena &arena)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> words(icu::BreakIterator::createWordInstance(icu::Locale::getEnglish(), status));
    WordTable table;
    std::vector<quint32> counts;
    for (size_t i = 0; i < arena.size(); ++i) {
        const std::string_view text = arena.text(i);
        UText unicode = UTEXT_INITIALIZER;
        utext_openUTF8(&unicode, text.data(), static_cast<int64_t>(text.size()), &status);
        words->setText(&unicode, status);
        for (int32_t from = words->first(), to = words->next(); to != icu::BreakIterator::DONE; from = to, to = words->next()) {
            if (words->getRuleStatus() == UBRK_WORD_NONE)
                continue;
            const quint32 id = table.idOf(text.substr(static_cast<size_t>(from), static_cast<size_t>(to - from)));
            if (id == counts.size())
                counts.push_back(0);
            ++counts[id];
        }
        utext_close(&unicode);
    }
    return table.size();
}

quint64 commentsWithTheme(const CommentArena &arena)
{
    ThemeScanner scanner(std::make_shared<ThemeMatcher>(activeThemes({}, Language::English), Language::English));
    quint64 found = 0;
    for (size_t i = 0; i < arena.size(); ++i)
        found += scanner.themes(arena.text(i)) != 0 ? 1u : 0u;
    return found;
}

ForwardIndexPtr indexOf(const CommentArena &arena, const std::vector<quint32> &rows)
{
    ForwardIndex::Builder builder(Language::English);
    for (size_t i = 0; i < arena.size(); ++i)
        builder.add(rows[i], arena.text(i));
    return builder.finish();
}

/// Promoters against detractors over all words (row T2).
size_t typicalWords(const ForwardIndex &index, std::span<const quint8> categories)
{
    const std::vector<quint32> counts = index.count(categories, 3);
    std::vector<quint64> first(index.terms());
    std::vector<quint64> second(index.terms());
    std::vector<quint64> all(index.terms());
    quint64 words = 0;
    for (size_t term = 0; term < index.terms(); ++term) {
        first[term] = counts[term * 3 + 2];
        second[term] = counts[term * 3];
        all[term] = first[term] + second[term] + counts[term * 3 + 1];
        words += first[term] + second[term];
    }
    return statistics::logOdds(first, second, statistics::backgroundPrior(all, 0.1 * static_cast<double>(words))).size();
}

std::vector<quint8> categoriesOf(const Dataset &dataset)
{
    std::vector<quint8> categories(dataset.size(), ForwardIndex::LeftOut);
    for (quint32 row = 0; row < dataset.size(); ++row) {
        if (const auto score = dataset.score(row))
            categories[row] = score->value() >= 9 ? 2 : score->value() >= 7 ? 1 : 0;
    }
    return categories;
}

} // namespace

/// bench_words PROJECT ROUNDS: words of comments (rows T2 and T3) and the pass that looks for themes. Prints JSON.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const auto opened = bench::open(argv[1]);
    if (!opened)
        return bench::fail(opened.error());
    const CommentArena &arena = *opened->arena;
    const int rounds = QByteArray(argv[2]).toInt();
    const std::vector<quint32> rows = arena.rowsMatching({});
    QJsonObject result{{QStringLiteral("comments"), static_cast<qint64>(arena.size())}};
    quint64 found = 0;
    const auto measure = [&](const char *name, auto &&work) {
        const QJsonArray times = bench::milliseconds(rounds, [&] { found = work(); });
        result[QLatin1String(name)] = QJsonObject{{QStringLiteral("ms"), times}, {QStringLiteral("found"), static_cast<qint64>(found)}};
    };
    QJsonArray ours;
    QJsonArray icus;
    for (int round = 0; round < rounds; ++round) {
        ours.append(bench::milliseconds(1, [&] { found = countedByUs(arena); })[0]);
        icus.append(bench::milliseconds(1, [&] { found = countedByIcu(arena); })[0]);
    }
    result[QStringLiteral("tokens")] = QJsonObject{{QStringLiteral("ms"), ours}};
    result[QStringLiteral("icu")] = QJsonObject{{QStringLiteral("ms"), icus}};
    measure("themes", [&] { return commentsWithTheme(arena); });
    ForwardIndexPtr index;
    measure("index", [&] { return (index = indexOf(arena, rows))->bytes(); });
    const std::vector<quint8> categories = categoriesOf(*opened->dataset);
    measure("count", [&] { return index->count(categories, 3).size(); });
    measure("log_odds", [&] { return typicalWords(*index, categories); });
    bench::print(result);
    return 0;
}
