// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/branch_pack.h"

#include "report/report_input.h"
#include "report/sections.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace earshot;

namespace {

/// So many answers of each value, half of them 10 and half 3; "-" has none.
ReportInput branches(const QList<QPair<QString, int>> &values, const QString &attributes = QStringLiteral("Store"))
{
    QString text = QStringLiteral("attributes: %1\n").arg(attributes);
    for (const auto &[value, n] : values) {
        for (int i = 0; i < n; ++i)
            text += QStringLiteral("2024-01-%1 %2 %3\n").arg(i % 28 + 1, 2, 10, QLatin1Char('0')).arg(i % 2 ? 10 : 3).arg(value);
    }
    return test::inputFrom(text);
}

BranchPackWish wish(const ReportInput &input)
{
    return {input.snapshot->dataset->attributes().front().attribute.id, {}, false, QStringLiteral("Report"), QStringLiteral(".pdf")};
}

QStringList lines(const BranchPack &pack)
{
    QStringList all;
    for (const BranchReport &report : pack.reports)
        all << QStringLiteral("%1 %2 %3").arg(report.value, QString::number(report.answers), report.fileName);
    for (const SkippedBranch &skipped : pack.skipped)
        all << QStringLiteral("%1: %2").arg(branchName(skipped.value), skipped.reason);
    return all;
}

WrittenPack written(const BranchPack &pack, const ReportInput &whole, const QString &folder, ReportFormat format, const PackWatcher &watcher)
{
    return writeBranches(pack, whole, branchSnapshots(pack, whole, {}, {}), {}, format, folder, watcher);
}

bool goOn(size_t, const QString &)
{
    return true;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class BranchPackTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void planFollowsTheAttribute();
    void planTakesWhatIsWanted();
    void planWithoutValue();
    void planKeepsToTheFilter();
    void sharedPacksLeaveFewAnswersOut();
    void namesAreUniqueWhateverTheCase();
    void everyFileIsThatOfItsBranchAlone();
    void stopsBetweenReports();
    void tellsWhichFileFailed();
    void saysWhereTheBranchStands();
    void hidesTheNamesOfOthers();
    void standsNowhereWithoutAPack();
};

void BranchPackTest::planFollowsTheAttribute()
{
    const ReportInput input = branches({{QStringLiteral("Quay"), 6}, {QStringLiteral("Market"), 30}, {QStringLiteral("Mill"), 1}});
    QCOMPARE(lines(planBranches(*input.snapshot, wish(input))), (QStringList{QStringLiteral("Quay 6 Report-Quay.pdf"), QStringLiteral("Market 30 Report-Market.pdf"),
                                                                               QStringLiteral("Mill 1 Report-Mill.pdf")}));
}

void BranchPackTest::planTakesWhatIsWanted()
{
    const ReportInput input = branches({{QStringLiteral("Quay"), 6}, {QStringLiteral("Market"), 30}, {QStringLiteral("Mill"), 1}});
    BranchPackWish some = wish(input);
    some.values = QStringList{QStringLiteral("Mill"), QStringLiteral("Quay"), QStringLiteral("Nowhere")};
    QCOMPARE(lines(planBranches(*input.snapshot, some)), (QStringList{QStringLiteral("Quay 6 Report-Quay.pdf"), QStringLiteral("Mill 1 Report-Mill.pdf")}));
}

void BranchPackTest::planWithoutValue()
{
    const ReportInput input = branches({{QStringLiteral("-"), 4}, {QStringLiteral("Quay"), 6}});
    BranchPackWish all = wish(input);
    QCOMPARE(planBranches(*input.snapshot, all).reports.size(), size_t(1));
    all.withoutValue = true;
    const BranchPack pack = planBranches(*input.snapshot, all);
    QCOMPARE(lines(pack), (QStringList{QStringLiteral("Quay 6 Report-Quay.pdf"), QStringLiteral(" 4 Report-no value.pdf")}));
    QCOMPARE(branchSnapshots(pack, input, {}, {}).back()->total.n(), 4);
}

void BranchPackTest::planKeepsToTheFilter()
{
    ReportInput input = branches({{QStringLiteral("Quay north"), 6}, {QStringLiteral("Quay south"), 30}}, QStringLiteral("Store Side"));
    auto narrowed = std::make_shared<Snapshot>(*input.snapshot);
    narrowed->scope.setFilter(wish(input).attribute, {QStringLiteral("Elsewhere")});
    QVERIFY(lines(planBranches(*narrowed, wish(input))).isEmpty());
    auto later = std::make_shared<Snapshot>(*input.snapshot);
    later->groupings.clear();
    QCOMPARE(lines(planBranches(*later, wish(input))), (QStringList{QStringLiteral("Quay: no answers")}));
}

/// With one small branch left out, the others and the total would give it away: so the next smallest goes too.
void BranchPackTest::sharedPacksLeaveFewAnswersOut()
{
    const ReportInput input = branches({{QStringLiteral("Quay"), 3}, {QStringLiteral("Market"), 30}, {QStringLiteral("Mill"), 9}});
    BranchPackWish shared = wish(input);
    shared.shareSafe = true;
    QCOMPARE(lines(planBranches(*input.snapshot, shared)), (QStringList{QStringLiteral("Market 30 Report-Market.pdf"), QStringLiteral("Quay: too few answers to be shared"),
                                                                          QStringLiteral("Mill: too few answers to be shared")}));
}

void BranchPackTest::namesAreUniqueWhateverTheCase()
{
    const ReportInput input = branches({{QStringLiteral("'a/b'"), 2}, {QStringLiteral("'A:B'"), 2}, {QStringLiteral("'a?b'"), 2}, {QStringLiteral("'x.'"), 2}});
    QStringList names;
    for (const BranchReport &report : planBranches(*input.snapshot, wish(input)).reports)
        names << report.fileName;
    QCOMPARE(names, (QStringList{QStringLiteral("Report-a-b.pdf"), QStringLiteral("Report-A-B (2).pdf"), QStringLiteral("Report-a-b (3).pdf"),
                                 QStringLiteral("Report-x.pdf")}));
}

/// Two at a time they are what each of them is alone.
void BranchPackTest::everyFileIsThatOfItsBranchAlone()
{
    const ReportInput input = branches({{QStringLiteral("Quay"), 60}, {QStringLiteral("Market"), 50}, {QStringLiteral("Mill"), 40}, {QStringLiteral("Park"), 30}});
    const QTemporaryDir folder, again;
    for (const ReportFormatName &format : reportFormats()) {
        BranchPackWish wanted = wish(input);
        wanted.ending = format.ending;
        const BranchPack pack = planBranches(*input.snapshot, wanted);
        const WrittenPack all = written(pack, input, folder.path(), format.format, goOn);
        QVERIFY(!all.error && !all.stopped);
        QCOMPARE(all.files.size(), qsizetype(4));
        for (const BranchReport &one : pack.reports) {
            const BranchPack alone{pack.attribute, {one}, {}};
            QCOMPARE(written(alone, input, again.path(), format.format, goOn).files.size(), qsizetype(1));
            QCOMPARE(contents(folder.filePath(one.fileName)), contents(again.filePath(one.fileName)));
        }
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), qsizetype(16));
}

