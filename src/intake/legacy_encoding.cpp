// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/text_encoding.h"

#include <array>
#include <memory>
#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>

namespace earshot {

namespace {

/// What the letters outside ASCII are, if the text is read in one encoding.
struct Letters {
    int kana = 0, hangul = 0, ideographs = 0, western = 0, others = 0, strange = 0;
    int all() const { return kana + hangul + ideographs + western + others + strange; }
};

/// Nothing when the bytes are not possible in the encoding.
std::optional<QString> decoded(const QByteArray &bytes, const char *encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding, &status), &ucnv_close);
    if (U_FAILURE(status))
        return std::nullopt;
    QString text(bytes.size() + 16, Qt::Uninitialized);
    const int32_t length =
        ucnv_toUChars(converter.get(), reinterpret_cast<UChar *>(text.data()), static_cast<int32_t>(text.size()),
                      bytes.constData(), static_cast<int32_t>(bytes.size()), &status);
    if (U_FAILURE(status))
        return std::nullopt;
    text.truncate(length);
    return text;
}

bool isWestern(char16_t letter)
{
    static const QString common = QStringLiteral("ÄÖÜäöüßÀÂÇÈÉÊËÎÏÔÙÛàâçèéêëîïôùûœŒÿÁÍÓÚÑáíóúñÃÕãõìòÌÒåÅæÆøØ¡¿«»°€£§·…–—‘’“”„‚•´©®™ªº");
    return letter == 0x00a0 || common.contains(QChar(letter));
}

void count(Letters &letters, char16_t letter)
{
    if (letter < 0x80)
        return;
    if ((letter >= 0x3040 && letter <= 0x30ff))
        ++letters.kana;
    else if (letter >= 0xac00 && letter <= 0xd7a3)
        ++letters.hangul;
    else if ((letter >= 0x4e00 && letter <= 0x9fff) || (letter >= 0x3000 && letter < 0x3040)
             || (letter >= 0xff01 && letter <= 0xff5e))
        ++letters.ideographs;
    else if (letter == 0xfffd || (letter < 0xa0) || (letter >= 0xe000 && letter < 0xf900)
             || (letter >= 0xff61 && letter <= 0xff9f))
        ++letters.strange;
    else
        ++(isWestern(letter) ? letters.western : letters.others);
}

Letters lettersIn(const QString &text)
{
    Letters letters;
    for (const QChar letter : text)
        count(letters, letter.unicode());
    return letters;
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

QString uchardetName(const QByteArray &sample)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    uchardet_handle_data(detector.get(), sample.constData(), static_cast<size_t>(sample.size()));
    uchardet_data_end(detector.get());
    return QString::fromLatin1(uchardet_get_charset(detector.get()));
}

EncodingGuess guess(const QString &name)
{
    return {name, false, false};
}

std::optional<EncodingGuess> eastAsian(const QByteArray &sample)
{
    if (const auto text = decoded(sample, "Shift_JIS")) {
        const Letters letters = lettersIn(*text);
        if (letters.kana * 6 >= letters.all() && letters.strange * 10 <= letters.all())
            return guess(QStringLiteral("Shift_JIS"));
    }
    if (loneHighBytes(sample) > 0.35)
        return std::nullopt;
    if (const auto text = decoded(sample, "windows-949")) {
        const Letters letters = lettersIn(*text);
        if (letters.hangul * 10 >= letters.all() * 7)
            return guess(QStringLiteral("EUC-KR"));
    }
    if (const auto text = decoded(sample, "EUC-JP")) {
        const Letters letters = lettersIn(*text);
        if (letters.kana * 6 >= letters.all() && letters.strange == 0)
            return guess(QStringLiteral("EUC-JP"));
    }
    if (const auto text = decoded(sample, "GB18030")) {
        const Letters letters = lettersIn(*text);
        if (letters.ideographs * 10 >= letters.all() * 8)
            return guess(QStringLiteral("GB18030"));
    }
    return std::nullopt;
}

/// Encodings with one byte a letter that are not of western Europe, as the detector may name them.
bool isOtherAlphabet(const QString &name)
{
    static constexpr std::array names = {"WINDOWS-1250", "WINDOWS-1251", "WINDOWS-1253", "WINDOWS-1254", "WINDOWS-1255",
                                         "WINDOWS-1256", "WINDOWS-1257", "ISO-8859-2", "ISO-8859-4", "ISO-8859-5",
                                         "ISO-8859-6", "ISO-8859-7", "ISO-8859-8", "ISO-8859-9", "ISO-8859-13",
                                         "ISO-8859-16", "KOI8-R", "IBM866", "TIS-620", "BIG5"};
    for (const char *other : names) {
        if (name.compare(QLatin1String(other), Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

} // namespace

EncodingGuess guessLegacyEncoding(const QByteArray &sample)
{
    const QString detected = uchardetName(sample);
    const auto western = decoded(sample, "windows-1252");
    const Letters letters = western ? lettersIn(*western) : Letters{};
    const bool plainlyWestern = letters.western * 20 >= letters.all() * 19;
    const bool otherAlphabet = isOtherAlphabet(detected) && decoded(sample, detected.toLatin1().constData());
    if (plainlyWestern && loneHighBytes(sample) > 0.5)
        return guess(QStringLiteral("windows-1252"));
    if (const auto asian = eastAsian(sample); asian && !(otherAlphabet && detected.startsWith(QLatin1String("KOI8"))))
        return *asian;
    if (otherAlphabet && !plainlyWestern)
        return guess(detected);
    return guess(QStringLiteral("windows-1252"));
}

} // namespace earshot
