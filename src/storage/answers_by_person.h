// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/result.h"

#include <array>
#include <vector>

namespace earshot {

class Connection;

/// Which responses are whose. There is no index on the table of responses, for it would slow imports down, and going through
/// the whole table for each person takes a core for a while; so a reading connection keeps this, 16 bytes for each response
/// of a known person.
class AnswersByPerson
{
public:
    /// In the order of the table; of undone imports, too. Goes through the table when imports have come since the last time.
    Result<std::vector<ResponseId>> of(RespondentId person, Connection &connection);

private:
    struct Answer {
        RespondentId person;
        ResponseId response;
    };
    using State = std::array<qint64, 3>; ///< of the imports: how many, the last one, how many responses they changed
    Result<void> read(Connection &connection);

    State m_state{-1, -1, -1};
    std::vector<Answer> m_answers;
};

} // namespace earshot
