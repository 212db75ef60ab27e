// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comment_list.h"
#include "bench/output.h"
#include "domain/time_order.h"
#include "model/session.h"
#include "storage/batch_writer.h"

#include <QApplication>
#include <QEventLoop>
#include <QTemporaryDir>
#include <algorithm>
#include <random>

using namespace earshot;

namespace {

constexpr int Jumps = 101, Sorts = 5;

/// A document in which every response has a comment, one a minute.
Result<void> fill(const QString &path, qint64 count)
{
    auto document = Document::create(path, QStringLiteral("List"), QTimeZone::utc());
    if (!document)
        return document.error();
    BatchWriter::Start start;
    start.attributes = {QStringLiteral("store")};
    start.importedAt = QDateTime(QDate(2026, 1, 1), QTime(), Qt::UTC);
    auto writer = BatchWriter::begin(**document, start);
    if (!writer)
        return writer.error();
    ResponseKeyMaker keys = (*writer)->keyMaker();
    for (qint64 i = 0; i < count; ++i) {
        const std::string comment = "Comment " + std::to_string(i) + ": waited nineteen minutes for two flat whites "
                                    "while three baristas chatted by the machine. Nobody said sorry.";
        const std::string email = "p" + std::to_string(i % 100000) + "@example.com";
        const std::string store = "store " + std::to_string(i % 12);
        const std::string_view attributes[] = {store};
        NewResponse response;
        response.sourceRow = i + 1;
        response.score = static_cast<int>(i % 11);
        response.answeredAt = 1'000'000'000 + 60 * i;
        response.utcOffsetMinutes = 0;
        response.comment = comment;
        response.email = email;
        response.name = "Marta Lindqvist";
        response.attributes = attributes;
        if (const auto appended = (*writer)->append(response, keys.keysOf(response)); !appended)
            return appended.error();
    }
    const auto committed = (*writer)->commit({});
    return committed ? Result<void>() : committed.error();
}

template <typename Condition>
void waitUntil(Condition holds)
{
    while (!holds())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

/// From the wish to the visible rows painted with their texts, in milliseconds.
double jump(CommentList &list, int row)
{
    QElapsedTimer timer;
    timer.start();
    const QModelIndex first = list.model()->index(row, 0);
    const QModelIndex last = list.model()->index(std::min(row + 9, list.model()->rowCount() - 1), 0);
    list.scrollTo(first, QAbstractItemView::PositionAtTop);
    const auto isRead = [&](const QModelIndex &index) {
        (void)index.data(); // asks for it
        return index.data(CommentModel::ReadRole).toBool();
    };
    list.viewport()->repaint();
    waitUntil([&] { return isRead(first) && isRead(last); });
    list.viewport()->repaint();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

template <typename Work>
double medianOf(Work work)
{
    std::vector<double> times;
    for (int i = 0; i < Sorts; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::nth_element(times.begin(), times.begin() + Sorts / 2, times.end());
    return times[Sorts / 2];
}

/// By a coded column, from the wish to the list in its order, and back.
double sortByScore(CommentModel &model)
{
    using Order = CommentModel::Order;
    return medianOf([&] {
        model.setOrder(Order::LowestScoreFirst);
        waitUntil([&] { return model.order() == Order::LowestScoreFirst; });
        model.setOrder(Order::NewestFirst);
        waitUntil([&] { return model.order() == Order::NewestFirst; });
    });
}

/// bench_list COUNT: a list of so many comments, random jump to painted (row V1), sorted by score and by time (row V2).
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("list.earshot"));
    if (const auto filled = fill(path, argc > 1 ? QByteArray(argv[1]).toLongLong() : 100'000); !filled)
        return bench::fail(filled.error());
    Session session({QDate(2026, 7, 1), Qt::Monday, QTimeZone::utc()});
    session.open(path);
    waitUntil([&] { return session.snapshot() != nullptr; });
    session.setScope(Scope());
    waitUntil([&] { return session.snapshot()->scope == Scope(); });
    waitUntil([&] { return session.comments().arena != nullptr; });
    ThemeSource themes;
    CommentModel model(session, QLocale::c());
    CommentList list(themes, &model);
    list.resize(438, 640);
    list.show();
    QElapsedTimer timer;
    timer.start();
    model.setSnapshot(session.snapshot());
    jump(list, 0);
    const double shown = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    std::mt19937 random(7);
    std::uniform_int_distribution<int> rows(0, model.rowCount() - 1);
    std::vector<double> times;
    for (int i = 0; i < Jumps; ++i)
        times.push_back(jump(list, rows(random)));
    std::sort(times.begin(), times.end());
    const double byScore = sortByScore(model);
    const Dataset &dataset = *session.dataset();
    const double byTime = medianOf([&] { (void)rowsNewestFirst(dataset.minutes(), dataset.marks()); });
    bench::print({{QStringLiteral("rows"), model.rowCount()},
                  {QStringLiteral("reset_ms"), shown},
                  {QStringLiteral("median_ms"), times[Jumps / 2]},
                  {QStringLiteral("p95_ms"), times[Jumps * 95 / 100]},
                  {QStringLiteral("sort_score_ms"), byScore},
                  {QStringLiteral("sort_time_ms"), byTime}});
    return 0;
}
