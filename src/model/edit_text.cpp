// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit_text.h"

#include "model/session.h"

namespace earshot {

namespace {

Edit::Kind opposite(Edit::Kind kind)
{
    switch (kind) {
    case Edit::Kind::AddTag:
        return Edit::Kind::RemoveTag;
    case Edit::Kind::RemoveTag:
        return Edit::Kind::AddTag;
    case Edit::Kind::Star:
        return Edit::Kind::Unstar;
    case Edit::Kind::Unstar:
        return Edit::Kind::Star;
    case Edit::Kind::OpenFollowUp:
        return Edit::Kind::CloseFollowUp;
    case Edit::Kind::CloseFollowUp:
        return Edit::Kind::OpenFollowUp;
    case Edit::Kind::HideName:
        return Edit::Kind::ShowName;
    case Edit::Kind::ShowName:
        return Edit::Kind::HideName;
    case Edit::Kind::DropTag:
        return Edit::Kind::MakeTag;
    case Edit::Kind::MakeTag:
        return Edit::Kind::DropTag;
    case Edit::Kind::SetNote:
    case Edit::Kind::SetPhrase:
    case Edit::Kind::RenameTag:
    case Edit::Kind::SetTone:
        break;
    }
    return kind;
}

} // namespace

QString textOf(Edit::Kind kind, int responses)
{
    switch (kind) {
    case Edit::Kind::AddTag:
        return Session::tr("Tag %Ln comments", nullptr, responses);
    case Edit::Kind::RemoveTag:
        return Session::tr("Untag %Ln comments", nullptr, responses);
    case Edit::Kind::Star:
        return Session::tr("Keep %Ln quotes", nullptr, responses);
    case Edit::Kind::Unstar:
        return Session::tr("Drop %Ln quotes", nullptr, responses);
    case Edit::Kind::OpenFollowUp:
        return Session::tr("Open %Ln follow-ups", nullptr, responses);
    case Edit::Kind::CloseFollowUp:
        return Session::tr("Close %Ln follow-ups", nullptr, responses);
    case Edit::Kind::HideName:
        return Session::tr("Hide name");
    case Edit::Kind::ShowName:
        return Session::tr("Show name");
    case Edit::Kind::SetPhrase:
        return Session::tr("Keep %Ln quotes", nullptr, responses);
    case Edit::Kind::RenameTag:
        return Session::tr("Rename tag");
    case Edit::Kind::DropTag:
    case Edit::Kind::MakeTag:
        return Session::tr("Delete tag");
    case Edit::Kind::SetTone:
        return Session::tr("Correct the tone of %Ln comments", nullptr, responses);
    case Edit::Kind::SetNote:
        break;
    }
    return Session::tr("Note");
}

QString textByInverse(const std::vector<Edit> &inverse)
{
    if (inverse.empty())
        return Session::tr("Change");
    int responses = 0;
    const Edit::Kind kind = inverse.front().kind;
    for (const Edit &edit : inverse)
        responses += edit.kind == kind ? static_cast<int>(edit.responses.size()) : 0;
    // A merge is turned back by making its tag again and taking away the other one.
    if (kind == Edit::Kind::MakeTag && inverse.back().kind == Edit::Kind::RemoveTag)
        return Session::tr("Merge tags");
    return textOf(opposite(kind), responses);
}

} // namespace earshot
