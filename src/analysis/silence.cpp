// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/silence.h"

#include "analysis/estimator.h"

namespace earshot {

namespace {

/// An answer whose delay is known.
struct Placed {
    Score score;
    AnswerDelay delay;
};

class Listed
{
public:
    Listed(const Snapshot &snapshot, std::span<const quint8> surveys);
    /// The last third by delay when nobody was reminded in time.
    void part(Silence &silence, Tally &early, Tally &late) const;
    const Tally &all() const { return m_all; }

private:
    Tally m_all;
    std::vector<Placed> m_placed;
};

Listed::Listed(const Snapshot &snapshot, std::span<const quint8> surveys)
{
    const Dataset &dataset = *snapshot.dataset;
    const AskedColumns &asked = *dataset.asked();
    const AskedConditions conditions(snapshot.scope.period, surveys);
    const auto codes = dataset.surveyCodes();
    for (size_t i = 0; i < asked.listedRows.size(); ++i) {
        const quint32 row = asked.listedRows[i];
        const auto score = dataset.score(row);
        if (!score || !conditions.hold(codes.empty() ? quint8(0) : codes[row], dataset.minutes()[row]))
            continue;
        m_all.add(*score);
        const AnswerDelay delay = i < asked.delays.size() ? asked.delays[i] : AnswerDelay();
        if (delay.minutes != AnswerDelay::Unknown)
            m_placed.push_back({*score, delay});
    }
}

void Listed::part(Silence &silence, Tally &early, Tally &late) const
{
    silence.placed = std::ssize(m_placed);
    silence.byReminder = std::ranges::any_of(m_placed, [](const Placed &each) { return each.delay.reminded; });
    std::vector<qint64> delays;
    for (const Placed &each : m_placed)
        delays.push_back(each.delay.minutes);
    const auto longest = silence.byReminder ? std::nullopt : statistics::longestEarlyDelay(delays);
    silence.longestEarly = static_cast<int>(longest.value_or(0));
    for (const Placed &each : m_placed)
        (silence.byReminder ? each.delay.reminded : longest && each.delay.minutes > *longest) ? late.add(each.score) : early.add(each.score);
}

} // namespace

std::optional<NoSilence> whyNoSilence(const Snapshot &snapshot)
{
    if (!snapshot.dataset->asked())
        return NoSilence::NoList;
    if (narrowsAnswers(snapshot.scope))
        return NoSilence::OtherConditions;
    if (!snapshot.asked)
        return NoSilence::NobodyAsked;
    if (!snapshot.asked->rate())
        return NoSilence::NobodyReached;
    return snapshot.total.n() == 0 ? std::optional(NoSilence::NoAnswers) : std::nullopt;
}

std::optional<Silence> silenceOf(const Snapshot &snapshot, std::span<const quint8> surveys)
{
    if (whyNoSilence(snapshot))
        return std::nullopt;
    const Listed listed(snapshot, surveys);
    Silence silence;
    Tally early, late;
    listed.part(silence, early, late);
    const Estimator estimator(snapshot.options);
    silence.all = snapshot.asked->countsAll() ? snapshot.total : estimator.estimate(listed.all());
    silence.early = estimator.estimate(early);
    silence.late = estimator.estimate(late);
    silence.lateAgainstEarly = estimator.change(early, late);
    silence.figures = statistics::nonresponse(*snapshot.asked->rate(), silence.all.tally, early, late, snapshot.options.confidence);
    return silence;
}

std::optional<Rates> ratesOf(const std::optional<AskedPeople> &before, const std::optional<AskedPeople> &now)
{
    if (!before || !now || !before->rate() || !now->rate())
        return std::nullopt;
    if (before->countsAll() == now->countsAll())
        return Rates{*before->rate(), *now->rate()};
    return Rates{*before->matchedRate(), *now->matchedRate()};
}

} // namespace earshot
