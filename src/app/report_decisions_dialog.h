// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/decisions.h"
#include "app/theme_source.h"

#include <QDialog>
#include <optional>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace earshot {

/// What the report says is to be decided, in the person's own words: lines of what and why. Gone when it closes.
class ReportDecisionsDialog : public QDialog
{
    Q_OBJECT
public:
    /// `generated` is what the figures give; `written` what the person wrote before, if anything.
    ReportDecisionsDialog(const ThemeSource &themes, const std::vector<Decision> &generated, const std::optional<std::vector<Decision>> &written, QWidget *parent);

Q_SIGNALS:
    /// Nothing: as the figures give it.
    void decisionsWanted(const std::optional<std::vector<earshot::Decision>> &decisions);

private:
    struct Line
    {
        QLineEdit *what, *why;
    };
    void addLine();
    void fill(const std::vector<Decision> &decisions);
    QWidget *buttons();
    std::vector<Decision> decisions() const;

    std::vector<Decision> m_generated;
    std::vector<Line> m_lines;
    QVBoxLayout *m_rows;
    QPushButton *m_reset;
};

} // namespace earshot
