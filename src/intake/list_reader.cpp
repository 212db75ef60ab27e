// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/list_reader.h"

#include "intake/date_reader.h"
#include "intake/intake_text.h"
#include "intake/score_reader.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace earshot {

namespace {

constexpr size_t LongestShown = 200;
constexpr qsizetype LongestAddress = 254; ///< RFC 5321

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::optional<qint64> numberOf(const std::optional<bool> &value)
{
    return value ? std::optional<qint64>(*value ? 1 : 0) : std::nullopt;
}

} // namespace

std::optional<QString> addressFault(std::string_view address)
{
    const QString text = textOf(trimmedCell(address));
    const qsizetype at = text.indexOf(QLatin1Char('@'));
    const QString name = text.left(std::max<qsizetype>(at, 0)), domain = text.mid(at + 1);
    const auto isForbidden = [](QChar c) { return c.isSpace() || c.unicode() < 0x20 || QStringLiteral("<>()[]\\,;:\"").contains(c); };
    if (at < 0)
        return Intake::tr("There is no @ in the e-mail address.");
    if (name.isEmpty() || domain.isEmpty() || domain.contains(QLatin1Char('@')) || text.size() > LongestAddress)
        return Intake::tr("This is no e-mail address.");
    if (std::any_of(text.begin(), text.end(), isForbidden))
        return Intake::tr("The e-mail address holds blanks or signs that none can have.");
    if (!domain.contains(QLatin1Char('.')) || domain.startsWith(QLatin1Char('.')) || domain.endsWith(QLatin1Char('.')) || domain.contains(QLatin1String("..")))
        return Intake::tr("The part of the e-mail address behind the @ is not complete.");
    return std::nullopt;
}

ListReader::ListReader(const Inspection &inspection, const ImportOptions &options)
    : m_inspection(inspection), m_mapping(options.mapping), m_corrections(options.corrections)
{
    for (const ColumnGuess &column : inspection.columns) {
        const QTimeZone named(column.dates.zone.toUtf8());
        m_clocks.emplace_back(named.isValid() ? named : options.timeZone);
    }
}

bool ListReader::read(const Record &record, NewListRow &row, Rejection &rejection)
{
    row = {};
    rejection = {};
    rejection.row = row.sourceRow = record.number;
    m_fields = corrected(record);
    if (record.truncated)
        return reject(Role::Ignore, Intake::tr("The file ends in the middle of this row."), rejection);
    if (record.tooLong || record.tooWide)
        return reject(Role::Ignore, Intake::tr("The row is longer than any row of a list can be."), rejection);
    if (!readPerson(row, rejection) || (m_mapping.kind == ImportKind::Sent && !readInvitation(row, rejection)))
        return false;
    readFields(row);
    return true;
}

std::string_view ListReader::cell(Role role) const
{
    const auto column = m_mapping.column(role);
    return column && static_cast<size_t>(*column) < m_fields.size() ? trimmedCell(m_fields[static_cast<size_t>(*column)]) : std::string_view();
}

ListReader::Fields ListReader::corrected(const Record &record)
{
    m_correctedTexts.clear();
    for (const auto &[row, column, value] : m_corrections) {
        if (row == record.number && static_cast<size_t>(column) < record.fields.size())
            m_correctedTexts.push_back(value.toStdString());
    }
    if (m_correctedTexts.empty())
        return record.fields;
    m_correctedFields.assign(record.fields.begin(), record.fields.end());
    auto text = m_correctedTexts.begin();
    for (const auto &[row, column, value] : m_corrections) {
        if (row == record.number && static_cast<size_t>(column) < record.fields.size())
            m_correctedFields[static_cast<size_t>(column)] = *text++;
    }
    return m_correctedFields;
}

bool ListReader::reject(Role role, const QString &reason, Rejection &rejection) const
{
    const auto column = role == Role::Ignore ? std::nullopt : m_mapping.column(role);
    QStringList all;
    for (const std::string_view field : column ? Fields() : m_fields)
        all += textOf(field);
    rejection.role = role;
    rejection.column = column ? m_inspection.columns[static_cast<size_t>(*column)].name : QStringLiteral("(row)");
    rejection.value = (column ? textOf(cell(role)) : all.join(QLatin1Char(m_inspection.dialect.delimiter))).left(LongestShown);
    rejection.reason = reason;
    return false;
}

bool ListReader::readPerson(NewListRow &row, Rejection &rejection)
{
    const bool sent = m_mapping.kind == ImportKind::Sent;
    row.email = cell(Role::Email);
    row.respondentExternalId = cell(Role::RespondentId);
    row.token = sent ? cell(Role::ExternalId) : std::string_view();
    if (row.email.empty() && row.respondentExternalId.empty() && row.token.empty())
        return reject(m_mapping.column(Role::Email) ? Role::Email : m_mapping.column(Role::RespondentId) ? Role::RespondentId : Role::ExternalId,
                      Intake::tr("Nothing says who this is: there is no e-mail address and no number."), rejection);
    if (const auto fault = row.email.empty() ? std::nullopt : addressFault(row.email))
        return reject(Role::Email, *fault, rejection);
    row.name = cell(Role::Name);
    if (row.name.empty()) {
        m_name = std::string(cell(Role::FirstName)) + ' ' + std::string(cell(Role::LastName));
        row.name = trimmedCell(m_name);
    }
    row.phone = cell(Role::Phone);
    row.channel = cell(Role::Channel);
    at(row.values, ListValue::MayContact) = numberOf(consent());
    return true;
}

