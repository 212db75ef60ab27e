// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace earshot {

/// What a document keeps of how comments leave it: in quotes, reports and exports. The comments themselves stay as they
/// were written.
struct PrivacySetting {
    static constexpr const char *Key = "privacy"; ///< of the document's settings

    bool hidePersonalData = true; ///< see PersonalData
    bool maskProfanity = true;

    QByteArray toJson() const;
    /// What is not understood is as at first: hidden and masked.
    static PrivacySetting fromJson(const QByteArray &json);
    bool operator==(const PrivacySetting &) const = default;
};

} // namespace earshot