void BranchPackTest::stopsBetweenReports()
{
    const ReportInput input = branches({{QStringLiteral("Quay"), 6}, {QStringLiteral("Market"), 5}, {QStringLiteral("Mill"), 4}, {QStringLiteral("Park"), 4}});
    const BranchPack pack = planBranches(*input.snapshot, wish(input));
    const QTemporaryDir folder;
    const WrittenPack some = written(pack, input, folder.path(), ReportFormat::WebPage, [](size_t finished, const QString &) { return finished < 1; });
    QVERIFY(some.stopped);
    QVERIFY(!some.files.isEmpty() && some.files.size() < 4);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), some.files.size());
    std::atomic_bool up = true;
    QVERIFY(branchSnapshots(pack, input, {}, StopSign(up)).empty());
}

void BranchPackTest::tellsWhichFileFailed()
{
    const ReportInput input = branches({{QStringLiteral("Quay"), 6}});
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("Report-Quay.pdf")));
    const WrittenPack none = written(planBranches(*input.snapshot, wish(input)), input, folder.path(), ReportFormat::Pdf, goOn);
    QVERIFY(none.error && none.error->message.contains(QStringLiteral("Report-Quay.pdf")));
    QVERIFY(none.files.isEmpty());
}

ReportInput standing(const QString &value)
{
    ReportInput input = branches({{QStringLiteral("Quay"), 60}, {QStringLiteral("Market"), 50}, {QStringLiteral("Mill"), 4}});
    const BranchPack pack = planBranches(*input.snapshot, wish(input));
    input.among = AmongBranches{input.snapshot, pack.attribute, value};
    return input;
}

void BranchPackTest::saysWhereTheBranchStands()
{
    ReportInput input = standing(QStringLiteral("Market"));
    input.options.sections = {{QStringLiteral("standing"), true, {}, {}}};
    const QString said = test::allText(layOut(input));
    QVERIFY2(said.contains(QStringLiteral("Market is number 1 of 2 by score")), qPrintable(said));
    QVERIFY(said.contains(QStringLiteral("Market (this report)")));
    QVERIFY(said.contains(QStringLiteral("Quay")) && said.contains(QStringLiteral("Mill")));
    QVERIFY(said.contains(QStringLiteral("Groups with fewer than 30 answers are grey")));
    const auto small = standing(QStringLiteral("Mill"));
    QVERIFY(test::allText(layOut(small)).contains(QStringLiteral("Mill has too few answers to be compared")));
}

void BranchPackTest::hidesTheNamesOfOthers()
{
    ReportInput input = standing(QStringLiteral("Market"));
    input.options.sections = {{QStringLiteral("standing"), true, {}, {QStringLiteral("names")}}};
    const QString said = test::allText(layOut(input));
    QVERIFY(said.contains(QStringLiteral("Market (this report)")));
    QVERIFY(!said.contains(QStringLiteral("Quay")) && !said.contains(QStringLiteral("Mill")));
}

void BranchPackTest::standsNowhereWithoutAPack()
{
    QVERIFY(!section(QStringLiteral("standing"))->hasContent(branches({{QStringLiteral("Quay"), 60}, {QStringLiteral("Market"), 50}})));
}

QTEST_MAIN(BranchPackTest)
#include "tst_branch_pack.moc"
