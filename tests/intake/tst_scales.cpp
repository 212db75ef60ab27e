// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/small_import.h"

#include <QTemporaryDir>
#include <QTest>

using namespace earshot;
using test::optionsFor;

namespace {

/// The converted value, or what is wrong.
QString read(const QString &text, ScaleReading scale)
{
    const ScoreReading reading = readScaled(text.toStdString(), scale);
    switch (reading.kind) {
    case ScoreReading::Kind::Value:
        return QString::number(reading.value);
    case ScoreReading::Kind::Missing:
        return QStringLiteral("missing");
    case ScoreReading::Kind::NotWhole:
        return QStringLiteral("part");
    case ScoreReading::Kind::OutOfRange:
        return QStringLiteral("outside");
    default:
        return QStringLiteral("?");
    }
}

QByteArray column(const char *heading, const char *values)
{
    QByteArray bytes = QByteArray("date,") + heading + ",comment\n";
    int day = 0;
    for (const QByteArray &value : QByteArray(values).split(' '))
        bytes += "2024-05-" + QByteArray::number(++day % 28 + 1).rightJustified(2, '0') + ',' + value + ",some words here\n";
    return bytes;
}

} // namespace

/// Scales that are not 0 to 10: refused or warned of, and converted only by choice.
class ScalesTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    QString file(const QByteArray &bytes) { return test::fileIn(m_folder, bytes); }

