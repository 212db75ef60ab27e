// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/class_tf_idf.h"
#include "analysis/log_odds.h"

#include "text/text_oracle.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

using namespace earshot;

namespace {

constexpr double Tolerance = 1e-9;

/// Counts of all terms by group, from documents [{group, tokens}].
struct Corpus {
    std::vector<std::string> terms;
    std::vector<std::string_view> names;
    std::map<QString, std::vector<quint64>> groups;
    std::vector<quint64> all;

    Corpus(const QJsonArray &documents, bool oncePerDocument)
    {
        std::set<std::string> sorted;
        for (const QJsonValue &document : documents) {
            for (const QJsonValue &token : document[u"tokens"].toArray())
                sorted.insert(token.toString().toStdString());
        }
        terms.assign(sorted.begin(), sorted.end());
        names.assign(terms.begin(), terms.end());
        all.resize(terms.size());
        for (const QJsonValue &document : documents)
            count(document, oncePerDocument);
    }

    void count(const QJsonValue &document, bool once)
    {
        std::vector<quint64> &group = groups[document[u"group"].toString()];
        group.resize(terms.size());
        std::set<size_t> seen;
        for (const QJsonValue &token : document[u"tokens"].toArray()) {
            const auto at = static_cast<size_t>(std::lower_bound(terms.begin(), terms.end(), token.toString().toStdString()) - terms.begin());
            if (!seen.insert(at).second && once)
                continue;
            ++group[at];
            ++all[at];
        }
    }
};

} // namespace

class tst_words : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logOdds_data() { oracle::addTextCases(QStringLiteral("log_odds")); }
    void logOdds();
    void logOddsAtTheEdges();
    void classTfIdf_data() { oracle::addTextCases(QStringLiteral("c_tf_idf")); }
    void classTfIdf();
    void classTfIdfAtTheEdges();
};

void tst_words::logOdds()
{
    QFETCH(QJsonObject, one);
    Corpus corpus(one[u"documents"].toArray(), one[u"count"].toString() == u"documents");
    const std::vector<quint64> &first = corpus.groups[one[u"group_1"].toString()];
    const std::vector<quint64> &second = corpus.groups[one[u"group_2"].toString()];
    const double given = one[u"alpha_0_or_constant"].toDouble();
    const auto alpha = one[u"prior"].toString() == u"background" ? statistics::backgroundPrior(corpus.all, given)
                                                                 : statistics::constantPrior(first, second, given);
    std::vector<statistics::LogOdds> found = statistics::logOdds(first, second, alpha);
    statistics::sortByZ(found, corpus.names);
    const QJsonArray wanted = one[u"expect"][u"terms"].toArray();
    QCOMPARE(found.size(), static_cast<size_t>(wanted.size()));
    for (size_t i = 0; i < found.size(); ++i) {
        const QJsonValue &term = wanted[static_cast<qsizetype>(i)];
        QCOMPARE(QString::fromStdString(corpus.terms[found[i].term]), term[u"term"].toString());
        QVERIFY(std::abs(alpha[found[i].term] - term[u"alpha"].toDouble()) < Tolerance);
        QVERIFY(std::abs(found[i].delta - term[u"delta"].toDouble()) < Tolerance);
        QVERIFY(std::abs(found[i].variance - term[u"variance"].toDouble()) < Tolerance);
        QVERIFY(std::abs(found[i].z - term[u"z"].toDouble()) < Tolerance);
    }
}

void tst_words::logOddsAtTheEdges()
{
    QVERIFY(statistics::logOdds({}, {}, {}).empty());
    QVERIFY(statistics::backgroundPrior({}, 10).empty());
    const std::vector<quint64> none{0, 0};
    QCOMPARE(statistics::backgroundPrior(none, 10), std::vector<double>(2, 0.0));
    const std::vector<double> alpha{1, 1};
    QVERIFY(statistics::logOdds(none, none, alpha).empty());
    const std::vector<quint64> only{5};
    QVERIFY(statistics::logOdds(only, only, std::vector<double>{1}).empty());
    const std::vector<quint64> a{3, 7};
    QCOMPARE(statistics::logOdds(a, a, alpha).front().z, 0.0);
}

void tst_words::classTfIdf()
{
    QFETCH(QJsonObject, one);
    Corpus corpus(one[u"documents"].toArray(), false);
    std::vector<quint64> counts;
    for (const auto &[group, own] : corpus.groups)
        counts.insert(counts.end(), own.begin(), own.end());
    const std::vector<double> scores = statistics::classTfIdf(counts, corpus.groups.size());
    const QJsonObject classes = one[u"expect"][u"classes"].toObject();
    size_t base = 0;
    for (const auto &[group, own] : corpus.groups) {
        const QJsonArray wanted = classes[group].toArray();
        qsizetype used = 0;
        for (const QJsonValue &term : wanted) {
            const auto at = static_cast<size_t>(std::lower_bound(corpus.terms.begin(), corpus.terms.end(), term[u"term"].toString().toStdString())
                                                - corpus.terms.begin());
            QVERIFY(std::abs(scores[base + at] - term[u"score"].toDouble()) < Tolerance);
        }
        for (size_t i = 0; i < own.size(); ++i)
            used += scores[base + i] > 0 ? 1 : 0;
        QCOMPARE(used, wanted.size());
        base += own.size();
    }
}

void tst_words::classTfIdfAtTheEdges()
{
    QVERIFY(statistics::classTfIdf({}, 0).empty());
    const std::vector<quint64> counts{0, 0, 2, 1};
    const std::vector<double> scores = statistics::classTfIdf(counts, 2);
    QCOMPARE(scores[0], 0.0);
    QCOMPARE(scores[1], 0.0);
    QVERIFY(scores[2] > 0 && scores[3] > 0);
}

QTEST_GUILESS_MAIN(tst_words)
#include "tst_words.moc"
