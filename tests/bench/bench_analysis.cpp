// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "bench/pages.h"

#include <QElapsedTimer>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>

// bench_analysis [ROWS]: figures of generated responses (six attributes of 12, 25, 5, 4, 200 and 500 values over three
// years, 55 % with a comment) with what the pages make of them, one line "name median" each; times in ms, sizes in bytes a response or comment.

using namespace earshot;

namespace {

constexpr int Rounds = 9;
constexpr int Days = 1096;

/// Values with skewed frequencies: the first is drawn most often.
class Skewed
{
public:
    Skewed(size_t count, double exponent)
    {
        std::vector<double> weights;
        for (size_t i = 0; i < count; ++i)
            weights.push_back(1 / std::pow(static_cast<double>(i + 1), exponent));
        m_draw = std::discrete_distribution<quint32>(weights.begin(), weights.end());
    }
    quint32 operator()(std::mt19937_64 &random) { return m_draw(random); }

private:
    std::discrete_distribution<quint32> m_draw;
};

AttributeColumn column(qint64 id, const char *name, size_t count, size_t rows, std::mt19937_64 &random)
{
    AttributeColumn result{{AttributeId{id}, QString::fromLatin1(name)}, {QString()}, {}};
    for (size_t i = 1; i <= count; ++i)
        result.values += QStringLiteral("%1 %2").arg(result.attribute.name).arg(i);
    Skewed draw(count, 0.6);
    std::vector<quint32> codes(rows);
    for (quint32 &code : codes)
        code = random() % 40 == 0 ? 0 : 1 + draw(random);
    result.codes = std::make_shared<CodeColumn>(codes, count + 1);
    return result;
}

DatasetPtr dataset(quint32 rows)
{
    std::mt19937_64 random(20240607);
    std::discrete_distribution<int> score({2, 1, 1, 2, 2, 5, 8, 14, 20, 19, 26});
    std::vector<Dataset::Mark> marks(rows);
    std::vector<Dataset::Minute> minutes(rows);
    const Dataset::Minute start = Dataset::minuteOf(QDate(2023, 1, 1));
    const double length = Days * Dataset::MinutesPerDay;
    for (quint32 row = 0; row < rows; ++row) {
        marks[row] = static_cast<Dataset::Mark>(score(random));
        if (random() % 100 < 55)
            marks[row] |= Dataset::HasComment;
        // Almost in order: up to two days late.
        const double at = length * row / rows - static_cast<double>(random() % 2880);
        minutes[row] = start + static_cast<Dataset::Minute>(std::max(0.0, at));
    }
    Dataset::Columns columns;
    columns.size = rows;
    columns.ids = {{0, 1}};
    columns.marks = std::make_shared<std::vector<Dataset::Mark>>(std::move(marks));
    columns.minutes = std::make_shared<std::vector<Dataset::Minute>>(std::move(minutes));
    const std::pair<const char *, size_t> attributes[] = {{"Region", 12}, {"Product", 25}, {"Channel", 5},
                                                          {"Plan", 4},    {"Store", 200},  {"Agent", 500}};
    for (const auto &[name, count] : attributes)
        columns.attributes.push_back(
            column(static_cast<qint64>(columns.attributes.size()) + 1, name, count, rows, random));
    return std::make_shared<Dataset>(std::move(columns));
}

struct Text {
    CommentArenaPtr arena;
    size_t bytes = 0; ///< of the comments as they came
};

/// Comments of 3 to 40 words; "delivery" in about 8 %, "the" in most.
Text comments(const Dataset &data)
{
    std::mt19937_64 random(7);
    std::vector<std::string> words{"the", "and", "was", "very", "service", "staff", "coffee", "again", "never", "with"};
    const char *const syllables[] = {"ba", "cor", "di", "fen", "gra", "lo", "mi", "nor", "pa", "qui", "ta", "vu"};
    for (int i = 0; i < 4000; ++i) {
        std::string word;
        for (quint64 part = 0; part < 2 + random() % 3; ++part)
            word += syllables[random() % 12];
        words.push_back(word);
    }
    Skewed draw(words.size(), 0.9);
    Text text;
    CommentArena::Builder builder;
    for (quint32 row = 0; row < data.size(); ++row) {
        if ((data.marks()[row] & Dataset::HasComment) == 0)
            continue;
        std::string comment = random() % 12 == 0 ? "Delivery" : "Well,";
        for (quint64 i = 0; i < 3 + random() % 38; ++i)
            comment += ' ' + words[draw(random)];
        text.bytes += comment.size();
        builder.add(row, comment);
    }
    text.arena = builder.finish();
    return text;
}

void print(const char *name, double value)
{
    std::printf("%s %.2f\n", name, value);
    std::fflush(stdout);
}

void measure(const char *name, const DatasetPtr &data, const CommentArenaPtr &arena, const Scope &scope)
{
    static bench::Pages pages;
    std::vector<double> times;
    for (int round = 0; round < Rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        const SnapshotPtr snapshot = analyze(data, arena, scope, {});
        pages.show(snapshot);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        if (!snapshot || (snapshot->responses == 0 && scope.search.isEmpty()))
            std::abort();
    }
    std::nth_element(times.begin(), times.begin() + Rounds / 2, times.end());
    print(name, times[Rounds / 2]);
}

Scope period(QDate first, QDate last)
{
    Scope scope;
    scope.period = {first, last};
    return scope;
}

void measureFilters(const DatasetPtr &data)
{
    QElapsedTimer timer;
    timer.start();
    if (data->commentsNewestFirst().empty())
        std::abort();
    print("comment_order_once", static_cast<double>(timer.nsecsElapsed()) / 1e6);
    measure("all", data, {}, Scope());
    const Scope halfYear = period(QDate(2025, 7, 1), QDate(2025, 12, 31));
    measure("date_filter", data, {}, halfYear);
    Scope region = halfYear;
    region.setFilter(AttributeId{1}, {QStringLiteral("Region 2")});
    measure("attribute_filter", data, {}, region);
    Scope most;
    most.setFilter(AttributeId{5}, data->attributes()[4].values.mid(2));
    measure("attribute_filter_most", data, {}, most);
    Scope detractors = halfYear;
    detractors.setCategories({Category::Detractor});
    measure("category_filter", data, {}, detractors);
}

void measureSearch(const DatasetPtr &data)
{
    const Text text = comments(*data);
    for (const char *words : {"delivery", "the", "staff coffee", "never -service", "zebra"}) {
        Scope scope;
        scope.search = QString::fromLatin1(words);
        measure(qPrintable(QStringLiteral("search_%1").arg(scope.search).replace(u' ', u'_')), data, text.arena, scope);
    }
    const auto comments = static_cast<double>(text.arena->size());
    print("arena_bytes_over_text", (static_cast<double>(text.arena->bytes()) - 8 * comments)
                                       / static_cast<double>(text.bytes));
    print("comment_bytes", static_cast<double>(text.bytes) / comments);
}

} // namespace

int main(int argc, char **argv)
{
    const auto rows = static_cast<quint32>(argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 1000000);
    const DatasetPtr data = dataset(rows);
    measureFilters(data);
    print("dataset_bytes", static_cast<double>(data->bytes()) / rows);
    if (argc <= 2)
        measureSearch(data);
    return 0;
}
