// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/gate.h"

#include "intake/column_profile.h"
#include "intake/heading.h"
#include "intake/intake_text.h"
#include "intake/score_reader.h"
#include "intake/summary_line.h"

#include <QLocale>
#include <algorithm>

namespace earshot {

namespace {

constexpr size_t LongestShownValue = 200;
constexpr size_t LongestAbove = 100; ///< bytes of a cell that subtotals repeat

QString shown(std::string_view text)
{
    const QString value = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    return value.size() > qsizetype(LongestShownValue) ? value.left(qsizetype(LongestShownValue)) + QChar(0x2026) : value;
}

QString joined(std::span<const std::string_view> fields, char delimiter)
{
    QStringList texts;
    for (const std::string_view field : fields)
        texts += shown(field);
    const QString text = texts.join(QLatin1Char(delimiter));
    return text.size() > qsizetype(LongestShownValue) ? text.left(qsizetype(LongestShownValue)) + QChar(0x2026) : text;
}

bool isBlankText(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

} // namespace

Gate::Gate(const Inspection &inspection, const ImportOptions &options)
    : m_firstDataRow(inspection.firstDataRow),
      m_shortRowsUsual(inspection.shortRowsUsual),
      m_delimiter(inspection.dialect.delimiter),
      m_columns(inspection.columns.size()),
      m_scale(options.mapping.scale),
      m_split(options.mapping.split && options.mapping.split->on ? options.mapping.split : std::nullopt),
      m_dated(options.mapping.column(Role::Date).has_value()),
      m_when(inspection, options),
      m_roles(options.mapping.roles),
      m_fields(m_columns)
{
    const auto column = [&](Role role) { return options.mapping.column(role); };
    m_score = column(Role::Score), m_email = column(Role::Email);
    m_first = column(Role::FirstName), m_last = column(Role::LastName), m_name = column(Role::Name);
    m_phone = column(Role::Phone), m_externalId = column(Role::ExternalId), m_respondentId = column(Role::RespondentId);
    for (size_t i = 0; i < m_roles.size() && i < m_columns; ++i) {
        m_headings.push_back(inspection.columns[i].name);
        if (m_roles[i] == Role::Comment)
            m_comments.push_back(static_cast<int>(i));
        if (m_roles[i] == Role::Tags)
            m_tags.push_back(static_cast<int>(i));
        if (m_roles[i] == Role::Attribute) {
            m_attributes.push_back(static_cast<int>(i));
            const QString name = options.mapping.attributeNames.value(static_cast<qsizetype>(i));
            m_attributeNames += name.isEmpty() ? m_headings.back() : name;
        }
    }
    m_attributeValues.resize(m_attributes.size());
    prepareRules(options.mapping);
    for (const auto &[row, index, value] : options.corrections)
        m_corrections.emplace_back(row, index, value.toStdString());
    std::sort(m_corrections.begin(), m_corrections.end());
}

void Gate::prepareRules(const Mapping &mapping)
{
    for (const RowFilter &filter : mapping.filters) {
        m_filters.emplace_back(filter);
        m_filterOn.push_back(filter.on);
    }
    m_filtered.resize(m_filters.size());
    for (const SplitPart &part : m_split ? m_split->parts : std::vector<SplitPart>())
        m_splitValues += part.value;
    m_otherMetrics = m_split ? otherMetrics(*m_split) : std::vector<Metric>();
}

Gate::Verdict Gate::judge(const Record &record, NewResponse &response, Rejection &rejection)
{
    if (record.number < m_firstDataRow || record.isBlank())
        return Verdict::NoData;
    Fields fields = m_corrections.empty() ? record.fields : corrected(record);
    if (record.mayHoldNul)
        fields = withoutNul(fields);
    if (fields.size() > m_columns)
        fields = joinedComment(fields);
    if (leftOut(fields, rejection)) {
        rejection.row = record.number;
        return Verdict::LeftOut;
    }
    if (isAnswer(record, fields, rejection) && accept(record, fields, response, rejection))
        return Verdict::Accepted;
    rejection.row = record.number;
    return Verdict::Rejected;
}

/// The first filter that is on and matches; those that are off only count.
std::optional<FilterKind> Gate::leftOut(Fields fields, Rejection &rejection)
{
    std::optional<FilterKind> kind;
    for (size_t i = 0; i < m_filters.size(); ++i) {
        if ((kind && m_filterOn[i]) || !m_filters[i].matches(fields))
            continue;
        ++m_filtered[i];
        if (!m_filterOn[i])
            continue;
        kind = m_filters[i].kind();
        const int column = m_filters[i].column();
        reject(rejection, column, cell(fields, column), leftOutReason(*kind));
    }
    return kind;
}

/// Lines that a person or a tool wrote below the answers. "Total" with a date of its own is someone's answer.
bool Gate::isAnswer(const Record &record, Fields fields, Rejection &rejection)
{
    SummaryLine line = m_columns > 1 ? summaryLine(record.fields) : SummaryLine::None;
    const std::string_view first = firstFilled(record.fields);
    if (line == SummaryLine::None && isSubtotal(record.fields, m_above))
        line = SummaryLine::Total;
    else
        m_above.assign(first.substr(0, LongestAbove));
    const bool beside = line == SummaryLine::Beside;
    if (line == SummaryLine::None || (beside && !m_dated) || (line != SummaryLine::Note && hasOwnSign(fields)))
        return true;
    return rejectRow(rejection, fields, line == SummaryLine::Note ? Intake::tr("A note of the export, not an answer")
                                                                  : Intake::tr("A total line, not an answer"));
}

/// A date, an e-mail address or a comment beside the first filled cell.
bool Gate::hasOwnSign(Fields fields)
{
    if (m_when.read(fields).kind == DateReading::Kind::Value)
        return true;
    if (cell(fields, m_email).find('@') != std::string_view::npos)
        return true;
    const auto first = std::find_if(fields.begin(), fields.end(), [](std::string_view field) { return !isBlankText(field); });
    return std::any_of(m_comments.begin(), m_comments.end(), [&](int column) {
        const bool other = static_cast<size_t>(column) < fields.size() && fields.begin() + column != first;
        return other && cellKind(fields[static_cast<size_t>(column)]) == CellKind::Text && summaryLine(fields.subspan(static_cast<size_t>(column))) == SummaryLine::None;
    });
}

bool Gate::accept(const Record &record, Fields fields, NewResponse &response, Rejection &rejection)
{
    if (!checkShape(record, fields, rejection))
        return false;
    response = {};
    response.sourceRow = record.number;
    readComment(fields, response);
    if (m_split && !findPart(fields, response, rejection))
        return false;
    if (!readScoreOf(fields, response, rejection)) {
        return repeatsHeading(fields)
                   ? rejectRow(rejection, fields, Intake::tr("The headings once more: the file seems to be put together from several."))
                   : false;
    }
    if (!readWhen(fields, response, rejection))
        return false;
    readPerson(fields, response);
    readAttributes(fields, response);
    readTags(fields);
    response.tags = m_tagValues;
    return true;
}

Gate::Fields Gate::corrected(const Record &record)
{
    auto at = std::lower_bound(m_corrections.begin(), m_corrections.end(), record.number,
                               [](const auto &correction, qint64 row) { return std::get<0>(correction) < row; });
    if (at == m_corrections.end() || std::get<0>(*at) != record.number)
        return record.fields;
    m_fields.assign(record.fields.begin(), record.fields.end());
    for (; at != m_corrections.end() && std::get<0>(*at) == record.number; ++at) {
        const auto column = static_cast<size_t>(std::get<1>(*at));
        if (column < m_fields.size())
            m_fields[column] = std::get<2>(*at);
    }
    return m_fields;
}

/// NUL ends a text for many programs that read the document; U+FFFD shows that something stood there.
Gate::Fields Gate::withoutNul(Fields fields)
{
    m_cleaned.assign(fields.begin(), fields.end());
    for (std::string &text : m_cleaned) {
        for (size_t at = text.find('\0'); at != std::string::npos; at = text.find('\0', at))
            text.replace(at, 1, "\ufffd");
    }
    m_fields.assign(m_cleaned.begin(), m_cleaned.end());
    return m_fields;
}

/// More fields than headings: separators inside a comment without quotes. When the comment is the last column, its
/// parts can only belong together; blank fields at the end are nothing.
Gate::Fields Gate::joinedComment(Fields fields)
{
    size_t size = fields.size();
    while (size > m_columns && isBlankText(fields[size - 1]))
        --size;
    if (size == m_columns || m_comments.empty() || static_cast<size_t>(m_comments.back()) != m_columns - 1)
        return fields.first(size);
    m_joined = fields[m_columns - 1];
    for (size_t i = m_columns; i < size; ++i)
        (m_joined += m_delimiter) += fields[i];
    std::vector<std::string_view> whole(fields.begin(), fields.begin() + static_cast<ptrdiff_t>(m_columns));
    whole.back() = m_joined;
    m_fields = std::move(whole);
    return m_fields;
}

bool Gate::repeatsHeading(Fields fields) const
{
    size_t same = 0;
    for (size_t i = 0; i < fields.size() && i < m_headings.size(); ++i) {
        if (shownHeading(fields[i]) != m_headings[i])
            return false;
        same += !m_headings[i].isEmpty();
    }
    return same > 0;
}

bool Gate::checkShape(const Record &record, Fields fields, Rejection &rejection) const
{
    const auto number = [](size_t value) { return QLocale().toString(static_cast<qulonglong>(value)); };
    if (record.tooLong)
        return rejectRow(rejection, fields, Intake::tr("A field is longer than 1 MB."));
    if (fields.size() > m_columns)
        return rejectRow(rejection, fields,
                         Intake::tr("%1 columns instead of %2. A text that holds the separator is probably not in quotes.",
                                    nullptr, static_cast<int>(fields.size()))
                             .arg(number(fields.size()), number(m_columns)));
    if (fields.size() == m_columns || m_shortRowsUsual)
        return true;
    const QString counted = Intake::tr("Only %1 of %2 columns.", nullptr, static_cast<int>(m_columns))
                                .arg(number(fields.size()), number(m_columns));
    return rejectRow(rejection, fields,
                     record.ended ? counted : Intake::tr("%1 The file seems cut off here.").arg(counted));
}

bool Gate::reject(Rejection &rejection, int column, std::string_view value, const QString &reason) const
{
    rejection = {};
    rejection.role = m_roles[static_cast<size_t>(column)];
    rejection.column = m_headings[static_cast<size_t>(column)];
    rejection.value = shown(value);
    rejection.reason = reason;
    return false;
}

bool Gate::rejectRow(Rejection &rejection, Fields fields, const QString &reason) const
{
    rejection = {};
    rejection.column = QStringLiteral("(row)");
    rejection.value = joined(fields, m_delimiter);
    rejection.reason = reason;
    return false;
}

std::string_view Gate::cell(Fields fields, std::optional<int> column) const
{
    return column && static_cast<size_t>(*column) < fields.size() ? fields[static_cast<size_t>(*column)] : std::string_view();
}

/// A part that was met in the sample, or the NPS where nothing speaks against it.
const SplitPart *Gate::partNamed(std::string_view text)
{
    if (m_part && text == m_kind)
        return m_part;
    m_kind = text;
    const qsizetype at = m_splitValues.indexOf(foldedCell(text));
    if (at >= 0)
        return &m_split->parts[static_cast<size_t>(at)];
    const QString name = shown(text);
    const bool other = namesOtherQuestion(name) || metricNamed(name).value_or(Metric::Nps) != Metric::Nps;
    return isGuard(*m_split) && !other ? &m_split->parts.front() : nullptr;
}

/// The part of the split that the row belongs to, and with it the row's survey.
bool Gate::findPart(Fields fields, NewResponse &response, Rejection &rejection)
{
    const std::string_view text = cell(fields, m_split->column);
    m_part = partNamed(text);
    if (!m_part || !m_part->metric)
        return reject(rejection, m_split->column, text,
                      isMissing(text) ? Intake::tr("The row does not say which kind of question it answers")
                                      : Intake::tr("“%1” is another kind of question, not an NPS").arg(shown(text)));
    const auto other = std::find(m_otherMetrics.begin(), m_otherMetrics.end(), *m_part->metric);
    response.survey = other == m_otherMetrics.end() ? quint8(0) : static_cast<quint8>(other - m_otherMetrics.begin() + 1);
    return true;
}

/// Blank with a comment is unanswered, and kept; blank without one is nothing.
bool Gate::readScoreOf(Fields fields, NewResponse &response, Rejection &rejection) const
{
    const std::string_view text = cell(fields, m_score);
    const bool other = response.survey != 0; // on a scale of its own, and stored on it
    const bool asIs = m_scale == ScaleReading::AsIs && !other;
    const ScoreReading reading = asIs ? readScore(text) : other ? readBetween(text, m_part->least, m_part->most) : readScaled(text, m_scale);
    if (reading.kind == ScoreReading::Kind::Value) {
        response.score = reading.value;
        return true;
    }
    if (reading.kind == ScoreReading::Kind::Missing && !isMissing(response.comment))
        return true;
    reject(rejection, m_score.value_or(0), text,
           asIs    ? scoreRefusal(reading, shown(text))
           : other ? rangeRefusal(reading, m_part->least, m_part->most, shown(text))
                   : scaleRefusal(reading, m_scale, shown(text)));
    if (reading.suggestion)
        rejection.suggestion = QString::number(*reading.suggestion);
    return false;
}

bool Gate::readWhen(Fields fields, NewResponse &response, Rejection &rejection)
{
    const DateReading reading = m_when.read(fields);
    if (reading.kind == DateReading::Kind::Missing)
        return true;
    if (reading.kind != DateReading::Kind::Value) {
        const std::string_view text = cell(fields, m_when.column());
        return reject(rejection, m_when.column(), text, dateRefusal(reading, shown(text), m_when.format()));
    }
    const int offset = m_when.offsetOf(reading.time);
    response.answeredAt = reading.time.wallSeconds - offset;
    response.utcOffsetMinutes = offset / 60;
    return true;
}

} // namespace earshot
