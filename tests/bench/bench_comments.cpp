// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comment_list.h"
#include "app/comments_page.h"
#include "bench/output.h"
#include "model/session.h"

#include <QApplication>
#include <QEventLoop>

using namespace earshot;

namespace {

struct Asked {
    const char *name;
    const char *search;
    bool filtered = false; ///< detractors of one region too
};

constexpr qint64 RestMs = 300;
constexpr Asked All[] = {{"rare word", "irpina"},       {"common word", "the"}, {"phrase", "\"well packed and on time\""},
                         {"prefix", "refun*"}, {"two words with filters", "support delivery", true}};

template <typename Condition>
void waitUntil(Condition holds)
{
    while (!holds())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

Scope scopeOf(const Asked &asked, const Dataset &dataset)
{
    Scope scope;
    scope.search = QString::fromUtf8(asked.search);
    if (asked.filtered) {
        scope.setCategories({Category::Detractor});
        const AttributeColumn &region = dataset.attributes().front();
        scope.setFilter(region.attribute.id, {region.values.value(1)});
    }
    return scope;
}

/// From the wish to the first rows painted with their texts and matches, in milliseconds.
double firstPage(Session &session, CommentsPage &page, const Scope &scope)
{
    auto *list = page.findChild<CommentList *>();
    auto *model = static_cast<CommentModel *>(list->model());
    QElapsedTimer timer;
    timer.start();
    session.setScope(scope);
    waitUntil([&] { return session.snapshot()->scope == scope && model->snapshot() == session.snapshot(); });
    list->viewport()->repaint(); // asks for the texts
    // The comment that was current before may be far down, and is kept in view.
    const auto isRead = [&](QPoint place) {
        const QModelIndex index = list->indexAt(place);
        return !index.isValid() || index.data(CommentModel::ReadRole).toBool();
    };
    waitUntil([&] { return isRead(QPoint(5, 5)) && isRead(QPoint(5, list->viewport()->height() - 5)); });
    list->viewport()->repaint();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

QJsonObject measure(Session &session, CommentsPage &page, const Asked &asked, int rounds)
{
    const Scope wanted = scopeOf(asked, *session.dataset());
    QJsonArray times;
    qint64 found = 0;
    for (int i = 0; i < rounds; ++i) {
        times.append(firstPage(session, page, wanted));
        found = static_cast<qint64>(session.snapshot()->commentRows.size());
        firstPage(session, page, Scope()); // not measured: back to all, and what is read of it afterwards
        QElapsedTimer rest;
        rest.start();
        while (rest.elapsed() < RestMs)
            QCoreApplication::processEvents(QEventLoop::AllEvents, static_cast<int>(RestMs));
    }
    return {{QStringLiteral("ms"), times}, {QStringLiteral("found"), found}};
}

} // namespace

/// bench_comments PROJECT ROUNDS: the first page of comments that match, with highlights (row C1). Prints JSON by question.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Session session({QDate(2026, 7, 1), Qt::Monday, QTimeZone::utc()});
    session.open(QString::fromLocal8Bit(argv[1]));
    waitUntil([&] { return session.snapshot() && session.snapshot()->themes; });
    ThemeSource themes;
    CommentsPage page(session, themes);
    QObject::connect(&session, &Session::snapshotReady, &page, &Page::showSnapshot);
    page.resize(1200, 760);
    page.show();
    session.commentIndexer().stop(); // tones are read later: here one wants to know what a search takes
    firstPage(session, page, Scope());
    QJsonObject all;
    for (const Asked &asked : All)
        all[QString::fromLatin1(asked.name)] = measure(session, page, asked, QByteArray(argv[2]).toInt());
    bench::print({{QStringLiteral("comments"), session.snapshot()->withComment}, {QStringLiteral("questions"), all}});
    return 0;
}
