// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/office_file.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipfileinfo.h>

namespace earshot::test {

OfficeFile::OfficeFile(const QByteArray &zip)
{
    QBuffer buffer;
    buffer.setData(zip);
    QuaZip archive(&buffer);
    if (!archive.open(QuaZip::mdUnzip))
        qFatal("no archive");
    for (bool more = archive.goToFirstFile(); more; more = archive.goToNextFile()) {
        QuaZipFile file(&archive);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no part");
        if (m_parts.contains(archive.getCurrentFileName()))
            qFatal("a part twice");
        QuaZipFileInfo64 info;
        archive.getCurrentFileInfo(&info);
        if (!m_times.contains(info.dateTime))
            m_times << info.dateTime;
        m_parts.insert(archive.getCurrentFileName(), file.readAll());
    }
}

std::shared_ptr<pugi::xml_document> OfficeFile::xml(const QString &path) const
{
    auto document = std::make_shared<pugi::xml_document>();
    const QByteArray data = bytes(path);
    if (!document->load_buffer(data.constData(), static_cast<size_t>(data.size()), pugi::parse_full | pugi::parse_ws_pcdata))
        qFatal("%s is no XML", qPrintable(path));
    return document;
}

QString OfficeFile::contentType(const QString &path) const
{
    const auto types = xml(QStringLiteral("[Content_Types].xml"));
    for (const pugi::xml_node &type : types->child("Types").children("Override")) {
        if (QString::fromUtf8(type.attribute("PartName").value()) == u'/' + path)
            return QString::fromUtf8(type.attribute("ContentType").value());
    }
    for (const pugi::xml_node &type : types->child("Types").children("Default")) {
        if (path.endsWith(u'.' + QString::fromUtf8(type.attribute("Extension").value())))
            return QString::fromUtf8(type.attribute("ContentType").value());
    }
    return {};
}

namespace {

QString relationsPath(const QString &source)
{
    const qsizetype slash = source.lastIndexOf(u'/');
    return QStringLiteral("%1_rels/%2.rels").arg(source.left(slash + 1), source.mid(slash + 1));
}

QString resolved(const QString &source, const QString &target)
{
    return QDir::cleanPath(source.left(source.lastIndexOf(u'/') + 1) + target);
}

} // namespace

QMap<QString, QString> OfficeFile::relations(const QString &source) const
{
    QMap<QString, QString> found;
    if (!has(relationsPath(source)))
        return found;
    const auto document = xml(relationsPath(source));
    for (const pugi::xml_node &one : document->child("Relationships")) {
        const QString id = QString::fromUtf8(one.attribute("Id").value());
        if (found.contains(id))
            qFatal("an id twice");
        found.insert(id, resolved(source, QString::fromUtf8(one.attribute("Target").value())));
    }
    return found;
}

QStringList OfficeFile::related(const QString &source, const char *kind) const
{
    QStringList found;
    if (!has(relationsPath(source)))
        return found;
    const auto document = xml(relationsPath(source));
    for (const pugi::xml_node &one : document->child("Relationships")) {
        if (QByteArray(one.attribute("Type").value()).endsWith(QByteArray("/") + kind))
            found << resolved(source, QString::fromUtf8(one.attribute("Target").value()));
    }
    return found;
}

QMap<QString, QString> cellsOf(const QByteArray &workbook)
{
    const OfficeFile file(workbook);
    QMap<QString, QString> cells;
    const auto sheet = file.xml(QStringLiteral("xl/worksheets/sheet1.xml"));
    for (const pugi::xml_node &cell : nodes(*sheet, "c")) {
        const QString value = QString::fromUtf8(cell.child("v").text().get());
        const bool text = QByteArray(cell.attribute("t").value()) == "inlineStr";
        const QString own = QString::fromUtf8(cell.child("is").child("t").text().get());
        cells.insert(QString::fromUtf8(cell.attribute("r").value()), cell.child("f") ? u'=' + value : text ? u'\'' + own : value);
    }
    return cells;
}

std::vector<pugi::xml_node> nodes(const pugi::xml_node &root, const char *name)
{
    struct Walker : pugi::xml_tree_walker
    {
        QByteArray wanted;
        std::vector<pugi::xml_node> found;
        bool for_each(pugi::xml_node &node) override
        {
            if (wanted == node.name())
                found.push_back(node);
            return true;
        }
    } walker;
    walker.wanted = name;
    const_cast<pugi::xml_node &>(root).traverse(walker);
    return walker.found;
}

QString textOf(const pugi::xml_node &node)
{
    QStringList lines;
    for (const pugi::xml_node &paragraph : nodes(node, "a:p")) {
        QString line;
        for (const pugi::xml_node &run : nodes(paragraph, "a:t"))
            line += QString::fromUtf8(run.text().get());
        lines << line;
    }
    return lines.join(u'\n');
}

} // namespace earshot::test
