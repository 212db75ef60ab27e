// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analyze.h"
#include "storage/document.h"

namespace bench {

/// A document as the program holds it once it is open.
struct Opened
{
    std::unique_ptr<earshot::Document> document;
    earshot::DatasetPtr dataset;
    earshot::CommentArenaPtr arena;
    qint64 commentBytes = 0; ///< of the comments as they came
};

inline earshot::Result<Opened> open(const char *path)
{
    using namespace earshot;
    auto document = Document::open(QString::fromLocal8Bit(path), Document::Access::ReadOnly);
    if (!document)
        return document.error();
    Opened opened;
    opened.document = std::move(document).value();
    const auto dataset = opened.document->loadDataset();
    if (!dataset)
        return dataset.error();
    opened.dataset = *dataset;
    CommentArena::Builder builder;
    const auto read = opened.document->readComments(*opened.dataset, [&](quint32 row, std::string_view utf8) {
        opened.commentBytes += static_cast<qint64>(utf8.size());
        builder.add(row, utf8);
        return true;
    });
    if (!read)
        return read.error();
    opened.arena = builder.finish();
    return opened;
}

} // namespace bench
