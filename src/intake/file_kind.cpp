// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/file_kind.h"

#include "intake/intake_text.h"

#include <QFileInfo>
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

bool isWorkbook(const QByteArray &head, const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return (head.startsWith("PK\x03\x04") && suffix != QLatin1String("zip")) || head.startsWith("\xd0\xcf\x11\xe0")
           || suffix == QLatin1String("xlsx") || suffix == QLatin1String("xls") || suffix == QLatin1String("ods");
}

} // namespace

std::optional<Error> refusalOf(const QByteArray &head, const QString &path)
{
    if (isWorkbook(head, path))
        return Error{ErrorCode::ForeignFile,
                     Intake::tr("“%1” is an Excel workbook, which this version cannot read yet. Open it in your "
                                "spreadsheet program, save the sheet as CSV and import that file.").arg(nameOf(path)),
                     {}};
    if (head.startsWith("PK\x03\x04"))
        return Error{ErrorCode::ForeignFile,
                     Intake::tr("“%1” is a ZIP archive. Unpack it and import the CSV files in it.").arg(nameOf(path)),
                     {}};
    for (const Signature &signature : Signatures) {
        const QByteArrayView bytes(signature.bytes.data(), static_cast<qsizetype>(signature.bytes.size()));
        if (head.startsWith(bytes))
            return Error{ErrorCode::ForeignFile,
                         Intake::tr("“%1” is %2, not a table of responses. Export the responses as CSV and import "
                                    "that file.").arg(nameOf(path), Intake::tr(signature.kind)),
                         {}};
    }
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
