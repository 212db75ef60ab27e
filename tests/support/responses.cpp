// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/responses.h"

#include "domain/answer_delays.h"
#include "text/language_column.h"

#include <QDateTime>
#include <QRegularExpression>
#include <algorithm>
#include <map>
#include <tuple>

namespace earshot::test {

namespace {

constexpr std::pair<const char *, quint8> InvitationStates[] = {{"delivered", Invitation::Delivered},
                                                                {"bounced", Invitation::Undelivered},
                                                                {"opened", Invitation::Opened},
                                                                {"unopened", Invitation::Unopened},
                                                                {"answered", Invitation::Answered}};

struct Line {
    Dataset::Minute minute = Dataset::Undated;
    Dataset::Mark mark = Dataset::Unanswered;
    QStringList values;
    QString comment;
    QStringList tags;
    std::optional<ToneClass> tone;
};

QStringList words(const QString &line)
{
    static const QRegularExpression word(QStringLiteral("\"[^\"]*\"|'[^']*'|\\S+"));
    QStringList result;
    for (auto match = word.globalMatch(line); match.hasNext();)
        result += match.next().captured();
    return result;
}

Dataset::Minute minuteFrom(const QString &text)
{
    if (text == u"-")
        return Dataset::Undated;
    const QDateTime at = QDateTime::fromString(text, Qt::ISODate);
    Q_ASSERT_X(at.isValid(), "responses", qPrintable(text));
    return Dataset::minuteOf(at.date(), at.time().msecsSinceStartOfDay() / 60000);
}

Dataset::Mark scoreFrom(const QString &text)
{
    if (text == u"-")
        return Dataset::Unanswered;
    const auto score = Score::from(text.toInt());
    Q_ASSERT_X(score, "responses", qPrintable(text));
    return static_cast<Dataset::Mark>(score->value());
}

Line lineFrom(const QString &text)
{
    const QStringList parts = words(text);
    Q_ASSERT_X(parts.size() >= 2, "responses", qPrintable(text));
    Line line{minuteFrom(parts[0]), scoreFrom(parts[1]), {}, {}, {}, {}};
    for (const QString &part : parts.mid(2)) {
        if (part.startsWith(u'"'))
            line.comment = part.sliced(1, part.size() - 2);
        else if (part.startsWith(u'#'))
            line.tags += part.sliced(1);
        else if (part.startsWith(u'~'))
            line.tone = toneClassNamed(part.sliced(1));
        else if (part == u"*")
            line.mark |= Dataset::Starred;
        else if (part == u"!")
            line.mark |= Dataset::InFollowUp;
        else if (part == u"+note")
            line.mark |= Dataset::HasNote;
        else
            line.values += part == u"-" ? QString() : part.startsWith(u'\'') ? part.sliced(1, part.size() - 2) : part;
    }
    if (!line.comment.isEmpty())
        line.mark |= Dataset::HasComment;
    return line;
}

AttributeColumn columnFrom(const std::vector<Line> &lines, qsizetype index, const QString &name)
{
    AttributeColumn column{{AttributeId{index + 1}, name}, {QString()}, {}};
    std::vector<quint32> codes;
    for (const Line &line : lines) {
        const QString value = line.values.value(index);
        if (!column.values.contains(value))
            column.values += value;
        codes.push_back(*column.codeOf(value));
    }
    column.codes = std::make_shared<CodeColumn>(codes, static_cast<size_t>(column.values.size()));
    return column;
}

std::vector<TagRows> tagsFrom(const std::vector<Line> &lines)
{
    std::map<QString, std::vector<quint32>> rows;
    for (size_t row = 0; row < lines.size(); ++row) {
        for (const QString &tag : lines[row].tags)
            rows[tag].push_back(static_cast<quint32>(row));
    }
    std::vector<TagRows> tags;
    for (const auto &[name, of] : rows) {
        const TagId id{static_cast<qint64>(tags.size()) + 1};
        tags.push_back({{id, name}, std::make_shared<std::vector<quint32>>(of)});
    }
    return tags;
}

CorrectedTones tonesFrom(const std::vector<Line> &lines)
{
    std::array<std::vector<quint32>, 3> rows;
    for (size_t row = 0; row < lines.size(); ++row) {
        if (lines[row].tone)
            rows[static_cast<size_t>(*lines[row].tone)].push_back(static_cast<quint32>(row));
    }
    CorrectedTones tones;
    for (size_t tone = 0; tone < rows.size(); ++tone)
        tones.rows[tone] = std::make_shared<const std::vector<quint32>>(std::move(rows[tone]));
    return tones;
}

Dataset::Columns columnsFrom(const std::vector<Line> &lines, const QStringList &names)
{
    Dataset::Columns columns;
    columns.size = static_cast<quint32>(lines.size());
    columns.ids = {{0, 1}};
    std::vector<Dataset::Mark> marks;
    std::vector<Dataset::Minute> minutes;
    qsizetype attributes = 0;
    for (const Line &line : lines) {
        marks.push_back(line.mark);
        minutes.push_back(line.minute);
        attributes = std::max(attributes, line.values.size());
    }
    columns.marks = std::make_shared<std::vector<Dataset::Mark>>(std::move(marks));
    columns.minutes = std::make_shared<std::vector<Dataset::Minute>>(std::move(minutes));
    columns.surveys = {Survey{SurveyId{1}, QStringLiteral("Survey"), {}, Metric::Nps, SurveyKind::Relationship, {}}};
    for (qsizetype i = 0; i < attributes; ++i)
        columns.attributes.push_back(columnFrom(lines, i, names.value(i)));
    columns.tags = tagsFrom(lines);
    columns.correctedTones = tonesFrom(lines);
    return columns;
}

} // namespace

Responses parseResponses(const QString &text)
{
    const QString attributes = QStringLiteral("attributes:");
    QStringList names = QStringLiteral("store product plan channel region agent").split(u' ');
    std::vector<Line> lines;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (line.trimmed().isEmpty())
            continue;
        if (line.trimmed().startsWith(attributes)) {
            names = words(line.trimmed().sliced(attributes.size()));
            for (QString &name : names)
                name.remove(u'\'');
        } else {
            lines.push_back(lineFrom(line));
        }
    }
    Responses result;
    result.dataset = std::make_shared<Dataset>(columnsFrom(lines, names));
    CommentArena::Builder arena;
    const LanguageColumn languages(*result.dataset);
    for (size_t row = 0; row < lines.size(); ++row) {
        result.comments += lines[row].comment;
        const auto number = static_cast<quint32>(row);
        arena.add(number, lines[row].comment.toStdString(), languages.at(number));
    }
    result.arena = arena.finish();
    return result;
}

