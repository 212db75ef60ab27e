// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/section_parts.h"

#include <algorithm>

namespace earshot::slides {

namespace {

using namespace manuscript;

/// Sorts the blocks of one section, in their order.
class Sorter
{
public:
    void operator()(const Text &text);
    void operator()(const KeyFigures &figures) { parts.figures.insert(parts.figures.end(), figures.figures.begin(), figures.figures.end()); }
    void operator()(const Table &table) { addTopic(table); }
    void operator()(const Chart &chart) { addTopic(chart); }
    void operator()(const Quote &quote);
    void operator()(const Fact &fact) { parts.facts.push_back(fact); }

    SectionParts parts;

private:
    template <typename Figure>
    void addTopic(const Figure &figure)
    {
        parts.topics.push_back({m_subheading.isEmpty() ? figure.title : m_subheading, figure, {}});
        m_waits = false;
    }
    void addSaid(const QString &text);

    QString m_subheading;
    bool m_waits = false; ///< a subheading has nothing under it yet
};

void Sorter::operator()(const Text &text)
{
    switch (text.role) {
    case TextRole::Heading:
        parts.heading = text.text;
        break;
    case TextRole::Lead:
        parts.lead = text.text;
        break;
    case TextRole::Subheading:
        m_subheading = text.text;
        m_waits = true;
        break;
    case TextRole::Paragraph:
    case TextRole::Note:
        addSaid(text.text);
        break;
    case TextRole::MarkNote: // the marks are not there either
        break;
    }
}

void Sorter::addSaid(const QString &text)
{
    if (m_waits)
        parts.reading << text;
    else if (parts.topics.empty())
        parts.remarks << text;
    else
        parts.topics.back().notes << text;
}

void Sorter::operator()(const Quote &quote)
{
    if (m_waits || parts.quotes.empty())
        parts.quotes.push_back({m_waits ? m_subheading : QString(), {}});
    m_waits = false;
    parts.quotes.back().quotes.push_back(quote);
}

QStringList headsOf(const Topic &topic)
{
    QStringList heads;
    if (const auto *table = std::get_if<Table>(&topic.figure)) {
        for (const Column &column : table->columns)
            heads << column.title;
    }
    return heads.mid(1);
}

/// What is said once, under the last of several tables of one kind, holds for all of them.
void shareNotes(std::vector<Topic> &topics)
{
    for (size_t i = topics.size(); i-- > 1;) {
        Topic &before = topics[i - 1];
        if (before.notes.isEmpty() && !headsOf(topics[i]).isEmpty() && headsOf(before) == headsOf(topics[i]))
            before.notes = topics[i].notes;
    }
}

} // namespace

SectionParts partsOf(const manuscript::Section &section)
{
    Sorter sorter;
    for (const Block &block : section.blocks)
        std::visit(sorter, block);
    SectionParts parts = std::move(sorter.parts);
    if (parts.heading.isEmpty())
        parts.heading = section.title;
    shareNotes(parts.topics);
    return parts;
}

} // namespace earshot::slides
