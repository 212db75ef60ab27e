// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/batch_writer.h"
#include "storage/connection.h"
#include "storage/document_text.h"
#include "storage/duplicate_index.h"

#include <QTest>

using namespace earshot;
using namespace Qt::StringLiterals;

namespace {

QString idsOf(const std::vector<Response> &responses)
{
    QStringList ids;
    for (const Response &response : responses)
        ids << QString::number(number(response.id));
    return ids.join(u' ');
}

} // namespace

class ImportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsImportedIsRead();
    void everyFieldComesBack();
    void anyTextComesBack_data();
    void anyTextComesBack();
    void duplicates_data();
    void duplicates();
    void duplicatesAreCountedWithoutWriting();
    void anOtherSurveyHasItsOwnAnswers();
    void updates();
    void keepsBoth();
    void people_data();
    void people();
    void undoAndRedo();
    void undoTurnsUpdatesBack();
    void rowsThatHardlyRepeatStayText();
    void manyValuesAndRows();
    void asManySurveysAsCodes();
};

void ImportTest::whatIsImportedIsRead()
{
    QTemporaryDir folder;
    auto document = newDocument(folder, "Europe/Oslo");
    const auto report = import(*document,
        "score | answered_at          | comment | email    | store | tags\n"
        "9     | 2024-01-03T12:30:00Z | Good    | a@ex.com | north | VIP, new\n"
        "      | 2024-07-03T23:30:00Z | Hm      | b@ex.com | south |\n"
        "0     |                      |         |          | north | vip\n"
        "5     | 1995-06-30T22:00:00Z |         |          |       |\n");
    QCOMPARE(report, u"4 imported, 1 unanswered, 0 duplicates"_s);
    QCOMPARE(datasetLines(*document), QStringList({
        u"1 9 2024-01-03 13:30 comment #VIP #new store=north"_s,
        u"2 - 2024-07-04 01:30 comment store=south"_s,
        u"3 0 undated #VIP store=north"_s,
        u"4 5 1995-07-01 00:00"_s}));
    QCOMPARE(document->info().responses, 4);
    QCOMPARE(document->info().respondents, 2);
    QCOMPARE(*document->check(), QStringList());
}

void ImportTest::everyFieldComesBack()
{
    QTemporaryDir folder;
    auto document = newDocument(folder);
    import(*document,
        "score | answered_at               | comment | id  | email      | person | name | phone    | store | plan | tags\n"
        "10    | 2024-01-03T12:30:00+05:30 | Grüße 🙂 | R-7 | Zoë@Ex.com | C1     | Zoë  | +44 1 23 | north | pro  | a,b\n"
        "      |                           |         |     |            |        |      |          |       |      |\n");
    QCOMPARE(responseLine(*document, 1),
             u"survey 1 batch 1 row 2 10 2024-01-03T12:30:00+05:30 “Grüße 🙂” id R-7 by 1/Zoë@Ex.com/C1/Zoë/+44 1 23/shown "
             "1=north 2=pro #a #b"_s);
    QCOMPARE(responseLine(*document, 2), u"survey 1 batch 1 row 3 - undated “”"_s);
    QCOMPARE(responseLine(*document, 3), u"not there"_s);
    const auto answers = document->answersOf(RespondentId{1});
    QVERIFY(answers && answers->size() == 1 && answers->front().id == ResponseId{1});
    // What a later import brings is among them, the earliest first; undone, it is not.
    import(*document, "score | answered_at          | id  | person\n7     | 2023-01-03T12:30:00Z | R-8 | C1\n9     |                      | R-9 | C1\n");
    QCOMPARE(idsOf(*document->answersOf(RespondentId{1})), u"4 3 1"_s);
    QVERIFY(document->undoBatch(BatchId{2}));
    QCOMPARE(idsOf(*document->answersOf(RespondentId{1})), u"1"_s);
    QCOMPARE(*document->check(), QStringList());
}

void ImportTest::anyTextComesBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("NUL") << QString(u"a\0b"_s);
    QTest::newRow("emoji") << u"👩‍👩‍👧‍👦 🏳️‍🌈"_s;
    QTest::newRow("right to left") << u"مرحبا שלום"_s;
    QTest::newRow("line breaks") << u"a\r\nb\rc\n"_s;
    QTest::newRow("quotes") << u"'); DROP TABLE responses; -- \"\"%1"_s;
    QTest::newRow("blanks") << u"   "_s;
    QTest::newRow("1 MiB") << QString(1 << 20, u'é');
}

