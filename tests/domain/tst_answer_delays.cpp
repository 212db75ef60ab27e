// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/answer_delays.h"

#include <QDateTime>
#include <QTest>

#include <tuple>

using namespace earshot;

namespace {

Dataset::Minute minuteOf(const QString &text)
{
    const QDateTime at = QDateTime::fromString(text, Qt::ISODate);
    return at.isValid() ? Dataset::minuteOf(at.date(), at.time().msecsSinceStartOfDay() / 60000) : Dataset::Undated;
}

/// "person time [bounced]" per line.
std::vector<Invitation> invitationsFrom(const QString &lines)
{
    std::vector<Invitation> all;
    for (const QString &line : lines.split(u'\n')) {
        const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        all.push_back({minuteOf(words[1]), words[0].toUInt(), 0, words.contains(QStringLiteral("bounced")) ? quint8(Invitation::Undelivered) : quint8(0)});
    }
    std::ranges::sort(all, {}, [](const Invitation &each) { return std::tuple(each.survey, each.person, each.sent); });
    return all;
}

QString text(const AnswerDelay &delay)
{
    if (delay.minutes == AnswerDelay::Unknown)
        return QStringLiteral("?");
    const QString time = delay.minutes % Dataset::MinutesPerDay == 0 ? QStringLiteral("%1d").arg(delay.minutes / Dataset::MinutesPerDay)
                                                                     : QStringLiteral("%1m").arg(delay.minutes);
    return delay.reminded ? time + u'r' : time;
}

} // namespace

class AnswerDelaysTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void delays_data()
    {
        QTest::addColumn<QString>("invitations");
        QTest::addColumn<QString>("answers");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *invitations, const char *answers, const char *expected) {
            QTest::newRow(name) << QString::fromLatin1(invitations) << QString::fromLatin1(answers) << QString::fromLatin1(expected);
        };
        row("days", "1 2026-01-02", "1 2026-01-05", "3d");
        row("minutes", "1 2026-01-02T10:00", "1 2026-01-02T10:45", "45m");
        row("on the same day before, by the clock", "1 2026-01-02T10:00", "1 2026-01-02", "0d");
        row("before the invitation", "1 2026-01-02", "1 2026-01-01", "?");
        row("after a reminder", "1 2026-01-02\n1 2026-01-09", "1 2026-01-10", "8dr");
        row("before the reminder", "1 2026-01-02\n1 2026-01-09", "1 2026-01-08", "6d");
        row("on the day of the reminder", "1 2026-01-02\n1 2026-01-09", "1 2026-01-09", "7dr");
        row("two reminders", "1 2026-01-02\n1 2026-01-09\n1 2026-01-16", "1 2026-01-20", "18dr");
        row("two messages of one day", "1 2026-01-02T09:00\n1 2026-01-02T18:00", "1 2026-01-03T09:00", "1d");
        row("asked anew after months", "1 2026-01-02\n1 2026-04-02", "1 2026-04-03", "1d");
        row("a late reminder", "1 2026-01-02\n1 2026-04-01", "1 2026-04-02", "90dr");
        row("asked anew after an answer", "1 2026-01-02\n1 2026-02-02", "1 2026-01-03\n1 2026-02-05", "1d 3d");
        row("the answers in any order", "1 2026-01-02\n1 2026-02-02", "1 2026-02-05\n1 2026-01-03", "3d 1d");
        row("a further answer", "1 2026-01-02", "1 2026-01-03\n1 2026-01-09", "1d ?");
        row("the first did not arrive", "1 2026-01-02 bounced\n1 2026-01-09", "1 2026-01-10", "1d");
        row("none arrived", "1 2026-01-02 bounced", "1 2026-01-10", "?");
        row("no date of sending", "1 -", "1 2026-01-10", "?");
        row("no date of the answer", "1 2026-01-02", "1 -", "?");
        row("others", "1 2026-01-02\n2 2026-01-04\n2 2026-01-06\n4 2026-01-01", "4 2026-01-02\n2 2026-01-05\n3 2026-01-09\n1 2026-01-04", "1d 1d ? 2d");
    }

    void delays()
    {
        QFETCH(QString, invitations);
        QFETCH(QString, answers);
        QFETCH(QString, expected);
        std::vector<AnswerOfPerson> given;
        for (const QString &line : answers.split(u'\n'))
            given.push_back({0, line.section(u' ', 0, 0).toUInt(), minuteOf(line.section(u' ', 1))});
        QStringList got;
        for (const AnswerDelay &delay : answerDelays(invitationsFrom(invitations), given))
            got += text(delay);
        QCOMPARE(got.join(u' '), expected);
    }

    void surveysAreApart()
    {
        const std::vector<Invitation> invitations{{minuteOf(QStringLiteral("2026-01-02")), 1, 0, 0}, {minuteOf(QStringLiteral("2026-01-08")), 1, 1, 0}};
        const auto delays = answerDelays(invitations, {{1, 1, minuteOf(QStringLiteral("2026-01-10"))}, {0, 1, minuteOf(QStringLiteral("2026-01-03"))}, {2, 1, 0}});
        QCOMPARE(text(delays[0]) + u' ' + text(delays[1]) + u' ' + text(delays[2]), QStringLiteral("2d 1d ?"));
    }
};

QTEST_GUILESS_MAIN(AnswerDelaysTest)
#include "tst_answer_delays.moc"
