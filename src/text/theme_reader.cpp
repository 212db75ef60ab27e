// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/theme_syntax.h"

#include "text/fold.h"
#include "text/starter_themes.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>
#include <algorithm>

namespace earshot {

namespace theme_syntax {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ThemeReader)
};

/// "Waiting time" and its words; no name: only words.
struct Line {
    QString name;
    QString words;
    bool named = false;
    QChar column; ///< what parts the columns of a table; null otherwise
};

/// Where the name ends: at a colon, an equals sign or a tab, else at a dash between blanks, else, as in a table, at the
/// first comma or semicolon.
Line taken(const QString &line)
{
    const qsizetype sign = indexOutsideQuotes(line, u":=\t\uff1a");
    if (sign >= 0) {
        qsizetype words = sign + 1;
        while (words < line.size() && (line[words] == u'=' || line[words] == u'>'))
            ++words;
        return {line.left(sign), line.mid(words), true, line[sign] == u'\t' ? line[sign] : QChar()};
    }
    static const QRegularExpression dash(QStringLiteral("\\s(?:-{1,2}>?|\u2013|\u2014|\u2192)\\s"));
    const auto match = dash.match(line);
    const qsizetype comma = indexOutsideQuotes(line, u",;|");
    if (match.hasMatch() && (comma < 0 || match.capturedStart() < comma))
        return {line.left(match.capturedStart()), line.mid(match.capturedEnd()), true, {}};
    if (comma >= 0)
        return {line.left(comma), line.mid(comma + 1), true, line[comma]};
    return {{}, line, false, {}};
}

/// "name: Waiting time" and below it "words: wait, queue".
bool isKeyOfName(const QString &key)
{
    const QString plain = fold(key).trimmed();
    return plain == u"name" || plain == u"theme";
}

/// "Price: dear  # what hurts"
QString withoutRemark(const QString &line)
{
    const qsizetype at = line.indexOf(QStringLiteral(" # "));
    return at > 0 && line.left(at).count(Quote) % 2 == 0 ? line.left(at) : line;
}

ThemeDictionary::Others othersMeant(const QString &words)
{
    const QString plain = fold(words).trimmed();
    if (meansOff(words))
        return ThemeDictionary::Others::Off;
    return plain == u"on" || plain == u"yes" || plain == u"all" ? ThemeDictionary::Others::Beside : ThemeDictionary::Others::Rest;
}

/// Reads line by line; a theme may go on over lines that are indented, bulleted or below its heading.
class LineReader
{
public:
    /// `separated`: see itemsOf().
    LineReader(Gatherer &gatherer, bool separated) : m_gatherer(gatherer), m_separated(separated) {}

    void read(const QString &line)
    {
        ++m_number;
        const QString text = withoutRemark(withPlainQuotes(line)).trimmed();
        if (text.isEmpty() || text.startsWith(u'#') || text.startsWith(u"//") || text == u"---")
            return;
        const bool indented = line[0].isSpace() && !m_open.isEmpty();
        if (text.startsWith(u'[') && text.endsWith(u']') && !indented)
            readSection(text.mid(1, text.size() - 2).trimmed());
        else if (text.startsWith(u"- ") || text.startsWith(u"* ") || text.startsWith(QChar(0x2022)))
            readEntry(text.mid(1).trimmed(), !m_open.isEmpty());
        else
            readEntry(text, indented);
    }

    void finish()
    {
        closeOpen();
        std::erase_if(m_gatherer.reading.dictionary.themes, [](const ThemeRule &theme) { return theme.patterns.empty() && !theme.subject.startsWith(u'+'); });
    }

private:
    void readSection(const QString &name)
    {
        closeOpen();
        const Language language = languageNamed(name);
        if (namesThemes(name))
            return;
        if (language != Language::Undetermined || fold(name) == u"all") {
            m_gatherer.language = language;
        } else if (name.size() == 2) {
            m_gatherer.addProblem(m_number, Words::tr("[%1] is no language with themes; its words count in all").arg(name));
            m_gatherer.language = Language::Undetermined;
        } else {
            open(name, true);
        }
    }

    void readEntry(const QString &text, bool indented)
    {
        const Line entry = taken(text);
        const bool below = !m_open.isEmpty() && (indented || m_section);
        if (below && entry.named && namesExceptions(entry.name))
            addToOpen(entry.words, true);
        else if (below && entry.named && namesWords(entry.name))
            addToOpen(entry.words);
        else if (below && (!entry.named || indexOutsideQuotes(text, u":=") < 0))
            addToOpen(text);
        else
            readTheme(entry);
    }

    void readTheme(const Line &entry)
    {
        if (!entry.named) {
            m_gatherer.addProblem(m_number, Words::tr("\"%1\" is no theme: write a name, a colon and its words").arg(entry.words));
            return;
        }
        closeOpen();
        const QString words = entry.words.trimmed();
        if (namesThemes(entry.name) && !entry.column.isNull())
            return readHeading(entry);
        if (namesThemes(entry.name) && (words.isEmpty() || namesWords(words)))
            return;
        if (isKeyOfName(entry.name))
            return open(words, true);
        ThemeDictionary &dictionary = m_gatherer.reading.dictionary;
        const QString name = fold(entry.name).trimmed();
        if (name == u"starter themes" || name == u"starter") {
            dictionary.others = othersMeant(words);
        } else if (meansOff(words)) {
            m_gatherer.switchOff(entry.name.simplified().remove(Quote), m_number);
        } else if (words.isEmpty()) {
            open(entry.name, false);
        } else if (!m_columns.empty() && entry.column == m_column) {
            readRow(entry);
        } else if (ThemeRule *theme = m_gatherer.theme(entry.name, m_number)) {
            const bool later = words == u"..." || words == QStringView(u"\u2026");
            m_gatherer.addItems(*theme, later ? QStringList() : itemsOf(words, m_separated), m_number);
            open(entry.name, false);
            m_filled = true;
        }
    }

