// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/shareable_cells.h"

#include "text/shareable_text.h"

namespace earshot {

ShareableCells::ShareableCells(std::span<const Attribute> attributes, const PrivacySetting &setting) : m_setting(setting)
{
    for (const Attribute &attribute : attributes)
        m_headings << attribute.name;
    m_values.resize(attributes.size());
    m_views.resize(attributes.size());
}

const ResponseCells &ShareableCells::of(const ResponseCells &cells, const QStringList &names)
{
    m_cells = cells;
    if (!m_setting.hidePersonalData && !m_setting.maskProfanity && names.isEmpty())
        return m_cells;
    if (m_setting.hidePersonalData)
        m_cells.respondent = {};
    if (!cells.comment.empty()) {
        m_comment = ShareableText(QString::fromUtf8(cells.comment), names, m_setting).text().toStdString();
        m_cells.comment = m_comment;
    }
    for (size_t i = 0; i < std::min(cells.attributes.size(), m_values.size()); ++i) {
        const QString &heading = m_headings[static_cast<qsizetype>(i)];
        m_values[i] = cells.attributes[i].empty() ? std::string() : shareableValue(heading, QString::fromUtf8(cells.attributes[i]), names, m_setting).toStdString();
        m_views[i] = m_values[i];
    }
    m_cells.attributes = m_views;
    return m_cells;
}

} // namespace earshot
