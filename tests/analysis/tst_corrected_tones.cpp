// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "analysis/selection.h"
#include "support/responses.h"

#include <QTest>

using namespace earshot;
using namespace earshot::test;

namespace {

/// A document whose comments are heard as they begin, "good", "bad" or otherwise, and "odd" in no language; the same of its themes.
struct Heard {
    explicit Heard(const QString &text) : data(parseResponses(text))
    {
        const auto matcher = std::make_shared<ThemeMatcher>(readThemes("Waiting: wait\nStaff: staff\n").dictionary.themes, Language::English);
        comments = Comments(data.arena);
        comments.themes = ThemeIndex::made(data.arena, matcher);
        auto tones = std::make_shared<ToneIndex>();
        tones->themes = comments.themes;
        for (size_t i = 0; i < data.arena->size(); ++i) {
            const QString comment = data.comments[data.arena->rows()[i]];
            const bool good = comment.startsWith(u"good"), bad = comment.startsWith(u"bad");
            tones->tones.push_back(comment.startsWith(u"odd") ? ToneIndex::NoTone : static_cast<qint8>(good ? 50 : bad ? -50 : 0));
            tones->praised.push_back(good ? comments.themes->bits[i] : 0);
            tones->blamed.push_back(bad ? comments.themes->bits[i] : 0);
        }
        comments.tones = tones;
    }
    /// "0 3": rows that sound so
    QString sounding(ToneClass tone) const
    {
        const RowBits rows = rowsSounding(*data.dataset, *comments.tones, std::bitset<3>().set(static_cast<size_t>(tone)));
        QStringList found;
        for (quint32 row = 0; row < data.dataset->size(); ++row) {
            if (rows.test(row))
                found << QString::number(row);
        }
        return found.join(u' ');
    }
    /// "Waiting +1 -2"
    QStringList sides(const Scope &scope = {}) const
    {
        const ThemeFigures figures = *analyze(data.dataset, comments, scope, {})->themes;
        QStringList lines;
        for (const ThemeFigure &figure : figures.themes)
            lines << QStringLiteral("%1 +%2 -%3").arg(figures.name(figure)).arg(*figure.praise).arg(*figure.complaint);
        lines.sort();
        return lines;
    }

    Responses data;
    Comments comments;
};

} // namespace

class tst_corrected_tones : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soundsAsAPersonSays();
    void withoutACommentThereIsNoTone();
    void anIndexOfANewerDatasetIsCut();
    void theScopeGoesByThem();
    void sidesOfThemes_data();
    void sidesOfThemes();
    void onlyTheScopeIsCorrected();
};

void tst_corrected_tones::soundsAsAPersonSays()
{
    const Heard heard(QStringLiteral("2024-01-01 9 x \"good\"\n2024-01-02 3 x \"bad\" ~positive\n2024-01-03 3 x \"good\" ~negative\n"
                                     "2024-01-04 7 x \"so\"\n2024-01-05 7 x \"odd\"\n2024-01-06 7 x \"odd\" ~neutral\n"
                                     "2024-01-07 7 x \"good\" ~positive\n"));
    QCOMPARE(heard.sounding(ToneClass::Negative), QStringLiteral("2"));
    QCOMPARE(heard.sounding(ToneClass::Neutral), QStringLiteral("3 5"));
    QCOMPARE(heard.sounding(ToneClass::Positive), QStringLiteral("0 1 6"));
}

void tst_corrected_tones::withoutACommentThereIsNoTone()
{
    const Heard heard(QStringLiteral("2024-01-01 9 x ~positive\n2024-01-02 3 x \"bad\"\n"));
    QCOMPARE(heard.sounding(ToneClass::Positive), QString());
}

void tst_corrected_tones::anIndexOfANewerDatasetIsCut()
{
    const Heard newer(QStringLiteral("2024-01-01 9 x \"good\"\n2024-01-02 3 x \"good\"\n"));
    const Responses earlier = parseResponses(QStringLiteral("2024-01-01 9 x \"good\"\n"));
    QCOMPARE(rowsSounding(*earlier.dataset, *newer.comments.tones, std::bitset<3>().set()).count(), size_t(1));
}

void tst_corrected_tones::theScopeGoesByThem()
{
    const Heard heard(QStringLiteral("2024-01-01 9 x \"good\"\n2024-01-02 3 x \"bad\" ~positive\n2024-01-03 3 x \"good\" ~negative\n"));
    Scope scope;
    scope.tones.set(static_cast<size_t>(ToneClass::Positive));
    QCOMPARE(analyze(heard.data.dataset, heard.comments, scope, {})->commentRows, (std::vector<quint32>{1, 0}));
    scope.tones.set(static_cast<size_t>(ToneClass::Negative));
    QCOMPARE(analyze(heard.data.dataset, heard.comments, scope, {})->commentRows.size(), size_t(3));
}

void tst_corrected_tones::sidesOfThemes_data()
{
    QTest::addColumn<QString>("comment");
    QTest::addColumn<QStringList>("sides");
    const auto row = [](const char *name, const char *comment, const char *sides) {
        QTest::newRow(name) << QString::fromLatin1(comment) << QString::fromLatin1(sides).split(QStringLiteral(", "));
    };
    row("as heard", "\"good wait\"", "Waiting +1 -0");
    row("corrected to the other", "\"good wait\" ~negative", "Waiting +0 -1");
    row("to neither", "\"bad wait\" ~neutral", "Waiting +0 -0");
    row("said again", "\"bad wait\" ~negative", "Waiting +0 -1");
    row("from neither", "\"so a wait\" ~positive", "Waiting +1 -0");
    row("where nothing is heard", "\"odd wait\" ~positive", "Waiting +1 -0");
    row("one of several keeps its own", "\"bad wait staff\" ~positive", "Staff +0 -1, Waiting +0 -1");
}

void tst_corrected_tones::sidesOfThemes()
{
    QFETCH(QString, comment);
    QTEST(Heard(QStringLiteral("2024-01-01 9 x %1\n").arg(comment)).sides(), "sides");
}

void tst_corrected_tones::onlyTheScopeIsCorrected()
{
    const Heard heard(QStringLiteral("2024-01-01 9 x \"good wait\" ~negative\n2024-01-02 3 x \"good wait\"\n2024-01-03 3 x \"good staff\" ~neutral\n"));
    Scope scope;
    scope.scores.set(3);
    QCOMPARE(heard.sides(scope), (QStringList{QStringLiteral("Staff +0 -0"), QStringLiteral("Waiting +1 -0")}));
    QCOMPARE(heard.sides(), (QStringList{QStringLiteral("Staff +0 -0"), QStringLiteral("Waiting +1 -1")}));
}

QTEST_APPLESS_MAIN(tst_corrected_tones)
#include "tst_corrected_tones.moc"
