// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/fold.h"

#include <QChar>
#include <algorithm>
#include <array>

namespace earshot {

namespace {

/// Letters that Unicode does not take apart but that people type without their stroke or as two.
struct Plain {
    char16_t letter;
    const char16_t *text;
};
constexpr Plain Plains[] = {
    {u'\u00e6', u"ae"}, {u'\u00f0', u"d"}, {u'\u00f8', u"o"}, {u'\u00fe', u"th"}, {u'\u0111', u"d"},
    {u'\u0127', u"h"},  {u'\u0131', u"i"}, {u'\u0142', u"l"}, {u'\u0153', u"oe"}, {u'\u00df', u"ss"},
    {u'\u2018', u"'"},  {u'\u2019', u"'"}, {u'\u201b', u"'"}, {u'\u02bc', u"'"},  {u'\u00b4', u"'"},
    {u'\u201c', u"\""}, {u'\u201d', u"\""}, {u'\u201e', u"\""}, {u'\u2010', u"-"}, {u'\u2011', u"-"},
};

/// Marks that are dropped: Latin, Greek and Cyrillic accents, Hebrew points and Arabic vowel signs. In other scripts
/// marks are letters.
bool isAccent(char32_t c)
{
    return (c >= 0x0300 && c <= 0x036f) || (c >= 0x0591 && c <= 0x05c7) || (c >= 0x064b && c <= 0x0652);
}

bool isInvisible(char32_t c)
{
    return c == 0x00ad || (c >= 0x200b && c <= 0x200f) || c == 0x2060 || c == 0xfeff || c == 0xfe0f;
}

const char16_t *plainOf(char16_t c)
{
    for (const Plain &plain : Plains) {
        if (plain.letter == c)
            return plain.text;
    }
    return nullptr;
}

/// One character, folded by Unicode's rules; may become nothing or several units.
QString foldedByRule(char32_t c)
{
    if (isAccent(c) || isInvisible(c))
        return {};
    if (QChar::isSpace(c))
        return QStringLiteral(" ");
    const QString lower = QString::fromUcs4(&c, 1).toCaseFolded();
    if (lower == u"\u0439")
        return lower;
    QString folded;
    for (const QChar part : lower.normalized(QString::NormalizationForm_KD)) {
        if (isAccent(part.unicode()))
            continue;
        if (const char16_t *plain = plainOf(part.unicode()))
            folded += QStringView(plain);
        else
            folded += part;
    }
    return folded.toCaseFolded();
}

/// The folding of all characters below the CJK blocks, looked up instead of derived for each letter of a document.
class Table
{
public:
    static constexpr char16_t End = 0x3000;

    Table()
    {
        for (char16_t c = 0; c < End; ++c) {
            const QString folded = foldedByRule(c);
            m_single[c] = folded.size() == 1 ? folded[0].unicode() : Several;
            if (folded.size() != 1)
                m_several.emplace_back(c, folded);
        }
    }

    static const Table &instance()
    {
        static const Table table;
        return table;
    }

    bool isSingle(char16_t c) const { return m_single[c] != Several; }
    char16_t single(char16_t c) const { return m_single[c]; }
    const QString &several(char16_t c) const
    {
        const auto at = std::lower_bound(m_several.begin(), m_several.end(), c,
                                         [](const auto &entry, char16_t value) { return entry.first < value; });
        return at->second;
    }

private:
    static constexpr char16_t Several = 0xffff;
    std::array<char16_t, End> m_single{};
    std::vector<std::pair<char16_t, QString>> m_several;
};

/// Parts that belong to the character before when text comes taken apart: kana voicing, Hangul vowels and finals.
bool joinsBefore(char16_t c)
{
    return c == 0x3099 || c == 0x309a || c == 0xff9e || c == 0xff9f || (c >= 0x1160 && c <= 0x11ff);
}

qsizetype clusterEnd(QStringView text, qsizetype start)
{
    qsizetype end = start + 1;
    if (text[start].isHighSurrogate() && end < text.size() && text[end].isLowSurrogate())
        ++end;
    while (end < text.size() && joinsBefore(text[end].unicode()))
        ++end;
    return end;
}

/// From here on: ligatures, presentation forms, full and half width.
constexpr char16_t CompatibilityForms = 0xf900;

QString foldedCluster(QStringView cluster)
{
    if (cluster.size() > 1 && joinsBefore(cluster.back().unicode()))
        return cluster.toString().normalized(QString::NormalizationForm_KC);
    const char16_t first = cluster[0].unicode();
    if (first == 0xfeff || first == 0xfe0f)
        return {};
    if (cluster.size() == 1 && first >= CompatibilityForms)
        return cluster.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
    if (first == 0x3000)
        return QStringLiteral(" ");
    return cluster.size() == 2 ? cluster.toString().toCaseFolded() : cluster.toString();
}

/// Calls visit(folded, start, end) for each character of the text in turn.
template <typename Visit>
void eachFolded(QStringView text, Visit visit)
{
    const Table &table = Table::instance();
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = clusterEnd(text, start);
        const char16_t c = text[start].unicode();
        if (end > start + 1 || c >= Table::End) {
            visit(QStringView(foldedCluster(text.sliced(start, end - start))), start, end);
        } else if (table.isSingle(c)) {
            const char16_t single = table.single(c);
            visit(QStringView(&single, 1), start, end);
        } else {
            visit(QStringView(table.several(c)), start, end);
        }
        start = end;
    }
}

bool appendAscii(std::string_view utf8, std::string &out)
{
    const size_t before = out.size();
    out.resize(before + utf8.size());
    char *to = out.data() + before;
    unsigned char all = 0;
    for (size_t i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        const bool upper = c >= 'A' && c <= 'Z';
        const bool space = c >= '\t' && c <= '\r';
        all |= c;
        to[i] = static_cast<char>(space ? ' ' : upper ? c + 32 : c);
    }
    if (all < 0x80)
        return true;
    out.resize(before);
    return false;
}

} // namespace

QString fold(QStringView text)
{
    QString folded;
    folded.reserve(text.size());
    eachFolded(text, [&](QStringView part, qsizetype, qsizetype) { folded += part; });
    return folded;
}

FoldedText foldWithOrigin(QStringView text)
{
    FoldedText result;
    eachFolded(text, [&](QStringView part, qsizetype start, qsizetype end) {
        result.text += part;
        result.starts.insert(result.starts.end(), static_cast<size_t>(part.size()), start);
        result.ends.insert(result.ends.end(), static_cast<size_t>(part.size()), end);
    });
    return result;
}

void appendFolded(std::string_view utf8, std::string &out)
{
    if (appendAscii(utf8, out))
        return;
    const QByteArray folded = fold(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()))).toUtf8();
    out.append(folded.constData(), static_cast<size_t>(folded.size()));
}

} // namespace earshot
