// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analyze.h"
#include "analysis/goal_ways.h"
#include "analysis/sentences.h"
#include "analysis/trend_sentences.h"
#include "analysis/trend_signals.h"
#include "model/crosstab_model.h"
#include "model/segment_model.h"
#include "model/standing_model.h"
#include "model/trend_table_model.h"

namespace bench {

/// All that the pages make of a snapshot before they paint: their models and sentences.
class Pages
{
public:
    void show(const earshot::SnapshotPtr &snapshot)
    {
        using namespace earshot;
        m_segments.setSnapshot(snapshot);
        m_above.show(snapshot, 4);
        m_below.show(snapshot, 4);
        m_trend.setSnapshot(snapshot);
        m_crosstab.setSnapshot(snapshot);
        m_said = sentences::overview(*snapshot, m_locale) + sentences::trend(*snapshot, m_locale)
                 + sentences::trendSignals(*snapshot, trendSignals(*snapshot), m_locale) + sentences::executiveSummary(*snapshot, m_locale);
        m_ways = goalWays(*snapshot, {55, 1});
    }

private:
    QLocale m_locale = QLocale::c();
    earshot::SegmentModel m_segments{m_locale};
    earshot::StandingModel m_above{earshot::StandingModel::Side::Above, m_locale}, m_below{earshot::StandingModel::Side::Below, m_locale};
    earshot::TrendTableModel m_trend{m_locale};
    earshot::CrosstabModel m_crosstab{m_locale};
    QString m_said;
    std::vector<earshot::GoalWay> m_ways;
};

} // namespace bench
