// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace earshot {

/// A place in a comment that could tell who wrote it, in UTF-16 units.
struct PersonalData {
    enum class Kind : quint8 { Url, Email, Iban, Card, Phone, Ip, Name };
    Kind kind = Kind::Url;
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const PersonalData &) const = default;
};

/// "url", "email", "iban", "card", "phone", "ip", "name": for files and tests, not translated.
QString personalDataId(PersonalData::Kind kind);

/// What is found by pattern and checksum, in the order of the text, not overlapping: links, e-mail addresses, IBANs,
/// cards (13–19 digits from 3 to 6, Luhn), telephone numbers (7–15 digits; no dates, prices, order numbers), IP
/// addresses; and `names`, those of the respondent: see personal_names::add().
std::vector<PersonalData> personalData(const QString &text, const QStringList &names = {});

/// What stands in its place: "[e-mail]", "[phone]" …, in the user's language.
QString personalDataMark(PersonalData::Kind kind);

} // namespace earshot
