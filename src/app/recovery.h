// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recent_files.h"

namespace earshot {

/// A recent file whose program ended without closing it.
struct LeftOpen {
    QString path;
    QString title;
    UncleanStop stop;
    std::optional<qsizetype> changes; ///< kept since it was opened; nothing: not known
};

/// The newest of them that is so; reads files, so it runs in a job.
std::optional<LeftOpen> newestLeftOpen(const std::vector<RecentFile> &files);

} // namespace earshot
