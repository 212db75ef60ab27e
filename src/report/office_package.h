// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <vector>

namespace earshot {

/// An Office Open XML file in memory: parts, how they refer to one another, and the ZIP round them (ECMA-376, part 2).
/// The same parts give the same bytes.
class OfficePackage
{
public:
    /// `path` without a slash in front, "ppt/presentation.xml"; each once.
    void add(const QString &path, const QByteArray &contentType, const QByteArray &bytes);
    /// Says that one part uses another, by the last word of the relationship's type ("slide"); gives its id. The package
    /// itself is an empty `source`.
    QString relate(const QString &source, const char *type, const QString &target);

    /// Fails only when memory or the library does.
    Result<QByteArray> write() const;

private:
    struct Part
    {
        QString path;
        QByteArray contentType, bytes;
    };
    struct Relationship
    {
        QString id, target;
        QByteArray type;
    };
    QByteArray contentTypes() const;

    std::vector<Part> m_parts;
    QMap<QString, std::vector<Relationship>> m_relationships; ///< by source
};

} // namespace earshot
