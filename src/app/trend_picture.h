// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_picture.h"
#include "charts/marks.h"

namespace earshot {

/// The trend as a file of its own: what it shows and of whom above the chart. A value; may be painted in any thread.
struct TrendPicture {
    SnapshotPtr snapshot;
    marks::TrendOptions options;
    Theme theme;
    QLocale locale;
    QString document; ///< its title

    QByteArray bytes(PictureFormat format) const;
};

} // namespace earshot
