// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/selection.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

namespace earshot {

namespace {

RowBits bitsOf(std::span<const quint32> rows, size_t size)
{
    RowBits bits(size);
    for (const quint32 row : rows)
        bits.set(row);
    return bits;
}

/// Whether a word of the text begins with what was typed, or the text is it.
bool meets(const QString &value, const QString &typed)
{
    const QString folded = fold(value);
    return folded == typed || folded.startsWith(typed) || folded.contains(u' ' + typed);
}

QStringList fieldNames(const Dataset &dataset)
{
    QStringList names;
    for (const AttributeColumn &column : dataset.attributes())
        names += fieldName(column.attribute.name);
    return names;
}

} // namespace

void RowBits::invert()
{
    for (quint64 &word : m_words)
        word = ~word;
}

size_t RowBits::count() const
{
    size_t rows = 0;
    for (const quint64 word : m_words)
        rows += static_cast<size_t>(std::popcount(word));
    return rows;
}

RowBits &RowBits::operator|=(const RowBits &other)
{
    for (size_t i = 0; i < m_words.size(); ++i)
        m_words[i] |= other.m_words[i];
    return *this;
}

RowBits &RowBits::operator&=(const RowBits &other)
{
    for (size_t i = 0; i < m_words.size(); ++i)
        m_words[i] &= other.m_words[i];
    return *this;
}

RowBits rowsSounding(const Dataset &dataset, const ToneIndex &index, std::bitset<3> tones)
{
    const auto all = index.themes->arena->rows();
    const auto known = static_cast<size_t>(std::lower_bound(all.begin(), all.end(), dataset.size()) - all.begin());
    RowBits found(dataset.size());
    for (size_t i = 0; i < known; ++i) {
        if (const auto tone = index.tone(i); tone && tones.test(static_cast<size_t>(commentToneClass(*tone))))
            found.set(all[i]);
    }
    for (const ToneClass tone : {ToneClass::Negative, ToneClass::Neutral, ToneClass::Positive}) {
        for (const quint32 row : dataset.correctedTones().of(tone)) {
            if (!tones.test(static_cast<size_t>(tone)))
                found.reset(row);
            else if ((dataset.marks()[row] & Dataset::HasComment) != 0)
                found.set(row);
        }
    }
    return found;
}

Selection::Selection(const Dataset &dataset, const Comments &comments, const Scope &scope) : m_dataset(dataset)
{
    const Query query = withKnownFields(parseQuery(scope.search), fieldNames(dataset));
    chooseSurvey(scope);
    chooseMarks(scope, query);
    for (const AttributeFilter &filter : scope.attributes)
        addFilter(filter);
    addTags(scope);
    if (scope.undatedOnly)
        addUndated();
    addSearch(comments.arena.get(), query);
    if (!scope.themes.isEmpty())
        addThemes(comments.themes.get(), scope.themes);
    if (scope.tones.any())
        addTones(comments.tones.get(), scope.tones);
}

void Selection::chooseSurvey(const Scope &scope)
{
    const auto &surveys = m_dataset.surveys();
    if (!scope.survey)
        return chooseComparableSurveys();
    std::vector<quint8> allowed(surveys.size());
    std::transform(surveys.begin(), surveys.end(), allowed.begin(),
                   [&](const Survey &survey) { return quint8{survey.id == *scope.survey}; });
    m_nothing = std::find(allowed.begin(), allowed.end(), 1) == allowed.end();
    if (!m_dataset.surveyCodes().empty())
        m_surveys = std::move(allowed);
}

/// Different metrics and kinds are never mixed in one number: without a choice those NPS surveys count that are comparable
/// with the one that has most responses. Answers on another scale are no NPS, also when there is nothing else.
void Selection::chooseComparableSurveys()
{
    const auto &surveys = m_dataset.surveys();
    const auto codes = m_dataset.surveyCodes();
    const auto isNps = [](const Survey &survey) { return survey.metric == Metric::Nps; };
    if (codes.empty() || surveys.size() < 2) {
        m_nothing = !surveys.empty() && !isNps(surveys.front());
        m_otherKind = m_nothing ? static_cast<qint64>(m_dataset.size()) : 0;
        return;
    }
    const auto comparable = [&](const Survey &a, const Survey &b) { return isNps(a) && isNps(b) && a.kind == b.kind; };
    if (std::all_of(surveys.begin(), surveys.end(), [&](const Survey &s) { return comparable(s, surveys.front()); }))
        return;
    std::vector<qint64> responses(surveys.size());
    for (const quint8 code : codes)
        ++responses[code];
    std::vector<std::pair<bool, qint64>> ranks;
    for (size_t i = 0; i < surveys.size(); ++i)
        ranks.emplace_back(isNps(surveys[i]), responses[i]);
    const auto most = std::max_element(ranks.begin(), ranks.end()) - ranks.begin();
    m_surveys.resize(surveys.size());
    for (size_t i = 0; i < surveys.size(); ++i) {
        m_surveys[i] = comparable(surveys[i], surveys[static_cast<size_t>(most)]);
        m_otherKind += m_surveys[i] != 0 ? 0 : responses[i];
    }
}

void Selection::chooseMarks(const Scope &scope, const Query &query)
{
    for (size_t mark = 0; mark < m_marks.size(); ++mark) {
        const size_t score = mark & Dataset::ScoreMask;
        const auto allows = [&](const std::bitset<Score::Count> &scores) {
            return scores.none() || (score < Score::Count && scores.test(score));
        };
        const bool noted = (mark & Dataset::HasNote) != 0;
        const bool followed = (mark & Dataset::InFollowUp) != 0;
        m_marks[mark] = allows(scope.scores) && allows(query.scores)
                        && (!scope.starredOnly || (mark & Dataset::Starred) != 0)
                        && (noted || !(scope.withNoteOnly || query.hasNote)) && !(noted && query.withoutNote)
                        && (followed || !(scope.inFollowUpOnly || query.inFollowUp)) && !(followed && query.notInFollowUp);
    }
    m_marksMatter = std::find(m_marks.begin(), m_marks.end(), 0) != m_marks.end();
}

void Selection::addFilter(const AttributeFilter &filter)
{
    if (filter.values.isEmpty())
        return;
    const AttributeColumn *column = m_dataset.attribute(filter.attribute);
    if (!column) {
        m_nothing = m_nothing || !filter.values.contains(QString());
        return;
    }
    Codes condition{column->codes.get(), std::vector<quint8>(static_cast<size_t>(column->values.size()))};
    for (const QString &value : filter.values) {
        if (const auto code = column->codeOf(value))
            condition.allowed[*code] = 1;
    }
    m_codes.push_back(std::move(condition));
}

void Selection::addTags(const Scope &scope)
{
    if (scope.untaggedOnly) {
        RowBits none(m_dataset.size());
        for (const TagRows &tag : m_dataset.tags())
            none |= bitsOf(*tag.rows, m_dataset.size());
        none.invert();
        m_rows.push_back(std::move(none));
    }
    if (scope.tags.empty())
        return;
    RowBits any(m_dataset.size());
    for (const TagId id : scope.tags) {
        if (const TagRows *tag = m_dataset.tag(id))
            any |= bitsOf(*tag->rows, m_dataset.size());
    }
    m_rows.push_back(std::move(any));
}

void Selection::addUndated()
{
    RowBits undated(m_dataset.size());
    const auto minutes = m_dataset.minutes();
    for (quint32 row = 0; row < m_dataset.size(); ++row) {
        if (minutes[row] == Dataset::Undated)
            undated.set(row);
    }
    m_rows.push_back(std::move(undated));
}

void Selection::addSearch(const CommentArena *arena, const Query &query)
{
    for (const Query::Field &field : query.fields)
        addField(field);
    if (query.terms.empty())
        return;
    if (arena)
        m_rows.push_back(bitsOf(arena->rowsMatching(query), m_dataset.size()));
    else
        m_nothing = true;
}

void Selection::addThemes(const ThemeIndex *index, const QStringList &names)
{
    if (!index) {
        m_nothing = true;
        return;
    }
    quint64 wanted = 0;
    for (const QString &name : names) {
        if (const auto theme = index->themeNamed(name))
            wanted |= quint64{1} << *theme;
    }
    RowBits any(m_dataset.size());
    const auto rows = index->arena->rows();
    for (size_t i = 0; i < rows.size(); ++i) {
        if ((index->bits[i] & wanted) != 0 || (index->bits[i] == 0 && names.contains(QString())))
            any.set(rows[i]);
    }
    m_rows.push_back(std::move(any));
}

void Selection::addTones(const ToneIndex *index, std::bitset<3> tones)
{
    if (!index) {
        m_nothing = true;
        return;
    }
    m_rows.push_back(rowsSounding(m_dataset, *index, tones));
}

void Selection::addField(const Query::Field &field)
{
    for (const AttributeColumn &column : m_dataset.attributes()) {
        if (fieldName(column.attribute.name) == field.name)
            return addAttributeField(column, field);
    }
    addTagField(field);
}

void Selection::addAttributeField(const AttributeColumn &column, const Query::Field &field)
{
    Codes condition{column.codes.get(), std::vector<quint8>(static_cast<size_t>(column.values.size()))};
    const bool exact = std::any_of(column.values.begin(), column.values.end(),
                                   [&](const QString &value) { return fold(value) == field.value; });
    for (qsizetype code = 0; code < column.values.size(); ++code) {
        const QString &value = column.values[code];
        const bool met = exact ? fold(value) == field.value : meets(value, field.value);
        condition.allowed[static_cast<size_t>(code)] = met != field.without;
    }
    m_codes.push_back(std::move(condition));
}

void Selection::addTagField(const Query::Field &field)
{
    RowBits any(m_dataset.size());
    for (const TagRows &tag : m_dataset.tags()) {
        if (meets(tag.tag.name, field.value))
            any |= bitsOf(*tag.rows, m_dataset.size());
    }
    if (field.without)
        any.invert();
    m_rows.push_back(std::move(any));
}

void Selection::select(quint32 first, std::span<quint8> selected) const
{
    const size_t count = selected.size();
    bool isFirst = true; // of the conditions: it writes, the others take away
    const auto keep = [&](auto values, const auto &table) {
        const auto *const value = values.data() + first;
        const quint8 *const allowed = table.data();
        quint8 *const to = selected.data();
        if (std::exchange(isFirst, false)) {
            for (size_t i = 0; i < count; ++i)
                to[i] = allowed[value[i]];
        } else {
            for (size_t i = 0; i < count; ++i)
                to[i] &= allowed[value[i]];
        }
    };
    if (!m_surveys.empty())
        keep(m_dataset.surveyCodes(), m_surveys);
    if (m_marksMatter)
        keep(m_dataset.marks(), m_marks);
    for (const Codes &condition : m_codes)
        condition.column->visit([&](auto codes) { keep(codes, condition.allowed); });
    if (isFirst)
        std::fill(selected.begin(), selected.end(), quint8{1});
    for (const RowBits &rows : m_rows) {
        for (size_t i = 0; i < count; ++i)
            selected[i] &= quint8{rows.test(first + static_cast<quint32>(i))};
    }
}

RowBits Selection::rowsIn(const Period &period) const
{
    RowBits rows(m_dataset.size());
    if (m_nothing)
        return rows;
    // In 64 bits: a period may reach beyond what a minute can tell.
    const auto minuteOf = [](QDate day) { return QDate(2000, 1, 1).daysTo(day) * Dataset::MinutesPerDay; };
    const qint64 from = period.first ? minuteOf(*period.first) : qint64{Dataset::Undated} + 1;
    const qint64 to = period.last ? minuteOf(period.last->addDays(1)) : std::numeric_limits<qint64>::max();
    const auto minutes = m_dataset.minutes();
    std::array<quint8, Dataset::BlockRows> selected{};
    for (quint32 first = 0; first < m_dataset.size(); first += Dataset::BlockRows) {
        const quint32 count = std::min(Dataset::BlockRows, m_dataset.size() - first);
        select(first, std::span(selected).first(count));
        for (quint32 i = 0; i < count; ++i) {
            const Dataset::Minute minute = minutes[first + i];
            const bool in = period.isOpen() || (minute >= from && minute < to);
            rows.words()[(first + i) / 64] |= quint64{selected[i] != 0 && in} << (i % 64);
        }
    }
    return rows;
}

} // namespace earshot
