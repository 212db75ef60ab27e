// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session_private.h"

namespace earshot {

namespace {

using Responses = std::vector<Response>;

Error nothingOpen()
{
    return {ErrorCode::BadRequest, Session::tr("The document could not be read. Open it again."),
            QStringLiteral("no reading connection")};
}

} // namespace

void Session::Private::deliver(quint64 token, const Result<Responses> &read)
{
    if (!read)
        Q_EMIT q->failed(read.error());
    Q_EMIT q->responsesReady(token, read ? *read : Responses());
}

quint64 Session::newToken()
{
    return ++d->lastToken;
}

void Session::fetchResponses(quint64 token, const std::vector<ResponseId> &ids)
{
    d->store.read(
        [ids](OpenDocument &open) { return open.document ? open.document->responses(ids) : Result<Responses>(nothingOpen()); },
        d->forThisDocument([this, token](const Result<Responses> &read) { d->deliver(token, read); }));
}

void Session::fetchAnswersOf(quint64 token, RespondentId person)
{
    if (d->answersCanceled)
        d->answersCanceled->store(true);
    const Private::Flag canceled = d->answersCanceled = std::make_shared<std::atomic_bool>(false);
    // Looks at every response, for no index slows down imports: not where pages of comments are read.
    d->store.readLong(
        [person, canceled](OpenDocument &open) {
            if (canceled->load())
                return Result<Responses>(Responses());
            return open.document ? open.document->answersOf(person) : Result<Responses>(nothingOpen());
        },
        d->forThisDocument([this, token, canceled](const Result<Responses> &read) {
            if (!canceled->load())
                d->deliver(token, read);
        }));
}

void Session::fetchBatches()
{
    d->store.read(
        [](OpenDocument &open) -> Result<std::vector<Batch>> {
            return open.document ? open.document->batches() : Result<std::vector<Batch>>(nothingOpen());
        },
        d->forThisDocument([this](const Result<std::vector<Batch>> &read) {
            if (read)
                Q_EMIT batchesReady(*read);
            else
                Q_EMIT failed(read.error());
        }));
}

void Session::fetchMapping(const QByteArray &headerKey)
{
    using Saved = std::optional<QByteArray>;
    d->store.read(
        [headerKey](OpenDocument &open) -> Saved {
            const auto saved = open.document ? open.document->savedMapping(headerKey) : Result<Saved>(Saved());
            // A mapping that can not be read costs the user a few clicks, not the import.
            return saved ? *saved : Saved();
        },
        [this, headerKey](const Saved &saved) { Q_EMIT mappingReady(headerKey, saved); });
}

} // namespace earshot
