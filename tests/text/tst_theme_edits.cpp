// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/starter_themes.h"
#include "text/theme_edits.h"
#include "text/theme_matcher.h"

#include <QTest>

#include <algorithm>

using namespace earshot;

namespace {

/// The theme in force with this name.
ThemeRule active(const ThemeDictionary &dictionary, const char *name)
{
    for (const ThemeRule &theme : activeThemes(dictionary, Language::English)) {
        if (theme.name == QLatin1String(name))
            return theme;
    }
    return {};
}

ThemePattern word(const char *typed)
{
    return *readPattern(QString::fromLatin1(typed));
}

/// Names of a comment's themes.
QString found(const ThemeDictionary &dictionary, const char *comment)
{
    const auto matcher = std::make_shared<ThemeMatcher>(activeThemes(dictionary, Language::English), Language::English);
    const quint64 bits = ThemeScanner(matcher).themes(comment, Language::English);
    QStringList names;
    for (size_t i = 0; i < matcher->themes().size(); ++i) {
        if ((bits >> i & 1) != 0)
            names << matcher->themes()[i].name;
    }
    names.sort();
    return names.join(QStringLiteral(", "));
}

/// As it is kept in a document and read again.
ThemeDictionary kept(const ThemeDictionary &dictionary)
{
    return readThemes(writtenThemes(dictionary).toUtf8()).dictionary;
}

} // namespace

class tst_theme_edits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWordIsAddedToAThemeOfTheProgram();
    void otherThemesStayWhatTheyWere();
    void aWordOfTheProgramIsTakenAway();
    void anOwnWordIsTakenAway();
    void aThemeGetsAnotherName();
    void aThemeIsLeftOut();
    void twoBecomeOne();
    void aNewTheme();
};

void tst_theme_edits::aWordIsAddedToAThemeOfTheProgram()
{
    const ThemeDictionary changed = withWord({}, active({}, "Price and value"), word("yikes"));
    QCOMPARE(found({}, "yikes"), QString());
    QCOMPARE(found(changed, "yikes"), QStringLiteral("Price and value"));
    QCOMPARE(found(changed, "expensive"), QStringLiteral("Price and value"));
    QCOMPARE(changed.themes.front().patterns.size(), size_t(1));
    QVERIFY(withWord(changed, active(changed, "Price and value"), word("yikes")) == changed);
    QVERIFY(kept(changed) == changed);
}

void tst_theme_edits::otherThemesStayWhatTheyWere()
{
    const char *both = "the staff were friendly but it is expensive";
    QCOMPARE(found({}, both), QStringLiteral("Price and value, Staff and service"));
    const ThemeDictionary changed = withWord({}, active({}, "Price and value"), word("yikes"));
    QCOMPARE(found(changed, both), QStringLiteral("Price and value, Staff and service"));
    // A list that says how the others count is not overruled.
    ThemeDictionary list;
    list.themes.push_back({QStringLiteral("Own"), {}, {}, {word("own")}});
    QCOMPARE(withWord(list, list.themes.front(), word("more")).others, ThemeDictionary::Others::Rest);
}

void tst_theme_edits::aWordOfTheProgramIsTakenAway()
{
    const ThemeRule price = active({}, "Price and value");
    const auto cheap = std::find_if(price.patterns.begin(), price.patterns.end(),
                                    [](const ThemePattern &pattern) { return writtenPattern(pattern) == QStringLiteral("cheap"); });
    QVERIFY(cheap != price.patterns.end());
    const ThemeDictionary changed = withoutWord({}, price, *cheap);
    QCOMPARE(found(changed, "cheap"), QString());
    QCOMPARE(found(changed, "expensive"), QStringLiteral("Price and value"));
    QCOMPARE(found(kept(changed), "expensive"), QStringLiteral("Price and value"));
    QCOMPARE(active(changed, "Price and value").patterns.size(), price.patterns.size() - 1);
}

void tst_theme_edits::anOwnWordIsTakenAway()
{
    ThemeDictionary changed = withWord({}, active({}, "Price and value"), word("yikes"));
    changed = withoutWord(changed, active(changed, "Price and value"), word("yikes"));
    QCOMPARE(found(changed, "yikes"), QString());
    QCOMPARE(found(kept(changed), "expensive"), QStringLiteral("Price and value"));
}

void tst_theme_edits::aThemeGetsAnotherName()
{
    const ThemeDictionary changed = renamed({}, active({}, "Price and value"), QStringLiteral("What it costs"));
    QCOMPARE(found(changed, "expensive"), QStringLiteral("What it costs"));
    QCOMPARE(found(kept(changed), "expensive"), QStringLiteral("What it costs"));
    const ThemeDictionary list = readThemes("Price: dear").dictionary; // by its name that of the program
    const ThemeDictionary other = renamed(list, active(list, "Price"), QStringLiteral("Costs us"));
    QCOMPARE(found(other, "expensive"), QStringLiteral("Costs us"));
    QCOMPARE(found(other, "dear"), QStringLiteral("Costs us"));
}

void tst_theme_edits::aThemeIsLeftOut()
{
    const ThemeDictionary changed = withoutTheme({}, active({}, "Price and value"));
    QCOMPARE(found(changed, "expensive staff"), QStringLiteral("Staff and service"));
    QCOMPARE(found(kept(changed), "expensive staff"), QStringLiteral("Staff and service"));
    ThemeDictionary own = withTheme({}, QStringLiteral("Rain"), {word("rain")});
    own = withoutTheme(own, active(own, "Rain"));
    QCOMPARE(found(own, "rain"), QString());
    // An own theme in the place of one of the program: that one does not come back.
    ThemeDictionary instead = withWord({}, active({}, "Price and value"), word("yikes"));
    instead = withoutTheme(instead, active(instead, "Price and value"));
    QCOMPARE(found(instead, "yikes expensive"), QString());
}

void tst_theme_edits::twoBecomeOne()
{
    const ThemeDictionary changed = merged({}, active({}, "Delivery"), active({}, "Price and value"));
    QCOMPARE(found(changed, "courier"), QStringLiteral("Price and value"));
    QCOMPARE(found(changed, "expensive"), QStringLiteral("Price and value"));
    QVERIFY(active(changed, "Delivery").name.isEmpty());
    QCOMPARE(found(kept(changed), "courier"), QStringLiteral("Price and value"));
}

void tst_theme_edits::aNewTheme()
{
    const ThemeDictionary changed = withTheme({}, QStringLiteral("Rain"), {word("rain"), word("\"wet feet\"")});
    QCOMPARE(found(kept(changed), "rain"), QStringLiteral("Rain"));
    QCOMPARE(found(changed, "wet feet and friendly staff"), QStringLiteral("Rain, Staff and service"));
}

QTEST_APPLESS_MAIN(tst_theme_edits)
#include "tst_theme_edits.moc"
