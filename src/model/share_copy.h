// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/shared_answers.h"
#include "model/job_control.h"
#include "storage/document.h"

// What a share-safe copy of a whole open document holds and leaves out, and the writing of it. All of it is work for a Job.
namespace earshot {

/// Of the comments of a document.
struct CommentsToShare {
    qint64 all = 0;
    qint64 withheld = 0; ///< of people who were asked for leave to quote and did not give it
    qint64 masked = 0;   ///< of the others, those with personal data or swear words
};

using SharedAnswersPtr = std::shared_ptr<const SharedAnswers>; ///< they may be large

/// All answers; `least` of them share every combination of values. Fewer answers than that can not be shared: BadInput.
Result<SharedAnswersPtr> planShareCopy(const DatasetPtr &dataset, qint64 least);
/// Reads every comment of the document at `path`, which this process has open.
Result<CommentsToShare> countCommentsToShare(const QString &path, const DatasetPtr &dataset, const JobControl &control);

struct ShareCopyWish {
    QString original; ///< path of a document that this process has open
    QString target;   ///< path; what is there is replaced
    QDateTime now;
    SharedAnswersPtr answers; ///< by planShareCopy()
    bool withComments = true;
};
/// Whole or not at all; Cancelled once `stop` is up, if that was in time.
Result<void> writeShareCopy(const ShareCopyWish &wish, StopSign stop, const JobControl &control);

} // namespace earshot
