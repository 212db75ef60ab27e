// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/score.h"

#include <QStringList>
#include <bitset>
#include <vector>

namespace earshot {

/// A search as typed: words, "phrases", prefix*, *part, -without, score:0-6, tag:price, store:quay, has:note, has:follow-up.
/// Any text is a query; what is not understood as an operator is a word.
struct Query {
    struct Term {
        enum class Kind : quint8 { Word, Prefix, Part, Phrase };
        Kind kind = Kind::Word;
        QString folded; ///< see fold()
        bool without = false;
        /// Whether it may stand inside a word too.
        bool isAnywhere() const { return kind == Kind::Part || kind == Kind::Phrase; }
        bool operator==(const Term &) const = default;
    };
    struct Field {
        QString name;  ///< attribute name or "tag", folded
        QString value; ///< folded
        QString typed; ///< name and value as a word, for a name that no document knows
        bool without = false;
        bool operator==(const Field &) const = default;
    };

    std::vector<Term> terms;
    std::vector<Field> fields;
    std::bitset<Score::Count> scores; ///< from score:…; none set: not asked
    bool hasNote = false;
    bool withoutNote = false; ///< from -has:note
    bool inFollowUp = false;  ///< from has:follow-up
    bool notInFollowUp = false;
    QStringList problems; ///< sentences for under the search box, e.g. an operator without a value

    bool isEmpty() const { return terms.empty() && fields.empty() && scores.none() && !hasNote && !withoutNote && !inFollowUp && !notInFollowUp; }
};

/// Words match at the beginning of words, parts and phrases as they stand; several conditions are joined by "and", several
/// score:… by "or". Never fails: problems are told, and the text is searched as it stands.
Query parseQuery(const QString &typed);

/// The name of an attribute as it is compared with Field::name: folded, without blanks, hyphens and underscores.
QString fieldName(const QString &name);

/// The query for a document with these attributes (by fieldName()): a field that is neither an attribute nor "tag"
/// becomes a word.
Query withKnownFields(Query query, const QStringList &fieldNames);

} // namespace earshot
