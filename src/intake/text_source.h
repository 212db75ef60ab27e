// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/stop_sign.h"

#include <QFile>
#include <memory>
#include <string>

namespace earshot {

/// A text file as UTF-8, whatever it is written in, block by block and without its byte order mark. One thread.
///
/// No byte is lost: what does not fit the encoding stays readable or becomes U+FFFD, and is counted.
class TextSource
{
public:
    /// `encoding`: an IANA name. FileNotFound, FileUnreadable, or BadInput for an unknown name.
    static Result<std::unique_ptr<TextSource>> open(const QString &path, const QString &encoding, StopSign stop = {});
    ~TextSource();

    /// Writes up to `room` bytes (at least 4096) to `to`; whole characters only. 0: the end, or failed().
    size_t read(char *to, size_t room);
    bool atEnd() const { return m_atEnd && m_offset == m_ready.size(); }
    bool failed() const { return m_failed; } ///< also when the stop sign was up
    bool stopped() const { return m_stop.isUp(); }
    double done() const; ///< share of the bytes read, 0 … 1
    bool repaired() const { return m_repaired; } ///< bytes were met that do not fit the encoding

private:
    struct Converter;
    TextSource();
    size_t serve(char *to, size_t room);
    size_t readUtf8(char *to, size_t room);
    void convert(std::string_view raw);
    size_t readRaw(char *to, size_t room);

    QFile m_file;
    std::unique_ptr<Converter> m_converter; ///< null: the file is UTF-8
    std::string m_carry;   ///< the beginning of a character that goes on in the next block
    std::string m_ready;   ///< converted or repaired text, served from m_offset
    size_t m_offset = 0;
    StopSign m_stop;
    qint64 m_size = 0;
    bool m_atEnd = false;
    bool m_failed = false;
    bool m_repaired = false;
};

} // namespace earshot
