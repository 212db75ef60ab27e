// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/comments_fixture.h"
#include "text/shareable_text.h"

#include <QElapsedTimer>

using namespace earshot;
using namespace earshot::test;
using Fixture = CommentsFixture;

namespace {

const char *const Odd = "score,date,comment\n"
                        "9,2026-01-01,salt AND pepper OR not\n"
                        "8,2026-01-02,\"he said \"\"wait\"\" (twice): 50% * off\"\n"
                        "7,2026-01-03,great \u2615\U0001F600 coffee\n"
                        "6,2026-01-04,\u05e9\u05d9\u05e8\u05d5\u05ea \u05d8\u05d5\u05d1 \u05de\u05d0\u05d5\u05d3\n"
                        "5,2026-01-05,<b>wait</b> &amp; <img src='x' onerror='y'>\n"
                        "4,2026-01-06,\u202etiaw\u202c and wa\u200bit\n";

/// "5: wait | 2: wait": what is listed, with the matches as they stand in the comments.
QString listed(const CommentModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        const QString comment = index.data(CommentModel::CommentRole).toString();
        QStringList marks;
        for (const QVariant &found : index.data(CommentModel::HighlightsRole).toList())
            marks << comment.mid(found.toPoint().x(), found.toPoint().y());
        rows << QStringLiteral("%1: %2").arg(number(model.listed().idAt(row))).arg(marks.join(u'+')).trimmed();
    }
    return rows.join(QStringLiteral(" | "));
}

} // namespace

// What people type and write is shown and found as it is, whatever it looks like.
class CommentInputsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void queries_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("found");
        const QString all = text("6: | 5: | 4: | 3: | 2: | 1:");
        const auto row = [](const char *name, const char *query, const QString &found) { QTest::newRow(name) << text(query) << found; };
        row("and", "AND", text("6: and | 1: AND"));
        row("or", "OR", text("1: OR"));
        row("not", "NOT", text("1: not"));
        row("operators in a row", "AND OR NOT", text("1: AND+OR+not"));
        row("near", "NEAR(a b)", QString());
        row("one quote", "\"", all);
        row("open quote", "\"he said", text("2: he said"));
        row("three quotes", "\"\"\"", all);
        row("star", "*", all);
        row("stars", "** *", all);
        row("colon", ":", text("2: :"));
        row("minus", "-", QString()); // a word that nobody wrote
        row("minus quote", "-\"", all);
        row("brackets", "()", QString());
        row("one bracket", "(", text("2: ("));
        row("percent", "50%", text("2: 50%"));
        row("unknown field", "foo:wait", QString());
        row("field without value", "score:", QString());
        row("blanks", "  \t \u00a0 ", all);
        row("emoji", "\U0001F600", text("3: \U0001F600"));
        row("half of what is wanted", "\u2615\U0001F600", text("3: \u2615\U0001F600"));
        row("right to left", "\u05d8\u05d5\u05d1", text("4: \u05d8\u05d5\u05d1"));
        row("markup", "<b>", text("5: <b>"));
        row("entity", "&amp;", text("5: &amp"));
        row("SQL", "'; DROP TABLE responses; --", QString());
        row("prefix in capitals", "WAI*", text("6: wa\u200bi | 5: wai | 2: wai"));
        QTest::newRow("10,000 letters") << QString(10000, u'a') << QString();
        QTest::newRow("10,000 quotes") << QString(10000, u'"') << all;
        QTest::newRow("5,000 words") << text("wait ").repeated(5000) << text("6: wa\u200bit | 5: wait | 2: wait");
    }
    void queries()
    {
        QFETCH(QString, query);
        QFETCH(QString, found);
        Fixture f;
        QVERIFY(f.start(Odd));
        QElapsedTimer timer;
        timer.start();
        f.search(query);
        auto *model = static_cast<CommentModel *>(f.list->model());
        QTRY_VERIFY(model->rowCount() == 0 || model->index(0).data(CommentModel::ReadRole).toBool());
        QCOMPARE(listed(*model), found);
        f.page->grab(); // list and detail paint it
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(f.failures.size(), 0);
    }

    void comments_data()
    {
        QTest::addColumn<QString>("comment");
        QTest::addColumn<QString>("found"); // for "wait"
        const auto row = [](const char *name, const QString &comment, const char *found) { QTest::newRow(name) << comment << text(found); };
        row("markup", text("<script>alert(1)</script> <b>wait</b>"), "wait");
        row("right to left", text("\u05e9\u05d9\u05e8\u05d5\u05ea wait \u05de\u05d0\u05d5\u05d3"), "wait");
        row("override marks", text("\u202e\u2067abc\u2069 wait\u202c"), "wait");
        row("line ends", text("one\r\ntwo\rthree\nwait\r\n\r\nwait"), "wait+wait");
        row("separators", text("one\u2028wait\u2029wait"), "wait+wait");
        row("outside the plane", text("\U0001F600\U0001F468\u200D\U0001F469\u200D\U0001F467 wait"), "wait");
        row("combining marks", text("a\u0301\u0301\u0301\u0301 w\u0301ait"), "w\u0301ait");
        row("ligature", text("\ufb01ne wait"), "wait");
        row("many lines", text("x\n").repeated(2000) + text("wait"), "wait");
        row("one long word", QString(100000, u'x') + text(" wait"), "wait");
        row("1 MB", text("A long story of coffee, told slowly. ").repeated(28000) + text("wait"), "wait");
        row("1 MB in lines", text("A long story of coffee, told slowly.\n").repeated(28000) + text("wait"), "wait");
        row("1 MB of matches", text("wait ").repeated(200000), nullptr);
    }
    void comments()
    {
        QFETCH(QString, comment);
        QFETCH(QString, found);
        Fixture f;
        QVERIFY(f.start((QByteArray("score,date,comment\n9,2026-01-01,\"") + comment.toUtf8() + "\"\n8,2026-01-02,other\n").constData()));
        QElapsedTimer timer;
        timer.start();
        f.search(text("wait"));
        QTRY_VERIFY(f.list->model()->index(0, 0).data(CommentModel::ReadRole).toBool());
        const QString whole = f.list->model()->index(0, 0).data(CommentModel::CommentRole).toString();
        const auto *shown = f.page->findChild<CommentText *>();
        QTRY_VERIFY(!shown->extraSelections().isEmpty());
        QStringList marks;
        for (const auto &mark : shown->extraSelections().first(std::min<qsizetype>(2, shown->extraSelections().size())))
            marks << mark.cursor.selectedText();
        if (!found.isEmpty()) {
            QCOMPARE(marks.join(u'+'), found);
            QCOMPARE(listed(*static_cast<CommentModel *>(f.list->model())), text("1: ") + found);
        }
        f.page->grab();
        const qint64 elapsed = timer.elapsed();
        (void)ShareableText(whole, {}, {});
        qInfo("%lld ms, made shareable in %lld ms", elapsed, timer.elapsed() - elapsed);
        QCOMPARE(f.failures.size(), 0);
    }
};

QTEST_MAIN(CommentInputsTest)
#include "tst_comment_inputs.moc"
