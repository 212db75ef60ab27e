// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_input.h"
#include "report/workbook.h"
#include "report/workbook_reader.h"

#include <QTest>
#include <algorithm>

using namespace earshot;
using test::WorkbookSheet;

namespace {

constexpr int HeadRow = 4;

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QByteArray workbook(const ReportInput &input)
{
    const Result<QByteArray> made = writeWorkbook(layOut(input).manuscript, input);
    return made ? *made : QByteArray();
}

WorkbookSheet comments(const test::OfficeFile &file)
{
    const QList<WorkbookSheet> sheets = test::sheetsOf(file);
    const auto found = std::find_if(sheets.begin(), sheets.end(), [](const WorkbookSheet &sheet) { return sheet.name == u"Recent comments"; });
    return found == sheets.end() ? WorkbookSheet() : *found;
}

} // namespace

class TestWorkbookTexts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void longTextsHaveRoom();
    void longCommentIsCut();
};

/// Programs differ in whether they make room by themselves.
void TestWorkbookTexts::longTextsHaveRoom()
{
    ReportInput input = test::inputFrom(text("2024-01-03 3 north \"x\""));
    Response brief, wordy;
    brief.score = wordy.score = Score::from(2);
    brief.comment = text("Short");
    wordy.comment = text("a long wait ").repeated(30);
    input.quotes = {brief, wordy};
    const test::OfficeFile file(workbook(input));
    const WorkbookSheet sheet = comments(file);
    QHash<int, double> heights;
    for (const pugi::xml_node &row : test::nodes(*file.xml(sheet.part), "row"))
        heights.insert(row.attribute("r").as_int(), row.attribute("ht").as_double());
    QCOMPARE(heights.value(HeadRow + 2), 0.0);
    QVERIFY(heights.value(HeadRow + 3) >= 4 * 12);
}

void TestWorkbookTexts::longCommentIsCut()
{
    ReportInput input = test::inputFrom(text("2024-01-03 3 north \"x\""));
    Response response;
    response.score = Score::from(2);
    response.comment = QString(40'000, u'x');
    input.quotes = {response};
    const WorkbookSheet sheet = comments(test::OfficeFile(workbook(input)));
    const QString said = sheet.text(HeadRow + 1, 2);
    QCOMPARE(said.size(), 32'767);
    QVERIFY(said.endsWith(text("x … (a cell holds no more)")));
}

QTEST_MAIN(TestWorkbookTexts)
#include "tst_workbook_texts.moc"
