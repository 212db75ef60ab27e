// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/web_text.h"

#include "report/plain_text.h"

namespace earshot::web {

QString escaped(const QString &text)
{
    return plainText(text).toHtmlEscaped();
}

QString escapedFigure(const QString &figure)
{
    return figure.toHtmlEscaped();
}

QString element(const char *name, const char *attributes, const QString &text)
{
    if (text.isEmpty())
        return {};
    const QString tag = QString::fromLatin1(name), with = QString::fromLatin1(attributes);
    return QStringLiteral("<%1%2>%3</%1>\n").arg(tag, with.isEmpty() ? with : u' ' + with, escaped(text));
}

} // namespace earshot::web
