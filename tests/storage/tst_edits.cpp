// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"
#include "storage/document_text.h"

#include <QTest>

using namespace earshot;
using namespace Qt::StringLiterals;

namespace {

/// "star 1 2; tag 1: Fast; note 2: text; rename: old > new"
std::vector<Edit> editsOf(const QString &text)
{
    static const QStringList names{u"tag"_s, u"untag"_s, u"star"_s, u"unstar"_s, u"note"_s, u"hide"_s, u"show"_s,
                                   u"phrase"_s, u"rename"_s, u"drop"_s, u"make"_s, u"tone"_s, u"follow"_s, u"settle"_s};
    std::vector<Edit> edits;
    for (const QString &part : text.split(u"; "_s)) {
        const QStringList words = part.section(u": "_s, 0, 0).split(u' ');
        Edit edit{static_cast<Edit::Kind>(names.indexOf(words[0])), {}, part.section(u": "_s, 1).section(u" > "_s, 0, 0), part.section(u" > "_s, 1)};
        for (const QString &id : words.mid(1))
            edit.responses.push_back(ResponseId{id.toLongLong()});
        edits.push_back(std::move(edit));
    }
    return edits;
}

QStringList everything(Document &document)
{
    QStringList lines = datasetLines(document);
    for (qint64 id = 1; id <= 3; ++id)
        lines << responseLine(document, id);
    return lines;
}

} // namespace

class EditsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void edits_data();
    void edits();
    void onlyWhatChangedIsTurnedBack();
    void aTagComesBackUnderItsNumber();
    void nothingIsWrittenWhenOneFails_data();
    void nothingIsWrittenWhenOneFails();
    void aToneIsOneOfThree();
    void theInverseIsInTheFile();
};

constexpr const char *Rows = "score | email    | name | tags\n"
                             "9     | a@ex.com | Ann  | old\n"
                             "3     | b@ex.com | Ben  |\n"
                             "7     | a@ex.com |      |\n";

void EditsTest::edits_data()
{
    QTest::addColumn<QString>("edits");
    QTest::addColumn<QString>("row1");
    QTest::newRow("star") << u"star 1 2"_s << u"1 9 undated starred #old"_s;
    QTest::newRow("star twice, unstar") << u"star 1; star 1; unstar 1"_s << u"1 9 undated #old"_s;
    QTest::newRow("new tag") << u"tag 1 2 3: Slow service"_s << u"1 9 undated #old #Slow service"_s;
    QTest::newRow("tag in capitals is the same") << u"tag 1 2: OLD"_s << u"1 9 undated #old"_s;
    QTest::newRow("untag") << u"untag 1 2: old"_s << u"1 9 undated"_s;
    QTest::newRow("note") << u"note 1: called her"_s << u"1 9 undated note #old"_s;
    QTest::newRow("note replaced, then emptied") << u"note 1: a; note 1 2: b; note 1: "_s << u"1 9 undated #old"_s;
    QTest::newRow("star and note") << u"star 1; note 1: x; unstar 1"_s << u"1 9 undated note #old"_s;
    QTest::newRow("name") << u"hide 1"_s << u"1 9 undated #old"_s;
    QTest::newRow("phrase") << u"star 1; phrase 1: so good"_s << u"1 9 undated starred #old"_s;
    QTest::newRow("another phrase, then all of it") << u"star 1; phrase 1: so good; phrase 1 2: x; phrase 1: "_s << u"1 9 undated starred #old"_s;
    QTest::newRow("tone") << u"tone 1 3: negative"_s << u"1 9 undated ~negative #old"_s;
    QTest::newRow("another tone") << u"tone 1 2: negative; tone 3: neutral; tone 1 3: positive"_s << u"1 9 undated ~positive #old"_s;
    QTest::newRow("the tone as it is heard") << u"tone 1 2: neutral; tone 1: "_s << u"1 9 undated #old"_s;
    QTest::newRow("tone without its star") << u"star 1; tone 1: neutral; unstar 1"_s << u"1 9 undated ~neutral #old"_s;
    QTest::newRow("star without its tone") << u"star 1; tone 1: neutral; tone 1: "_s << u"1 9 undated starred #old"_s;
    QTest::newRow("follow-up") << u"follow 1 3"_s << u"1 9 undated follow-up #old"_s;
    QTest::newRow("follow-up without its star") << u"star 1; follow 1; unstar 1"_s << u"1 9 undated follow-up #old"_s;
    QTest::newRow("a follow-up that is closed") << u"follow 1 2; star 1; settle 1"_s << u"1 9 undated starred #old"_s;
    QTest::newRow("a follow-up that was none") << u"settle 1"_s << u"1 9 undated #old"_s;
    QTest::newRow("rename") << u"rename: OLD > Very old"_s << u"1 9 undated #Very old"_s;
    QTest::newRow("rename in capitals") << u"rename: old > OLD"_s << u"1 9 undated #OLD"_s;
    QTest::newRow("rename nothing") << u"tag 2: x; rename: unknown > new"_s << u"1 9 undated #old"_s;
    QTest::newRow("rename to another's name") << u"tag 1 2: new; tag 3: old; rename: new > OLD"_s << u"1 9 undated #old"_s;
    QTest::newRow("merge") << u"tag 1 2: new; tag 3: old; rename: old > New"_s << u"1 9 undated #new"_s;
    QTest::newRow("merge where all have both") << u"tag 1: new; rename: new > old"_s << u"1 9 undated #old"_s;
    QTest::newRow("drop") << u"tag 1 2: new; drop: OLD"_s << u"1 9 undated #new"_s;
    QTest::newRow("drop what nobody has") << u"untag 1: old; drop: old"_s << u"1 9 undated"_s;
    QTest::newRow("drop and tag again") << u"drop: old; tag 2: old"_s << u"1 9 undated"_s;
    QTest::newRow("all at once") << u"tag 1: new; star 1; note 1: n; hide 1 2; untag 1: old"_s
                                 << u"1 9 undated starred note #new"_s;
}

