// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/date_reader.h"
#include "intake/zone_clock.h"

#include <QDateTime>
#include <QTest>

using namespace earshot;

namespace {

QString print(const DateReading &reading)
{
    switch (reading.kind) {
    case DateReading::Kind::Missing:
        return QStringLiteral("missing");
    case DateReading::Kind::NotInCalendar:
        return QStringLiteral("not in calendar");
    case DateReading::Kind::OtherOrder:
        return QStringLiteral("other order");
    case DateReading::Kind::YearFar:
        return QStringLiteral("year far");
    case DateReading::Kind::OnlyTime:
        return QStringLiteral("only time");
    case DateReading::Kind::BareNumber:
        return QStringLiteral("bare number");
    case DateReading::Kind::Unreadable:
        return QStringLiteral("unreadable");
    case DateReading::Kind::Value:
        break;
    }
    const QDateTime wall = QDateTime::fromSecsSinceEpoch(reading.time.wallSeconds, Qt::UTC);
    QString text = wall.toString(reading.time.hasTime ? QStringLiteral("yyyy-MM-dd HH:mm:ss") : QStringLiteral("yyyy-MM-dd"));
    if (reading.time.offsetMinutes)
        text += QStringLiteral(" %1").arg(*reading.time.offsetMinutes);
    return text;
}

} // namespace

class DateReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// A column decides its own format, then each cell is read in it.
    void columns_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *cells, const char *expected) { QTest::newRow(cells) << QString::fromUtf8(expected); };
        row("2023-04-05|2024-02-29|2023-02-30|2023-13-01", "2023-04-05|2024-02-29|not in calendar|not in calendar");
        row("2023-04-05 12:33:11|2023-04-05 12:33|2023-04-05 12:33:11.500|2023-04-05 12:33:11 UTC",
            "2023-04-05 12:33:11|2023-04-05 12:33:00|2023-04-05 12:33:11|2023-04-05 12:33:11 0");
        row("2023-04-05T12:33:11Z|2023-04-05T12:33:11.000-05:00|2023-04-05T12:33:11+0530",
            "2023-04-05 12:33:11 0|2023-04-05 12:33:11 -300|2023-04-05 12:33:11 330");
        row("05.04.2023|1.2.2024|05.04.23|31.04.2023|05.04.2023 12:33:11",
            "2023-04-05|2024-02-01|2023-04-05|not in calendar|2023-04-05 12:33:11");
        row("04/05/2023|12/31/2023|04/13/2023 01:05:00 PM|04/13/2023 12:05:00 AM",
            "2023-04-05|2023-12-31|2023-04-13 13:05:00|2023-04-13 00:05:00");
        row("27/05/2023|8/02/2023|02/13/2023", "ambiguous 2023-05-27|2023-02-08|other order");
        row("27/05/2023|28/05/2023|29/05/2023|8/02/2023|30/05/2023|02/13/2023",
            "2023-05-27|2023-05-28|2023-05-29|2023-02-08|2023-05-30|other order");
        row("04/05/2023|01/02/2023", "ambiguous 2023-05-04|2023-02-01");
        row("4/5/2023 1:05 PM|1/2/2023 2:00 AM", "ambiguous 2023-04-05 13:05:00|2023-01-02 02:00:00");
        row("2023-04-05|05/04/2023|25/04/2023", "2023-04-05|2023-04-05|2023-04-25");
        row("2023/04/05 12:33:11 PM GMT+2", "2023-04-05 12:33:11 120");
        row("1680697991|1680697992", "2023-04-05 12:33:11 0|2023-04-05 12:33:12 0");
        row("1680697991123", "2023-04-05 12:33:11 0");
        row("1680697991123456|1680697991123456789", "2023-04-05 12:33:11 0|2023-04-05 12:33:11 0");
        row("45021|45021.5229282407|44927", "2023-04-05|2023-04-05 12:33:01|2023-01-01");
        row("Apr 5, 2023|19th November 2023|14-Mar-14|Fri Apr 05 2024", "2023-04-05|2023-11-19|2014-03-14|2024-04-05");
        row("5. März 2023|5 avril 2023|5 de abril de 2023|5 aprile 2023|5 maio 2023|5 maart 2023",
            "2023-03-05|2023-04-05|2023-04-05|2023-04-05|2023-05-05|2023-03-05");
        row("2023年4月5日", "2023-04-05");
        row("not a date||0000-00-00 00:00:00|n/a|2023-1|25:00", "unreadable|missing|missing|missing|unreadable|unreadable");
        row("31/12/2023|45021|2023-04-05", "2023-12-31|bare number|2023-04-05");
        row("45021|45022,5|45023|31/12/2023|Apr 5, 2023", "2023-04-05|2023-04-06 12:00:00|2023-04-07|2023-12-31|2023-04-05");
        row("45021|45022|04/05/2023", "ambiguous 2023-04-05|2023-04-06|2023-05-04");
        row("1680697991.75|-5|631151999", "2023-04-05 12:33:11 0|unreadable|unreadable");
        row("20240405|20240229|20230229|20241301", "2024-04-05|2024-02-29|not in calendar|not in calendar");
        row("20240405101112|202404051011|20240405T101112Z|20240405T1011", "2024-04-05 10:11:12|2024-04-05 10:11:00|2024-04-05 10:11:12 0|2024-04-05 10:11:00");
        row("00/00/0000|31/04/2024|29/02/2024|29/02/2023|15/04/0224|15/04/2999", "missing|not in calendar|2024-02-29|not in calendar|year far|year far");
        row("２０２４／０３／０５|２０２４年３月１５日", "2024-03-05|2024-03-15");
        row("٢٠٢٤-٠٣-٠٥|٢٥/٠٣/٢٠٢٤", "2024-03-05|2024-03-25");
        row("24-03-02|24-03-04|24-04-09|24-04-30", "2024-03-02|2024-03-04|2024-04-09|2024-04-30");
        row("24/3/2|24/3/14|24/12/30", "2024-03-02|2024-03-14|2024-12-30");
        row("23-12-20 10:05|23-12-21 11:00|24-01-11 09:00|24-01-12 09:00|24-01-17 09:30",
            "2023-12-20 10:05:00|2023-12-21 11:00:00|2024-01-11 09:00:00|2024-01-12 09:00:00|2024-01-17 09:30:00");
        row("24. 03. 02.|24. 03. 15.|24. 04. 28.", "2024-03-02|2024-03-15|2024-04-28");
        row("02-03-24|04-03-24|09-04-24|30-04-24", "2024-03-02|2024-03-04|2024-04-09|2024-04-30");
        row("20-12-23|21-12-23|11-01-24|12-01-24|17-01-24", "2023-12-20|2023-12-21|2024-01-11|2024-01-12|2024-01-17");
        row("12.04.23|15.04.23|28.04.23", "2023-04-12|2023-04-15|2023-04-28");
        row("03/25/24|03/26/24|04/02/24", "2024-03-25|2024-03-26|2024-04-02");
        row("24-03-24", "ambiguous 2024-03-24");
        row("24-03-02", "ambiguous 2024-03-02");
        row("1980-01-01 00:00:00|1980-01-01|1980-01-01 00:00:01|1980-01-02", "missing|missing|1980-01-01 00:00:01|1980-01-02");
        row("45021|45022|45023|45024|1980-01-01", "2023-04-05|2023-04-06|2023-04-07|2023-04-08|missing");
        row("2024-W14-5|2024-096|令和6年4月5日|10:30|10:30 PM", "unreadable|unreadable|unreadable|only time|only time");
    }
    void columns()
    {
        QFETCH(QString, expected);
        const QStringList cells = QString::fromUtf8(QTest::currentDataTag()).split(QLatin1Char('|'));
        DateFormatVote vote;
        for (const QString &cell : cells)
            vote.add(cell.toStdString());
        const DateFormat format = vote.result();
        QStringList read;
        for (const QString &cell : cells)
            read += print(readDate(cell.toStdString(), format));
        QCOMPARE((format.ambiguous ? QStringLiteral("ambiguous ") : QString()) + read.join(QLatin1Char('|')), expected);
    }

    /// A spreadsheet of another country made real dates of some cells.
    void halfSwapped_data()
    {
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *cells, bool expected) { QTest::newRow(cells) << expected; };
        row("2024-02-03|2024-04-03|03/16/2024|03/19/2024|2024-09-04 10:00:00", true);
        row("2024-02-03|2024-04-03|16.03.2024|19.03.2024|2024-09-04", true);
        row("2024-02-03|2024-04-13|03/16/2024|03/19/2024|2024-09-04", false);
        row("2024-02-03|2024-04-03|03/12/2024|03/19/2024|2024-09-04", false);
        row("2024-02-03|2024-04-03|2024-04-04|2024-04-05|2024-09-04", false);
        row("03/16/2024|03/19/2024|03/22/2024|03/23/2024|03/24/2024", false);
        row("2024-02-03|2024-04-03|03/16/2024|03/19/2024", false); // by chance
    }
    void halfSwapped()
    {
        DateFormatVote vote;
        for (const QByteArray &cell : QByteArray(QTest::currentDataTag()).split('|'))
            vote.add(cell.toStdString());
        QTEST(vote.halfSwapped(), "expected");
    }

    /// One cell says all.
    void cells_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *cell, const char *expected) { QTest::newRow(cell) << QString::fromUtf8(expected); };
        row("13/4/2023 1:02:03", "2023-04-13 01:02:03");
        row("04/13/2023 01:02:03 AM", "2023-04-13 01:02:03");
        row("13.4.23", "2023-04-13");
        row("13.4.69", "2069-04-13");
        row("13.4.70", "1970-04-13");
        row("Apr 5, 2023", "2023-04-05");
        row("APR. 5, 2023 3:04pm", "2023-04-05 15:04:00");
        row("5-Apr-23", "2023-04-05");
        row("2023-Apr-05", "2023-04-05");
        row("19th November 2023", "2023-11-19");
        row("November 19th, 2023 at 3:04 PM", "2023-11-19 15:04:00");
        row("Sunday, 19 November 2023", "2023-11-19");
        row("Fri Apr 05 2024", "2024-04-05");
        row("Fri Apr  5 10:00:00 2024", "2024-04-05 10:00:00");
        row("Fri Apr 05 10:00:00 CEST 2024", "2024-04-05 10:00:00 120");
        row("Fri, 05 Apr 2024 10:00:00 +0200", "2024-04-05 10:00:00 120");
        row("Fri Apr 05 2024 10:00:00 GMT+0200 (Central European Summer Time)", "2024-04-05 10:00:00 120");
        row("Fri Apr 05 2024 10:00:00 GMT+0200 (GMT+02:00)", "2024-04-05 10:00:00 120");
        row("2024-04-05T10:00:00.123456+02:00", "2024-04-05 10:00:00 120");
        row("2024-04-05T10:00:00.1234567890123Z", "2024-04-05 10:00:00 0");
        row("2024-04-05 10:00:00 -0330", "2024-04-05 10:00:00 -210");
        row("2024-04-05T10:00+05:45", "2024-04-05 10:00:00 345");
        row("2024-04-05T10:00:00+02:00[Europe/Berlin]", "2024-04-05 10:00:00 120");
        row("2024-04-05 10:00:00 EST", "2024-04-05 10:00:00 -300");
        row("2024-04-05 10:00:00 PDT", "2024-04-05 10:00:00 -420");
        row("2024-04-05 10:00 MEZ", "2024-04-05 10:00:00 60");
        row("2024-04-05 10:00 BST", "2024-04-05 10:00:00 60");
        row("2024-04-05 10:00 (UTC+2)", "2024-04-05 10:00:00 120");
        row("2024-04-05 10:00:00 IST", "2024-04-05 10:00:00 IST?");
        row("2024-04-05 10:00:00 later", "unreadable");
        row("2024-04-05 10:00:00+99:00", "unreadable");
        row("10:00 13/04/2024", "2024-04-13 10:00:00");
        row("2024/04/05 3:04 p.m.", "2024-04-05 15:04:00");
        row("5/13/2024 3:04 p. m.", "2024-05-13 15:04:00");
        row("5/13/2024, 3:04:05 PM", "2024-05-13 15:04:05");
        row("5/13/2024 3 PM", "2024-05-13 15:00:00");
        row("5/13/2024 12:00 AM", "2024-05-13 00:00:00");
        row("5/13/2024 0:15 AM", "2024-05-13 00:15:00");
        row("5/13/2024 15:04 PM", "2024-05-13 15:04:00");
        row("5/13/2024 15:04 AM", "unreadable");
        row("2024-04-05 24:00", "2024-04-06 00:00:00");
        row("2024-04-05 24:01", "unreadable");
        row("2024-04-05 23:59:60", "2024-04-06 00:00:00");
        row("2024-04-05 10:60", "unreadable");
        row("13.04.2024 10.30", "2024-04-13 10:30:00");
        row("13.04.2024 10:30 Uhr", "2024-04-13 10:30:00");
        row("13/04/2024 10h30", "2024-04-13 10:30:00");
        row("13/04/2024 à 10h", "2024-04-13 10:00:00");
        row("2024年4月5日", "2024-04-05");
        row("2024年4月5日(金) 15時04分05秒", "2024-04-05 15:04:05");
        row("2024年4月5日 星期五 下午3:04", "2024-04-05 15:04:00");
        row("2024/4/5 上午 12:04:00", "2024-04-05 00:04:00");
        row("2024. 4. 5. 오후 3:04", "2024-04-05 15:04:00");
        row("2024년 4월 5일 오전 9시 4분", "2024-04-05 09:04:00");
        row("2024-04-05 10:00 - 11:00", "unreadable");
        row("1.2.3.2024", "unreadable");
        row("13-4-224", "unreadable");
        row("13 Apr 5", "unreadable");
        row("10 - Extremely likely", "unreadable");
        row("+44 20 7946 0000", "unreadable");
        row("May", "unreadable");
    }
    void cells()
    {
        QFETCH(QString, expected);
        const std::string cell = QTest::currentDataTag();
        DateFormatVote vote;
        vote.add(cell);
        const QString zone = vote.unknownZone();
        QCOMPARE(print(readDate(cell, vote.result())) + (zone.isEmpty() ? QString() : QLatin1Char(' ') + zone + QLatin1Char('?')), expected);
    }

    /// All twelve months of the languages: words and abbreviations, with and without accents, capitals and points.
    void months_data()
    {
        QTest::addColumn<QString>("names");
        const auto row = [](const char *name, const char *names) { QTest::newRow(name) << QString::fromUtf8(names); };
        row("en", "January February March April May June July August September October November December");
        row("en short", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec");
        row("en loud", "JAN. FEB. MAR. APR. MAY JUN. JUL. AUG. SEPT. OCT. NOV. DEC.");
        row("de", "Januar Februar März April Mai Juni Juli August September Oktober November Dezember");
        row("de short", "Jan. Febr. Mrz Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.");
        row("pl", "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia");
        row("pl short", "sty lut mar kwi maj cze lip sie wrz paź lis gru");
        row("sv", "januari februari mars april maj juni juli augusti september oktober november december");
        row("da", "januar februar marts april maj juni juli august september oktober november december");
        row("no", "januar februar mars april mai juni juli august september oktober november desember");
        row("tr", "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık");
        row("tr short", "Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara");
        row("cs", "ledna února března dubna května června července srpna září října listopadu prosince");
        row("fi", "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta");
        row("de Austria", "Jänner Feber Maerz April Mai Juni Juli August September Oktober November Dezember");
        row("fr", "janvier février mars avril mai juin juillet août septembre octobre novembre décembre");
        row("fr short", "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.");
        row("fr plain", "JANVIER FEVRIER MARS AVRIL MAI JUIN JUILLET AOUT SEPTEMBRE OCTOBRE NOVEMBRE DECEMBRE");
        row("es", "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre");
        row("es short", "ene feb mar abr may jun jul ago sept oct nov dic");
        row("it", "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre");
        row("it short", "gen feb mar apr mag giu lug ago set ott nov dic");
        row("pt", "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro");
        row("pt short", "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.");
        row("nl", "januari februari maart april mei juni juli augustus september oktober november december");
        row("nl short", "jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec.");
    }
    void months()
    {
        QFETCH(QString, names);
        QStringList read, expected;
        for (const QString &name : names.split(QLatin1Char(' '))) {
            const DateReading reading = readDate(QStringLiteral("5 %1 2023").arg(name).toStdString(), DateFormat{});
            read += print(reading);
            expected += QStringLiteral("2023-%1-05").arg(expected.size() + 1, 2, 10, QLatin1Char('0'));
        }
        QCOMPARE(read, expected);
    }

    /// Dates as people write them, with what stands between.
    void sentences_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *cell, const char *expected) { QTest::newRow(cell) << QString::fromUtf8(expected); };
        row("Freitag, 5. April 2024, 10:00 Uhr", "2024-04-05 10:00:00");
        row("am 5. April 2024 um 10:00", "2024-04-05 10:00:00");
        row("vendredi 5 avril 2024 à 10:00", "2024-04-05 10:00:00");
        row("1er mars 2024", "2024-03-01");
        row("mar. 5 mars 2024", "2024-03-05");
        row("mar 5 avr. 2024", "2024-04-05");
        row("05 de abril de 2023", "2023-04-05");
        row("viernes, 5 de abril de 2024 a las 10:00", "2024-04-05 10:00:00");
        row("1º de abril de 2024", "2024-04-01");
        row("sexta-feira, 5 de abril de 2024 às 10:00", "2024-04-05 10:00:00");
        row("venerdì 5 aprile 2024 alle ore 10:00", "2024-04-05 10:00:00");
        row("venerdì 5 aprile 2024 alle 10:00", "2024-04-05 10:00:00");
        row("vrijdag 5 april 2024 om 10:00", "2024-04-05 10:00:00");
        row("the 5th of April, 2024", "2024-04-05");
        row("we came on 5 April 2024", "unreadable");
    }
    void sentences() { cells(); }

    void refusals_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *cell, const char *expected) { QTest::newRow(cell) << QString::fromUtf8(expected); };
        row("31/04/2024 10:00", "“31/04/2024” is not a day in the calendar");
        row("04/13/2024", "“04/13/2024” has no such month: the dates of this column have the day first");
        row("05/04/0224", "“05/04/0224” is not of the years 1900 to 2200");
        row("15:04", "“15:04” is a time without a day");
        row("45021", "“45021” is a number, not a date like the others of its column");
        row("yesterday", "“yesterday” is not a date");
    }
    void refusals()
    {
        QFETCH(QString, expected);
        DateFormat format;
        format.order = DateOrder::DayMonthYear;
        const char *cell = QTest::currentDataTag();
        QCOMPARE(dateRefusal(readDate(cell, format), QString::fromUtf8(cell), format), expected);
    }

    void zones_data()
    {
        QTest::addColumn<QString>("wall");
        QTest::addColumn<int>("hours");
        QTest::newRow("New York: before the clocks go forward") << QStringLiteral("2024-03-10T01:59:59Z") << -5;
        QTest::newRow("New York: an hour that is skipped") << QStringLiteral("2024-03-10T02:30:00Z") << -5;
        QTest::newRow("New York: after they have") << QStringLiteral("2024-03-10T03:00:00Z") << -4;
        QTest::newRow("New York: an hour that comes twice is the first of both") << QStringLiteral("2024-11-03T01:30:00Z") << -4;
        QTest::newRow("New York: after they have gone back") << QStringLiteral("2024-11-03T02:00:00Z") << -5;
        QTest::newRow("an hour that is skipped") << QStringLiteral("2024-03-31T02:30:00Z") << 1;
        QTest::newRow("an hour that comes twice is the first of both") << QStringLiteral("2024-10-27T02:30:00Z") << 2;
        QTest::newRow("winter") << QStringLiteral("2024-01-15T12:00:00Z") << 1;
        QTest::newRow("summer") << QStringLiteral("2024-07-15T12:00:00Z") << 2;
        QTest::newRow("before the clocks go forward") << QStringLiteral("2024-03-31T01:59:59Z") << 1;
        QTest::newRow("after they have") << QStringLiteral("2024-03-31T03:00:00Z") << 2;
        QTest::newRow("before they go back") << QStringLiteral("2024-10-27T01:30:00Z") << 2;
        QTest::newRow("after they have gone back") << QStringLiteral("2024-10-27T03:30:00Z") << 1;
    }
    void zones()
    {
        QFETCH(QString, wall);
        QFETCH(int, hours);
        ZoneClock clock(QTimeZone(QByteArrayView(QTest::currentDataTag()).startsWith("New York") ? "America/New_York" : "Europe/Berlin"));
        const qint64 seconds = QDateTime::fromString(wall, Qt::ISODate).toSecsSinceEpoch();
        QCOMPARE(clock.offsetAt(seconds), hours * 3600);
        QCOMPARE(clock.offsetAt(seconds), hours * 3600);
    }
};

QTEST_APPLESS_MAIN(DateReaderTest)
#include "tst_date_reader.moc"
