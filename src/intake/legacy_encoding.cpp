// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/text_encoding.h"

#include "intake/letter_score.h"

#include <algorithm>
#include <array>
#include <memory>
#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

namespace earshot {

namespace {

struct Decoded {
    QString text;
    int wrong = 0; ///< bytes that are nothing in the encoding
};

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter converterOf(const char *encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(encoding, &status), &ucnv_close);
    if (U_SUCCESS(status))
        ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    return converter;
}

/// Goes on behind bytes that do not fit, and counts them. A character cut off at the end is nothing wrong.
Decoded decoded(const QByteArray &bytes, const char *encoding)
{
    Decoded result;
    const Converter converter = converterOf(encoding);
    if (!converter) {
        result.wrong = static_cast<int>(bytes.size());
        return result;
    }
    result.text.resize(bytes.size() + 16);
    auto *to = reinterpret_cast<UChar *>(result.text.data());
    UChar *const begin = to, *const limit = to + result.text.size();
    const char *from = bytes.constData();
    const char *const end = from + bytes.size();
    while (from < end) {
        UErrorCode status = U_ZERO_ERROR;
        ucnv_toUnicode(converter.get(), &to, limit, &from, end, nullptr, false, &status);
        if (U_FAILURE(status)) {
            ++result.wrong;
            ucnv_resetToUnicode(converter.get());
        }
        if (status == U_BUFFER_OVERFLOW_ERROR)
            break;
    }
    result.text.truncate(to - begin);
    return result;
}

/// What the signs outside ASCII are.
struct Signs {
    int kana = 0, halfKana = 0, hangul = 0, ideographs = 0, others = 0;
    int all() const { return kana + hangul + ideographs + others; }
};

bool isIdeograph(char16_t letter)
{
    return (letter >= 0x4e00 && letter <= 0x9fff) || (letter >= 0x3000 && letter < 0x3040) || (letter >= 0xff01 && letter <= 0xff5e);
}

Signs signsIn(const QString &text)
{
    Signs signs;
    const auto isHalfKana = [&](qsizetype i) { return i >= 0 && i < text.size() && text[i].unicode() >= 0xff61 && text[i].unicode() <= 0xff9f; };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t letter = text[i].unicode();
        if (letter < 0x80)
            continue;
        if ((letter >= 0x3040 && letter <= 0x30ff) || (isHalfKana(i) && (isHalfKana(i - 1) || isHalfKana(i + 1))))
            ++signs.kana, signs.halfKana += isHalfKana(i);
        else if (letter >= 0xac00 && letter <= 0xd7a3)
            ++signs.hangul;
        else
            ++(isIdeograph(letter) ? signs.ideographs : signs.others);
    }
    return signs;
}

/// Share of the signs of two bytes whose first byte is in a range, the second from 0xa1 on if `high`.
double pairsFrom(const QByteArray &bytes, uchar first, uchar last, bool high)
{
    int pairs = 0, inside = 0;
    for (qsizetype i = 0; i + 1 < bytes.size(); ++i) {
        const auto lead = static_cast<uchar>(bytes[i]);
        if (lead < 0x81)
            continue;
        const auto trail = static_cast<uchar>(bytes[++i]);
        if (trail >= '0' && trail <= '9') { // the first half of four bytes; the second is one like it
            i += 2;
            continue;
        }
        ++pairs;
        inside += lead >= first && lead <= last && (!high || trail >= 0xa1);
    }
    return pairs ? double(inside) / pairs : 0;
}

/// Share of bytes from 0x80 on that stand between two ASCII bytes: high in languages with an alphabet and accents.
double loneHighBytes(const QByteArray &sample)
{
    int high = 0, lone = 0;
    const auto isHigh = [&](qsizetype i) { return i >= 0 && i < sample.size() && static_cast<uchar>(sample[i]) >= 0x80; };
    for (qsizetype i = 0; i < sample.size(); ++i) {
        if (!isHigh(i))
            continue;
        ++high;
        lone += !isHigh(i - 1) && !isHigh(i + 1);
    }
    return high ? double(lone) / high : 1.0;
}

bool isSound(const Decoded &text, const Signs &signs)
{
    return signs.all() > 0 && text.wrong * 30 <= signs.all();
}

std::optional<QString> japanese(const QByteArray &sample)
{
    for (const char *encoding : {"Shift_JIS", "EUC-JP"}) {
        const Decoded text = decoded(sample, encoding);
        const Signs signs = signsIn(text.text);
        if (isSound(text, signs) && signs.kana * 6 >= signs.all() && signs.others * 10 <= signs.all()
            && (signs.kana - signs.halfKana + signs.ideographs) * 5 >= signs.all())
            return QString::fromLatin1(encoding);
    }
    return std::nullopt;
}

