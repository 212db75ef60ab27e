// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/forward_index.h"
#include "text/phrases.h"

#include <QTest>
#include <numeric>

using namespace earshot;

namespace {

CommentArenaPtr arenaOf(const QStringList &comments)
{
    CommentArena::Builder builder;
    for (qsizetype row = 0; row < comments.size(); ++row)
        builder.add(static_cast<quint32>(row), comments[row].toStdString());
    return builder.finish();
}

/// "5 Great staff|2 Nobody answers" to seven comments.
QStringList commentsFrom(const QString &typed)
{
    QStringList comments;
    for (const QString &part : typed.split(u'|')) {
        for (int i = part.section(u' ', 0, 0).toInt(); i > 0; --i)
            comments << part.section(u' ', 1);
    }
    return comments;
}

std::vector<quint32> all(const CommentArena &arena)
{
    std::vector<quint32> comments(arena.size());
    std::iota(comments.begin(), comments.end(), 0u);
    return comments;
}

QString shown(const std::vector<Phrase> &phrases)
{
    QStringList list;
    for (const Phrase &phrase : phrases)
        list << QStringLiteral("%1 %2").arg(QString::fromStdString(phrase.shown)).arg(phrase.comments);
    return list.join(QStringLiteral(", "));
}

} // namespace

class tst_phrases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void keepsHalfAPercent();
    void countsGroups();
    void looksOnlyAtTheScope();
    void spellsItsExample();
    void offersAtMost();
    void stopsWhenAsked();
};

void tst_phrases::finds_data()
{
    QTest::addColumn<QString>("comments");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const char *comments, const char *found) {
        QTest::newRow(name) << QString::fromUtf8(comments) << QString::fromUtf8(found);
    };
    row("at least five", "5 Lovely garden.|4 Lovely music.", "lovely 9, lovely garden 5");
    row("once per comment", "5 Cake and cake and again cake|4 Tea", "cake 5");
    row("any form, the most frequent shown", "3 waiting for my turn|4 waited for it|1 waiting, waiting", "waiting 8");
    row("function words part", "6 the staff of the kitchen", "kitchen 6, staff 6");
    row("punctuation parts", "6 Staff. Kitchen! Garden, music", "garden 6, kitchen 6, music 6, staff 6");
    row("numbers part", "6 minutes 20 table", "minutes 6, table 6");
    row("three words", "6 There is no loyalty card program here", "loyalty card program 6, no loyalty card 6");
    row("one word gives way at 80 %", "8 slow wifi|2 wifi was there", "slow wifi 8");
    row("one word stays below", "7 slow wifi|3 wifi was there", "wifi 10, slow wifi 7");
    row("two words give way to three", "8 gluten free bread|1 gluten free cake", "gluten free bread 8");
    row("a word of three gives way", "8 gluten free bread", "gluten free bread 8");
    row("what says no is part", "6 The soup was not hot|6 It was hot", "hot 12, not hot 6, soup 6");
    row("what says no is never alone", "6 The soup was not the best", "best 6, soup 6");
    row("nor at the end in English", "6 The staff not, and no", "staff 6");
    row("but at the end in German", "6 Es funktioniert nicht und das ist die Höhe", "funktioniert nicht 6, hohe 6");
    row("with a hyphen", "6 The wi-fi is on|5 The check-in is here", "wi-fi 6, check-in 5");
    row("across hyphen and blank", "6 A wi-fi password", "wi-fi password 6");
    row("unspaced scripts grow together", "6 スタッフ", "スタッフ 6");
    row("said twice", "6 good good good", "good 6");
    row("the same word of two languages", "6 The service and the staff|5 Der Service und die Küche", "service 11, staff 6, kuche 5");
    row("addresses are no words", "6 see www.example.com or a@b.com and @you", "");
    row("nothing", "0 nothing", "");
}

void tst_phrases::finds()
{
    QFETCH(QString, comments);
    QFETCH(QString, found);
    const CommentArenaPtr arena = arenaOf(commentsFrom(comments));
    const std::vector<quint32> indices = all(*arena);
    QCOMPARE(shown(phrases(*arena, {indices, {}, Language::English}, 100)), found);
}

void tst_phrases::keepsHalfAPercent()
{
    QStringList comments = commentsFrom(QStringLiteral("10 Harp|9 Lute"));
    while (comments.size() < 2000)
        comments << QStringLiteral("12");
    const CommentArenaPtr arena = arenaOf(comments);
    const std::vector<quint32> indices = all(*arena);
    QCOMPARE(shown(phrases(*arena, {indices, {}, Language::English}, 100)), QStringLiteral("harp 10"));
}

void tst_phrases::countsGroups()
{
    const CommentArenaPtr arena = arenaOf(commentsFrom(QStringLiteral("8 slow wifi|2 garden")));
    const std::vector<quint32> indices = all(*arena);
    const std::vector<quint8> groups{0, 0, 0, 1, 2, 2, 255, 255, 0, 0};
    const std::vector<Phrase> found = phrases(*arena, {indices, groups, Language::English}, 100);
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found[0].comments, 8u);
    QCOMPARE(found[0].groups, (std::array<quint32, 3>{3, 1, 2}));
}

void tst_phrases::looksOnlyAtTheScope()
{
    const CommentArenaPtr arena = arenaOf(commentsFrom(QStringLiteral("5 music|1 garden|6 harp|4 garden")));
    const std::vector<quint32> indices{0, 1, 2, 3, 5, 12, 13, 14, 15};
    QCOMPARE(shown(phrases(*arena, {indices, {}, Language::English}, 100)), QStringLiteral("garden 5"));
}

void tst_phrases::spellsItsExample()
{
    const QStringList comments = commentsFrom(QStringLiteral("2 Die Heizungen|3 Große  Wärme gut|4 Café Crème & Milch"));
    const CommentArenaPtr arena = arenaOf(comments + comments);
    const std::vector<quint32> indices = all(*arena);
    QStringList spelled;
    for (const Phrase &phrase : phrases(*arena, {indices, {}, Language::German}, 100))
        spelled << spelledIn(comments[static_cast<qsizetype>(phrase.exampleComment)], phrase.shown);
    QCOMPARE(spelled.join(u'|'), QStringLiteral("café crème & milch|große  wärme gut"));
}

void tst_phrases::offersAtMost()
{
    const CommentArenaPtr arena = arenaOf(commentsFrom(QStringLiteral("5 music|7 garden|6 harp|5 lute")));
    const std::vector<quint32> indices = all(*arena);
    QCOMPARE(shown(phrases(*arena, {indices, {}, Language::English}, 3)), QStringLiteral("garden 7, harp 6, lute 5"));
}

void tst_phrases::stopsWhenAsked()
{
    const CommentArenaPtr arena = arenaOf(commentsFrom(QStringLiteral("9000 music")));
    const std::vector<quint32> indices = all(*arena);
    int asked = 0;
    QVERIFY(phrases(*arena, {indices, {}, Language::English}, 3, [&] { return ++asked < 3; }).empty());
    QCOMPARE(asked, 3);
    QCOMPARE(shown(phrases(*arena, {indices, {}, Language::English}, 3, [] { return true; })), QStringLiteral("music 9000"));
}

QTEST_GUILESS_MAIN(tst_phrases)
#include "tst_phrases.moc"
