// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "support/responses.h"
#include "support/snapshot_text.h"

#include <QTest>

using namespace earshot;
using namespace earshot::test;

namespace {

const char *const Small = R"(
    attributes: store daypart
    2024-01-03T09:00 9 north morning "quick and kind"
    2024-01-05T10:00 3 south morning "slow, rude" #price
    2024-01-20T11:00 10 north evening
    2024-02-01T12:00 7 - evening "Déjà vu" * +note
    2024-02-10T13:00 0 south evening "waited an hour" #price #staff !
    2024-02-11T14:00 - north morning "no score given"
    2024-03-02T15:00 9 south morning
    - 8 north - "no date"
)";

Scope scopeOf(QDate first, QDate last)
{
    Scope scope;
    scope.period = {first, last};
    return scope;
}

SnapshotPtr analyzed(const Responses &data, const Scope &scope, AnalysisOptions options = {})
{
    return analyze(data.dataset, data.arena, scope, options);
}

} // namespace

class tst_analyze : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everything();
    void period();
    void periodIsCut_data();
    void periodIsCut();
    void conditions_data();
    void conditions();
    void untagged();
    void undated();
    void groupsOfAnswersThatAreNotAskedFor();
    void comments();
    void nothing();
    void canceled();
};

void tst_analyze::everything()
{
    const SnapshotPtr s = analyzed(parseResponses(QString::fromUtf8(Small)), Scope());
    const QStringList expected{
        QStringLiteral("total 7 = 3+2+2, 14.3"),
        QStringLiteral("change none"),
        QStringLiteral("unanswered 1, undated 1, comments 6"),
        QStringLiteral("2024-01-01..2024-01-31 3 = 2+0+1, 33.3, in period"),
        QStringLiteral("2024-02-01..2024-02-29 2 = 0+1+1, -50.0, in period"),
        QStringLiteral("2024-03-01..2024-03-31 1 = 1+0+0, 100.0, partial, in period"),
        QStringLiteral("by store"),
        QStringLiteral("north 3 = 2+1+0, 66.7, rest +91.7 too few, small"),
        QStringLiteral("south 3 = 1+0+2, -33.3, rest -83.3 too few, small"),
        QStringLiteral("(none) 1 = 0+1+0, 0.0, rest -16.7 too few, small"),
        QStringLiteral("by daypart"),
        QStringLiteral("morning 3 = 2+0+1, 33.3, rest +33.3 too few, small"),
        QStringLiteral("evening 3 = 1+1+1, 0.0, rest -25.0 too few, small"),
        QStringLiteral("(none) 1 = 0+1+0, 0.0, rest -16.7 too few, small"),
    };
    QCOMPARE(lines(*s), expected);
    QCOMPARE(s->responses, 8);
    QCOMPARE(s->answersInDocument, 7);
}

void tst_analyze::period()
{
    const SnapshotPtr s = analyzed(parseResponses(QString::fromUtf8(Small)),
                                   scopeOf(QDate(2024, 2, 1), QDate(2024, 2, 29)));
    const QStringList expected{
        QStringLiteral("total 2 = 0+1+1, -50.0"),
        QStringLiteral("previous 3 = 2+0+1, 33.3"),
        QStringLiteral("change -83.3 too few"),
        QStringLiteral("unanswered 1, undated 1, comments 3"),
        QStringLiteral("2024-01-01..2024-01-31 3 = 2+0+1, 33.3"),
        QStringLiteral("2024-02-01..2024-02-29 2 = 0+1+1, -50.0, in period"),
        QStringLiteral("2024-03-01..2024-03-31 1 = 1+0+0, 100.0, partial"),
        QStringLiteral("by store"),
        QStringLiteral("(none) 1 = 0+1+0, 0.0, rest +100.0 too few, small"),
        QStringLiteral("south 1 = 0+0+1, -100.0, change 0.0 too few, rest -100.0 too few, small"),
        QStringLiteral("(none) mix 4.2 performance 0.0"),
        QStringLiteral("south mix -15.3 performance 0.0"),
        QStringLiteral("north mix -72.2 performance 0.0"),
        QStringLiteral("by daypart"),
        QStringLiteral("evening 2 = 0+1+1, -50.0, change -150.0 too few, small"),
        QStringLiteral("evening mix 22.2 performance -100.0"),
        QStringLiteral("morning mix -5.6 performance 0.0"),
    };
    QCOMPARE(lines(*s), expected);
}

void tst_analyze::periodIsCut_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<QStringList>("expected");
    const auto days = [](const char *text) { return QDate::fromString(QString::fromLatin1(text), Qt::ISODate); };
    QTest::newRow("both ends") << days("2024-01-04") << days("2024-02-05")
                               << QStringList{QStringLiteral("2024-01-04..2024-01-31 2 = 1+0+1, 0.0, partial, in period"),
                                              QStringLiteral("2024-02-01..2024-02-05 1 = 0+1+0, 0.0, partial, in period")};
    QTest::newRow("whole months") << days("2024-01-01") << days("2024-02-29")
                                  << QStringList{QStringLiteral("2024-01-01..2024-01-31 3 = 2+0+1, 33.3, in period"),
                                                 QStringLiteral("2024-02-01..2024-02-29 2 = 0+1+1, -50.0, in period")};
    QTest::newRow("open end") << days("2024-02-10") << QDate()
                              << QStringList{QStringLiteral("2024-02-10..2024-02-29 1 = 0+0+1, -100.0, partial, in period"),
                                             QStringLiteral("2024-03-01..2024-03-31 1 = 1+0+0, 100.0, partial, in period")};
    QTest::newRow("nothing") << days("2030-01-01") << QDate() << QStringList();
}

