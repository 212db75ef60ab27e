// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/language_column.h"

#include "domain/language_heading.h"
#include "text/fold.h"

#include <QHash>
#include <QLocale>
#include <algorithm>

namespace earshot {

namespace {

/// As each of ours calls itself; the English names of all are QLocale's.
constexpr std::pair<const char *, Language> OwnNames[] = {
    {"deutsch", Language::German},      {"francais", Language::French},     {"espanol", Language::Spanish},  {"castellano", Language::Spanish},
    {"italiano", Language::Italian},    {"portugues", Language::Portuguese}, {"nederlands", Language::Dutch}, {"flemish", Language::Dutch},
    {"anglais", Language::English},     {"englisch", Language::English},    {"franzosisch", Language::French}, {"spanisch", Language::Spanish},
    {"italienisch", Language::Italian}, {"niederlandisch", Language::Dutch}};

QHash<QString, QLocale::Language> englishNames()
{
    QHash<QString, QLocale::Language> names;
    for (int i = QLocale::C + 1; i <= QLocale::LastLanguage; ++i)
        names.insert(fold(QLocale::languageToString(static_cast<QLocale::Language>(i))), static_cast<QLocale::Language>(i));
    return names;
}

Language ours(QLocale::Language language)
{
    return languageFrom(QLocale::languageToCode(language));
}

/// "english (uk)", "de-at": what stands before the region.
QString withoutRegion(const QString &folded)
{
    const auto end = std::find_if(folded.begin(), folded.end(), [](QChar c) { return c == u'-' || c == u'_' || c == u'(' || c == u'.'; });
    return folded.left(end - folded.begin()).trimmed();
}

const AttributeColumn *columnOf(const Dataset &dataset)
{
    const AttributeColumn *best = nullptr;
    std::optional<int> bestRank;
    for (const AttributeColumn &column : dataset.attributes()) {
        const std::optional<int> rank = languageHeading(column.attribute.name);
        if (rank && (!bestRank || *rank < *bestRank)) {
            best = &column;
            bestRank = rank;
        }
    }
    return best;
}

} // namespace

std::optional<Language> languageToldBy(const QString &value)
{
    static const QHash<QString, QLocale::Language> names = englishNames();
    const QString name = withoutRegion(fold(value).simplified());
    for (const auto &[own, language] : OwnNames) {
        if (name == QLatin1String(own))
            return language;
    }
    const QLocale::Language named = names.value(name, QLocale::AnyLanguage);
    const QLocale::Language coded = QLocale::codeToLanguage(name);
    if (named == QLocale::AnyLanguage && (coded == QLocale::AnyLanguage || coded == QLocale::C))
        return std::nullopt;
    return ours(named == QLocale::AnyLanguage ? coded : named);
}

LanguageColumn::LanguageColumn(const Dataset &dataset)
{
    const AttributeColumn *column = columnOf(dataset);
    if (!column)
        return;
    m_attribute = column->attribute.id;
    m_codes = column->codes;
    for (const QString &value : column->values)
        m_languages.push_back(languageToldBy(value));
}

std::optional<Language> LanguageColumn::at(quint32 row) const
{
    const quint32 code = m_codes ? m_codes->at(row) : 0;
    return code < m_languages.size() ? m_languages[code] : std::nullopt;
}

std::optional<Language> LanguageColumn::of(const Response &response) const
{
    const auto value = std::find_if(response.attributes.begin(), response.attributes.end(), [&](const auto &one) { return one.first == m_attribute; });
    return m_attribute && value != response.attributes.end() ? languageToldBy(value->second) : std::nullopt;
}

} // namespace earshot
