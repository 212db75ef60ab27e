// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/long_format.h"

#include "intake/column_profile.h"
#include "intake/heading.h"
#include "intake/sample.h"
#include "intake/score_reader.h"

#include <algorithm>
#include <map>
#include <set>

namespace earshot {

namespace {

constexpr size_t FewestRows = 6;
constexpr size_t MostRows = 2000; ///< of the sample; enough to see questions return
constexpr size_t MostQuestions = 200;
constexpr size_t MostColumns = 200;

using Cells = std::vector<std::string_view>;

/// The rows of data column by column, cells trimmed.
struct Columns {
    std::vector<Cells> cells;
    std::vector<Heading> headings;
    size_t rows = 0;
};

Columns columnsOf(const Sample &sample, qint64 headerRow, qint64 firstDataRow)
{
    Columns columns;
    for (const SampleRecord &record : sample) {
        if (record.number == headerRow) {
            for (const std::string &field : record.fields)
                columns.headings.emplace_back(shownHeading(field));
            columns.cells.resize(columns.headings.size());
        }
        if (record.number < firstDataRow || record.blank || columns.rows >= MostRows)
            continue;
        ++columns.rows;
        for (size_t i = 0; i < columns.cells.size(); ++i)
            columns.cells[i].push_back(i < record.fields.size() ? trimmedCell(record.fields[i]) : std::string_view());
    }
    return columns;
}

std::map<std::string_view, size_t> counted(const Cells &cells)
{
    std::map<std::string_view, size_t> counts;
    for (const std::string_view cell : cells)
        ++counts[cell];
    return counts;
}

bool asksQuestion(const Heading &heading)
{
    return heading.hasAnyWord({"question", "questions", "question id", "question code", "question text", "questionid", "frage", "fragen",
                               "pregunta", "vraag", "domanda", "pergunta", "item", "field", "variable", "question name", "questioncode"})
           || heading.containsAny({"質問", "问题", "질문"});
}

bool holdsAnswer(const Heading &heading)
{
    return heading.hasAnyWord({"answer", "answers", "value", "response", "antwort", "wert", "réponse", "reponse", "valeur", "respuesta",
                               "valor", "antwoord", "waarde", "risposta", "valore", "resposta", "answer text", "answer value", "result",
                               "score", "text", "choice"})
           && !heading.hasAnyWord({"id", "uuid", "date", "time", "type"});
}

bool namesResponse(const Heading &heading)
{
    return heading.hasAnyWord({"id", "uuid", "response", "respondent", "submission", "interview", "participant", "session", "case", "record",
                               "antwort", "teilnehmer", "responseid", "respondentid", "submissionid", "token", "guid", "enquete", "key"});
}

/// A few values that return again and again.
bool mayBeQuestion(const Columns &columns, size_t column)
{
    const auto counts = counted(columns.cells[column]);
    return counts.size() >= 2 && counts.size() <= MostQuestions && counts.size() * 2 <= columns.rows && !counts.contains(std::string_view());
}

/// Each response has several rows, and hardly a question twice.
bool identifies(const Columns &columns, size_t response, size_t question)
{
    const Cells &ids = columns.cells[response], &asked = columns.cells[question];
    std::set<std::string_view> responses;
    std::set<std::pair<std::string_view, std::string_view>> pairs;
    for (size_t row = 0; row < columns.rows; ++row) {
        if (ids[row].empty())
            return false;
        responses.insert(ids[row]);
        pairs.emplace(ids[row], asked[row]);
    }
    const size_t questions = counted(asked).size();
    return responses.size() >= 2 && responses.size() * 3 <= columns.rows * 2 && pairs.size() * 5 >= columns.rows * 4
           && pairs.size() * 10 >= responses.size() * questions * 3; // most are asked most of the questions
}

/// Whether the column says the same in all rows of a response.
bool isSameWithin(const Columns &columns, size_t column, size_t group)
{
    std::map<std::string_view, std::string_view> first;
    size_t different = 0;
    for (size_t row = 0; row < columns.rows; ++row) {
        const std::string_view cell = columns.cells[column][row];
        if (cell.empty())
            continue;
        const auto [known, added] = first.emplace(columns.cells[group][row], cell);
        different += !added && known->second != cell;
    }
    return different * 50 <= columns.rows;
}

/// What the answers to one question look like.
struct Answers {
    size_t filled = 0, scores = 0, texts = 0;
    std::set<std::string_view> values;
    int highest = 0;
    bool areScores() const { return filled >= 2 && scores * 10 >= filled * 8; }
    bool areTexts() const { return filled >= 1 && texts * 10 >= filled * 6; }
};

std::map<std::string_view, Answers> answersIn(const Columns &columns, size_t column, size_t question)
{
    std::map<std::string_view, Answers> all;
    for (size_t row = 0; row < columns.rows; ++row) {
        Answers &answers = all[columns.cells[question][row]];
        const std::string_view cell = columns.cells[column][row];
        if (isMissing(cell))
            continue;
        ++answers.filled;
        const ScoreReading score = readScore(cell);
        answers.scores += score.kind == ScoreReading::Kind::Value;
        answers.highest = std::max(answers.highest, score.value);
        answers.texts += cellKind(cell) == CellKind::Text && score.kind != ScoreReading::Kind::Value;
        answers.values.insert(cell);
    }
    return all;
}

bool mixesScoresAndTexts(const std::map<std::string_view, Answers> &all)
{
    const auto scores = std::any_of(all.begin(), all.end(), [](const auto &entry) { return entry.second.areScores(); });
    const auto texts = std::any_of(all.begin(), all.end(), [](const auto &entry) { return entry.second.areTexts(); });
    return scores && texts;
}

size_t filled(const Cells &cells)
{
    return static_cast<size_t>(std::count_if(cells.begin(), cells.end(), [](std::string_view cell) { return !isMissing(cell); }));
}

/// The columns with answers, the best filled first. Two at most: a number and its text.
std::vector<int> answerColumns(const Columns &columns, size_t response, size_t question)
{
    std::vector<int> found;
    bool scoresSeen = false, textsSeen = false;
    for (size_t column = 0; column < columns.cells.size(); ++column) {
        if (column == response || column == question || isSameWithin(columns, column, question))
            continue;
        const auto all = answersIn(columns, column, question);
        const bool named = holdsAnswer(columns.headings[column]); // a number for one question only is the same in a response
        if (!named && (isSameWithin(columns, column, response) || !mixesScoresAndTexts(all)))
            continue;
        scoresSeen |= std::any_of(all.begin(), all.end(), [](const auto &entry) { return entry.second.areScores(); });
        textsSeen |= std::any_of(all.begin(), all.end(), [](const auto &entry) { return entry.second.areTexts(); });
        found.push_back(static_cast<int>(column));
    }
    const auto fuller = [&](int a, int b) { return filled(columns.cells[size_t(a)]) > filled(columns.cells[size_t(b)]); };
    std::stable_sort(found.begin(), found.end(), fuller);
    found.resize(std::min<size_t>(found.size(), 2));
    const bool named = !found.empty() && holdsAnswer(columns.headings[size_t(found.front())]);
    return scoresSeen && (textsSeen || named) ? found : std::vector<int>();
}

/// Questions that the last column answers by a number up to 10 and the first by one of as many labels.
QStringList numberedInLast(const Columns &columns, const LongFormat &format)
{
    QStringList questions;
    if (format.answers.size() < 2)
        return questions;
    const auto labels = answersIn(columns, size_t(format.answers.front()), size_t(format.question));
    const auto numbers = answersIn(columns, size_t(format.answers.back()), size_t(format.question));
    for (const auto &[question, number] : numbers) {
        const Answers &label = labels.at(question);
        if (number.areScores() && number.highest >= 7 && !label.areScores() && label.values.size() <= 11)
            questions += QString::fromUtf8(question.data(), static_cast<qsizetype>(question.size()));
    }
    return questions;
}

/// A column that goes with the questions one to one and says more.
std::optional<int> wordingOf(const Columns &columns, size_t question)
{
    const auto length = [&](size_t column) {
        size_t sum = 0;
        for (const std::string_view cell : columns.cells[column])
            sum += cell.size();
        return sum;
    };
    const size_t questions = counted(columns.cells[question]).size();
    for (size_t column = 0; column < columns.cells.size(); ++column) {
        if (column != question && counted(columns.cells[column]).size() >= questions && isSameWithin(columns, column, question)
            && length(column) > length(question))
            return static_cast<int>(column);
    }
    return std::nullopt;
}

std::optional<LongFormat> formatWith(const Columns &columns, size_t response, size_t question)
{
    LongFormat format;
    format.response = static_cast<int>(response);
    format.question = static_cast<int>(question);
    format.answers = answerColumns(columns, response, question);
    if (format.answers.empty())
        return std::nullopt;
    format.questionText = wordingOf(columns, question);
    format.inLast = numberedInLast(columns, format);
    for (size_t column = 0; column < columns.cells.size(); ++column) {
        const bool answer = std::find(format.answers.begin(), format.answers.end(), static_cast<int>(column)) != format.answers.end();
        if (column != response && column != question && !answer && isSameWithin(columns, column, response))
            format.kept.push_back(static_cast<int>(column));
    }
    return format;
}

} // namespace

std::optional<LongFormat> findLongFormat(const Sample &sample, qint64 headerRow, qint64 firstDataRow)
{
    if (headerRow < 1)
        return std::nullopt;
    const Columns columns = columnsOf(sample, headerRow, firstDataRow);
    const size_t width = columns.cells.size();
    if (columns.rows < FewestRows || width < 3 || width > MostColumns)
        return std::nullopt;
    for (size_t question = 0; question < width; ++question) {
        if (!asksQuestion(columns.headings[question]) || !mayBeQuestion(columns, question))
            continue;
        for (size_t response = 0; response < width; ++response) {
            if (response == question || !namesResponse(columns.headings[response]) || !identifies(columns, response, question))
                continue;
            if (auto format = formatWith(columns, response, question))
                return format;
        }
    }
    return std::nullopt;
}

} // namespace earshot