// The signs that are used most come first in the tables of these encodings: an alphabet read as one of them would
// give rare ones, and hardly ever an even number of bytes.
std::optional<QString> eastAsian(const QByteArray &sample, const QString &hint)
{
    if (hint.startsWith(QLatin1String("KOI8")) || hint.startsWith(QLatin1String("TIS")))
        return std::nullopt;
    if (const auto name = japanese(sample))
        return name;
    const bool accents = loneHighBytes(sample) > 0.35;
    const Decoded korean = decoded(sample, "windows-949");
    const Signs signs = signsIn(korean.text);
    if (!accents && isSound(korean, signs) && signs.hangul * 10 >= (signs.hangul + signs.ideographs) * 9 && signs.hangul * 10 >= signs.all() * 7)
        return pairsFrom(sample, 0xa1, 0xfe, true) < 1 ? QStringLiteral("windows-949") : QStringLiteral("EUC-KR");
    const Decoded simplified = decoded(sample, "GB18030");
    const double common = pairsFrom(sample, 0xb0, 0xd7, true) + pairsFrom(sample, 0xa1, 0xa3, true);
    if (!accents && isSound(simplified, signsIn(simplified.text)) && common >= 0.7)
        return QStringLiteral("GB18030");
    const Decoded traditional = decoded(sample, "Big5");
    if (isSound(traditional, signsIn(traditional.text)) && pairsFrom(sample, 0xa1, 0xc6, false) >= 0.85)
        return QStringLiteral("Big5");
    return std::nullopt;
}

QString uchardetName(const QByteArray &sample)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    uchardet_handle_data(detector.get(), sample.constData(), static_cast<size_t>(sample.size()));
    uchardet_data_end(detector.get());
    return QString::fromLatin1(uchardet_get_charset(detector.get()));
}

bool isControl(QChar letter)
{
    return letter.unicode() >= 0x80 && letter.unicode() < 0xa0;
}

/// Capital letters of KOI8 stand where Hebrew has its letters. Read as the other, Hebrew gives words of capitals alone;
/// Russian ones give final letters in the middle of words.
bool isRatherHebrew(const QByteArray &sample, const QString &encoding)
{
    constexpr double Share = 0.6;
    if (!encoding.startsWith(QLatin1String("KOI8")))
        return false;
    const Decoded hebrew = decoded(sample, "windows-1255"), cyrillic = decoded(sample, "KOI8-R");
    const bool lower = std::any_of(cyrillic.text.begin(), cyrillic.text.end(), [](QChar letter) {
        return letter.script() == QChar::Script_Cyrillic && letter.isLower();
    });
    return !lower && letterScore(hebrew.text) - 6.0 * hebrew.wrong > Share * letterScore(cyrillic.text);
}

/// The encoding with one byte a letter that gives the best words. The first of equals, in the order of how often they
/// are met; those of DOS and old Macintoshes only when they are clearly better. What the detector names is a hint.
QString alphabet(const QByteArray &sample, const QString &hint)
{
    struct Candidate {
        const char *name;
        double handicap;
    };
    static constexpr std::array<Candidate, 20> candidates = {{
        {"windows-1252", 0}, {"windows-1250", 0.5}, {"windows-1251", 0.5}, {"windows-1254", 0.5}, {"windows-1253", 0.5}, {"windows-1257", 0.5},
        {"windows-1255", 1}, {"windows-1256", 1}, {"windows-874", 1}, {"ISO-8859-15", 1}, {"ISO-8859-2", 1}, {"ISO-8859-5", 1},
        {"ISO-8859-6", 1}, {"ISO-8859-7", 1}, {"KOI8-R", 0.7}, {"KOI8-U", 0.8}, {"ISO-8859-13", 1}, {"macintosh", 5}, {"IBM850", 5}, {"IBM866", 5}}};
    QString best = QStringLiteral("windows-1252");
    double most = -1e9;
    for (const Candidate &candidate : candidates) {
        const QString name = QString::fromLatin1(candidate.name);
        const Decoded text = decoded(sample, candidate.name);
        // Bytes that windows-1252 leaves open are met in files that are it for the rest.
        const double open = &candidate == candidates.data() ? 3.0 * double(std::count_if(text.text.begin(), text.text.end(), isControl)) : 0;
        const double score = open + letterScore(text.text) - 6.0 * text.wrong - candidate.handicap
                             + (name.compare(hint, Qt::CaseInsensitive) == 0 ? 0.4 : 0);
        if (score > most) {
            most = score;
            best = name;
        }
    }
    return isRatherHebrew(sample, best) ? QStringLiteral("windows-1255") : best;
}

} // namespace

EncodingGuess guessLegacyEncoding(const QByteArray &sample)
{
    const QString hint = uchardetName(sample);
    if (const auto name = eastAsian(sample, hint))
        return {*name, false, false};
    return {alphabet(sample, hint), false, false};
}

} // namespace earshot
