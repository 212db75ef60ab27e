// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/tone.h"
#include "text/tone_lexicon_file.h"

#include <QFile>
#include <QTest>
#include <algorithm>
#include <numeric>

using namespace earshot;

namespace {

/// Rows of a well-formed CSV file.
std::vector<QStringList> rowsOf(const QString &text)
{
    std::vector<QStringList> rows(1, QStringList{QString()});
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"' && quoted && i + 1 < text.size() && text[i + 1] == u'"')
            rows.back().back() += text[++i];
        else if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            rows.back() += QString();
        else if (c == u'\n' && !quoted)
            rows.push_back({QString()});
        else if (c != u'\r' || quoted)
            rows.back().back() += c;
    }
    return rows;
}

/// Ranks from 1, equal values share theirs.
std::vector<double> ranksOf(const std::vector<double> &values)
{
    std::vector<size_t> order(values.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::sort(order.begin(), order.end(), [&values](size_t a, size_t b) { return values[a] < values[b]; });
    std::vector<double> ranks(values.size());
    for (size_t first = 0, last = 0; first < order.size(); first = last) {
        while (last < order.size() && values[order[last]] == values[order[first]])
            ++last;
        for (size_t i = first; i < last; ++i)
            ranks[order[i]] = double(first + last + 1) / 2;
    }
    return ranks;
}

double correlation(const std::vector<double> &x, const std::vector<double> &y)
{
    const double n = double(x.size());
    const double meanX = std::accumulate(x.begin(), x.end(), 0.0) / n;
    const double meanY = std::accumulate(y.begin(), y.end(), 0.0) / n;
    double xy = 0, xx = 0, yy = 0;
    for (size_t i = 0; i < x.size(); ++i) {
        xy += (x[i] - meanX) * (y[i] - meanY);
        xx += (x[i] - meanX) * (x[i] - meanX);
        yy += (y[i] - meanY) * (y[i] - meanY);
    }
    return xy / std::sqrt(xx * yy);
}

/// Area under the ROC curve for the best rating against three and less.
double areaUnderCurve(const std::vector<double> &tones, const std::vector<double> &ratings)
{
    std::vector<double> judged;
    std::vector<bool> best;
    for (size_t i = 0; i < tones.size(); ++i) {
        if (ratings[i] == 4)
            continue;
        judged.push_back(tones[i]);
        best.push_back(ratings[i] == 5);
    }
    const std::vector<double> ranks = ranksOf(judged);
    double sum = 0, good = 0;
    for (size_t i = 0; i < ranks.size(); ++i) {
        sum += best[i] ? ranks[i] : 0;
        good += best[i];
    }
    return (sum - good * (good + 1) / 2) / (good * (double(ranks.size()) - good));
}

} // namespace

/// Held against reviews whose writers also gave a rating. The reviews are not part of Earshot.
class tst_tone_reviews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithRatings();
};

void tst_tone_reviews::agreesWithRatings()
{
    QFile file(qEnvironmentVariable("EARSHOT_EVAL_DATA") + QStringLiteral("/clothing_reviews_cc0.csv"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("EARSHOT_EVAL_DATA does not name the directory of the labelled reviews");
    const std::vector<QStringList> rows = rowsOf(QString::fromUtf8(file.readAll()));
    const auto title = rows[0].indexOf(QStringLiteral("Title"));
    const auto review = rows[0].indexOf(QStringLiteral("ReviewText"));
    const auto rating = rows[0].indexOf(QStringLiteral("Rating"));
    const ToneLexicons lexicons;
    std::vector<double> tones;
    std::vector<double> ratings;
    for (const QStringList &row : rows) {
        if (row.size() <= rating || row[rating].toInt() == 0)
            continue;
        const QString text = row[title] + QStringLiteral(". ") + row[review];
        tones.push_back(commentTone(text, lexicons.of(u"en")).value_or(0));
        ratings.push_back(row[rating].toDouble());
    }
    const double area = areaUnderCurve(tones, ratings);
    const double spearman = correlation(ranksOf(tones), ranksOf(ratings));
    qInfo("%zu reviews: AUC %.4f, Spearman %.4f", tones.size(), area, spearman);
    QVERIFY(area >= 0.90);
    QVERIFY(spearman >= 0.59);
}

QTEST_APPLESS_MAIN(tst_tone_reviews)
#include "tst_tone_reviews.moc"
