// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/tone_lexicon_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QStringDecoder>
#include <algorithm>
#include <cmath>
#include <optional>

namespace earshot {

namespace {

struct ToneLexiconFile {
    Q_DECLARE_TR_FUNCTIONS(ToneLexiconFile)
};

constexpr float LargestValue = 4;
/// A line with alternatives and endings stands for no more forms than this.
constexpr qsizetype MostForms = 5000;

struct Section {
    const char16_t *name;
    quint16 roles;
};
constexpr Section Sections[] = {
    {u"words", ToneEntry::Valued},
    {u"verbs", ToneEntry::Valued | ToneEntry::Verb},
    {u"wishes", ToneEntry::Valued | ToneEntry::Wish},
    {u"emoji", ToneEntry::Valued | ToneEntry::Emoji},
    {u"boosters", ToneEntry::Booster},
    {u"negators", ToneEntry::Negator},
    {u"negators behind", ToneEntry::NegatorBehind},
    {u"no", ToneEntry::No},
    {u"never", ToneEntry::Negator | ToneEntry::Never},
    {u"so", ToneEntry::So},
    {u"least", ToneEntry::Least},
    {u"and", ToneEntry::And},
    {u"but", ToneEntry::But},
    {u"or", ToneEntry::Or},
    {u"silent", ToneEntry::Silent},
};

std::optional<quint16> rolesOf(QStringView section)
{
    for (const Section &known : Sections) {
        if (section == QStringView(known.name))
            return known.roles;
    }
    return std::nullopt;
}

Error problem(qsizetype line, const QString &what)
{
    return {ErrorCode::BadInput, ToneLexiconFile::tr("Line %1: %2").arg(QString::number(line), what), {}};
}

/// "1.5", "1,5", "-2", "−2"; absent if it is none or beyond ±4.
std::optional<float> valueOf(QStringView typed)
{
    QString plain = typed.trimmed().toString();
    plain.replace(u',', u'.').replace(QChar(0x2212), u'-');
    bool isNumber = false;
    const float value = plain.toFloat(&isNumber);
    if (!isNumber || !std::isfinite(value) || std::abs(value) > LargestValue)
        return std::nullopt;
    return value;
}

Result<QString> textOf(QByteArrayView utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Default);
    QString text = decoder(utf8);
    if (decoder.hasError())
        return Error{ErrorCode::BadInput, ToneLexiconFile::tr("The word list is not written in UTF-8."), {}};
    return text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
}

/// Reads Earshot's layout line by line.
class Reader
{
public:
    explicit Reader(ToneLexicon::Builder &builder) : m_builder(builder) {}

    /// What is wrong with the line, for the user; empty if nothing is.
    QString read(QStringView line);

private:
    QString readSection(QStringView name);
    QString readEntry(QStringView words, QStringView value);
    QString addForms(QStringView words, ToneEntry entry);
    QStringList formsOf(QStringView alternative, bool *known) const;

