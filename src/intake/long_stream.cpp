// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/long_stream.h"

#include "intake/score_reader.h"

#include <algorithm>
#include <cstring>

namespace earshot {

LongStream::LongStream(std::unique_ptr<RecordStream> rows, LongFormat format, qint64 headerRow, qint64 firstDataRow)
    : m_rows(std::move(rows)), m_format(std::move(format)), m_headerRow(headerRow), m_firstDataRow(firstDataRow)
{
    for (const QString &question : m_format.inLast)
        m_inLast.push_back(question.toStdString());
}

Result<bool> LongStream::next()
{
    if (!m_read) {
        if (auto all = readAll(); !all)
            return all.error();
        m_read = true;
    }
    if (m_given > m_responses.size())
        return false;
    const Response &response = m_given == 0 ? m_heading : m_responses[m_given - 1];
    ++m_given;
    const Record faults = m_record;
    m_record = {};
    m_record.number = response.row;
    m_record.fields = response.fields;
    m_record.mended = faults.mended;
    m_record.mayHoldNul = faults.mayHoldNul;
    return true;
}

double LongStream::done() const
{
    return m_responses.empty() ? 1 : double(m_given) / double(m_responses.size() + 1);
}

Result<void> LongStream::readAll()
{
    for (;;) {
        const auto more = m_rows->next();
        if (!more)
            return more.error();
        if (!*more)
            break;
        const Record &row = m_rows->record();
        if (row.number == m_headerRow)
            readHeading();
        else if (row.number >= m_firstDataRow && !row.isBlank())
            readRow();
    }
    m_record.mended = m_rows->record().mended;
    m_record.mayHoldNul = m_rows->record().mayHoldNul;
    for (Response &response : m_responses)
        response.fields.resize(m_heading.fields.size());
    m_byName.clear();
    return {};
}

void LongStream::readHeading()
{
    m_heading.row = m_headerRow;
    m_width = m_rows->record().fields.size();
    for (const int column : m_format.kept)
        m_heading.fields.push_back(keep(cell(column)));
    m_heading.fields.push_back(keep(cell(m_format.response)));
}

void LongStream::readRow()
{
    const std::string_view name = trimmedCell(cell(m_format.response));
    if (m_rows->record().fields.size() > m_width) { // nobody knows which field is the answer: seen, and refused as empty
        add(name);
        return;
    }
    Response &response = responseOf(name);
    for (size_t i = 0; i < m_format.kept.size(); ++i) {
        if (response.fields[i].empty())
            response.fields[i] = keep(cell(m_format.kept[i]));
    }
    const size_t field = questionField();
    if (response.fields.size() <= field)
        response.fields.resize(field + 1);
    answer(response.fields[field], trimmedCell(cell(m_format.question)));
}

/// A row that does not say to which response it belongs is one by itself, so that it is seen and refused.
LongStream::Response &LongStream::responseOf(std::string_view name)
{
    const auto known = name.empty() ? m_byName.end() : m_byName.find(name);
    if (known != m_byName.end())
        return m_responses[known->second];
    Response &response = add(name);
    if (!name.empty())
        m_byName.emplace(response.fields[m_format.kept.size()], m_responses.size() - 1);
    return response;
}

LongStream::Response &LongStream::add(std::string_view name)
{
    Response &response = m_responses.emplace_back();
    response.row = m_rows->record().number;
    response.fields.resize(m_heading.fields.size());
    response.fields[m_format.kept.size()] = keep(name);
    return response;
}

/// The field of the row's question; a new question gets a new one, and a heading.
size_t LongStream::questionField()
{
    const std::string_view question = trimmedCell(cell(m_format.question));
    if (const auto known = m_questions.find(question); known != m_questions.end())
        return known->second;
    const size_t field = m_heading.fields.size();
    const std::string_view wording = m_format.questionText ? trimmedCell(cell(*m_format.questionText)) : std::string_view();
    m_heading.fields.push_back(keep(wording.empty() ? question : wording));
    m_questions.emplace(keep(question), field);
    return field;
}

/// Several answers to one question stand behind each other: choices that were ticked. Two scores do not make one, so
/// such a field is refused later.
void LongStream::answer(std::string_view &field, std::string_view question)
{
    std::vector<int> columns = m_format.answers;
    if (std::find(m_inLast.begin(), m_inLast.end(), question) != m_inLast.end())
        std::reverse(columns.begin(), columns.end());
    std::string_view text;
    for (const int column : columns) {
        if (text.empty())
            text = trimmedCell(cell(column));
    }
    if (text.empty() || text == field)
        return;
    field = keep(field.empty() ? std::string(text) : std::string(field) + "; " + std::string(text));
}

std::string_view LongStream::cell(int column) const
{
    const auto &fields = m_rows->record().fields;
    return static_cast<size_t>(column) < fields.size() ? fields[static_cast<size_t>(column)] : std::string_view();
}

std::string_view LongStream::keep(std::string_view text)
{
    if (text.empty())
        return {};
    auto *place = static_cast<char *>(m_texts.allocate(text.size(), 1));
    std::memcpy(place, text.data(), text.size());
    return {place, text.size()};
}

} // namespace earshot
