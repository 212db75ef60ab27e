// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import.h"
#include "intake/when_reader.h"

namespace earshot {

/// The one validation: every record of every file, form and page becomes a response or a rejection here. One thread.
class Gate
{
public:
    enum class Verdict : quint8 {
        NoData,   ///< a title line, the heading or a blank record
        Accepted,
        Rejected,
        LeftOut   ///< rejected because the file itself marks it as no answer
    };

    Gate(const Inspection &inspection, const ImportOptions &options);

    /// On Accepted fills `response`; its texts are valid until the record's are, or until the next call.
    /// On Rejected and LeftOut fills `rejection`.
    Verdict judge(const Record &record, NewResponse &response, Rejection &rejection);

    /// Names of the attributes, in the order of NewResponse::attributes.
    const QStringList &attributeNames() const { return m_attributeNames; }

    /// For each of the mapping's filters: how many records it left out, or would have.
    const std::vector<qint64> &filtered() const { return m_filtered; }

private:
    using Fields = std::span<const std::string_view>;

    void prepareRules(const Mapping &mapping);
    bool accept(const Record &record, Fields fields, NewResponse &response, Rejection &rejection);
    Fields corrected(const Record &record);
    Fields withoutNul(Fields fields);
    Fields joinedComment(Fields fields);
    bool isAnswer(const Record &record, Fields fields, Rejection &rejection);
    bool hasOwnSign(Fields fields);
    const SplitPart *partNamed(std::string_view text);
    bool findPart(Fields fields, NewResponse &response, Rejection &rejection);
    std::optional<FilterKind> leftOut(Fields fields, Rejection &rejection);
    bool repeatsHeading(Fields fields) const;
    bool checkShape(const Record &record, Fields fields, Rejection &rejection) const;
    bool readWhen(Fields fields, NewResponse &response, Rejection &rejection);
    bool readScoreOf(Fields fields, NewResponse &response, Rejection &rejection) const;
    void readComment(Fields fields, NewResponse &response);
    void readPerson(Fields fields, NewResponse &response);
    void readAttributes(Fields fields, NewResponse &response);
    void readTags(Fields fields);
    std::string_view cell(Fields fields, std::optional<int> column) const;
    bool reject(Rejection &rejection, int column, std::string_view value, const QString &reason) const;
    bool rejectRow(Rejection &rejection, Fields fields, const QString &reason) const;

    const qint64 m_firstDataRow;
    const bool m_shortRowsUsual;
    const char m_delimiter;
    const size_t m_columns;
    const ScaleReading m_scale;
    std::optional<SurveySplit> m_split;
    std::vector<Metric> m_otherMetrics;
    QStringList m_splitValues;
    const SplitPart *m_part = nullptr; ///< of the row at hand; null: there is no split
    std::string m_kind;                ///< the cell that named it
    std::string m_above;               ///< the first filled cell of the answer before
    const bool m_dated;
    WhenReader m_when;
    std::vector<QString> m_headings;
    std::vector<Role> m_roles;
    std::optional<int> m_score, m_email, m_first, m_last, m_name, m_phone, m_externalId, m_respondentId;
    std::vector<int> m_comments, m_attributes, m_tags;
    QStringList m_attributeNames;
    std::vector<FilterMatch> m_filters;
    std::vector<bool> m_filterOn;
    std::vector<qint64> m_filtered;
    std::vector<std::tuple<qint64, int, std::string>> m_corrections; ///< by row

    std::vector<std::string_view> m_fields; ///< of the record, with corrections or a joined comment
    std::vector<std::string_view> m_attributeValues, m_tagValues;
    std::vector<std::string> m_cleaned;
    std::string m_joined, m_comment, m_fullName;
};

} // namespace earshot
