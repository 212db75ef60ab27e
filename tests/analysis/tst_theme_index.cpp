// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/theme_index.h"
#include "analysis/tone_index.h"
#include "text/starter_themes.h"

#include <QRandomGenerator>
#include <QTest>

using namespace earshot;

namespace {

const QStringList Words{QStringLiteral("waiting"), QStringLiteral("queue"),    QStringLiteral("price"), QStringLiteral("staff"),
                        QStringLiteral("friendly"), QStringLiteral("too long"), QStringLiteral("rain"),  QStringLiteral("coffee"),
                        QStringLiteral("not"),      QStringLiteral("room"),     QStringLiteral("cold")};

CommentArenaPtr arenaOf(const QStringList &comments)
{
    CommentArena::Builder builder;
    for (qsizetype i = 0; i < comments.size(); ++i)
        builder.add(static_cast<quint32>(i), comments[i].toStdString());
    return builder.finish();
}

std::shared_ptr<const ThemeMatcher> matcherOf(const QByteArray &list, Language fallback = Language::English)
{
    return std::make_shared<ThemeMatcher>(activeThemes(readThemes(list).dictionary, Language::English), fallback);
}

QStringList someComments(QRandomGenerator &random, int count)
{
    QStringList comments;
    for (int i = 0; i < count; ++i) {
        QStringList words;
        for (int word = 0; word < 4; ++word)
            words << Words[random.bounded(Words.size())];
        comments << words.join(u' ');
    }
    return comments;
}

/// A list of themes by chance: words, exceptions, distances, and what becomes of those that come with the program.
QByteArray someThemes(QRandomGenerator &random)
{
    const auto word = [&] { return Words[random.bounded(Words.size())].toUtf8(); };
    QByteArray list;
    for (const char *name : {"One", "Two", "Three", "Price"}) {
        if (random.bounded(4) == 0)
            continue;
        list += QByteArray(name) + ": " + word() + ", " + word();
        if (random.bounded(3) == 0)
            list += ", not \"" + word() + "\"";
        if (random.bounded(3) == 0)
            list += ", " + word() + " near/2 " + word();
        list += "\n";
    }
    const QByteArrayList others{"starter themes: on\n", "starter themes: off\n", "", "Staff: off\n"};
    return list + others[random.bounded(others.size())];
}

} // namespace

class tst_theme_index : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatStayedIsTakenOver();
    void nothingElseIsLookedAt_data();
    void nothingElseIsLookedAt();
    void anotherLanguageIsReadAnew();
    void tonesAreRead();
    void tonesOfCommentsThatStayedAreKept();
};

/// Whatever changed, the index is the one that would have been made anew.
void tst_theme_index::whatStayedIsTakenOver()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 200; ++round) {
        const QStringList first = someComments(random, 40);
        QStringList second = first;
        const int place = random.bounded(40);
        if (round % 3 == 1)
            second.remove(place, std::min<qsizetype>(5, second.size() - place));
        else if (round % 3 == 2)
            second = second.mid(0, place) + someComments(random, 7) + second.mid(place);
        const auto arena = arenaOf(first), later = arenaOf(second);
        const auto matcher = matcherOf(someThemes(random)), other = round % 5 == 0 ? matcher : matcherOf(someThemes(random));
        const auto index = ThemeIndex::made(later, other, ThemeIndex::made(arena, matcher));
        const auto anew = ThemeIndex::made(later, other);
        QCOMPARE(index->bits, anew->bits);
    }
}

void tst_theme_index::nothingElseIsLookedAt_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QStringList>("comments");
    QTest::addColumn<int>("others");
    const QStringList same{QStringLiteral("a queue"), QStringLiteral("cold coffee"), QStringLiteral("the staff"), QStringLiteral("rain")};
    QTest::newRow("the same") << QByteArray("A: queue") << QByteArray("A: queue") << same << 0;
    QTest::newRow("a word more") << QByteArray("A: queue") << QByteArray("A: queue, cold") << same << 1;
    QTest::newRow("a word less") << QByteArray("A: queue, cold") << QByteArray("A: queue") << same << 1;
    QTest::newRow("another name") << QByteArray("A: queue") << QByteArray("B: queue") << same << 1;
    QTest::newRow("another order") << QByteArray("A: queue\nB: rain") << QByteArray("B: rain\nA: queue") << same << 0;
    QTest::newRow("two comments more") << QByteArray("A: queue") << QByteArray("A: queue")
                                       << same + QStringList{QStringLiteral("new"), QStringLiteral("newer")} << 2;
    QTest::newRow("one taken out") << QByteArray("A: queue") << QByteArray("A: queue") << QStringList{same[0], same[2], same[3]} << 0;
}

