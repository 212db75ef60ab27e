// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/importers.h"

#include <QTemporaryDir>
#include <QTest>

using namespace earshot;

namespace {

const QByteArray Heading = "Date,How likely are you to recommend us?,Why?\n";
const QByteArray Rows = "2023-04-05,9,Very good service\n2023-04-06,3,Too slow for me\n2023-04-07,10,Will come again\n";

QByteArray with(char delimiter, QByteArray text)
{
    return text.replace(',', delimiter);
}

QByteArray ending(const char *lineEnd, QByteArray text)
{
    return text.replace("\n", lineEnd);
}

/// "; 2+1 1 2 3": delimiter, heading's row and rows, columns of score and comment, rows of data.
QString print(const Inspection &found)
{
    const auto column = [&](Role role) {
        const auto index = found.mapping.column(role);
        return index ? QString::number(*index) : QStringLiteral("-");
    };
    return QStringLiteral("%1 %2+%3 %4 %5 %6")
        .arg(found.dialect.delimiter == '\t' ? QStringLiteral("tab") : QString(QLatin1Char(found.dialect.delimiter)))
        .arg(found.dialect.headerRow).arg(found.dialect.headerRows)
        .arg(column(Role::Score), column(Role::Comment)).arg(found.dataRows);
}

} // namespace