    ToneLexicon::Builder &m_builder;
    QHash<QString, QStringList> m_endings;
    QString m_section;
    quint16 m_roles = ToneEntry::Valued;
};

QString Reader::read(QStringView line)
{
    if (line.trimmed().isEmpty() || line.startsWith(u'#'))
        return {};
    if (line.startsWith(u'[') && line.trimmed().endsWith(u']'))
        return readSection(line.trimmed().chopped(1).sliced(1));
    const qsizetype tab = line.indexOf(u'\t');
    const QStringView first = tab < 0 ? line : line.first(tab);
    const QStringView second = tab < 0 ? QStringView() : line.sliced(tab + 1).trimmed();
    if (m_section == u"options")
        return {};
    if (m_section == u"endings") {
        m_endings.insert(first.trimmed().toString(), second.toString().split(u'|'));
        return {};
    }
    return readEntry(first, second);
}

QString Reader::readSection(QStringView name)
{
    const auto roles = rolesOf(name);
    if (!roles && name != u"options" && name != u"endings")
        return ToneLexiconFile::tr("there is no section “%1”").arg(name.toString());
    m_section = name.toString();
    m_roles = roles.value_or(0);
    return {};
}

QString Reader::readEntry(QStringView words, QStringView value)
{
    ToneEntry entry{.roles = m_roles};
    if (entry.is(ToneEntry::Valued | ToneEntry::Booster)) {
        const auto number = valueOf(value.left(value.indexOf(u'\t') < 0 ? value.size() : value.indexOf(u'\t')));
        if (!number)
            return ToneLexiconFile::tr("“%1” has no value from −4 to 4 behind a tab").arg(words.trimmed().toString());
        (entry.is(ToneEntry::Valued) ? entry.value : entry.boost) = *number;
    }
    if (!entry.is(ToneEntry::Emoji)) // in which | and + are signs like others
        return addForms(words, entry);
    m_builder.add(words, entry);
    return {};
}

/// The forms of one alternative: the word itself, or its stem with each of the endings behind its "+".
QStringList Reader::formsOf(QStringView alternative, bool *known) const
{
    const qsizetype plus = alternative.indexOf(u'+');
    if (plus <= 0)
        return {alternative.toString()};
    const auto endings = m_endings.constFind(alternative.sliced(plus + 1).toString());
    *known = *known && endings != m_endings.cend();
    QStringList forms;
    if (endings != m_endings.cend()) {
        for (const QString &ending : *endings)
            forms += alternative.first(plus).toString() + ending;
    }
    return forms;
}

/// Every position may hold alternatives "no|zero"; an empty one may be left out.
QString Reader::addForms(QStringView words, ToneEntry entry)
{
    QStringList texts{QString()};
    bool known = true;
    for (const QStringView position : words.split(u' ', Qt::SkipEmptyParts)) {
        QStringList longer;
        for (const QStringView alternative : position.split(u'|')) {
            for (const QString &form : formsOf(alternative, &known)) {
                for (const QString &text : std::as_const(texts))
                    longer += text + u' ' + form;
            }
        }
        if (!known)
            return ToneLexiconFile::tr("the endings of “%1” are not known").arg(words.trimmed().toString());
        if (longer.size() > MostForms)
            return ToneLexiconFile::tr("“%1” stands for too many phrases").arg(words.trimmed().toString());
        texts = longer;
    }
    if (texts.size() > 1)
        entry.roles |= ToneEntry::Formed;
    for (const QString &text : std::as_const(texts))
        m_builder.add(text, entry);
    return {};
}

/// The [options] must be known before the first word is folded.
ToneLexicon::Options optionsOf(const QStringList &lines)
{
    ToneLexicon::Options options;
    bool inside = false;
    for (const QString &line : lines) {
        if (line.startsWith(u'['))
            inside = line.trimmed() == u"[options]";
        const QStringList parts = line.split(u'\t');
        if (!inside || parts.size() < 2)
            continue;
        const QString value = parts[1].trimmed();
        const bool yes = value == u"yes";
        if (parts[0] == u"language")
            options.language = value;
        else if (parts[0] == u"umlauts as two")
            options.umlautsAsTwo = yes;
        else if (parts[0] == u"elision")
            options.elision = yes;
        else if (parts[0] == u"contractions")
            options.contractions = yes;
        else if (parts[0] == u"negation once")
            options.negationOnce = yes;
        else if (parts[0] == u"as published")
            options.asPublished = yes;
    }
    return options;
}

QString addLines(ToneLexicon::Builder &builder, const QStringList &lines, qsizetype *number)
{
    Reader reader(builder);
    for (const QString &line : lines) {
        ++*number;
        if (const QString wrong = reader.read(line); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

QByteArray resource(const QString &name)
{
    QFile file(QStringLiteral(":/earshot/lexicons/%1.tsv").arg(name));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? file.readAll() : QByteArray();
}

} // namespace

Result<ToneLexicon> readToneLexicon(QByteArrayView utf8)
{
    const Result<QString> text = textOf(utf8);
    if (!text)
        return text.error();
    const QStringList lines = text->split(u'\n');
    ToneLexicon::Builder builder(optionsOf(lines));
    qsizetype number = 0;
    if (const QString wrong = addLines(builder, lines, &number); !wrong.isEmpty())
        return problem(number, wrong);
    return builder.finish();
}

Result<ToneLexicon> readOwnToneWords(QByteArrayView utf8, const ToneLexicon &base, OwnWords own)
{
    using Values = ToneLexicon::Builder::Values;
    const Result<QString> text = textOf(utf8);
    if (!text)
        return text.error();
    ToneLexicon::Builder builder(base, own == OwnWords::Added ? Values::Keep : Values::Drop);
    qsizetype number = 0;
    for (const QString &line : text->split(u'\n')) {
        ++number;
        if (line.trimmed().isEmpty() || (line.startsWith(u'#') && !line.contains(u'\t')))
            continue;
        const QStringList columns = line.split(u'\t');
        const auto value = columns.size() > 1 ? valueOf(columns[1]) : std::nullopt;
        if (columns.size() < 2)
            return problem(number, ToneLexiconFile::tr("there is no tab between the word and its value"));
        if (columns[0].trimmed().isEmpty())
            return problem(number, ToneLexiconFile::tr("there is no word before the tab"));
        if (!value)
            return problem(number, ToneLexiconFile::tr("“%1” is no value from −4 to 4").arg(columns[1].trimmed()));
        builder.add(columns[0], {.value = *value, .roles = ToneEntry::Valued});
    }
    return builder.finish();
}

ToneLexicons::ToneLexicons()
{
    for (const QString &language : languages()) {
        // The emoji speak every language.
        Result<ToneLexicon> lexicon = readToneLexicon(resource(language) + '\n' + resource(QStringLiteral("emoji")));
        Q_ASSERT(lexicon);
        if (lexicon)
            m_lexicons.push_back(std::move(lexicon).value());
    }
}

const ToneLexicon *ToneLexicons::of(QStringView language) const
{
    const auto region = std::find_if(language.begin(), language.end(), [](QChar c) { return c == u'-' || c == u'_'; });
    const QStringView code = language.first(region - language.begin());
    for (const ToneLexicon &lexicon : m_lexicons) {
        if (code.compare(lexicon.options().language, Qt::CaseInsensitive) == 0)
            return &lexicon;
    }
    return nullptr;
}

QStringList ToneLexicons::languages() const
{
    return {QStringLiteral("de"), QStringLiteral("en"), QStringLiteral("es"), QStringLiteral("fr"),
            QStringLiteral("it"), QStringLiteral("nl"), QStringLiteral("pt")};
}

} // namespace earshot
