// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dataset.h"
#include "domain/response.h"
#include "text/language.h"

#include <optional>
#include <vector>

namespace earshot {

/// The language that the column of an import tells of each comment, which comes before what its words say (METHODS B2). The column is
/// the attribute called Language, Locale, Sprache, Langue …, kept as any other. Plain value, cheap to make and to copy.
class LanguageColumn
{
public:
    LanguageColumn() = default; ///< tells nothing
    explicit LanguageColumn(const Dataset &dataset);

    /// Undetermined for a language without word lists; nothing where the row has no value or one that names no language.
    std::optional<Language> at(quint32 row) const;
    std::optional<Language> of(const Response &response) const;

private:
    std::optional<AttributeId> m_attribute;
    std::shared_ptr<const CodeColumn> m_codes;
    std::vector<std::optional<Language>> m_languages; ///< by code
};

/// "de", "de-AT", "deu", "German", "Deutsch": Language::German. Undetermined for other languages ("sv", "Swedish"), nothing for what is
/// none.
std::optional<Language> languageToldBy(const QString &value);

} // namespace earshot
