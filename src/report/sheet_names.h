// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace earshot {

/// Names of a workbook's sheets, as Excel allows them: up to 31 characters, without []:*?/\\ and quotation marks, no two
/// alike, "History" never.
class SheetNames
{
public:
    /// A name as near to the title as there is one left.
    QString next(const QString &title);

private:
    QSet<QString> m_taken; ///< in lower case
};

} // namespace earshot
