// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"
#include "storage/document_text.h"
#include "storage/merge.h"

#include <QTest>

using namespace earshot;
using namespace Qt::StringLiterals;

class MergeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void everythingComesAlong();
    void theSameAgainAddsNothing_data();
    void theSameAgainAddsNothing();
    void whatBothHaveIsADuplicate_data();
    void whatBothHaveIsADuplicate();
    void whatIsMergedIsKnownToImports_data();
    void whatIsMergedIsKnownToImports();
    void equalRowsAreCounted();
    void surveysByNameAndMetric();
    void peopleAreRecognised();
    void undoneImportsStayBehind();
    void aMergeIsUndoneAsOne();
    void aTrialWritesNothing();
    void refusals();
    void changedBytesAreNoticed();

private:
    std::unique_ptr<Document> document(const QString &name, const char *table = nullptr)
    {
        auto made = Document::create(m_folder->filePath(name + u".earshot"_s), name, QTimeZone::utc());
        if (!made)
            qFatal("no document");
        if (table)
            import(**made, table);
        return std::move(*made);
    }
    std::unique_ptr<Document> copyOf(Document &original)
    {
        const QString path = m_folder->filePath(u"copy-%1.earshot"_s.arg(m_copies++));
        if (!original.backupTo(path))
            qFatal("no copy");
        return std::move(*Document::open(path));
    }
    int m_copies = 0;
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

// "3 added, 2 duplicates, 1 batch" or the sentence of the refusal.
QString merge(Document &other, Document *document, DocumentMerge::Start start = {})
{
    start.source = u"other.earshot"_s;
    start.mergedAt = QDateTime(QDate(2026, 11, 2), QTime(9, 0), Qt::UTC);
    auto merge = DocumentMerge::begin(other, document, start);
    if (!merge)
        return merge.error().message;
    int added = 0, duplicates = 0;
    for (;;) {
        const auto more = (*merge)->next();
        if (!more)
            return more.error().message;
        if (!*more)
            break;
        const auto outcome = (*merge)->take();
        if (!outcome)
            return outcome.error().message;
        ++(*outcome == AppendOutcome::Added ? added : duplicates);
    }
    const auto batch = (*merge)->commit({});
    if (!batch)
        return batch.error().message;
    return u"%1 added, %2 duplicates, batch %3"_s.arg(added).arg(duplicates).arg(*batch ? number((*batch)->id) : 0);
}

void run(Document &document, const char *sql)
{
    const auto done = document.connection().run(QString::fromLatin1(sql));
    QVERIFY2(done, failure(done));
}

const char Rich[] = "score | answered_at               | comment | id  | email      | person | name | phone    | store | plan | tags\n"
                    "10    | 2024-01-03T12:30:00+05:30 | Grüße 🙂 | R-7 | Zoë@Ex.com | C1     | Zoë  | +44 1 23 | north | pro  | a,b\n"
                    "      | 2024-01-04T12:30:00Z      | Hm      |     | b@ex.com   |        |      |          | south |      |\n"
                    "3     |                           |         |     |            |        | Ann  |          | south |      | b\n"
                    "7     | 2024-01-05T12:30:00Z      | Fine    |     |            |        |      |          | south | pro  | b\n"
                    "7     | 2024-01-05T12:30:00Z      | Fine    |     |            |        |      |          | south | pro  | b\n"
                    "2     | 2024-01-06T12:30:00Z      | Cold    |     |            | C9     |      |          | south | pro  |\n";

} // namespace

