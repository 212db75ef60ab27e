// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/document.h"
#include "storage/response_rows.h"

#include <memory>
#include <unordered_map>

namespace earshot {

/// All responses of a document with what an export says of them beside: who answered, and the tags. One read
/// transaction from open() to the end of its life. Holds the people's labels in memory, about 40 bytes each.
class ExportRows
{
public:
    enum class People : quint8 {
        Labels, ///< see respondentLabel()
        Names,  ///< also the hidden ones: by which people greet and sign, to be taken out of what they wrote
    };
    static Result<std::unique_ptr<ExportRows>> open(Document &document, People people);
    ~ExportRows();
    Q_DISABLE_COPY_MOVE(ExportRows)

    const std::vector<Attribute> &attributes() const { return m_rows->attributes(); }
    /// False at the end.
    Result<bool> next() { return m_rows->next(); }
    const ResponseRows::Row &row() const { return m_rows->row(); } ///< valid until next()
    /// The label or the name; empty for nobody.
    std::string_view respondent() const;
    /// "price, staff": in the order of the tags' ids.
    std::string_view tags() const;

private:
    struct Person {
        qint64 id = 0;
        size_t labelEnd = 0;
    };
    explicit ExportRows(Connection &connection) : m_connection(connection) {}
    Result<void> readPeople(People people);
    Result<void> readTags();

    Connection &m_connection;
    std::optional<ResponseRows> m_rows;
    std::vector<Person> m_people; ///< by id, behind one that is nobody
    std::string m_labels;
    std::unordered_map<qint64, std::string> m_tags; ///< by response
};

} // namespace earshot
