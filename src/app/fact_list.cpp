// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fact_list.h"

#include "app/text_label.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace earshot {

namespace {

constexpr int NameWidth = 96;
constexpr int RowHeight = 26;
constexpr int LeastWidth = 72;

} // namespace

FactList::FactList(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
}

void FactList::setFacts(const Facts &facts)
{
    if (m_rows && facts == m_facts)
        return;
    m_facts = facts;
    delete m_rows;
    m_rows = new QWidget(this);
    auto *grid = new QGridLayout(m_rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(0);
    grid->setColumnMinimumWidth(0, m_themes.px(NameWidth));
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto &[name, value] : facts) {
        if (value.isEmpty())
            continue;
        auto *text = new TextLabel(value, TextRole::Body, m_rows);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto *title = new ElidedLabel(name, TextRole::Muted, m_rows);
        // Long names end in dots and addresses go on in the next line rather than make the page wide.
        title->setMinimumWidth(m_themes.px(LeastWidth));
        text->setMinimumWidth(m_themes.px(LeastWidth));
        grid->addWidget(title, row, 0);
        grid->addWidget(text, row, 1);
        grid->setRowMinimumHeight(row++, m_themes.px(RowHeight));
    }
    m_layout->addWidget(m_rows);
    m_rows->show();
}

} // namespace earshot