void ImportTest::anyTextComesBack()
{
    QFETCH(QString, text);
    QTemporaryDir folder;
    auto document = newDocument(folder);
    BatchWriter::Start start;
    start.survey = text.left(20);
    start.source = text.left(20);
    start.attributes = QStringList{u"attribute"_s, u"other"_s};
    start.importedAt = QDateTime(QDate(2024, 1, 1), QTime(0, 0), Qt::UTC);
    {
        auto writer = BatchWriter::begin(*document, start);
        QVERIFY2(writer, failure(writer));
        const QByteArray utf8 = text.toUtf8();
        const std::string_view view(utf8.constData(), static_cast<size_t>(utf8.size()));
        const std::string_view attributes[] = {view, "x"};
        NewResponse row;
        row.comment = row.name = view;
        row.email = "a@ex.com";
        row.attributes = attributes;
        QVERIFY((*writer)->append(row, (*writer)->keyMaker().keysOf(row)));
        QVERIFY((*writer)->commit({{}, 1, 0}));
    }
    const ResponseId ids[] = {ResponseId{1}};
    const Response response = document->responses(ids)->at(0);
    QCOMPARE(response.comment, text);
    QCOMPARE(response.attributes.at(0).second, text);
    QCOMPARE(response.attributes.at(1).second, u"x"_s);
    QCOMPARE(document->surveys()->at(0).name, text.left(20));
    QByteArray visited;
    QVERIFY(document->readComments(**document->loadDataset(), [&](quint32 row, std::string_view comment) {
        visited = QByteArray::number(row) + ':' + QByteArray(comment.data(), static_cast<qsizetype>(comment.size()));
        return true;
    }));
    QCOMPARE(visited, "0:" + text.toUtf8());
    QCOMPARE(*document->check(), QStringList());
}

void ImportTest::duplicates_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QString>("reports");
    const QByteArray head = "score | answered_at          | comment | id | email    | person | store\n";
    const QByteArray a = head + "9 | 2024-01-03T12:30:00Z | Good | R1 | a@ex.com | | north\n";
    QTest::newRow("same id, all else different")
        << a << head + "1 | 2025-01-03T12:30:00Z | Bad | R1 | b@ex.com | | south\n" << u"1/0 0/1"_s;
    QTest::newRow("different id, all else equal") << a << QByteArray(a).replace("R1", "R2") << u"1/0 1/0"_s;
    const QByteArray b = head + "9 | 2024-01-03T12:30:00Z | Good | | a@ex.com | | north\n";
    QTest::newRow("same person, attributes differ") << b << QByteArray(b).replace("north", "south") << u"1/0 0/1"_s;
    QTest::newRow("e-mail in capitals") << b << QByteArray(b).replace("a@ex", "A@EX") << u"1/0 0/1"_s;
    QTest::newRow("another person") << b << QByteArray(b).replace("a@ex", "c@ex") << u"1/0 1/0"_s;
    QTest::newRow("another second") << b << QByteArray(b).replace("30:00", "30:01") << u"1/0 1/0"_s;
    QTest::newRow("another score") << b << QByteArray(b).replace("9 |", "8 |") << u"1/0 1/0"_s;
    QTest::newRow("another comment") << b << QByteArray(b).replace("Good", "good") << u"1/0 1/0"_s;
    QTest::newRow("the same instant, other zone")
        << b << QByteArray(b).replace("12:30:00Z", "13:30:00+01:00") << u"1/0 0/1"_s;
    const QByteArray c = head + "9 | | | | | C1 | north\n";
    QTest::newRow("person by number") << c << QByteArray(c).replace("north", "south") << u"1/0 0/1"_s;
    const QByteArray d = head + "9 | | | | | | north\n";
    QTest::newRow("nobody named, whole row equal") << d << d << u"1/0 0/1"_s;
    QTest::newRow("nobody named, attribute differs") << d << QByteArray(d).replace("north", "south") << u"1/0 1/0"_s;
    const QByteArray twice = d + "9 | | | | | | north\n";
    QTest::newRow("two honest equal rows") << twice << twice << u"2/0 0/2"_s;
    QTest::newRow("one more of them") << twice << twice + "9 | | | | | | north\n" << u"2/0 1/2"_s;
    QTest::newRow("columns in another order") << d << QByteArray("store | score\nnorth | 9\n") << u"1/0 0/1"_s;
    QTest::newRow("twice in one file") << QByteArray(b + b.mid(head.size())) << b << u"1/1 0/1"_s;
}

