// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/gate.h"
#include "intake/score_reader.h"

#include <algorithm>

// What is taken over as it stands: comments, the person, attributes and tags.
namespace earshot {

void Gate::readComment(Fields fields, NewResponse &response)
{
    std::string_view first;
    bool several = false;
    for (const int column : m_comments) {
        const std::string_view text = trimmedCell(cell(fields, column));
        if (text.empty())
            continue;
        if (first.empty()) {
            first = text;
            continue;
        }
        if (!several)
            m_comment = first;
        several = true;
        (m_comment += '\n') += text;
    }
    response.comment = several ? std::string_view(m_comment) : first;
}

void Gate::readPerson(Fields fields, NewResponse &response)
{
    response.email = trimmedCell(cell(fields, m_email));
    if (response.email.find('@') == std::string_view::npos) // "anonymous" and the like
        response.email = {};
    response.externalId = trimmedCell(cell(fields, m_externalId));
    response.respondentExternalId = trimmedCell(cell(fields, m_respondentId));
    response.phone = trimmedCell(cell(fields, m_phone));
    response.name = trimmedCell(cell(fields, m_name));
    if (!response.name.empty())
        return;
    const std::string_view first = trimmedCell(cell(fields, m_first)), last = trimmedCell(cell(fields, m_last));
    if (!first.empty() && !last.empty()) {
        ((m_fullName = first) += ' ') += last;
        response.name = m_fullName;
    } else {
        response.name = first.empty() ? last : first;
    }
}

void Gate::readAttributes(Fields fields, NewResponse &response)
{
    for (size_t i = 0; i < m_attributes.size(); ++i)
        m_attributeValues[i] = trimmedCell(cell(fields, m_attributes[i]));
    response.attributes = m_attributeValues;
}

/// Several tags in one cell: "a, b", "A;B;", "A / B".
void Gate::readTags(Fields fields)
{
    m_tagValues.clear();
    for (const int column : m_tags) {
        std::string_view rest = trimmedCell(cell(fields, column));
        while (!rest.empty()) {
            const size_t end = std::min(rest.find_first_of(",;"), rest.find(" / "));
            const std::string_view tag = trimmedCell(rest.substr(0, end));
            if (!tag.empty())
                m_tagValues.push_back(tag);
            rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + (rest[end] == ' ' ? 3 : 1));
        }
    }
}

} // namespace earshot