void EditsTest::edits()
{
    QFETCH(QString, edits);
    QTemporaryDir folder;
    auto document = newDocument(folder);
    import(*document, Rows);
    const QStringList before = everything(*document);
    const auto undo = document->apply(editsOf(edits));
    QVERIFY2(undo, failure(undo));
    QTEST(datasetLines(*document).at(0), "row1");
    const QStringList after = everything(*document);
    const auto redo = document->apply(*undo);
    QVERIFY2(redo, failure(redo));
    QCOMPARE(everything(*document), before);
    const auto undoAgain = document->apply(*redo);
    QVERIFY2(undoAgain, failure(undoAgain));
    QCOMPARE(everything(*document), after);
    QCOMPARE(*document->check(), QStringList());
}

void EditsTest::onlyWhatChangedIsTurnedBack()
{
    QTemporaryDir folder;
    auto document = newDocument(folder);
    import(*document, Rows);
    QVERIFY(document->apply(editsOf(u"star 2"_s)));
    const auto undo = document->apply(editsOf(u"star 1 2 3 99"_s));
    QVERIFY2(undo, failure(undo));
    QCOMPARE(undo->size(), size_t(1));
    QCOMPARE(undo->front().responses, std::vector<ResponseId>({ResponseId{1}, ResponseId{3}}));
    QVERIFY(document->apply(*undo));
    QCOMPARE(datasetLines(*document).at(1), u"2 3 undated starred"_s);
    QVERIFY(document->apply(editsOf(u"star 2"_s))->empty());
    QVERIFY(responseLine(*document, 1).contains(u"/shown"_s));
    QVERIFY(document->apply(editsOf(u"hide 1"_s)));
    QVERIFY2(responseLine(*document, 3).contains(u"/hidden"_s), "a person's name is hidden everywhere");
}

void EditsTest::aTagComesBackUnderItsNumber()
{
    QTemporaryDir folder;
    auto document = newDocument(folder);
    import(*document, Rows);
    QVERIFY(document->apply(editsOf(u"tag 2: other"_s)));
    const std::vector<Tag> before = *document->tags();
    const auto undo = document->apply(editsOf(u"rename: old > other"_s));
    QVERIFY2(undo, failure(undo));
    QCOMPARE(document->tags()->size(), size_t(1));
    QVERIFY(document->apply(*undo));
    QCOMPARE(*document->tags(), before);
}

void EditsTest::nothingIsWrittenWhenOneFails_data()
{
    QTest::addColumn<QString>("last");
    QTest::newRow("tag") << u"tag 1:  "_s;
    QTest::newRow("rename") << u"rename: old >  "_s;
}

void EditsTest::nothingIsWrittenWhenOneFails()
{
    QTemporaryDir folder;
    auto document = newDocument(folder);
    import(*document, Rows);
    QFETCH(QString, last);
    const auto refused = document->apply(editsOf(u"star 1; "_s + last));
    QVERIFY(!refused);
    QCOMPARE(refused.error().message, u"A tag needs a name."_s);
    QCOMPARE(datasetLines(*document).at(0), u"1 9 undated #old"_s);
}

void EditsTest::aToneIsOneOfThree()
{
    QTemporaryDir folder;
    auto document = newDocument(folder);
    import(*document, Rows);
    QVERIFY(!document->apply(editsOf(u"star 1; tone 1: angry"_s)));
    QCOMPARE(datasetLines(*document).at(0), u"1 9 undated #old"_s);
    const auto undo = document->apply(editsOf(u"tone 1 2: neutral"_s));
    QVERIFY2(undo, failure(undo));
    QVERIFY2(document->apply(editsOf(u"tone 2: neutral"_s))->empty(), "it was so before");
    QVERIFY(document->apply(editsOf(u"tone 2: "_s)));
    SqlQuery count(document->connection(), u"SELECT count(*) FROM annotations"_s);
    QVERIFY(count.next());
    QCOMPARE(count.integer(0), 1); // what says nothing goes
}

void EditsTest::theInverseIsInTheFile()
{
    QTemporaryDir folder;
    auto document = newDocument(folder);
    import(*document, Rows);
    QVERIFY(document->connection().run(u"INSERT INTO undo_log (id, edits) VALUES (100, 'old'), (101, 'kept'), "
                                       "(299, 'last')"_s));
    QVERIFY(document->apply(editsOf(u"star 1 3"_s)));
    SqlQuery query(document->connection(), u"SELECT edits FROM undo_log ORDER BY id"_s);
    QStringList edits;
    while (query.next())
        edits << query.text(0);
    QCOMPARE(edits, QStringList({u"kept"_s, u"last"_s,
                                 u"[{\"kind\":\"unstar\",\"responses\":[1,3],\"text\":\"\"}]"_s}));
}

QTEST_GUILESS_MAIN(EditsTest)
#include "tst_edits.moc"
