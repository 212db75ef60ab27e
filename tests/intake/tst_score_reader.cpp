// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/score_reader.h"

#include <QTest>

using namespace earshot;

namespace {

QString print(const QString &cell)
{
    const ScoreReading reading = readScore(cell.toStdString());
    if (reading.kind == ScoreReading::Kind::Value)
        return QString::number(reading.value);
    const QString offer = reading.suggestion ? QStringLiteral(" → %1").arg(*reading.suggestion) : QString();
    return scoreRefusal(reading, cell) + offer;
}

} // namespace

class ScoreReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cells_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *cell, const char *expected) { QTest::newRow(cell) << QString::fromUtf8(expected); };
        row("9", "9");
        row("10", "10");
        row("09", "9");
        row("9.0", "9");
        row("9,0", "9");
        row("7,00", "7");
        row("-0", "0");
        row(" 8 ", "8");
        row("\u00a08", "8");
        row("'+8", "8");
        row("10 - Extremely likely", "10");
        row("10 – Extremely likely", "10");
        row("Extremely likely (10)", "10");
        row("Not at all likely - 0", "0");
        row("0 – überhaupt nicht wahrscheinlich", "0");
        row("10：非常に勧めたい", "10");
        row("8点", "8");
        row("9/10", "9");
        row("9 / 10", "9");
        row("9/ 10", "9");
        row("10/10", "10");
        row("11/10", "“11/10” is outside 0 to 10");
        row("6.5/10", "“6.5/10” is not a whole number");
        row("9 out of 10", "9");
        row("9 Out Of 10", "9");
        row("9 of 10", "9");
        row("9 von 10", "9");
        row("9 sur 10", "9");
        row("9 de 10", "9");
        row("9 su 10", "9");
        row("9 van de 10", "9");
        row("9 out of 5", "“9 out of 5” is not a number from 0 to 10");
        row("９", "9");
        row("１０", "10");
        row("٩", "9");
        row("१०", "10");
        row("９点", "9");
        row("9️⃣", "9");
        row("🔟", "10");
        row("9.00", "9");
        row("9.", "9");
        row("10.0000000", "10");
        row("10.0000001", "“10.0000001” is not a whole number");
        row("10 Extremely likely", "10");
        row("Week 5", "“Week 5” is not a number from 0 to 10");
        row("Top 10", "“Top 10” is not a number from 0 to 10");
        row("9,", "“9,” is not a number from 0 to 10");
        row("9.0000001", "“9.0000001” is not a whole number");
        row("009", "9");
        row("+9", "9");
        row("'9", "9");
        row("'-1", "“'-1” is outside 0 to 10");
        row("\u22121", "“\u22121” is outside 0 to 10");
        row("9*", "“9*” is not a number from 0 to 10");
        row("=9", "9");
        row("=\"9\"", "9");
        row("=A1", "“=A1” is not a number from 0 to 10");
        row("\"9\"", "9");
        row("9 points", "9");
        row("9 Punkte", "9");
        row("10 (very likely)", "10");
        row("0 = not at all", "0");
        row("0: not at all", "0");
        row("10. Extremely likely", "10");
        row("(9)", "9");
        row("[9]", "9");
        row("Extremely likely - 10", "10");
        row("6-8", "“6-8” is not a number from 0 to 10");
        row("9-10", "“9-10” is not a number from 0 to 10");
        row("9 or 10", "“9 or 10” is not a number from 0 to 10");
        row("0 to 10", "“0 to 10” is not a number from 0 to 10");
        row("10 times", "“10 times” is not a number from 0 to 10");
        row("07. Aug", "“07. Aug” is not a number from 0 to 10");
        row("8-Sep", "“8-Sep” is not a number from 0 to 10");
        row("Mrz 09", "“Mrz 09” is not a number from 0 to 10");
        row("9 - März", "“9 - März” is not a number from 0 to 10");
        row("5 years", "“5 years” is not a number from 0 to 10");
        row("9 %", "“9 %” is not a number from 0 to 10");
        row("5 €", "“5 €” is not a number from 0 to 10");
        row("$5", "“$5” is not a number from 0 to 10");
        row("~9", "“~9” is not a number from 0 to 10");
        row("<5", "“<5” is not a number from 0 to 10");
        row("9:00", "“9:00” is not a number from 0 to 10");
        row("½", "“½” is not a number from 0 to 10");
        row("９.５", "“９.５” is not a whole number");
        row("★★★★★", "“★★★★★” is not a number from 0 to 10");
        row("11", "“11” is outside 0 to 10");
        row("-1", "“-1” is outside 0 to 10");
        row("99999999999999999999", "“99999999999999999999” is outside 0 to 10");
        row("6.5", "“6.5” is not a whole number");
        row("nine", "“nine” is a word. Use it as 9? → 9");
        row("Zehn", "“Zehn” is a word. Use it as 10? → 10");
        row("cinco", "“cinco” is a word. Use it as 5? → 5");
        row("abc", "“abc” is not a number from 0 to 10");
        row("No answer", "“No answer” means no answer, and there is no comment");
        row("(no answer)", "“(no answer)” means no answer, and there is no comment");
        row("Don't know", "“Don't know” means no answer, and there is no comment");
        row("Don’t know", "“Don’t know” means no answer, and there is no comment");
        row("keine Angabe", "“keine Angabe” means no answer, and there is no comment");
        row("weiß nicht", "“weiß nicht” means no answer, and there is no comment");
        row("Ne sait pas", "“Ne sait pas” means no answer, and there is no comment");
        row("Sans réponse", "“Sans réponse” means no answer, and there is no comment");
        row("No contesta", "“No contesta” means no answer, and there is no comment");
        row("Non so", "“Non so” means no answer, and there is no comment");
        row("Não sei", "“Não sei” means no answer, and there is no comment");
        row("Weet niet", "“Weet niet” means no answer, and there is no comment");
        row("Not applicable", "“Not applicable” means no answer, and there is no comment");
        row("Skipped", "“Skipped” means no answer, and there is no comment");
        row("Prefer not to say", "“Prefer not to say” means no answer, and there is no comment");
        row("--", "“--” means no answer, and there is no comment");
        row("no", "“no” is not a number from 0 to 10");
        row("?", "“?” is not a number from 0 to 10");
        row("5 stars", "“5 stars” is not a number from 0 to 10");
        row("80%", "“80%” is not a number from 0 to 10");
        row("4/5", "“4/5” is not a number from 0 to 10");
        row("9th", "“9th” is not a number from 0 to 10");
        row("1e1", "“1e1” is not a number from 0 to 10");
        row("", "Empty, so there is nothing to count");
        row("   ", "Empty, so there is nothing to count");
        row("n/a", "“n/a” means no answer, and there is no comment");
        row("#N/A", "“#N/A” means no answer, and there is no comment");
    }
    void cells()
    {
        QFETCH(QString, expected);
        QCOMPARE(print(QString::fromUtf8(QTest::currentDataTag())), expected);
    }
};

QTEST_APPLESS_MAIN(ScoreReaderTest)
#include "tst_score_reader.moc"
