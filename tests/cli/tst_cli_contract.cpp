// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run.h"

/// The shapes that scripts rely on: names, meanings and exit statuses of PROJECT's commands.
class TestCliContract : public QObject
{
    Q_OBJECT

private:
    Workspace m_work;
    Run m_import;

    QJsonObject summary(const QStringList &options)
    {
        const Run done =
            run(QStringList{QStringLiteral("summary"), m_work.project(), QStringLiteral("--json")} + options);
        return done.status == 0 ? done.json() : QJsonObject{{QStringLiteral("error"), done.err}};
    }
    static QString keys(const QJsonObject &object) { return object.keys().join(u' '); }
    static QStringList words(const char *text)
    {
        return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_import = run({QStringLiteral("import"), m_work.project(),
                        m_work.write(QStringLiteral("in.csv"), twelveAnswers()), QStringLiteral("--json")});
        QCOMPARE(m_import.status, 0);
    }

    void importSaysWhatItDid()
    {
        const QJsonObject json = m_import.json();
        QCOMPARE(
            keys(json),
            QStringLiteral("batch detractors duplicates files imported left_out n nps other_surveys passives promoters rejected "
                           "rejections rows score_scale seconds unanswered warnings"));
        QCOMPARE(json[QStringLiteral("n")].toInt(), 12);
        QCOMPARE(json[QStringLiteral("rows")].toInt(), 12);
        QCOMPARE(json[QStringLiteral("promoters")].toInt(), 6);
        QCOMPARE(json[QStringLiteral("detractors")].toInt(), 3);
        QCOMPARE(json[QStringLiteral("nps")].toDouble(), 25.0);
        QCOMPARE(json[QStringLiteral("batch")].toInt(), 1);
        QCOMPARE(json[QStringLiteral("score_scale")].toString(), QStringLiteral("0-10"));
        const QJsonObject file = json[QStringLiteral("files")].toArray().at(0).toObject();
        QCOMPARE(keys(file),
                 QStringLiteral("batch detractors duplicates file imported left_out n nps other_surveys passives promoters rejected "
                                "rejections rows score_scale seconds unanswered warnings"));
    }

    void helpIsUtf8()
    {
        const QString help = QString::fromUtf8(run({QStringLiteral("--help")}).out);
        QVERIFY2(help.contains(QStringLiteral("inspect INPUT… [--rows N]")), qPrintable(help));
    }

    void importLeavesOnlyTheDocument()
    {
        QCOMPARE(m_work.files().filter(QStringLiteral("test.earshot")),
                 QStringList(QStringLiteral("test.earshot")));
    }

