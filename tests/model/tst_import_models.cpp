// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/file_evidence.h"
#include "model/import_mapping.h"
#include "model/import_preview_model.h"
#include "model/import_rows_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace earshot;

namespace {

/// A file of four columns and three rows; record 3 is blank in the file.
Inspection cafe()
{
    Inspection inspection;
    inspection.file = QStringLiteral("cafe.csv");
    const QStringList names = QStringLiteral("Score|Why|When|Store").split(QLatin1Char('|'));
    const Role roles[] = {Role::Score, Role::Comment, Role::Date, Role::Attribute};
    for (int i = 0; i < names.size(); ++i) {
        ColumnGuess guess;
        guess.index = i;
        guess.name = names.at(i);
        guess.role = roles[i];
        guess.why = QStringLiteral("The heading says so.");
        inspection.columns.push_back(guess);
        inspection.mapping.roles.push_back(roles[i]);
        inspection.mapping.attributeNames.append(roles[i] == Role::Attribute ? names.at(i) : QString());
    }
    inspection.records = 5;
    inspection.dataRows = 3;
    inspection.firstDataRow = 2;
    inspection.previewRecords = {2, 4, 5};
    for (const char *row : {"10|good|2024-05-01|North", "nine||2024-05-02|South", "3|bad|2024-05-03|South"})
        inspection.preview.push_back(QString::fromLatin1(row).split(QLatin1Char('|')));
    return inspection;
}

IntakeReport report()
{
    IntakeReport found;
    found.rows = 3;
    found.imported = 1;
    found.rejected = 1;
    found.duplicates = 1;
    found.withComment = 1;
    found.rejections.push_back({4, Role::Score, QStringLiteral("Score"), QStringLiteral("nine"),
                                QStringLiteral("“nine” is a word. Use it as 9?"), QStringLiteral("9")});
    found.duplicateRows = {5};
    return found;
}

QString text(const Mapping &mapping)
{
    QStringList parts;
    for (size_t i = 0; i < mapping.roles.size(); ++i) {
        const bool named = mapping.roles[i] == Role::Attribute;
        const QString name = QLatin1Char('=') + mapping.attributeNames.at(static_cast<qsizetype>(i));
        parts.append(named ? roleName(mapping.roles[i]) + name : roleName(mapping.roles[i]));
    }
    return parts.join(QLatin1Char(' '));
}

} // namespace

class ImportModelsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesRoles_data();
    void givesRoles();
    void renamesASegment_data();
    void renamesASegment();
    void refusesAMappingThatDoesNotFit();
    void marksRejectedCells();
    void listsRows_data();
    void listsRows();
    void offersCorrections();
    void findsEvidence_data();
    void findsEvidence();
    void writesBytesInHexadecimal();
};

void ImportModelsTest::givesRoles_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<Role>("role");
    QTest::addColumn<QString>("mapping");
    QTest::newRow("same") << 0 << Role::Score << "score comment date attribute=Store";
    QTest::newRow("free role") << 3 << Role::Tags << "score comment date tags";
    QTest::newRow("taken: swap") << 3 << Role::Comment << "score attribute=Why date comment";
    QTest::newRow("second segment") << 1 << Role::Attribute << "score attribute=Why date attribute=Store";
    QTest::newRow("ignored") << 3 << Role::Ignore << "score comment date ignore";
    QTest::newRow("score taken") << 1 << Role::Score << "comment score date attribute=Store";
}

void ImportModelsTest::givesRoles()
{
    QFETCH(int, column);
    QFETCH(Role, role);
    const Inspection inspection = cafe();
    QTEST(text(withRole(inspection.mapping, inspection, column, role)), "mapping");
}

void ImportModelsTest::renamesASegment_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("mapping");
    QTest::newRow("another") << QStringLiteral("Branch") << QStringLiteral("score attribute=Why date attribute=Branch");
    QTest::newRow("blanks") << QStringLiteral("  My \n branch ") << QStringLiteral("score attribute=Why date attribute=My branch");
    QTest::newRow("none") << QStringLiteral("   ") << QStringLiteral("refused");
    QTest::newRow("that of another") << QStringLiteral("WHY") << QStringLiteral("refused");
    QTest::newRow("its own") << QStringLiteral("store") << QStringLiteral("score attribute=Why date attribute=store");
}

void ImportModelsTest::renamesASegment()
{
    QFETCH(QString, name);
    const Inspection inspection = cafe();
    const Mapping mapping = withRole(inspection.mapping, inspection, 1, Role::Attribute);
    const auto renamed = withName(mapping, 3, name);
    QTEST(renamed ? text(*renamed) : QStringLiteral("refused"), "mapping");
}

