// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/comment_arena.h"

#include <QTest>
#include <random>

using namespace earshot;

namespace {

CommentArenaPtr arenaOf(const QStringList &comments)
{
    CommentArena::Builder builder;
    for (qsizetype row = 0; row < comments.size(); ++row)
        builder.add(static_cast<quint32>(row), comments[row].toStdString());
    return builder.finish();
}

/// "[Wait]ing for a [wait]er": what is highlighted, in brackets.
QString marked(const QString &typed, const QString &text)
{
    QString result = text;
    const auto ranges = highlights(parseQuery(typed), text);
    for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
        result.insert(range->first + range->second, u']');
        result.insert(range->first, u'[');
    }
    return result;
}

} // namespace

class tst_comment_arena : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void highlights_data();
    void highlights();
    void rowsAreThoseGiven();
    void agreesWithLookingAtEachComment();
    void longTextAndManyBlocks();
    void bytesStayWithinBudget();
};

void tst_comment_arena::finds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("comment");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *typed, const char *comment, bool found) {
        QTest::addRow("%s in %s", typed, comment)
            << QString::fromUtf8(typed) << QString::fromUtf8(comment) << found;
    };
    row("wait", "I waited an hour", true);
    row("wait", "I await an hour", false);
    row("wait", "Await. Wait!", true);
    row("ait", "I waited", false);
    row("\"ait\"", "I waited", true);
    row("*ait", "I waited", true);
    row("*zeit*", "Die Wartezeit war kurz", true);
    row("kurz -*zeit", "Die Wartezeit war kurz", false);
    row("*ait", "a bit", false);
    row("deja", "Déjà vu", true);
    row("Déjà", "deja vu", true);
    row("strasse", "In der Straße", true);
    row("straße", "STRASSE", true);
    row("配送", "配送が遅い", true);
    row("配送", "この配送が遅い", true);
    row("遅い", "配送が遅い", true);
    row("app", "このappは便利", true);
    row("don't", "I don’t know", true);
    row("\"market hall\"", "at the Market\nHall", true);
    row("hall market", "market hall", true);
    row("hall quay", "market hall", false);
    row("-rude", "kind", true);
    row("-rude", "so rude", false);
    row("kind -rude", "kind", true);
    row("kind -rude", "kind and rude", false);
    row("9", "table 9", true);
    row("9", "table 19", false);
    row("😡", "so angry😡", true);
    row("#late", "it was #late", true);
    row("e", "cafe", false);
    row("", "anything", true);
}

void tst_comment_arena::finds()
{
    QFETCH(QString, typed);
    QFETCH(QString, comment);
    QFETCH(bool, found);
    const Query query = parseQuery(typed);
    const auto arena = arenaOf({QStringLiteral("before"), comment, QStringLiteral("after")});
    const std::vector<quint32> rows = arena->rowsMatching(query);
    QCOMPARE(std::find(rows.begin(), rows.end(), 1u) != rows.end(), found);
}

void tst_comment_arena::highlights_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *typed, const char *expected) {
        QTest::addRow("%s", expected) << QString::fromUtf8(typed) << QString::fromUtf8(expected);
    };
    row("wait", "[Wait]ing for the [wait]er, not await");
    row("wait -rude", "[wait]");
    row("*AIT", "W[ait]ing, no aw[ait], [ait]");
    row("deja", "[Déjà] vu");
    row("strasse", "Die [Straße] dort");
    row("s", "[ß] [s]o");
    row("配送", "この[配送]が遅い");
    row("\"a b\" b", "x[a b] [b]");
    row("ガ", "[ｶﾞ]");
    row("so", "😊 [so] 😊");
    row("store:quay", "quay");
}

void tst_comment_arena::highlights()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    QString plain = expected;
    plain.remove(u'[').remove(u']');
    QCOMPARE(marked(typed, plain), expected);
}

void tst_comment_arena::rowsAreThoseGiven()
{
    CommentArena::Builder builder;
    builder.add(3, "wait");
    builder.add(4, "");
    builder.add(7, "late");
    builder.add(1000000, "waiting");
    const CommentArenaPtr arena = builder.finish();
    QCOMPARE(arena->size(), size_t{3});
    QCOMPARE(arena->rowsMatching(parseQuery(QStringLiteral("wait"))), (std::vector<quint32>{3, 1000000}));
    QCOMPARE(arena->rowsMatching(Query()), (std::vector<quint32>{3, 7, 1000000}));
    QCOMPARE(arena->rowsMatching(parseQuery(QStringLiteral("-wait"))), (std::vector<quint32>{7}));
    QVERIFY(CommentArena::Builder().finish()->rowsMatching(parseQuery(QStringLiteral("x"))).empty());
}

void tst_comment_arena::agreesWithLookingAtEachComment()
{
    const QStringList words = QString::fromUtf8("a ab abc ba cab über Straße é 配 ,").split(u' ');
    std::mt19937 random(5);
    const auto pick = [&] { return words[static_cast<qsizetype>(random() % static_cast<size_t>(words.size()))]; };
    for (int round = 0; round < 300; ++round) {
        QStringList comments;
        for (int i = 0; i < 30; ++i) {
            QString comment = pick();
            for (int word = static_cast<int>(random() % 6); word > 0; --word)
                comment += (random() % 4 == 0 ? QString() : QStringLiteral(" ")) + pick();
            comments += comment;
        }
        const Query query = parseQuery(pick() + (random() % 2 == 0 ? QStringLiteral("* ") : QStringLiteral(" ")));
        std::vector<quint32> expected;
        for (qsizetype row = 0; row < comments.size(); ++row) {
            if (query.terms.empty() || !earshot::highlights(query, comments[row]).empty())
                expected.push_back(static_cast<quint32>(row));
        }
        QCOMPARE(arenaOf(comments)->rowsMatching(query), expected);
    }
}

void tst_comment_arena::longTextAndManyBlocks()
{
    CommentArena::Builder builder;
    std::vector<quint32> expected;
    for (quint32 row = 0; row < 60000; ++row) {
        const bool hit = row % 701 == 0 || row == 59999;
        builder.add(row, hit ? "and then the needle again" : "nothing but hay and needless hay here");
        if (hit)
            expected.push_back(row);
    }
    const CommentArenaPtr arena = builder.finish();
    QCOMPARE(arena->rowsMatching(parseQuery(QStringLiteral("\"needle \" again"))), expected);
}

void tst_comment_arena::bytesStayWithinBudget()
{
    CommentArena::Builder builder;
    size_t bytes = 0;
    for (quint32 row = 0; row < 20000; ++row) {
        const std::string comment = "The coffee was good, the queue was not. Überraschung Nr. " + std::to_string(row);
        bytes += comment.size();
        builder.add(row, comment);
    }
    const CommentArenaPtr arena = builder.finish();
    QVERIFY(static_cast<double>(arena->bytes())
            <= 1.2 * static_cast<double>(bytes) + 8 * static_cast<double>(arena->size()));
}

QTEST_GUILESS_MAIN(tst_comment_arena)
#include "tst_comment_arena.moc"
