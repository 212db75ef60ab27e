// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run.h"
#include "storage/document.h"

using namespace earshot;
using namespace Qt::StringLiterals;

/// `themes`, and what `comments` says of themes and tone.
class TestCliThemes : public QObject
{
    Q_OBJECT

private:
    static void import(const Workspace &work)
    {
        QByteArray csv = "score,date,comment\n";
        for (int i = 0; i < 12; ++i) {
            csv += "2,2026-01-03,\"We waited far too long for two coffees, a terrible morning number " + QByteArray::number(i) + ".\"\n";
            csv += "10,2026-02-03,\"The barista is always friendly and remembers my order, lovely place " + QByteArray::number(i) + ".\"\n";
        }
        csv += "7,2026-02-04,Fine.\n";
        QCOMPARE(run({u"import"_s, work.project(), work.write(u"in.csv"_s, csv)}).status, 0);
    }
    static Run themes(const Workspace &work, const QStringList &more = {}) { return run(QStringList{u"themes"_s, work.project()} + more); }
    static QStringList lines(const QJsonObject &json)
    {
        QStringList result;
        for (const QJsonValue &theme : json[u"themes"].toArray())
            result << u"%1 %2 %3"_s.arg(theme[u"name"].toString()).arg(theme[u"mentions"].toInt()).arg(theme[u"nps"].toDouble());
        return result;
    }

private Q_SLOTS:
    void comeWithTheProgram()
    {
        const Workspace work;
        import(work);
        const QJsonObject json = themes(work, {u"--json"_s}).json();
        QVERIFY2(lines(json).contains(u"Waiting and reachability 12 -100"_s), qPrintable(lines(json).join(u'\n')));
        QCOMPARE(json[u"comments"].toInt(), 25);
    }

    /// METHODS B2: the column of the import comes before what the words say.
    void theColumnTellsTheLanguage()
    {
        const Workspace work;
        const QByteArray csv = "score,date,comment,Language\n2,2026-01-03,Cher,fr-FR\n2,2026-01-04,Teuer,Deutsch\n"
                               "9,2026-01-05,Mycket bra,sv\n3,2026-01-06,They were so slow,\n";
        QCOMPARE(run({u"import"_s, work.project(), work.write(u"in.csv"_s, csv)}).status, 0);
        QStringList lines;
        for (const QJsonValue &comment : run({u"comments"_s, work.project(), u"--json"_s}).json()[u"comments"].toArray()) {
            const QJsonValue tone = comment[u"tone"];
            lines << comment[u"text"].toString() + u": "_s + comment[u"themes"][0][u"name"].toString() + (tone.isNull() ? u" none"_s : tone.toDouble() < 0 ? u" bad"_s : u" other"_s);
        }
        QCOMPARE(lines, (QStringList{u"They were so slow: Waiting and reachability bad"_s, u"Mycket bra:  none"_s, u"Teuer: Price and value bad"_s, u"Cher: Price and value bad"_s}));
        QStringList mentions = this->lines(themes(work, {u"--json"_s}).json());
        QVERIFY2(mentions.contains(u"Price and value 2 -100"_s), qPrintable(mentions.join(u'\n')));
    }

    void ofTheOwnerAreKept()
    {
        const Workspace work;
        import(work);
        const QString list = work.write(u"themes.txt"_s, "Too slow: waited\nBarista: barista\n");
        QCOMPARE(themes(work, {u"--load"_s, list}).status, 0);
        const QJsonObject json = themes(work, {u"--json"_s}).json();
        QCOMPARE(lines(json), (QStringList{u"Too slow 12 -100"_s, u"Barista 12 100"_s}));
        const QJsonObject slow = json[u"themes"].toArray().at(0).toObject();
        QCOMPARE(slow[u"words"].toArray(), QJsonArray{u"waited"_s});
        QVERIFY(slow[u"impact"].toDouble() < -90);
        QVERIFY(!slow[u"small"].toBool());
        const QJsonArray quotes = slow[u"quotes"].toArray();
        QVERIFY(!quotes.isEmpty() && quotes.size() <= 3);
        for (const QJsonValue &quote : quotes)
            QCOMPARE(quote.toInt() % 2, 1); // detractors have the odd ids
    }

    void inAScope()
    {
        const Workspace work;
        import(work);
        const QString list = work.write(u"themes.txt"_s, "Too slow: waited\nBarista: barista\n");
        QCOMPARE(themes(work, {u"--load"_s, list}).status, 0);
        QCOMPARE(lines(themes(work, {u"--json"_s, u"--category"_s, u"promoter"_s}).json()), QStringList{u"Barista 12 100"_s});
        QCOMPARE(lines(themes(work, {u"--json"_s, u"--limit"_s, u"1"_s}).json()).size(), 1);
    }

    void areSavedAndLoadedAgain()
    {
        const Workspace work, other;
        import(work);
        import(other);
        const QString list = work.write(u"themes.txt"_s, "Too slow: waited, not \"waited gladly\"\nstarter themes: off\n");
        QCOMPARE(themes(work, {u"--load"_s, list}).status, 0);
        QCOMPARE(themes(work, {u"--save"_s, work.path(u"saved.txt"_s)}).status, 0);
        QCOMPARE(themes(other, {u"--load"_s, work.path(u"saved.txt"_s)}).status, 0);
        QCOMPARE(lines(themes(other, {u"--json"_s}).json()), QStringList{u"Too slow 12 -100"_s});
    }