DatasetPtr responses(const char *text)
{
    return parseResponses(QString::fromUtf8(text)).dataset;
}

DatasetPtr withLists(const DatasetPtr &dataset, const QString &lists, const std::vector<quint32> &listed)
{
    auto asked = std::make_shared<AskedColumns>();
    for (const QString &line : lists.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList said = words(line);
        Invitation invitation{minuteFrom(said[1]), said[0].toUInt(), 0, 0};
        for (const auto &[name, bit] : InvitationStates) {
            if (said.contains(QLatin1StringView(name)))
                invitation.state |= bit;
        }
        asked->invitations.push_back(invitation);
    }
    const auto order = [](const Invitation &invitation) { return std::tuple(invitation.survey, invitation.person, invitation.sent); };
    std::ranges::sort(asked->invitations, {}, order);
    asked->listedRows = listed;
    Dataset::Columns columns = dataset->columns();
    columns.asked = asked;
    return std::make_shared<const Dataset>(columns);
}

DatasetPtr withAnswersOf(const DatasetPtr &dataset, const QString &lists, const std::vector<std::pair<quint32, quint32>> &listed)
{
    std::vector<quint32> rows;
    std::vector<AnswerOfPerson> answers;
    for (const auto &[row, person] : listed) {
        rows.push_back(row);
        answers.push_back({0, person, dataset->minutes()[row]});
    }
    Dataset::Columns columns = withLists(dataset, lists, rows)->columns();
    auto asked = std::make_shared<AskedColumns>(*columns.asked);
    asked->delays = answerDelays(asked->invitations, answers);
    columns.asked = asked;
    return std::make_shared<const Dataset>(columns);
}

AttributeId attributeId(const Dataset &dataset, const QString &name)
{
    const AttributeColumn *column = dataset.attributeNamed(name);
    Q_ASSERT_X(column, "attributeId", qPrintable(name));
    return column->attribute.id;
}

} // namespace earshot::test