void tst_theme_index::nothingElseIsLookedAt()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, now);
    QFETCH(QStringList, comments);
    const QStringList same{QStringLiteral("a queue"), QStringLiteral("cold coffee"), QStringLiteral("the staff"), QStringLiteral("rain")};
    const auto index = ThemeIndex::made(arenaOf(same), matcherOf(before + "\nstarter themes: off"));
    const StillTrue still(index.get(), *arenaOf(comments), matcherOf(now + "\nstarter themes: off"));
    QTEST(static_cast<int>(still.others().size()), "others");
}

void tst_theme_index::anotherLanguageIsReadAnew()
{
    const auto arena = arenaOf({QStringLiteral("queue"), QStringLiteral("rain")});
    const auto index = ThemeIndex::made(arena, matcherOf("A: queue"));
    QCOMPARE(StillTrue(index.get(), *arena, matcherOf("A: queue", Language::German)).others().size(), size_t(2));
    QCOMPARE(StillTrue(nullptr, *arena, matcherOf("A: queue")).others().size(), size_t(2));
}

void tst_theme_index::tonesAreRead()
{
    const QStringList comments{QStringLiteral("The staff were lovely, but the queue is awful."), QStringLiteral("Terrible staff."), QStringLiteral("12345")};
    const auto themes = ThemeIndex::made(arenaOf(comments), matcherOf("Staff [own]: staff\nQueue: queue\nstarter themes: off"));
    ToneReading reading(themes, nullptr, std::make_shared<ToneLexicons>());
    QCOMPARE(reading.nextRow(), std::optional<quint32>(0));
    std::vector<ToneReading::Text> texts;
    for (quint32 row = 0; row < 3; ++row) {
        QVERIFY(reading.isWanted(row));
        texts.push_back({row, comments[row].toUtf8()});
    }
    QVERIFY(reading.read(texts, 2));
    QVERIFY(!reading.nextRow());
    const ToneIndexPtr index = reading.finish();
    QCOMPARE(index->praised, (std::vector<quint64>{1, 0, 0}));
    QCOMPARE(index->blamed, (std::vector<quint64>{2, 1, 0}));
    QVERIFY(*index->tone(1) < -0.2);
    QVERIFY(!index->tone(2) || std::abs(*index->tone(2)) < 0.2);
}

void tst_theme_index::tonesOfCommentsThatStayedAreKept()
{
    QStringList comments{QStringLiteral("Terrible staff."), QStringLiteral("Lovely room.")};
    const auto lexicons = std::make_shared<ToneLexicons>();
    const auto matcher = matcherOf("Staff [own]: staff\nstarter themes: off");
    const auto themes = ThemeIndex::made(arenaOf(comments), matcher);
    ToneReading reading(themes, nullptr, lexicons);
    QVERIFY(reading.read(std::vector<ToneReading::Text>{{0, comments[0].toUtf8()}, {1, comments[1].toUtf8()}}, 1));
    const ToneIndexPtr index = reading.finish();
    comments << QStringLiteral("Awful rain.");
    const auto later = ThemeIndex::made(arenaOf(comments), matcher, themes);
    ToneReading again(later, index, lexicons);
    QCOMPARE(again.nextRow(), std::optional<quint32>(2));
    QVERIFY(again.read(std::vector<ToneReading::Text>{{2, comments[2].toUtf8()}}, 3));
    const ToneIndexPtr found = again.finish();
    QCOMPARE(found->tones[0], index->tones[0]);
    QCOMPARE(found->blamed[0], quint64(1));
    QVERIFY(*found->tone(2) < 0);
}

QTEST_APPLESS_MAIN(tst_theme_index)
#include "tst_theme_index.moc"
