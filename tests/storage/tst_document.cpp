// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/batch_writer.h"
#include "storage/document.h"
#include "storage/document_text.h"

#include <QTemporaryDir>
#include <QTest>

using namespace earshot;
using namespace Qt::StringLiterals;

class DocumentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewDocumentIsEmptyAndPrivate();
    void whatIsImportedIsRead();
};

void DocumentTest::aNewDocumentIsEmptyAndPrivate()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"café.earshot"_s);
    auto document = Document::create(path, u"Café"_s, QTimeZone("Europe/Oslo"));
    QVERIFY2(document, failure(document));
    QCOMPARE((*document)->info().title, u"Café"_s);
    QCOMPARE((*document)->info().timeZone.id(), "Europe/Oslo");
    QCOMPARE((*document)->info().responses, 0);
    QVERIFY(!(*document)->info().readOnly);
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    const auto dataset = (*document)->loadDataset();
    QVERIFY2(dataset, failure(dataset));
    QVERIFY((*dataset)->isEmpty());
}

void DocumentTest::whatIsImportedIsRead()
{
    QTemporaryDir folder;
    auto document = newDocument(folder, "Europe/Oslo");
    const auto report = import(*document,
        "score | answered_at          | comment | email    | store\n"
        "9     | 2024-01-03T12:30:00Z | Good    | a@ex.com | north\n"
        "      | 2024-07-03T23:30:00Z | Hm      | b@ex.com | south\n"
        "0     |                      |         |          | north\n");
    QCOMPARE(report, u"3 imported, 1 unanswered, 0 duplicates"_s);
    QCOMPARE(datasetLines(*document), QStringList({
        u"1 9 2024-01-03 13:30 comment store=north"_s,
        u"2 - 2024-07-04 01:30 comment store=south"_s,
        u"3 0 undated store=north"_s}));
    QCOMPARE(document->info().responses, 3);
    QCOMPARE(document->info().respondents, 2);
    const auto found = document->check();
    QVERIFY2(found, failure(found));
    QCOMPARE(*found, QStringList());
}

QTEST_GUILESS_MAIN(DocumentTest)
#include "tst_document.moc"
