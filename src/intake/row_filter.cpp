// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/row_filter.h"

#include "intake/intake_text.h"
#include "intake/score_reader.h"

#include <QLocale>

namespace earshot {

namespace {

constexpr std::array<const char *, FilterKinds> Names = {"unfinished", "preview", "test", "excluded", "deleted"};
constexpr size_t MostKnownCells = 1000;

} // namespace

QString filterKindName(FilterKind kind)
{
    return QLatin1String(Names[static_cast<size_t>(kind)]);
}

std::optional<FilterKind> filterKindNamed(const QString &name)
{
    for (size_t i = 0; i < FilterKinds; ++i) {
        if (name.compare(QLatin1String(Names[i]), Qt::CaseInsensitive) == 0)
            return static_cast<FilterKind>(i);
    }
    return std::nullopt;
}

std::vector<RowFilter> withChoices(std::vector<RowFilter> found, const std::vector<RowFilter> &saved)
{
    for (RowFilter &filter : found) {
        for (const RowFilter &choice : saved) {
            if (!choice.byHand || choice.column != filter.column || choice.kind != filter.kind)
                continue;
            filter.on = choice.on;
            filter.byHand = true;
        }
    }
    return found;
}

QString leftOutReason(FilterKind kind)
{
    switch (kind) {
    case FilterKind::Unfinished:
        return Intake::tr("Unfinished answer: left out");
    case FilterKind::Preview:
        return Intake::tr("A preview, not an answer: left out");
    case FilterKind::Test:
        return Intake::tr("A test, not an answer: left out");
    case FilterKind::Excluded:
        return Intake::tr("Excluded in the survey tool: left out");
    case FilterKind::Deleted:
        return Intake::tr("Deleted in the survey tool: left out");
    }
    return {};
}

QString leftOutSentence(const RowFilter &filter, const QString &heading, qint64 count)
{
    const auto say = [&](const QString &sentence) {
        return sentence.arg(QLocale().toString(count), heading, filterKindName(filter.kind));
    };
    const int n = static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
    switch (filter.kind) {
    case FilterKind::Unfinished:
        return say(filter.on ? Intake::tr("%1 rows are unfinished answers by “%2” and are left out. To count them: --include %3.", nullptr, n)
                             : Intake::tr("%1 rows are unfinished answers by “%2” and are counted. To leave them out: --leave-out %3.", nullptr, n));
    case FilterKind::Preview:
        return say(filter.on ? Intake::tr("%1 rows are previews by “%2” and are left out. To count them: --include %3.", nullptr, n)
                             : Intake::tr("%1 rows are previews by “%2” and are counted. To leave them out: --leave-out %3.", nullptr, n));
    case FilterKind::Test:
        return say(filter.on ? Intake::tr("%1 rows are tests by “%2” and are left out. To count them: --include %3.", nullptr, n)
                             : Intake::tr("%1 rows are tests by “%2” and are counted. To leave them out: --leave-out %3.", nullptr, n));
    case FilterKind::Excluded:
        return say(filter.on ? Intake::tr("%1 rows are excluded by “%2” and are left out. To count them: --include %3.", nullptr, n)
                             : Intake::tr("%1 rows are excluded by “%2” and are counted. To leave them out: --leave-out %3.", nullptr, n));
    case FilterKind::Deleted:
        return say(filter.on ? Intake::tr("%1 rows are deleted by “%2” and are left out. To count them: --include %3.", nullptr, n)
                             : Intake::tr("%1 rows are deleted by “%2” and are counted. To leave them out: --leave-out %3.", nullptr, n));
    }
    return {};
}

QString foldedCell(std::string_view utf8)
{
    utf8 = trimmedCell(utf8);
    QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())).normalized(QString::NormalizationForm_KC).toLower();
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i] == QLatin1Char('_') || text[i] == QLatin1Char('-'))
            text[i] = QLatin1Char(' ');
    }
    return text.simplified();
}

FilterMatch::FilterMatch(const RowFilter &filter)
    : m_column(static_cast<size_t>(filter.column)), m_kind(filter.kind), m_values(filter.values),
      m_blank(filter.values.contains(QLatin1String(NoValue)))
{
}

bool FilterMatch::says(std::string_view cell) const
{
    if (m_blank)
        return isMissing(cell);
    return m_values.contains(QLatin1String(AnyValue)) ? !isMissing(cell) : m_values.contains(foldedCell(cell));
}

bool FilterMatch::matches(std::span<const std::string_view> fields)
{
    const std::string_view cell = m_column < fields.size() ? fields[m_column] : std::string_view();
    if (cell.empty())
        return m_blank;
    if (const auto known = m_known.find(cell); known != m_known.end())
        return known->second;
    const bool out = says(cell);
    if (m_known.size() < MostKnownCells)
        m_known.emplace(cell, out);
    return out;
}

} // namespace earshot
