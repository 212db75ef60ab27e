// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/personal_names.h"

#include "text/fold.h"
#include "text/pattern_text.h"
#include "text/stop_words.h"

#include <QRegularExpression>
#include <algorithm>

namespace earshot::personal_names {

namespace {

constexpr qsizetype Shortest = 2;

bool isTitle(const QString &word)
{
    static const QStringList titles{
        QStringLiteral("mr"),   QStringLiteral("mrs"),  QStringLiteral("ms"),   QStringLiteral("mx"),  QStringLiteral("miss"), QStringLiteral("sir"),
        QStringLiteral("dr"),   QStringLiteral("prof"), QStringLiteral("herr"), QStringLiteral("frau"), QStringLiteral("dipl"), QStringLiteral("ing"),
        QStringLiteral("mme"),  QStringLiteral("mlle"), QStringLiteral("sr"),   QStringLiteral("sra"), QStringLiteral("dott"), QStringLiteral("dra"),
        QStringLiteral("mevr"), QStringLiteral("dhr"),  QStringLiteral("jr"),   QStringLiteral("phd")};
    return titles.contains(word.toLower());
}

bool isOneWord(const QString &name)
{
    return std::all_of(name.begin(), name.end(), [](QChar c) { return c.isLetter(); });
}

/// In Chinese, Japanese, Korean and Thai nothing stands between a name and the words beside it.
bool isWrittenTogether(const QString &name)
{
    return std::any_of(name.begin(), name.end(), [](QChar c) {
        switch (c.script()) {
        case QChar::Script_Han:
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
        case QChar::Script_Hangul:
        case QChar::Script_Thai:
            return true;
        default:
            return false;
        }
    });
}

bool endsLine(const QString &text, qsizetype at)
{
    for (; at < text.size() && text[at] != u'\n'; ++at) {
        if (text[at].isLetterOrNumber())
            return false;
    }
    return true;
}

/// Who is called Zoë O'Brien-Smith signs as Zoe O’Brien Smith too. `name` is folded.
QString patternOf(const QString &name)
{
    QString pattern;
    for (const QChar c : name) {
        if (c == u'\'')
            pattern += QStringLiteral("[' ]?");
        else if (c == u'-' || c == u' ')
            pattern += QStringLiteral("[- ]+");
        else
            pattern += QRegularExpression::escape(QString(c));
    }
    return isWrittenTogether(name) ? pattern : QStringLiteral("(?<![\\w])%1(?![\\w])").arg(pattern);
}

/// `name` is folded.
void addOne(const QString &name, const QString &text, const FoldedText &folded, std::vector<PersonalData> &found)
{
    const QRegularExpression whole(patternOf(name), QRegularExpression::UseUnicodePropertiesOption);
    const bool oneWord = isOneWord(name);
    const bool isFunctionWord = oneWord && StopWords::instance().isKnown(name.toStdString());
    auto matches = whole.globalMatch(folded.text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const qsizetype start = folded.starts[static_cast<size_t>(match.capturedStart())];
        const qsizetype end = folded.ends[static_cast<size_t>(match.capturedEnd() - 1)];
        const bool asName = !oneWord || (!isFunctionWord && !text[start].isLower());
        if (asName || endsLine(text, end))
            found.push_back({PersonalData::Kind::Name, start, end - start});
    }
}

/// What the spelling of the rest does not change; a pattern takes longer to look for.
QString beginningOf(const QString &name)
{
    const auto end = std::find_if_not(name.begin(), name.end(), [](QChar c) { return c.isLetterOrNumber(); });
    return name.left(end - name.begin());
}

} // namespace

QStringList withParts(const QString &name)
{
    constexpr qsizetype longest = 200; // of a name; beyond it is something else
    constexpr qsizetype mostParts = 8;
    static const QRegularExpression between(QStringLiteral("[\\s,;()\"]+"));
    const QString whole = name.simplified().left(longest);
    if (whole.isEmpty())
        return {};
    QStringList names{whole};
    for (QString part : whole.split(between, Qt::SkipEmptyParts)) {
        if (part.endsWith(u'.'))
            part.chop(1);
        if (part.size() >= Shortest && !isTitle(part) && !names.contains(part) && names.size() <= mostParts)
            names << part;
    }
    return names;
}

void add(const QStringList &names, const QString &text, std::vector<PersonalData> &found)
{
    if (names.isEmpty())
        return;
    const FoldedText folded = foldWithOrigin(text);
    for (const QString &each : names) {
        const QString name = fold(PatternText(each).text()).trimmed();
        if (name.size() >= Shortest && folded.text.contains(beginningOf(name)))
            addOne(name, text, folded, found);
    }
}

} // namespace earshot::personal_names
