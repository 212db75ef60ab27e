// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/share_copy.h"

#include "analysis/leave_to_quote.h"
#include "analysis/share_safe_copy.h"
#include "storage/share_safe_writer.h"

#include <QCoreApplication>

namespace earshot {

namespace {

struct ShareCopy
{
    Q_DECLARE_TR_FUNCTIONS(ShareCopy)
};

std::vector<quint32> rowsWithComment(const Dataset &dataset)
{
    std::vector<quint32> rows;
    for (quint32 row = 0; row < dataset.size(); ++row) {
        if ((dataset.marks()[row] & Dataset::HasComment) != 0)
            rows.push_back(row);
    }
    return rows;
}

} // namespace

Result<SharedAnswersPtr> planShareCopy(const DatasetPtr &dataset, qint64 least)
{
    auto rows = shareSafeCopy::rowsOf(*dataset, {}, {});
    if (static_cast<qint64>(rows.size()) < least)
        return Error{ErrorCode::BadInput, ShareCopy::tr("Too few answers to be shared: fewer than %Ln.", nullptr, static_cast<int>(least)), {}};
    return std::make_shared<const SharedAnswers>(shareSafeCopy::plan(dataset, std::move(rows), least));
}

Result<CommentsToShare> countCommentsToShare(const QString &path, const DatasetPtr &dataset, const JobControl &control)
{
    const auto document = Document::open(path, Document::Access::AnotherReader);
    if (!document)
        return document.error();
    const auto questions = leaveQuestions(*dataset);
    CommentsToShare counts;
    const auto count = [&](size_t, const Response *response) -> Result<void> {
        if (control.isCanceled())
            return Error{ErrorCode::Cancelled, {}, {}};
        if (!response)
            return {};
        const shareSafeCopy::Comment comment = shareSafeCopy::comment(*response, questions);
        ++counts.all;
        counts.withheld += comment.withheld ? 1 : 0;
        counts.masked += comment.masked ? 1 : 0;
        return {};
    };
    const auto done = visitResponses(**document, *dataset, rowsWithComment(*dataset), count);
    return done ? Result<CommentsToShare>(counts) : done.error();
}

Result<void> writeShareCopy(const ShareCopyWish &wish, StopSign stop, const JobControl &control)
{
    const auto original = Document::open(wish.original, Document::Access::AnotherReader);
    if (!original)
        return original.error();
    const auto settings = (*original)->settings();
    if (!settings)
        return settings.error();
    SharedAnswers answers = *wish.answers;
    answers.withComments = wish.withComments;
    answers.settings = shareSafeCopy::settings(*settings, wish.now.date());
    const auto comment = [questions = leaveQuestions(*answers.dataset)](const Response &response) { return shareSafeCopy::comment(response, questions).text; };
    const auto goesOn = [&](double done) {
        control.report(done);
        return !stop.isUp() && !control.isCanceled();
    };
    const QString title = ShareCopy::tr("%1 (share-safe copy)").arg((*original)->info().title);
    return saveSharedAnswers(**original, answers, comment, wish.now.toUTC(), wish.target, title, goesOn);
}

} // namespace earshot
