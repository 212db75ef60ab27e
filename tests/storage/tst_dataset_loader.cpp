// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/document_text.h"
#include "storage/statement.h"

#include <QTest>

using namespace earshot;
using namespace Qt::StringLiterals;

/// Documents of so many responses that two connections read them side by side.
class DatasetLoaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyRowIsThereOnce_data();
    void everyRowIsThereOnce();
    void cancelled();

private:
    static constexpr int Rows = 600'000;
    void run(const QString &sql) { QVERIFY2(m_document->connection().run(sql), qPrintable(sql)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Document> m_document;
};

void DatasetLoaderTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_document = newDocument(*m_folder);
    import(*m_document, "score | comment | store\n9 | first | Quay\n3 | second | Market\n");
    run(u"INSERT INTO responses (id, survey, batch, score, answered_at, comment, attribute_1) "
        "WITH RECURSIVE n(i) AS (VALUES(3) UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
        "SELECT i, 1, 1, i % 12, i * 60, iif(i % 3, 'text', NULL), i % 3 FROM n"_s.arg(Rows));
    run(u"UPDATE document SET responses = %1"_s.arg(Rows));
}

void DatasetLoaderTest::everyRowIsThereOnce_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<int>("rows");
    QTest::addColumn<size_t>("runs");
    const QString undone = u"UPDATE responses SET batch = 2 WHERE id > %1 AND id <= %2"_s;
    QTest::newRow("without a gap") << u"SELECT 1"_s << Rows << size_t(1);
    QTest::newRow("a gap over the middle") << undone.arg(250'000).arg(350'000) << Rows - 100'000 << size_t(2);
    QTest::newRow("a gap up to the middle") << undone.arg(200'000).arg(300'000) << Rows - 100'000 << size_t(2);
    QTest::newRow("nothing in the first half") << undone.arg(0).arg(300'010) << Rows - 300'010 << size_t(1);
    QTest::newRow("nothing in the second half") << undone.arg(299'990).arg(Rows) << 299'990 << size_t(1);
}

void DatasetLoaderTest::everyRowIsThereOnce()
{
    QFETCH(QString, change);
    QFETCH(int, rows);
    run(u"INSERT INTO batches (id, survey, source, source_sha256, tool, imported_at, undone) VALUES (2, 1, '', '', '', 0, 1)"_s);
    run(change);
    const auto dataset = m_document->loadDataset();
    QVERIFY2(dataset, failure(dataset));
    QCOMPARE((*dataset)->size(), quint32(rows));
    QTEST((*dataset)->columns().ids.size(), "runs");
    Statement row(m_document->connection(), u"SELECT id, iif(score > 10, 11, score), comment IS NOT NULL, attribute_1 FROM responses "
                                            "WHERE batch = 1 ORDER BY id"_s);
    for (quint32 i = 0; i < (*dataset)->size(); ++i) {
        QCOMPARE(row.step(), SQLITE_ROW);
        QCOMPARE(number((*dataset)->id(i)), row.integer(0));
        QCOMPARE(qint64((*dataset)->marks()[i]), row.integer(1) | (row.integer(2) != 0 ? Dataset::HasComment : 0));
        QCOMPARE(qint64((*dataset)->attributes().front().codes->at(i)), row.integer(3));
    }
}

void DatasetLoaderTest::cancelled()
{
    double share = 0;
    const auto dataset = m_document->loadDataset([&](double done) { return (share = done) < 0.3; });
    QVERIFY(!dataset);
    QCOMPARE(dataset.error().code, ErrorCode::Cancelled);
    QVERIFY2(share >= 0.3 && share < 0.6, qPrintable(QString::number(share)));
}

QTEST_GUILESS_MAIN(DatasetLoaderTest)
#include "tst_dataset_loader.moc"
