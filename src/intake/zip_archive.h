// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/stop_sign.h"

#include <QIODevice>
#include <memory>
#include <string_view>

class QuaZip;
class QuaZipFile;

namespace earshot {

/// A ZIP archive that somebody else packed, read without unpacking it to disk: the names in it are never used as
/// paths. What unpacks to more than 1 GiB, has more than 10,000 entries, or is packed more than a thousandfold is refused.
class ZipArchive
{
public:
    /// `name` is for the sentences. FileDamaged or BadInput.
    static Result<std::unique_ptr<ZipArchive>> open(std::unique_ptr<QIODevice> device, const QString &name);
    ~ZipArchive();
    Q_DISABLE_COPY_MOVE(ZipArchive)

    /// From then on reading ends with Cancelled when the sign is up.
    void setStop(StopSign stop) { m_stop = stop; }
    bool has(const QString &entry) const; ///< letters' case ignored, as the programs that write workbooks do

    /// Starts reading an entry; the one before ends.
    Result<void> start(const QString &entry);
    /// The next bytes of it, at most `room`; 0 at its end. FileDamaged when they cannot be unpacked, BadInput beyond the limit.
    Result<qint64> read(char *to, qint64 room);
    double done() const; ///< share of the entry that was read, 0 … 1

private:
    ZipArchive(std::unique_ptr<QIODevice> device, const QString &name);
    Result<void> checkLimits() const;
    Error damaged() const;
    Error tooLarge() const;

    std::unique_ptr<QIODevice> m_device;
    QString m_name;
    std::unique_ptr<QuaZip> m_zip;
    std::unique_ptr<QuaZipFile> m_entry;
    StopSign m_stop;
    qint64 m_read = 0;      ///< of the entry
    qint64 m_entrySize = 0; ///< as the archive says
};

} // namespace earshot
