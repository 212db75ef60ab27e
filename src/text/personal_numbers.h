// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/personal_data.h"

// The numbers among personal data: a pattern finds candidates, a checksum or what stands around them decides.
namespace earshot::personal_numbers {

void addIbans(const QString &text, std::vector<PersonalData> &found);
void addCards(const QString &text, std::vector<PersonalData> &found);
void addPhones(const QString &text, std::vector<PersonalData> &found);

} // namespace earshot::personal_numbers
