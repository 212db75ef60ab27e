// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace earshot;

class SettingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyEntryHasADefaultOfItsType();
    void valuesAreKept();
    void aValueOfAnotherTypeIsNotThere();
};

void SettingsTest::everyEntryHasADefaultOfItsType()
{
    const QTemporaryDir place;
    const Settings settings(place.filePath(QStringLiteral("s.ini")));
    QVERIFY(!Settings::entries().empty());
    for (const SettingEntry &entry : Settings::entries()) {
        QCOMPARE(entry.initial().typeId(), static_cast<int>(entry.type));
        QCOMPARE(settings.value(entry.key), entry.initial());
    }
}

void SettingsTest::valuesAreKept()
{
    const QTemporaryDir place;
    const QString file = place.filePath(QStringLiteral("s.ini"));
    {
        Settings settings(file);
        settings.setValue(setting::TextPercent, 150);
        settings.setValue(setting::RecentFiles, QByteArray("[1]"));
    }
    const Settings again(file);
    QCOMPARE(again.value(setting::TextPercent), QVariant(150));
    QCOMPARE(again.value(setting::RecentFiles), QVariant(QByteArray("[1]")));
}

void SettingsTest::aValueOfAnotherTypeIsNotThere()
{
    const QTemporaryDir place;
    const QString path = place.filePath(QStringLiteral("s.ini"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[General]\ntextPercent=large\n");
    file.close();
    const Settings settings(path);
    QCOMPARE(settings.value(setting::TextPercent), QVariant(100));
}

QTEST_MAIN(SettingsTest)
#include "tst_settings.moc"
