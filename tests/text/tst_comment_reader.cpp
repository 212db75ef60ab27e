// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/comment_reader.h"
#include "text/fold.h"
#include "text/theme_quotes.h"

#include <QTest>

using namespace earshot;

namespace {

std::shared_ptr<const ThemeMatcher> matcher()
{
    static const auto made = std::make_shared<ThemeMatcher>(
        readThemes("Waiting: wait, queue\nStaff: staff, barista\nPrice: expensive, price\n").dictionary.themes, Language::English);
    return made;
}

CommentReader reader()
{
    static const auto lexicons = std::make_shared<ToneLexicons>();
    return {matcher(), lexicons};
}

QString sign(const std::optional<double> &tone)
{
    if (!tone)
        return QStringLiteral("none");
    const ToneClass heard = toneClass(*tone);
    return heard == ToneClass::Positive ? QStringLiteral("good") : heard == ToneClass::Negative ? QStringLiteral("bad") : QStringLiteral("neutral");
}

/// "good: Waiting bad [waited]; Staff good [barista]"
QString line(const QString &comment, const std::optional<ToneClass> &set = {})
{
    CommentReading reading = reader().read(comment);
    if (set)
        correctTone(reading, *set);
    QStringList themes;
    for (const ThemeMention &mention : reading.themes) {
        QStringList words;
        for (const TextSpan &word : mention.words)
            words << word.of(comment).toString();
        themes << matcher()->themes()[static_cast<size_t>(mention.theme)].name + u' ' + sign(mention.tone) + QStringLiteral(" [") + words.join(u'|') + u']';
    }
    return sign(reading.tone) + QStringLiteral(": ") + themes.join(QStringLiteral("; "));
}

std::shared_ptr<const ForwardIndex> indexOf(const QStringList &comments)
{
    ForwardIndex::Builder builder(Language::English);
    for (qsizetype i = 0; i < comments.size(); ++i) {
        std::string folded;
        const QByteArray utf8 = comments[i].toUtf8();
        appendFolded({utf8.constData(), static_cast<size_t>(utf8.size())}, folded);
        builder.add(static_cast<quint32>(i), folded);
    }
    return builder.finish();
}

/// What is quoted of the theme, best first; `tones` are those that a person has set.
QStringList quotes(int theme, QuoteSide side, const QStringList &comments, size_t most = 3, const std::vector<std::optional<ToneClass>> &tones = {})
{
    CommentReader own = reader();
    std::vector<QuotableComment> list;
    for (const QString &comment : comments)
        list.push_back({comment, list.size() < tones.size() ? tones[list.size()] : std::nullopt});
    QStringList result;
    for (const ThemeQuote &quote : themeQuotes(theme, side, list, own, *indexOf(comments), most))
        result << quote.sentence.of(list[quote.comment].text).toString();
    return result;
}

} // namespace

class tst_comment_reader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void aLanguageWithoutLexiconHasNoTone();
    void aShortOneInAnotherLanguageHasNoTone();
    void readsInTheLanguageItIsToldToBeIn();
    void hostileTextIsText();
    void quotesOfTheSideThatIsAsked();
    void whatAPersonSaysOfTheTone();
    void saidOtherwiseItIsNotQuoted();
    void quotesAreSentencesOfFittingLength();
    void shortOnesAreQuotedWhereRoomIsLeft();
    void whatRepeatsIsQuotedOnce();
};

