// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/weighing_card.h"

#include "analysis/answered_sentences.h"
#include "app/filter_button.h"
#include "app/flow_layout.h"
#include "app/menu_text.h"
#include "app/notice_card.h"
#include "app/score_rows.h"
#include "app/text_label.h"
#include "app/weights_table.h"

#include <QMenu>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace earshot {

namespace {

bool canHaveTargets(const AttributeColumn &column)
{
    const qsizetype values = column.values.size() - 1;
    return values >= 2 && values <= WeightsSetting::MostValues;
}

/// A button is as wide as its value.
QString shortened(const QString &name)
{
    constexpr qsizetype Longest = 24;
    return name.size() > Longest ? name.first(Longest - 1) + QChar(0x2026) : name;
}

TextLabel *wrapped(TextRole role, const char *name, QWidget *parent)
{
    auto *label = new TextLabel(role, parent);
    label->setWordWrap(true);
    label->setObjectName(QLatin1StringView(name));
    return label;
}

/// The shares that the answers of the snapshot have, as first targets.
WeightsSetting::Targets targetsNow(const Snapshot &snapshot, const QString &name)
{
    WeightsSetting::Targets targets{name, {}};
    const AttributeColumn *column = snapshot.dataset->attributeNamed(name);
    const Grouping *grouping = column ? snapshot.grouping(column->attribute.id) : nullptr;
    if (!grouping)
        return targets;
    std::vector<double> parts;
    for (const Group &group : grouping->groups)
        parts.push_back(static_cast<double>(group.now.n()));
    const std::vector<double> percents = WeightsModel::wholePercents(parts);
    for (size_t i = 0; i < percents.size(); ++i) {
        if (grouping->groups[i].now.n() > 0)
            targets.shares.push_back({grouping->groups[i].value, percents[i]});
    }
    return targets;
}

} // namespace

WeighingCard::WeighingCard(const ThemeSource &themes, QWidget *parent)
    : Card(tr("Weigh the answers"), parent), m_themes(themes), m_model(new WeightsModel(QLocale(), this)), m_attributes(new FilterButton(themes, tr("By"), this)),
      m_columns(new FilterButton(themes, tr("Weights in"), this)), m_evenOut(new QPushButton(tr("Even out"), this)),
      m_reset(new QPushButton(tr("Reset"), this)), m_hint(wrapped(TextRole::Secondary, "weighingHint", this)), m_table(new WeightsTable(themes, m_model, this)),
      m_scores(new ScoreRows(themes, this)), m_result(wrapped(TextRole::Strong, "weightedScore", this)), m_effective(wrapped(TextRole::Quiet, "effectiveAnswers", this)),
      m_notes(wrapped(TextRole::Secondary, "weightNotes", this)), m_notice(new NoticeCard(themes, this))
{
    m_attributes->setObjectName(QStringLiteral("weighBy"));
    m_columns->setObjectName(QStringLiteral("weightColumn"));
    m_evenOut->setObjectName(QStringLiteral("evenOut"));
    m_evenOut->setToolTip(tr("Scale the targets so that they add up to 100%"));
    m_reset->setObjectName(QStringLiteral("resetTargets"));
    m_reset->setToolTip(tr("Set the targets to the shares of the answers"));
    m_notice->setDismissable(false);
    body()->setContentsMargins(0, 8, 0, 0);
    body()->setSpacing(10);
    body()->addWidget(m_hint);
    body()->addWidget(makeBar());
    for (QWidget *part : std::initializer_list<QWidget *>{m_table, m_notice, m_scores, m_result, m_effective, m_notes})
        body()->addWidget(part);
    body()->addStretch(1);
    connectButtons();
}

QWidget *WeighingCard::makeBar()
{
    auto *bar = new QWidget(this);
    auto *parts = new FlowLayout(bar, 8);
    parts->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : {m_evenOut, m_reset})
        setLook(button, "small", true);
    for (QWidget *part : std::initializer_list<QWidget *>{m_attributes, m_columns, m_evenOut, m_reset})
        parts->addWidget(part);
    return bar;
}

void WeighingCard::connectButtons()
{
    const auto open = [this](FilterButton *button, void (WeighingCard::*fill)(QMenu &)) {
        connect(button, &FilterButton::clicked, this, [this, button, fill] {
            auto *menu = new QMenu(this);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            (this->*fill)(*menu);
            menu->popup(button->popupPlace());
        });
    };
    open(m_attributes, &WeighingCard::fillAttributes);
    open(m_columns, &WeighingCard::fillColumns);
    connect(m_attributes, &FilterButton::cleared, this, [this] { setAttributes({}); });
    connect(m_columns, &FilterButton::cleared, this, [this] { Q_EMIT settingWanted({}, tr("Weigh nothing")); });
    connect(m_model, &WeightsModel::edited, this, [this](const WeightsSetting &setting) { Q_EMIT settingWanted(setting, tr("Change a target share")); });
    connect(m_evenOut, &QPushButton::clicked, this, [this] { Q_EMIT settingWanted(m_model->evenedOut(), tr("Even out the target shares")); });
    connect(m_reset, &QPushButton::clicked, this, [this] { Q_EMIT settingWanted(m_model->reset(), tr("Reset the target shares")); });
    connect(m_table, &WeightsTable::turned, this, [this](const QRect &row) { Q_EMIT rowTurned(m_table, row); });
}

QWidget *WeighingCard::firstFocus() const
{
    return m_attributes;
}

