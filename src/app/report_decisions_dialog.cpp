// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_decisions_dialog.h"

#include "app/look.h"
#include "app/text_label.h"
#include "report/report.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace earshot {

namespace {

constexpr int Width = 720, LongestText = 200;

} // namespace

ReportDecisionsDialog::ReportDecisionsDialog(const ThemeSource &themes, const std::vector<Decision> &generated, const std::optional<std::vector<Decision>> &written, QWidget *parent)
    : QDialog(parent), m_generated(generated), m_rows(new QVBoxLayout), m_reset(new QPushButton(tr("Back to what the figures give"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("To decide"));
    auto *about = new TextLabel(tr("What the reader is to decide, and what speaks for it. A line without the first is left out."), TextRole::Secondary, this);
    about->setWordWrap(true);
    m_rows->setSpacing(8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(about);
    column->addLayout(m_rows);
    column->addWidget(buttons());
    for (size_t i = 0; i < ReportOptions::MostDecisions; ++i)
        addLine();
    fill(written.value_or(generated));
    setFixedWidth(themes.px(Width));
}

void ReportDecisionsDialog::addLine()
{
    const auto number = static_cast<int>(m_lines.size() + 1);
    const auto field = [&](const QString &name, const QString &placeholder, const QString &object) {
        auto *edit = new QLineEdit(this);
        edit->setObjectName(object);
        edit->setAccessibleName(name);
        edit->setPlaceholderText(placeholder);
        edit->setMaxLength(LongestText);
        return edit;
    };
    const Line line{field(tr("Decision %1").arg(number), tr("What"), QStringLiteral("what%1").arg(number)),
                    field(tr("What speaks for decision %1").arg(number), tr("What speaks for it"), QStringLiteral("why%1").arg(number))};
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(line.what, 2);
    row->addWidget(line.why, 3);
    m_rows->addLayout(row);
    m_lines.push_back(line);
}

void ReportDecisionsDialog::fill(const std::vector<Decision> &decisions)
{
    for (size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i].what->setText(i < decisions.size() ? decisions[i].what : QString());
        m_lines[i].why->setText(i < decisions.size() ? decisions[i].why : QString());
        for (QLineEdit *field : {m_lines[i].what, m_lines[i].why})
            field->setCursorPosition(0);
    }
}

std::vector<Decision> ReportDecisionsDialog::decisions() const
{
    std::vector<Decision> all;
    for (const Line &line : m_lines) {
        const Decision decision{line.what->text().simplified(), line.why->text().simplified()};
        if (!decision.what.isEmpty())
            all.push_back(decision);
    }
    return all;
}

QWidget *ReportDecisionsDialog::buttons()
{
    auto *foot = new QWidget(this);
    auto *cancel = new QPushButton(tr("Cancel"), foot), *save = new QPushButton(tr("Use"), foot);
    m_reset->setObjectName(QStringLiteral("resetDecisions"));
    save->setObjectName(QStringLiteral("useDecisions"));
    save->setDefault(true);
    setLook(save, "kind", QStringLiteral("primary"));
    for (QPushButton *button : {cancel, m_reset})
        button->setAutoDefault(false);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_reset);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(save);
    connect(m_reset, &QPushButton::clicked, this, [this] { fill(m_generated); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, [this] {
        const std::vector<Decision> wanted = decisions();
        Q_EMIT decisionsWanted(wanted == m_generated ? std::nullopt : std::optional(wanted));
        accept();
    });
    return foot;
}

} // namespace earshot
