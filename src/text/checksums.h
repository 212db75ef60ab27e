// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace earshot {

/// Whether the digits pass the Luhn check of payment cards (ISO/IEC 7812); blanks and hyphens are passed over.
bool passesLuhn(QStringView digits);

/// Whether this is an IBAN (ISO 13616) of a known country: its length, and its checksum modulo 97 being 1; blanks and
/// hyphens are passed over, in either case.
bool isIban(QStringView text);

/// Letters and digits of an IBAN of the country, 0 for an unknown one.
int ibanLength(QStringView country);

} // namespace earshot
