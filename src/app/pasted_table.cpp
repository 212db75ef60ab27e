// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pasted_table.h"

#include <QCoreApplication>
#include <QDir>
#include <QMimeData>
#include <QSaveFile>

#include <algorithm>

namespace earshot {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("PastedTable", text);
}

qsizetype filledLines(const QString &text)
{
    qsizetype lines = 0;
    for (const QStringView line : QStringView(text).split(u'\n'))
        lines += !line.trimmed().isEmpty();
    return lines;
}

} // namespace

Result<QString> tableOnClipboard(const QMimeData *clipboard)
{
    QString text = clipboard && clipboard->hasText() ? clipboard->text() : QString();
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    if (text.trimmed().isEmpty())
        return Error{ErrorCode::BadInput,
                     translated(QT_TRANSLATE_NOOP("PastedTable", "The clipboard holds no text. Copy the cells of a spreadsheet, heading "
                                                  "included, and paste again.")), {}};
    if (filledLines(text) < 2)
        return Error{ErrorCode::BadInput,
                     translated(QT_TRANSLATE_NOOP("PastedTable", "The clipboard holds one line of text and no table. Copy the heading and "
                                                  "the rows of a spreadsheet, and paste again.")), {}};
    return text;
}

Result<QString> keepPasted(const QString &text, const QString &folder, const QDateTime &now, const QLocale &locale)
{
    QString name = translated(QT_TRANSLATE_NOOP("PastedTable", "Pasted on %1, %2"))
                       .arg(locale.toString(now.date(), locale.dateFormat(QLocale::LongFormat).remove(QStringLiteral("dddd"))).simplified(),
                            locale.toString(now.time(), QLocale::ShortFormat));
    // What a name of a file can not hold on one system or another.
    name.replace(u'/', u'-').remove(u'\\');
#ifdef Q_OS_WIN
    name.replace(u':', u'.');
#endif
    const QString path = QDir(folder).filePath(name + QStringLiteral(".txt"));
    QSaveFile file(path);
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{ErrorCode::WriteFailed,
                     translated(QT_TRANSLATE_NOOP("PastedTable", "What was pasted could not be kept for reading. Free some space on the disk "
                                                  "and paste again.")), file.errorString()};
    return path;
}

} // namespace earshot
