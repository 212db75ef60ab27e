// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/response.h"
#include "text/privacy_setting.h"
#include "text/text_span.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace earshot {

/// A comment as it may leave the program: "[e-mail]" and the like in the places of personal data, then swear words masked,
/// as far as the setting asks for it. Everything that quotes or exports comments gets its text here.
class ShareableText
{
public:
    /// `names` are taken out whatever the setting says: see namesToHide().
    ShareableText(const QString &original, const QStringList &names, const PrivacySetting &setting);

    const QString &text() const { return m_text; }
    /// Where a part of the original is in text(). What was replaced is in it as a whole or not at all, so that no half of
    /// an address is left.
    TextSpan spanOf(TextSpan original) const;
    QString part(TextSpan original) const { return spanOf(original).of(m_text).toString(); }

private:
    struct Replaced {
        TextSpan original;
        TextSpan shown;
    };
    qsizetype startOf(qsizetype original) const;
    qsizetype endOf(qsizetype original) const;

    QString m_text;
    std::vector<Replaced> m_replaced; ///< in order
};

/// Whether who wrote a comment is named beside it.
enum class Naming : quint8 { UnlessHidden, Nobody };

/// The respondent's names that may not stand in the comment: always when the name is hidden, and where nobody is named as
/// long as the setting hides personal data.
QStringList namesToHide(const Response &response, Naming naming, const PrivacySetting &setting);

/// A comment alone, with nobody named.
QString shareableComment(const Response &response, const PrivacySetting &setting);

/// The value of an attribute as it may leave the program. Its heading tells the number of an order from that of a
/// telephone. What is no sentence is the name of a thing: parts of `names` and swear words stay in it.
QString shareableValue(const QString &heading, const QString &value, const QStringList &names, const PrivacySetting &setting);

} // namespace earshot
