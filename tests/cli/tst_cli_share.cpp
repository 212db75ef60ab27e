// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run.h"
#include "storage/document.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace {

/// Ninety answers in three stores and two plans; a store and a badge that few have; every answer with its person.
QByteArray people()
{
    QByteArray csv("score;comment;date;store;plan;badge;email;name;phone;customer id;May we quote you?\n");
    for (int i = 0; i < 90; ++i) {
        const QByteArray n = QByteArray::number(1000 + i);
        const QByteArray store = i < 3 ? "Tiny" : i % 2 ? "Quay" : "Market";
        csv += QByteArray::number(i % 11) + ";\"" + QByteArray(i == 50 ? "Keep this to yourself" : "Wrote") + " from desk" + n + "@secret.example thanks Zacharina" + n + "\";2026-0" + QByteArray::number(1 + i % 6) + "-1"
               + QByteArray::number(i % 9) + " 13:4" + QByteArray::number(i % 10) + ';' + store + ';' + (i % 3 ? "Basic" : "Plus") + ";badge-" + n + ";zacharina" + n
               + "@mail.example;Zacharina" + n + " Quillfeather;+49 170 55" + n + "1;CUST" + n + (i == 50 ? ";no\n" : ";yes\n");
    }
    return csv;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// "Loyalty nps 30"
QStringList surveysOf(const QString &path)
{
    const auto document = earshot::Document::open(path, earshot::Document::Access::ReadOnly).value();
    const earshot::DatasetPtr dataset = document->loadDataset().value();
    const auto codes = dataset->surveyCodes();
    QStringList all;
    for (size_t i = 0; i < dataset->surveys().size(); ++i) {
        const earshot::Survey &survey = dataset->surveys()[i];
        const auto n = codes.empty() ? dataset->size() : std::count(codes.begin(), codes.end(), static_cast<quint8>(i));
        all << u"%1 %2 %3"_s.arg(survey.name, earshot::metricWord(survey.metric)).arg(n);
    }
    return all;
}

} // namespace

/// The command that writes a share-safe copy, and what is in the file that it writes.
class TestCliShare : public QObject
{
    Q_OBJECT
    Workspace m_work;
    QString m_copy = m_work.path(u"copy.earshot"_s);

