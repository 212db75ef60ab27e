// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/main_language.h"
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

} // namespace

class tst_theme_pass : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheThemesOfAll();
    void stops();
    void findsTheMainLanguage_data();
    void findsTheMainLanguage();
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

void tst_theme_pass::findsTheMainLanguage_data()
{
    QTest::addColumn<QString>("comments");
    QTest::addColumn<QString>("language");
    const auto row = [](const char *comments, const char *language) {
        QTest::newRow(comments) << QString::fromUtf8(comments) << QString::fromLatin1(language);
    };
    row("", "");
    row("ok|super", "");
    row("I like it and you|Ich mag es und dich auch|It is what it is|ok", "en");
    row("I like it and you|Ich mag es und dich auch|Il est la avec nous|Me gusta mucho lo que es", "");
}

void tst_theme_pass::findsTheMainLanguage()
{
    QFETCH(QString, comments);
    QFETCH(QString, language);
    QCOMPARE(languageCode(mainLanguage(*arenaOf(comments.split(u'|', Qt::SkipEmptyParts)))), language);
}

QTEST_GUILESS_MAIN(tst_theme_pass)
#include "tst_theme_pass.moc"
