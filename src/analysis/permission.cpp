// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/permission.h"

#include "text/fold.h"

#include <QHash>
#include <QRegularExpression>

// Patterns are held against folded text: lower case, no accents, so that "não" reads "nao".
namespace earshot {

namespace {

QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QString::fromLatin1(text));
}

/// Folded words with single blanks between them; apostrophes go, so that "don't" is one word.
QString words(const QString &text)
{
    static const QRegularExpression ticks(QStringLiteral("[\u2713\u2714\u2611]")), gaps(QStringLiteral("[^\\w]+"), QRegularExpression::UseUnicodePropertiesOption);
    QString folded = fold(QString(text).replace(ticks, QStringLiteral("yes")));
    folded.remove(u'\'');
    return folded.replace(gaps, QStringLiteral(" ")).replace(u'_', u' ').simplified();
}

bool has(const QString &text, const QRegularExpression &expression)
{
    return expression.match(text).hasMatch();
}

/// "quote", not the offer of a price: "Quote number".
const QRegularExpression &quoteWords()
{
    static const auto expression = pattern(
        "quot(e|ing|able)(?!s? (no|nr|number|id|ref|reference|date|value|amount|price|total|type|source|status)\\b)|testimonial|"
        "zitier|zitat|\\bcit(er|ar|are|arla|arle|arlo|arti|arte|arlos|eren|era|ere)\\b|\\bcite you\\b|"
        "\\bpublish\\b|veroffentlich|\\bpubli(er|car|que|quemos|carlo|cere|ceren|cera|sere)\\b|pubblicar|offentliggor");
    return expression;
}

const QRegularExpression &consentWords()
{
    static const auto expression =
        pattern("consent|consenso|permission|permiso|\\bopt ?in\\b|einwillig|einverstand|zustimm|erlaub|autoris|"
                "autoriz|toestemming|samtyck|samtykk");
    return expression;
}

const QRegularExpression &contactWords()
{
    static const auto expression =
        pattern("contact|kontakt|\\bcall|anruf|\\be ?mail|mailing|marketing|newsletter|werbung|\\bsms\\b|phone|"
                "cookie|recontact|\\bopt ?in\\b");
    return expression;
}

/// A name that shall not be given: "without my name", "don't use my name", "nicht mit Namen".
const QRegularExpression &withheldName()
{
    static const auto expression = pattern(
        "\\b(without|no|not|dont|do not|never|ohne|nicht|kein|keinen|sans|sin|sem|senza|zonder|utan|uden|uten|pas)"
        "( (with|by|use|using|give|show|print|publish|mention|include|including|mit|unter|avec|con|com|met|med))*"
        "( (the|my|your|our|a|any|full|real|ihrem|ihren|votre|su|seu|suo|uw|ditt|meinem|meinen|mein|den|mon|le|mi|el|meu|o|mio|il|mijn))*"
        " (name|names|named|namen|nom|nombre|nome|naam|navn|namn)\\b|\\banonym\\w*|\\banonim\\w*|\\bunnamed\\b");
    return expression;
}

const QRegularExpression &nameWords()
{
    static const auto expression = pattern("\\b(name|names|named|namen|nom|nombre|nome|naam|navn|namn)\\b");
    return expression;
}

/// Refusals, and conditions that a report cannot keep ("only if you ask first").
const QRegularExpression &refusal()
{
    static const auto expression =
        pattern("\\b(no|not|n|nope|none|never|dont|wont|cannot|cant|false|0|refuse\\w*|declin\\w*|denied|rather|prefer|"
                "nein|nicht|nie|niemals|kein\\w*|non|ne|pas|jamais|nunca|jamas|nao|mai|nee|niet|nooit|nej|nei|inte|ikke|"
                "aldrig|aldri|if|unless|only|ask|maybe|perhaps|unsure|wenn|falls|vielleicht)\\b");
    return expression;
}

const QRegularExpression &leave()
{
    static const auto expression = pattern(
        "^(yes|y|yep|yeah|true|1|x|on|checked|ok|okay|sure|certainly|gladly|of course|go ahead|agree|agreed|i agree|"
        "i consent|i allow|allowed|granted|accept|accepted|you may|with pleasure|ja|j|jo|jawohl|gern|gerne|naturlich|oui|"
        "daccord|bien sur|volontiers|si|sim|claro|por supuesto|de acuerdo|certo|zeker|graag|gar(na|ne))\\b");
    return expression;
}

/// "by name", "with my full name", "mit Namen".
const QRegularExpression &byName()
{
    static const auto expression = pattern(
        "\\b(by|with|under|use|using|mit|unter|avec|con|com|met|med)( (the|my|our|full|real|meinem|meinen|mon|mi|o|meu|"
        "il|mio|mijn))* (name|names|namen|nom|nombre|nome|naam|navn|namn)\\b");
    return expression;
}

struct Asked
{
    bool toQuote = false, forName = false;
};

/// What a heading asks for. The few headings of a document are asked about for each of its responses.
Asked askedBy(const QString &heading)
{
    constexpr qsizetype MostKnown = 1000;
    static thread_local QHash<QString, Asked> known;
    if (const auto found = known.constFind(heading); found != known.cend())
        return *found;
    if (known.size() >= MostKnown)
        known.clear();
    const QString text = words(heading);
    const Asked asked{has(text, quoteWords()) || (has(text, consentWords()) && !has(text, contactWords())), has(text, nameWords()) && !has(text, withheldName())};
    known.insert(heading, asked);
    return asked;
}

} // namespace

bool isPermission(const QString &heading)
{
    static const QRegularExpression contact = pattern("\\bcontact (you|me)\\b|\\bkontaktieren\\b|\\bcontacter\\b");
    const QString text = words(heading);
    return has(text, quoteWords()) || has(text, consentWords()) || has(text, contact);
}

bool asksToQuote(const QString &heading)
{
    return askedBy(heading).toQuote;
}

bool asksForName(const QString &heading)
{
    return askedBy(heading).forName;
}

Quoting quotingAllowed(const QString &heading, const QString &answer)
{
    QString said = words(answer);
    const bool withheld = has(said, withheldName());
    said = said.remove(withheldName()).simplified();
    if (has(said, refusal()))
        return Quoting::Refused;
    if (withheld)
        return said.isEmpty() || said == u"quote" || has(said, leave()) ? Quoting::WithoutName : Quoting::Refused;
    if (has(said, byName()))
        return Quoting::WithName;
    if (!has(said, leave()))
        return Quoting::Refused;
    return asksForName(heading) ? Quoting::WithName : Quoting::WithoutName;
}

} // namespace earshot
