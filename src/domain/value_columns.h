// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/code_column.h"
#include "domain/survey.h"

#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

namespace earshot {

/// One attribute of the responses: its values by code and the code of every row.
struct AttributeColumn {
    Attribute attribute;
    QStringList values; ///< by code; values[0] is the empty string and stands for "no value"
    std::shared_ptr<const CodeColumn> codes;

    std::optional<quint32> codeOf(const QString &value) const;
};

/// The responses that carry a tag: rows in ascending order.
struct TagRows {
    Tag tag;
    std::shared_ptr<const std::vector<quint32>> rows;
};

} // namespace earshot
