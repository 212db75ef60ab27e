// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/summary_line.h"

#include "intake/heading.h"
#include "intake/score_reader.h"

#include <QSet>
#include <algorithm>
#include <vector>

namespace earshot {

namespace {

constexpr size_t LongestTotal = 60; ///< bytes of a cell that names a total

QSet<QString> wordSet(const char *words)
{
    const QStringList list = QString::fromUtf8(words).split(QLatin1Char('|'));
    return QSet<QString>(list.begin(), list.end());
}

/// "Total: 12 responses", "Average of the score (n=12)": what may stand beside the word.
bool isBeside(const QString &word)
{
    static const QSet<QString> words = wordSet(
        "n|of|the|score|scores|rating|ratings|nps|answers|responses|rows|records|entries|all|overall|grand|value|values|der|die|das|aller|"
        "alle|bewertung|bewertungen|antworten|punkte|werte|wert|de|des|du|la|le|les|général|générale|réponses|notes|note|del|los|las|"
        "sous|general|respuestas|puntuación|puntuaciones|di|delle|dei|generale|risposte|punteggio|punteggi|geral|dos|das|respostas|"
        "pontuação|van|antwoorden|scores|algemeen|is");
    return words.contains(word) || std::all_of(word.begin(), word.end(), [](QChar letter) { return letter.isDigit(); });
}

bool namesTotal(const QString &word)
{
    static const QSet<QString> words = wordSet(
        "total|totals|subtotal|sum|average|avg|mean|count|median|std|stdev|minimum|maximum|gesamt|gesamtsumme|gesamtergebnis|ergebnis|teilergebnis|resultado|risultato|résultat|resultaat|summe|"
        "zwischensumme|insgesamt|durchschnitt|mittelwert|mittel|anzahl|ø|standardabweichung|somme|moyenne|médiane|mediane|totaux|"
        "suma|promedio|media|mediana|recuento|totales|subtotales|totale|totali|somma|conteggio|soma|média|contagem|totais|"
        "totaal|subtotaal|som|gemiddelde|gemiddeld|mediaan|aantal|eindtotaal");
    return words.contains(word);
}

/// "Media" may be a department, and someone may find us "mean".
bool isAlsoAWord(const QString &word)
{
    static const QSet<QString> words = wordSet("ergebnis|resultado|risultato|résultat|resultaat|media|mean|count|mittel|som|minimum|maximum|std");
    return words.contains(word);
}

/// `below`: the word stands where only a total is written, so that one word is enough.
bool isTotal(std::string_view cell, bool below = false)
{
    const QStringList words = Heading(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()))).list();
    bool named = false, sure = below || words.size() > 1 || cell.back() == ':';
    for (const QString &word : words) {
        const bool names = namesTotal(word);
        if (!names && !isBeside(word))
            return false;
        named |= names;
        sure |= names && !isAlsoAWord(word);
    }
    return named && sure;
}

/// A number for each letter that a beginning may have; 0: no beginning has it.
size_t letterCode(char letter)
{
    const auto byte = static_cast<unsigned char>(letter);
    if (byte >= 'A' && byte <= 'Z')
        return byte - size_t('A') + 1;
    if (byte >= 'a' && byte <= 'z')
        return byte - size_t('a') + 1;
    return byte == 0xc2 || byte == 0xc3 ? 27 : byte >= 0x80 && byte < 0xc0 ? 28 : byte == ' ' ? 29 : byte == ':' ? 30 : 0;
}

size_t beginningCode(std::string_view text)
{
    const size_t first = letterCode(text[0]), second = letterCode(text[1]), third = letterCode(text[2]);
    return first && second && third ? first << 10 | second << 5 | third : 0;
}

/// Whether a total or a note may begin so: every row is asked, and nearly all end here.
bool mayBegin(std::string_view cell)
{
    static const std::vector<bool> known = [] {
        std::vector<bool> codes(size_t(1) << 15);
        for (const char *beginning : {"tot", "sub", "sum", "ave", "avg", "mea", "cou", "med", "std", "sta", "min", "max", "ges", "zwi", "ins",
                                      "dur", "mit", "anz", "\u00f8 ", "\u00d8 ", "\u00f8:", "\u00d8:", "som", "moy", "m\u00e9", "sou",
                                      "pro", "rec", "con", "soma", "gem", "aan", "ein", "gra", "ove", "the", "all", "exp", "gen", "rep", "cre",
                                      "dow", "pri", "end", "cop", "\u00a9 ", "erz", "ers", "her", "g\u00e9", "fec", "dat", "esp", "ger",
                                      "ge\u00eb", "geg"})
            codes[beginningCode(beginning)] = true;
        return codes;
    }();
    const size_t code = cell.size() >= 3 ? beginningCode(cell) : 0;
    return code != 0 && known[code];
}

bool isNote(std::string_view cell)
{
    static const QStringList beginnings = QString::fromUtf8(
        "exported |export date|generated |report generated|created with |created by |downloaded |printed |end of report|copyright |© |"
        "exportiert |exportdatum|erzeugt |generiert |erstellt am|erstellt von|erstellt mit|heruntergeladen |exporté |exportée |généré |"
        "généré|date d’export|date d'export|exportado |generado |fecha de exportación|esportato |generato |data di esportazione|"
        "gerado |data de exportação|geëxporteerd |gegenereerd |exportdatum").split(QLatin1Char('|'));
    const QString text = QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())).simplified().toLower();
    return std::any_of(beginnings.begin(), beginnings.end(), [&](const QString &words) { return text.startsWith(words); });
}

bool isFilled(std::string_view field)
{
    return !field.empty() && !trimmedCell(field).empty();
}

/// ",7,Average": one number and the word for it, and nothing else in the row.
template <typename Field>
bool isTotalBeside(Field number, Field end)
{
    const auto word = std::find_if(number + 1, end, isFilled);
    if (word == end || std::any_of(word + 1, end, isFilled))
        return false;
    const std::string_view digits = trimmedCell(*number), cell = trimmedCell(*word);
    const bool isNumber = digits.find_first_not_of("0123456789.,") == digits.npos;
    return isNumber && cell.size() <= LongestTotal && mayBegin(cell) && isTotal(cell, true);
}

} // namespace

std::string_view firstFilled(std::span<const std::string_view> fields)
{
    const auto first = std::find_if(fields.begin(), fields.end(), isFilled);
    return first == fields.end() ? std::string_view() : trimmedCell(*first);
}

SummaryLine summaryLine(std::span<const std::string_view> fields)
{
    const auto first = std::find_if(fields.begin(), fields.end(), isFilled);
    if (first == fields.end())
        return SummaryLine::None;
    const std::string_view cell = trimmedCell(*first);
    if (first != fields.begin() && isTotalBeside(first, fields.end()))
        return SummaryLine::Beside;
    if (!mayBegin(cell))
        return SummaryLine::None;
    if (cell.size() <= LongestTotal && isTotal(cell))
        return SummaryLine::Total;
    const bool alone = std::none_of(first + 1, fields.end(), isFilled);
    return alone && isNote(cell) ? SummaryLine::Note : SummaryLine::None;
}

bool isSubtotal(std::span<const std::string_view> fields, std::string_view above)
{
    const std::string_view cell = firstFilled(fields);
    if (above.empty() || cell.size() <= above.size() + 1 || cell.size() > above.size() + LongestTotal || !cell.starts_with(above) || cell[above.size()] != ' ')
        return false;
    return isTotal(cell.substr(above.size() + 1), true);
}

} // namespace earshot
