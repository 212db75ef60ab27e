// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/tone.h"
#include "text/tone_lexicon_file.h"

#include <QTest>

using namespace earshot;

namespace {

/// "good 1.9 words", "not -", … of what the lexicon knows about a word.
QString known(const ToneLexicon &lexicon, const QString &word)
{
    const QString folded = lexicon.letters().folded(word);
    const ToneEntry *entry = lexicon.find(folded.toStdU16String());
    if (!entry || entry->roles == 0)
        return QStringLiteral("-");
    QStringList roles;
    const std::pair<int, const char *> names[] = {{ToneEntry::Valued, "value"},      {ToneEntry::Verb, "verb"},
                                                  {ToneEntry::Booster, "booster"},   {ToneEntry::Negator, "negator"},
                                                  {ToneEntry::NegatorBehind, "behind"}, {ToneEntry::But, "but"},
                                                  {ToneEntry::Emoji, "emoji"},       {ToneEntry::Silent, "silent"}};
    for (const auto &[role, name] : names) {
        if (entry->is(role))
            roles += QLatin1String(name);
    }
    return QStringLiteral("%1 %2 %3").arg(roles.join(u'+')).arg(double(entry->value)).arg(double(entry->boost));
}

QString problemIn(const Result<ToneLexicon> &lexicon)
{
    return lexicon ? QStringLiteral("none") : lexicon.error().message;
}

} // namespace

class tst_tone_lexicon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void problems_data();
    void problems();
    void ownWords_data();
    void ownWords();
    void ownWordsAreAddedOrTakeThePlace();
    void shippedLexicons_data();
    void shippedLexicons();
    void languageCodes();
};

void tst_tone_lexicon::reads_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *file, const char *word, const char *expected) {
        QTest::addRow("%s in %s", word, file) << QString::fromUtf8(file) << QString::fromUtf8(word)
                                              << QString::fromUtf8(expected);
    };
    row("[words]\ngood\t1.9", "good", "value 1.9 0");
    row("[words]\r\nGood\t1,9\r\n", "GOOD", "value 1.9 0");
    row("# good\n\n[words]\nbad\t−2", "bad", "value -2 0");
    row("# good\n[words]\nbad\t-2", "good", "-");
    row("[verbs]\nhelps\t1", "helps", "value+verb 1 0");
    row("[boosters]\nsuper\t0.3\n[words]\nsuper\t2", "super", "value+booster 2 0.3");
    row("[negators]\nnot\n[negators behind]\nnot", "not", "negator+behind 0 0");
    row("[words]\nto die for\t3", "to die for", "value 3 0");
    row("[words]\nto die for\t3", "to", "-");
    row("[words]\nno|zero big| issue|issues\t1", "zero issues", "value 1 0");
    row("[words]\nno|zero big| issue|issues\t1", "no big issue", "value 1 0");
    row("[endings]\nE\t|e|s\n[words]\ncontent+E\t2", "contente", "value 2 0");
    row("[words]\ncontente\t3\n[endings]\nE\t|e|s\n[words]\ncontent+E\t2", "contente", "value 3 0");
    row("[endings]\nE\t|e|s\n[words]\ncontent+E\t2\ncontente\t3", "contente", "value 3 0");
    row("[words]\ndéçu\t-2", "decu", "value -2 0");
    row("[words]\ndéçu\t-2", "de\u0301c\u0327u", "value -2 0");
    row("[words]\nmás\t-2\n[but]\nmas", "mas", "but 0 0");
    row("[options]\numlauts as two\tyes\n[words]\nschön\t2", "schoen", "value 2 0");
    row("[options]\numlauts as two\tyes\n[words]\nschön\t2", "schon", "-");
    row("[words]\ngroß\t1", "gross", "value 1 0");
    row("[emoji]\n:|\t-1\n+1\t2", ":|", "value+emoji -1 0");
    row("[emoji]\n:|\t-1\n+1\t2", "+1", "value+emoji 2 0");
    row("[words]\nhot\t1\thigh\n[silent]\nhot dog", "hot dog", "silent 0 0");
}

void tst_tone_lexicon::reads()
{
    QFETCH(QString, file);
    QFETCH(QString, word);
    QFETCH(QString, expected);
    const Result<ToneLexicon> lexicon = readToneLexicon(file.toUtf8());
    QCOMPARE(problemIn(lexicon), QStringLiteral("none"));
    QCOMPARE(known(*lexicon, word), expected);
}

