// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/comment_themes.h"

#include "text/document_languages.h"
#include "text/starter_themes.h"

#include <QJsonArray>

namespace earshot::cli {
namespace {

/// Says nothing in a language without a lexicon.
QString sideOf(const std::optional<double> &tone)
{
    if (!tone)
        return QStringLiteral("neutral");
    switch (toneClass(*tone)) {
    case ToneClass::Negative: return QStringLiteral("complaint");
    case ToneClass::Neutral: return QStringLiteral("neutral");
    case ToneClass::Positive: return QStringLiteral("praise");
    }
    Q_UNREACHABLE();
}

} // namespace

std::shared_ptr<const ThemeMatcher> matcherOf(const Project &project, const ThemeDictionary &own, const QLocale &locale)
{
    return std::make_shared<ThemeMatcher>(activeThemes(own, languageFrom(locale.name())), documentLanguages(*project.comments.arena));
}

QJsonArray placesJson(std::span<const TextSpan> parts, const ShareableText &shown)
{
    QJsonArray places;
    for (const TextSpan &part : parts) {
        const TextSpan span = shown.spanOf(part);
        const QJsonArray place{static_cast<qint64>(span.start), static_cast<qint64>(span.length)};
        if (places.isEmpty() || places.last() != place) // two words of one address
            places.append(place);
    }
    return places;
}

QJsonObject readingJson(const CommentReading &heard, const std::optional<ToneClass> &set, const ThemeMatcher &matcher, const ShareableText &shown)
{
    CommentReading reading = heard;
    if (set)
        correctTone(reading, *set);
    QJsonArray themes;
    for (const ThemeMention &mention : reading.themes) {
        themes.append(QJsonObject{{QStringLiteral("name"), matcher.themes()[static_cast<size_t>(mention.theme)].name},
                                  {QStringLiteral("tone"), sideOf(mention.tone)},
                                  {QStringLiteral("words"), placesJson(mention.words, shown)}});
    }
    const auto orNull = [](const std::optional<double> &tone) { return tone ? QJsonValue(*tone) : QJsonValue(); };
    return {{QStringLiteral("themes"), themes},
            {QStringLiteral("tone"), orNull(reading.tone)},
            {QStringLiteral("tone_computed"), orNull(heard.tone)},
            {QStringLiteral("tone_corrected"), set.has_value()}};
}

} // namespace earshot::cli
