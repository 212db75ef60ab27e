// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/zip_archive.h"

#include "intake/file_errors.h"
#include "intake/intake_text.h"

#include <QFileInfo>
#include <algorithm>
#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

namespace earshot {

namespace {

constexpr qint64 MostUnpacked = qint64(1) << 30;
constexpr int MostEntries = 10'000;
constexpr qint64 SuspiciousSize = qint64(16) << 20; ///< smaller entries may be packed as densely as they like
constexpr qint64 MostRatio = 1000;

} // namespace

ZipArchive::ZipArchive(std::unique_ptr<QIODevice> device, const QString &name)
    : m_device(std::move(device)), m_name(QFileInfo(name).fileName()), m_zip(std::make_unique<QuaZip>(m_device.get()))
{
}

ZipArchive::~ZipArchive()
{
    m_entry.reset(); // before the archive that it reads from
}

Result<std::unique_ptr<ZipArchive>> ZipArchive::open(std::unique_ptr<QIODevice> device, const QString &name)
{
    std::unique_ptr<ZipArchive> archive(new ZipArchive(std::move(device), name));
    if (!archive->m_zip->open(QuaZip::mdUnzip))
        return archive->damaged();
    if (auto fits = archive->checkLimits(); !fits)
        return fits.error();
    return archive;
}

Result<void> ZipArchive::checkLimits() const
{
    if (m_zip->getEntriesCount() > MostEntries)
        return tooLarge();
    qint64 unpacked = 0;
    const auto entries = m_zip->getFileInfoList64();
    if (entries.isEmpty())
        return damaged();
    for (const QuaZipFileInfo64 &entry : entries) {
        const auto size = static_cast<qint64>(std::min<quint64>(entry.uncompressedSize, quint64(MostUnpacked) + 1));
        const auto packed = static_cast<qint64>(std::min<quint64>(entry.compressedSize, quint64(MostUnpacked)));
        unpacked += size;
        if (unpacked > MostUnpacked || (size > SuspiciousSize && size / MostRatio > packed))
            return tooLarge();
    }
    return {};
}

Error ZipArchive::damaged() const
{
    return {ErrorCode::FileDamaged,
            Intake::tr("“%1” is damaged or incomplete: it cannot be unpacked. Download or export it again and import the "
                       "new file.").arg(m_name),
            {}};
}

Error ZipArchive::tooLarge() const
{
    return {ErrorCode::BadInput,
            Intake::tr("“%1” unpacks to more than 1 GB, or is packed more densely than any workbook. Save the sheet as CSV "
                       "and import that file.").arg(m_name),
            {}};
}

bool ZipArchive::has(const QString &entry) const
{
    return !entry.isEmpty() && m_zip->setCurrentFile(entry, QuaZip::csInsensitive);
}

Result<void> ZipArchive::start(const QString &entry)
{
    m_entry.reset();
    if (!has(entry))
        return damaged();
    m_entry = std::make_unique<QuaZipFile>(m_zip.get());
    m_read = 0;
    if (!m_entry->open(QIODevice::ReadOnly))
        return damaged();
    m_entrySize = m_entry->usize();
    return {};
}

Result<qint64> ZipArchive::read(char *to, qint64 room)
{
    if (m_stop.isUp())
        return readingCancelled();
    const qint64 count = m_entry ? m_entry->read(to, room) : 0;
    if (count < 0)
        return damaged();
    m_read += count;
    if (m_read > MostUnpacked)
        return tooLarge(); // the archive says less of itself than it holds
    if (count == 0 && m_entry) {
        m_entry->close();
        if (m_entry->getZipError() != UNZ_OK) // the checksum
            return damaged();
    }
    return count;
}

double ZipArchive::done() const
{
    return m_entrySize > 0 ? std::min(1.0, double(m_read) / double(m_entrySize)) : 1;
}

} // namespace earshot
