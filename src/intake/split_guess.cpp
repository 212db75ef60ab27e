// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/split_guess.h"

#include "intake/intake_text.h"
#include "intake/scale_reading.h"

#include <QRegularExpression>
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

/// By what a column could tell the kinds of questions apart, the surest first.
enum class Clue : quint8 { Type, Values, Scale, Name };

/// The highest answer of "0-10", "0 to 10", "out of 10", "10"; nothing when the folded cell names no scale.
std::optional<int> highestOf(const QString &folded)
{
    static const QRegularExpression range(
        QStringLiteral("^(?:(?:out of|of|max|von|sur|su|de|/) ?|[01] ?(?: |–|to|bis|à|a|al|tot|…|\\.\\.) ?)?(\\d{1,3})$"));
    const auto match = range.match(folded);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

bool isScaleHeading(const Heading &heading)
{
    return heading.hasAnyWord({"scale", "max", "maximum", "max score", "out of", "range", "skala", "höchstwert", "échelle", "escala", "scala", "schaal"});
}

/// What the cell says of its row; nothing when it does not tell a kind of question.
std::optional<SplitPart> partOf(const std::string &text, Clue clue)
{
    SplitPart part;
    part.value = foldedCell(text);
    part.label = QString::fromStdString(text);
    if (clue == Clue::Scale) {
        const auto most = highestOf(part.value);
        part.metric = most == 10 ? std::optional(Metric::Nps) : std::nullopt;
        return most ? std::optional(part) : std::nullopt;
    }
    const bool other = namesOtherQuestion(part.label);
    part.metric = metricNamed(part.label);
    if (!part.metric && clue == Clue::Name && !other)
        part.metric = Metric::Nps;
    return part.metric || other ? std::optional(part) : std::nullopt;
}

/// A part for each different cell; none when a cell tells no kind, or nothing is to be told apart. `open`: rows
/// behind those looked at could still be of another kind.
std::vector<SplitPart> partsOf(const ColumnEvidence &column, Clue clue, bool open)
{
    std::vector<SplitPart> parts;
    for (const std::string &text : column.profile.values) {
        auto part = partOf(text, clue);
        if (!part)
            return {};
        if (std::none_of(parts.begin(), parts.end(), [&](const SplitPart &known) { return known.value == part->value; }))
            parts.push_back(*std::move(part));
    }
    std::sort(parts.begin(), parts.end(), [](const SplitPart &a, const SplitPart &b) { return a.value < b.value; });
    const auto isNps = [](const SplitPart &part) { return part.metric == Metric::Nps; };
    const bool nps = std::any_of(parts.begin(), parts.end(), isNps), others = !std::all_of(parts.begin(), parts.end(), isNps);
    const bool known = std::any_of(parts.begin(), parts.end(), [](const SplitPart &part) { return part.metric.has_value(); });
    const bool wanted = others ? (clue == Clue::Type || clue == Clue::Name ? known : nps) : open && clue != Clue::Name;
    return wanted ? parts : std::vector<SplitPart>();
}

bool mayTell(const ColumnEvidence &column, Role role, Clue clue)
{
    constexpr qint64 FewestRepeats = 2; ///< rows for each kind, where no heading speaks for the column
    const Heading heading(column.name);
    const qint64 kinds = column.profile.distinct();
    if (kinds == 0 || kinds > MostKinds || role == Role::Score)
        return false;
    const bool spoken = column.name.contains(QLatin1Char('?')) || role == Role::Comment;
    switch (clue) {
    case Clue::Type:
        return !spoken && isTypeHeading(heading);
    case Clue::Values:
        return column.profile.filled >= kinds * FewestRepeats;
    case Clue::Scale:
        return !spoken && isScaleHeading(heading);
    case Clue::Name:
        return !spoken && isNameHeading(heading);
    }
    return false;
}

std::optional<SurveySplit> findSplit(const Inspection &inspection, const std::vector<ColumnEvidence> &columns, bool open)
{
    for (const Clue clue : {Clue::Type, Clue::Values, Clue::Scale, Clue::Name}) {
        for (const ColumnGuess &guess : inspection.columns) {
            const ColumnEvidence &column = columns[static_cast<size_t>(guess.index)];
            if (!mayTell(column, inspection.mapping.roles[static_cast<size_t>(guess.index)], clue))
                continue;
            SurveySplit split;
            split.column = guess.index;
            split.parts = partsOf(column, clue, open);
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
    auto split = findSplit(inspection, columns, sample.size() >= SampleRecords);
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