void MergeTest::everythingComesAlong()
{
    auto other = document(u"other"_s, Rich);
    QVERIFY(other->apply({{Edit{Edit::Kind::Star, {ResponseId{1}}, {}}, Edit{Edit::Kind::SetPhrase, {ResponseId{1}}, u"Grü"_s}, Edit{Edit::Kind::SetNote, {ResponseId{2}}, u"call"_s},
                           Edit{Edit::Kind::SetTone, {ResponseId{4}}, u"negative"_s}, Edit{Edit::Kind::SetTone, {ResponseId{1}}, u"neutral"_s}, Edit{Edit::Kind::OpenFollowUp, {ResponseId{3}}, {}},
                           Edit{Edit::Kind::AddTag, {ResponseId{6}}, u"VIP"_s}, Edit{Edit::Kind::HideName, {ResponseId{1}}, {}}}}));
    auto here = document(u"here"_s, "score | store | age | tags\n9 | east | old | B\n");
    QCOMPARE(merge(*other, here.get()), u"6 added, 0 duplicates, batch 2"_s);
    QCOMPARE(datasetLines(*here), QStringList({
        u"1 9 undated #B store=east age=old"_s,
        u"2 10 2024-01-03 07:00 comment starred ~neutral #B #a store=north plan=pro"_s,
        u"3 - 2024-01-04 12:30 comment note store=south"_s,
        u"4 3 undated follow-up #B store=south"_s,
        u"5 7 2024-01-05 12:30 comment ~negative #B store=south plan=pro"_s,
        u"6 7 2024-01-05 12:30 comment #B store=south plan=pro"_s,
        u"7 2 2024-01-06 12:30 comment #VIP store=south plan=pro"_s}));
    QCOMPARE(responseLine(*here, 2),
             u"survey 1 batch 2 row 2 10 2024-01-03T12:30:00+05:30 “Grüße 🙂” id R-7 by 1/Zoë@Ex.com/C1/Zoë/+44 1 23/hidden "
             "1=north 3=pro #B #a \"Grü\" starred ~neutral"_s);
    QCOMPARE(here->info().responses, 7);
    QCOMPARE(here->info().respondents, 4);
    QCOMPARE(*here->check(), QStringList());
    const auto batches = here->batches();
    QVERIFY(batches && batches->back().source == u"other.earshot"_s && batches->back().imported == 6);
}

void MergeTest::theSameAgainAddsNothing_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::newRow("as it was") << QByteArray();
    QTest::newRow("tagged") << QByteArray("INSERT OR IGNORE INTO response_tags (tag, response) VALUES (1, 4), (1, 2)");
    QTest::newRow("starred") << QByteArray("INSERT INTO annotations (response, starred) VALUES (5, 1)");
}

void MergeTest::theSameAgainAddsNothing()
{
    QFETCH(QByteArray, change);
    auto other = document(u"other"_s, Rich);
    import(*other, "score | answered_at | email | person | store\n4 | 2024-02-01T10:00:00Z | nine@ex.com | C9 | south\n", {u"Second"_s});
    auto here = document(u"here"_s, "score\n1\n");
    QCOMPARE(merge(*other, here.get()), u"7 added, 0 duplicates, batch 2"_s);
    if (!change.isEmpty())
        run(*other, change);
    QCOMPARE(merge(*other, here.get()), u"0 added, 7 duplicates, batch 3"_s);
    auto copy = copyOf(*here);
    if (!change.isEmpty())
        run(*copy, change);
    QCOMPARE(merge(*copy, here.get()), u"0 added, 8 duplicates, batch 4"_s);
    QCOMPARE(merge(*here, copy.get()), u"0 added, 8 duplicates, batch 4"_s);
    QCOMPARE(here->info().responses, 8);
    QCOMPARE(*here->check(), QStringList());
}

void MergeTest::whatBothHaveIsADuplicate_data()
{
    QTest::addColumn<QByteArray>("here");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("the same file") << QByteArray(Rich) << u"0 added, 6 duplicates, batch 2"_s;
    QTest::newRow("by the answer's id") << QByteArray("score | id\n1 | R-7\n") << u"5 added, 1 duplicates, batch 2"_s;
    QTest::newRow("by the person") << QByteArray("score | answered_at | comment | email | person\n | 2024-01-04T12:30:00Z | Hm | B@ex.com | C2\n")
                                   << u"5 added, 1 duplicates, batch 2"_s;
    QTest::newRow("a person with an address since") << QByteArray("score | answered_at | comment | email | person\n2 | 2024-01-06T12:30:00Z | Cold | c@ex.com | C9\n")
                                                    << u"5 added, 1 duplicates, batch 2"_s;
    QTest::newRow("another score") << QByteArray("score | answered_at | comment | email\n5 | 2024-01-04T12:30:00Z | Hm | b@ex.com\n")
                                   << u"6 added, 0 duplicates, batch 2"_s;
    QTest::newRow("one of two equal ones") << QByteArray("score | answered_at | comment | plan | store\n7 | 2024-01-05T12:30:00Z | Fine | pro | south\n")
                                           << u"5 added, 1 duplicates, batch 2"_s;
    QTest::newRow("another value") << QByteArray("score | answered_at | comment | plan | store\n7 | 2024-01-05T12:30:00Z | Fine | pro | west\n")
                                   << u"6 added, 0 duplicates, batch 2"_s;
}