void tst_tone_lexicon::problems_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &file, const char *expected) {
        QTest::newRow(name) << file << QString::fromUtf8(expected);
    };
    row("empty", "", "none");
    row("no value", "[words]\ngood\n", "Line 2: “good” has no value from −4 to 4 behind a tab");
    row("no number", "\n[words]\ngood\tvery\n", "Line 3: “good” has no value from −4 to 4 behind a tab");
    row("too large", "[words]\ngood\t4.1", "Line 2: “good” has no value from −4 to 4 behind a tab");
    row("not finite", "[words]\ngood\tnan", "Line 2: “good” has no value from −4 to 4 behind a tab");
    row("section", "[colours]\nred", "Line 1: there is no section “colours”");
    row("endings", "[words]\ncontent+E\t1", "Line 2: the endings of “content+E” are not known");
    row("phrases", "[words]\n" + QByteArray("a|b|c|d|e|f|g|h|i|j ").repeated(4) + "\t1",
        "Line 2: “a|b|c|d|e|f|g|h|i|j a|b|c|d|e|f|g|h|i|j a|b|c|d|e|f|g|h|i|j a|b|c|d|e|f|g|h|i|j” stands for too many "
        "phrases");
    row("encoding", "[words]\ng\xfct\t1", "The word list is not written in UTF-8.");
}

void tst_tone_lexicon::problems()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, expected);
    QCOMPARE(problemIn(readToneLexicon(file)), expected);
}

void tst_tone_lexicon::ownWords_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("expected");
    QTest::newRow("VADER's columns") << QByteArray("stellar\t3.1\t0.7\t[3, 3, 4]\n") << QStringLiteral("none");
    QTest::newRow("two columns") << QByteArray("stellar\t3.1\r\n\r\n# mine\r\nmeh\t-0,8") << QStringLiteral("none");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbfstellar\t3.1") << QStringLiteral("none");
    QTest::newRow("no tab") << QByteArray("stellar\t3\nmeh -0.8\n")
                            << QStringLiteral("Line 2: there is no tab between the word and its value");
    QTest::newRow("no word") << QByteArray("\t3\n") << QStringLiteral("Line 1: there is no word before the tab");
    QTest::newRow("no number") << QByteArray("stellar\tgood\n")
                               << QString::fromUtf8("Line 1: “good” is no value from −4 to 4");
    QTest::newRow("too large") << QByteArray("stellar\t31\n") << QString::fromUtf8("Line 1: “31” is no value from −4 to 4");
    QTest::newRow("encoding") << QByteArray("g\xfct\t2") << QStringLiteral("The word list is not written in UTF-8.");
}

void tst_tone_lexicon::ownWords()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, expected);
    const ToneLexicons lexicons;
    const Result<ToneLexicon> own = readOwnToneWords(file, *lexicons.of(u"en"), OwnWords::Added);
    QCOMPARE(problemIn(own), expected);
    if (own)
        QCOMPARE(known(*own, QStringLiteral("stellar")), QStringLiteral("value 3.1 0"));
}

void tst_tone_lexicon::ownWordsAreAddedOrTakeThePlace()
{
    const ToneLexicons lexicons;
    const ToneLexicon added = readOwnToneWords("stellar\t1\n", *lexicons.of(u"en"), OwnWords::Added).value();
    const ToneLexicon instead = readOwnToneWords("stellar\t1\n", *lexicons.of(u"en"), OwnWords::Instead).value();
    QVERIFY(tone(u"not good", added).compound < 0);
    QCOMPARE(tone(u"good", instead).compound, 0.0);
    QVERIFY(tone(u"not stellar", instead).compound < 0);
    QVERIFY(tone(u"very stellar", instead).compound > tone(u"stellar", instead).compound);
    QVERIFY(tone(u"👎", instead).compound < 0);
}

void tst_tone_lexicon::shippedLexicons_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<qulonglong>("atLeast");
    const ToneLexicons lexicons;
    for (const QString &language : lexicons.languages())
        QTest::newRow(qPrintable(language)) << language << qulonglong(language == u"en" ? 2500 : 2000);
}

void tst_tone_lexicon::shippedLexicons()
{
    QFETCH(QString, language);
    QFETCH(qulonglong, atLeast);
    const ToneLexicons lexicons;
    QVERIFY(lexicons.of(language));
    QVERIFY(lexicons.of(language)->size() >= atLeast);
    QVERIFY(lexicons.of(language)->knowsEmoji());
    QCOMPARE(lexicons.of(language)->options().language, language);
}

void tst_tone_lexicon::languageCodes()
{
    const ToneLexicons lexicons;
    QCOMPARE(lexicons.languages().size(), 7);
    QVERIFY(lexicons.of(u"de-AT") == lexicons.of(u"de") && lexicons.of(u"DE"));
    QVERIFY(lexicons.of(u"pt_BR") == lexicons.of(u"pt") && lexicons.of(u"pt"));
    QVERIFY(!lexicons.of(u"d") && !lexicons.of(u"") && !lexicons.of(u"den") && !lexicons.of(u"-"));
}

QTEST_APPLESS_MAIN(tst_tone_lexicon)
#include "tst_tone_lexicon.moc"