/// The ways in which tables are written, each as small as it can be.
class DialectsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void files_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &bytes, const char *expected) {
            QTest::newRow(name) << bytes << QString::fromLatin1(expected);
        };
        row("semicolon", with(';', Heading + Rows), "; 1+1 1 2 3");
        row("tab", with('\t', Heading + Rows), "tab 1+1 1 2 3");
        row("pipe", with('|', Heading + Rows), "| 1+1 1 2 3");
        row("tilde", with('~', Heading + Rows), "~ 1+1 1 2 3");
        row("caret", with('^', Heading + Rows), "^ 1+1 1 2 3");
        row("two pipes", QByteArray(Heading + Rows).replace(",", "||"), "| 1+1 2 4 3");
        row("commas in texts", "Date;Score;Why?\n2023-04-05;9;good, fast, cheap\n2023-04-06;3;bad, slow, dear\n", "; 1+1 1 2 2");
        row("hint", "sep=;\n" + with(';', Heading + Rows), "; 2+1 1 2 3");
        row("hint in quotes", "\"sep=;\"\r\n" + with(';', Heading + Rows), "; 2+1 1 2 3");
        row("hint of tabs", "sep=\t\n" + with('\t', Heading + Rows), "tab 2+1 1 2 3");
        row("inner quotes not doubled", "\"Date\",\"Score\",\"Why?\"\n\"2023-04-05\",\"9\",\"the \"best\" coffee, ever\"\n\"2023-04-06\",\"3\",\"bad\"\n",
            ", 1+1 1 2 2");
        row("quotes in the middle", "Date,Score,Why?\n2023-04-05,9,a 5\" pipe\n2023-04-06,3,say \"no\" now\n", ", 1+1 1 2 2");
        row("quotes behind blanks", "\"Date\", \"Score\", \"Why?\"\n\"2023-04-05\", \"9\", \"good\"\n\"2023-04-06\", \"3\", \"bad\"\n", ", 1+1 1 2 2");
        row("single quotes", "'Date','Score','Why?'\n'2023-04-05','9','good'\n'2023-04-06','3','bad'\n", ", 1+1 1 2 2");
        row("old Macintosh", ending("\r", Heading + Rows), ", 1+1 1 2 3");
        row("mixed line ends", ending("\r\n", Heading) + Rows, ", 1+1 1 2 3");
        row("twice returned", ending("\r\r\n", Heading + Rows), ", 1+1 1 2 3");
        row("titles", "NPS Survey Report\nExported: 2023-05-01\n\n" + Heading + Rows, ", 4+1 1 2 3");
        row("titles with separators", "Report, all answers, 2023\nExported by,Ann\n,,\n" + Heading + Rows, ", 4+1 1 2 3");
        row("title as wide as the table", "Survey,NPS Q2,Export\n\n" + Heading + Rows, ", 3+1 1 2 3");
        row("names and values above", "Survey,Spring\nOwner,Ann\nResponses,3\nNPS,12\n" + Heading + Rows, ", 5+1 1 2 3");
        row("no titles: short rows", "Date,Score\n2023-04-05,9,Very good service\n2023-04-06,3,Too slow for me\n", ", 1+1 1 - 2");
        row("padded with zeros", Heading + Rows + QByteArray(512, '\0'), ", 1+1 1 2 3");
        row("more titles than rows", QByteArray("A line of title\n").repeated(10) + Heading + Rows, ", 11+1 1 2 3");
        row("blank lines", "Company\n" + QByteArray(10, '\n') + Heading + Rows, ", 12+1 1 2 3");
        row("blank lines below the heading", Heading + "\n\n" + Rows, ", 1+1 1 2 3");
        row("heading in the middle again", Heading + Rows + "\n" + Heading + Rows, ", 1+1 1 2 7");
        row("units", "Date,Score,Why?\nYYYY-MM-DD,0-10,free text\n" + Rows, ", 1+2 1 2 3");
        row("types", "Date,Score,Why?\ndate,integer,string\n" + Rows, ", 1+2 1 2 3");
        row("HXL", "Date,Score,Why?\n#date,#nps,#comment\n" + Rows, ", 1+2 1 2 3");
        row("answer options", "ID,End Date,How likely are you to recommend us?,,Why?\n,,0-10,Label,Open-Ended Response\n"
                              "1001,2023-04-05,9,x,good one\n1002,2023-04-06,3,y,not so good\n1003,2023-04-07,10,z,very good\n", ", 1+2 2 4 3");
        row("no heading", "9,Very good service indeed\n3,Too slow for me today\n10,Will come again soon\n7,fine place to be\n", ", 0+0 0 1 4");
        row("separator behind all", "Date,Score,Why?,\n2023-04-05,9,very good,\n2023-04-06,3,too slow,\n", ", 1+1 1 2 2");
        row("separator in front of all", ",Date,Score,Why?\n,2023-04-05,9,very good\n,2023-04-06,3,too slow\n", ", 1+1 2 3 2");
        row("one column", "Score\n9\n3\n10\n7\n", ", 1+1 0 - 4");
        row("one row", Heading + "2023-04-05,9,Very good service\n", ", 1+1 1 2 1");
    }
    void noTables_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &bytes, const char *expected) {
            QTest::newRow(name) << bytes << QString::fromLatin1(expected);
        };
        row("JSON lines", "{\"NPS\": 9, \"Comment\": \"good\"}\n{\"NPS\": 3}\n", "JSON");
        row("JSON list", "\xef\xbb\xbf[\n  {\n    \"NPS\": 9 }]\n", "JSON");
        row("JSON list of lists", "[[\"Date\",\"NPS\"],[\"2024-03-01\",9]]", "JSON");
        row("JSON in UTF-16", QByteArray("\xff\xfe{\0\"\0a\0\"\0:\0001\0}\0", 16), "JSON");
        row("web page", "\r\n<HTML><table><tr><td>NPS</td></tr></table></HTML>", "web page (HTML)");
        row("web page of an office", "<!-- x --><html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><body/></html>", "web page (HTML)");
        row("strict web page", "<?xml version=\"1.0\"?>\n<!DOCTYPE html><html/>", "web page (HTML)");
        row("bare table", "<table border=1><tr><th>NPS</th></tr></table>", "web page (HTML)");
        row("saved web page", "MIME-Version: 1.0\nX-Document-Type: Workbook\nContent-Type: multipart/related; boundary=\"x\"\n", "MHTML");
        row("XML workbook", "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>\n<Workbook/>", "XML format of 2003");
        row("XML", "<?xml version=\"1.0\"?><answers/>", "XML file");
        row("RTF", "{\\rtf1\\ansi NPS}", "RTF");
        row("only zeros", QByteArray(300, '\0'), "not a text file");
        row("braces in a heading", "{score},{comment}\n9,good\n3,bad\n", "");
        row("brackets in a heading", "[score],[comment]\n9,good\n3,bad\n", "");
        row("markup in a heading", "<b>score</b>,<i>comment</i>\n9,good\n3,bad\n", "");
    }
    void noTables()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("x.xls")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto found = inspectFile(file.fileName());
        QCOMPARE(found.has_value(), expected.isEmpty());
        const QString message = found ? QString() : found.error().message;
        QVERIFY2(message.contains(expected), qPrintable(message));
    }
    void files()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("x.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto found = inspectFile(file.fileName());
        QVERIFY(found.has_value());
        QCOMPARE(print(*found), expected);
    }
};

QTEST_APPLESS_MAIN(DialectsTest)
#include "tst_dialects.moc"
