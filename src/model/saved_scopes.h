// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dataset.h"
#include "domain/scope.h"

#include <QByteArray>
#include <QJsonObject>
#include <optional>
#include <vector>

namespace earshot {

/// Filters that a document keeps under a name: who is meant, in whatever period is looked at.
class SavedScopes
{
public:
    static constexpr const char *Key = "scopes"; ///< of Session::documentSetting
    static constexpr size_t Most = 50;

    struct Saved {
        QString name;
        /// Without period and comparison; nothing when the document does not have its survey, attribute or tag any more.
        std::optional<Scope> conditions;
        /// The conditions in the period of another scope, against its comparison. Only where there are conditions.
        Scope in(const Scope &now) const;
        QJsonObject kept; ///< by names, as in the document
    };

    SavedScopes() = default;
    /// What is not understood is left out.
    SavedScopes(const QByteArray &json, const Dataset &dataset);
    QByteArray toJson() const;

    const std::vector<Saved> &list() const { return m_list; }
    /// Under a name that is there it takes its place.
    void save(const QString &name, const Scope &scope, const Dataset &dataset);
    void rename(const QString &name, const QString &newName);
    void remove(const QString &name);

private:
    std::vector<Saved> m_list;
};

} // namespace earshot
