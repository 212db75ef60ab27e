// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/dataset_edit.h"

#include <algorithm>
#include <iterator>

namespace earshot {

namespace {

using Rows = std::vector<quint32>;

Rows rowsOf(const Dataset &dataset, const Edit &edit)
{
    Rows rows;
    rows.reserve(edit.responses.size());
    for (const ResponseId id : edit.responses) {
        if (const auto row = dataset.rowOf(id))
            rows.push_back(*row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

/// The columns of a dataset on their way to the next one; the marks are copied when the first edit needs them.
class Change
{
public:
    explicit Change(const Dataset &dataset) : m_dataset(dataset), m_columns(dataset.columns()) {}

    void apply(const Edit &edit, const std::vector<Tag> &tags);
    Dataset::Columns take(const std::vector<Tag> &tags);

private:
    void setFlag(const Rows &rows, Dataset::Mark flag, bool on);
    void addTag(const Rows &rows, const QString &name, const std::vector<Tag> &tags);
    void removeTag(const Rows &rows, const QString &name);
    void moveTag(const QString &name, const QString &to, const std::vector<Tag> &tags);
    void dropTag(const QString &name);
    void setTone(const Rows &rows, std::optional<ToneClass> tone);
    TagRows *tagNamed(const QString &name);

    const Dataset &m_dataset;
    Dataset::Columns m_columns;
    std::shared_ptr<std::vector<Dataset::Mark>> m_marks;
};

void Change::apply(const Edit &edit, const std::vector<Tag> &tags)
{
    const Rows rows = rowsOf(m_dataset, edit);
    switch (edit.kind) {
    case Edit::Kind::AddTag:
        return addTag(rows, edit.text, tags);
    case Edit::Kind::RemoveTag:
        return removeTag(rows, edit.text);
    case Edit::Kind::Star:
    case Edit::Kind::Unstar:
        return setFlag(rows, Dataset::Starred, edit.kind == Edit::Kind::Star);
    case Edit::Kind::OpenFollowUp:
    case Edit::Kind::CloseFollowUp:
        return setFlag(rows, Dataset::InFollowUp, edit.kind == Edit::Kind::OpenFollowUp);
    case Edit::Kind::SetNote:
        return setFlag(rows, Dataset::HasNote, !edit.text.isEmpty());
    case Edit::Kind::HideName:
    case Edit::Kind::ShowName:
    case Edit::Kind::SetPhrase:
        return; // of the person or the comment, not of the columns
    case Edit::Kind::RenameTag:
        return moveTag(edit.text, edit.other, tags);
    case Edit::Kind::DropTag:
        return dropTag(edit.text);
    case Edit::Kind::MakeTag:
        return addTag(rows, edit.text, tags);
    case Edit::Kind::SetTone:
        return setTone(rows, toneClassNamed(edit.text));
    }
}

void Change::setFlag(const Rows &rows, Dataset::Mark flag, bool on)
{
    if (!m_marks)
        m_marks = std::make_shared<std::vector<Dataset::Mark>>(*m_columns.marks);
    for (const quint32 row : rows) {
        Dataset::Mark &mark = (*m_marks)[row];
        mark = static_cast<Dataset::Mark>(on ? mark | flag : mark & ~flag);
    }
}

TagRows *Change::tagNamed(const QString &name)
{
    auto &all = m_columns.tags;
    const auto found = std::find_if(all.begin(), all.end(), [&](const TagRows &t) {
        return t.tag.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == all.end() ? nullptr : &*found;
}

void Change::addTag(const Rows &rows, const QString &name, const std::vector<Tag> &tags)
{
    TagRows *known = tagNamed(name);
    if (!known) {
        const auto tag = std::find_if(tags.begin(), tags.end(), [&](const Tag &t) {
            return t.name.compare(name, Qt::CaseInsensitive) == 0;
        });
        if (tag == tags.end())
            return;
        known = &m_columns.tags.emplace_back(TagRows{*tag, std::make_shared<Rows>()});
    }
    auto merged = std::make_shared<Rows>();
    merged->reserve(known->rows->size() + rows.size());
    std::set_union(known->rows->begin(), known->rows->end(), rows.begin(), rows.end(), std::back_inserter(*merged));
    known->rows = std::move(merged);
}

void Change::removeTag(const Rows &rows, const QString &name)
{
    TagRows *known = tagNamed(name);
    if (!known)
        return;
    auto left = std::make_shared<Rows>();
    std::set_difference(known->rows->begin(), known->rows->end(), rows.begin(), rows.end(),
                        std::back_inserter(*left));
    known->rows = std::move(left);
}

/// The tag under its new name, or merged into another one.
void Change::moveTag(const QString &name, const QString &to, const std::vector<Tag> &tags)
{
    TagRows *known = tagNamed(name);
    if (!known)
        return;
    const auto same = std::find_if(tags.begin(), tags.end(), [&](const Tag &t) { return t.id == known->tag.id; });
    if (same != tags.end()) {
        known->tag.name = same->name;
        return;
    }
    const auto rows = known->rows;
    dropTag(name);
    addTag(*rows, to, tags);
}

void Change::dropTag(const QString &name)
{
    if (const TagRows *known = tagNamed(name))
        m_columns.tags.erase(m_columns.tags.begin() + (known - m_columns.tags.data()));
}

void Change::setTone(const Rows &rows, std::optional<ToneClass> tone)
{
    for (const ToneClass each : {ToneClass::Negative, ToneClass::Neutral, ToneClass::Positive}) {
        const std::span<const quint32> before = m_columns.correctedTones.of(each);
        auto now = std::make_shared<Rows>();
        if (each == tone)
            std::set_union(before.begin(), before.end(), rows.begin(), rows.end(), std::back_inserter(*now));
        else
            std::set_difference(before.begin(), before.end(), rows.begin(), rows.end(), std::back_inserter(*now));
        if (now->size() != before.size())
            m_columns.correctedTones.rows[static_cast<size_t>(each)] = std::move(now);
    }
}

Dataset::Columns Change::take(const std::vector<Tag> &tags)
{
    if (m_marks)
        m_columns.marks = std::move(m_marks);
    std::erase_if(m_columns.tags, [&](const TagRows &t) {
        return std::none_of(tags.begin(), tags.end(), [&](const Tag &tag) { return tag.id == t.tag.id; });
    });
    return std::move(m_columns);
}

} // namespace

DatasetPtr withEdits(const DatasetPtr &dataset, std::span<const Edit> edits, const std::vector<Tag> &tags)
{
    Change change(*dataset);
    for (const Edit &edit : edits)
        change.apply(edit, tags);
    return std::make_shared<const Dataset>(change.take(tags));
}

} // namespace earshot
