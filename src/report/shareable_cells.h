// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/response_table.h"
#include "text/privacy_setting.h"

#include <QStringList>
#include <string>
#include <vector>

namespace earshot {

/// Rows of the table of responses as they may leave the program: nobody is named, comments and the values of attributes say
/// what the setting lets them say. Holds the texts of one row.
class ShareableCells
{
public:
    ShareableCells(std::span<const Attribute> attributes, const PrivacySetting &setting);
    /// The same row, valid until the next one and as long as `cells`. `names` are the respondent's: see namesToHide().
    const ResponseCells &of(const ResponseCells &cells, const QStringList &names);

private:
    PrivacySetting m_setting;
    QStringList m_headings;
    std::string m_comment;
    std::vector<std::string> m_values;
    std::vector<std::string_view> m_views;
    ResponseCells m_cells;
};

} // namespace earshot
