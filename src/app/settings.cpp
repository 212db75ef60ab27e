// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace earshot {

namespace {

QVariant empty() { return QString(); }
QVariant noBytes() { return QByteArray(); }
QVariant bySystem() { return QStringLiteral("system"); }
QVariant wholeSize() { return 100; }
QVariant noList() { return QStringList(); }
QVariant firstPage() { return QStringLiteral("overview"); }

constexpr std::array<SettingEntry, 8> Entries = {{
    {setting::Appearance, QMetaType::QString, bySystem},
    {setting::TextPercent, QMetaType::Int, wholeSize},
    {setting::WindowGeometry, QMetaType::QByteArray, noBytes},
    {setting::RecentFiles, QMetaType::QByteArray, noBytes},
    {setting::LastFolder, QMetaType::QString, empty},
    {setting::LastPage, QMetaType::QString, firstPage},
    {setting::ToldPlaces, QMetaType::QStringList, noList},
    {setting::Arrangements, QMetaType::QByteArray, noBytes},
}};

const SettingEntry &entryOf(const char *key)
{
    const auto found = std::find_if(Entries.begin(), Entries.end(),
                                    [=](const SettingEntry &entry) { return std::strcmp(entry.key, key) == 0; });
    Q_ASSERT(found != Entries.end());
    return *found;
}

} // namespace

Settings::Settings(QObject *parent) : QObject(parent) {}

Settings::Settings(const QString &file, QObject *parent) : QObject(parent), m_kept(file, QSettings::IniFormat) {}

std::span<const SettingEntry> Settings::entries()
{
    return Entries;
}

QVariant Settings::value(const char *key) const
{
    const SettingEntry &entry = entryOf(key);
    QVariant kept = m_kept.value(QLatin1String(key));
    // An .ini file holds all values as text.
    return kept.isValid() && kept.convert(QMetaType(entry.type)) ? kept : entry.initial();
}

void Settings::setValue(const char *key, const QVariant &value)
{
    Q_ASSERT(value.typeId() == entryOf(key).type);
    m_kept.setValue(QLatin1String(key), value);
}

} // namespace earshot
