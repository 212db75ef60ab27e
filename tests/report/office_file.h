// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>
#include <pugixml.hpp>

namespace earshot::test {

/// An office file taken apart, the way a program that opens it does: by content types and relationships.
class OfficeFile
{
public:
    explicit OfficeFile(const QByteArray &zip);

    QStringList paths() const { return m_parts.keys(); }
    bool has(const QString &path) const { return m_parts.contains(path); }
    QByteArray bytes(const QString &path) const { return m_parts.value(path); }
    /// Fails the program when it is no XML.
    std::shared_ptr<pugi::xml_document> xml(const QString &path) const;
    QString contentType(const QString &path) const;
    /// Path by relationship id; "" is the package itself.
    QMap<QString, QString> relations(const QString &source) const;
    /// The parts of that kind ("slide") to which a source refers, in the order of the ids.
    QStringList related(const QString &source, const char *kind) const;

    /// When its parts were written, each time once.
    QList<QDateTime> times() const { return m_times; }

private:
    QList<QDateTime> m_times;
    QMap<QString, QByteArray> m_parts;
};

/// "A1" to text or number as text, of a workbook's first sheet; strings begin with an apostrophe, formulas with "=".
QMap<QString, QString> cellsOf(const QByteArray &workbook);
/// All nodes of a name in a document, in order.
std::vector<pugi::xml_node> nodes(const pugi::xml_node &root, const char *name);
/// What the runs inside a node say, a line for each paragraph.
QString textOf(const pugi::xml_node &node);

} // namespace earshot::test
