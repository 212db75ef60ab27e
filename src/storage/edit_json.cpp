// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/edit_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

// By Edit::Kind.
constexpr std::array Names{"add_tag", "remove_tag", "star", "unstar", "set_note", "hide_name", "show_name",
                           "set_phrase", "rename_tag", "drop_tag", "make_tag", "set_tone", "open_follow_up", "close_follow_up"};

std::optional<Edit> editFrom(const QJsonObject &object)
{
    const QByteArray kind = object.value(u"kind"_s).toString().toUtf8();
    const auto name = std::find_if(Names.begin(), Names.end(), [&](const char *known) { return kind == known; });
    if (name == Names.end())
        return std::nullopt;
    Edit edit{static_cast<Edit::Kind>(name - Names.begin()), {}, object.value(u"text"_s).toString(), object.value(u"other"_s).toString()};
    for (const QJsonValue &id : object.value(u"responses"_s).toArray())
        edit.responses.push_back(ResponseId{id.toInteger()});
    return edit;
}

} // namespace

QByteArray toJson(const std::vector<Edit> &edits)
{
    QJsonArray all;
    for (const Edit &edit : edits) {
        QJsonArray ids;
        for (const ResponseId id : edit.responses)
            ids.append(number(id));
        const auto kind = QString::fromLatin1(Names.at(static_cast<size_t>(edit.kind)));
        QJsonObject object{{u"kind"_s, kind}, {u"text"_s, edit.text}, {u"responses"_s, ids}};
        if (!edit.other.isEmpty())
            object.insert(u"other"_s, edit.other);
        all.append(object);
    }
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

std::vector<Edit> editsFromJson(const QByteArray &json)
{
    std::vector<Edit> edits;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).array()) {
        if (auto edit = editFrom(value.toObject()))
            edits.push_back(std::move(*edit));
    }
    return edits;
}

} // namespace earshot