void ImportModelsTest::refusesAMappingThatDoesNotFit()
{
    const Inspection inspection = cafe();
    Mapping other = inspection.mapping;
    other.roles[3] = Role::Tags;
    QCOMPARE(text(fitting(other.toJson(), inspection)), QStringLiteral("score comment date tags"));
    other.roles.pop_back();
    other.attributeNames.removeLast();
    QCOMPARE(fitting(other.toJson(), inspection), inspection.mapping);
    QCOMPARE(fitting(QByteArray("no json"), inspection), inspection.mapping);
    QCOMPARE(fitting({}, inspection), inspection.mapping);
}

void ImportModelsTest::marksRejectedCells()
{
    ImportPreviewModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(cafe(), cafe().mapping);
    model.markRejected(report().rejections);
    QCOMPARE(model.headerData(1, Qt::Vertical).toString(), QStringLiteral("4"));
    QVERIFY(model.index(1, 0).data(ImportPreviewModel::RejectedCellRole).toBool());
    QVERIFY(!model.index(1, 1).data(ImportPreviewModel::RejectedCellRole).toBool());
    QVERIFY(model.index(1, 1).data(ImportPreviewModel::RejectedRowRole).toBool());
    QVERIFY(!model.index(0, 0).data(ImportPreviewModel::RejectedRowRole).toBool());
    QVERIFY(model.index(1, 1).data(ImportPreviewModel::EmptyRole).toBool());
}

void ImportModelsTest::listsRows_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("rows");
    QTest::newRow("valid") << int(ImportRowsModel::Kind::Valid) << "Line 2/10/good/2024-05-01/";
    QTest::newRow("rejected") << int(ImportRowsModel::Kind::Rejected)
                              << QStringLiteral("Line 4/Score/“nine” is a word. Use it as 9?/nine/Use 9");
    QTest::newRow("duplicates") << int(ImportRowsModel::Kind::Duplicate)
                                << "Line 5/Row/The same answer is in the file or in your data already/3/";
    QTest::newRow("comments") << int(ImportRowsModel::Kind::WithComment) << "Line 2/10/good/2024-05-01/";
}

void ImportModelsTest::listsRows()
{
    QFETCH(int, kind);
    ImportRowsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(cafe(), cafe().mapping, report());
    model.setKind(static_cast<ImportRowsModel::Kind>(kind));
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < ImportRowsModel::ColumnCount; ++column)
            cells.append(model.index(row, column).data().toString());
        rows.append(cells.join(QLatin1Char('/')));
    }
    QTEST(rows.join(QLatin1Char('\n')), "rows");
}

void ImportModelsTest::offersCorrections()
{
    ImportRowsModel model;
    model.show(cafe(), cafe().mapping, report());
    QVERIFY(model.offer(0) == std::tuple(qint64(4), 0, QStringLiteral("9")));
}

void ImportModelsTest::findsEvidence_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("titles");
    QTest::newRow("empty") << QByteArray() << "The file is empty";
    QTest::newRow("table") << QByteArray("a;b\n1;2\n") << "";
    QTest::newRow("no separator") << QByteArray("hello\nworld\n") << "No line has a separator";
    QTest::newRow("workbook") << QByteArray("PK\x03\x04,aaa")
                              << "The first bytes are those of a zipped workbook|25% of the bytes are not text in any "
                                 "encoding";
    QTest::newRow("UTF-16 is text") << QByteArray("\xff\xfe" "a\0;\0b\0\n\0", 10) << "";
    QTest::newRow("PDF") << QByteArray("%PDF-1.4,") << "The first bytes are those of a PDF";
}

void ImportModelsTest::findsEvidence()
{
    QFETCH(QByteArray, head);
    QStringList titles;
    for (const FileEvidence::Finding &finding : findingsIn(head, QLocale::c()))
        titles.append(finding.title);
    QTEST(titles.join(QLatin1Char('|')), "titles");
}

void ImportModelsTest::writesBytesInHexadecimal()
{
    QCOMPARE(hexLines(QByteArray("PK\x03\x04\x14\0\x06\0ab", 10)),
             (QStringList{QStringLiteral("00000000   50 4B 03 04 14 00 06 00   PK······"),
                          QStringLiteral("00000008   61 62                     ab")}));
}

QTEST_GUILESS_MAIN(ImportModelsTest)
#include "tst_import_models.moc"
