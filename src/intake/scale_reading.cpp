// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/scale_reading.h"

#include "intake/intake_text.h"

#include <QRegularExpression>
#include <array>

namespace earshot {

namespace {

constexpr std::array<const char *, 6> Names = {"0-10", "1-10", "1-5", "1-7", "0-100", "stars"};

/// What a cell says, before it is asked whether that is on the scale.
struct Amount {
    int hundredths = 0;
    int outOf = 0; ///< 0: the cell does not say
};

struct Range {
    int least, most;
};

Range rangeOf(ScaleReading scale)
{
    switch (scale) {
    case ScaleReading::AsIs:
        return {0, 10};
    case ScaleReading::OneToTen:
        return {1, 10};
    case ScaleReading::OneToFive:
    case ScaleReading::Stars:
        return {1, 5};
    case ScaleReading::OneToSeven:
        return {1, 7};
    case ScaleReading::Percent:
        return {0, 100};
    }
    return {0, 10};
}

/// ★★★★☆, ⭐⭐⭐: the filled ones count. The empty ones say how many there are in all.
std::optional<Amount> drawnStars(const QString &text)
{
    int filled = 0, hollow = 0;
    for (const uint sign : text.toUcs4()) {
        if (sign == 0x2605 || sign == 0x2b50 || sign == 0x1f31f)
            ++filled;
        else if (sign == 0x2606)
            ++hollow;
        else if (sign != 0xfe0f && sign != ' ')
            return std::nullopt;
    }
    if (filled + hollow == 0)
        return std::nullopt;
    return Amount{filled * 100, hollow > 0 ? filled + hollow : 0};
}

/// "4", "4,0", "85.5 %", "4/5", "4 out of 5", "5 stars"
std::optional<Amount> numbered(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^\\+?(\\d{1,6})(?:[.,](\\d{1,6}))?\\s*"
                       "(?:(%)|(?:/|of|out of|von|sur|de|su|di|van)\\s*(\\d{1,3})|[-_]?(stars?|sterne?n?|étoiles?|estrellas?|stell[ae]|estrelas?|"
                       "ster(?:ren)?|★|⭐))?$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString decimals = match.captured(2).leftJustified(2, QLatin1Char('0'));
    const bool beyond = !QStringView(decimals).mid(2).trimmed().isEmpty() && QStringView(decimals).mid(2).toInt() != 0;
    Amount amount{match.captured(1).toInt() * 100 + QStringView(decimals).left(2).toInt(), match.captured(4).toInt()};
    if (beyond && amount.hundredths % 100 == 0)
        ++amount.hundredths; // 4.001 is not whole
    if (match.capturedLength(3) > 0)
        amount.outOf = 100;
    if (match.capturedLength(5) > 0)
        amount.outOf = 5;
    return amount;
}

/// "FIVE", "five stars", "FIVE_STARS"
std::optional<Amount> spelled(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\p{L}+)(?:[\\s_-]*stars?)?$"), QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    const ScoreReading reading = match.hasMatch() ? readScore(match.captured(1).toStdString()) : ScoreReading{};
    if (reading.kind != ScoreReading::Kind::Word || !reading.suggestion)
        return std::nullopt;
    return Amount{*reading.suggestion * 100, match.captured(1).size() == text.size() ? 0 : 5};
}

std::optional<Amount> amountOf(std::string_view utf8)
{
    const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())).simplified();
    for (const auto reader : {drawnStars, numbered, spelled}) {
        if (const auto amount = reader(text))
            return amount;
    }
    const ScoreReading labelled = readScore(utf8); // "4 - Satisfied"
    return labelled.kind == ScoreReading::Kind::Value ? std::optional(Amount{labelled.value * 100, 0}) : std::nullopt;
}

/// Equal steps from 0 to 10, rounded half up.
int converted(int hundredths, ScaleReading scale)
{
    const Range range = rangeOf(scale);
    if (scale == ScaleReading::AsIs || scale == ScaleReading::OneToTen)
        return hundredths / 100;
    const int width = (range.most - range.least) * 100;
    return (2 * 10 * (hundredths - range.least * 100) + width) / (2 * width);
}

} // namespace

QString scaleName(ScaleReading scale)
{
    return QLatin1String(Names[static_cast<size_t>(scale)]);
}