void ImportTest::duplicates()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QTemporaryDir folder;
    auto document = newDocument(folder);
    QStringList reports;
    for (const QByteArray &table : {first, second}) {
        const QStringList words = import(*document, table).split(u' ');
        reports << words.value(0) + u'/' + words.value(4);
    }
    QTEST(reports.join(u' '), "reports");
    QCOMPARE(datasetLines(*document).size(), document->info().responses);
    QCOMPARE(*document->check(), QStringList());
}

void ImportTest::duplicatesAreCountedWithoutWriting()
{
    QTemporaryDir folder;
    auto document = newDocument(folder);
    import(*document, "score | id\n9 | R1\n8 | R2\n");
    auto index = DuplicateIndex::load(*document);
    QVERIFY2(index, failure(index));
    index->beginFile();
    ResponseKeyMaker keys(SurveyId{1}, QStringList());
    NewResponse row;
    QStringList found;
    for (const char *id : {"R1", "R3", "R3", "R2"}) {
        row.externalId = id;
        found << (index->isDuplicate(keys.keysOf(row).response) ? u"again"_s : u"new"_s);
    }
    QCOMPARE(found, QStringList({u"again"_s, u"new"_s, u"again"_s, u"again"_s}));
    index->beginFile();
    QVERIFY2(index->isDuplicate(keys.keysOf(row).response), "earlier files are remembered");
    ResponseKeyMaker ofNewSurvey(std::nullopt, QStringList());
    QVERIFY2(!index->isDuplicate(ofNewSurvey.keysOf(row).response), "a survey that is not there yet");
    QCOMPARE(datasetLines(*document).size(), 2);
}

void ImportTest::anOtherSurveyHasItsOwnAnswers()
{
    QTemporaryDir folder;
    auto document = newDocument(folder);
    import(*document, "score | id\n9 | R1\n", {u"Shop"_s});
    QCOMPARE(import(*document, "score | id\n5 | R1\n", {u"Phone"_s}), u"1 imported, 0 unanswered, 0 duplicates"_s);
    QCOMPARE(import(*document, "score | id\n5 | R1\n", {u"SHOP"_s}), u"0 imported, 0 unanswered, 1 duplicates"_s);
    QCOMPARE(datasetLines(*document), QStringList({u"1 9 undated survey=Shop"_s, u"2 5 undated survey=Phone"_s}));
}

constexpr const char *Original = "score | answered_at          | comment | id | email    | store\n"
                                 "9     | 2024-01-03T12:30:00Z | Good    | R1 | a@ex.com | north\n"
                                 "8     | 2024-01-04T12:30:00Z | Fine    | R2 | b@ex.com | north\n";
constexpr const char *Corrected = "score | answered_at          | comment | id | email    | store | plan\n"
                                  "2     | 2024-01-03T12:30:00Z | Bad     | R1 | a@ex.com | south | pro\n"
                                  "8     | 2024-01-04T12:30:00Z |         | R2 | b@ex.com | north |\n"
                                  "7     |                      | New     | R3 |          |       |\n";

void ImportTest::updates()
{
    QTemporaryDir folder;
    auto document = newDocument(folder);
    import(*document, Original);
    QCOMPARE(import(*document, Corrected, {u"Survey"_s, DuplicatePolicy::Update}),
             u"2 imported (1 updated), 0 unanswered, 1 duplicates"_s);
    QCOMPARE(datasetLines(*document), QStringList({
        u"1 2 2024-01-03 12:30 comment store=south plan=pro"_s,
        u"2 8 2024-01-04 12:30 comment store=north"_s,
        u"3 7 undated comment"_s}));
    QCOMPARE(*document->check(), QStringList());
}

