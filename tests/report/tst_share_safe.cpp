// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/share_safe.h"

#include "analysis/analyze.h"
#include "analysis/small_base.h"
#include "report/branch_pack.h"
#include "report/report_format.h"
#include "report/report_input.h"
#include "report/sections.h"
#include "support/responses.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace earshot;

namespace {

constexpr qint64 Least = 5;

/// So many answers of each store; every second is a promoter. Of the comments the first names its writer.
QString lines(const QList<int> &answers, const QString &month = QStringLiteral("2024-01"))
{
    QString text;
    for (int store = 0; store < answers.size(); ++store) {
        for (int i = 0; i < answers[store]; ++i)
            text += QStringLiteral("%1-%2 %3 store%4\n").arg(month).arg(i % 28 + 1, 2, 10, QLatin1Char('0')).arg(i % 2 ? 10 : 3).arg(store);
    }
    return text;
}

ReportInput shared(const QString &text)
{
    ReportInput input = test::inputFrom(QStringLiteral("attributes: Store\n") + text);
    input.options.shareSafe = true;
    return input;
}

const Grouping &stores(const ReportInput &input)
{
    return input.snapshot->groupings.front();
}

QString said(const ReportInput &input)
{
    return test::allText(layOut(input));
}

} // namespace

class ShareSafeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hidesFewAnswers_data();
    void hidesFewAnswers();
    void noHiddenGroupCanBeHadBySubtraction();
    void hidesPeriodsInChartAndTable();
    void noHiddenPeriodCanBeHadBySubtraction();
    void takesNothingApartThatTellsOfHiddenGroups();
    void hidesOverlappingPeriods();
    void showsNothingOfTooFewAnswers();
    void keepsTheTotal();
    void namesNobody();
    void saysWhatIsHidden();
    void everyFormatIsMadeOfIt();
    void isKeptInTheLayout();
    void hidesSmallBranchesAmongTheOthers();
};

void ShareSafeTest::hidesFewAnswers_data()
{
    QTest::addColumn<QList<int>>("answers");
    QTest::addColumn<QString>("shown");
    QTest::newRow("none is small") << QList<int>{40, 30} << QStringLiteral("store0 store1");
    QTest::newRow("one alone takes the next with it") << QList<int>{40, 30, 4} << QStringLiteral("store0");
    QTest::newRow("two that are enough together") << QList<int>{40, 30, 4, 3} << QStringLiteral("store0 store1");
    QTest::newRow("two that are not") << QList<int>{40, 30, 20, 2, 2} << QStringLiteral("store0 store1");
    QTest::newRow("the limit itself is shown") << QList<int>{40, 5} << QStringLiteral("store0 store1");
    QTest::newRow("all are small") << QList<int>{3, 3} << QString();
}

void ShareSafeTest::hidesFewAnswers()
{
    QFETCH(QList<int>, answers);
    const ReportInput safe = shareSafe(shared(lines(answers)));
    QStringList shown;
    for (const Group &group : stores(safe).groups)
        shown << group.value;
    shown.sort();
    QTEST(shown.join(u' '), "shown");
}

/// Whatever the sizes: what is hidden is nothing, or the limit at least together.
void ShareSafeTest::noHiddenGroupCanBeHadBySubtraction()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 200; ++round) {
        QList<int> answers;
        for (quint32 i = 0; i < 2 + random.bounded(6u); ++i)
            answers << static_cast<int>(random.bounded(1u, 14u));
        const ReportInput input = shared(lines(answers)), safe = shareSafe(input);
        if (safe.withheld->everything)
            continue;
        qint64 rest = input.snapshot->total.n();
        for (const Group &group : stores(safe).groups) {
            QVERIFY(group.now.n() >= Least);
            rest -= group.now.n();
        }
        QVERIFY2(rest == 0 || rest >= Least, qPrintable(QString::number(rest)));
    }
}

void ShareSafeTest::hidesPeriodsInChartAndTable()
{
    const ReportInput safe = shareSafe(shared(lines({40}) + lines({3}, QStringLiteral("2024-02")) + lines({9}, QStringLiteral("2024-03")) + lines({30}, QStringLiteral("2024-04"))));
    QList<qint64> chart, table;
    for (const Bucket &bucket : safe.snapshot->buckets)
        chart << bucket.estimate.n();
    for (const Bucket &bucket : safe.snapshot->periodBuckets)
        table << bucket.estimate.n();
    QCOMPARE(chart, (QList<qint64>{40, 0, 0, 30}));
    QCOMPARE(table, (QList<qint64>{40, 30}));
    QCOMPARE(safe.withheld->periods, 2);
    for (const Bucket &bucket : safe.snapshot->buckets)
        QVERIFY(!bucket.rolling || !bucket.rolling->nps);
}

void ShareSafeTest::noHiddenPeriodCanBeHadBySubtraction()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 100; ++round) {
        QString text;
        for (int month = 1; month <= 9; ++month)
            text += lines({static_cast<int>(random.bounded(0u, 16u))}, QStringLiteral("2024-0%1").arg(month));
        const test::Responses data = test::parseResponses(QStringLiteral("attributes: Store\n") + text);
        Scope scope;
        scope.period = {QDate(2024, 3, 1), QDate(2024, 7, 31)};
        ReportInput input = shared(QStringLiteral("2024-01-01 9 x\n"));
        input.snapshot = analyze(data.dataset, data.arena, scope, {});
        const ReportInput safe = shareSafe(input);
        if (safe.withheld->everything || input.snapshot->total.n() == 0)
            continue;
        qint64 inPeriod = input.snapshot->total.n(), inAll = input.snapshot->answersInDocument;
        QSet<QDate> told;
        for (const Bucket &bucket : safe.snapshot->buckets) {
            inAll -= bucket.estimate.n();
            if (bucket.estimate.n() > 0)
                told.insert(bucket.first);
        }
        for (const Bucket &bucket : safe.snapshot->periodBuckets) {
            inPeriod -= bucket.estimate.n();
            QVERIFY(bucket.estimate.n() == 0 || told.contains(bucket.first));
        }
        QVERIFY(inPeriod == 0 || inPeriod >= Least);
        QVERIFY(inAll == 0 || inAll >= Least);
    }
}

