// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/text_encoding.h"

#include "intake/file_errors.h"
#include "intake/file_kind.h"
#include "intake/intake_text.h"
#include "intake/utf8.h"

#include <algorithm>
#include <cstring>
#include <future>
#include <limits>
#include <vector>

namespace earshot {

namespace {

constexpr qint64 Block = 1 << 20;
constexpr qint64 LargeFile = 16 * Block; ///< worth a second thread
constexpr qsizetype SampleSize = 256 * 1024;

std::optional<EncodingGuess> byMark(const QByteArray &head)
{
    if (head.startsWith("\xef\xbb\xbf"))
        return EncodingGuess{QStringLiteral("UTF-8"), true, true};
    if (head.startsWith(QByteArray::fromRawData("\xff\xfe\0\0", 4)))
        return EncodingGuess{QStringLiteral("UTF-32LE"), true, true};
    if (head.startsWith(QByteArray::fromRawData("\0\0\xfe\xff", 4)))
        return EncodingGuess{QStringLiteral("UTF-32BE"), true, true};
    if (head.startsWith("\xff\xfe"))
        return EncodingGuess{QStringLiteral("UTF-16LE"), true, true};
    if (head.startsWith("\xfe\xff"))
        return EncodingGuess{QStringLiteral("UTF-16BE"), true, true};
    return std::nullopt;
}

/// UTF-16 without a mark: commas, digits and line ends leave zeros in every second byte.
std::optional<EncodingGuess> byZeros(const QByteArray &head)
{
    qsizetype even = 0, odd = 0;
    for (qsizetype i = 0; i < head.size(); ++i) {
        if (head[i] == '\0')
            ++(i % 2 ? odd : even);
    }
    const qsizetype pairs = head.size() / 2;
    if (pairs < 4 || std::max(even, odd) * 5 < pairs || std::min(even, odd) * 20 > std::max(even, odd))
        return std::nullopt;
    return EncodingGuess{odd > even ? QStringLiteral("UTF-16LE") : QStringLiteral("UTF-16BE"), false, false};
}

/// The parts of the file with other bytes than ASCII, and whether all of it is UTF-8.
struct Scan {
    QByteArray sample;
    bool validUtf8 = true;
    qint64 invalid = 0;  ///< bytes that are no UTF-8
    qint64 multibyte = 0; ///< bytes that are valid parts of longer characters, before the first wrong one
};

/// Lines around the bytes that are not ASCII.
void collect(Scan &scan, std::string_view block)
{
    size_t at = 0;
    while (at < block.size() && scan.sample.size() < SampleSize) {
        const size_t end = std::min(block.find('\n', at), block.size() - 1) + 1;
        const std::string_view line = block.substr(at, end - at);
        if (!isAscii(line))
            scan.sample.append(line.data(), static_cast<qsizetype>(line.size()));
        at = end;
    }
}

void countBytes(Scan &scan, std::string_view text)
{
    for (;;) {
        const size_t valid = validUtf8Prefix(text);
        for (const char byte : text.substr(0, valid))
            scan.multibyte += static_cast<unsigned char>(byte) >= 0x80;
        text.remove_prefix(valid);
        if (text.empty())
            return;
        ++scan.invalid;
        text.remove_prefix(1);
    }
}

void scanBlock(Scan &scan, std::string_view text)
{
    if (validUtf8Prefix(text) != text.size() || !scan.validUtf8) {
        countBytes(scan, text);
        scan.validUtf8 = scan.validUtf8 && scan.invalid == 0;
    }
    if (scan.sample.size() < SampleSize)
        collect(scan, text);
}

/// From where the file stands up to `end`, or its own end.
Result<Scan> scanPart(QFile &file, qint64 end, StopSign stop)
{
    Scan scan;
    std::vector<char> block(size_t(Block) + 4); // one for all: writing into new memory takes longer than reading the file
    size_t carried = 0;
    while (!file.atEnd() && file.pos() < end) {
        if (stop.isUp())
            return readingCancelled();
        const qint64 count = file.read(block.data() + carried, std::min(Block, end - file.pos()));
        if (count < 0 || file.error() != QFileDevice::NoError)
            return readFailed(file);
        const std::string_view text(block.data(), carried + static_cast<size_t>(count));
        carried = file.atEnd() || file.pos() >= end ? 0 : cutOffUtf8Tail(text);
        scanBlock(scan, text.substr(0, text.size() - carried));
        std::memmove(block.data(), text.data() + text.size() - carried, carried);
    }
    return scan;
}

/// Where a line begins near the middle of a large file; 0: nowhere.
qint64 middleOf(QFile &file)
{
    if (file.size() < LargeFile || !file.seek(file.size() / 2))
        return 0;
    const qint64 from = file.pos();
    const qsizetype lineEnd = file.read(Block).indexOf('\n');
    return lineEnd < 0 ? 0 : from + lineEnd + 1;
}

Result<Scan> scanFile(QFile &file, StopSign stop)
{
    constexpr qint64 End = std::numeric_limits<qint64>::max();
    if (const qint64 middle = middleOf(file); middle > 0) {
        auto second = std::async(std::launch::async, [path = file.fileName(), middle, stop]() -> Result<Scan> {
            QFile half;
            if (auto opened = openForReading(half, path); !opened)
                return opened.error();
            half.seek(middle);
            return scanPart(half, End, stop);
        });
        file.seek(0);
        auto first = scanPart(file, middle, stop);
        const auto rest = second.get();
        if (!first || !rest)
            return first ? rest : first;
        first->sample += rest->sample;
        if (first->validUtf8 && rest->validUtf8)
            return first;
    }
    file.seek(0); // what is counted after a wrong byte differs from what is counted before it: from front to back
    return scanPart(file, End, stop);
}

EncodingGuess because(EncodingGuess guess, const QString &sentence)
{
    guess.why = sentence.contains(QLatin1String("%1")) ? sentence.arg(guess.encoding) : sentence;
    return guess;
}

EncodingGuess byScan(const Scan &scan)
{
    // A few damaged bytes do not make a file of good UTF-8 another encoding; they are mended one by one.
    if (scan.invalid > 0 && scan.invalid * 20 < scan.multibyte)
        return because({}, Intake::tr("Nearly all letters beyond plain English are valid UTF-8; the few bytes that are not were mended."));
    if (!scan.validUtf8)
        return because(guessLegacyEncoding(scan.sample), Intake::tr("The file is not valid UTF-8, and its letters make most sense as %1."));
    return because({}, scan.sample.isEmpty() ? Intake::tr("The file holds plain English letters only, which are the same in UTF-8.")
                                             : Intake::tr("All bytes of the file are valid UTF-8, also those of letters beyond plain English."));
}

} // namespace

Result<EncodingGuess> detectEncoding(const QString &path, StopSign stop)
{
    QFile file;
    if (auto opened = openForReading(file, path); !opened)
        return opened.error();
    QByteArray head = file.read(64 * 1024);
    if (head.endsWith(QByteArray(8, '\0'))) // a copy that broke off is filled up with them
        head.truncate(std::find_if(head.crbegin(), head.crend(), [](char byte) { return byte != 0; }).base() - head.cbegin());
    if (auto refusal = refusalOf(head, path))
        return *refusal;
    if (const auto guess = byMark(head))
        return because(*guess, Intake::tr("The file begins with the mark of %1."));
    if (const auto guess = byZeros(head))
        return because(*guess, Intake::tr("Every second byte is zero, as in texts written in %1."));
    if (looksBinary(head) || (head.isEmpty() && file.size() > 0))
        return binaryFile(path);
    const auto scan = scanFile(file, stop);
    if (!scan)
        return scan.error();
    if (scan->validUtf8 && (head.contains("\x1b$B") || head.contains("\x1b$@")))
        return because({QStringLiteral("ISO-2022-JP"), false, false, {}}, Intake::tr("The file holds the marks with which %1 switches to Japanese letters."));
    return byScan(*scan);
}

} // namespace earshot
