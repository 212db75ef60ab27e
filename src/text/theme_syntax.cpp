// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/theme_syntax.h"

#include "text/fold.h"
#include "text/stop_words.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace earshot::theme_syntax {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ThemeReader)
};

bool oneOf(const QString &key, std::initializer_list<const char *> list)
{
    const QString plain = fold(key).trimmed();
    return std::any_of(list.begin(), list.end(), [&](const char *name) { return plain == QLatin1String(name); });
}

/// "too expensive" is one thing, "wait queue slow" are three.
bool readsLikePhrase(const QStringList &words)
{
    const StopWords &stops = StopWords::instance();
    return std::any_of(words.begin(), words.end(), [&](const QString &word) { return stops.isKnown(fold(word).toStdString()); });
}

/// At blanks outside quotes; what says "not" stays with what follows it.
QStringList splitAtBlanks(const QString &text)
{
    QStringList items;
    QString item;
    bool quoted = false;
    for (const QChar c : text) {
        quoted ^= c == Quote;
        const bool holds = quoted || item.compare(u"not", Qt::CaseInsensitive) == 0 || item.compare(u"except", Qt::CaseInsensitive) == 0;
        if (c == u' ' && !holds) {
            items << item;
            item.clear();
        } else {
            item += c;
        }
    }
    items << item;
    items.removeAll(QString());
    return items;
}

constexpr QStringView Separators = u",;|\t\uff0c\u3001";

bool hasSeparator(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return Separators.contains(c); });
}

QStringList fieldsOf(const QString &text)
{
    // A quote that is never closed ends with its field.
    const bool closed = text.count(Quote) % 2 == 0;
    QStringList fields = closed ? splitOutsideQuotes(text, Separators) : text.split(u',');
    for (QString &field : fields)
        field = field.trimmed();
    fields.removeAll(QString());
    return fields;
}

} // namespace

QString withPlainQuotes(QString text)
{
    for (const QChar quote : {QChar(0x201c), QChar(0x201d), QChar(0x201e), QChar(0x00ab), QChar(0x00bb)})
        text.replace(quote, Quote);
    const QString plain = text.trimmed();
    const auto isSingle = [](QChar c) { return c == u'\'' || c == QChar(0x2018) || c == QChar(0x2019); };
    if (plain.size() > 2 && isSingle(plain.front()) && isSingle(plain.back()))
        return Quote + plain.mid(1, plain.size() - 2) + Quote;
    return text;
}

qsizetype indexOutsideQuotes(const QString &text, QStringView characters)
{
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        quoted ^= text[i] == Quote;
        if (!quoted && characters.contains(text[i]))
            return i;
    }
    return -1;
}

