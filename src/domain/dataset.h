// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/invitation.h"
#include "domain/score.h"
#include "domain/value_columns.h"

#include <QDate>
#include <QStringList>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace earshot {

/// The document's numbers in memory, as columns; a row is one response, in the order of import.
///
/// It never changes and may be read from any thread. After a write a new one replaces it and shares the columns that did not change.
class Dataset
{
public:
    /// Score in the low four bits (11: unanswered), flags in the high ones.
    using Mark = quint8;
    static constexpr Mark ScoreMask = 0x0f;
    static constexpr Mark Unanswered = 11;
    static constexpr Mark HasComment = 0x10;
    static constexpr Mark Starred = 0x20;
    static constexpr Mark HasNote = 0x40;
    static constexpr Mark InFollowUp = 0x80;

    /// Minutes since 2000-01-01 00:00 in the project's time zone.
    using Minute = qint32;
    static constexpr Minute Undated = std::numeric_limits<Minute>::min();
    static constexpr int MinutesPerDay = 1440;
    static constexpr size_t MostSurveys = 256; ///< that a code can tell apart

    /// Rows [firstRow, next run's firstRow) have the consecutive ids that begin with firstId.
    struct IdRun {
        quint32 firstRow = 0;
        qint64 firstId = 0;
        bool operator==(const IdRun &) const = default;
    };

    struct Columns {
        quint32 size = 0;
        std::vector<IdRun> ids;
        std::shared_ptr<const std::vector<Mark>> marks;
        std::shared_ptr<const std::vector<Minute>> minutes;
        std::shared_ptr<const std::vector<quint8>> surveyCodes; ///< index into surveys; null when there is one at most
        std::vector<Survey> surveys;
        std::vector<AttributeColumn> attributes;
        QStringList textAttributes; ///< names of those that are kept as text with each response
        std::vector<TagRows> tags;
        CorrectedTones correctedTones;
        std::shared_ptr<const AskedColumns> asked; ///< null when no list says who was asked
    };

    /// What is known of so many neighbouring rows without looking at them.
    static constexpr quint32 BlockRows = 4096;
    struct Block {
        Minute earliest = 0; ///< Undated: at least one is
        Minute latest = 0;
        quint32 answered = 0; ///< rows with a score
    };

    Dataset();
    explicit Dataset(Columns columns);
    quint32 size() const { return m_columns.size; }
    bool isEmpty() const { return size() == 0; }
    const Columns &columns() const { return m_columns; }

    ResponseId id(quint32 row) const;
    std::optional<quint32> rowOf(ResponseId id) const;
    std::span<const Mark> marks() const { return view(m_columns.marks); }
    std::span<const Minute> minutes() const { return view(m_columns.minutes); }
    std::span<const quint8> surveyCodes() const { return view(m_columns.surveyCodes); }
    const std::vector<Survey> &surveys() const { return m_columns.surveys; }
    const std::vector<AttributeColumn> &attributes() const { return m_columns.attributes; }
    const QStringList &textAttributes() const { return m_columns.textAttributes; }
    const std::vector<TagRows> &tags() const { return m_columns.tags; }
    const CorrectedTones &correctedTones() const { return m_columns.correctedTones; }
    const AskedColumns *asked() const { return m_columns.asked.get(); }
    const AttributeColumn *attribute(AttributeId id) const;
    const AttributeColumn *attributeNamed(const QString &name) const; ///< letters' case ignored
    const TagRows *tag(TagId id) const;

    std::optional<Score> score(quint32 row) const { return Score::from(marks()[row] & ScoreMask); }
    std::optional<QDate> day(quint32 row) const;
    /// First and last day that has a response; nothing when none is dated.
    std::optional<std::pair<QDate, QDate>> days() const { return m_days; }
    /// Rows with a comment, newest first, undated ones last; sorted when first asked for, then kept with all copies.
    std::span<const quint32> commentsNewestFirst() const;
    const std::vector<Block> &blocks() const { return m_blocks; } ///< the last one may have fewer rows
    size_t bytes() const; ///< held by the columns and the order of the comments, without the values' texts

    static QDate dayOf(Minute minute); ///< minute must not be Undated
    static Minute minuteOf(QDate day, int minuteOfDay = 0);
private:
    template <typename T>
    static std::span<const T> view(const std::shared_ptr<const std::vector<T>> &column)
    {
        return column ? std::span<const T>(*column) : std::span<const T>();
    }

    struct CommentOrder;
    Columns m_columns;
    std::shared_ptr<CommentOrder> m_commentOrder;
    std::vector<Block> m_blocks;
    std::optional<std::pair<QDate, QDate>> m_days;
};

using DatasetPtr = std::shared_ptr<const Dataset>;

} // namespace earshot