private Q_SLOTS:
    void conversions_data()
    {
        QTest::addColumn<QString>("scale");
        QTest::addColumn<QString>("cells");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *scale, const char *cells, const char *expected) {
            QTest::newRow(qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(scale), QString::fromUtf8(cells).left(30))))
                << QString::fromLatin1(scale) << QString::fromUtf8(cells) << QString::fromLatin1(expected);
        };
        row("1-5", "1|2|3|4|5|0|6|4.5|4,0|4.0|n/a|-1", "0|3|5|8|10|outside|outside|part|8|8|missing|?");
        row("1-5", "4/5|4 / 5|4 of 5|4 out of 5|4 von 5|4/10|4/7|80 %", "8|8|8|8|8|?|?|?");
        row("1-5", "4 - Satisfied|Very satisfied (5)|Very satisfied|FIVE|drei", "8|10|?|10|5");
        row("1-7", "1|2|3|4|5|6|7|8|0|7/7|7/5", "0|2|3|5|7|8|10|outside|outside|10|?");
        row("1-10", "1|10|0|9|9.5|11|9/10", "1|10|outside|9|part|outside|9");
        row("0-100", "0|100|80|80%|80 %|85.5 %|85,5|84.99|85|4.99|101|5|14|15|0.85|80/100|8/10|1", "0|10|8|8|8|9|9|8|9|0|outside|1|1|2|?|8|?|0");
        row("stars", "★★★★☆|★★★★★|☆☆☆☆☆|⭐⭐⭐|★|5 stars|1 star|4 Sterne|FIVE|FIVE_STARS|two stars|4|3★|★★★★☆☆|80 %",
            "8|10|outside|5|0|10|0|8|10|10|3|8|5|?|?");
        row("0-10", "1|10|0|9|11", "1|10|0|9|outside");
    }
    void conversions()
    {
        QFETCH(QString, scale);
        QFETCH(QString, cells);
        QFETCH(QString, expected);
        QStringList results;
        for (const QString &cell : cells.split(QLatin1Char('|')))
            results += read(cell, *scaleNamed(scale));
        QCOMPARE(results, expected.split(QLatin1Char('|')));
    }

    void found_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("scale");
        QTest::addColumn<bool>("imported"); ///< without a choice
        QTest::addColumn<bool>("warned");
        const auto row = [](const char *name, const QByteArray &bytes, const char *scale, bool imported, bool warned) {
            QTest::newRow(name) << bytes << QString::fromLatin1(scale) << imported << warned;
        };
        row("Trustpilot stars", column("Stars", "5 4 1 5 3"), "1-5", false, true);
        row("drawn stars", column("Rating", "\xe2\x98\x85\xe2\x98\x85\xe2\x98\x85\xe2\x98\x85\xe2\x98\x86 \xe2\x98\x85 \xe2\x98\x85\xe2\x98\x85"), "1-5", false, true);
        row("Google Takeout", column("starRating", "FIVE FOUR ONE FIVE"), "1-5", false, true);
        row("of five", column("Rating", "4/5 5/5 1/5 3/5"), "1-5", false, true);
        row("percents", column("Score", "80% 95% 20% 85.5%"), "0-100", false, true);
        row("percents with decimals", column("Score", "80.5 95.0 20.25 85.5 100"), "0-100", false, true);
        row("twelve low answers to an NPS question", column("How likely are you to recommend us?", "1 2 3 4 5 3 2 1 5 4 3 2"), "0-10", true, true);
        row("five low answers to an NPS question", column("NPS", "1 2 3 4 5"), "0-10", true, false);
        row("NPS asked from 1 to 5", column("How likely are you to recommend us (1-5)?", "1 2 3 4 5"), "1-5", false, true);
        row("satisfaction 1 to 7", column("Overall rating (1 to 7)", "1 2 7 4 5"), "1-7", false, true);
        row("rating of few low answers", column("Rating", "1 2 3 4 5 3 2 1 5 4 3 2"), "1-5", false, true);
        row("asked from 1 to 10", column("Wie wahrscheinlich ist eine Weiterempfehlung (1 bis 10)?", "1 2 7 9 10"), "1-10", true, true);
        row("whole decimals", column("NPS", "10.0 9.0 10.0 10.0 8.0"), "0-10", true, false);
        row("labels at the ends", column("How likely is it that you would recommend us?", "\"Extremely_likely_-_10\" 9 8 7 3").replace('_', ' '), "0-10", true, false);
        row("five answers to a rating, none above 5", column("Rating", "5 4 5 3 1"), "0-10", true, true);
        row("fourteen to a rating, none above 7", column("Rating", "7 6 5 7 7 4 6 5 7 6 1 7 6 7"), "0-10", true, true);
        row("yes and no as numbers", column("Would you recommend us?", "1 1 0 1 1 1 0"), "0-1", false, true);
        row("groups as numbers", column("NPS", "1 1 0 -1 1 0 -1"), "-1-1", false, true);
        row("all zeros", column("NPS", "0 0 0 0 0 0"), "0-10", true, false);
        row("tens of a percentage", column("How likely are you to recommend us?", "0 10 10 10 90 80 10 0 60 10 0 10"), "0-10", true, true);
        row("10 is the worst", column("How likely are you to recommend us? (0 = very likely; 10 = not at all)", "9 10 8 3 0"), "0-10", true, true);
        row("10 is the best", column("How likely are you to recommend us? (0 = not at all; 10 = very likely)", "9 10 8 3 0"), "0-10", true, false);
        row("plain NPS", column("NPS", "10 9 8 0 3 10 9 8 7"), "0-10", true, false);
    }
    void found()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, scale);
        QFETCH(bool, imported);
        QFETCH(bool, warned);
        const auto inspection = inspectFile(file(bytes));
        QVERIFY(inspection.has_value());
        QCOMPARE(inspection->scoreScale, scale);
        QCOMPARE(!inspection->warnings.isEmpty(), warned);
        const auto report = checkImport(*inspection, optionsFor(*inspection), nullptr);
        QCOMPARE(report.has_value(), imported);
        if (!report)
            QVERIFY2(report.error().message.contains(QLatin1String("--scale ") + (scale.endsWith(QLatin1String("-1")) ? QStringLiteral("0-10") : scale)),
                     qPrintable(report.error().message));
        else
            QCOMPARE(!report->warnings.isEmpty(), warned);
    }

    void groupsAndWordsAreNoScores_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("part");
        QTest::newRow("groups") << QByteArray("date,NPS group\n2024-05-01,Promoter\n2024-05-02,Detractor\n2024-05-03,Passive\n") << QStringLiteral("Groups alone");
        QTest::newRow("yes and no") << QByteArray("date,Would you recommend us?\n2024-05-01,Yes\n2024-05-02,No\n2024-05-03,Yes\n") << QStringLiteral("yes or no");
        QTest::newRow("labels") << QByteArray("date,How satisfied are you?\n2024-05-01,Very satisfied\n2024-05-02,Satisfied\n2024-05-03,Very satisfied\n"
                                              "2024-05-04,Dissatisfied\n") << QStringLiteral("words or pictures");
        QTest::newRow("smileys") << QByteArray("date,Rating\n2024-05-01,\xf0\x9f\x98\x80\n2024-05-02,\xf0\x9f\x98\x90\n2024-05-03,\xf0\x9f\x98\x80\n")
                                 << QStringLiteral("words or pictures");
    }
    void groupsAndWordsAreNoScores()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, part);
        const auto inspection = inspectFile(file(bytes));
        QVERIFY(inspection.has_value());
        const auto report = checkImport(*inspection, optionsFor(*inspection), nullptr);
        QVERIFY(!report.has_value());
        QVERIFY2(report.error().message.contains(part), qPrintable(report.error().message));
        QCOMPARE(inspection->warnings.filter(part).size(), 1);
    }

    void otherColumnsSpeakAgainstTheScore_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("warning");
        QTest::newRow("two kinds of surveys") << QByteArray("Date,Survey kind,NPS\n2024-05-01,relationship,10\n2024-05-02,transactional,9\n2024-05-03,relationship,1\n")
            << QStringLiteral("“Survey kind” tells relationship from transactional answers. One score for both is hard to compare: import each kind into a survey of its own, or look at them apart.");
        QTest::newRow("one kind") << QByteArray("Date,Survey kind,NPS\n2024-05-01,relationship,10\n2024-05-02,relationship,9\n") << QString();
    }
    void otherColumnsSpeakAgainstTheScore()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, warning);
        const auto inspection = inspectFile(file(bytes));
        QVERIFY(inspection.has_value());
        QCOMPARE(inspection->warnings, warning.isEmpty() ? QStringList() : QStringList{warning});
    }

    void chosenScaleConverts()
    {
        const auto inspection = inspectFile(file(column("Stars", "5 4 1 5 3 6 4.5")));
        ImportOptions options = optionsFor(*inspection);
        options.mapping.scale = ScaleReading::OneToFive;
        auto document = Document::create(m_folder.filePath(QStringLiteral("a.earshot")), QStringLiteral("Test"), QTimeZone::utc());
        QVERIFY(document.has_value());
        const auto report = importFile(*inspection, options, **document);
        QVERIFY(report.has_value());
        QCOMPARE(report->tally.n(), 5);
        QCOMPARE(report->tally.promoters(), 2);
        QCOMPARE(report->tally.passives(), 1);
        QCOMPARE(report->tally.detractors(), 2);
        QCOMPARE(report->scoreScale, QStringLiteral("1-5"));
        QCOMPARE(report->rejections[0].reason, QStringLiteral("“6” is outside 1 to 5"));
        QCOMPARE(report->rejections[1].reason, QStringLiteral("“4.5” is not a whole number"));
        QCOMPARE(report->warnings.filter(QStringLiteral("converted")).size(), 1);
        QCOMPARE(report->warnings.filter(QStringLiteral("not counted")).size(), 0);
        const auto batches = (*document)->batches();
        QCOMPARE(batches->front().source, QStringLiteral("in.csv (scale 1-5 read as 0-10)"));
        const auto saved = Mapping::fromJson(options.mapping.toJson());
        QCOMPARE(saved->scale, ScaleReading::OneToFive);
    }
};

QTEST_GUILESS_MAIN(ScalesTest)
#include "tst_scales.moc"
