// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/shareable_text.h"

#include "text/personal_data.h"
#include "text/personal_names.h"
#include "text/profanity.h"

#include <algorithm>

namespace earshot {

namespace {

std::vector<PersonalData> hiddenIn(const QString &text, const QStringList &names, const PrivacySetting &setting)
{
    if (!setting.hidePersonalData && names.isEmpty())
        return {};
    std::vector<PersonalData> found = personalData(text, names);
    if (!setting.hidePersonalData)
        std::erase_if(found, [](const PersonalData &one) { return one.kind != PersonalData::Kind::Name; });
    return found;
}

} // namespace

ShareableText::ShareableText(const QString &original, const QStringList &names, const PrivacySetting &setting)
{
    qsizetype from = 0;
    for (const PersonalData &one : hiddenIn(original, names, setting)) {
        m_text += QStringView(original).sliced(from, one.start - from);
        const QString instead = personalDataMark(one.kind);
        m_replaced.push_back({{one.start, one.length}, {m_text.size(), instead.size()}});
        m_text += instead;
        from = one.start + one.length;
    }
    m_text = from == 0 ? original : m_text + original.mid(from);
    if (setting.maskProfanity)
        m_text = withMaskedProfanity(m_text);
}

TextSpan ShareableText::spanOf(TextSpan original) const
{
    const qsizetype start = startOf(original.start);
    return {start, std::max(start, endOf(original.end())) - start};
}

qsizetype ShareableText::startOf(qsizetype original) const
{
    const auto behind = std::find_if(m_replaced.begin(), m_replaced.end(), [&](const Replaced &one) { return one.original.start > original; });
    if (behind == m_replaced.begin())
        return original;
    const Replaced &before = *std::prev(behind);
    return original < before.original.end() ? before.shown.start : before.shown.end() + original - before.original.end();
}

qsizetype ShareableText::endOf(qsizetype original) const
{
    const auto behind = std::find_if(m_replaced.begin(), m_replaced.end(), [&](const Replaced &one) { return one.original.start >= original; });
    if (behind == m_replaced.begin())
        return original;
    const Replaced &before = *std::prev(behind);
    return original <= before.original.end() ? before.shown.end() : before.shown.end() + original - before.original.end();
}

QStringList namesToHide(const Response &response, Naming naming, const PrivacySetting &setting)
{
    const auto &person = response.respondent;
    const bool hidden = person && !person->name.isEmpty() && (person->nameHidden || (naming == Naming::Nobody && setting.hidePersonalData));
    return hidden ? personal_names::withParts(person->name) : QStringList();
}

QString shareableComment(const Response &response, const PrivacySetting &setting)
{
    return ShareableText(response.comment, namesToHide(response, Naming::Nobody, setting), setting).text();
}

QString shareableValue(const QString &heading, const QString &value, const QStringList &names, const PrivacySetting &setting)
{
    constexpr qsizetype fewestOfSentence = 5; // words
    const bool isSentence = value.count(u' ') >= fewestOfSentence - 1;
    PrivacySetting inForce = setting;
    inForce.maskProfanity &= isSentence;
    const QString before = heading + QStringLiteral(": ");
    return ShareableText(before + value, isSentence ? names : names.first(std::min<qsizetype>(1, names.size())), inForce).part({before.size(), value.size()});
}

} // namespace earshot