QStringList itemsOf(const QString &words, bool separated)
{
    QString rest = withPlainQuotes(words).trimmed();
    if (rest.size() > 1 && rest.startsWith(u'[') && rest.endsWith(u']'))
        rest = rest.mid(1, rest.size() - 2);
    static const QRegularExpression either(QStringLiteral("\\s+(?:or|OR|/)\\s+|(?<=\\p{L}{3})/(?=\\p{L}{3})"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    if (rest.count(Quote) == 0)
        rest.replace(either, QStringLiteral(", "));
    const QStringList fields = fieldsOf(rest);
    QStringList items;
    for (const QString &field : fields) {
        // A field of a table is quoted when it holds the separator.
        if (field.startsWith(Quote) && field.endsWith(Quote) && hasSeparator(field))
            items += itemsOf(field.mid(1, field.size() - 2).replace(QStringLiteral("\"\""), QString(Quote)));
        else
            items << field;
    }
    if (items.size() == 1 && !items[0].contains(QStringLiteral(" near"), Qt::CaseInsensitive)) {
        const QStringList parts = splitAtBlanks(items[0]);
        const bool isPhrase = parts.size() == 2 && (separated || hasSeparator(rest));
        if (isPhrase && !items[0].contains(Quote))
            return items;
        if (!readsLikePhrase(parts) || items[0].contains(Quote))
            return parts;
    }
    return items;
}

QStringList splitOutsideQuotes(const QString &text, QStringView separators)
{
    QStringList fields;
    qsizetype from = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        quoted ^= text[i] == Quote;
        if (quoted || !separators.contains(text[i]))
            continue;
        fields << text.mid(from, i - from).trimmed();
        from = i + 1;
    }
    fields << text.mid(from).trimmed();
    return fields;
}

bool meansOff(const QString &words)
{
    return oneOf(words, {"off", "-", "no", "none", "false", "0"});
}

bool namesWords(const QString &key)
{
    return oneOf(key, {"words", "word", "keywords", "keyword", "patterns", "pattern", "terms", "term", "any", "any of", "any-of", "anyof",
                       "any_of", "include", "synonyms", "phrases", "rules", "match", "worter", "woerter", "mots", "palabras", "parole",
                       "palavras", "woorden", "stichworter"});
}

Language languageNamed(const QString &name)
{
    constexpr std::pair<const char *, Language> names[] = {
        {"english", Language::English},       {"german", Language::German},         {"deutsch", Language::German},
        {"french", Language::French},         {"francais", Language::French},       {"spanish", Language::Spanish},
        {"espanol", Language::Spanish},       {"italian", Language::Italian},       {"italiano", Language::Italian},
        {"portuguese", Language::Portuguese}, {"portugues", Language::Portuguese},  {"dutch", Language::Dutch},
        {"nederlands", Language::Dutch}};
    for (const auto &[known, language] : names) {
        if (oneOf(name, {known}))
            return language;
    }
    return name.size() == 2 || name.contains(u'-') ? languageFrom(name) : Language::Undetermined;
}

bool namesExceptions(const QString &key)
{
    return oneOf(key, {"not", "none", "none of", "none-of", "noneof", "none_of", "exclude", "excluded", "except", "without", "exceptions", "nicht"});
}

bool namesThemes(const QString &key)
{
    return oneOf(key, {"theme", "themes", "name", "topic", "category", "label", "title", "subject", "tag", "thema", "themen", "tema", "kategorie"});
}

QString unclosedQuote(const QString &text)
{
    return Words::tr("a quotation mark is not closed: %1").arg(text.trimmed());
}

ThemeRule *Gatherer::theme(const QString &named, int line)
{
    QString name = withPlainQuotes(named).trimmed();
    QString bracket;
    if (const qsizetype open = name.lastIndexOf(u'['); open > 0 && name.endsWith(u']')) {
        bracket = name.mid(open + 1, name.size() - open - 2);
        name.truncate(open);
    }
    static const QRegularExpression decoration(QStringLiteral("^(?:\\d+[.)]\\s+|[*\\s]+)|[*\\s]+$"));
    name = name.remove(Quote).remove(decoration).simplified();
    if (name.isEmpty()) {
        addProblem(line, Words::tr("a name is missing before the words"));
        return nullptr;
    }
    auto &themes = reading.dictionary.themes;
    const QString key = fold(name);
    const size_t place = m_places.value(key, themes.size());
    if (place >= themes.size() || fold(themes[place].name) != key) {
        m_places[key] = themes.size();
        themes.push_back({});
        themes.back().name = name;
    }
    ThemeRule *const found = &themes[m_places[key]];
    QStringList names = bracket.split(u',', Qt::SkipEmptyParts);
    for (QString &other : names)
        other = other.trimmed();
    if (!names.isEmpty()) {
        found->subject = names.takeFirst().toLower();
        found->otherNames += names;
        if (found->subject != OwnWords)
            mention(found->subject.mid(found->subject.startsWith(u'+') ? 1 : 0), line);
    }
    return found;
}

void Gatherer::addItems(ThemeRule &theme, const QStringList &items, int line, bool without)
{
    for (const QString &item : items) {
        QString problem;
        std::optional<ThemePattern> pattern = readPattern(item, &problem);
        if (!problem.isEmpty())
            addProblem(line, problem);
        if (!pattern) {
            if (problem.isEmpty())
                addProblem(line, Words::tr("there is no word in \"%1\"").arg(item));
            continue;
        }
        pattern->without |= without;
        pattern->language = language;
        if (isNew(theme, *pattern))
            theme.patterns.push_back(*pattern);
    }
}

bool Gatherer::isNew(const ThemeRule &theme, const ThemePattern &pattern)
{
    const QString key = theme.name + u'\n' + languageCode(pattern.language) + u'\n' + writtenPattern(pattern);
    const qsizetype before = m_known.size();
    m_known.insert(key);
    return m_known.size() > before;
}

void Gatherer::switchOff(const QString &name, int line)
{
    reading.dictionary.switchedOff << name;
    mention(name, line);
}

void Gatherer::mention(const QString &name, int line)
{
    if (mentions.empty() || mentions.back().line != line)
        mentions.push_back({line, name});
}

} // namespace earshot::theme_syntax
