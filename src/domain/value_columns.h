// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/code_column.h"
#include "domain/survey.h"
#include "domain/tone_class.h"

#include <QStringList>
#include <array>
#include <memory>
#include <optional>
#include <span>
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

/// The responses whose tone a person has set, instead of the one that their comment is heard with.
struct CorrectedTones {
    std::array<std::shared_ptr<const std::vector<quint32>>, 3> rows; ///< by ToneClass, ascending, each row once; null: none

    std::span<const quint32> of(ToneClass tone) const;
    std::optional<ToneClass> at(quint32 row) const;
    bool isEmpty() const;
};

} // namespace earshot
