// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "analysis/sentences.h"
#include "support/responses.h"

#include <QTest>

using namespace earshot;
using namespace Qt::StringLiterals;

namespace {

QString text(const std::optional<AskedPeople> &people)
{
    if (!people)
        return u"unknown"_s;
    return u"%1 of %2 (%3 listed, %4 opened, %5 others)"_s.arg(people->answered).arg(people->asked).arg(people->listed)
        .arg(people->opened ? QString::number(*people->opened) : u"?"_s).arg(people->others);
}

} // namespace

class AskedPeopleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void people_data();
    void people();
    void scopes_data();
    void scopes();
    void sentencesOfTheRate();
};

void AskedPeopleTest::people_data()
{
    QTest::addColumn<QString>("lists");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no list") << QString() << u"unknown"_s;
    QTest::newRow("two of three") << u"1 2026-01-02 answered\n2 2026-01-02\n3 2026-01-02 answered"_s << u"2 of 3 (3 listed, ? opened, 2 others)"_s;
    QTest::newRow("a reminder") << u"1 2026-01-02\n1 2026-01-09 answered\n2 2026-01-02"_s << u"1 of 2 (2 listed, ? opened, 2 others)"_s;
    QTest::newRow("bounced") << u"1 2026-01-02 bounced\n2 2026-01-02 answered"_s << u"1 of 1 (2 listed, ? opened, 2 others)"_s;
    QTest::newRow("bounced, then not") << u"1 2026-01-02 bounced\n1 2026-01-03 delivered"_s << u"0 of 1 (1 listed, ? opened, 2 others)"_s;
    QTest::newRow("bounced, then not said") << u"1 2026-01-02 bounced\n1 2026-01-03"_s << u"0 of 1 (1 listed, ? opened, 2 others)"_s;
    QTest::newRow("bounced, but answered") << u"1 2026-01-02 bounced answered"_s << u"1 of 1 (1 listed, ? opened, 2 others)"_s;
    QTest::newRow("all bounced") << u"1 2026-01-02 bounced\n2 2026-01-02 bounced"_s << u"0 of 0 (2 listed, ? opened, 2 others)"_s;
    QTest::newRow("opened") << u"1 2026-01-02 answered\n2 2026-01-02 opened\n3 2026-01-02 unopened"_s << u"1 of 3 (3 listed, 2 opened, 2 others)"_s;
    QTest::newRow("without a date") << u"1 - answered\n2 -"_s << u"1 of 2 (2 listed, ? opened, 2 others)"_s;
}

void AskedPeopleTest::people()
{
    QFETCH(QString, lists);
    QFETCH(QString, expected);
    const DatasetPtr answers = test::responses("2026-01-03 9 a\n2026-01-04 2 a\n2026-02-04 7 b\n2026-02-04 - b \"hm\"\n");
    const DatasetPtr dataset = lists.isEmpty() ? answers : test::withLists(answers, lists, {0});
    QCOMPARE(text(analyze(dataset, {}, {}, {})->asked), expected);
}

void AskedPeopleTest::scopes_data()
{
    QTest::addColumn<QString>("scope");
    QTest::addColumn<QString>("expected");
    QTest::newRow("all") << QString() << u"2 of 4 (4 listed, ? opened, 1 others)"_s;
    QTest::newRow("a period") << u"2026-01-01 2026-01-31"_s << u"1 of 2 (2 listed, ? opened, 1 others)"_s;
    QTest::newRow("the day of the second list") << u"2026-02-01 2026-02-01"_s << u"1 of 1 (1 listed, ? opened, 0 others)"_s;
    QTest::newRow("before the lists") << u"2025-01-01 2025-12-31"_s << u"unknown"_s;
    QTest::newRow("a segment") << u"store"_s << u"unknown"_s;
    QTest::newRow("scores") << u"scores"_s << u"unknown"_s;
    QTest::newRow("words") << u"search"_s << u"unknown"_s;
}

void AskedPeopleTest::scopes()
{
    QFETCH(QString, scope);
    QFETCH(QString, expected);
    const DatasetPtr answers = test::responses("2026-01-03 9 a\n2026-01-04 2 a\n2026-02-04 7 b\n");
    const DatasetPtr dataset = test::withLists(answers, u"1 2026-01-02 answered\n2 2026-01-31\n3 2026-02-01 answered\n4 -"_s, {0, 2});
    Scope asked;
    if (const QStringList days = scope.split(u' '); days.size() == 2)
        asked.period = {QDate::fromString(days[0], Qt::ISODate), QDate::fromString(days[1], Qt::ISODate)};
    else if (scope == u"store")
        asked.setFilter(test::attributeId(*dataset, u"store"_s), {u"a"_s});
    else if (scope == u"scores")
        asked.setCategories({Category::Promoter});
    else if (scope == u"search")
        asked.search = u"hm"_s;
    QCOMPARE(text(analyze(dataset, {}, asked, {})->asked), expected);
}

void AskedPeopleTest::sentencesOfTheRate()
{
    const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    const auto all = [&](const AskedPeople &people) { return (QStringList{sentences::responseRate(people, locale)} + sentences::responseRateNotes(people, locale)).join(u'|'); };
    QCOMPARE(all({12400, 12300, std::nullopt, 3100, 0, false, 3100}), u"Response rate 25.0%: of the 12,400 people who were asked, 3,100 answered.|"
                                                                  "100 of the people asked did not get the message."_s);
    QCOMPARE(all({3, 0, std::nullopt, 0, 7, false, 7}), u"No response rate: none of the people who were asked got the message.|"
                                                    "3 of the people asked did not get the message.|"
                                                    "7 answers came from people who are on no list. They count in the score, but not in the response rate."_s);
    QCOMPARE(all({4, 4, 3, 2, 0, false, 2}), u"Response rate 50.0%: of the 4 people who were asked, 2 answered.|Opened by 3."_s);
    QCOMPARE(all({2000, 2000, std::nullopt, 170, 330, true, 500}), u"Response rate 25.0%: 500 answers, and 2,000 people were asked.|330 answers match "
                                                                  "nobody on the lists. If none of them came from people who were asked, the rate is 8.5%."_s);
    // More answers than people: only those of people on the lists are sure to be theirs.
    QCOMPARE(all({10, 10, std::nullopt, 4, 30, true, 34}), u"Response rate 40.0%: of the 10 people who were asked, 4 answered.|"
                                                         "30 answers came from people who are on no list. They count in the score, but not in the response rate."_s);
}

QTEST_GUILESS_MAIN(AskedPeopleTest)
#include "tst_asked_people.moc"
