// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSettings>
#include <QVariant>

#include <span>

namespace earshot {

/// One row of the table of settings: what is kept for the person at this computer, not in the document.
struct SettingEntry {
    const char *key;
    QMetaType::Type type;
    QVariant (*initial)();
};

/// The table of settings, kept by QSettings. A key that is not in the table can not be read or written; a kept value
/// of another type counts as not there. GUI thread; lower folders get plain values.
class Settings : public QObject
{
    Q_OBJECT
public:
    /// In the user's own place.
    explicit Settings(QObject *parent = nullptr);
    /// In a file: tests and pictures must not touch the user's settings.
    explicit Settings(const QString &file, QObject *parent = nullptr);

    static std::span<const SettingEntry> entries();
    QVariant value(const char *key) const;
    void setValue(const char *key, const QVariant &value);

private:
    QSettings m_kept;
};

namespace setting {
inline constexpr const char *Appearance = "appearance";     ///< "system", "light", "dark"
inline constexpr const char *TextPercent = "textPercent";   ///< 90 … 200
inline constexpr const char *WindowGeometry = "windowGeometry";
inline constexpr const char *RecentFiles = "recentFiles";   ///< JSON, see recent_files.h
inline constexpr const char *LastFolder = "lastFolder";     ///< where the last file was chosen
inline constexpr const char *LastPage = "lastPage";
inline constexpr const char *ToldPlaces = "toldPlaces";     ///< files whose folder was warned of
inline constexpr const char *Arrangements = "arrangements"; ///< JSON: Page::arrangement() by the page's id
} // namespace setting

} // namespace earshot