    void inspectSaysHowAFileIsRead()
    {
        const Run done = run({QStringLiteral("inspect"), m_work.path(QStringLiteral("in.csv")),
                              QStringLiteral("--rows"), QStringLiteral("2"), QStringLiteral("--json")});
        QCOMPARE(done.status, 0);
        const QJsonObject input = done.json()[QStringLiteral("inputs")].toArray().at(0).toObject();
        for (const char *key :
             {"file",           "tool",           "format",        "encoding",     "bom",
              "delimiter",      "line_ending",    "sheet",         "header_row",   "header_rows",
              "first_data_row", "data_rows",      "columns",       "score_column", "score_index",
              "score_scale",    "comment_column", "comment_index", "date_column",  "date_index",
              "date_format",    "warnings",       "rows"})
            QVERIFY2(input.contains(QLatin1StringView(key)), key);
        QCOMPARE(input[QStringLiteral("delimiter")].toString(), QStringLiteral(";"));
        QCOMPARE(input[QStringLiteral("data_rows")].toInt(), 12);
        QCOMPARE(input[QStringLiteral("score_index")].toInt(), 0);
        QCOMPARE(input[QStringLiteral("score_column")].toString(), QStringLiteral("score"));
        const QJsonArray rows = input[QStringLiteral("rows")].toArray();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).toArray().at(0).toString(), QStringLiteral("score"));
        QCOMPARE(rows.at(1).toArray().at(1).toString(), QStringLiteral("Lovely staff"));
    }

    void summaryHasEveryFigure()
    {
        const QJsonObject json = summary({});
        QCOMPARE(
            keys(json),
            QStringLiteral("change decomposition detractors groups interval n nps other_metrics p_value passives periods "
                           "previous promoters response_rate scope scores standard_error step_days unanswered undated "
                           "unit verdict"));
        QCOMPARE(json[QStringLiteral("nps")].toDouble(), 25.0);
        QCOMPARE(json[QStringLiteral("scores")].toArray().size(), 11);
        QCOMPARE(json[QStringLiteral("scores")].toArray().at(9).toInt(), 3);
        QVERIFY(json[QStringLiteral("previous")].isNull());
        QVERIFY(json[QStringLiteral("response_rate")].isNull());
        QCOMPARE(json[QStringLiteral("groups")].toArray().size(), 0);
        QCOMPARE(json[QStringLiteral("periods")].toArray().size(), 0);
    }

    void summaryObeysTheScope_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<int>("n");
        const auto row = [](const char *name, const char *options, int n) {
            QTest::newRow(name) << QString::fromUtf8(options) << n;
        };
        row("from", "--from 2026-02-09", 8);
        row("to", "--to 2026-02-08", 4);
        row("days included", "--from 2026-02-08 --to 2026-02-08", 1);
        row("one value", "--where store=Quay", 7);
        row("values of one attribute: or", "--where store=Quay --where store=Market", 12);
        row("letters' case ignored", "--where STORE=quay", 7);
        row("value that nobody has", "--where store=Moon", 0);
        row("category", "--category detractor", 3);
        row("categories: or", "--category detractor --category passive", 6);
        row("search", "--search coffee", 2);
        row("phrase", "--search \"cold\u00a0coffee\"", 1);
        row("and", "--where store=Quay --category promoter --to 2026-01-31", 2);
    }

    void summaryObeysTheScope()
    {
        QFETCH(QString, options);
        QFETCH(int, n);
        QStringList list = options.split(u' ');
        for (QString &word : list)
            word.replace(u'\u00a0', u' ');
        QCOMPARE(summary(list)[QStringLiteral("n")].toInt(-1), n);
    }

    void groupsAndPeriodsAddUp()
    {
        const QJsonObject json = summary(words("--by store --period month --from 2026-01-06"));
        int grouped = 0, dated = 0;
        for (const auto group : json[QStringLiteral("groups")].toArray()) {
            QCOMPARE(keys(group.toObject()),
                     QStringLiteral("change detractors interval keys n nps p_value passives promoters "
                                    "small verdict"));
            grouped += group.toObject()[QStringLiteral("n")].toInt();
        }
        for (const auto period : json[QStringLiteral("periods")].toArray()) {
            QCOMPARE(keys(period.toObject()),
                     QStringLiteral("detractors end interval n nps partial passives promoters start"));
            dated += period.toObject()[QStringLiteral("n")].toInt();
        }
        QCOMPARE(grouped, 11);
        QCOMPARE(dated, 11);
        QCOMPARE(
            json[QStringLiteral("periods")].toArray().at(0).toObject()[QStringLiteral("start")].toString(),
            QStringLiteral("2026-01-06"));
    }

    /// Overlapping windows, the first full one first; what is given otherwise than asked is said.
    void rollingWindowsAndCoarserUnits()
    {
        const QJsonObject windows = summary(words("--rolling 30"));
        QVERIFY(windows[QStringLiteral("unit")].isNull());
        QCOMPARE(windows[QStringLiteral("step_days")].toInt(), 1);
        const QJsonArray periods = windows[QStringLiteral("periods")].toArray();
        QVERIFY(periods.size() > 1);
        QDate before;
        for (const QJsonValue value : periods) {
            const QDate start = QDate::fromString(value.toObject()[QStringLiteral("start")].toString(), Qt::ISODate);
            const QDate end = QDate::fromString(value.toObject()[QStringLiteral("end")].toString(), Qt::ISODate);
            QCOMPARE(start.daysTo(end), 29);
            QVERIFY(!before.isValid() || before.daysTo(start) == 1);
            QVERIFY(value.toObject()[QStringLiteral("nps")].isNull() == (value.toObject()[QStringLiteral("n")].toInt() < 10));
            before = start;
        }
        QCOMPARE(summary(words("--period week"))[QStringLiteral("unit")].toString(), QStringLiteral("week"));
        QVERIFY(summary({})[QStringLiteral("unit")].isNull());
        const Run none = run(QStringList{QStringLiteral("summary"), m_work.project(), QStringLiteral("--rolling"), QStringLiteral("9999")});
        QVERIFY2(none.err.contains(QStringLiteral("no full window")), qPrintable(none.err));
    }

    /// One figure for a cut month, however it is asked for.
    void cutMonthsAgree()
    {
        const QStringList scope = words("--from 2026-01-06 --to 2026-02-10");
        QStringList summarized, exported;
        for (const auto value : summary(words("--period month") + scope)[QStringLiteral("periods")].toArray()) {
            const QJsonObject period = value.toObject();
            summarized << QStringLiteral("%1,%2,%3,%4").arg(period[QStringLiteral("start")].toString(),
                                                            period[QStringLiteral("end")].toString(),
                                                            period[QStringLiteral("partial")].toBool() ? QStringLiteral("yes")
                                                                                                       : QStringLiteral("no"))
                              .arg(period[QStringLiteral("n")].toInt());
        }
        const QString file = m_work.path(QStringLiteral("trend.csv"));
        QCOMPARE(run(QStringList{QStringLiteral("export"), m_work.project(), QStringLiteral("-o"), file,
                                 QStringLiteral("--as"), QStringLiteral("trend")} + scope).status, 0);
        QFile csv(file);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        csv.readLine();
        while (!csv.atEnd())
            exported << QString::fromUtf8(csv.readLine()).section(u',', 0, 3);
        QVERIFY(!exported.isEmpty());
        QCOMPARE(exported, summarized);
        QVERIFY(QFile::remove(file));
    }

    void comparisonHasAVerdict()
    {
        const QJsonObject json =
            summary(words("--from 2026-03-01 --to 2026-03-31 --compare 2026-01-01..2026-02-28 --by store"));
        QCOMPARE(json[QStringLiteral("previous")].toObject()[QStringLiteral("n")].toInt(), 7);
        QVERIFY(json[QStringLiteral("change")].toDouble() < 0);
        QVERIFY(json[QStringLiteral("verdict")].isString());
        double total = 0;
        for (const auto step : json[QStringLiteral("decomposition")].toArray()) {
            QCOMPARE(keys(step.toObject()), QStringLiteral("mix performance total value"));
            total += step.toObject()[QStringLiteral("total")].toDouble();
        }
        QVERIFY(qAbs(total - json[QStringLiteral("change")].toDouble()) < 1e-9);
    }

    /// Either order of the attributes gives the same cells, which sum to all answers.
    void crossedGroupsAreTheSameInEitherOrder()
    {
        const QString project = m_work.path(QStringLiteral("crossed.earshot"));
        QByteArray csv("score,date,store,daypart\n");
        for (int i = 0; i < 30; ++i)
            csv += QByteArray::number(i % 11) + ",2026-01-05," + (i % 3 ? "Quay," : "Market,") + (i % 2 ? "morning\n" : "evening\n");
        QCOMPARE(run({QStringLiteral("import"), project, m_work.write(QStringLiteral("crossed.csv"), csv), QStringLiteral("--duplicates"),
                      QStringLiteral("keep")}).status, 0);
        const auto cells = [&](const char *by, const char *with) {
            const Run done = run({QStringLiteral("summary"), project, QStringLiteral("--by"), QLatin1String(by), QStringLiteral("--and"),
                                  QLatin1String(with), QStringLiteral("--json")});
            QMap<QString, int> found;
            for (const auto group : QJsonDocument::fromJson(done.out).object()[QStringLiteral("groups")].toArray()) {
                const QJsonObject keys = group.toObject()[QStringLiteral("keys")].toObject();
                found[keys[QStringLiteral("store")].toString() + u'|' + keys[QStringLiteral("daypart")].toString()]
                    = group.toObject()[QStringLiteral("n")].toInt();
            }
            return found;
        };
        const QMap<QString, int> expected{{QStringLiteral("Quay|morning"), 10}, {QStringLiteral("Quay|evening"), 10},
                                          {QStringLiteral("Market|morning"), 5}, {QStringLiteral("Market|evening"), 5}};
        QCOMPARE(cells("store", "daypart"), expected);
        QCOMPARE(cells("daypart", "store"), expected);
    }

    void goalIsExact()
    {
        const Run done = run({QStringLiteral("goal"), m_work.project(), QStringLiteral("--target"), QStringLiteral("80"), QStringLiteral("--json")});
        QCOMPARE(done.status, 0);
        const QJsonObject json = QJsonDocument::fromJson(done.out).object();
        const int n = json[QStringLiteral("n")].toInt();
        const int net = json[QStringLiteral("promoters")].toInt() - json[QStringLiteral("detractors")].toInt();
        const int needed = (80 * n - 100 * net + 99) / 100; // in whole people
        QVERIFY(needed > 0 && !json[QStringLiteral("reached")].toBool());
        const QJsonValue passives = json[QStringLiteral("passives_to_promoters")];
        QVERIFY(needed <= json[QStringLiteral("passives")].toInt() ? passives.toInt() == needed : passives.isNull());
        QCOMPARE(json[QStringLiteral("new_promoters")].toInt(), (80 * n - 100 * net + 19) / 20);
        for (const auto way : json[QStringLiteral("ways")].toArray())
            QCOMPARE(way.toObject()[QStringLiteral("reached")].toBool(), way.toObject()[QStringLiteral("nps")].toDouble() >= 80);
    }

    void commentsAreNewestFirst()
    {
        const Run done = run({QStringLiteral("comments"), m_work.project(), QStringLiteral("--search"), QStringLiteral("coffee"),
                              QStringLiteral("--limit"), QStringLiteral("1"), QStringLiteral("--json")});
        QCOMPARE(done.status, 0);
        QCOMPARE(done.json()[QStringLiteral("total")].toInt(), 2);
        const QJsonArray comments = done.json()[QStringLiteral("comments")].toArray();
        QCOMPARE(comments.size(), 1);
        const QJsonObject first = comments.at(0).toObject();
        QCOMPARE(
            keys(first),
            QStringLiteral("attributes category date follow_up highlights respondent response score source_row starred "
                           "tags text themes tone tone_computed tone_corrected"));
        QCOMPARE(first[QStringLiteral("text")].toString(), QStringLiteral("Slow and cold coffee"));
        QCOMPARE(first[QStringLiteral("highlights")].toArray(), (QJsonArray{QJsonArray{14, 6}}));
        QCOMPARE(first[QStringLiteral("category")].toString(), QStringLiteral("detractor"));
        QCOMPARE(first[QStringLiteral("attributes")].toObject()[QStringLiteral("store")].toString(),
                 QStringLiteral("Quay"));
        QCOMPARE(first[QStringLiteral("respondent")].toString(), QStringLiteral("j@example.com"));
        QCOMPARE(first[QStringLiteral("source_row")].toInt(), 11);
        QVERIFY2(first[QStringLiteral("tone")].toDouble() < -0.05, "slow and cold");
    }

    void aSearchThatIsHalfUnderstoodSaysSo()
    {
        const Run done = run({QStringLiteral("comments"), m_work.project(), QStringLiteral("--search"), QStringLiteral("score:abc"), QStringLiteral("--json")});
        QCOMPARE(done.status, 0);
        QCOMPARE(done.err, QStringLiteral("--search: “score:” needs scores from 0 to 10, such as score:9 or score:0-6.\n"));
    }

    void exportHasOneRowPerResponse()
    {
        const QString path = m_work.path(QStringLiteral("out.csv"));
        const Run done = run({QStringLiteral("export"), m_work.project(), QStringLiteral("-o"), path,
                              QStringLiteral("--as"), QStringLiteral("responses"), QStringLiteral("--where"),
                              QStringLiteral("store=Market")});
        QCOMPARE(done.err, QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        QCOMPARE(lines.value(0),
                 QByteArray("response,batch,source_row,survey,score,category,answered_at,comment,respondent,"
                            "store,tags\r"));
        QCOMPARE(lines.size(), 7);
        QVERIFY(lines.value(1).startsWith("3,1,4,"));
        QVERIFY(lines.value(1).contains(",9,promoter,2026-01-07"));
        QVERIFY(lines.value(1).endsWith("Great coffee,c@example.com,Market,\r"));
    }

    void checkAndBackup()
    {
        const QString copy = m_work.path(QStringLiteral("copy.earshot"));
        QCOMPARE(run({QStringLiteral("backup"), m_work.project(), QStringLiteral("-o"), copy}).status, 0);
        const Run checked = run({QStringLiteral("check"), copy, QStringLiteral("--json")});
        QCOMPARE(checked.status, 0);
        QCOMPARE(checked.json()[QStringLiteral("ok")].toBool(), true);
        QCOMPARE(run({QStringLiteral("backup"), m_work.project(), QStringLiteral("-o"), copy}).status, 1);
    }

    void usageIsExitTwo_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line :
             {"", "frobnicate", "summary", "summary X --nonsense", "summary X --from yesterday",
              "summary X --from 2026-02-02 --to 2026-02-01", "summary X --period fortnight",
              "summary X --and store", "summary X --compare never", "summary X --category happy",
              "summary X --where store", "comments X --limit -1", "export X -o a.csv --as nothing",
              "chart X -o a.gif --chart trend", "chart X -o a.png --chart pie", "report X -o a.doc",
              "batches X --undo first", "import X", "goal X", "goal X --target 101", "goal X --target high"})
            QTest::newRow(line) << QString::fromUtf8(line);
    }

    void usageIsExitTwo()
    {
        QFETCH(QString, line);
        const Run done = run(line.split(u' ', Qt::SkipEmptyParts));
        QCOMPARE(done.status, 2);
        QCOMPARE(done.out, QByteArray());
        QVERIFY(!done.err.isEmpty());
    }

    void unknownNamesAreExitOne_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line :
             {"summary P --by planet", "summary P --where planet=Mars", "summary P --survey None",
              "comments P --tag none", "batches P --undo 99", "import P I --map score=nothing"})
            QTest::newRow(line) << QString::fromUtf8(line);
    }

    void unknownNamesAreExitOne()
    {
        QFETCH(QString, line);
        QStringList list = line.split(u' ');
        list.replaceInStrings(QRegularExpression(QStringLiteral("^P$")), m_work.project());
        list.replaceInStrings(QRegularExpression(QStringLiteral("^I$")),
                              m_work.path(QStringLiteral("in.csv")));
        const Run done = run(list);
        QCOMPARE(done.status, 1);
        QCOMPARE(done.out, QByteArray());
        QVERIFY(done.err.startsWith(QStringLiteral("earshot-cli: ")));
    }

    void readableWithoutJson_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command : {"summary", "comments", "batches", "check"})
            QTest::newRow(command) << QString::fromUtf8(command);
    }

    void readableWithoutJson()
    {
        QFETCH(QString, command);
        const Run done = run({command, m_work.project()});
        QCOMPARE(done.status, 0);
        QVERIFY(!done.out.isEmpty());
        QVERIFY(!done.out.startsWith('{'));
    }

    void reportGoesByTheEnding()
    {
        for (const auto &[name, begin] : {std::pair("r.pdf", "%PDF-"), std::pair("r.pptx", "PK\x03\x04"), std::pair("r.xlsx", "PK\x03\x04"), std::pair("r.html", "<!DOCTYPE")}) {
            const QString path = m_work.path(QString::fromLatin1(name));
            QCOMPARE(run({QStringLiteral("report"), m_work.project(), QStringLiteral("-o"), path}).status, 0);
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly) && file.read(9).startsWith(begin));
        }
        const QString other = m_work.path(QStringLiteral("r.doc"));
        const Run refused = run({QStringLiteral("report"), m_work.project(), QStringLiteral("-o"), other});
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.err.contains(QStringLiteral(".pptx")) && !QFile::exists(other), qPrintable(refused.err));
    }
};

QTEST_GUILESS_MAIN(TestCliContract)
#include "tst_cli_contract.moc"
