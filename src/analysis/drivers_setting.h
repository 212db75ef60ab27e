// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dataset.h"

#include <QByteArray>

namespace earshot {

/// Which rating questions a document counts as drivers of its score, by name.
struct DriversSetting {
    static constexpr const char *Key = "drivers"; ///< of the documents' settings

    QStringList questions; ///< empty: the usual ones

    /// Those that the dataset has.
    std::vector<AttributeId> in(const Dataset &dataset) const;
    QByteArray toJson() const;
    /// What is not understood is left out.
    static DriversSetting fromJson(const QByteArray &json);
    bool operator==(const DriversSetting &) const = default;
};

} // namespace earshot
