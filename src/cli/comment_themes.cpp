// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/comment_themes.h"

#include "text/main_language.h"
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
    return std::make_shared<ThemeMatcher>(activeThemes(own, languageFrom(locale.name())), mainLanguage(*project.comments.arena));
}

QJsonObject readingJson(const CommentReading &reading, const ThemeMatcher &matcher)
{
    QJsonArray themes;
    for (const ThemeMention &mention : reading.themes) {
        QJsonArray words;
        for (const TextSpan &word : mention.words)
            words.append(QJsonArray{static_cast<qint64>(word.start), static_cast<qint64>(word.length)});
        themes.append(QJsonObject{{QStringLiteral("name"), matcher.themes()[static_cast<size_t>(mention.theme)].name},
                                  {QStringLiteral("tone"), sideOf(mention.tone)},
                                  {QStringLiteral("words"), words}});
    }
    return {{QStringLiteral("themes"), themes}, {QStringLiteral("tone"), reading.tone ? QJsonValue(*reading.tone) : QJsonValue()}};
}

} // namespace earshot::cli