/// A date in a column of consents, or of opting out, says yes.
std::optional<bool> ListReader::consent()
{
    const auto says = [this](Role role) {
        const QString text = textOf(cell(role));
        const auto yes = yesOrNo(text);
        return yes || !orderEvidence(cell(role)).date ? yes : std::optional(true);
    };
    return says(Role::OptedOut).value_or(false) ? std::optional(false) : says(Role::MayContact);
}

/// What a column that the list has leaves blank did not happen.
bool ListReader::readInvitation(NewListRow &row, Rejection &rejection)
{
    SendState state;
    Mark sent, delivered, opened, answered, bounced;
    if (!readStatus(state, rejection) || !readMark(Role::Sent, sent, rejection) || !readMark(Role::Delivered, delivered, rejection)
        || !readMark(Role::Opened, opened, rejection) || !readMark(Role::Answered, answered, rejection) || !readMark(Role::Bounced, bounced, rejection))
        return false;
    const bool happened = delivered.yes.value_or(false) || opened.yes.value_or(false) || answered.yes.value_or(false) || bounced.yes.value_or(false);
    if (state.notSent || (m_mapping.column(Role::Sent) && !sent.yes.value_or(false) && !happened && !m_mapping.column(Role::Status)))
        return reject(state.notSent ? Role::Status : Role::Sent, Intake::tr("Nothing was sent to this person."), rejection);
    const auto either = [](const std::optional<bool> &a, const std::optional<bool> &b) { return a && b ? std::optional(*a || *b) : a ? a : b; };
    answered.yes = either(answered.yes, state.answered);
    opened.yes = either(opened.yes, state.opened);
    delivered.yes = either(delivered.yes, state.delivered);
    if (bounced.yes && !(delivered.yes.value_or(false) && !*bounced.yes))
        delivered.yes = !*bounced.yes;
    at(row.values, ListValue::SentAt) = sent.time;
    at(row.values, ListValue::Delivered) = numberOf(delivered.yes);
    at(row.values, ListValue::DeliveredAt) = delivered.time;
    at(row.values, ListValue::Opened) = numberOf(opened.yes);
    at(row.values, ListValue::OpenedAt) = opened.time;
    at(row.values, ListValue::Answered) = numberOf(answered.yes);
    at(row.values, ListValue::AnsweredAt) = answered.time;
    if (state.mayContact)
        at(row.values, ListValue::MayContact) = *state.mayContact ? 1 : 0;
    return true;
}

bool ListReader::readStatus(SendState &state, Rejection &rejection)
{
    const std::string_view text = cell(Role::Status);
    if (text.empty())
        return true;
    const auto [seen, isNew] = m_states.try_emplace(std::string(text));
    if (isNew)
        seen->second = sendState(textOf(text));
    if (!seen->second)
        return reject(Role::Status, Intake::tr("This does not say what became of the message."), rejection);
    state = *seen->second;
    return true;
}

/// A time, yes or no, or how often. Whatever else stands in a column of bounces says that there was one.
bool ListReader::readMark(Role role, Mark &mark, Rejection &rejection)
{
    const auto column = m_mapping.column(role);
    if (!column)
        return true;
    const std::string_view text = cell(role);
    mark.yes = text.empty() ? std::optional(false) : yesOrNo(textOf(text));
    if (mark.yes)
        return true;
    const DateFormat format = inChosenOrder(m_inspection.columns[static_cast<size_t>(*column)].dates, m_mapping.dates);
    const DateReading reading = readDate(text, format);
    mark.yes = true;
    if (reading.kind == DateReading::Kind::Value) {
        const int offset = reading.time.offsetMinutes ? *reading.time.offsetMinutes * 60 : m_clocks[static_cast<size_t>(*column)].offsetAt(reading.time.wallSeconds);
        mark.time = reading.time.wallSeconds - offset;
        return true;
    }
    if (role == Role::Bounced)
        return true;
    const auto state = sendState(textOf(text));
    if (!state)
        return reject(role, dateRefusal(reading, textOf(text), format), rejection);
    mark.yes = !state->notSent && state->delivered.value_or(true) && state->opened.value_or(true) && state->answered.value_or(true);
    return true;
}

void ListReader::readFields(NewListRow &row)
{
    QJsonObject fields;
    for (size_t i = 0; i < m_mapping.roles.size() && i < m_fields.size(); ++i) {
        const std::string_view text = m_mapping.roles[i] == Role::Attribute ? trimmedCell(m_fields[i]) : std::string_view();
        if (!text.empty())
            fields.insert(m_mapping.attributeNames.value(static_cast<qsizetype>(i), m_inspection.columns[i].name), textOf(text));
    }
    m_json = fields.isEmpty() ? std::string() : QJsonDocument(fields).toJson(QJsonDocument::Compact).toStdString();
    row.fields = m_json;
}

} // namespace earshot
