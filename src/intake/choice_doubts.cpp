// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/choice_doubts.h"

#include "domain/score.h"
#include "intake/column_fits.h"
#include "intake/heading_comment.h"
#include "intake/heading_date.h"
#include "intake/heading_score.h"
#include "intake/intake_text.h"

namespace earshot {

namespace {

constexpr double NearlyAsWell = 0.08; ///< of the headings' points
constexpr double LeastScore = 0.35;
constexpr qsizetype MostNamed = 3;
constexpr qint64 FewestOfGroups = 50; ///< of so many rows one may be a slip

bool fitsAsWell(const ColumnGuess &other, const ColumnEvidence &column, const ColumnEvidence &chosen)
{
    const Heading heading(column.allRows);
    const ColumnView view{other.index, other.name, heading, &column.profile};
    const bool free = other.role == Role::Ignore || other.role == Role::Attribute;
    return free && column.profile.share(column.profile.scores) > 0.9 && isNpsScale(other.scale) && scoreFit(view).points >= LeastScore
           && scoreHeading(heading).rank() >= scoreHeading(Heading(chosen.allRows)).rank() - NearlyAsWell
           && column.profile.rows != chosen.profile.rows;
}

/// The columns that fit as well as the one that was chosen.
std::vector<ColumnGuess> rivals(const ColumnGuess &score, const Inspection &inspection, const std::vector<ColumnEvidence> &columns)
{
    std::vector<ColumnGuess> found;
    for (const ColumnGuess &other : inspection.columns) {
        const auto place = static_cast<size_t>(other.index);
        if (other.index != score.index && fitsAsWell(other, columns[place], columns[static_cast<size_t>(score.index)]))
            found.push_back(other);
    }
    return found;
}

bool hasOwnName(const ColumnGuess &column, const Inspection &inspection)
{
    const auto count = std::count_if(inspection.columns.begin(), inspection.columns.end(), [&](const ColumnGuess &other) {
        return other.name.compare(column.name, Qt::CaseInsensitive) == 0;
    });
    return !column.name.isEmpty() && count == 1;
}

QString shown(const ColumnGuess &column, const Inspection &inspection)
{
    return hasOwnName(column, inspection) ? column.name
           : column.name.isEmpty()        ? Intake::tr("Column %1").arg(column.index + 1)
                                          : Intake::tr("%1 (column %2)").arg(column.name).arg(column.index + 1);
}

/// As applyOverrides() finds the column: by its heading, and by its number where that is not its own.
QString asOption(const ColumnGuess &column, const Inspection &inspection)
{
    return hasOwnName(column, inspection) ? column.name : QString::number(column.index + 1);
}

QString quoted(const std::vector<ColumnGuess> &columns, const Inspection &inspection)
{
    QStringList list;
    for (const ColumnGuess &column : columns) {
        if (list.size() < MostNamed)
            list += Intake::tr("“%1”").arg(shown(column, inspection));
    }
    const auto more = static_cast<qsizetype>(columns.size()) - list.size();
    const QString text = list.join(QLatin1String(", "));
    return more > 0 ? Intake::tr("%1 and %Ln other columns", nullptr, static_cast<int>(more)).arg(text) : text;
}

/// Rows whose score is not in the group that another column names.
qint64 contradictions(const ColumnProfile &score, const ColumnProfile &groups)
{
    static constexpr std::array marks{ColumnProfile::DetractorGroup, ColumnProfile::PassiveGroup, ColumnProfile::PromoterGroup};
    qint64 count = 0;
    for (size_t row = 0; row < score.rows.size(); ++row) {
        const auto value = Score::from(score.rows[row]);
        const qint8 mark = groups.rows[row];
        count += value && mark <= ColumnProfile::PromoterGroup && mark != marks[static_cast<size_t>(value->category())];
    }
    return count;
}

/// FORMATS.md: the groups that tools write beside the scores are a check.
QString contradiction(const ColumnGuess &score, const Inspection &inspection, const std::vector<ColumnEvidence> &columns)
{
    const ColumnProfile &values = columns[static_cast<size_t>(score.index)].profile;
    for (const ColumnGuess &other : inspection.columns) {
        const ColumnProfile &groups = columns[static_cast<size_t>(other.index)].profile;
        const qint64 wrong = groups.groups * 2 > groups.filled ? contradictions(values, groups) : 0;
        if (wrong * FewestOfGroups > groups.filled)
            return Intake::tr("“%1” does not go with the scores in “%2”: %Ln rows contradict each other. Look whether another column holds the scores, or "
                              "their scale begins at the other end.", nullptr, static_cast<int>(wrong)).arg(shown(other, inspection), shown(score, inspection));
    }
    return {};
}

/// Words, nearly all different, which nobody takes for names of things.
bool holdsTexts(const ColumnGuess &guess, const ColumnEvidence &column)
{
    const ColumnProfile &profile = column.profile;
    const Heading heading(column.allRows);
    if (guess.role == Role::Attribute)
        return textFit({guess.index, guess.name, heading, &profile}).points > 0;
    const bool codes = std::any_of(profile.samples.begin(), profile.samples.end(), [](const QString &sample) {
        return std::any_of(sample.begin(), sample.end(), [](QChar sign) { return sign.isDigit(); });
    });
    return guess.role == Role::Ignore && guess.confidence < 1 && !codes && !namesNoComment(heading) && profile.groups == 0 && profile.filled >= 3
           && profile.share(profile.of(CellKind::Text)) >= 0.6 && profile.distinct() * 2 > profile.filled;
}

QString textColumn(const Inspection &inspection, const std::vector<ColumnEvidence> &columns)
{
    for (const ColumnGuess &guess : inspection.columns) {
        if (holdsTexts(guess, columns[static_cast<size_t>(guess.index)]))
            return guess.name;
    }
    return {};
}

} // namespace

std::vector<Doubt> choiceDoubts(const Inspection &inspection, const std::vector<ColumnEvidence> &columns)
{
    std::vector<Doubt> doubts;
    const ColumnGuess *score = inspection.columnWith(Role::Score), *date = inspection.columnWith(Role::Date);
    if (const auto others = score ? rivals(*score, inspection, columns) : std::vector<ColumnGuess>(); !others.empty())
        doubts.push_back({Role::Score, score->index,
                          Intake::tr("“%1” was taken for the score, but it could be %2 as well. If that is wrong, choose the column "
                                     "yourself (on the command line: --map \"score=%3\").").arg(shown(*score, inspection), quoted(others, inspection), asOption(others.front(), inspection))});
    if (const QString text = score && isNpsScale(score->scale) ? contradiction(*score, inspection, columns) : QString(); !text.isEmpty())
        doubts.push_back({Role::Score, score->index, text});
    if (!date)
        doubts.push_back({Role::Date, -1, Intake::tr("No column with dates was found. The responses will be undated.")});
    else if (namesOtherEvent(Heading(columns[static_cast<size_t>(date->index)].allRows)))
        doubts.push_back({Role::Date, date->index,
                          Intake::tr("“%1” was taken for the date of the answers, since no other column holds dates. Its heading names "
                                     "something else that happened.").arg(date->name)});
    if (const QString text = inspection.columnWith(Role::Comment) ? QString() : textColumn(inspection, columns); !text.isEmpty())
        doubts.push_back({Role::Comment, -1,
                          Intake::tr("No column was taken for the comments, but “%1” holds texts. If people wrote them, choose it "
                                     "(on the command line: --map \"comment=%1\").").arg(text)});
    return doubts;
}

} // namespace earshot
