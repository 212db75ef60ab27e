// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/xlsx_workbook.h"

#include "intake/intake_text.h"
#include "intake/repeated_xml.h"
#include "intake/xlsx_parts.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace earshot::xlsx {

Workbook::Workbook(std::unique_ptr<ZipArchive> archive, const QString &name)
    : m_archive(std::move(archive)), m_name(QFileInfo(name).fileName())
{
}

Result<std::unique_ptr<Workbook>> Workbook::open(std::unique_ptr<QIODevice> device, const QString &name, StopSign stop)
{
    auto archive = ZipArchive::open(std::move(device), name);
    if (!archive)
        return archive.error();
    (*archive)->setStop(stop);
    std::unique_ptr<Workbook> workbook(new Workbook(std::move(*archive), name));
    if (auto read = workbook->readParts(); !read)
        return read.error();
    return workbook;
}

Error Workbook::damaged() const
{
    return {ErrorCode::FileDamaged,
            Intake::tr("“%1” is not a sound workbook: a part of it cannot be read. Open it in your spreadsheet program, save it "
                       "again and import the new file.").arg(m_name),
            {}};
}

Result<void> Workbook::readParts()
{
    Relations root{QString()};
    if (auto read = readPart(*m_archive, u"_rels/.rels"_s, root, damaged()); !read)
        return read;
    const QString main = root.ofType(u"officeDocument"_s);
    if (main.isEmpty() || !m_archive->has(main))
        return damaged();
    const QString folder = main.left(main.lastIndexOf(u'/') + 1);
    WorkbookPart part;
    if (auto read = readPart(*m_archive, main, part, damaged()); !read)
        return read;
    m_since1904 = part.since1904;
    m_uncalculated = part.uncalculated;
    Relations relations(folder);
    if (auto read = readPart(*m_archive, folder + u"_rels/"_s + main.mid(folder.size()) + u".rels"_s, relations, damaged()); !read)
        return read;
    for (const WorkbookPart::NamedSheet &sheet : part.sheets) {
        const Relations::Target target = relations.byId.value(sheet.id);
        if (target.type == u"worksheet"_s)
            m_sheets.push_back({sheet.name, target.entry, sheet.hidden});
    }
    StylesPart styles;
    if (const QString entry = relations.ofType(u"styles"_s); m_archive->has(entry)) {
        if (auto read = readPart(*m_archive, entry, styles, damaged()); !read)
            return read;
    }
    m_kinds = std::move(styles.kinds);
    const QString texts = relations.ofType(u"sharedStrings"_s);
    return m_archive->has(texts) ? readSharedTexts(texts) : Result<void>();
}

Result<void> Workbook::readSharedTexts(const QString &entry)
{
    SharedTextsPart part(m_texts, m_textEnds);
    if (auto started = m_archive->start(entry); !started)
        return started;
    RepeatedXml xml(*m_archive, "si", part, damaged());
    for (;;) {
        const auto more = xml.next();
        if (!more)
            return more.error();
        if (!*more)
            return part.tooMany() ? Result<void>(damaged()) : Result<void>();
    }
}

std::string_view Workbook::sharedText(size_t index) const
{
    if (index >= m_textEnds.size())
        return {};
    const size_t begin = index == 0 ? 0 : m_textEnds[index - 1];
    return std::string_view(m_texts).substr(begin, m_textEnds[index] - begin);
}

} // namespace earshot::xlsx
