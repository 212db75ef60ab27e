// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_file.h"
#include "report/report_input.h"
#include "report/sections.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace earshot;

namespace {

QByteArray pdf(const ReportInput &input)
{
    Result<QByteArray> result = writePdf(layOut(input), input);
    return result ? *result : QByteArray();
}

/// What a program prints about the bytes; null when it is not installed or fails.
QString told(const QString &program, const QStringList &arguments, const QByteArray &bytes)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("report.pdf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return {};
    QStringList all = arguments;
    all.replaceInStrings(QStringLiteral("FILE"), file.fileName());
    QProcess process;
    process.start(program, all);
    if (!process.waitForFinished() || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

bool isMissing(const char *program)
{
    return QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty();
}

} // namespace

class TestPdf : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void structureIsSound_data();
    void structureIsSound();
    void titleAndLanguage();
    void outlineLeadsToTheSections();
    void textComesOutInReadingOrder();
    void fontsAreEmbedded();
    void sameInputSameBytes();
    void paperSizes_data();
    void paperSizes();
    void foreignBytesAreRefused();
    void twelvePagesAreQuick();
};

void TestPdf::structureIsSound_data()
{
    QTest::addColumn<bool>("full");
    QTest::newRow("sample") << true;
    QTest::newRow("nothing") << false;
}

void TestPdf::structureIsSound()
{
    QVERIFY2(!isMissing("qpdf"), "qpdf is not installed; packages.txt names what the tests need");
    QFETCH(bool, full);
    const QByteArray bytes = pdf(full ? test::sampleInput() : test::inputFrom(QString()));
    const QString said =
        told(QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("FILE")}, bytes);
    QVERIFY2(said.contains(QStringLiteral("No syntax or stream encoding errors found")), qPrintable(said));
    QVERIFY(!said.contains(QStringLiteral("WARNING")));
}

void TestPdf::titleAndLanguage()
{
    ReportInput input = test::sampleInput();
    input.locale = QLocale(QStringLiteral("de_DE"));
    input.documentTitle = QStringLiteral("Café (“Übung”)");
    const QByteArray bytes = pdf(input);
    QVERIFY(bytes.contains("/Lang (de)") || bytes.contains("/Lang (de-DE)"));
    QVERIFY(bytes.contains("/DisplayDocTitle true"));
    QVERIFY2(!isMissing("pdfinfo"), "pdfinfo is not installed; packages.txt names what the tests need");
    const QString said = told(QStringLiteral("pdfinfo"), {QStringLiteral("FILE")}, bytes);
    QVERIFY2(said.contains(QStringLiteral("Café (“Übung”) – Customer feedback report – Mai to Oktober 2026")),
             qPrintable(said));
    QVERIFY(said.contains(QStringLiteral("Earshot 0.1.0")));
    QVERIFY(said.contains(QStringLiteral("Anna Nilsen")));
    QVERIFY(said.contains(QStringLiteral("Nov  3")));
}

void TestPdf::outlineLeadsToTheSections()
{
    QVERIFY2(!isMissing("qpdf"), "qpdf is not installed; packages.txt names what the tests need");
    const QString json =
        told(QStringLiteral("qpdf"),
             {QStringLiteral("--json=1"), QStringLiteral("--json-key=outlines"), QStringLiteral("FILE")},
             pdf(test::sampleInput()));
    QStringList found;
    static const QRegularExpression entry(
        QStringLiteral("\"destpageposfrom1\": (\\d+).*?\"title\": \"([^\"]+)\""),
        QRegularExpression::DotMatchesEverythingOption);
    for (auto it = entry.globalMatch(json); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        found << match.captured(1) + u' ' + match.captured(2);
    }
    QCOMPARE(found, (QStringList{QStringLiteral("1 Cover"), QStringLiteral("2 Executive summary"),
                                 QStringLiteral("3 Trend"), QStringLiteral("4 Segments"),
                                 QStringLiteral("5 Themes"), QStringLiteral("5 Quotes"), QStringLiteral("6 Method")}));
}