void MergeTest::whatBothHaveIsADuplicate()
{
    QFETCH(QByteArray, here);
    QFETCH(QString, outcome);
    auto other = document(u"other"_s, Rich);
    auto target = document(u"here"_s, here);
    DocumentMerge::Start trial;
    trial.trial = true;
    QCOMPARE(merge(*other, target.get(), trial).section(u',', 0, 1), outcome.section(u',', 0, 1));
    QCOMPARE(merge(*other, target.get()), outcome);
    QCOMPARE(*target->check(), QStringList());
}

void MergeTest::whatIsMergedIsKnownToImports_data()
{
    QTest::addColumn<QString>("surveyThere");
    QTest::addColumn<bool>("tagged");
    QTest::newRow("the survey has the same number") << u"Survey"_s << true;
    QTest::newRow("the survey has another number") << u"Second"_s << false;
}

void MergeTest::whatIsMergedIsKnownToImports()
{
    QFETCH(QString, surveyThere);
    QFETCH(bool, tagged);
    auto other = document(u"other"_s);
    import(*other, Rich, {surveyThere});
    if (tagged)
        QVERIFY(other->apply({{Edit{Edit::Kind::AddTag, {ResponseId{3}, ResponseId{4}}, u"new"_s}}}));
    auto here = document(u"here"_s, "score\n1\n");
    QCOMPARE(merge(*other, here.get()), u"6 added, 0 duplicates, batch 2"_s);
    QCOMPARE(import(*here, Rich, {surveyThere}), u"0 imported, 0 unanswered, 6 duplicates"_s);
}

void MergeTest::equalRowsAreCounted()
{
    auto other = document(u"other"_s, "score | store\n10 | a\n10 | a\n");
    import(*other, "score | store\n10 | a\n", {u"Survey"_s, DuplicatePolicy::KeepBoth});
    auto here = document(u"here"_s, "score | store\n10 | a\n");
    QCOMPARE(merge(*other, here.get()), u"2 added, 1 duplicates, batch 2"_s);
    QCOMPARE(merge(*other, here.get()), u"0 added, 3 duplicates, batch 3"_s);
    DocumentMerge::Start keep;
    keep.duplicates = DuplicatePolicy::KeepBoth;
    QCOMPARE(merge(*other, here.get(), keep), u"3 added, 0 duplicates, batch 4"_s);
}

void MergeTest::surveysByNameAndMetric()
{
    auto other = document(u"other"_s, "score\n1\n");
    import(*other, "score\n2\n", {u"Web"_s});
    import(*other, "score\n3\n", {u"Till"_s});
    run(*other, "UPDATE surveys SET metric = 'csat', kind = 'transactional', touchpoint = 'web', question = 'How?' WHERE name = 'Web'");
    auto here = document(u"here"_s);
    import(*here, "score\n9\n", {u"web"_s});
    import(*here, "score\n9\n", {u"TILL"_s});
    for (const QString &outcome : {u"3 added, 0 duplicates, batch 3"_s, u"0 added, 3 duplicates, batch 4"_s}) {
        QCOMPARE(merge(*other, here.get()), outcome);
        QStringList surveys;
        const auto found = here->surveys();
        QVERIFY(found);
        for (const Survey &survey : *found)
            surveys += u"%1 %2 %3 %4"_s.arg(survey.name).arg(int(survey.metric)).arg(survey.question, survey.touchpoint);
        QCOMPARE(surveys, QStringList({u"web 0  "_s, u"TILL 0  "_s, u"Survey 0  "_s, u"Web (CSAT) 1 How? web"_s}));
    }
    QVERIFY(responseLine(*here, 4).startsWith(u"survey 4 "_s));
    QVERIFY(responseLine(*here, 5).startsWith(u"survey 2 "_s));
}