/// The buckets of the period hold the period's answers and no others.
void tst_analyze::periodIsCut()
{
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    Scope scope;
    scope.period.first = first;
    if (last.isValid())
        scope.period.last = last;
    const SnapshotPtr s = analyzed(parseResponses(QString::fromUtf8(Small)), scope);
    QTEST(bucketLines(s->periodBuckets), "expected");
    qint64 answers = 0;
    for (const Bucket &bucket : s->periodBuckets)
        answers += bucket.estimate.n();
    QCOMPARE(answers, s->total.n());
}

void tst_analyze::conditions_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("total");
    const auto row = [](const char *search, const char *total) {
        QTest::newRow(search) << QString::fromUtf8(search) << QString::fromUtf8(total);
    };
    row("", "7 = 3+2+2, 14.3");
    row("store:north", "3 = 2+1+0, 66.7");
    row("-store:north", "4 = 1+1+2, -25.0");
    row("store:north daypart:morning", "1 = 1+0+0, 100.0");
    row("tag:price", "2 = 0+0+2, -100.0");
    row("-tag:price", "5 = 3+2+0, 60.0");
    row("tag:nothing", "0 = 0+0+0, –");
    row("score:9-10", "3 = 3+0+0, 100.0");
    row("score:>=9", "3 = 3+0+0, 100.0");
    row("score:>8,<1", "4 = 3+0+1, 50.0");
    row("score:≤6", "2 = 0+0+2, -100.0");
    row("score:0 score:3", "2 = 0+0+2, -100.0");
    row("-score:0-6", "5 = 3+2+0, 60.0");
    row("has:note", "1 = 0+1+0, 0.0");
    row("-has:note", "6 = 3+1+2, 16.7");
    row("has:follow-up", "1 = 0+0+1, -100.0");
    row("-has:follow-up", "6 = 3+2+1, 33.3");
    row("deja", "1 = 0+1+0, 0.0");
    row("wait", "1 = 0+0+1, -100.0");
    row("\"an hour\"", "1 = 0+0+1, -100.0");
    row("slow -rude", "0 = 0+0+0, –");
    row("slow -kind", "1 = 0+0+1, -100.0");
    row("colour:red", "0 = 0+0+0, –");
    row("store:nowhere", "0 = 0+0+0, –");
}

void tst_analyze::conditions()
{
    QFETCH(QString, search);
    QFETCH(QString, total);
    Scope scope;
    scope.search = search;
    QCOMPARE(text(analyzed(parseResponses(QString::fromUtf8(Small)), scope)->total), total);
}

void tst_analyze::untagged()
{
    Scope scope;
    scope.untaggedOnly = true;
    const SnapshotPtr s = analyzed(parseResponses(QString::fromUtf8(Small)), scope);
    QCOMPARE(text(s->total), QStringLiteral("5 = 3+2+0, 60.0"));
}

/// An answer without a date is in no period.
void tst_analyze::undated()
{
    const Responses data = parseResponses(QString::fromUtf8(Small));
    Scope scope;
    scope.undatedOnly = true;
    QCOMPARE(lines(*analyzed(data, scope)).mid(0, 3),
             QStringList({QStringLiteral("total 1 = 0+1+0, 0.0"), QStringLiteral("change none"), QStringLiteral("unanswered 0, undated 1, comments 1")}));
    scope.setFilter(attributeId(*data.dataset, QStringLiteral("store")), {QStringLiteral("south")});
    QCOMPARE(analyzed(data, scope)->responses, 0);
    scope = scopeOf(QDate(2024, 1, 1), QDate(2024, 12, 31));
    scope.undatedOnly = true;
    QCOMPARE(analyzed(data, scope)->responses, 0);
}

/// All answers are without a date and a period is asked for: no part of the time has any group.
void tst_analyze::groupsOfAnswersThatAreNotAskedFor()
{
    Scope scope;
    scope.period = {QDate(2024, 1, 1), QDate(2024, 1, 31)};
    const auto snapshot = analyze(responses("- 9 north basic\n- 3 south plus\n- 10 north plus\n"), {}, scope, {});
    QCOMPARE(snapshot->total.n(), 0);
    for (const Grouping &grouping : snapshot->groupings) {
        for (const Group &group : grouping.groups)
            QCOMPARE(group.now.n(), 0);
    }
}

void tst_analyze::comments()
{
    const Responses data = parseResponses(QString::fromUtf8(Small));
    const SnapshotPtr s = analyzed(data, Scope());
    QCOMPARE(s->commentRows, (std::vector<quint32>{5, 4, 3, 1, 0, 7}));
    QCOMPARE(s->commentCategories, (std::array<qint64, 3>{2, 2, 1}));
    const SnapshotPtr january = analyzed(data, scopeOf(QDate(2024, 1, 1), QDate(2024, 1, 31)));
    QCOMPARE(january->commentRows, (std::vector<quint32>{1, 0}));
}

void tst_analyze::nothing()
{
    const SnapshotPtr s = analyzed(parseResponses(QString()), Scope());
    QCOMPARE(lines(*s), (QStringList{QStringLiteral("total 0 = 0+0+0, –"), QStringLiteral("change none"),
                                     QStringLiteral("unanswered 0, undated 0, comments 0")}));
    QVERIFY(!s->total.interval && !s->total.standardError && !s->total.margin());
}

void tst_analyze::canceled()
{
    const Responses data = parseResponses(QString::fromUtf8(Small));
    QVERIFY(!analyze(data.dataset, data.arena, Scope(), {}, [] { return true; }));
}

QTEST_GUILESS_MAIN(tst_analyze)
#include "tst_analyze.moc"
