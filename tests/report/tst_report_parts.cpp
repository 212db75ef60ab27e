// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/fingerprint.h"
#include "report/quote_candidates.h"
#include "report/report_input.h"
#include "domain/whole_file.h"
#include "report/sections.h"
#include "support/responses.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace earshot;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

} // namespace

class TestReportParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fingerprintSeesEveryChange_data();
    void fingerprintSeesEveryChange();
    void candidatesBeginWithStars();
    void candidatesOfTheWholeList();
    void savesWholeFiles();
    void unwritablePlaceChangesNothing();
    void fullDiskChangesNothing();
};

void TestReportParts::fingerprintSeesEveryChange_data()
{
    QTest::addColumn<QByteArray>("responses");
    QTest::addColumn<bool>("same");
    QTest::newRow("the same") << QByteArray("2024-01-03 9 north\n2024-01-04 3 south") << true;
    QTest::newRow("another score") << QByteArray("2024-01-03 8 north\n2024-01-04 3 south") << false;
    QTest::newRow("another day") << QByteArray("2024-01-02 9 north\n2024-01-04 3 south") << false;
    QTest::newRow("another value") << QByteArray("2024-01-03 9 north\n2024-01-04 3 east") << false;
    QTest::newRow("a tone") << QByteArray("2024-01-03 9 north ~neutral\n2024-01-04 3 south") << false;
    QTest::newRow("one more") << QByteArray("2024-01-03 9 north\n2024-01-04 3 south\n2024-01-04 3 south")
                              << false;
}

void TestReportParts::fingerprintSeesEveryChange()
{
    QFETCH(QByteArray, responses);
    const DatasetPtr base = test::responses("2024-01-03 9 north\n2024-01-04 3 south");
    const QString print = fingerprint(*test::responses(responses), {});
    QCOMPARE(print.size(), 64);
    QTEST(print == fingerprint(*base, {}), "same");
    Scope scope;
    scope.search = QStringLiteral("slow");
    QVERIFY(fingerprint(*base, scope) != fingerprint(*base, {}));
}

void TestReportParts::candidatesBeginWithStars()
{
    const ReportInput input = test::inputFrom(
        QStringLiteral("2024-01-01 3 north \"a\"\n2024-01-02 9 north \"b\" *\n"
                       "2024-01-03 9 north\n2024-01-04 2 north \"c\"\n2024-01-05 - north \"d\""));
    const std::vector<ResponseId> ids = quoteCandidates(*input.snapshot, {});
    QCOMPARE(ids, (std::vector<ResponseId>{ResponseId(2), ResponseId(4), ResponseId(1)}));
}

void TestReportParts::candidatesOfTheWholeList()
{
    QStringList lines;
    for (int i = 0; i < 2100; ++i)
        lines << QStringLiteral("2024-01-01 3 north \"a\"");
    const ReportInput input = test::inputFrom(lines.join(u'\n'));
    QCOMPARE(quoteCandidates(*input.snapshot, {}).size(), size_t(60));
    ReportOptions options;
    options.sections = {{QStringLiteral("comments"), true, {}, {}}};
    QCOMPARE(quoteCandidates(*input.snapshot, options).size(), MostListedComments);
    options.sections.front().on = false;
    QCOMPARE(quoteCandidates(*input.snapshot, options).size(), size_t(60));
}

void TestReportParts::savesWholeFiles()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    QVERIFY(saveFile(path, "first").has_value());
    QVERIFY(saveFile(path, "second").has_value());
    QCOMPARE(contents(path), QByteArray("second"));
}

void TestReportParts::unwritablePlaceChangesNothing()
{
    QTemporaryDir folder;
    const Result<void> result = saveFile(folder.filePath(QStringLiteral("none/a.pdf")), "bytes");
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code, ErrorCode::WriteFailed);
    QVERIFY(result.error().message.contains(QStringLiteral("a.pdf")));
}

void TestReportParts::fullDiskChangesNothing()
{
#ifdef Q_OS_LINUX
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    QVERIFY(saveFile(path, "old").has_value());
    // A limit on the size of files stands for a disk that is full in the middle of a block.
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    rlimit small = before;
    small.rlim_cur = 5000;
    std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &small);
    const Result<void> result = saveFile(path, QByteArray(7000, 'x'));
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!result.has_value());
    QCOMPARE(contents(path), QByteArray("old"));
#else
    QSKIP("no limit on file sizes here");
#endif
}

QTEST_MAIN(TestReportParts)
#include "tst_report_parts.moc"
