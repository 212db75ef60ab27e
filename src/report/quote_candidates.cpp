// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/quote_candidates.h"

#include "report/sections.h"

#include <algorithm>
#include <array>

namespace earshot {

namespace {

constexpr size_t MostStarred = 200;
constexpr int PerCategory = 60; ///< some of them may have refused to be quoted

bool listsAll(const ReportOptions &options)
{
    const std::vector<SectionChoice> chosen = options.sections.empty() ? defaultSections() : options.sections;
    return std::any_of(chosen.begin(), chosen.end(),
                       [](const SectionChoice &choice) { return choice.on && choice.id == u"comments"; });
}

} // namespace

std::vector<ResponseId> quoteCandidates(const Snapshot &snapshot, const ReportOptions &options)
{
    std::vector<ResponseId> starred, others;
    if (!snapshot.dataset)
        return starred;
    const bool all = listsAll(options);
    std::array<int, 3> taken{};
    const auto marks = snapshot.dataset->marks();
    for (quint32 row : snapshot.commentRows) {
        const std::optional<Score> score = snapshot.dataset->score(row);
        if (marks[row] & Dataset::Starred) {
            if (starred.size() < MostStarred)
                starred.push_back(snapshot.dataset->id(row));
        } else if (all ? others.size() < MostListedComments
                       : score && taken[static_cast<size_t>(score->category())]++ < PerCategory) {
            others.push_back(snapshot.dataset->id(row));
        }
    }
    starred.insert(starred.end(), others.begin(), others.end());
    return starred;
}

} // namespace earshot
