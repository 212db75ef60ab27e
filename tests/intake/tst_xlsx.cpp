// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/importers.h"
#include "intake/workbook_file.h"
#include "intake/xlsx_values.h"

#include <QTemporaryDir>
#include <QTest>

using namespace earshot;
using namespace earshot::xlsx;
using namespace Qt::StringLiterals;

namespace {

/// "1: a|b" for each record: its number and its fields.
QStringList lines(const Inspection &inspection)
{
    QStringList all;
    auto stream = openRecords(inspection);
    for (auto more = stream ? (*stream)->next() : Result<bool>(false); more && *more; more = (*stream)->next()) {
        const Record &record = (*stream)->record();
        QStringList fields;
        for (const std::string_view field : record.fields)
            fields += QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size()));
        all += QString::number(record.number) + u": "_s + fields.join(u'|');
    }
    return all;
}

} // namespace

class XlsxTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QString path(const char *name = "book.xlsx") const { return m_folder.filePath(QString::fromLatin1(name)); }

private Q_SLOTS:
    void cells_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QByteArray &rows, const QStringList &expected) { QTest::newRow(name) << rows << expected; };
        row("shared", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>0</v></c></row>", {u"1: two|one"_s});
        row("shared that is not there", "<row><c t=\"s\"><v>99</v></c><c><v>1</v></c></row>", {u"1: |1"_s});
        row("rich text without the reading aid", "<row><c t=\"s\"><v>2</v></c></row>", {u"1: 東京 rich"_s});
        row("inline", "<row><c t=\"inlineStr\"><is><t xml:space=\"preserve\"> a</t></is></c><c t=\"inlineStr\"><is><r><t>b</t></r><r><t>c</t></r>"
                      "<rPh><t>no</t></rPh></is></c></row>", {u"1:  a|bc"_s});
        row("escaped line break", "<row><c t=\"str\"><v>a_x000A_b_x005F_x0041_ _xZZ</v></c></row>", {u"1: a\nb_x0041_ _xZZ"_s});
        row("truth and errors", "<row><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"e\"><v>#DIV/0!</v></c></row>", {u"1: TRUE|FALSE|#DIV/0!"_s});
        row("formula's last result", "<row><c><f>A1+1</f><v>9</v></c><c t=\"str\"><f>A2</f><v>x</v></c><c><f>A3</f></c><c><v>2</v></c></row>", {u"1: 9|x||2"_s});
        row("gaps", "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"AA2\"><v>2</v></c></row><row r=\"5\"><c><v>3</v></c></row>",
            {u"2: |1"_s + QString(25, u'|') + u"2"_s, u"5: 3"_s});
        row("no positions", "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>", {u"1: 1|2"_s, u"2: 3"_s});
        row("rows no sheet has", "<row r=\"9223372036854775807\"><c><v>1</v></c></row><row><c><v>2</v></c></row>",
            {u"1000000000: 1"_s, u"1000000001: 2"_s});
        row("positions that go back", "<row r=\"9\"><c r=\"C9\"><v>1</v></c><c r=\"A9\"><v>2</v></c></row><row r=\"3\"><c><v>3</v></c></row>",
            {u"9: ||1|2"_s, u"10: 3"_s});
        row("empty cells at the end", "<row><c><v>1</v></c><c s=\"1\"/><c s=\"1\"/></row><row><c s=\"1\"/></row>", {u"1: 1"_s, u"2: "_s});
        row("numbers", "<row><c><v>0.30000000000000004</v></c><c><v>1.2345678901234E+18</v></c><c><v>-4.5</v></c><c><v>10</v></c><c><v>words</v></c>"
                       "<c><v>1E2</v></c><c><v>-1.5E3</v></c><c><v>0E0</v></c><c><v>1E-7</v></c></row>",
            {u"1: 0.3|1234567890123400000|-4.5|10|words|100|-1500|0|1e-07"_s});
        row("dates", "<row><c s=\"1\"><v>45021</v></c><c s=\"1\"><v>45021.52304398148</v></c><c s=\"2\"><v>45021</v></c><c s=\"3\"><v>0.5</v></c>"
                     "<c s=\"4\"><v>1.5</v></c><c s=\"5\"><v>45021</v></c><c s=\"1\"><v>-3</v></c></row>",
            {u"1: 2023-04-05|2023-04-05 12:33:11|2023-04-05|12:00:00|36:00:00|45021|-3"_s});
        row("a date of its own type", "<row><c t=\"d\"><v>2024-03-01T00:00:00</v></c><c t=\"d\"><v>2024-03-01T10:00:00</v></c></row>",
            {u"1: 2024-03-01|2024-03-01 10:00:00"_s});
        row("prefixed names", "<x:row xmlns:x=\"u\"><x:c t=\"str\"><x:v>a &lt; b</x:v></x:c></x:row>", {u"1: a < b"_s});
        row("nothing", "", {});
    }
    void cells()
    {
        QFETCH(QByteArray, rows);
        WorkbookFile file = WorkbookFile::withRows(rows);
        file.setSharedTexts({"<si><t>one</t></si>", "<si><t>two</t></si>",
                             "<si><r><t>東京</t></r><r><t xml:space=\"preserve\"> rich</t></r><rPh sb=\"0\" eb=\"2\"><t>とうきょう</t></rPh></si>"});
        file.setFormats({"0", "14", "[$-409]mmm yyyy", "h:mm", "[h]:mm", "\"day\" 0"});
        file.write(path());
        const auto found = inspectFile(path());
        QVERIFY2(found, found ? "" : qPrintable(found.error().message));
        QCOMPARE(found->importer, u"xlsx"_s);
        QTEST(lines(*found), "expected");
    }

    void rowsBeyondABlock()
    {
        QByteArray rows;
        QStringList expected;
        for (int i = 1; i <= 5000; ++i) {
            rows += "<row><c t=\"inlineStr\"><is><t>comment number " + QByteArray::number(i) + "</t></is></c><c t=\"s\"><v>0</v></c></row>";
            expected += u"%1: comment number %1|one"_s.arg(i);
        }
        WorkbookFile file = WorkbookFile::withRows(rows);
        file.setSharedTexts({"<si><t>one</t></si>"});
        file.write(path());
        QCOMPARE(lines(*inspectFile(path())), expected);
    }

    void since1904()
    {
        WorkbookFile file = WorkbookFile::withSheets({{"Data", {}, "<row><c s=\"0\"><v>43559</v></c></row>"}}, "<workbookPr date1904=\"1\"/>");
        file.setFormats({"14"});
        file.write(path());
        QCOMPARE(lines(*inspectFile(path())), QStringList{u"1: 2023-04-05"_s});
    }

    /// What is told of a table with odd cells. Column B holds the scores.
    void told_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QByteArray>("properties");
        QTest::addColumn<QString>("expected");
        const QByteArray heading = "<row r=\"1\"><c t=\"str\"><v>Date</v></c><c t=\"str\"><v>NPS</v></c><c t=\"str\"><v>Comment</v></c></row>";
        const QByteArray good = "<row><c t=\"str\"><v>2024-03-21</v></c><c><v>9</v></c><c t=\"str\"><v>Very good</v></c></row>"
                                "<row><c t=\"str\"><v>2024-03-22</v></c><c><v>3</v></c><c t=\"str\"><v>Far too slow</v></c></row>";
        const auto with = [](const QByteArray &score) {
            return "<row><c t=\"str\"><v>2024-03-23</v></c>" + score + "<c t=\"str\"><v>Fine, thanks</v></c></row>";
        };
        const auto row = [&](const char *name, const QByteArray &more, const char *expected, const QByteArray &properties = {}) {
            QTest::newRow(name) << QByteArray(heading + good + more) << properties << QString::fromUtf8(expected);
        };
        const char *formulas = "1 cell(s) hold formulas without a stored result and were read as empty. Open the file in your spreadsheet "
                               "program, save it and import it again.";
        row("nothing odd", with("<c><f>A1</f><v>8</v></c>"), "");
        row("formula without result", with("<c><f>A1</f></c>"), formulas);
        row("formula with an empty result", with("<c><f>A1</f><v></v></c>"), formulas);
        row("formula whose result is no text", with("<c t=\"str\"><f>\"\"</f><v></v></c>"), "");
        row("a zero that was calculated", with("<c><f>A1</f><v>0</v></c>"), "");
        row("a zero that stands for the result", with("<c><f>A1</f><v>0</v></c>"), formulas, "<calcPr fullCalcOnLoad=\"1\"/>");
        row("a zero beside such formulas", with("<c><v>0</v></c>"), "", "<calcPr fullCalcOnLoad=\"1\"/>");
        row("hidden rows", "<row hidden=\"1\"><c t=\"str\"><v>2024-03-23</v></c><c><v>10</v></c></row><row hidden=\"0\"><c/></row><row hidden=\"1\"/>",
            "1 row(s) are hidden in the sheet, for example by a filter, and are read like the others.");
    }
    void told()
    {
        QFETCH(QByteArray, rows);
        QFETCH(QByteArray, properties);
        WorkbookFile::withSheets({{"Data", {}, rows}}, properties).write(path());
        const auto found = inspectFile(path());
        QCOMPARE(found->columnWith(Role::Score) ? found->columnWith(Role::Score)->index : -1, 1);
        QTEST(found->warnings.join(u'|'), "expected");
    }

    void dayNumbersSince1904()
    {
        const QByteArray heading = "<row><c t=\"str\"><v>Date</v></c><c t=\"str\"><v>NPS</v></c></row>";
        const QByteArray rows = "<row><c><v>43559</v></c><c><v>9</v></c></row><row><c><v>43560.5</v></c><c><v>3</v></c></row>";
        WorkbookFile::withSheets({{"Data", {}, heading + rows}}, "<workbookPr date1904=\"1\"/>").write(path());
        const auto found = inspectFile(path());
        QCOMPARE(int(found->mapping.dates.kind), int(DateFormat::Kind::ExcelSerial));
        QCOMPARE(lines(*found), QStringList({u"1: Date|NPS"_s, u"2: 45021|9"_s, u"3: 45022.5|3"_s}));
    }

    void otherSheetsWithScores()
    {
        const QByteArray heading = "<row><c t=\"str\"><v>Date</v></c><c t=\"str\"><v>NPS</v></c></row>";
        const QByteArray day = "<row><c t=\"str\"><v>2024-03-21</v></c><c><v>9</v></c></row><row><c t=\"str\"><v>2024-03-22</v></c><c><v>2</v></c></row>";
        const QByteArray notes = "<row><c t=\"str\"><v>Notes</v></c></row>";
        WorkbookFile::withSheets({{"Jan", {}, heading + day}, {"Notes", {}, notes}, {"Feb", {}, heading + day}, {"Mar", {}, heading + day}}).write(path());
        const auto found = inspectFile(path());
        QCOMPARE(found->dialect.sheet, u"Jan"_s);
        QCOMPARE(found->warnings, QStringList{u"Only the sheet “Jan” is read. 2 other sheet(s) hold scores too: Feb, Mar. To import them as well, "
                                              "choose each in turn (on the command line: --sheet NAME for each)."_s});
        Dialect asked = found->dialect;
        asked.sheet = u"Feb"_s;
        QCOMPARE(inspectFile(path(), asked)->warnings, QStringList());
    }

    void theSheetWithScores()
    {
        const QByteArray table = "<row><c t=\"str\"><v>score</v></c><c t=\"str\"><v>comment</v></c></row><row><c><v>9</v></c><c t=\"str\"><v>Good</v></c></row>"
                                 "<row><c><v>3</v></c><c t=\"str\"><v>Slow</v></c></row>";
        const QByteArray notes = "<row><c t=\"str\"><v>Notes on this survey, which are long and wide</v></c></row>";
        WorkbookFile::withSheets({{"Notes", {}, notes + notes + notes + notes}, {"Answers", {}, table}, {"Old", "state=\"hidden\"", table + table}}).write(path());
        auto found = inspectFile(path());
        QCOMPARE(found->dialect.sheet, u"Answers"_s);
        QCOMPARE(found->sheets, QStringList({u"Notes"_s, u"Answers"_s}));
        QCOMPARE(found->toJson().value(u"sheet"_s).toString(), u"Answers"_s);
        Dialect asked = found->dialect;
        asked.sheet = u"Notes"_s;
        QCOMPARE(inspectFile(path(), asked)->dialect.sheet, u"Notes"_s);
        asked.sheet = u"None"_s;
        QCOMPARE(inspectFile(path(), asked).error().message, u"“book.xlsx” has no sheet “None”."_s);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("part");
        QTest::newRow("cut off") << u"cut"_s << u"damaged or incomplete"_s;
        QTest::newRow("broken XML") << u"xml"_s << u"not a sound workbook"_s;
        QTest::newRow("document type") << u"doctype"_s << u"not a sound workbook"_s;
        QTest::newRow("packed too densely") << u"bomb"_s << u"packed more densely"_s;
        QTest::newRow("only a chart") << u"chart"_s << u"no sheet with cells"_s;
        QTest::newRow("old workbook") << u"xls"_s << u"old Excel workbook"_s;
        QTest::newRow("with a password") << u"encrypted"_s << u"protected by a password"_s;
        QTest::newRow("OpenDocument") << u"ods"_s << u"OpenDocument"_s;
        QTest::newRow("OpenDocument under another name") << u"odsx"_s << u"OpenDocument"_s;
        QTest::newRow("binary workbook") << u"xlsb"_s << u"binary Excel workbook"_s;
        QTest::newRow("another archive") << u"zip"_s << u"ZIP archive"_s;
    }
    void refused()
    {
        QFETCH(QString, kind);
        WorkbookFile file = WorkbookFile::withRows("<row><c><v>9</v></c></row>");
        if (kind == u"xml"_s)
            file.parts[u"xl/workbook.xml"_s] += "<oops>";
        else if (kind == u"doctype"_s)
            file.parts[u"xl/worksheets/sheet1.xml"_s].replace("<worksheet", "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet");
        else if (kind == u"bomb"_s)
            file.parts[u"xl/worksheets/sheet1.xml"_s].replace("<row>", QByteArray(20 << 20, ' ') + "<row>");
        else if (kind == u"chart"_s)
            file.parts[u"xl/_rels/workbook.xml.rels"_s].replace("relationships/worksheet", "relationships/chartsheet");
        else if (kind.startsWith(u"ods"_s))
            file.parts = {{u"content.xml"_s, "<x/>"}, {u"mimetype"_s, "application/vnd.oasis.opendocument.spreadsheet"}};
        else if (kind == u"xlsb"_s)
            file.parts = {{u"xl/workbook.bin"_s, "x"}};
        else if (kind == u"zip"_s)
            file.parts = {{u"answers.csv"_s, "score\n9\n"}};
        const QString name = path(kind == u"zip"_s ? "book.zip" : kind == u"ods"_s ? "book.ods" : "book.xlsx");
        file.write(name);
        QFile out(name);
        if (kind == u"cut"_s) {
            QVERIFY(out.resize(out.size() / 2));
        } else if (kind == u"xls"_s || kind == u"encrypted"_s) {
            QVERIFY(out.open(QIODevice::WriteOnly));
            const QString stream = kind == u"xls"_s ? u"Workbook"_s : u"EncryptedPackage"_s;
            out.write(QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) + QByteArray(2000, '\0')
                      + QByteArray(reinterpret_cast<const char *>(stream.utf16()), stream.size() * 2) + QByteArray(500, '\0'));
            out.close();
        }
        const auto found = inspectFile(name);
        QVERIFY(!found);
        QFETCH(QString, part);
        QVERIFY2(found.error().message.contains(part), qPrintable(found.error().message));
    }

    void textNamedLikeAWorkbook()
    {
        QFile out(path("export.xlsx"));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("score,comment\n9,Good\n3,Slow\n");
        out.close();
        const auto found = inspectFile(out.fileName());
        QVERIFY2(found, found ? "" : qPrintable(found.error().message));
        QCOMPARE(found->importer, u"csv"_s);
    }

    void formats_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *code, NumberKind kind) { QTest::newRow(code) << QByteArray(code) << int(kind); };
        for (const char *code : {"General", "0", "0.00", "#,##0.00", "@", "\"days\" 0", "0 \\d", "[Red]0", "_-* #,##0_-", "0.00E+00", "[>100]0"})
            row(code, NumberKind::Plain);
        for (const char *code : {"dd/mm/yyyy", "yyyy\\-mm\\-dd", "m/d/yy h:mm", "[$-407]d. mmmm yyyy;@", "mmm", "DD.MM.YYYY HH:MM", "[$-F800]dddd, mmmm dd, yyyy"})
            row(code, NumberKind::Date);
        for (const char *code : {"h:mm", "hh:mm:ss AM/PM", "mm:ss.0"})
            row(code, NumberKind::Time);
        for (const char *code : {"[h]:mm", "[hh]:mm:ss", "[mm]:ss", "[s]"})
            row(code, NumberKind::Duration);
    }
    void formats()
    {
        QFETCH(QByteArray, code);
        QTEST(int(kindOfCode(code.toStdString())), "kind");
    }

    void serials_data()
    {
        QTest::addColumn<double>("serial");
        QTest::addColumn<QString>("text");
        QTest::newRow("first day") << 1.0 << u"1900-01-01"_s;
        QTest::newRow("before the day that is not") << 59.0 << u"1900-02-28"_s;
        QTest::newRow("after it") << 61.0 << u"1900-03-01"_s;
        QTest::newRow("rounded up to the next day") << 45020.9999999 << u"2023-04-05"_s;
        QTest::newRow("last day") << 2958465.0 << u"9999-12-31"_s;
        QTest::newRow("no day") << 2958466.0 << u"2958466"_s;
    }
    void serials()
    {
        QFETCH(double, serial);
        QTEST(QString::fromStdString(timeText(serial, NumberKind::Date, false)), "text");
    }
};

QTEST_GUILESS_MAIN(XlsxTest)
#include "tst_xlsx.moc"
