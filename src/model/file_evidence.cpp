// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/file_evidence.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace earshot {

namespace {

constexpr qint64 HeadBytes = 64 * 1024;
constexpr qsizetype StartBytes = 24;
constexpr qsizetype LineBytes = 8;
constexpr int LinesLookedAt = 200;

struct Kind {
    const char *magic;
    qsizetype length;
    const char *title;
    const char *detail;
};
constexpr std::array Kinds{
    Kind{"PK\x03\x04", 4, QT_TRANSLATE_NOOP("FileEvidence", "The first bytes are those of a zipped workbook"),
         QT_TRANSLATE_NOOP("FileEvidence", "A CSV file is plain text. This one starts with “PK”, as .xlsx files do.")},
    Kind{"\xd0\xcf\x11\xe0", 4, QT_TRANSLATE_NOOP("FileEvidence", "The first bytes are those of an old workbook"),
         QT_TRANSLATE_NOOP("FileEvidence", "A CSV file is plain text. This one starts as .xls files do.")},
    Kind{"%PDF", 4, QT_TRANSLATE_NOOP("FileEvidence", "The first bytes are those of a PDF"),
         QT_TRANSLATE_NOOP("FileEvidence", "Export the answers as CSV instead of printing them.")},
    Kind{"SQLite format 3", 15, QT_TRANSLATE_NOOP("FileEvidence", "The first bytes are those of a database"),
         QT_TRANSLATE_NOOP("FileEvidence", "If it is an Earshot document, open it instead of importing it.")},
    Kind{"\x89PNG", 4, QT_TRANSLATE_NOOP("FileEvidence", "The first bytes are those of a picture"),
         QT_TRANSLATE_NOOP("FileEvidence", "A CSV file is plain text.")},
    Kind{"\x1f\x8b", 2, QT_TRANSLATE_NOOP("FileEvidence", "The first bytes are those of a compressed file"),
         QT_TRANSLATE_NOOP("FileEvidence", "Unpack it first, then import what is inside.")},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("FileEvidence", text);
}

bool isWide(const QByteArray &head)
{
    return head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff");
}

std::optional<FileEvidence::Finding> separatorFinding(const QByteArray &head)
{
    constexpr std::string_view Separators = ",;\t|";
    int lines = 0;
    for (const char byte : head) {
        if (Separators.find(byte) != std::string_view::npos)
            return std::nullopt;
        lines += byte == '\n' ? 1 : 0;
        if (lines == LinesLookedAt)
            break;
    }
    return FileEvidence::Finding{
        translated(QT_TRANSLATE_NOOP("FileEvidence", "No line has a separator")),
        translated(QT_TRANSLATE_NOOP("FileEvidence",
                                     "Tried comma, semicolon, tab and vertical bar on the first 200 lines."))};
}

std::optional<FileEvidence::Finding> binaryFinding(const QByteArray &head, const QLocale &locale)
{
    const auto isControl = [](char byte) {
        const auto value = static_cast<unsigned char>(byte);
        return value < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f';
    };
    const auto controls = std::count_if(head.begin(), head.end(), isControl);
    const qint64 percent = (100 * controls + head.size() / 2) / std::max<qsizetype>(1, head.size());
    if (controls == 0 || isWide(head))
        return std::nullopt;
    return FileEvidence::Finding{
        translated(QT_TRANSLATE_NOOP("FileEvidence", "%1% of the bytes are not text in any encoding"))
            .arg(percent == 0 ? QStringLiteral("<") + locale.toString(1) : locale.toString(percent)),
        translated(QT_TRANSLATE_NOOP("FileEvidence", "Control bytes such as NUL were found in the first %1."))
            .arg(locale.formattedDataSize(head.size(), 0, QLocale::DataSizeTraditionalFormat))};
}

} // namespace

std::vector<FileEvidence::Finding> findingsIn(const QByteArray &head, const QLocale &locale)
{
    std::vector<FileEvidence::Finding> found;
    if (head.isEmpty()) {
        found.push_back({translated(QT_TRANSLATE_NOOP("FileEvidence", "The file is empty")),
                         translated(QT_TRANSLATE_NOOP("FileEvidence", "It has 0 bytes."))});
        return found;
    }
    for (const Kind &kind : Kinds) {
        if (head.startsWith(QByteArrayView(kind.magic, kind.length)))
            found.push_back({translated(kind.title), translated(kind.detail)});
    }
    for (const auto &finding : {separatorFinding(head), binaryFinding(head, locale)}) {
        if (finding)
            found.push_back(*finding);
    }
    return found;
}

FileEvidence examine(const QString &path)
{
    FileEvidence evidence;
    const QFileInfo info(path);
    evidence.name = info.fileName();
    if (!info.isFile())
        return evidence;
    evidence.bytes = info.size();
    evidence.changed = info.lastModified();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return evidence;
    const QByteArray head = file.read(HeadBytes);
    evidence.start = head.left(StartBytes);
    evidence.findings = findingsIn(head, QLocale());
    return evidence;
}

QStringList hexLines(const QByteArray &bytes)
{
    QStringList lines;
    for (qsizetype at = 0; at < bytes.size(); at += LineBytes) {
        const QByteArray line = bytes.mid(at, LineBytes);
        QString shown;
        for (const char byte : line)
            shown += byte > 0x20 && byte < 0x7f ? QChar(QLatin1Char(byte)) : QChar(0xb7);
        const QString hex = QString::fromLatin1(line.toHex(' ').toUpper()).leftJustified(LineBytes * 3 - 1);
        lines.append(QStringLiteral("%1   %2   %3").arg(at, 8, 16, QLatin1Char('0')).arg(hex, shown));
    }
    return lines;
}

QString asText(const FileEvidence &evidence, const QString &error, const QLocale &locale)
{
    QStringList lines{evidence.name, error};
    if (evidence.bytes)
        lines.append(locale.formattedDataSize(*evidence.bytes, 0, QLocale::DataSizeTraditionalFormat));
    for (const FileEvidence::Finding &finding : evidence.findings)
        lines.append(QStringLiteral("%1: %2").arg(finding.title, finding.detail));
    return lines.join(QLatin1Char('\n'));
}

} // namespace earshot
