// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/comment_arena.h"
#include "text/fold.h"

#include <QTest>
#include <random>

using namespace earshot;

class tst_fold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data();
    void folds();
    void bytesFoldLikeText();
    void originsCoverTheText();
};

void tst_fold::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    const auto row = [](const char *text, const char *folded) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(folded);
    };
    row("", "");
    row("Wait", "wait");
    row("Déjà vu", "deja vu");
    row("De\u0301ja\u0300", "deja");
    row("Straße", "strasse");
    row("STRASSE", "strasse");
    row("ẞ", "ss");
    row("Łódź Øre Æble Œuvre Þór", "lodz ore aeble oeuvre thor");
    row("don’t", "don't");
    row("“so”", "\"so\"");
    row("ＷＡＩＴ　９", "wait 9");
    row("ｶﾞｷﾞ", "ガギ");
    row("が", "が");
    row("か\u3099", "が");
    row("配送が遅い", "配送が遅い");
    row("한국", "한국");
    row("\u1112\u1161\u11ab", "한");
    row("Йод ёлка", "йод елка");
    row("ΆΛΦΑ ς", "αλφα σ");
    row("İstanbul ılık", "istanbul ilik");
    row("हिन्दी", "हिन्दी");
    row("a\tb\nc\u00a0d", "a b c d");
    row("so\u00adft\u200b", "soft");
    row("ﬁne", "fine");
    row("Great 😊👍🏽", "great 😊👍🏽");
    row("❤️", "❤");
}

void tst_fold::folds()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(fold(text), folded);
    // What is folded stays as it is, or a query and its comment would differ.
    QCOMPARE(fold(folded), folded);
    QCOMPARE(foldWithOrigin(text).text, folded);
    std::string bytes;
    appendFolded(text.toStdString(), bytes);
    QCOMPARE(QString::fromStdString(bytes), folded);
}

void tst_fold::bytesFoldLikeText()
{
    std::string out = "before ";
    appendFolded("ABC \xff\xfe xyz", out);
    QCOMPARE(QString::fromStdString(out), QStringLiteral("before abc \ufffd\ufffd xyz"));
    out.clear();
    appendFolded(std::string_view("NUL\0IN", 6), out);
    QCOMPARE(out, std::string("nul\0in", 6));
}

/// Random text of letters that fold to none, one or several units.
QString randomText(std::mt19937 &random)
{
    static const QStringList parts{QStringLiteral("a"),      QStringLiteral("ß"), QStringLiteral("e\u0301"),
                                   QStringLiteral("\u00ad"), QStringLiteral("æ"), QStringLiteral("ｶﾞ"),
                                   QStringLiteral("😊"),     QStringLiteral(" "), QStringLiteral("送")};
    QString text;
    for (int i = static_cast<int>(random() % 12); i > 0; --i)
        text += parts[static_cast<qsizetype>(random() % static_cast<size_t>(parts.size()))];
    return text;
}

void tst_fold::originsCoverTheText()
{
    std::mt19937 random(1);
    for (int round = 0; round < 2000; ++round) {
        const QString text = randomText(random);
        const FoldedText folded = foldWithOrigin(text);
        QCOMPARE(folded.starts.size(), static_cast<size_t>(folded.text.size()));
        QCOMPARE(folded.ends.size(), folded.starts.size());
        for (size_t i = 0; i < folded.starts.size(); ++i) {
            QVERIFY(folded.starts[i] < folded.ends[i] && folded.ends[i] <= text.size());
            QVERIFY(i == 0 || folded.starts[i - 1] <= folded.starts[i]);
        }
    }
}

QTEST_GUILESS_MAIN(tst_fold)
#include "tst_fold.moc"
