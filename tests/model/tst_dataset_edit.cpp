// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/dataset_edit.h"

#include <QTest>

using namespace earshot;

namespace {

using Rows = std::vector<quint32>;

/// Four responses with the ids 1, 2, 5, 6; "price" is on the first and third.
DatasetPtr fourResponses()
{
    Dataset::Columns columns;
    columns.size = 4;
    columns.ids = {{0, 1}, {2, 5}};
    columns.marks = std::make_shared<std::vector<Dataset::Mark>>(
        std::vector<Dataset::Mark>{0, 10 | Dataset::HasComment, Dataset::Unanswered, 7 | Dataset::HasNote});
    columns.minutes = std::make_shared<std::vector<Dataset::Minute>>(4, Dataset::minuteOf(QDate(2026, 1, 2)));
    columns.tags = {{{TagId{1}, QStringLiteral("price")}, std::make_shared<Rows>(Rows{0, 2})}};
    return std::make_shared<const Dataset>(columns);
}

QString flags(Dataset::Mark mark)
{
    const auto letter = [mark](Dataset::Mark flag, char16_t on) { return QChar(mark & flag ? on : u'-'); };
    return QString(letter(Dataset::HasComment, u'c')) + letter(Dataset::Starred, u'*')
           + letter(Dataset::HasNote, u'n') + ((mark & Dataset::InFollowUp) != 0 ? QStringLiteral("!") : QString());
}

/// "--- c-- --- --n | price 0 2", with "~negative 1" behind it where a tone was set
QString text(const Dataset &dataset)
{
    QStringList words;
    for (const Dataset::Mark mark : dataset.marks())
        words << flags(mark);
    for (const TagRows &tag : dataset.tags()) {
        words << QStringLiteral("|") << tag.tag.name;
        for (const quint32 row : *tag.rows)
            words << QString::number(row);
    }
    for (const ToneClass tone : {ToneClass::Negative, ToneClass::Neutral, ToneClass::Positive}) {
        if (!dataset.correctedTones().of(tone).empty())
            words << u'~' + toneClassName(tone);
        for (const quint32 row : dataset.correctedTones().of(tone))
            words << QString::number(row);
    }
    return words.join(u' ');
}

std::vector<ResponseId> ids(const QString &numbers)
{
    std::vector<ResponseId> result;
    for (const QString &number : numbers.split(u' ', Qt::SkipEmptyParts))
        result.push_back(ResponseId{number.toLongLong()});
    return result;
}

} // namespace

class DatasetEditTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void edits_data()
    {
        using Kind = Edit::Kind;
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("responses");
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *name, Kind kind, const char *responses, const char *argument,
                            const char *after) {
            QTest::newRow(name) << static_cast<int>(kind) << QString::fromUtf8(responses)
                                << QString::fromUtf8(argument) << QString::fromUtf8(after);
        };
        row("star", Kind::Star, "2 6", "", "--- c*- --- -*n | price 0 2");
        row("star the unknown", Kind::Star, "3 99", "", "--- c-- --- --n | price 0 2");
        row("unstar what has none", Kind::Unstar, "2", "", "--- c-- --- --n | price 0 2");
        row("note", Kind::SetNote, "1", "call back", "--n c-- --- --n | price 0 2");
        row("empty note", Kind::SetNote, "6", "", "--- c-- --- --- | price 0 2");
        row("known tag, twice", Kind::AddTag, "6 1 6", "Price", "--- c-- --- --n | price 0 2 3");
        row("new tag", Kind::AddTag, "5 2", "staff", "--- c-- --- --n | price 0 2 | staff 1 2");
        row("remove a tag", Kind::RemoveTag, "1", "price", "--- c-- --- --n | price 2");
        row("remove a tag nobody has", Kind::RemoveTag, "1", "staff", "--- c-- --- --n | price 0 2");
        row("a phrase", Kind::SetPhrase, "1", "words", "--- c-- --- --n | price 0 2");
        row("tone", Kind::SetTone, "5 1 99 5", "negative", "--- c-- --- --n | price 0 2 ~negative 0 2");
        row("no tone where none was", Kind::SetTone, "1", "", "--- c-- --- --n | price 0 2");
        row("follow-up", Kind::OpenFollowUp, "1 99", "", "---! c-- --- --n | price 0 2");
        row("close a follow-up that is none", Kind::CloseFollowUp, "1", "", "--- c-- --- --n | price 0 2");
        row("hide a name", Kind::HideName, "1", "", "--- c-- --- --n | price 0 2");
    }
    void edits()
    {
        QFETCH(int, kind);
        QFETCH(QString, responses);
        QFETCH(QString, argument);
        const std::vector<Tag> tags{{TagId{1}, QStringLiteral("price")}, {TagId{2}, QStringLiteral("staff")}};
        const std::vector<Edit> edits{{static_cast<Edit::Kind>(kind), ids(responses), argument}};
        const DatasetPtr before = fourResponses();
        const QString untouched = text(*before);
        QTEST(text(*withEdits(before, edits, tags)), "after");
        QCOMPARE(text(*before), untouched);
    }

    void tonesTakeEachOthersPlace()
    {
        const std::vector<Edit> edits{{Edit::Kind::SetTone, ids(QStringLiteral("1 2 5")), QStringLiteral("negative")},
                                      {Edit::Kind::SetTone, ids(QStringLiteral("2 6")), QStringLiteral("positive")},
                                      {Edit::Kind::SetTone, ids(QStringLiteral("1")), {}}};
        const DatasetPtr after = withEdits(fourResponses(), edits, {{TagId{1}, QStringLiteral("price")}});
        QCOMPARE(text(*after), QStringLiteral("--- c-- --- --n | price 0 2 ~negative 2 ~positive 1 3"));
        QCOMPARE(after->correctedTones().at(3), std::optional(ToneClass::Positive));
        QCOMPARE(after->correctedTones().at(0), std::nullopt);
    }

    void tagsAsAWhole_data()
    {
        using Kind = Edit::Kind;
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("responses");
        QTest::addColumn<QString>("document"); // its tags afterwards, by their numbers
        QTest::addColumn<QString>("after");
        const auto row = [](const char *name, Kind kind, const char *tag, const char *other, const char *responses, const char *document, const char *after) {
            QTest::newRow(name) << static_cast<int>(kind) << QString::fromUtf8(tag) << QString::fromUtf8(other) << QString::fromUtf8(responses)
                                << QString::fromUtf8(document) << QString::fromUtf8(after);
        };
        row("rename", Kind::RenameTag, "STAFF", "Team", "", "1 price 2 Team", "| price 0 2 | Team 2 3");
        row("capitals", Kind::RenameTag, "price", "Price", "", "1 Price 2 staff", "| Price 0 2 | staff 2 3");
        row("rename to another's name", Kind::RenameTag, "staff", "PRICE", "", "1 price", "| price 0 2 3");
        row("merge", Kind::RenameTag, "price", "staff", "", "2 staff", "| staff 0 2 3");
        row("rename a tag nobody has", Kind::RenameTag, "cold", "warm", "", "1 price 2 staff", "| price 0 2 | staff 2 3");
        row("drop", Kind::DropTag, "Price", "", "", "2 staff", "| staff 2 3");
        row("make", Kind::MakeTag, "new", "7", "2 1", "1 price 2 staff 7 new", "| price 0 2 | staff 2 3 | new 0 1");
    }
    void tagsAsAWhole()
    {
        QFETCH(int, kind);
        QFETCH(QString, tag);
        QFETCH(QString, other);
        QFETCH(QString, responses);
        QFETCH(QString, document);
        QFETCH(QString, after);
        const std::vector<Tag> first{{TagId{1}, QStringLiteral("price")}, {TagId{2}, QStringLiteral("staff")}};
        const std::vector<Edit> tagged{{Edit::Kind::AddTag, ids(QStringLiteral("5 6")), QStringLiteral("staff")}};
        const std::vector<Edit> edits{{static_cast<Edit::Kind>(kind), ids(responses), tag, other}};
        const QStringList words = document.split(u' ');
        std::vector<Tag> tags;
        for (qsizetype i = 0; i + 1 < words.size(); i += 2)
            tags.push_back({TagId{words[i].toLongLong()}, words[i + 1]});
        const DatasetPtr before = withEdits(fourResponses(), tagged, first);
        const QString untouched = text(*before);
        QCOMPARE(text(*withEdits(before, edits, tags)), QStringLiteral("--- c-- --- --n ") + after);
        QCOMPARE(text(*before), untouched);
    }

    void aTagThatTheDocumentLostGoes()
    {
        const std::vector<Edit> edits{{Edit::Kind::RemoveTag, ids(QStringLiteral("1 5")), QStringLiteral("price")}};
        QCOMPARE(text(*withEdits(fourResponses(), edits, {})), QStringLiteral("--- c-- --- --n"));
    }

    void untouchedColumnsAreShared()
    {
        const DatasetPtr before = fourResponses();
        const std::vector<Edit> star{{Edit::Kind::Star, ids(QStringLiteral("1")), {}}};
        const DatasetPtr after = withEdits(before, star, {{TagId{1}, QStringLiteral("price")}});
        QCOMPARE(after->minutes().data(), before->minutes().data());
        QCOMPARE(after->tags().front().rows.get(), before->tags().front().rows.get());
        QVERIFY(after->marks().data() != before->marks().data());
    }
};

QTEST_APPLESS_MAIN(DatasetEditTest)
#include "tst_dataset_edit.moc"
