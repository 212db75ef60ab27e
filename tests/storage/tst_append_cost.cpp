// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/document_text.h"

#include "storage/connection.h"

#include <QTest>
#include <sqlite3.h>

using namespace earshot;
using namespace Qt::StringLiterals;

// What an import asks of SQLite must not grow with the document. Counted, not timed: statements, the rows they
// return and the steps of SQLite's machine.
class AppendCostTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theBeginningReadsNoRows();
    void aRowCostsTheSame();
};

namespace {

struct Cost {
    qint64 statements = 0;
    qint64 rows = 0;
    qint64 steps = 0;
    qint64 scans = 0; ///< steps forward in a full table scan
};

class Counting
{
public:
    explicit Counting(Document &document) : m_handle(document.connection().handle())
    {
        sqlite3_trace_v2(m_handle, SQLITE_TRACE_ROW | SQLITE_TRACE_PROFILE, &Counting::traced, &m_cost);
    }
    ~Counting() { sqlite3_trace_v2(m_handle, 0, nullptr, nullptr); }
    Counting(const Counting &) = delete;
    Counting &operator=(const Counting &) = delete;
    Cost cost() const { return m_cost; }

private:
    static int traced(unsigned event, void *context, void *subject, void *)
    {
        auto &cost = *static_cast<Cost *>(context);
        auto *statement = static_cast<sqlite3_stmt *>(subject);
        if (event == SQLITE_TRACE_ROW) {
            ++cost.rows;
            return 0;
        }
        ++cost.statements;
        cost.steps += sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_VM_STEP, 1);
        cost.scans += sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_FULLSCAN_STEP, 1);
        return 0;
    }

    sqlite3 *m_handle;
    Cost m_cost;
};

BatchWriter::Start start()
{
    BatchWriter::Start start;
    start.survey = u"Survey"_s;
    start.attributes = QStringList{u"store"_s};
    return start;
}

/// Appends answers of named people, from `first` on; each with a comment and one of three stores.
void append(BatchWriter &writer, int first, int count)
{
    ResponseKeyMaker keys = writer.keyMaker();
    static constexpr std::string_view stores[] = {"Quay", "Market", "Station"};
    for (int i = first; i < first + count; ++i) {
        const std::string id = "R" + std::to_string(i);
        const std::string email = "p" + std::to_string(i / 2) + "@example.com";
        const std::string comment = "comment " + id;
        NewResponse row;
        row.externalId = id;
        row.email = email;
        row.comment = comment;
        row.attributes = {&stores[i % 3], 1};
        const auto added = writer.append(row, keys.keysOf(row));
        QVERIFY2(added && *added == AppendOutcome::Added, failure(added));
    }
}

std::unique_ptr<Document> documentWith(const QTemporaryDir &folder, int responses)
{
    auto document = newDocument(folder);
    auto writer = BatchWriter::begin(*document, start());
    append(**writer, 0, responses);
    if (!(*writer)->commit({}))
        qFatal("the document could not be filled");
    return document;
}

} // namespace

void AppendCostTest::theBeginningReadsNoRows()
{
    std::vector<Cost> costs;
    for (const int responses : {300, 30'000}) {
        const QTemporaryDir folder;
        const auto document = documentWith(folder, responses);
        const Counting counting(*document);
        const auto writer = BatchWriter::begin(*document, start());
        QVERIFY2(writer, failure(writer));
        costs.push_back(counting.cost());
    }
    QCOMPARE(costs[1].statements, costs[0].statements);
    QCOMPARE(costs[1].rows, costs[0].rows);
    QCOMPARE(costs[1].scans, costs[0].scans);
    QCOMPARE(costs[1].steps, costs[0].steps);
    QVERIFY(costs[0].statements > 3); // the counting counts
}

void AppendCostTest::aRowCostsTheSame()
{
    constexpr int Appended = 1000;
    std::vector<Cost> costs;
    for (const int responses : {300, 30'000}) {
        const QTemporaryDir folder;
        const auto document = documentWith(folder, responses);
        auto writer = BatchWriter::begin(*document, start());
        QVERIFY2(writer, failure(writer));
        const Counting counting(*document);
        append(**writer, responses, Appended);
        costs.push_back(counting.cost());
    }
    QCOMPARE(costs[1].rows, 0);
    QCOMPARE(costs[0].rows, 0);
    QCOMPARE(costs[1].statements, costs[0].statements);
    QCOMPARE(costs[1].steps, costs[0].steps);
}

QTEST_GUILESS_MAIN(AppendCostTest)
#include "tst_append_cost.moc"
