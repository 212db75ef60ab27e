// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import.h"
#include "intake/list_words.h"
#include "intake/record_stream.h"
#include "intake/zone_clock.h"
#include "storage/list_writer.h"

#include <unordered_map>

namespace earshot {

/// Why a text is no e-mail address, as a sentence; nothing when it is one. Blanks around it are no fault.
std::optional<QString> addressFault(std::string_view address);

/// Validates the records of a list of contacts or of people who were asked. One thread.
class ListReader
{
public:
    ListReader(const Inspection &inspection, const ImportOptions &options);

    /// False with the reason in `rejection`. The texts of `row` are valid until the next call.
    bool read(const Record &record, NewListRow &row, Rejection &rejection);

private:
    using Fields = std::span<const std::string_view>;
    struct Mark {
        std::optional<bool> yes;
        std::optional<qint64> time; ///< seconds since 1970 UTC
    };
    std::string_view cell(Role role) const;
    Fields corrected(const Record &record);
    bool readPerson(NewListRow &row, Rejection &rejection);
    bool readInvitation(NewListRow &row, Rejection &rejection);
    bool readMark(Role role, Mark &mark, Rejection &rejection);
    bool readStatus(SendState &state, Rejection &rejection);
    std::optional<bool> consent();
    void readFields(NewListRow &row);
    bool reject(Role role, const QString &reason, Rejection &rejection) const;

    const Inspection &m_inspection;
    const Mapping &m_mapping;
    const std::vector<std::tuple<qint64, int, QString>> &m_corrections;
    std::vector<ZoneClock> m_clocks; ///< by column
    std::unordered_map<std::string, std::optional<SendState>> m_states; ///< cells that were seen
    Fields m_fields;
    std::vector<std::string> m_correctedTexts;
    std::vector<std::string_view> m_correctedFields;
    std::string m_name;
    std::string m_json;
};

} // namespace earshot