void MergeTest::peopleAreRecognised()
{
    auto other = document(u"other"_s, "score | email | person | name\n1 | A@ex.com | 7 | Ann\n2 | | 8 | Bob\n3 | | | Cy\n");
    run(*other, "UPDATE respondents SET may_contact = 0, opted_out_at = 5, may_quote = 1 WHERE id = 1");
    auto here = document(u"here"_s, "score | email | person | phone\n9 | a@ex.com | | 1\n8 | b@ex.com | 8 | 2\n");
    QCOMPARE(merge(*other, here.get()), u"3 added, 0 duplicates, batch 2"_s);
    QVERIFY(responseLine(*here, 3).contains(u" by 1/a@ex.com/7/Ann/1/shown"_s));
    QVERIFY(responseLine(*here, 4).contains(u" by 2/b@ex.com/8/Bob/2/shown"_s));
    QVERIFY(responseLine(*here, 5).contains(u" by 3///Cy//shown"_s));
    SqlQuery flags(here->connection(), u"SELECT may_contact, may_quote, opted_out_at FROM respondents WHERE id = 1"_s);
    QVERIFY(flags.next());
    QCOMPARE(QList<qint64>({flags.integer(0), flags.integer(1), flags.integer(2)}), QList<qint64>({0, 1, 5}));
    QCOMPARE(*here->check(), QStringList());
}

void MergeTest::undoneImportsStayBehind()
{
    auto other = document(u"other"_s, "score\n1\n");
    import(*other, "score\n2\n");
    QVERIFY(other->undoBatch(BatchId{1}));
    auto here = document(u"here"_s, "score\n2\n");
    QVERIFY(here->undoBatch(BatchId{1}));
    QCOMPARE(merge(*other, here.get()), u"1 added, 0 duplicates, batch 2"_s);
    QCOMPARE(datasetLines(*here), QStringList(u"2 2 undated"_s));
    QVERIFY(other->undoBatch(BatchId{2}));
    QVERIFY(merge(*other, here.get()).contains(u"holds no responses and no lists"_s));
}

void MergeTest::aMergeIsUndoneAsOne()
{
    auto other = document(u"other"_s, Rich);
    auto here = document(u"here"_s, "score\n1\n");
    merge(*other, here.get());
    QVERIFY(here->undoBatch(BatchId{2}));
    QCOMPARE(datasetLines(*here), QStringList(u"1 1 undated"_s));
    QCOMPARE(*here->check(), QStringList());
    QCOMPARE(merge(*other, here.get()), u"6 added, 0 duplicates, batch 3"_s);
    QVERIFY(here->undoBatch(BatchId{3}) && here->redoBatch(BatchId{2}));
    QCOMPARE(datasetLines(*here).size(), 7);
}

void MergeTest::aTrialWritesNothing()
{
    auto other = document(u"other"_s, Rich);
    auto here = document(u"here"_s, "score | store\n1 | a\n");
    DocumentMerge::Start trial;
    trial.trial = true;
    QCOMPARE(merge(*other, here.get(), trial), u"6 added, 0 duplicates, batch 0"_s);
    QCOMPARE(merge(*other, nullptr, trial), u"6 added, 0 duplicates, batch 0"_s);
    QCOMPARE(here->batches()->size(), 1u);
    QCOMPARE(datasetLines(*here), QStringList(u"1 1 undated store=a"_s));
}

void MergeTest::refusals()
{
    auto other = document(u"other"_s, Rich);
    QVERIFY(merge(*other, other.get()).contains(u"is the document itself"_s));
    const QString link = m_folder->filePath(u"link.earshot"_s);
    QVERIFY(QFile::link(other->info().path, link));
    QVERIFY(merge(**Document::open(link, Document::Access::ReadOnly), other.get()).contains(u"is the document itself"_s));
    auto here = document(u"here"_s);
    DocumentMerge::Start update;
    update.duplicates = DuplicatePolicy::Update;
    QVERIFY(merge(*other, here.get(), update).contains(u"can not update"_s));
    QVERIFY(merge(*here, other.get()).contains(u"holds no responses and no lists"_s));
    import(*other, "score\n2\n", {u"Second"_s});
    DocumentMerge::Start named;
    named.survey = u"All"_s;
    QVERIFY(merge(*other, here.get(), named).contains(u"several surveys"_s));
    QCOMPARE(here->batches()->size(), 0u);
    QCOMPARE(here->surveys()->size(), 0u);
}

void MergeTest::changedBytesAreNoticed()
{
    auto other = document(u"other"_s, Rich);
    auto here = document(u"here"_s, "score\n1\n");
    run(*other, "UPDATE responses SET score = 10 WHERE id = 6");
    QVERIFY(merge(*other, here.get()).contains(u"changed outside of Earshot"_s));
    QCOMPARE(here->batches()->size(), 1u);
    QCOMPARE(datasetLines(*here), QStringList(u"1 1 undated"_s));
}

QTEST_GUILESS_MAIN(MergeTest)
#include "tst_merge.moc"
