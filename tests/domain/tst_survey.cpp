// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/survey.h"

#include <QTest>

using namespace earshot;

class SurveyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void metrics_data()
    {
        QTest::addColumn<Metric>("metric");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("name");
        const auto row = [](Metric metric, const char *word, const char *name) {
            QTest::newRow(word) << metric << QString::fromLatin1(word) << QString::fromLatin1(name);
        };
        row(Metric::Nps, "nps", "Spring (NPS)");
        row(Metric::Csat, "csat", "Spring (CSAT)");
        row(Metric::Ces, "ces", "Spring (CES)");
        row(Metric::Stars, "stars", "Spring (Stars)");
    }
    void metrics()
    {
        QFETCH(Metric, metric);
        QTEST(metricWord(metric), "word");
        QTEST(nameWithMetric(QStringLiteral("Spring"), metric), "name");
        QCOMPARE(metricFromWord(metricWord(metric)), std::optional(metric));
    }
    void unknownWord() { QCOMPARE(metricFromWord(QStringLiteral("thumbs")), std::nullopt); }
};

QTEST_GUILESS_MAIN(SurveyTest)
#include "tst_survey.moc"
