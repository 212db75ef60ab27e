// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"

#include <QJsonDocument>
#include <unistd.h>

namespace earshot::cli {
namespace {

bool looksLikeNumber(const QString &cell)
{
    static const QString signs = QStringLiteral("+−–-±.,%  \u00a0\u202f");
    return std::all_of(cell.begin(), cell.end(), [](QChar c) { return c.isDigit() || signs.contains(c); });
}

struct Column
{
    qsizetype width = 0;
    bool right = true;
};

std::vector<Column> columnsOf(const std::vector<QStringList> &rows)
{
    std::vector<Column> columns(rows.empty() ? 0 : static_cast<size_t>(rows.front().size()));
    for (size_t row = 0; row < rows.size(); ++row) {
        for (size_t i = 0; i < columns.size(); ++i) {
            const QString cell = rows[row].value(static_cast<qsizetype>(i));
            columns[i].width = std::max(columns[i].width, cell.size());
            if (row > 0 && !looksLikeNumber(cell))
                columns[i].right = false;
        }
    }
    return columns;
}

} // namespace

void Console::write(std::FILE *file, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), file);
}

void Console::line(const QString &text)
{
    write(m_out, text + u'\n');
}

void Console::json(const QJsonObject &object)
{
    const QByteArray bytes = QJsonDocument(object).toJson();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), m_out);
}

void Console::table(const std::vector<QStringList> &rows)
{
    const std::vector<Column> columns = columnsOf(rows);
    for (const QStringList &row : rows) {
        QString text;
        for (size_t i = 0; i < columns.size(); ++i) {
            const QString cell = row.value(static_cast<qsizetype>(i));
            text += i == 0 ? QString() : QStringLiteral("  ");
            text += columns[i].right ? cell.rightJustified(columns[i].width)
                                     : cell.leftJustified(columns[i].width);
        }
        while (text.endsWith(u' '))
            text.chop(1);
        line(text);
    }
}

void Console::note(const QString &text)
{
    endProgress();
    write(m_err, text + u'\n');
}

Outcome Console::fail(const Error &error)
{
    note(QStringLiteral("earshot-cli: ") + error.message);
    return error.code == ErrorCode::BadRequest ? Outcome::Usage : Outcome::Failed;
}

void Console::progress(const QString &text)
{
    if (!isatty(fileno(m_err)))
        return;
    write(m_err, QStringLiteral("\r\033[K") + text);
    m_progressShown = true;
}

void Console::endProgress()
{
    if (std::exchange(m_progressShown, false))
        write(m_err, QStringLiteral("\r\033[K"));
}

QString oneLine(const QString &text, qsizetype most)
{
    QString line = text.simplified();
    line.removeIf(
        [](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
    return line.size() <= most ? line : line.left(most - 1) + u'…';
}

} // namespace earshot::cli
