// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/file_kind.h"

#include "intake/intake_text.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>
#include <cctype>
#include <string_view>

namespace earshot {

namespace {

struct Signature {
    std::string_view bytes;
    const char *kind;
};

using namespace std::string_view_literals;
constexpr Signature Signatures[] = {
    {"%PDF-"sv, QT_TRANSLATE_NOOP("Intake", "a PDF document")},
    {"\x89PNG"sv, QT_TRANSLATE_NOOP("Intake", "a picture")},
    {"\xff\xd8\xff"sv, QT_TRANSLATE_NOOP("Intake", "a picture")},
    {"GIF8"sv, QT_TRANSLATE_NOOP("Intake", "a picture")},
    {"SQLite format 3"sv, QT_TRANSLATE_NOOP("Intake", "a database")},
    {"\x1f\x8b"sv, QT_TRANSLATE_NOOP("Intake", "a compressed archive")},
    {"7z\xbc\xaf"sv, QT_TRANSLATE_NOOP("Intake", "a compressed archive")},
    {"\x7f" "ELF"sv, QT_TRANSLATE_NOOP("Intake", "a program")},
    {"MZ\x90\0"sv, QT_TRANSLATE_NOOP("Intake", "a program")},
};

QString nameOf(const QString &path)
{
    return QFileInfo(path).fileName();
}

/// An archive or compound file that is known by a name inside it.
struct Inside {
    std::string_view name;
    const char *sentence;
};
constexpr Inside InZip[] = {
    {"xl/workbook.bin"sv, QT_TRANSLATE_NOOP("Intake", "“%1” is a binary Excel workbook. Open it in your spreadsheet program, save it as XLSX or CSV and import "
                                                      "that file.")},
    {"content.xml"sv, QT_TRANSLATE_NOOP("Intake", "“%1” is an OpenDocument file. Open it in your spreadsheet program, save it as XLSX or CSV "
                                                                         "and import that file.")},
};
constexpr const char *OtherZip = QT_TRANSLATE_NOOP("Intake", "“%1” is a ZIP archive. Unpack it and import the CSV files in it.");
constexpr const char *CutOff = QT_TRANSLATE_NOOP("Intake", "“%1” is damaged or incomplete: it cannot be unpacked. Download or export it again and "
                                                            "import the new file.");
constexpr const char *Protected = QT_TRANSLATE_NOOP("Intake", "“%1” is protected by a password. Open it in your spreadsheet program, save it without "
                                                              "a password and import that file.");
constexpr const char *OldWorkbook = QT_TRANSLATE_NOOP("Intake", "“%1” is an old Excel workbook (XLS). Open it in your spreadsheet program, save it as XLSX or "
                                                                "CSV and import that file.");

Error foreign(const char *sentence, const QString &path)
{
    return {ErrorCode::ForeignFile, Intake::tr(sentence).arg(nameOf(path)), {}};
}

/// Text that is no table, known by what it begins with; blanks and a mark in front, and the case of letters, do not count.
struct Beginning {
    const char *pattern;
    const char *sentence;
};
constexpr const char *Json = QT_TRANSLATE_NOOP("Intake", "“%1” is a JSON file, not a table of responses. Export the responses as CSV or XLSX and import "
                                                        "that file.");
constexpr const char *WebPage = QT_TRANSLATE_NOOP("Intake", "“%1” is a web page (HTML), whatever its name ends with. Open it in your spreadsheet "
                                                           "program, save it as XLSX or CSV and import that file.");
constexpr const char *XmlWorkbook = QT_TRANSLATE_NOOP("Intake", "“%1” is an Excel workbook in the XML format of 2003. Open it in your spreadsheet "
                                                               "program, save it as XLSX or CSV and import that file.");
constexpr const char *Xml = QT_TRANSLATE_NOOP("Intake", "“%1” is an XML file, not a table of responses. Export the responses as CSV or XLSX and "
                                                       "import that file.");
constexpr const char *Rtf = QT_TRANSLATE_NOOP("Intake", "“%1” is a text document (RTF), not a table of responses. Export the responses as CSV and "
                                                       "import that file.");
constexpr const char *WebArchive = QT_TRANSLATE_NOOP("Intake", "“%1” is a saved web page (MHTML), whatever its name ends with. Open it in your "
                                                              "spreadsheet program, save it as XLSX or CSV and import that file.");
constexpr Beginning Beginnings[] = {
    {R"(\{\s*("([^"\\]|\\.)*"\s*:|\}))", Json},
    {R"(\[\s*(\{|\[)\s*(["\]}]|-?\d))", Json},
    {R"((<!--.*?-->\s*)*<\?xml\b.*(urn:schemas-microsoft-com:office:spreadsheet|progid="Excel\.Sheet"))", XmlWorkbook},
    {R"((<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(!doctype\s+html|html|head|body|meta|style|table|div|title)\b)", WebPage},
    {R"(<\?xml\b)", Xml},
    {R"(\{\\rtf)", Rtf},
    {R"(MIME-Version:.*Content-Type:\s*multipart/related)", WebArchive},
};

