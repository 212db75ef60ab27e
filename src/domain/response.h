// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/score.h"
#include "domain/survey.h"
#include "domain/tone_class.h"

#include <QDateTime>
#include <QString>
#include <optional>
#include <utility>
#include <vector>

namespace earshot {

/// Someone who answered, recognised by e-mail (letters' case ignored), else by an external id.
struct Respondent {
    RespondentId id{};
    QString email;
    QString externalId;
    QString name;
    QString phone;
    bool nameHidden = false; ///< the user asked never to show the name

    bool operator==(const Respondent &) const = default;
};

/// How files name a respondent: by e-mail, else external id, else name; not at all when the name is hidden. `Text` is any
/// kind of text.
template <typename Text>
Text respondentLabel(const Text &email, const Text &externalId, const Text &name, bool nameHidden)
{
    return nameHidden ? Text() : email.size() > 0 ? email : externalId.size() > 0 ? externalId : name;
}

/// One person's answer at one time, with all that the document knows of it. Read one by one for display;
/// counting is done on the Dataset.
struct Response {
    ResponseId id{};
    SurveyId survey{};
    BatchId batch{};
    qint64 sourceRow = 0;               ///< record number in the imported file, from 1; 0 when it came otherwise
    std::optional<Score> score;         ///< nothing: unanswered
    std::optional<QDateTime> answeredAt; ///< with the offset it was written with; nothing: undated
    QString comment;
    std::optional<Respondent> respondent;
    std::vector<std::pair<AttributeId, QString>> attributes; ///< those that have a value
    std::vector<Tag> tags;
    QString note;
    bool starred = false;
    bool inFollowUp = false; ///< somebody is to be answered or called
    QString phrase;     ///< what of the comment is kept as quote; empty: all of it
    std::optional<ToneClass> tone; ///< set by a person; nothing: as the comment is heard
    QString externalId; ///< the answer's own id in the tool it came from; empty when it had none

    bool operator==(const Response &) const = default;
};

} // namespace earshot
