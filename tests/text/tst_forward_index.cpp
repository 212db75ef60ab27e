// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/fold.h"
#include "text/forward_index.h"

#include <QTest>

using namespace earshot;

namespace {

ForwardIndexPtr indexOf(const QStringList &comments, Language fallback = Language::English)
{
    ForwardIndex::Builder builder(fallback);
    for (qsizetype row = 0; row < comments.size(); ++row) {
        if (comments[row].isEmpty())
            continue;
        std::string folded;
        appendFolded(comments[row].toStdString(), folded);
        builder.add(static_cast<quint32>(row), folded);
    }
    return builder.finish();
}

/// "waiting 2, queue 1": all terms with their totals.
QString shown(const ForwardIndex &index)
{
    QStringList list;
    for (quint32 term = 0; term < index.terms(); ++term)
        list << QStringLiteral("%1 %2").arg(QString::fromStdString(std::string(index.shown(term)))).arg(index.total(term));
    return list.join(QStringLiteral(", "));
}

} // namespace

class tst_forward_index : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsWords_data();
    void groupsWords();
    void countsSelections();
    void countsLikeOneByOne();
    void spells();
    void isEmptyWithoutComments();
};

void tst_forward_index::groupsWords_data()
{
    QTest::addColumn<QString>("comments");
    QTest::addColumn<QString>("terms");
    const auto row = [](const char *comments, const char *terms) {
        QTest::newRow(comments) << QString::fromUtf8(comments) << QString::fromUtf8(terms);
    };
    row("waiting and waiting|I waited for the queue|not good", "waiting 2, queue 1, not 1, good 1");
    row("10 minutes at 8:20, see www.x.com or a@b.com", "minutes 1");
    row("Wir warten und die Leute warten|Das ist die Hölle", "warten 1, leute 1, holle 1");
    row("L'attente est trop longue et je n'ai pas le temps", "attente 1, longue 1, pas 1, temps 1");
    row("配送が遅い", "配送 1, 送が 1, が遅 1, 遅い 1");
    row("#queue queue", "#queue 1");
}

void tst_forward_index::groupsWords()
{
    QFETCH(QString, comments);
    QFETCH(QString, terms);
    const QString found = shown(*indexOf(comments.split(u'|')));
    QCOMPARE(found, terms);
}

void tst_forward_index::countsSelections()
{
    const QStringList comments{QStringLiteral("queue cake"), QString(), QStringLiteral("queue queue"), QStringLiteral("cake"), QStringLiteral("tea queues")};
    const ForwardIndexPtr index = indexOf(comments);
    QCOMPARE(index->comments(), size_t(4));
    QCOMPARE(index->row(1), 2u);
    const std::vector<quint8> groups{0, 0, 1, ForwardIndex::LeftOut, 1};
    const std::vector<quint32> counts = index->count(groups, 2);
    const auto of = [&](const char *word) {
        const quint32 term = index->find(word, Language::English).value();
        return std::pair(counts[term * 2], counts[term * 2 + 1]);
    };
    QCOMPARE(of("queue"), std::pair(1u, 2u));
    QCOMPARE(of("cake"), std::pair(1u, 0u));
    QCOMPARE(of("tea"), std::pair(0u, 1u));
    QVERIFY(!index->find("coffee", Language::English));
    QCOMPARE(index->exampleRow(index->find("tea", Language::English).value()), 4u);
}

/// Enough comments for the second thread.
void tst_forward_index::countsLikeOneByOne()
{
    QStringList comments;
    std::vector<quint8> groups;
    for (int i = 0; i < 30000; ++i) {
        comments << QStringLiteral("word%1 word%2 cake").arg(QChar(u'a' + i % 7)).arg(QChar(u'a' + i % 11));
        groups.push_back(static_cast<quint8>(i % 4 == 3 ? int(ForwardIndex::LeftOut) : i % 4));
    }
    const ForwardIndexPtr index = indexOf(comments);
    std::vector<quint32> wanted(index->terms() * 3);
    for (size_t i = 0; i < index->comments(); ++i) {
        for (const quint32 term : index->termsOf(i)) {
            if (groups[index->row(i)] != ForwardIndex::LeftOut)
                ++wanted[term * 3 + groups[index->row(i)]];
        }
    }
    QCOMPARE(index->count(groups, 3), wanted);
    QCOMPARE(index->total(0), quint64(30000));
}

void tst_forward_index::spells()
{
    QCOMPARE(spelledIn(QStringLiteral("Das CAFÉ und die Straße"), "cafe"), QStringLiteral("café"));
    QCOMPARE(spelledIn(QStringLiteral("Das CAFÉ und die Straße"), "strasse"), QStringLiteral("Straße"));
    QCOMPARE(spelledIn(QStringLiteral("Luca is great. I like Luca!"), "luca"), QStringLiteral("Luca"));
    QCOMPARE(spelledIn(QStringLiteral("Great. Coffee at last"), "coffee"), QStringLiteral("coffee"));
    QCOMPARE(spelledIn(QStringLiteral("\"Coffee\" they say"), "coffee"), QStringLiteral("coffee"));
    QCOMPARE(spelledIn(QStringLiteral("nothing"), "cafe"), QStringLiteral("cafe"));
}

void tst_forward_index::isEmptyWithoutComments()
{
    const ForwardIndexPtr index = indexOf({});
    QCOMPARE(index->comments(), size_t(0));
    QCOMPARE(index->terms(), size_t(0));
    QVERIFY(index->count({}, 2).empty());
    QVERIFY(!index->find("cake", Language::English));
}

QTEST_GUILESS_MAIN(tst_forward_index)
#include "tst_forward_index.moc"