void ShareSafeTest::takesNothingApartThatTellsOfHiddenGroups()
{
    const test::Responses data = test::parseResponses(QStringLiteral("attributes: Store\n") + lines({60, 50, 40, 3}) + lines({50, 40, 30, 20}, QStringLiteral("2024-02")));
    Scope scope;
    scope.period = {QDate(2024, 2, 1), QDate(2024, 2, 29)};
    ReportInput input = shared(QStringLiteral("2024-01-01 9 x\n"));
    input.snapshot = analyze(data.dataset, data.arena, scope, {});
    QVERIFY(!stores(input).decomposition.empty());
    const ReportInput safe = shareSafe(input);
    QVERIFY(stores(safe).decomposition.empty());
    QList<bool> compared;
    for (const Group &group : stores(safe).groups)
        compared << group.before.has_value();
    QCOMPARE(compared, (QList<bool>{true, true, false, false}));
}

void ShareSafeTest::hidesOverlappingPeriods()
{
    const test::Responses data = test::parseResponses(QStringLiteral("attributes: Store\n") + lines({60}));
    AnalysisOptions options;
    options.rollingDays = 7;
    ReportInput input = shared(QStringLiteral("2024-01-01 9 x\n"));
    input.snapshot = analyze(data.dataset, data.arena, Scope{}, options);
    QVERIFY(!input.snapshot->buckets.empty());
    const ReportInput safe = shareSafe(input);
    QVERIFY(safe.snapshot->buckets.empty() && safe.withheld->windows);
}

void ShareSafeTest::showsNothingOfTooFewAnswers()
{
    const LaidOutReport report = layOut(shared(lines({4})));
    QCOMPARE(report.manuscript.sections.size(), size_t(1));
    const QString text = test::allText(report).replace(u'\n', u' ');
    QVERIFY(text.contains(QStringLiteral("This selection has fewer than 5 answers")));
    QVERIFY(!text.contains(QStringLiteral("answers fall in this selection")));
}

void ShareSafeTest::keepsTheTotal()
{
    const ReportInput input = shared(lines({40, 30, 4}));
    QCOMPARE(shareSafe(input).snapshot->total, input.snapshot->total);
}

/// Not even with consent, and not by what is known of the answer.
void ShareSafeTest::namesNobody()
{
    ReportInput input = test::sampleInput();
    input.options.shareSafe = true;
    input.privacy.hidePersonalData = false;
    input.options.sections = {{QStringLiteral("quotes"), true, {}, {}}, {QStringLiteral("comments"), true, {}, {}}};
    input.quotes.front().comment += QStringLiteral(" Write to jo@example.com");
    const QString text = said(input);
    QVERIFY(text.contains(QStringLiteral("[e-mail]")) && !text.contains(QStringLiteral("jo@example.com")));
    for (const Response &response : input.quotes) {
        const QString first = response.respondent->name.section(u' ', 0, 0) + u' ' + response.respondent->name.section(u' ', 1, 1).left(1) + u'.';
        QVERIFY2(first.size() < 4 || !text.contains(first), qPrintable(first));
    }
    for (const auto &section : layOut(input).manuscript.sections) {
        for (const manuscript::Block &block : section.blocks) {
            if (const auto *quote = std::get_if<manuscript::Quote>(&block))
                QVERIFY2(quote->source.isEmpty() || quote->source == QStringLiteral("name withheld"), qPrintable(quote->source));
        }
    }
}

void ShareSafeTest::saysWhatIsHidden()
{
    const QString text = said(shared(lines({60, 50, 40, 4, 3}))).replace(u'\n', u' ');
    QVERIFY2(text.contains(QStringLiteral("2 groups are not shown")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("Groups not shown: 2.")));
    QVERIFY(text.contains(QStringLiteral("no names, no personal data")));
    QVERIFY(!text.contains(QStringLiteral("store3")) && !text.contains(QStringLiteral("store4")));
}

/// Web pages are text, so what they hold is what all formats are made of.
void ShareSafeTest::everyFormatIsMadeOfIt()
{
    const ReportInput input = shared(lines({60, 50, 40, 4, 3}));
    const auto page = writeReport(ReportFormat::WebPage, layOut(input), input);
    QVERIFY(page && page->contains("store2") && !page->contains("store3") && !page->contains("store4"));
    QVERIFY(page->contains("are not shown"));
}

void ShareSafeTest::isKeptInTheLayout()
{
    ReportOptions options;
    QVERIFY(!ReportOptions::fromJson("{}")->shareSafe);
    options.shareSafe = true;
    QVERIFY(ReportOptions::fromJson(options.toJson())->shareSafe);
}

void ShareSafeTest::hidesSmallBranchesAmongTheOthers()
{
    ReportInput input = shared(lines({60, 50, 40, 4, 3}));
    input.among = AmongBranches{input.snapshot, stores(input).attribute, QStringLiteral("store0")};
    input.options.sections = {{QStringLiteral("standing"), true, {}, {}}};
    const QString text = said(input);
    QVERIFY(text.contains(QStringLiteral("store0 (this report)")) && text.contains(QStringLiteral("store2")));
    QVERIFY(!text.contains(QStringLiteral("store3")));
}

QTEST_MAIN(ShareSafeTest)
#include "tst_share_safe.moc"
