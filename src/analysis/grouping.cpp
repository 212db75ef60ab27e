// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/grouping.h"

#include "analysis/corrected.h"
#include "analysis/decomposition.h"
#include "analysis/many_groups.h"

#include <algorithm>

namespace earshot {

namespace {

/// The tallies of one index of an attribute.
struct Sums {
    quint32 code = 0;
    Tally now;
    Tally before;
    std::vector<Tally> months;
};

class GroupingMaker
{
public:
    GroupingMaker(const Dataset &dataset, size_t attribute, const Counted &counted, const Timeline &timeline,
                  const AnalysisOptions &options)
        : m_column(dataset.attributes()[attribute]), m_attribute(attribute), m_counted(counted), m_timeline(timeline),
          m_options(options), m_estimator(options)
    {
        m_result.attribute = m_column.attribute.id;
        m_result.name = m_column.attribute.name;
    }

    Grouping make()
    {
        collect();
        addGroups();
        compareWithRest();
        correctOverTable({&m_result, 1}, m_options);
        decompose();
        return std::move(m_result);
    }

private:
    void collect();
    Sums sums(quint32 code, size_t index) const;
    void addGroups();
    Group groupOf(const Sums &sums) const;
    void compareWithRest();
    void decompose();
    bool hasRest() const { return m_result.valuesLeftOut > 0; }

    const AttributeColumn &m_column;
    const size_t m_attribute;
    const Counted &m_counted;
    const Timeline &m_timeline;
    const AnalysisOptions &m_options;
    const Estimator m_estimator;
    std::vector<Sums> m_sums; ///< those with answers now or before, by answers now
    Sums m_leftOut;
    Grouping m_result;
};

Sums GroupingMaker::sums(quint32 code, size_t index) const
{
    Sums result;
    result.code = code;
    result.months.resize(m_timeline.months().size());
    for (size_t part = 0; part < m_timeline.parts().size(); ++part) {
        const Timeline::Part &meaning = m_timeline.parts()[part];
        const Tally tally = m_counted.tally(m_attribute, part, index);
        if (meaning.inPeriod)
            result.now += tally;
        if (meaning.inComparison)
            result.before += tally;
        if (meaning.month >= 0)
            result.months[static_cast<size_t>(meaning.month)] += tally;
    }
    return result;
}

void GroupingMaker::collect()
{
    const Counted::Attribute &attribute = m_counted.attributes[m_attribute];
    const auto values = static_cast<quint32>(m_column.values.size());
    for (quint32 code = 0; code < values; ++code) {
        const size_t index = attribute.indexOfCode.empty() ? code : attribute.indexOfCode[code];
        if (!attribute.indexOfCode.empty() && index == attribute.indices - 1)
            continue;
        Sums found = sums(code, index);
        if (found.now.n() > 0 || found.before.n() > 0)
            m_sums.push_back(std::move(found));
    }
    if (!attribute.indexOfCode.empty()) {
        m_leftOut = sums(0, attribute.indices - 1);
        m_result.valuesLeftOut = std::count_if(attribute.indexOfCode.begin() + 1, attribute.indexOfCode.end(),
                                               [&](quint32 index) { return index == attribute.indices - 1; });
        m_result.leftOut = m_leftOut.now;
    }
    std::stable_sort(m_sums.begin(), m_sums.end(), [](const Sums &a, const Sums &b) { return a.now.n() > b.now.n(); });
}

void GroupingMaker::addGroups()
{
    for (const Sums &sums : m_sums) {
        if (sums.now.n() > 0)
            m_result.groups.push_back(groupOf(sums));
    }
}

Group GroupingMaker::groupOf(const Sums &sums) const
{
    Group group;
    group.code = sums.code;
    group.value = m_column.values[static_cast<qsizetype>(sums.code)];
    group.now = m_estimator.estimate(sums.now);
    group.small = sums.now.n() < m_options.minimumN;
    if (m_timeline.comparison()) {
        group.before = m_estimator.estimate(sums.before);
        group.change = m_estimator.change(sums.before, sums.now);
    }
    group.months.reserve(sums.months.size());
    for (const Tally &month : sums.months)
        group.months.push_back(m_estimator.estimate(month));
    return group;
}

void GroupingMaker::compareWithRest()
{
    Tally total = m_result.leftOut;
    for (const Group &group : m_result.groups)
        total += group.now.tally;
    std::vector<statistics::Counts> compared;
    for (Group &group : m_result.groups) {
        group.againstRest = m_estimator.change(total - group.now.tally, group.now.tally);
        if (group.againstRest && group.againstRest->verdict != Verdict::TooFew)
            compared.push_back(group.now.tally);
    }
    m_result.compared = static_cast<int>(compared.size());
    m_result.homogeneity = statistics::homogeneity(compared);
}

void GroupingMaker::decompose()
{
    if (!m_timeline.comparison())
        return;
    std::vector<statistics::SegmentCounts> segments;
    for (const Sums &sums : m_sums)
        segments.push_back({sums.before, sums.now});
    if (hasRest())
        segments.push_back({m_leftOut.before, m_leftOut.now});
    const std::vector<statistics::SegmentEffect> effects = statistics::decomposition(segments);
    for (size_t i = 0; i < effects.size(); ++i) {
        const bool named = i < m_sums.size();
        const quint32 code = named ? m_sums[i].code : 0;
        const QString value = named ? m_column.values[static_cast<qsizetype>(code)] : QString();
        m_result.decomposition.push_back({code, value, effects[i].mix, effects[i].rate, !named});
        m_result.mixTotal += effects[i].mix;
    }
}

} // namespace

Grouping groupingOf(const Dataset &dataset, size_t attribute, const Counted &counted, const Timeline &timeline,
                    const AnalysisOptions &options)
{
    return GroupingMaker(dataset, attribute, counted, timeline, options).make();
}

} // namespace earshot
