// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csv_writer.h"

#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <sys/resource.h>

using namespace earshot;

class TestCsvWriter : public QObject
{
    Q_OBJECT

private:
    static QString written(const QString &cell)
    {
        const QTemporaryDir folder;
        CsvWriter writer(folder.filePath(QStringLiteral("a.csv")));
        writer.text(cell);
        writer.endRow();
        if (!writer.commit())
            return QStringLiteral("failed");
        QFile file(folder.filePath(QStringLiteral("a.csv")));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).chopped(2) : QString();
    }

private Q_SLOTS:
    void cells_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("want");
        const auto row = [](const char *name, const QString &cell, const QString &want) {
            QTest::newRow(name) << cell << want;
        };
        row("plain", QStringLiteral("good"), QStringLiteral("good"));
        row("empty", QString(), QString());
        row("comma", QStringLiteral("a,b"), QStringLiteral("\"a,b\""));
        row("quote", QStringLiteral("a\"b"), QStringLiteral("\"a\"\"b\""));
        row("line end", QStringLiteral("a\nb"), QStringLiteral("\"a\nb\""));
        row("outer blank", QStringLiteral(" a"), QStringLiteral("\" a\""));
        row("formula", QStringLiteral("=1+1"), QStringLiteral("'=1+1"));
        row("formula with comma", QStringLiteral("=A(1,2)"), QStringLiteral("\"'=A(1,2)\""));
        row("minus", QStringLiteral("-1"), QStringLiteral("'-1"));
        row("at", QStringLiteral("@x"), QStringLiteral("'@x"));
        row("pipe", QStringLiteral("|x"), QStringLiteral("'|x"));
        row("blanks before", QStringLiteral("  +x"), QStringLiteral("\"'  +x\""));
        row("tab", QStringLiteral("\tx"), QStringLiteral("\"'\tx\""));
        row("full width", QStringLiteral("\uff1dx"), QStringLiteral("'\uff1dx"));
        row("guarded already", QStringLiteral("'=x"), QStringLiteral("''=x"));
        row("apostrophe alone", QStringLiteral("'tis"), QStringLiteral("'tis"));
        row("minus inside", QStringLiteral("a-b"), QStringLiteral("a-b"));
        row("other scripts", QStringLiteral("日本語 ☕"), QStringLiteral("日本語 ☕"));
    }

    void cells()
    {
        QFETCH(QString, cell);
        QFETCH(QString, want);
        QCOMPARE(written(cell), want);
    }

    void numbersAreNumbers()
    {
        const QTemporaryDir folder;
        CsvWriter writer(folder.filePath(QStringLiteral("a.csv")));
        writer.header({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        writer.integer(-12);
        writer.number(-47.070312500000001);
        writer.number(std::nullopt);
        writer.endRow();
        QVERIFY(writer.commit().has_value());
        QFile file(folder.filePath(QStringLiteral("a.csv")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("a,b,c\r\n-12,-47.0703125,\r\n"));
    }

    void aFileThatCanNotBeWrittenIsAnError()
    {
        CsvWriter writer(QStringLiteral("/nowhere/a.csv"));
        writer.text(u"a");
        writer.endRow();
        const Result<void> done = writer.commit();
        QVERIFY(!done.has_value());
        QCOMPARE(done.error().code, ErrorCode::WriteFailed);
    }

    void aDeviceIsNotReplaced()
    {
        CsvWriter writer(QStringLiteral("/dev/null"));
        writer.text(u"a");
        writer.endRow();
        QVERIFY(!writer.commit().has_value());
        QVERIFY(!QFileInfo(QStringLiteral("/dev/null")).isFile());
    }

    /// A limit on the size of files stands for a full disk: the last block does not arrive.
    void aFullDiskLeavesTheOldFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.csv"));
        QVERIFY(saveFile(path, "before").has_value());
        rlimit limit{};
        getrlimit(RLIMIT_FSIZE, &limit);
        const rlimit small{4096, limit.rlim_max};
        std::signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &small);
        CsvWriter writer(path);
        writer.text(QString(10000, u'x'));
        writer.endRow();
        const Result<void> done = writer.commit();
        setrlimit(RLIMIT_FSIZE, &limit);
        QVERIFY(!done.has_value());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("before"));
    }
};

QTEST_GUILESS_MAIN(TestCsvWriter)
#include "tst_csv_writer.moc"