/// Each can be chosen beside the others.
void WeighingCard::fillAttributes(QMenu &menu)
{
    for (const AttributeColumn &column : m_snapshot->dataset->attributes()) {
        const QString name = column.attribute.name;
        const bool chosen = m_setting.targetsOf(name) != nullptr;
        if (!canHaveTargets(column) && !chosen)
            continue;
        QAction *action = menu.addAction(menuText(name), this, [this, name, chosen] {
            QStringList names;
            for (const WeightsSetting::Targets &targets : m_setting.targets)
                names += targets.attribute;
            chosen ? void(names.removeAll(name)) : names.append(name);
            setAttributes(names);
        });
        action->setCheckable(true);
        action->setChecked(chosen);
        action->setEnabled(chosen || m_setting.targets.size() < WeightsSetting::MostAttributes);
    }
}

/// Targets that were typed stay while their attribute does.
void WeighingCard::setAttributes(const QStringList &names)
{
    WeightsSetting setting;
    for (const QString &name : names) {
        const WeightsSetting::Targets *kept = m_setting.targetsOf(name);
        setting.targets.push_back(kept ? *kept : targetsNow(*m_snapshot, name));
    }
    Q_EMIT settingWanted(setting, names.isEmpty() ? tr("Weigh nothing") : tr("Choose what to weigh by"));
}

void WeighingCard::fillColumns(QMenu &menu)
{
    for (const AttributeColumn &column : m_snapshot->dataset->attributes()) {
        if (!holdsWeights(column))
            continue;
        const QString name = column.attribute.name;
        QAction *action = menu.addAction(menuText(name), this, [this, name] {
            WeightsSetting setting;
            setting.column = name;
            Q_EMIT settingWanted(setting, tr("Choose what to weigh by"));
        });
        action->setCheckable(true);
        action->setChecked(name == m_setting.column);
    }
}

void WeighingCard::showFigures(const WeightsSetting &setting, const SnapshotPtr &snapshot)
{
    m_setting = setting;
    m_snapshot = snapshot;
    m_model->setFigures(setting, snapshot->weighted && snapshot->weighted->by == setting ? snapshot->weighted->attributes : std::vector<WeighedAttribute>());
    showChoice();
    showNotice();
    showResult();
}

void WeighingCard::showChoice()
{
    const auto &columns = m_snapshot->dataset->attributes();
    const bool anyTargets = std::ranges::any_of(columns, canHaveTargets), anyWeights = std::ranges::any_of(columns, holdsWeights);
    QStringList names;
    for (const WeightsSetting::Targets &targets : m_setting.targets)
        names += targets.attribute;
    const bool byTargets = m_setting.column.isEmpty() && !names.isEmpty();
    m_attributes->setVisible(anyTargets || byTargets);
    m_attributes->setValue(!byTargets ? tr("Nothing") : names.size() == 1 ? shortened(names.first()) : tr("%Ln attributes", nullptr, static_cast<int>(names.size())));
    m_attributes->setSet(byTargets);
    m_columns->setVisible(anyWeights || !m_setting.column.isEmpty());
    m_columns->setValue(m_setting.column.isEmpty() ? tr("No column") : shortened(m_setting.column));
    m_columns->setSet(!m_setting.column.isEmpty());
    m_table->setVisible(m_model->rowCount() > 0);
    m_reset->setVisible(m_model->rowCount() > 0);
    m_evenOut->setVisible(m_model->rowCount() > 0);
    m_evenOut->setEnabled(!m_model->addUp());
    m_hint->setText(!m_attributes->isVisibleTo(this) && !m_columns->isVisibleTo(this)
                        ? tr("This file has no attribute to weigh by: that takes one with two to %Ln values, or one that holds a weight for each answer.", nullptr,
                             static_cast<int>(WeightsSetting::MostValues))
                        : tr("Where some groups answer more than others: give each the share it has of all your customers. The score stays as it was answered; the weighted one stands beside it."));
}

void WeighingCard::showNotice()
{
    const QLocale locale;
    const WeightedFigures *figures = m_snapshot->weighted ? &*m_snapshot->weighted : nullptr;
    const QStringList notes = figures ? sentences::weightNotes(*figures, locale) : QStringList();
    const bool costly = figures && figures->costly();
    m_notice->setVisible(figures && (figures->refusal || costly));
    if (figures && figures->refusal)
        m_notice->showNotice("warn", tr("Nothing is weighted"), sentences::weighingRefused(*figures->refusal, locale));
    else if (costly)
        m_notice->showNotice("warn", tr("Costly weights"), notes.first());
    m_notes->setText(notes.sliced(costly ? 1 : 0).join(u' '));
    m_notes->setVisible(!m_notes->text().isEmpty());
}

void WeighingCard::showResult()
{
    const QLocale locale;
    const WeightedFigures *figures = m_snapshot->weighted && m_snapshot->weighted->score ? &*m_snapshot->weighted : nullptr;
    for (QWidget *part : std::initializer_list<QWidget *>{m_scores, m_result, m_effective})
        part->setVisible(figures);
    if (!figures)
        return;
    Estimate weighted;
    weighted.nps = figures->score->nps;
    weighted.interval = figures->interval();
    m_result->setText(sentences::weightedScore(*figures, m_snapshot->total, locale));
    m_effective->setText(sentences::effectiveAnswers(*figures, locale));
    const auto effective = static_cast<int>(std::lround(figures->score->effectiveN));
    m_scores->setRows({{tr("Weighted"), tr("like %Ln answers", nullptr, effective), weighted, effective < m_snapshot->options.minimumN},
                       {tr("As answered"), tr("%Ln answers", nullptr, static_cast<int>(m_snapshot->total.n())), m_snapshot->total, m_snapshot->total.n() < m_snapshot->options.minimumN}},
                      m_snapshot->total.nps.value_or(0), m_result->text());
}

} // namespace earshot