    enum class Column { Words, Exceptions, Language, Other };

    /// "theme;words;not;language"
    void readHeading(const Line &entry)
    {
        m_column = entry.column;
        m_columns.clear();
        for (const QString &name : splitOutsideQuotes(entry.words, QStringView(&m_column, 1))) {
            const bool language = fold(name) == u"language" || fold(name) == u"lang";
            m_columns.push_back(namesExceptions(name) ? Column::Exceptions
                                : namesWords(name)    ? Column::Words
                                : language            ? Column::Language
                                                      : Column::Other);
        }
        if (std::find(m_columns.begin(), m_columns.end(), Column::Words) == m_columns.end())
            m_columns.clear();
    }

    void readRow(const Line &entry)
    {
        ThemeRule *theme = m_gatherer.theme(entry.name, m_number);
        const QStringList fields = splitOutsideQuotes(entry.words, QStringView(&m_column, 1));
        const Language before = m_gatherer.language;
        const auto columnOf = [&](qsizetype i) { return m_columns[std::min(static_cast<size_t>(i), m_columns.size() - 1)]; };
        for (qsizetype i = 0; i < fields.size(); ++i) {
            if (columnOf(i) == Column::Language)
                m_gatherer.language = languageNamed(QString(fields[i]).remove(Quote));
        }
        for (qsizetype i = 0; theme != nullptr && i < fields.size(); ++i) {
            if (columnOf(i) == Column::Words || columnOf(i) == Column::Exceptions)
                m_gatherer.addItems(*theme, itemsOf(fields[i]), m_number, columnOf(i) == Column::Exceptions);
        }
        m_gatherer.language = before;
    }

    void open(const QString &name, bool section)
    {
        if (m_gatherer.theme(name, m_number) == nullptr)
            return;
        m_open = name;
        m_openLine = m_number;
        m_section = section;
        m_filled = false;
    }

    void closeOpen()
    {
        if (!m_open.isEmpty() && !m_filled)
            m_gatherer.addProblem(m_openLine, Words::tr("\"%1\" has no words").arg(m_open.simplified()));
        m_open.clear();
        m_section = false;
    }

    void addToOpen(const QString &words, bool without = false)
    {
        ThemeRule *theme = m_open.isEmpty() ? nullptr : m_gatherer.theme(m_open, m_number);
        if (theme == nullptr)
            return m_gatherer.addProblem(m_number, Words::tr("\"%1\" stands below no theme").arg(words));
        m_gatherer.addItems(*theme, itemsOf(words, m_separated), m_number, without);
        m_filled = true;
    }

    Gatherer &m_gatherer;
    bool m_separated;
    int m_number = 0;
    QString m_open; ///< the theme that following lines may belong to
    int m_openLine = 0;
    bool m_section = false;
    bool m_filled = false;
    QChar m_column; ///< of a table with a heading
    std::vector<Column> m_columns; ///< after the name
};

/// "Price: dear, cheap"
bool partsWordsByCommas(const QString &line)
{
    const qsizetype sign = line.trimmed().startsWith(u'#') ? -1 : indexOutsideQuotes(line, u":=");
    return sign >= 0 && indexOutsideQuotes(line.mid(sign + 1), u",") >= 0;
}

QString decoded(const QByteArray &file)
{
    const auto mark = QStringConverter::encodingForData(file);
    QStringDecoder decoder(mark.value_or(QStringConverter::Utf8));
    const QString text = decoder(file);
    return decoder.hasError() ? QString::fromLatin1(file) : text;
}

} // namespace

void readLines(const QString &text, Gatherer &gatherer)
{
    QString plain = text;
    plain.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    const QStringList lines = plain.split(u'\n');
    LineReader reader(gatherer, std::count_if(lines.begin(), lines.end(), partsWordsByCommas) > 1);
    for (const QString &line : lines)
        reader.read(line);
    reader.finish();
}

ThemeReading parsed(const QByteArray &file, std::vector<Gatherer::Mention> *mentions)
{
    Gatherer gatherer;
    const QString text = decoded(file);
    static const QRegularExpression json(QStringLiteral("^\\s*(?:\\{|\\[\\s*(?:\\{|$))"));
    if (json.match(text).hasMatch())
        readJson(text.toUtf8(), gatherer);
    else
        readLines(text, gatherer);
    if (mentions != nullptr)
        *mentions = std::move(gatherer.mentions);
    return std::move(gatherer.reading);
}

} // namespace theme_syntax

ThemeReading readThemes(const QByteArray &file)
{
    std::vector<theme_syntax::Gatherer::Mention> mentions;
    ThemeReading reading = theme_syntax::parsed(file, &mentions);
    for (const auto &[line, name] : mentions) {
        if (!namesStarterTheme(name))
            reading.problems.push_back({line, theme_syntax::Words::tr("no theme that comes with the program is called \"%1\"").arg(name)});
    }
    const auto byLine = [](const ThemeProblem &a, const ThemeProblem &b) { return a.line < b.line; };
    std::stable_sort(reading.problems.begin(), reading.problems.end(), byLine);
    return reading;
}

} // namespace earshot