    void whatIsNoListIsRefused()
    {
        const Workspace work;
        import(work);
        const Run none = themes(work, {u"--load"_s, work.write(u"empty.txt"_s, "# nothing\n")});
        QCOMPARE(none.status, 1);
        QVERIFY2(none.err.contains(u"No themes were found"_s), qPrintable(none.err));
        QCOMPARE(themes(work, {u"--load"_s, work.path(u"missing.txt"_s)}).status, 1);
        QCOMPARE(themes(work, {u"--save"_s, work.project()}).status, 2);
        const Run binary = themes(work, {u"--load"_s, work.write(u"binary"_s, QByteArray("a: b\0\x1b[31m: c\n", 16))});
        QCOMPARE(binary.status, 1);
        QVERIFY2(binary.err.contains(u"not a text file"_s) && !binary.err.contains(QChar(0x1b)), qPrintable(binary.err));
        QCOMPARE(themes(work, {u"--load"_s, work.path(u"in.csv"_s)}).status, 1);
    }

    void whatFailsChangesNothing()
    {
        const Workspace work;
        import(work);
        const QString list = work.write(u"themes.txt"_s, "Too slow: waited\n");
        QCOMPARE(themes(work, {u"--load"_s, list, u"--where"_s, u"Branch=x"_s}).status, 1);
        QCOMPARE(themes(work, {u"--load"_s, list, u"--save"_s, work.path(u"missing/list.txt"_s)}).status, 1);
        QVERIFY(!lines(themes(work, {u"--json"_s}).json()).contains(u"Too slow 12 -100"_s));
    }

    void aListTakesThePlaceOfTheOneBefore()
    {
        const Workspace work;
        import(work);
        QCOMPARE(themes(work, {u"--load"_s, work.write(u"one.txt"_s, "Too slow: waited\nBarista: barista\n")}).status, 0);
        QCOMPARE(themes(work, {u"--load"_s, work.write(u"two.txt"_s, "Slow: waited\nstarter themes: off\n")}).status, 0);
        QCOMPARE(lines(themes(work, {u"--json"_s}).json()), QStringList{u"Slow 12 -100"_s});
    }

    void moreThanAreLookedForIsTold()
    {
        const Workspace work;
        import(work);
        QByteArray list;
        for (int i = 0; i < 65; ++i)
            list += "Theme " + QByteArray::number(i) + ": word" + QByteArray::number(i) + "\n";
        const Run run = themes(work, {u"--load"_s, work.write(u"many.txt"_s, list)});
        QVERIFY2(run.err.contains(u"Only the first 64 of 65 themes"_s), qPrintable(run.err));
    }

    void commentsSayThemesAndTone()
    {
        const Workspace work;
        import(work);
        QCOMPARE(themes(work, {u"--load"_s, work.write(u"themes.txt"_s, "Too slow: waited\n")}).status, 0);
        const QJsonArray comments = run({u"comments"_s, work.project(), u"--json"_s, u"--category"_s, u"detractor"_s, u"--limit"_s, u"1"_s}).json()[u"comments"].toArray();
        const QJsonObject comment = comments.at(0).toObject();
        QVERIFY(comment[u"tone"].toDouble() < -0.2);
        const QJsonObject theme = comment[u"themes"].toArray().at(0).toObject();
        QCOMPARE(theme[u"name"].toString(), u"Too slow"_s);
        QCOMPARE(theme[u"tone"].toString(), u"complaint"_s);
        const QJsonArray word = theme[u"words"].toArray().at(0).toArray();
        QCOMPARE(comment[u"text"].toString().mid(word.at(0).toInt(), word.at(1).toInt()), u"waited"_s);
        QCOMPARE(comment[u"tone_computed"], comment[u"tone"]);
        QCOMPARE(comment[u"tone_corrected"], QJsonValue(false));
    }

    void aToneThatWasCorrectedIsTold()
    {
        const Workspace work;
        import(work);
        QCOMPARE(themes(work, {u"--load"_s, work.write(u"themes.txt"_s, "Too slow: waited\nstarter themes: off\n")}).status, 0);
        const auto second = [&work] {
            const QStringList words{u"comments"_s, work.project(), u"--json"_s, u"--category"_s, u"detractor"_s, u"--limit"_s, u"1"_s, u"--offset"_s, u"1"_s};
            return run(words).json()[u"comments"].toArray().at(0).toObject();
        };
        const QJsonObject before = second();
        {
            const auto document = Document::open(work.project());
            QVERIFY(document);
            QVERIFY((*document)->apply({{Edit{Edit::Kind::SetTone, {ResponseId{before[u"response"].toInteger()}}, toneClassName(ToneClass::Positive)}}}));
        }
        const QJsonObject after = second();
        QCOMPARE(after[u"response"], before[u"response"]);
        QCOMPARE(after[u"tone"], QJsonValue(1.0));
        QCOMPARE(after[u"tone_computed"], before[u"tone"]);
        QCOMPARE(after[u"tone_corrected"], QJsonValue(true));
        QCOMPARE(after[u"themes"].toArray().at(0).toObject()[u"tone"].toString(), u"praise"_s);
        for (const QJsonValue &quote : themes(work, {u"--json"_s}).json()[u"themes"].toArray().at(0)[u"quotes"].toArray())
            QVERIFY(quote != before[u"response"]);
    }
};

QTEST_GUILESS_MAIN(TestCliThemes)
#include "tst_cli_themes.moc"
