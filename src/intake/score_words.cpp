// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/score_words.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <array>

namespace earshot {

namespace {

struct NumberWords {
    int value;
    std::array<std::string_view, 7> words; ///< en, de, fr, es, it, pt, nl
};

constexpr std::array<NumberWords, 11> Words = {{
    {0, {"zero", "null", "zéro", "cero", "zero", "zero", "nul"}},
    {1, {"one", "eins", "un", "uno", "uno", "um", "een"}},
    {2, {"two", "zwei", "deux", "dos", "due", "dois", "twee"}},
    {3, {"three", "drei", "trois", "tres", "tre", "três", "drie"}},
    {4, {"four", "vier", "quatre", "cuatro", "quattro", "quatro", "vier"}},
    {5, {"five", "fünf", "cinq", "cinco", "cinque", "cinco", "vijf"}},
    {6, {"six", "sechs", "six", "seis", "sei", "seis", "zes"}},
    {7, {"seven", "sieben", "sept", "siete", "sette", "sete", "zeven"}},
    {8, {"eight", "acht", "huit", "ocho", "otto", "oito", "acht"}},
    {9, {"nine", "neun", "neuf", "nueve", "nove", "nove", "negen"}},
    {10, {"ten", "zehn", "dix", "diez", "dieci", "dez", "tien"}},
}};

QString lowerCase(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toLower();
}

QHash<QString, int> numbersByWord()
{
    QHash<QString, int> numbers;
    for (const NumberWords &number : Words) {
        for (const std::string_view word : number.words)
            numbers.insert(lowerCase(word), number.value);
    }
    return numbers;
}

QSet<QString> wordsOf(const char *list)
{
    const QStringList words = QString::fromUtf8(list).split(QLatin1Char('|'));
    return {words.begin(), words.end()};
}

bool isInvisible(char32_t letter)
{
    return letter == 0xfe0f || letter == 0x20e3 || (letter >= 0x200b && letter <= 0x200f) || letter == 0xfeff;
}

} // namespace

std::optional<int> numberWord(std::string_view text)
{
    constexpr size_t Longest = 7; ///< bytes
    static const QHash<QString, int> numbers = numbersByWord();
    if (text.size() > Longest)
        return std::nullopt;
    const auto found = numbers.constFind(lowerCase(text));
    return found == numbers.cend() ? std::nullopt : std::optional(*found);
}

bool saysNoAnswer(std::string_view text)
{
    static const QSet<QString> sentences = wordsOf(
        "no answer|no response|not answered|not applicable|don't know|do not know|dont know|not sure|unsure|skipped|skip|"
        "prefer not to say|prefer not to answer|no opinion|refused|missing|blank|empty|unknown|--|---|"
        "keine angabe|keine angaben|keine antwort|weiß nicht|weiss nicht|k. a.|kann ich nicht beurteilen|nicht beantwortet|"
        "sans réponse|sans reponse|pas de réponse|ne sait pas|je ne sais pas|non renseigné|nsp|"
        "sin respuesta|no contesta|no sabe|ns/nc|no sé|no sabe / no contesta|no aplica|"
        "nessuna risposta|non so|non risponde|sem resposta|não sei|não respondeu|não se aplica|"
        "geen antwoord|weet niet|weet ik niet|niet van toepassing|n.v.t.|無回答|未回答|わからない|无回答|未作答|不知道|무응답|모름");
    if (text.size() > 40)
        return false;
    QString plain = lowerCase(text).replace(QChar(0x2019), QLatin1Char('\'')).simplified();
    if (plain.startsWith(QLatin1Char('(')) && plain.endsWith(QLatin1Char(')')))
        plain = plain.mid(1, plain.size() - 2).trimmed();
    return sentences.contains(plain);
}

std::string withAsciiDigits(std::string_view text)
{
    QString plain;
    for (const char32_t letter : QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toUcs4()) {
        if (letter < 0x80)
            plain += QChar(static_cast<char16_t>(letter));
        else if (QChar::category(letter) == QChar::Number_DecimalDigit)
            plain += QString::number(QChar::digitValue(letter));
        else if (letter >= 0xff01 && letter <= 0xff5e)
            plain += QChar(static_cast<char16_t>(letter - 0xfee0));
        else if (letter == 0x1f51f)
            plain += QLatin1String("10");
        else if (letter == 0x2212)
            plain += QLatin1Char('-');
        else if (!isInvisible(letter))
            plain += QString::fromUcs4(&letter, 1);
    }
    return plain.toStdString();
}

bool isUnit(std::string_view word)
{
    static const QSet<QString> units = wordsOf(
        "time|times|x|year|years|month|months|week|weeks|day|days|hour|hours|minute|minutes|min|people|persons|star|stars|%|€|$|£|¥|"
        "mal|jahr|jahre|jahren|monat|monate|woche|wochen|tag|tage|stunde|stunden|minuten|personen|sterne|euro|"
        "fois|an|ans|mois|semaine|semaines|jour|jours|heure|heures|étoiles|"
        "veces|vez|año|años|mes|meses|semana|semanas|día|días|hora|horas|estrellas|"
        "volte|volta|anno|anni|mese|mesi|giorno|giorni|ora|ore|stelle|vezes|ano|anos|dia|dias|estrelas|"
        "keer|jaar|maand|maanden|dag|dagen|uur|sterren|円|元|원|回|年|月|日|時間|歳|岁|人|星|次");
    return units.contains(lowerCase(word));
}

} // namespace earshot