void tst_comment_reader::reads_data()
{
    QTest::addColumn<QString>("comment");
    QTest::addColumn<QString>("expected");
    QTest::newRow("one sentence each") << QStringLiteral("We waited forever, awful. The barista was lovely and so helpful.")
                                       << QStringLiteral("neutral: Waiting bad [waited]; Staff good [barista]");
    QTest::newRow("two words, two sentences") << QStringLiteral("Terrible queue. Such a bad wait!") << QStringLiteral("bad: Waiting bad [queue|wait]");
    QTest::newRow("but") << QStringLiteral("The price was terrible but the staff was lovely") << QStringLiteral("good: Staff good [staff]; Price bad [price]");
    QTest::newRow("the other way round") << QStringLiteral("Lovely staff but terrible price") << QStringLiteral("bad: Staff good [staff]; Price bad [price]");
    QTest::newRow("comma") << QStringLiteral("Great staff, awful queue") << QStringLiteral("neutral: Waiting bad [queue]; Staff good [staff]");
    QTest::newRow("a clause that says nothing") << QStringLiteral("The staff, as on every day, was lovely") << QStringLiteral("good: Staff good [staff]");
    QTest::newRow("no theme") << QStringLiteral("I love it here.") << QStringLiteral("good: ");
    QTest::newRow("nothing said") << QStringLiteral("The staff room is by the door.") << QStringLiteral("neutral: Staff neutral [staff]");
    QTest::newRow("empty") << QString() << QStringLiteral("none: ");
}

void tst_comment_reader::reads()
{
    QFETCH(QString, comment);
    QFETCH(QString, expected);
    if (QTest::currentDataTag() == QByteArray("one sentence each"))
        QVERIFY(line(comment).endsWith(expected.mid(expected.indexOf(u':'))));
    else
        QCOMPARE(line(comment), expected);
}

void tst_comment_reader::aLanguageWithoutLexiconHasNoTone()
{
    QCOMPARE(line(QStringLiteral("スタッフがとても親切でした。")), QStringLiteral("none: "));
    QCOMPARE(line(QStringLiteral("Обслуживание было ужасным")), QStringLiteral("none: "));
    QCOMPARE(line(QStringLiteral("Η εξυπηρέτηση ήταν απαίσια")), QStringLiteral("none: "));
    QCOMPARE(line(QStringLiteral("الخدمة سيئة جدا")), QStringLiteral("none: "));
}

/// The words are none of the document's, so that they are not heard as saying nothing.
void tst_comment_reader::aShortOneInAnotherLanguageHasNoTone()
{
    QCOMPARE(line(QStringLiteral("Trop cher")), QStringLiteral("none: "));
    QCOMPARE(line(QStringLiteral("Schlecht")), QStringLiteral("none: "));
    QCOMPARE(line(QStringLiteral("Perfect!")), QStringLiteral("good: "));
    QCOMPARE(line(QStringLiteral("The staff room")), QStringLiteral("neutral: Staff neutral [staff]"));
    const auto mixed = std::make_shared<ThemeMatcher>(std::vector<ThemeRule>(), [] {
        DocumentLanguages languages;
        languages.add(Language::English);
        languages.add(Language::German);
        return languages;
    }());
    CommentReader own(mixed, std::make_shared<ToneLexicons>());
    QCOMPARE(sign(own.read(QStringLiteral("No issues.")).tone), QStringLiteral("good"));
}

void tst_comment_reader::readsInTheLanguageItIsToldToBeIn()
{
    CommentReader own = reader();
    QCOMPARE(sign(own.read(QStringLiteral("Schlecht"), Language::German).tone), QStringLiteral("bad"));
    QCOMPARE(sign(own.read(QStringLiteral("Cher"), Language::French).tone), QStringLiteral("bad"));
    QCOMPARE(sign(own.read(QStringLiteral("Bra"), Language::Undetermined).tone), QStringLiteral("none")); // no word list
}

