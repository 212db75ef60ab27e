// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/theme_rules.h"

#include "text/fold.h"
#include "text/stop_words.h"
#include "text/theme_syntax.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace earshot {

namespace {

using namespace theme_syntax;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ThemeReader)
};

/// Takes what says "not" off the front.
bool takeWithout(QString &typed)
{
    static const QRegularExpression word(QStringLiteral("^(?:except(?: for)?|but not|not(?=\\s*\"))\\s*[:]?\\s*"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression sign(QStringLiteral("^[-!\u2212\u2013](?=[^\\s\\d])"));
    for (const QRegularExpression &expression : {word, sign}) {
        const auto match = expression.match(typed);
        if (match.hasMatch() && match.capturedLength() < typed.size()) {
            typed = typed.mid(match.capturedLength()).trimmed();
            return true;
        }
    }
    return false;
}

ThemeWord wordFrom(QString text)
{
    const bool first = text.startsWith(u'*');
    const bool last = text.endsWith(u'*');
    text.remove(u'*');
    const auto form = first && last ? ThemeWord::Form::Inside
                      : last        ? ThemeWord::Form::Beginning
                      : first       ? ThemeWord::Form::Ending
                                    : ThemeWord::Form::Inflected;
    return {text, form};
}

/// "zim*er"
bool hasStarInside(const QString &text)
{
    static const QRegularExpression star(QStringLiteral("[^\\s*\"]\\*+[^\\s*\"]"));
    return star.match(text).hasMatch();
}

/// 'nicht "bett"': meant as an exception in the writer's own language.
bool beginsLikeException(const QString &text)
{
    constexpr const char16_t *words[] = {u"nicht", u"ohne", u"ausser", u"pas", u"sauf", u"sans", u"no", u"sin", u"salvo", u"excepto",
                                         u"non", u"senza", u"tranne", u"nao", u"sem", u"exceto", u"niet", u"zonder", u"behalve", u"without"};
    const qsizetype quote = text.indexOf(Quote);
    const QString first = fold(text.left(std::max<qsizetype>(quote, 0))).trimmed();
    return std::any_of(std::begin(words), std::end(words), [&](const char16_t *word) { return first == QStringView(word); });
}

/// What will be understood otherwise than it may be meant; empty for nothing.
QString doubtAbout(const QString &text)
{
    if (hasStarInside(text))
        return Words::tr("a star inside a word is passed over: %1").arg(text);
    if (beginsLikeException(text))
        return Words::tr("%1 is looked for as words in a row; an exception begins with not").arg(text);
    return {};
}

bool hasWordCharacter(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

std::vector<ThemeWord> wordsFrom(const QString &typed)
{
    QString plain = typed;
    plain.remove(Quote);
    std::vector<ThemeWord> words;
    for (const QString &part : plain.split(u' ', Qt::SkipEmptyParts)) {
        if (hasWordCharacter(part))
            words.push_back(wordFrom(part));
    }
    const bool quoted = typed.size() > 2 && typed.startsWith(Quote) && typed.endsWith(Quote);
    if (quoted && words.size() == 1 && words[0].form == ThemeWord::Form::Inflected)
        words[0].form = ThemeWord::Form::Exact;
    return words;
}

/// Two words that each say something, written without quotation marks: "slow service" is meant where "the service was slow". Of
/// "too long" and "not hot" the order matters.
bool isLoose(const QString &typed, const std::vector<ThemeWord> &words)
{
    const StopWords &stops = StopWords::instance();
    const auto saysSomething = [&](const ThemeWord &word) {
        return word.form == ThemeWord::Form::Inflected && !stops.isKnown(fold(word.text).toStdString());
    };
    return words.size() == 2 && !typed.contains(Quote) && std::all_of(words.begin(), words.end(), saysSomething);
}

/// Where "near" or "near/3" stands outside quotes.
QRegularExpressionMatch nearIn(const QString &typed)
{
    static const QRegularExpression near(QStringLiteral("\\s(?:near|NEAR)(?:\\s*/\\s*(\\d{1,2}))?\\s"));
    auto matches = near.globalMatch(typed);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (typed.left(match.capturedStart()).count(Quote) % 2 == 0)
            return match;
    }
    return {};
}

QString written(const std::vector<ThemeWord> &words)
{
    QStringList parts;
    for (const ThemeWord &word : words) {
        const bool front = word.form == ThemeWord::Form::Ending || word.form == ThemeWord::Form::Inside;
        const bool back = word.form == ThemeWord::Form::Beginning || word.form == ThemeWord::Form::Inside;
        parts << (front ? QStringLiteral("*") : QString()) + word.text + (back ? QStringLiteral("*") : QString());
    }
    const QString text = parts.join(u' ');
    return words.size() > 1 || words[0].form == ThemeWord::Form::Exact ? Quote + text + Quote : text;
}

} // namespace

std::optional<ThemePattern> readPattern(const QString &typed, QString *problem)
{
    QString text = withPlainQuotes(typed).simplified();
    ThemePattern pattern;
    pattern.without = takeWithout(text);
    QString doubt = doubtAbout(text);
    if (text.count(Quote) % 2 != 0) {
        doubt = unclosedQuote(typed);
        text.remove(Quote);
    }
    if (problem != nullptr && !doubt.isEmpty())
        *problem = doubt;
    if (const auto near = nearIn(text); near.hasMatch()) {
        pattern.near = wordsFrom(text.mid(near.capturedEnd()));
        pattern.distance = near.captured(1).isEmpty() ? ThemePattern::DefaultDistance : near.captured(1).toInt();
        pattern.distance = std::max(pattern.distance, 1);
        text = text.left(near.capturedStart());
    }
    pattern.words = wordsFrom(text.trimmed());
    pattern.loose = pattern.near.empty() && !pattern.without && isLoose(text, pattern.words);
    if (pattern.words.empty())
        pattern.words.swap(pattern.near);
    if (pattern.words.empty())
        return {};
    return pattern;
}

QString writtenPattern(const ThemePattern &pattern)
{
    QString text = written(pattern.words);
    if (pattern.loose)
        text.remove(Quote);
    if (pattern.without && !text.startsWith(Quote) && pattern.near.empty() && pattern.words[0].form == ThemeWord::Form::Inflected)
        text.prepend(u'-');
    else if (pattern.without)
        text.prepend(text.startsWith(Quote) ? QStringLiteral("not ") : QStringLiteral("except "));
    if (!pattern.near.empty() && pattern.distance == ThemePattern::DefaultDistance)
        text += QStringLiteral(" near ") + written(pattern.near);
    else if (!pattern.near.empty())
        text += QStringLiteral(" near/%1 ").arg(pattern.distance) + written(pattern.near);
    return text;
}

} // namespace earshot