    QJsonObject summary(const QString &document, const QStringList &more = {}) const { return run(QStringList{u"summary"_s, document, u"--json"_s} + more).json(); }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(run({u"import"_s, m_work.project(), m_work.write(u"people-of-march.csv"_s, people()), u"--map"_s, u"attribute=badge"_s}).status, 0);
        const Run made = run({u"share"_s, m_work.project(), m_copy});
        QVERIFY2(made.status == 0, qPrintable(made.err));
        QVERIFY2(made.out.contains("90 responses"), made.out.constData());
        QVERIFY2(made.out.contains("badge") && made.out.contains("May we quote you?"), made.out.constData());
        QCOMPARE(run({u"check"_s, m_copy}).status, 0);
    }

    void theScoreStays()
    {
        const QJsonObject before = summary(m_work.project()), after = summary(m_copy);
        QCOMPARE(before[u"n"_s].toInt(), 90);
        for (const char *figure : {"n", "nps", "promoters", "passives", "detractors", "scores", "interval"})
            QCOMPARE(after[QLatin1StringView(figure)], before[QLatin1StringView(figure)]);
    }

    void nothingPersonalIsInTheBytes()
    {
        const QByteArray original = contents(m_work.project()), copy = contents(m_copy);
        QVERIFY(original.contains("Quillfeather") && original.contains("people-of-march"));
        for (int i = 0; i < 90; ++i) {
            const QByteArray n = QByteArray::number(1000 + i);
            for (const QByteArray &personal : {"zacharina" + n, "Zacharina" + n, "CUST" + n, "desk" + n, "badge-" + n, n + "1"})
                QVERIFY2(!copy.contains(personal), personal.constData());
        }
        for (const char *personal : {"Quillfeather", "mail.example", "secret.example", "people-of-march", "+49", "quote you"})
            QVERIFY2(!copy.contains(personal), personal);
        QVERIFY(copy.contains("Wrote from [e-mail]"));
        QVERIFY(original.contains("Keep this to yourself") && !copy.contains("Keep this to yourself"));
    }

    void everyCombinationHasFiveOrMore()
    {
        const Run told = run({u"export"_s, m_copy, u"--as"_s, u"responses"_s, u"-o"_s, m_work.path(u"copy.csv"_s)});
        QVERIFY2(told.status == 0, qPrintable(told.err));
        const QList<QByteArray> lines = contents(m_work.path(u"copy.csv"_s)).split('\n');
        const QList<QByteArray> heads = lines.front().trimmed().split(',');
        const qsizetype store = heads.indexOf("store"), plan = heads.indexOf("plan");
        QVERIFY2(store >= 0 && plan >= 0, lines.front().constData());
        QMap<QByteArray, int> combinations;
        QByteArray text;
        for (const QByteArray &line : lines.mid(1)) {
            const QList<QByteArray> cells = line.trimmed().split(',');
            if (cells.size() > std::max(store, plan))
                ++combinations[cells[store] + '|' + cells[plan]];
            text += line;
        }
        QVERIFY(combinations.size() >= 4);
        for (auto it = combinations.begin(); it != combinations.end(); ++it)
            QVERIFY2(it.value() >= 5, it.key().constData());
        QVERIFY(!text.contains("Tiny"));
        QVERIFY(!text.contains("13:4")); // the hour
    }

    void withoutComments()
    {
        const QString silent = m_work.path(u"silent.earshot"_s);
        QCOMPARE(run({u"share"_s, m_work.project(), silent, u"--without-comments"_s}).status, 0);
        QVERIFY(!contents(silent).contains("Wrote from"));
    }

    void onlyTheScope()
    {
        const QString part = m_work.path(u"part.earshot"_s);
        QCOMPARE(run({u"share"_s, m_work.project(), part, u"--where"_s, u"store=Quay"_s}).status, 0);
        QCOMPARE(summary(part)[u"n"_s].toInt(), 44);
        QCOMPARE(summary(part)[u"nps"_s], summary(m_work.project(), {u"--where"_s, u"store=Quay"_s})[u"nps"_s]);
    }

    void surveysOfOtherMetricsComeAlong_data()
    {
        QTest::addColumn<bool>("withNps");
        QTest::addColumn<QStringList>("surveys");
        QTest::newRow("NPS and CSAT") << true << QStringList{u"Loyalty nps 30"_s, u"Loyalty (CSAT) csat 30"_s};
        QTest::newRow("CSAT alone") << false << QStringList{u"Loyalty (CSAT) csat 30"_s};
    }

    void surveysOfOtherMetricsComeAlong()
    {
        QFETCH(bool, withNps);
        const Workspace work;
        QByteArray csv("Date,Survey type,Rating\n");
        for (int i = 0; i < 30; ++i)
            csv += (withNps ? "2024-05-02,NPS," + QByteArray::number(i % 11) + '\n' : QByteArray()) + "2024-05-03,CSAT," + QByteArray::number(1 + i % 5) + '\n';
        QCOMPARE(run({u"import"_s, work.project(), work.write(u"in.csv"_s, csv), u"--survey"_s, u"Loyalty"_s}).status, 0);
        const QString copy = work.path(u"copy.earshot"_s);
        const Run made = run({u"share"_s, work.project(), copy});
        QVERIFY2(made.status == 0, qPrintable(made.err));
        QTEST(surveysOf(copy), "surveys");
        QCOMPARE(summary(copy)[u"nps"_s], summary(work.project())[u"nps"_s]);
    }

    void refuses()
    {
        const QByteArray before = contents(m_copy);
        QCOMPARE(run({u"share"_s, m_work.project(), m_copy}).status, 1);
        QCOMPARE(contents(m_copy), before);
        QCOMPARE(run({u"share"_s, m_work.project(), m_work.path(u"few.earshot"_s), u"--where"_s, u"store=Tiny"_s}).status, 1);
        QCOMPARE(run({u"share"_s, m_work.project(), m_work.path(u"few.earshot"_s), u"--least"_s, u"1"_s}).status, 2);
        QVERIFY(!QFile::exists(m_work.path(u"few.earshot"_s)));
    }
};

QTEST_GUILESS_MAIN(TestCliShare)
#include "tst_cli_share.moc"