void ImportTest::keepsBoth()
{
    QTemporaryDir folder;
    auto document = newDocument(folder);
    import(*document, Original);
    QCOMPARE(import(*document, Original, {u"Survey"_s, DuplicatePolicy::KeepBoth}),
             u"2 imported, 0 unanswered, 0 duplicates"_s);
    QVERIFY(document->undoBatch(BatchId{1}));
    QCOMPARE(import(*document, Original), u"0 imported, 0 unanswered, 2 duplicates"_s);
}

void ImportTest::people_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("people");
    const QByteArray head = "id | email | person | name | phone\n";
    QTest::newRow("by e-mail") << head + "1|a@x.com|||\n2| A@X.COM |||\n3|b@x.com|||\n" << u"1 1 2"_s;
    QTest::newRow("by number") << head + "1||C1||\n2||C2||\n3||C1||\n" << u"1 2 1"_s;
    QTest::newRow("number, then both") << head + "1||C1||\n2|a@x.com|C1||\n3|a@x.com|||\n" << u"1 1 1"_s;
    QTest::newRow("two addresses share a number") << head + "1|a@x.com|C1||\n2|b@x.com|C1||\n3||C1||\n" << u"1 2 2"_s;
    QTest::newRow("nobody") << head + "1||||\n2||||\n" << u"- -"_s;
    QTest::newRow("a name is no identity") << head + "1|||Ann|\n2|||Ann|\n" << u"1 2"_s;
    QTest::newRow("other alphabets") << head + "1|ÅSE@x.com|||\n2|åse@x.com|||\n" << u"1 1"_s;
}

void ImportTest::people()
{
    QFETCH(QByteArray, rows);
    QTemporaryDir folder;
    auto together = newDocument(folder);
    import(*together, rows);
    const QStringList lines = QString::fromUtf8(rows).split(u'\n', Qt::SkipEmptyParts);
    QTemporaryDir other;
    auto oneByOne = newDocument(other);
    for (qsizetype i = 1; i < lines.size(); ++i)
        import(*oneByOne, (lines[0] + u'\n' + lines[i]).toUtf8());
    for (Document *document : {together.get(), oneByOne.get()}) {
        QStringList people;
        for (qint64 id = 1; id < lines.size(); ++id) {
            const ResponseId ids[] = {ResponseId{id}};
            const auto person = document->responses(ids)->at(0).respondent;
            people << (person ? QString::number(number(person->id)) : u"-"_s);
        }
        QTEST(people.join(u' '), "people");
        QCOMPARE(*document->check(), QStringList());
    }
}

void ImportTest::undoAndRedo()
{
    QTemporaryDir folder;
    auto document = newDocument(folder);
    import(*document, Original);
    import(*document, "score | id | email    | tags\n1 | R8 | a@ex.com | x\n2 | R9 | z@ex.com | x\n");
    const QStringList before = datasetLines(*document);
    QVERIFY(document->undoBatch(BatchId{1}));
    QVERIFY(document->undoBatch(BatchId{1}));
    QCOMPARE(datasetLines(*document), QStringList({u"3 1 undated #x"_s, u"4 2 undated #x"_s}));
    QCOMPARE(responseLine(*document, 1), u"not there"_s);
    QCOMPARE(document->info().responses, 2);
    QCOMPARE(document->info().respondents, 2);
    QCOMPARE(document->answersOf(RespondentId{1})->size(), size_t(1));
    QVERIFY(document->batches()->at(0).undone);
    QCOMPARE(*document->check(), QStringList());
    QVERIFY(document->redoBatch(BatchId{1}));
    QCOMPARE(datasetLines(*document), before);
    QCOMPARE(document->info().respondents, 3);
    QVERIFY(document->undoBatch(BatchId{1}));
    QCOMPARE(import(*document, Original), u"2 imported, 0 unanswered, 0 duplicates"_s);
    QCOMPARE(document->info().respondents, 3);
    QCOMPARE(document->undoBatch(BatchId{9}).error().code, ErrorCode::BadRequest);
}

