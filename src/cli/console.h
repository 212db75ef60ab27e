// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "domain/result.h"

#include <QJsonObject>
#include <QLocale>
#include <QStringList>
#include <cstdio>
#include <vector>

namespace earshot::cli {

/// Standard output for answers and standard error for everything else, both in UTF-8.
class Console
{
public:
    Console(std::FILE *out, std::FILE *err, const QLocale &locale) : m_out(out), m_err(err), m_locale(locale)
    {}

    const QLocale &locale() const { return m_locale; }

    void line(const QString &text = {});
    /// One JSON object and a line end.
    void json(const QJsonObject &object);
    /// Aligned columns; those whose cells all look like numbers stand to the right. The first row is the
    /// heading.
    void table(const std::vector<QStringList> &rows);

    void note(const QString &text); ///< to standard error
    /// Says what went wrong and returns Outcome::Failed, or Outcome::Usage for what was asked wrongly.
    Outcome fail(const Error &error);

    /// One line on standard error that replaces itself; nothing unless that is a terminal.
    void progress(const QString &text);
    void endProgress();

private:
    void write(std::FILE *file, const QString &text);

    std::FILE *m_out;
    std::FILE *m_err;
    QLocale m_locale;
    bool m_progressShown = false;
};

/// Widest part of a line that stays readable in a terminal: longer text is cut with an ellipsis, line ends
/// are blanks, and control characters, which could drive the terminal, are left out.
QString oneLine(const QString &text, qsizetype most);

} // namespace earshot::cli
