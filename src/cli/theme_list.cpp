// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/theme_list.h"

#include "analysis/themes_setting.h"
#include "cli/console.h"
#include "cli/words.h"

#include <QFile>
#include <algorithm>

namespace earshot::cli {
namespace {

constexpr qint64 MostBytes = 128 * 1024; ///< of a list of themes
constexpr size_t MostNotes = 10;

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, Cli::tr("The list of themes “%1” cannot be opened.").arg(path), file.errorString()};
    const QByteArray content = file.read(MostBytes + 1);
    if (content.size() > MostBytes)
        return Error{ErrorCode::BadInput, Cli::tr("“%1” is too large for a list of themes, which has a few lines.").arg(path), {}};
    return content;
}

/// Text in UTF-16 with its mark has NULs; anything else that has some, or many control characters, is no text.
bool isText(const QByteArray &content)
{
    const bool isMarked = content.startsWith("\xff\xfe") || content.startsWith("\xfe\xff") || content.startsWith(QByteArray("\0\0\xfe\xff", 4));
    const auto controls = std::count_if(content.begin(), content.end(), [](char c) { return c >= 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r'; });
    return isMarked || controls == 0;
}

void note(const QString &path, const std::vector<ThemeProblem> &problems, Console &console)
{
    for (size_t i = 0; i < std::min(problems.size(), MostNotes); ++i)
        console.note(Cli::tr("%1, line %2: %3").arg(path, QString::number(problems[i].line), oneLine(problems[i].text, 160)));
    if (problems.size() > MostNotes)
        console.note(Cli::tr("… and %Ln more.", nullptr, static_cast<int>(problems.size() - MostNotes)));
}

bool hasLetter(const ThemeRule &theme)
{
    return std::any_of(theme.name.begin(), theme.name.end(), [](QChar c) { return c.isLetter(); });
}

/// A table of answers or a page of a website can be read as lines with a colon too.
bool isLikelyList(const ThemeReading &reading)
{
    const auto &themes = reading.dictionary.themes;
    const auto named = static_cast<size_t>(std::count_if(themes.begin(), themes.end(), hasLetter));
    return reading.dictionary != ThemeDictionary() && 2 * named >= themes.size() && reading.problems.size() <= themes.size() + MostNotes;
}

} // namespace

Result<ThemeDictionary> themesOfFile(const QString &path, Console &console)
{
    const auto content = contentOf(path);
    if (!content)
        return content.error();
    if (!isText(*content))
        return Error{ErrorCode::BadInput, Cli::tr("“%1” is not a text file. A list of themes is plain text, one theme on each line.").arg(path), {}};
    ThemeReading reading = readThemes(*content);
    note(path, reading.problems, console);
    if (!isLikelyList(reading))
        return Error{ErrorCode::BadInput,
                     Cli::tr("No themes were found in “%1”. Write one on each line, such as “Waiting time: wait, queue, \"too long\"”.").arg(path), {}};
    if (const auto &themes = reading.dictionary.themes; themes.size() > MostThemes)
        console.note(Cli::tr("Only the first %1 of %2 themes are looked for; “%3” is the first that is not.")
                         .arg(QString::number(MostThemes), QString::number(themes.size()), oneLine(themes[MostThemes].name, 60)));
    return reading.dictionary;
}

ThemeDictionary themesOf(const Project &project)
{
    return ThemesSetting::fromJson(settingOf(project, ThemesSetting::Key)).dictionary;
}

Result<void> keepThemes(const QString &project, const ThemeDictionary &themes)
{
    auto document = Document::open(project, Document::Access::ReadWrite);
    if (!document)
        return document.error();
    return (*document)->setSetting(QString::fromLatin1(ThemesSetting::Key), ThemesSetting{themes}.toJson());
}

} // namespace earshot::cli
