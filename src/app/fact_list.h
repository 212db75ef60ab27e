// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QWidget>

#include <utility>
#include <vector>

class QVBoxLayout;

namespace earshot {

/// Names and values below each other, 26 high; the values can be selected. Empty ones are left out.
class FactList : public QWidget
{
    Q_OBJECT
public:
    using Facts = std::vector<std::pair<QString, QString>>;

    explicit FactList(const ThemeSource &themes, QWidget *parent = nullptr);
    void setFacts(const Facts &facts);

private:
    const ThemeSource &m_themes;
    Facts m_facts;
    QWidget *m_rows = nullptr;
    QVBoxLayout *m_layout;
};

} // namespace earshot
