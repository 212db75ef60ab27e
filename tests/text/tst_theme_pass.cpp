// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/document_languages.h"
#include "text/starter_themes.h"
#include "text/theme_pass.h"

#include <QTest>
#include <atomic>

using namespace earshot;

namespace {

CommentArenaPtr arenaOf(const QStringList &comments, int times = 1)
{
    CommentArena::Builder builder;
    quint32 row = 0;
    for (int i = 0; i < times; ++i) {
        for (const QString &comment : comments)
            builder.add(row++, comment.toStdString());
    }
    return builder.finish();
}

/// "en: en de", the main one first; "-": none
QString written(const DocumentLanguages &languages)
{
    QStringList present;
    for (int i = 0; i < static_cast<int>(Language::Undetermined); ++i) {
        if (languages.has(static_cast<Language>(i)))
            present << languageCode(static_cast<Language>(i));
    }
    const QString main = languages.main == Language::Undetermined ? QStringLiteral("-") : languageCode(languages.main);
    return present.isEmpty() ? main : main + QStringLiteral(": ") + present.join(u' ');
}

} // namespace

class tst_theme_pass : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheThemesOfAll();
    void stops();
    void findsTheLanguages_data();
    void findsTheLanguages();
    void fewCommentsAndToldOnes();
    void readsToldOnesInTheirLanguage();
};

void tst_theme_pass::findsTheThemesOfAll()
{
    const auto matcher = std::make_shared<ThemeMatcher>(readThemes("A: queue\nB: cake").dictionary.themes, Language::English);
    QCOMPARE(themesOfComments(*arenaOf({}), matcher), std::vector<quint64>());
    const QStringList comments{QStringLiteral("Queues"), QStringLiteral("Cakes in the queue"), QStringLiteral("tea")};
    QCOMPARE(themesOfComments(*arenaOf(comments), matcher), (std::vector<quint64>{1, 3, 0}));
    std::atomic<size_t> done = 0;
    const auto many = themesOfComments(*arenaOf(comments, 10000), matcher, [&](size_t more) {
        done += more;
        return true;
    });
    QVERIFY(many);
    QCOMPARE(done.load(), size_t(30000));
    QCOMPARE(mentions(*many, 2), (std::vector<size_t>{20000, 10000}));
    QCOMPARE((*many)[29998], quint64(3));
}

void tst_theme_pass::stops()
{
    const auto matcher = std::make_shared<ThemeMatcher>(readThemes("A: queue").dictionary.themes, Language::English);
    QVERIFY(!themesOfComments(*arenaOf({QStringLiteral("queue")}, 30000), matcher, [](size_t) { return false; }));
}

void tst_theme_pass::findsTheLanguages_data()
{
    QTest::addColumn<QString>("comments");
    QTest::addColumn<QString>("languages");
    const auto row = [](const char *comments, const char *languages) {
        QTest::newRow(comments) << QString::fromUtf8(comments) << QString::fromLatin1(languages);
    };
    row("", "-");
    row("ok|super", "-");
    row("I like it and you|Ich mag es und dich auch|It is what it is|ok", "en: en de");
    row("I like it and you|Ich mag es und dich auch|Il est la avec nous|Me gusta mucho lo que es", "-: en de fr es");
}

void tst_theme_pass::findsTheLanguages()
{
    QFETCH(QString, comments);
    QFETCH(QString, languages);
    QCOMPARE(written(documentLanguages(*arenaOf(comments.split(u'|', Qt::SkipEmptyParts)))), languages);
}

/// One comment in twenty makes a language one of the document's; what a column tells comes before the words.
void tst_theme_pass::fewCommentsAndToldOnes()
{
    CommentArena::Builder builder;
    for (quint32 row = 0; row < 30; ++row)
        builder.add(row, row == 7 ? "Ich mag es und dich auch" : "I like it and you");
    QCOMPARE(written(documentLanguages(*builder.finish())), QStringLiteral("en: en"));
    builder.add(0, "ok", Language::Dutch);
    builder.add(1, "I like it and you", Language::Undetermined);
    QCOMPARE(written(documentLanguages(*builder.finish())), QStringLiteral("nl: nl"));
}

void tst_theme_pass::readsToldOnesInTheirLanguage()
{
    CommentArena::Builder builder;
    builder.add(0, "Die Queue", Language::German);
    builder.add(1, "Die Queue", Language::English);
    const auto matcher = std::make_shared<ThemeMatcher>(readThemes("[de]\nA: queue\n").dictionary.themes, Language::English);
    QCOMPARE(themesOfComments(*builder.finish(), matcher).value(), (std::vector<quint64>{1, 0}));
}

QTEST_GUILESS_MAIN(tst_theme_pass)
#include "tst_theme_pass.moc"
