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

void Session::Private::fetch(quint64 token, std::function<Result<Responses>(Document &)> work)
{
    store.read(
        [work = std::move(work)](OpenDocument &open) -> Result<Responses> {
            return open.document ? work(*open.document) : Result<Responses>(nothingOpen());
        },
        forThisDocument([this, token](const Result<Responses> &read) {
            if (!read)
                Q_EMIT q->failed(read.error());
            Q_EMIT q->responsesReady(token, read ? *read : Responses());
        }));
}

quint64 Session::newToken()
{
    return ++d->lastToken;
}

void Session::fetchResponses(quint64 token, const std::vector<ResponseId> &ids)
{
    d->fetch(token, [ids](Document &document) { return document.responses(ids); });
}

void Session::fetchAnswersOf(quint64 token, RespondentId person)
{
    d->fetch(token, [person](Document &document) { return document.answersOf(person); });
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