const char *sentenceOfText(const QByteArray &head)
{
    constexpr qsizetype Looked = 4096;
    QByteArray text = head.left(Looked);
    text.replace('\0', QByteArrayView()); // of UTF-16
    while (!text.isEmpty() && (static_cast<uchar>(text.front()) >= 0x80 || std::isspace(static_cast<uchar>(text.front()))))
        text.remove(0, 1);
    for (const Beginning &beginning : Beginnings) {
        const QRegularExpression pattern(QLatin1String("\\A") + QLatin1String(beginning.pattern),
                                         QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
        if (pattern.match(QString::fromLatin1(text)).hasMatch())
            return beginning.sentence;
    }
    return nullptr;
}

/// The bytes where the directory of a ZIP archive or compound file usually is: at the beginning and the end.
QByteArray bothEnds(const QString &path)
{
    constexpr qint64 Most = 256 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray bytes = file.read(Most);
    if (file.size() > Most && file.seek(std::max(Most, file.size() - Most)))
        bytes += file.read(Most);
    return bytes;
}

const char *sentenceOfZip(const QString &path)
{
    const QByteArray bytes = bothEnds(path);
    for (const Inside &inside : InZip) {
        if (bytes.contains(QByteArrayView(inside.name.data(), static_cast<qsizetype>(inside.name.size()))))
            return inside.sentence;
    }
    return bytes.contains("PK\x05\x06") ? OtherZip : CutOff; // the directory at the end
}

/// What is encrypted lies in the same kind of file as the old workbooks did. Names in it are UTF-16.
const char *sentenceOfCompoundFile(const QString &path)
{
    const QString encrypted = QStringLiteral("EncryptedPackage");
    const QByteArray name(reinterpret_cast<const char *>(encrypted.utf16()), encrypted.size() * 2);
    return bothEnds(path).contains(name) ? Protected : OldWorkbook;
}

} // namespace

std::optional<Error> refusalOf(const QByteArray &head, const QString &path)
{
    if (head.startsWith("PK\x03\x04"))
        return foreign(sentenceOfZip(path), path);
    if (head.startsWith("\xd0\xcf\x11\xe0"))
        return foreign(sentenceOfCompoundFile(path), path);
    for (const Signature &signature : Signatures) {
        const QByteArrayView bytes(signature.bytes.data(), static_cast<qsizetype>(signature.bytes.size()));
        if (head.startsWith(bytes))
            return Error{ErrorCode::ForeignFile,
                         Intake::tr("“%1” is %2, not a table of responses. Export the responses as CSV and import "
                                    "that file.").arg(nameOf(path), Intake::tr(signature.kind)),
                         {}};
    }
    if (const char *sentence = sentenceOfText(head))
        return foreign(sentence, path);
    return std::nullopt;
}

bool looksBinary(const QByteArray &head)
{
    qsizetype control = 0;
    for (const char byte : head) {
        const auto code = static_cast<uchar>(byte);
        control += (code < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && code != 0x1f) || code == 0x7f;
    }
    return control * 12 > head.size();
}

Error binaryFile(const QString &path)
{
    return {ErrorCode::ForeignFile,
            Intake::tr("“%1” is not a text file. Export the responses as CSV and import that file.").arg(nameOf(path)),
            {}};
}

} // namespace earshot