std::optional<ScaleReading> scaleNamed(const QString &name)
{
    for (size_t i = 0; i < Names.size(); ++i) {
        if (name.compare(QLatin1String(Names[i]), Qt::CaseInsensitive) == 0)
            return static_cast<ScaleReading>(i);
    }
    return std::nullopt;
}

ScoreReading readScaled(std::string_view text, ScaleReading scale)
{
    using Kind = ScoreReading::Kind;
    if (isMissing(text))
        return {Kind::Missing, 0, false, std::nullopt};
    const Range range = rangeOf(scale);
    const auto amount = amountOf(trimmedCell(text));
    if (!amount || (amount->outOf != 0 && amount->outOf != range.most))
        return {Kind::Unreadable, 0, false, std::nullopt};
    const bool percent = scale == ScaleReading::Percent;
    if (percent && amount->outOf == 0 && amount->hundredths > 0 && amount->hundredths < 100)
        return {Kind::Unreadable, 0, false, std::nullopt}; // 0.85 is a share of 1, not of 100
    if (!percent && amount->hundredths % 100 != 0)
        return {Kind::NotWhole, 0, false, std::nullopt};
    if (amount->hundredths < range.least * 100 || amount->hundredths > range.most * 100)
        return {Kind::OutOfRange, 0, false, std::nullopt};
    return {Kind::Value, converted(amount->hundredths, scale), false, std::nullopt};
}

ScoreReading readBetween(std::string_view text, int least, int most)
{
    using Kind = ScoreReading::Kind;
    if (isMissing(text))
        return {Kind::Missing, 0, false, std::nullopt};
    const auto amount = amountOf(trimmedCell(text));
    if (!amount || (amount->outOf != 0 && amount->outOf != most))
        return {Kind::Unreadable, 0, false, std::nullopt};
    if (amount->hundredths % 100 != 0)
        return {Kind::NotWhole, 0, false, std::nullopt};
    if (amount->hundredths < least * 100 || amount->hundredths > most * 100)
        return {Kind::OutOfRange, 0, false, std::nullopt};
    return {Kind::Value, amount->hundredths / 100, false, std::nullopt};
}

QString scaleRefusal(const ScoreReading &reading, ScaleReading scale, const QString &text)
{
    const Range range = rangeOf(scale);
    return rangeRefusal(reading, range.least, range.most, text);
}

QString rangeRefusal(const ScoreReading &reading, int least, int most, const QString &text)
{
    if (reading.kind == ScoreReading::Kind::OutOfRange)
        return Intake::tr("“%1” is outside %2 to %3").arg(text).arg(least).arg(most);
    if (reading.kind == ScoreReading::Kind::Unreadable)
        return Intake::tr("“%1” is not a number from %2 to %3").arg(text).arg(least).arg(most);
    return scoreRefusal(reading, text);
}

QString scaleSentence(ScaleReading scale, const QString &heading)
{
    switch (scale) {
    case ScaleReading::AsIs:
        return {};
    case ScaleReading::OneToTen:
        return Intake::tr("“%1” is read on a scale of 1 to 10, as you chose, and counted as it is. It can not be compared with a score "
                          "from 0 to 10.").arg(heading);
    case ScaleReading::OneToFive:
        return Intake::tr("“%1” is converted from 1–5 to 0–10, as you chose: 1 counts as 0, 2 as 3, 3 as 5, 4 as 8, 5 as 10. Do not "
                          "compare it with an NPS that was asked from 0 to 10.").arg(heading);
    case ScaleReading::OneToSeven:
        return Intake::tr("“%1” is converted from 1–7 to 0–10, as you chose: 1 counts as 0, 2 as 2, 3 as 3, 4 as 5, 5 as 7, 6 as 8, 7 as "
                          "10. Do not compare it with an NPS that was asked from 0 to 10.").arg(heading);
    case ScaleReading::Percent:
        return Intake::tr("“%1” is converted from 0–100 to 0–10, as you chose: a tenth, rounded half up. Do not compare it with an NPS "
                          "that was asked from 0 to 10.").arg(heading);
    case ScaleReading::Stars:
        return Intake::tr("“%1” is converted from 1–5 stars to 0–10, as you chose: 1 counts as 0, 2 as 3, 3 as 5, 4 as 8, 5 as 10. Do not "
                          "compare it with an NPS that was asked from 0 to 10.").arg(heading);
    }
    return {};
}

} // namespace earshot
