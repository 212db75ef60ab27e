// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

namespace earshot {

/// A report's layout under a name, kept in the document.
struct SavedLayout
{
    QString name;
    ReportOptions options;
    bool operator==(const SavedLayout &) const = default;
};

/// The layouts that the document keeps beside the one in use, by name.
struct SavedLayouts
{
    static constexpr const char *Key = "report.layouts"; ///< of Session::documentSetting
    static constexpr qsizetype LongestName = 60;
    static constexpr size_t Most = 50;

    std::vector<SavedLayout> all;

    /// In capitals or not; null: none has the name.
    const SavedLayout *find(const QString &name) const;
    /// In the place of one with the same name. False when there are too many or the name is empty.
    bool save(const QString &name, const ReportOptions &options);
    void remove(const QString &name);

    QByteArray toJson() const;
    /// What is not understood is left out.
    static SavedLayouts fromJson(const QByteArray &json);
    bool operator==(const SavedLayouts &) const = default;
};

} // namespace earshot
