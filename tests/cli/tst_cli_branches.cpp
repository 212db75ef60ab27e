// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run.h"

/// `report --per`: a file for each value of an attribute.
class TestCliBranches : public QObject
{
    Q_OBJECT
    Workspace m_work;

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(run({QStringLiteral("import"), m_work.project(), m_work.write(QStringLiteral("a.csv"), twelveAnswers())}).status, 0);
    }

    void reportPerValue()
    {
        const QStringList words{QStringLiteral("report"), m_work.project(), QStringLiteral("-o"), m_work.path(QStringLiteral("Pack.html")), QStringLiteral("--per")};
        const Run done = run(words + QStringList{QStringLiteral("store"), QStringLiteral("--from"), QStringLiteral("2026-01-01"), QStringLiteral("--to"), QStringLiteral("2026-01-31")});
        QCOMPARE(done.status, 0);
        QCOMPARE(QString::fromUtf8(done.out), m_work.path(QStringLiteral("Pack-Quay.html")) + u'\n' + m_work.path(QStringLiteral("Pack-Market.html")) + u'\n');
        const Run none = run(words + QStringList{QStringLiteral("store"), QStringLiteral("--from"), QStringLiteral("2026-03-15"), QStringLiteral("--to"), QStringLiteral("2026-03-15")});
        QCOMPARE(none.status, 0);
        QVERIFY2(none.err.contains(QStringLiteral("No report for “Market”: no answers.")), qPrintable(none.err));
        QCOMPARE(run(words + QStringList{QStringLiteral("colour")}).status, 1);
        QVERIFY(QDir(m_work.path({})).mkdir(QStringLiteral("Dir-Quay.html")));
        const Run failed = run({words[0], words[1], words[2], m_work.path(QStringLiteral("Dir.html")), words[4], QStringLiteral("store")});
        QCOMPARE(failed.status, 1);
        QVERIFY2(failed.err.contains(QStringLiteral("Dir-Quay.html")), qPrintable(failed.err));
    }
};

QTEST_GUILESS_MAIN(TestCliBranches)
#include "tst_cli_branches.moc"
