// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/long_format.h"
#include "intake/record_stream.h"
#include "intake/remarks.h"

#include <memory>
#include <memory_resource>
#include <string>
#include <unordered_map>

namespace earshot {

/// The responses of a long table as records: what is kept, the response's name, then one field per question. Rows of a
/// response may lie apart, so all are read before the first is given; memory grows with the file. Records bear the
/// number of the response's first row.
class LongStream final : public RecordStream, public Remarks
{
public:
    /// `headerRow`, `firstDataRow`: record numbers in the file.
    LongStream(std::unique_ptr<RecordStream> rows, LongFormat format, qint64 headerRow, qint64 firstDataRow);
    Result<bool> next() override;
    double done() const override;
    QStringList remarks() const override { return remarksOf(*m_rows); }

private:
    struct Response {
        qint64 row = 0;
        std::vector<std::string_view> fields; ///< shorter than the heading when its last questions are not answered
    };

    Result<void> readAll();
    void readHeading();
    void readRow();
    Response &responseOf(std::string_view name);
    Response &add(std::string_view name);
    size_t questionField();
    void answer(std::string_view &field, std::string_view question);
    std::string_view cell(int column) const;
    std::string_view keep(std::string_view text);

    std::unique_ptr<RecordStream> m_rows;
    const LongFormat m_format;
    const qint64 m_headerRow, m_firstDataRow;
    std::pmr::monotonic_buffer_resource m_texts; ///< holds what the fields point to
    Response m_heading;
    size_t m_width = 0; ///< of the rows' heading
    std::vector<Response> m_responses; ///< in the order of their first rows
    std::unordered_map<std::string_view, size_t> m_byName;
    std::unordered_map<std::string_view, size_t> m_questions; ///< their fields
    std::vector<std::string> m_inLast;
    bool m_read = false;
    size_t m_given = 0;
};

} // namespace earshot
