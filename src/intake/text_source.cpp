// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/text_source.h"

#include "intake/file_errors.h"
#include "intake/intake_text.h"
#include "intake/utf8.h"

#include <algorithm>
#include <cstring>
#include <unicode/ucnv.h>

namespace earshot {

namespace {

constexpr size_t RawBlock = 256 * 1024;

bool isUtf8Name(const QString &name)
{
    return name.compare(QLatin1String("UTF-8"), Qt::CaseInsensitive) == 0
           || name.compare(QLatin1String("UTF8"), Qt::CaseInsensitive) == 0
           || name.compare(QLatin1String("US-ASCII"), Qt::CaseInsensitive) == 0;
}

/// Files that are named by the narrow set hold the letters of the wide one too.
QByteArray widestOf(const QString &encoding)
{
    return encoding.compare(QLatin1String("EUC-KR"), Qt::CaseInsensitive) == 0 ? QByteArray("windows-949") : encoding.toLatin1();
}

Error unknownEncoding(const QString &name)
{
    return {ErrorCode::BadInput,
            Intake::tr("The encoding “%1” is not known. Choose another one, for example "
                                                  "UTF-8 or windows-1252.").arg(name),
            {}};
}

} // namespace

struct TextSource::Converter {
    UConverter *from = nullptr;
    std::u16string utf16;
    ~Converter() { ucnv_close(from); }
};

TextSource::TextSource() = default;
TextSource::~TextSource() = default;

Result<std::unique_ptr<TextSource>> TextSource::open(const QString &path, const QString &encoding, StopSign stop)
{
    std::unique_ptr<TextSource> source(new TextSource);
    if (auto opened = openForReading(source->m_file, path); !opened)
        return opened.error();
    source->m_stop = stop;
    source->m_size = source->m_file.size();
    if (!isUtf8Name(encoding)) {
        UErrorCode status = U_ZERO_ERROR;
        source->m_converter = std::make_unique<Converter>();
        source->m_converter->from = ucnv_open(widestOf(encoding).constData(), &status);
        if (U_FAILURE(status))
            return unknownEncoding(encoding);
    }
    return source;
}

double TextSource::done() const
{
    return m_size > 0 ? static_cast<double>(m_file.pos()) / static_cast<double>(m_size) : 1.0;
}

size_t TextSource::readRaw(char *to, size_t room)
{
    const bool first = m_file.pos() == 0;
    const qint64 count = m_stop.isUp() ? -1 : m_file.read(to, static_cast<qint64>(room));
    m_failed = count < 0;
    if (count <= 0) {
        m_atEnd = true;
        return 0;
    }
    auto size = static_cast<size_t>(count);
    if (first && size >= 3 && !m_converter && std::memcmp(to, "\xef\xbb\xbf", 3) == 0) {
        size -= 3;
        std::memmove(to, to + 3, size);
    }
    return size;
}

size_t TextSource::serve(char *to, size_t room)
{
    size_t size = std::min(room, m_ready.size() - m_offset);
    if (size < m_ready.size() - m_offset)
        size -= cutOffUtf8Tail({m_ready.data() + m_offset, size});
    std::memcpy(to, m_ready.data() + m_offset, size);
    m_offset += size;
    return size;
}

size_t TextSource::read(char *to, size_t room)
{
    while (!m_failed) {
        if (m_offset < m_ready.size())
            return serve(to, room);
        if (m_atEnd)
            return 0;
        m_ready.clear();
        m_offset = 0;
        if (!m_converter) {
            if (const size_t size = readUtf8(to, room))
                return size;
        } else {
            std::string raw(RawBlock, '\0');
            raw.resize(readRaw(raw.data(), raw.size()));
            convert(raw);
        }
    }
    return 0;
}

/// Straight into the caller's memory as long as it is valid; else repaired into m_ready.
size_t TextSource::readUtf8(char *to, size_t room)
{
    const size_t carried = m_carry.size();
    std::memcpy(to, m_carry.data(), carried);
    m_carry.clear();
    size_t size = carried + readRaw(to + carried, room - carried);
    if (size > carried || !m_atEnd) {
        const size_t cut = cutOffUtf8Tail({to, size});
        m_carry.assign(to + size - cut, cut);
        size -= cut;
    }
    if (validUtf8Prefix({to, size}) == size)
        return size;
    m_repaired = true;
    m_ready = repairedUtf8({to, size});
    return 0;
}

void TextSource::convert(std::string_view raw)
{
    std::u16string &utf16 = m_converter->utf16;
    utf16.resize(raw.size() + 64);
    UErrorCode status = U_ZERO_ERROR;
    UChar *target = utf16.data();
    const char *from = raw.data();
    ucnv_toUnicode(m_converter->from, &target, utf16.data() + utf16.size(), &from, raw.data() + raw.size(), nullptr,
                   m_atEnd, &status);
    QStringView text(utf16.data(), target - utf16.data());
    if (text.startsWith(QChar(QChar::ByteOrderMark)) && done() * double(m_size) <= double(RawBlock))
        text = text.sliced(1);
    const QByteArray utf8 = text.toUtf8();
    m_ready.assign(utf8.constData(), static_cast<size_t>(utf8.size()));
    m_repaired |= text.contains(QChar(QChar::ReplacementCharacter));
}

} // namespace earshot
