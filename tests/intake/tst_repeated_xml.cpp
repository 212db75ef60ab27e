// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/repeated_xml.h"
#include "intake/workbook_file.h"

#include <QBuffer>
#include <QTest>

using namespace earshot;
using namespace Qt::StringLiterals;

namespace {

const QString Entry = u"xl/worksheets/sheet1.xml"_s;

/// What is told of a document, a line a call. White space between elements is no matter, in how many pieces a text comes neither.
class Log final : public XmlHandler
{
public:
    QByteArray lines;

    void startElement(std::string_view name, const XmlAttributes &attributes) override
    {
        endText();
        lines += '<' + QByteArray(name.data(), qsizetype(name.size()));
        attributes.forEach([&](std::string_view attribute, const char *value) {
            lines += ' ' + QByteArray(attribute.data(), qsizetype(attribute.size())) + '=' + value;
        });
        lines += '\n';
    }
    void endElement(std::string_view name) override
    {
        const bool value = name == "v" || name == "t";
        endText(value);
        lines += "</" + QByteArray(name.data(), qsizetype(name.size())) + '\n';
    }
    void text(std::string_view utf8) override { m_text.append(utf8.data(), qsizetype(utf8.size())); }

private:
    void endText(bool blankToo = false)
    {
        if (!m_text.isEmpty() && (blankToo || !m_text.trimmed().isEmpty()))
            lines += '"' + m_text + "\"\n";
        m_text.clear();
    }
    QByteArray m_text;
};

/// As one parser for all tells it. Empty: damaged.
QByteArray wholly(const QByteArray &document)
{
    Log log;
    XmlParser parser(log);
    return parser.feed(document.toStdString(), true) ? log.lines : QByteArray();
}

QByteArray inPieces(const QByteArray &document)
{
    WorkbookFile file = WorkbookFile::withRows({});
    file.parts[Entry] = document;
    auto buffer = std::make_unique<QBuffer>();
    file.write(*buffer);
    auto archive = ZipArchive::open(std::move(buffer), u"book.xlsx"_s);
    if (!archive || !(*archive)->start(Entry))
        return "no archive";
    Log log;
    RepeatedXml xml(**archive, "row", log, {ErrorCode::FileDamaged, u"damaged"_s, {}});
    for (;;) {
        const auto more = xml.next();
        if (!more)
            return more.error().message == u"damaged"_s ? QByteArray() : more.error().message.toUtf8();
        if (!*more)
            return log.lines;
    }
}

QByteArray manyRows(int count, const QByteArray &before = {}, const QByteArray &prefix = {})
{
    QByteArray rows;
    for (int i = 1; i <= count; ++i) {
        const QByteArray number = QByteArray::number(i);
        rows += "<" + prefix + "row r=\"" + number + "\"><" + prefix + "c r=\"A" + number + "\" t=\"str\">" + (i % 10 == 0 ? before : QByteArray())
            + "<" + prefix + "v>comment &amp; number " + number + "</" + prefix + "v></" + prefix + "c></" + prefix + "row>";
    }
    return rows;
}

QByteArray sheet(const QByteArray &rows)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet xmlns=\"u\"><cols><col min=\"1\"/></cols><sheetData>" + rows
        + "</sheetData><rowBreaks count=\"1\"/></worksheet>";
}

} // namespace

class RepeatedXmlTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// In pieces or as a whole, the same is told; `sound`: whether anything is.
    void tellsTheSame_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<bool>("sound");
        const auto row = [](const char *name, const QByteArray &document, bool sound = true) { QTest::newRow(name) << document << sound; };
        const QByteArray many = manyRows(12'000); // about 1 MB
        const QByteArray far(3000, 'x'); // so that pieces are likely to end between the two ends
        row("a row", sheet("<row><c><v>1</v></c></row>"));
        row("no row", sheet({}));
        row("many rows", sheet(many));
        row("no declaration", "<worksheet><sheetData>" + many + "</sheetData></worksheet>");
        row("byte order mark", "\xef\xbb\xbf" + sheet(many));
        row("names with a prefix", "<x:worksheet xmlns:x=\"u\"><x:sheetData>" + manyRows(12'000, {}, "x:") + "</x:sheetData></x:worksheet>");
        row("names like it before", "<worksheet><rowBreaks/><sheetData>" + many + "</sheetData></worksheet>");
        row("empty rows", sheet(QByteArray("<row r=\"1\"/>").repeated(50'000) + many + "<row/>"));
        row("lines and indents", sheet(QByteArray(many).replace("><", ">\r\n  <")));
        row("blank values", sheet("<row><c t=\"str\"><v> </v></c><c t=\"inlineStr\"><is><r><t>a</t></r><r><t> </t></r></is></c></row>"));
        row("signs of XML", sheet("<row s=\"&lt;&quot;&#65;\"><c><v>a &lt; b &gt; c &#xe9;&apos;</v></c></row>"));
        row("CDATA", sheet("<row><c><v><![CDATA[a < b]]></v></c></row>" + many));
        row("the end of a row in CDATA", sheet(manyRows(12'000, "<v><![CDATA[</row>" + far + "]]></v>")));
        row("the end of a row in a comment", sheet(manyRows(12'000, "<!-- </row>" + far + " -->")));
        row("the end of a row in an instruction", sheet(manyRows(12'000, "<?x </row>" + far + " ?>")));
        row("a row in a comment before", "<worksheet><!-- <row> --><sheetData>" + many + "</sheetData></worksheet>");
        row("many rows in a comment", sheet(many + "<!--" + many + "-->" + many));
        row("rows in rows", sheet(manyRows(12'000, "<row><v>1</v></row>" + far)));
        row("text between", sheet("<row><v>1</v></row>between" + many));
        row("a row longer than pieces may be", sheet("<row><v>" + QByteArray(5 << 20, 'x') + "</v></row>" + many));
        row("a head longer than heads may be", "<worksheet>" + QByteArray(2 << 20, ' ') + "<sheetData>" + many + "</sheetData></worksheet>");
        row("deeply nested", sheet("<row>" + QByteArray("<a>").repeated(100'000) + QByteArray("</a>").repeated(100'000) + "</row>"));
        row("ISO-8859-1", QByteArray(sheet(many)).replace("UTF-8", "ISO-8859-1").replace("comment", "caf\xe9"));
        row("ends within a row", sheet(many).left(800'000), false);
        row("ends behind a row", sheet(many).left(sheet(many).indexOf("</sheetData>")), false);
        row("tags that do not match", sheet(many + "<row><c></v></row>" + many), false);
        row("no UTF-8", sheet(many + "<row><v>\xff</v></row>"), false);
        row("control character", sheet(many + "<row><v>\x01</v></row>"), false);
        row("zero byte", sheet(many + "<row><v>" + QByteArray(1, '\0') + "</v></row>" + many), false);
        row("document type", "<!DOCTYPE w [<!ENTITY a \"b\">]>" + sheet(many).mid(39), false);
        row("an end too many", sheet(many + "</row>" + many), false);
    }
    void tellsTheSame()
    {
        QFETCH(QByteArray, document);
        const QByteArray expected = wholly(document);
        QTEST(!expected.isEmpty(), "sound");
        QVERIFY(inPieces(document) == expected); // too long to be shown
    }

    void utf16()
    {
        QByteArray document("\xff\xfe", 2);
        const QString text = QString::fromUtf8("<worksheet><sheetData>" + manyRows(3000) + "</sheetData></worksheet>");
        document.append(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        const QByteArray expected = wholly(document);
        QVERIFY(expected.contains("number 3000"));
        QVERIFY(inPieces(document) == expected);
    }

    /// That pieces of elements are made where they can be: "head, elements …, tail".
    void cuts_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QByteArray>("kinds"); // e: elements, -: else, .: the last
        const QByteArray many = manyRows(12'000);
        QTest::newRow("usual") << sheet(many) << QByteArray("-eeee.");
        QTest::newRow("prefix") << QByteArray("<x:w><x:d>" + manyRows(12'000, {}, "x:") + "</x:d></x:w>") << QByteArray("-eeee.");
        QTest::newRow("a comment before") << "<!-- -->" + sheet(many).mid(38) << QByteArray(".");
        QTest::newRow("another encoding") << QByteArray(sheet(many)).replace("UTF-8", "UTF-7") << QByteArray(".");
        QTest::newRow("none") << sheet({}) << QByteArray(".");
        QTest::newRow("nothing") << QByteArray() << QByteArray(".");
    }
    void cuts()
    {
        QFETCH(QByteArray, document);
        XmlCutter cutter("row");
        QByteArray kinds, all;
        for (qsizetype at = 0; at <= document.size(); at += 10'000) {
            cutter.add(document.mid(at, 10'000).toStdString());
            if (at + 10'000 > document.size())
                cutter.end();
            while (const auto piece = cutter.take()) {
                if (piece->last || piece->elements || !kinds.endsWith('-'))
                    kinds += piece->last ? '.' : piece->elements ? 'e' : '-';
                all += QByteArray::fromStdString(piece->bytes);
            }
        }
        QVERIFY(all == document);
        QTEST(kinds, "kinds");
    }

    void stopsInTheMiddle()
    {
        WorkbookFile file = WorkbookFile::withRows(manyRows(100'000));
        auto buffer = std::make_unique<QBuffer>();
        file.write(*buffer);
        auto archive = ZipArchive::open(std::move(buffer), u"book.xlsx"_s);
        QVERIFY(archive && (*archive)->start(Entry));
        std::atomic_bool stop = false;
        (*archive)->setStop(StopSign(stop));
        Log log;
        {
            RepeatedXml given(**archive, "row", log, {ErrorCode::FileDamaged, {}, {}});
            QVERIFY(given.next());
        }
        QVERIFY((*archive)->start(Entry)); // it is free again
        RepeatedXml xml(**archive, "row", log, {ErrorCode::FileDamaged, {}, {}});
        stop = true;
        auto more = xml.next();
        while (more && *more)
            more = xml.next();
        QVERIFY(!more);
        QCOMPARE(more.error().code, ErrorCode::Cancelled);
        QVERIFY(xml.done() < 0.5);
    }
};

QTEST_GUILESS_MAIN(RepeatedXmlTest)
#include "tst_repeated_xml.moc"