void ImportTest::undoTurnsUpdatesBack()
{
    QTemporaryDir folder;
    auto document = newDocument(folder);
    import(*document, Original);
    const QStringList before = datasetLines(*document);
    const QString response = responseLine(*document, 1);
    import(*document, Corrected, {u"Survey"_s, DuplicatePolicy::Update});
    const QStringList after = datasetLines(*document);
    for (int round = 0; round < 2; ++round) {
        QVERIFY(document->undoBatch(BatchId{2}));
        QCOMPARE(datasetLines(*document), before);
        QCOMPARE(responseLine(*document, 1), response);
        QCOMPARE(*document->check(), QStringList());
        QVERIFY(document->redoBatch(BatchId{2}));
        QCOMPARE(datasetLines(*document), after);
        QCOMPARE(*document->check(), QStringList());
    }
}

void ImportTest::rowsThatHardlyRepeatStayText()
{
    QTemporaryDir folder;
    auto document = newDocument(folder);
    QByteArray table = "id | order | store\n";
    for (int i = 0; i < 6000; ++i)
        table += QByteArray::number(i) + "|order " + QByteArray::number(i) + "|" + QByteArray::number(i % 3) + "\n";
    import(*document, table);
    QCOMPARE(datasetLines(*document).last(), u"6000 - undated store=2"_s);
    QVERIFY(responseLine(*document, 10).endsWith(u"1=order 9 2=0"_s));
    QVERIFY(responseLine(*document, 6000).endsWith(u"1=order 5999 2=2"_s));
    QCOMPARE(import(*document, table), u"0 imported, 0 unanswered, 6000 duplicates"_s);
    QCOMPARE(*document->check(), QStringList());
}

void ImportTest::manyValuesAndRows()
{
    QTemporaryDir folder;
    auto document = newDocument(folder);
    QByteArray table = "email | agent | comment\n";
    for (int i = 0; i < 3000; ++i)
        table += "p" + QByteArray::number(i) + "@x|" + QByteArray::number(i % 300 + 1) + "|" + (i % 2 ? "c\n" : "\n");
    import(*document, table);
    const auto dataset = document->loadDataset();
    QVERIFY2(dataset, failure(dataset));
    QCOMPARE((*dataset)->columns().ids.size(), size_t(1));
    QCOMPARE((*dataset)->attributes()[0].codes->bytes(), size_t(6000));
    QCOMPARE((*dataset)->attributes()[0].values.size(), 301);
    QCOMPARE((*dataset)->attributes()[0].codes->at(299), 300u);
    QList<quint32> rows;
    QVERIFY(document->readComments(**dataset, [&](quint32 row, std::string_view) {
        rows.append(row);
        return rows.size() < 3;
    }));
    QCOMPARE(rows, QList<quint32>({1, 3, 5}));
    const auto cancelled = document->loadDataset([](double) { return false; });
    QVERIFY(cancelled); // cancels are looked at every 65,536 rows only
}

void ImportTest::asManySurveysAsCodes()
{
    QTemporaryDir folder;
    auto document = newDocument(folder);
    QVERIFY(document->connection().run(
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 255) "
        "INSERT INTO surveys (name) SELECT 'Survey ' || i FROM n"_s));
    QCOMPARE(import(*document, "score\n9\n", {u"The last"_s}), u"1 imported, 0 unanswered, 0 duplicates"_s);
    const QString refused = import(*document, "score\n8\n", {u"One too many"_s});
    QVERIFY2(refused.startsWith(u"failed: A document can hold at most 256 survey"_s) && refused.contains(u"“One too many”"_s),
             qPrintable(refused));
    QCOMPARE(import(*document, "score\n7\n", {u"survey 7"_s}), u"1 imported, 0 unanswered, 0 duplicates"_s);
    const auto dataset = document->loadDataset();
    QVERIFY2(dataset, failure(dataset));
    QCOMPARE((*dataset)->surveys().size(), Dataset::MostSurveys);
    QCOMPARE((*dataset)->surveys().at((*dataset)->surveyCodes()[0]).name, u"The last"_s);
    QCOMPARE((*dataset)->surveys().at((*dataset)->surveyCodes()[1]).name, u"Survey 7"_s);
    QVERIFY(document->connection().run(u"INSERT INTO surveys (name) VALUES ('of a later version')"_s));
    const auto more = document->loadDataset();
    QVERIFY2(!more && more.error().code == ErrorCode::NewerVersion, failure(more));
}

QTEST_GUILESS_MAIN(ImportTest)
#include "tst_import.moc"
