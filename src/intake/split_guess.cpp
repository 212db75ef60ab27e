// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/split_guess.h"

#include "intake/intake_text.h"
#include "intake/scale_reading.h"

#include <algorithm>

namespace earshot {

namespace {

constexpr qint64 MostKinds = 40;

bool isTypeHeading(const Heading &heading)
{
    return heading.hasAnyWord({"survey type", "question type", "metric", "metric type", "hs survey type", "rating type", "response type", "umfragetyp",
                               "fragetyp", "metrik", "type d enquête", "type de question", "tipo de encuesta", "tipo de pregunta",
                               "tipo di sondaggio", "tipo de pesquisa", "enquêtetype"})
           || heading.is("type") || heading.is("typ") || heading.is("tipo");
}

/// A survey's name tells the metric when it says so: "CSAT after support".
bool isNameHeading(const Heading &heading)
{
    return heading.hasAnyWord({"survey name", "survey", "campaign", "campaign name", "umfrage", "enquête", "encuesta", "sondaggio", "pesquisa",
                               "enquete", "hs survey name"});
}

/// Every value names a metric or another kind of question; of a survey's name, those that name none are taken for NPS.
std::vector<SplitPart> partsOf(const ColumnEvidence &column, bool byName)
{
    std::vector<SplitPart> parts;
    bool other = false;
    for (const std::string &text : column.profile.values) {
        SplitPart part;
        part.value = foldedCell(text);
        part.label = QString::fromStdString(text);
        part.metric = metricNamed(part.label);
        if (!part.metric && byName && !namesOtherQuestion(part.label))
            part.metric = Metric::Nps;
        if (!part.metric && !namesOtherQuestion(part.label))
            return {};
        other |= part.metric != Metric::Nps;
        const bool twice = std::any_of(parts.begin(), parts.end(), [&](const SplitPart &known) { return known.value == part.value; });
        if (!twice)
            parts.push_back(std::move(part));
    }
    const bool known = std::any_of(parts.begin(), parts.end(), [](const SplitPart &part) { return part.metric.has_value(); });
    std::sort(parts.begin(), parts.end(), [](const SplitPart &a, const SplitPart &b) { return a.value < b.value; });
    return other && known ? parts : std::vector<SplitPart>();
}

std::optional<SurveySplit> findSplit(const Inspection &inspection, const std::vector<ColumnEvidence> &columns)
{
    for (const bool byName : {false, true}) {
        for (const ColumnGuess &guess : inspection.columns) {
            const ColumnEvidence &column = columns[static_cast<size_t>(guess.index)];
            const Heading heading(column.name);
            const Role role = inspection.mapping.roles[static_cast<size_t>(guess.index)];
            const bool spoken = column.name.contains(QLatin1Char('?')) || role == Role::Score || role == Role::Comment;
            if (spoken || column.profile.distinct() == 0 || column.profile.distinct() > MostKinds || !(byName ? isNameHeading(heading) : isTypeHeading(heading)))
                continue;
            SurveySplit split;
            split.column = guess.index;
            split.parts = partsOf(column, byName);
            split.why = Intake::tr("“%1” says which kind of question each row answers: %2.").arg(column.name, column.profile.samples.join(QStringLiteral(", ")));
            if (!split.parts.empty())
                return split;
        }
    }
    return std::nullopt;
}

/// The scale of each kind by its highest answer: CSAT is asked 0–2 or 1–5, effort 1–7, stars 1–5.
void setScale(SplitPart &part, int lowest, int highest)
{
    const bool threeSteps = part.metric == Metric::Csat && lowest == 0 && highest >= 0 && highest <= 2;
    part.least = threeSteps || part.metric == Metric::Nps || !part.metric ? 0 : 1;
    part.most = threeSteps                                               ? 2
                : part.metric == Metric::Ces                             ? 7
                : part.metric == Metric::Stars || part.metric == Metric::Csat ? 5
                                                                         : 10;
}

/// Counts the rows of each part, and gathers what the NPS rows alone say in the score column.
ColumnProfile weighParts(SurveySplit &split, const Inspection &inspection, const Sample &sample)
{
    const auto score = static_cast<size_t>(*inspection.mapping.column(Role::Score));
    ColumnProfile nps;
    std::vector<ColumnProfile> profiles(split.parts.size());
    for (const SampleRecord &record : sample) {
        const auto type = static_cast<size_t>(split.column);
        if (record.blank || record.number < inspection.firstDataRow || std::max(score, type) >= record.fields.size())
            continue;
        const QString value = foldedCell(record.fields[type]);
        for (size_t i = 0; i < split.parts.size(); ++i) {
            if (split.parts[i].value != value)
                continue;
            ++split.parts[i].rows;
            profiles[i].add(record.fields[score]);
            if (split.parts[i].metric == Metric::Nps)
                nps.add(record.fields[score]);
        }
    }
    for (size_t i = 0; i < split.parts.size(); ++i)
        setScale(split.parts[i], profiles[i].lowestScore(), profiles[i].highestScore());
    return nps;
}

} // namespace

void guessSplit(Inspection &inspection, const std::vector<ColumnEvidence> &columns, const Sample &sample)
{
    const auto score = inspection.mapping.column(Role::Score);
    if (!score || inspection.dialect.headerRow == 0)
        return;
    auto split = findSplit(inspection, columns);
    if (!split)
        return;
    ColumnEvidence asked = columns[static_cast<size_t>(*score)];
    asked.profile = weighParts(*split, inspection, sample);
    ColumnGuess &guess = inspection.columns[static_cast<size_t>(*score)];
    guess.scaleNotes.clear();
    guess.scale = asked.profile.filled > 0 ? scoreScale(asked, guess.scaleNotes) : QStringLiteral("0-10");
    inspection.mapping.split = std::move(split);
}

} // namespace earshot
