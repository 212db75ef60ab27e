// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/csv_reader.h"

#include <QTemporaryDir>
#include <QTest>

using namespace earshot;

namespace {

/// Every record on its own, fields between bars; ! marks what was repaired.
QStringList split(QByteArray text, size_t piece)
{
    CsvSplitter splitter(',');
    QByteArray buffer;
    QStringList lines;
    CsvRecord record;
    qsizetype given = 0;
    bool last = false;
    while (!last) {
        buffer.remove(0, static_cast<qsizetype>(given > 0 ? splitter.rest() : 0));
        const QByteArray more = text.mid(given, static_cast<qsizetype>(piece));
        given += more.size();
        last = given >= text.size();
        buffer += more;
        const qsizetype size = buffer.size();
        buffer.append(64, '\0');
        splitter.setText(buffer.data(), static_cast<size_t>(size), last);
        while (splitter.next(record)) {
            QStringList fields;
            for (const auto field : record.fields)
                fields += QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size()));
            lines += (record.openQuote ? QStringLiteral("!open ") : QString()) + fields.join(QLatin1Char('|'));
        }
        buffer.chop(64);
    }
    return lines;
}

} // namespace

class CsvSplitterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void records_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const char *text, const QStringList &expected) {
            QTest::newRow(name) << QByteArray(text) << expected;
        };
        row("plain", "a,b\n1,2\n", {QStringLiteral("a|b"), QStringLiteral("1|2")});
        row("no last line end", "a,b\n1,2", {QStringLiteral("a|b"), QStringLiteral("1|2")});
        row("empty fields", ",\n,,\n", {QStringLiteral("|"), QStringLiteral("||")});
        row("blank records", "a\n\n\nb\n", {QStringLiteral("a"), {}, {}, QStringLiteral("b")});
        row("line ends mixed", "a,b\r\n1,2\r3,4\n", {QStringLiteral("a|b"), QStringLiteral("1|2"), QStringLiteral("3|4")});
        row("only CR", "a\rb\r", {QStringLiteral("a"), QStringLiteral("b")});
        row("escaped by backslashes", "\"a \\\"b\\\" c\",\"d \\\"e\\\", f\",\"\\\"g\\\"\"\n1,2,3\n",
            {QStringLiteral("a \"b\" c|d \"e\", f|\"g\""), QStringLiteral("1|2|3")});
        row("backslashes of a path", "\"C:\\a\\\",\"b\"\n\"C:\\a\"\" b\",2\n", {QStringLiteral("C:\\a\\|b"), QStringLiteral("C:\\a\" b|2")});
        row("quoted", "\"a,b\",\"c\nd\"\n1,2\n", {QStringLiteral("a,b|c\nd"), QStringLiteral("1|2")});
        row("doubled quotes", "\"say \"\"hi\"\"\",\"\"\"\"\n\"\",x\n",
            {QStringLiteral("say \"hi\"|\""), QStringLiteral("|x")});
        row("quote inside unquoted", "the 5\" screen,2\nO\"Brien,\"x,y\"\n",
            {QStringLiteral("the 5\" screen|2"), QStringLiteral("O\"Brien|x,y")});
        row("inner quotes not doubled", "\"a \"b\" c\",2\n\"He said \"hi\"\",3\n",
            {QStringLiteral("a \"b\" c|2"), QStringLiteral("He said \"hi\"|3")});
        row("blanks behind a closing quote", "\"a\" ,b\n", {QStringLiteral("a|b")});
        row("open quote", "9,fine\n8,\"never\n7,lost\n6,too\n",
            {QStringLiteral("9|fine"), QStringLiteral("!open 8|\"never"), QStringLiteral("7|lost"),
             QStringLiteral("6|too")});
        row("open quotes on every line", "\"a\n\"b\n\"c\n",
            {QStringLiteral("!open \"a"), QStringLiteral("!open \"b"), QStringLiteral("!open \"c")});
        row("empty", "", {});
        row("longer than a chunk", "0123456789012345678901234567890123456789012345678901234567890123,\"x\"\n\"y\"\"\",z\n",
            {QStringLiteral("0123456789012345678901234567890123456789012345678901234567890123|x"),
             QStringLiteral("y\"|z")});
    }
    void records()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, expected);
        for (const size_t piece : {size_t(1) << 20, size_t(1), size_t(3), size_t(7), size_t(64), size_t(65)})
            QCOMPARE(split(text, piece), expected);
    }

    void limits()
    {
        const QByteArray field(CsvSplitter::FieldLimit + 1, 'x');
        CsvSplitter splitter(',');
        QByteArray text = "a,\"" + field + "\"\nb,c\n" + QByteArray(3000, ',') + "\n" + QByteArray(64, '\0');
        splitter.setText(text.data(), static_cast<size_t>(text.size() - 64), true);
        CsvRecord record;
        QVERIFY(splitter.next(record));
        QVERIFY(record.fieldTooLong);
        QVERIFY(splitter.next(record));
        QVERIFY(!record.fieldTooLong);
        QVERIFY(splitter.next(record));
        QVERIFY(record.tooManyFields);
        QCOMPARE(record.fields.size(), CsvSplitter::ColumnLimit);
        QVERIFY(!splitter.next(record));
    }

    void encodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("expected");
        QTest::newRow("UTF-8 with BOM") << QByteArray("\xef\xbb\xbf" "a\xc3\xa4") << QStringLiteral("UTF-8") << QStringLiteral("aä");
        QTest::newRow("stray byte") << QByteArray("a\xe4z,\xc3\xa4") << QStringLiteral("UTF-8") << QStringLiteral("aäz,ä");
        QTest::newRow("cut off character") << QByteArray("a\xe2\x82") << QStringLiteral("UTF-8") << QStringLiteral("aâ‚");
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << QStringLiteral("UTF-8") << QString(QStringLiteral("a") + QChar(0) + QLatin1Char('b'));
        QTest::newRow("windows-1252") << QByteArray("\x80\xe4") << QStringLiteral("windows-1252") << QStringLiteral("€ä");
        QTest::newRow("UTF-16LE") << QByteArray("\xff\xfe" "a\0\xe4\0", 6) << QStringLiteral("UTF-16LE") << QStringLiteral("aä");
        QTest::newRow("Shift_JIS") << QByteArray("\x95\x5c") << QStringLiteral("Shift_JIS") << QStringLiteral("表");
    }
    void encodings()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, encoding);
        QFETCH(QString, expected);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("x.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        auto source = TextSource::open(file.fileName(), encoding);
        QVERIFY(source.has_value());
        QByteArray text(8192, '\0');
        size_t size = 0;
        while (!(*source)->atEnd())
            size += (*source)->read(text.data() + size, 8192 - size);
        QCOMPARE(QString::fromUtf8(text.constData(), static_cast<qsizetype>(size)), expected);
    }

    /// Blocks of the reader end anywhere; the records must not.
    void blockBorders()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("x.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int i = 0; i < 60000; ++i)
            file.write(QByteArray::number(i) + ",\"line " + QByteArray(i % 90, 'x') + "\n\xc3\xa4\"\"\",end\r\n");
        file.close();
        auto source = TextSource::open(file.fileName(), QStringLiteral("UTF-8"));
        CsvReader reader(std::move(*source), ',');
        CsvRecord record;
        for (int i = 0; i < 60000; ++i) {
            QVERIFY(*reader.next(record));
            QCOMPARE(record.fields.size(), size_t(3));
            QCOMPARE(QByteArray(record.fields[0].data(), static_cast<qsizetype>(record.fields[0].size())), QByteArray::number(i));
            QCOMPARE(record.fields[1].size(), size_t(9 + i % 90));
            QCOMPARE(record.fields[2].size(), size_t(3));
        }
        QVERIFY(!*reader.next(record));
    }
};

QTEST_APPLESS_MAIN(CsvSplitterTest)
#include "tst_csv_splitter.moc"