void TestPdf::textComesOutInReadingOrder()
{
    QVERIFY2(!isMissing("pdftotext"), "pdftotext is not installed; packages.txt names what the tests need");
    QString said = told(QStringLiteral("pdftotext"), {QStringLiteral("FILE"), QStringLiteral("-")},
                        pdf(test::sampleInput()));
    // Poppler drops the thin blank after ±.
    said = said.replace(QStringLiteral("±6"), QStringLiteral("± 6")).simplified();
    qsizetype at = 0;
    for (const char *text : {"Customer feedback report",
                             "47",
                             "± 6",
                             "Net Promoter Score",
                             "13%",
                             "512 answers",
                             "Executive summary",
                             "60%",
                             "▲ +11 real rise",
                             "How people scored",
                             "192",
                             "What moved the score from 36 to 47",
                             "+3.3",
                             "2 of 6",
                             "Who scores higher",
                             "Harbour Street",
                             "180",
                             "4 of 6",
                             "What people talk about",
                             "In customers’ own words",
                             "How these figures were made",
                             "(308 − 67) ÷ 512 × 100 = 47.07"}) {
        const qsizetype found = said.replace(QChar(0x202f), u' ').indexOf(QString::fromUtf8(text), at);
        QVERIFY2(found >= 0, text);
        at = found;
    }
}

void TestPdf::fontsAreEmbedded()
{
    QVERIFY2(!isMissing("pdffonts"), "pdffonts is not installed; packages.txt names what the tests need");
    const QStringList lines =
        told(QStringLiteral("pdffonts"), {QStringLiteral("FILE")}, pdf(test::sampleInput()))
            .split(u'\n', Qt::SkipEmptyParts)
            .mid(2);
    QVERIFY(!lines.isEmpty());
    for (const QString &line : lines)
        QVERIFY2(line.contains(QStringLiteral(" yes no  yes ")), qPrintable(line));
}

void TestPdf::sameInputSameBytes()
{
    const ReportInput input = test::sampleInput();
    const QByteArray first = pdf(input);
    QVERIFY(first.size() > 10'000);
    // Qt keeps the fonts in a hash, whose order changes with every run of the program.
    QHashSeed::setDeterministicGlobalSeed();
    QCOMPARE(pdf(input), first);
    ReportInput other = input;
    other.date = other.date.addDays(1);
    QVERIFY(pdf(other) != first);
    QHashSeed::resetRandomGlobalSeed();
}

void TestPdf::paperSizes_data()
{
    QTest::addColumn<int>("paper");
    QTest::addColumn<QByteArray>("box");
    QTest::newRow("A4") << int(QPageSize::A4) << QByteArray("/MediaBox [0 0 595");
    QTest::newRow("Letter") << int(QPageSize::Letter) << QByteArray("/MediaBox [0 0 612");
}

void TestPdf::paperSizes()
{
    QFETCH(int, paper);
    QFETCH(QByteArray, box);
    ReportInput input = test::sampleInput();
    input.options.paper = QPageSize::PageSizeId(paper);
    QVERIFY(pdf(input).contains(box));
}

void TestPdf::foreignBytesAreRefused()
{
    QVERIFY(!PdfFile::parse({}).has_value());
    QVERIFY(!PdfFile::parse("%PDF-1.4\nstartxref\n5\n%%EOF").has_value());
    QByteArray cut = pdf(test::sampleInput());
    QVERIFY(PdfFile::parse(cut).has_value());
    QVERIFY(!PdfFile::parse(cut.replace("endobj", "endxxx")).has_value());
}

void TestPdf::twelvePagesAreQuick()
{
    ReportInput input = test::sampleInput();
    input.options.sections = defaultSections();
    for (SectionChoice &choice : input.options.sections) {
        choice.on = true;
        choice.off.clear();
    }
    for (SectionChoice &choice : input.options.sections)
        if (choice.id == u"comments")
            input.quotes.resize(std::min<size_t>(input.quotes.size(), 120));
    QElapsedTimer timer;
    timer.start();
    const QByteArray bytes = pdf(input);
    qInfo("%lld pages, %lld kB, %lld ms", qint64(layOut(input).pages.size()), qint64(bytes.size() / 1000),
          timer.elapsed());
    QVERIFY(bytes.size() < 300'000);
    QVERIFY(layOut(input).pages.size() >= 10);
}

QTEST_MAIN(TestPdf)
#include "tst_pdf.moc"
