// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recovery.h"

#include "storage/unclean_stop.h"

namespace earshot {

namespace {

std::optional<qsizetype> changesIn(const RecentFile &file)
{
    const auto document = file.mark ? Document::open(file.path, Document::Access::ReadOnly)
                                    : Result<std::unique_ptr<Document>>(Error{ErrorCode::BadRequest, {}, {}});
    if (!document)
        return std::nullopt;
    const auto changes = changesSince(**document, *file.mark);
    return changes ? std::optional(changes->count()) : std::nullopt;
}

} // namespace

std::optional<LeftOpen> newestLeftOpen(const std::vector<RecentFile> &files)
{
    for (const RecentFile &file : files) {
        if (const auto stop = uncleanStop(file.path))
            return LeftOpen{file.path, file.title, *stop, changesIn(file)};
    }
    return std::nullopt;
}

} // namespace earshot