void tst_comment_reader::hostileTextIsText()
{
    CommentReader own = reader();
    const QString comments[] = {QStringLiteral("<b>wait</b><img src=x>"), QString(QChar(0xd800)) + QStringLiteral(" wait"), QString(100'000, u'!'),
                                QStringLiteral("wa\u200bit \u202equeue"), QString(1'000'000, u'a') + QStringLiteral(" queue")};
    for (const QString &comment : comments) {
        const CommentReading reading = own.read(comment);
        for (const ThemeMention &mention : reading.themes) {
            for (const TextSpan &word : mention.words)
                QVERIFY(word.start >= 0 && word.end() <= comment.size());
        }
    }
}

void tst_comment_reader::quotesOfTheSideThatIsAsked()
{
    const QStringList comments{QStringLiteral("The wait was terrible and nobody said anything at all to us."),
                               QStringLiteral("No wait at all and lovely coffee, I am very happy with this place."),
                               QStringLiteral("The barista was rude and I will complain about this, terrible.")};
    QCOMPARE(quotes(0, QuoteSide::Complaint, comments), QStringList{comments[0]});
    QCOMPARE(quotes(0, QuoteSide::Praise, comments), QStringList{comments[1]});
}

void tst_comment_reader::whatAPersonSaysOfTheTone()
{
    const QString queue = QStringLiteral("Lovely, a queue again"), both = QStringLiteral("Lovely staff but terrible price");
    QCOMPARE(line(queue), QStringLiteral("good: Waiting bad [queue]"));
    QCOMPARE(line(queue, ToneClass::Negative), QStringLiteral("bad: Waiting bad [queue]"));
    QCOMPARE(line(queue, ToneClass::Positive), QStringLiteral("good: Waiting good [queue]"));
    QCOMPARE(line(queue, ToneClass::Neutral), QStringLiteral("neutral: Waiting neutral [queue]"));
    QCOMPARE(line(both, ToneClass::Positive), QStringLiteral("good: Staff good [staff]; Price bad [price]"));
    QCOMPARE(line(both, ToneClass::Negative), QStringLiteral("bad: Staff good [staff]; Price bad [price]"));
    QCOMPARE(line(QString(), ToneClass::Positive), QStringLiteral("good: "));
}

void tst_comment_reader::saidOtherwiseItIsNotQuoted()
{
    const QStringList comments{QStringLiteral("The wait was terrible and nobody said anything at all to us."),
                               QStringLiteral("An awful queue in front of the door and a rude barista at the till.")};
    QCOMPARE(quotes(0, QuoteSide::Complaint, comments, 3, {ToneClass::Negative, ToneClass::Negative}).size(), 2);
    // The second is about two themes: what was said of the whole says nothing of this one.
    QCOMPARE(quotes(0, QuoteSide::Complaint, comments, 3, {ToneClass::Positive, ToneClass::Positive}), QStringList{comments[1]});
    QCOMPARE(quotes(0, QuoteSide::Complaint, comments, 3, {ToneClass::Neutral}), QStringList{comments[1]});
}

void tst_comment_reader::quotesAreSentencesOfFittingLength()
{
    const QString good = QStringLiteral("We had an awful wait in a queue that reached the street outside.");
    const QStringList comments{QStringLiteral("Bad wait."), good + QStringLiteral(" The cake was lovely though."),
                               QStringLiteral("Terrible wait, ") + QString(300, u'x') + u'.'};
    QCOMPARE(quotes(0, QuoteSide::Complaint, comments, 1), QStringList{good});
    QCOMPARE(quotes(0, QuoteSide::Complaint, comments), QStringList({good, comments[0]})); // never the long one
}

void tst_comment_reader::shortOnesAreQuotedWhereRoomIsLeft()
{
    const QString brief = QStringLiteral("Waited horribly long."), bare = QStringLiteral("Bad wait");
    const QString full = QStringLiteral("We waited a bad half hour for two cups of coffee.");
    QCOMPARE(quotes(0, QuoteSide::Complaint, {brief, full}), QStringList({full, brief}));
    QCOMPARE(quotes(0, QuoteSide::Complaint, {brief, full}, 1), QStringList{full});
    QCOMPARE(quotes(0, QuoteSide::Complaint, {bare}), QStringList{bare});
    QCOMPARE(quotes(0, QuoteSide::Complaint, {brief + u' ' + full}), QStringList{full}); // of one comment the better one
}

void tst_comment_reader::whatRepeatsIsQuotedOnce()
{
    const QString once = QStringLiteral("Terrible wait for a coffee, more than twenty minutes in the morning.");
    QString again = once;
    again.replace(u"the morning"_qs, u"the mornings"_qs);
    const QString other = QStringLiteral("An awful queue in front of the door and nobody at the second till.");
    QCOMPARE(quotes(0, QuoteSide::Complaint, {once, again, other}).size(), 2);
    QCOMPARE(quotes(0, QuoteSide::Complaint, {once, again, other}, 1).size(), 1);
}

QTEST_APPLESS_MAIN(tst_comment_reader)
#include "tst_comment_reader.moc"
