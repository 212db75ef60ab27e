// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/cell_names.h"

namespace earshot::office {

namespace {

/// A, B … Z, AA, AB …
QString letters(int column)
{
    QString name;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.prepend(QChar(static_cast<char16_t>(u'A' + (rest - 1) % 26)));
    return name;
}

} // namespace

QString cellName(int column, int row)
{
    return letters(column) + QString::number(row + 1);
}

QString fixedCell(int column, int row)
{
    return u'$' + letters(column) + u'$' + QString::number(row + 1);
}

} // namespace earshot::office
