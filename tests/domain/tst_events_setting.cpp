// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/events_setting.h"

#include <QTest>

using namespace earshot;

class tst_events_setting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keptInOrder()
    {
        EventsSetting setting;
        QVERIFY(setting.add({QDate(2026, 3, 1), QStringLiteral("  New\n courier ")}));
        QVERIFY(setting.add({QDate(2025, 3, 1), QStringLiteral("<b>Prices</b> \"up\"")}));
        QVERIFY(!setting.add({QDate(2025, 3, 1), QStringLiteral("  ")}));
        QVERIFY(!setting.add({QDate(), QStringLiteral("No day")}));
        QCOMPARE(setting.events.front().text, QStringLiteral("<b>Prices</b> \"up\""));
        QCOMPARE(setting.events.back().text, QStringLiteral("New courier"));
        QCOMPARE(EventsSetting::fromJson(setting.toJson()), setting);
        QVERIFY(setting.change(0, {QDate(2027, 1, 1), QStringLiteral("Later")}));
        QCOMPARE(setting.events.back().text, QStringLiteral("Later"));
        QVERIFY(!setting.change(0, {QDate(2027, 1, 1), QString()}));
        QCOMPARE(setting.events.size(), size_t{2});
    }
    void oddText()
    {
        for (const char *json : {"", "[]", "7", "{\"events\":3}", "{\"events\":[3,{},{\"day\":\"x\",\"text\":\"a\"}]}"})
            QVERIFY(EventsSetting::fromJson(json).events.empty());
        EventsSetting many;
        for (size_t i = 0; i < EventsSetting::MostEvents; ++i)
            QVERIFY(many.add({QDate(2026, 1, 1), QStringLiteral("e")}));
        QVERIFY(!many.add({QDate(2026, 1, 1), QStringLiteral("e")}));
    }
};

QTEST_GUILESS_MAIN(tst_events_setting)
#include "tst_events_setting.moc"
