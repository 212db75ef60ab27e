// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings_figures_card.h"

#include "analysis/figure_sentences.h"
#include "analysis/metrics.h"
#include "app/segmented_switch.h"
#include "app/setting_row.h"
#include "app/text_label.h"

#include <algorithm>

namespace earshot {

SettingsFiguresCard::SettingsFiguresCard(const ThemeSource &themes, QWidget *parent)
    : SettingsCard(themes, tr("Score and margins"), parent), m_interval(new SegmentedSwitch(themes, tr("Margin"), this)),
      m_confidence(new SegmentedSwitch(themes, tr("How sure"), this)), m_correction(new SegmentedSwitch(themes, tr("Many groups at once"), this)),
      m_example(new TextLabel(TextRole::Note, this))
{
    m_interval->setObjectName(QStringLiteral("interval"));
    m_confidence->setObjectName(QStringLiteral("confidence"));
    m_correction->setObjectName(QStringLiteral("correction"));
    m_interval->add(tr("Standard"));
    m_interval->add(tr("Cautious"));
    for (const int percent : FigureSetting::Percents)
        m_confidence->add(formatted(percent / 100.0, NumberFormat::Percent, QLocale()));
    m_correction->add(tr("Usual"));
    m_correction->add(tr("Strict"));
    m_intervalRow = addRow(tr("Margin"), m_interval);
    m_confidenceRow = addRow(tr("How sure"), m_confidence);
    m_correctionRow = addRow(tr("Many groups at once"), m_correction);
    m_example->setObjectName(QStringLiteral("example"));
    m_example->setWordWrap(true);
    addPart(m_example);
    connectSwitches();
}

void SettingsFiguresCard::connectSwitches()
{
    connect(m_interval, &SegmentedSwitch::chosen, this, [this](int index) {
        FigureSetting setting = m_setting;
        setting.interval = index == 0 ? statistics::IntervalKind::AdjustedWald : statistics::IntervalKind::Score;
        Q_EMIT settingWanted(setting, index == 0 ? tr("Standard margins") : tr("Cautious margins"));
    });
    connect(m_confidence, &SegmentedSwitch::chosen, this, [this](int index) {
        FigureSetting setting = m_setting;
        setting.confidencePercent = FigureSetting::Percents[static_cast<size_t>(index)];
        Q_EMIT settingWanted(setting, tr("Margins of %1").arg(formatted(setting.confidencePercent / 100.0, NumberFormat::Percent, QLocale())));
    });
    connect(m_correction, &SegmentedSwitch::chosen, this, [this](int index) {
        FigureSetting setting = m_setting;
        setting.correction = index == 0 ? statistics::Correction::BenjaminiHochberg : statistics::Correction::Holm;
        Q_EMIT settingWanted(setting, index == 0 ? tr("Usual tests of groups") : tr("Strict tests of groups"));
    });
}

void SettingsFiguresCard::showSetting(const FigureSetting &setting, const Snapshot &snapshot)
{
    const QLocale locale;
    m_setting = setting;
    AnalysisOptions options;
    setting.applyTo(options, Qt::Monday);
    const bool cautious = setting.interval == statistics::IntervalKind::Score, strict = setting.correction == statistics::Correction::Holm;
    m_interval->setCurrent(cautious ? 1 : 0);
    m_correction->setCurrent(strict ? 1 : 0);
    m_confidence->setCurrent(static_cast<int>(std::ranges::find(FigureSetting::Percents, setting.confidencePercent) - FigureSetting::Percents.begin()));
    m_intervalRow->setLine(cautious ? tr("Holds with the fewest answers too, and is a little wider there. For who must not promise too much (score interval).")
                                    : tr("The usual margin of this score. Below ten answers it is a little too narrow (adjusted Wald)."));
    m_confidenceRow->setLine(tr("A margin made this way holds the true score %1. A change is called real when chance alone shows one so large less than once in %2.")
                                 .arg(sentences::howOftenRight(options, locale), locale.toString(sentences::oneIn(options))));
    m_correctionRow->setLine(strict ? tr("The chance that even one of all marks of a table is luck stays below one in %1. Fewer groups are marked (Holm).").arg(locale.toString(sentences::oneIn(options)))
                                    : tr("Of the groups of a table that are marked, about one in %1 may be luck (Benjamini-Hochberg).").arg(locale.toString(sentences::oneIn(options))));
    showExample(snapshot);
}

/// From the snapshot, which is the newest as soon as it has been counted with the setting.
void SettingsFiguresCard::showExample(const Snapshot &snapshot)
{
    const QLocale locale;
    const Estimate &total = snapshot.total;
    if (!total.interval) {
        m_example->setText(tr("In the filter in force there are too few answers for a margin."));
        return;
    }
    const auto score = [&](double points) { return formatted(points, NumberFormat::Score, locale); };
    m_example->setText(tr("For the %Ln answers of the filter in force: score %1, likely between %2 and %3.", nullptr, static_cast<int>(total.n()))
                           .arg(score(*total.nps), score(total.interval->low), score(total.interval->high)));
}

void SettingsFiguresCard::setWritable(bool writable)
{
    for (QWidget *choice : std::initializer_list<QWidget *>{m_interval, m_confidence, m_correction})
        choice->setEnabled(writable);
}

} // namespace earshot
