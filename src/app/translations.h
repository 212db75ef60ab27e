// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QLocale>

namespace earshot {

/// Loads Qt's and our texts for a language: first English, which knows one and many, then the language itself.
void installTranslations(QCoreApplication &app, const QLocale &locale);

} // namespace earshot
