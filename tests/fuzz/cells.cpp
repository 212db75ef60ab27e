// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/targets.h"
#include "intake/date_parts.h"
#include "intake/date_reader.h"
#include "intake/score_reader.h"

#include <QDateTime>
#include <QString>
#include <string>

using namespace earshot;

namespace {

template <typename Use>
void forEachLine(std::string_view text, Use use)
{
    while (!text.empty()) {
        const size_t end = text.find('\n');
        use(text.substr(0, end));
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
    }
}

/// The reading as ISO 8601 writes it.
std::string isoText(const WrittenTime &time)
{
    const QDateTime wall = QDateTime::fromSecsSinceEpoch(time.wallSeconds, Qt::UTC);
    std::string text = wall.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")).toStdString();
    if (!time.offsetMinutes)
        return text;
    char offset[16];
    const int minutes = std::abs(*time.offsetMinutes);
    std::snprintf(offset, sizeof offset, "%c%02d:%02d", *time.offsetMinutes < 0 ? '-' : '+', minutes / 60, minutes % 60);
    return text + offset;
}

void expectSameAgain(const DateReading &reading)
{
    const qint64 year = QDateTime::fromSecsSinceEpoch(reading.time.wallSeconds, Qt::UTC).date().year();
    fuzz::expect(year >= 1900 && year <= 2201, "a date is of a year that people answer in");
    if (year == 2201)
        return; // the leap second at the end of the last year
    const std::string text = isoText(reading.time);
    if (isPlaceholderDate(text))
        return; // another notation of the day that tools write for no date
    const DateReading again = readDate(text, DateFormat{});
    fuzz::expect(again.kind == DateReading::Kind::Value && again.time.wallSeconds == reading.time.wallSeconds
                     && again.time.offsetMinutes == reading.time.offsetMinutes,
                 "the date written as ISO 8601 is the same date");
}

/// Digits of all alphabets as those of ASCII.
QString withPlainDigits(std::string_view text)
{
    QString plain;
    for (const char32_t letter : QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toUcs4()) {
        const bool keycap = letter == 0xfe0f || letter == 0x20e3;
        if (keycap || QChar::category(letter) == QChar::Other_Format) // on a digit or invisible, also between digits
            continue;
        const int digit = QChar::digitValue(letter);
        plain += digit >= 0 ? QString::number(digit) : letter == 0x1f51f ? QStringLiteral("10") : QString::fromUcs4(&letter, 1);
    }
    return plain;
}

} // namespace

void fuzz::dates(Bytes bytes)
{
    DateFormatVote vote;
    forEachLine(text(bytes), [&](std::string_view cell) { vote.add(cell); });
    const DateFormat format = vote.result();
    forEachLine(text(bytes), [&](std::string_view cell) {
        const DateReading reading = readDate(cell, format);
        if (reading.kind == DateReading::Kind::Value)
            expectSameAgain(reading);
        else if (reading.kind != DateReading::Kind::Missing)
            expect(!dateRefusal(reading, QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()))).isEmpty(),
                   "a refused date has a reason");
        (void)dateParts(cell);
    });
}

void fuzz::scores(Bytes bytes)
{
    forEachLine(text(bytes), [](std::string_view cell) {
        const ScoreReading reading = readScore(cell);
        if (reading.kind == ScoreReading::Kind::Value) {
            expect(reading.value >= 0 && reading.value <= 10, "a score is from 0 to 10");
            expect(withPlainDigits(cell).contains(QString::number(reading.value)), "a score's digits stand in the cell");
        } else if (reading.kind != ScoreReading::Kind::Missing) {
            expect(!scoreRefusal(reading, QStringLiteral("x")).isEmpty(), "a refused score has a reason");
        }
    });
}
