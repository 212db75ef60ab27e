// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/language_column.h"

#include <QTest>

using namespace earshot;

namespace {

/// "de", "other" for a language without word lists, "nothing".
QString written(const std::optional<Language> &language)
{
    return !language ? QStringLiteral("nothing") : *language == Language::Undetermined ? QStringLiteral("other") : languageCode(*language);
}

Dataset datasetWith(const QString &heading, const QStringList &values)
{
    Dataset::Columns columns;
    columns.size = static_cast<quint32>(values.size());
    columns.marks = std::make_shared<std::vector<Dataset::Mark>>(values.size(), Dataset::Unanswered);
    columns.minutes = std::make_shared<std::vector<Dataset::Minute>>(values.size(), Dataset::Undated);
    AttributeColumn column;
    column.attribute.id = AttributeId{7};
    column.attribute.name = heading;
    column.values << QString();
    std::vector<quint32> codes;
    for (const QString &value : values) {
        if (!column.values.contains(value))
            column.values << value;
        codes.push_back(static_cast<quint32>(column.values.indexOf(value)));
    }
    column.codes = std::make_shared<CodeColumn>(codes, static_cast<size_t>(column.values.size()));
    columns.attributes.push_back(column);
    return Dataset(columns);
}

} // namespace

class tst_language_column : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsValues_data();
    void readsValues();
    void isFoundByItsHeading_data();
    void isFoundByItsHeading();
    void tellsOfRowsAndResponses();
};

void tst_language_column::readsValues_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("language");
    const auto row = [](const char *value, const char *language) { QTest::newRow(value) << QString::fromUtf8(value) << QString::fromLatin1(language); };
    row("de", "de");
    row("DE", "de");
    row("de-AT", "de");
    row("pt_BR.UTF-8", "pt");
    row("eng", "en");
    row("deu", "de");
    row("German", "de");
    row("Deutsch", "de");
    row("Français", "fr");
    row(" español ", "es");
    row("English (UK)", "en");
    row("Nederlands", "nl");
    row("ja", "ja");
    row("Chinese", "zh");
    row("sv", "other");
    row("Swedish", "other");
    row("", "nothing");
    row("42", "nothing");
    row("North", "nothing");
    row("C", "nothing");
}

void tst_language_column::readsValues()
{
    QFETCH(QString, value);
    QFETCH(QString, language);
    QCOMPARE(written(languageToldBy(value)), language);
}

void tst_language_column::isFoundByItsHeading_data()
{
    QTest::addColumn<bool>("found");
    for (const char *heading : {"Language", "language", "Sprache", "Langue", "Idioma", "Lingua", "Taal", "Locale", "User Language", "survey_language", "startlanguage"})
        QTest::newRow(heading) << true;
    for (const char *heading : {"Store", "Languages spoken", "Programming language"})
        QTest::newRow(heading) << false;
}

void tst_language_column::isFoundByItsHeading()
{
    QFETCH(bool, found);
    const LanguageColumn column(datasetWith(QString::fromLatin1(QTest::currentDataTag()), {QStringLiteral("fr")}));
    QCOMPARE(written(column.at(0)), found ? QStringLiteral("fr") : QStringLiteral("nothing"));
}

void tst_language_column::tellsOfRowsAndResponses()
{
    const LanguageColumn column(datasetWith(QStringLiteral("Language"), {QStringLiteral("fr"), QString(), QStringLiteral("sv"), QStringLiteral("fr")}));
    QStringList rows;
    for (quint32 row = 0; row < 4; ++row)
        rows << written(column.at(row));
    QCOMPARE(rows, (QStringList{QStringLiteral("fr"), QStringLiteral("nothing"), QStringLiteral("other"), QStringLiteral("fr")}));
    Response response;
    QCOMPARE(written(column.of(response)), QStringLiteral("nothing"));
    response.attributes = {{AttributeId{3}, QStringLiteral("de")}, {AttributeId{7}, QStringLiteral("fr")}};
    QCOMPARE(written(column.of(response)), QStringLiteral("fr"));
    QCOMPARE(written(LanguageColumn().of(response)), QStringLiteral("nothing"));
}

QTEST_GUILESS_MAIN(tst_language_column)
#include "tst_language_column.moc"
