// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/list_words.h"

#include "intake/filter_words.h"

#include <vector>

namespace earshot {

namespace {

struct StateWords {
    SendState state;
    std::vector<const char *> words; ///< whole ones, in this order
};

/// The first that matches counts, so what denies stands before what it denies.
const std::vector<StateWords> &stateWords()
{
    static const std::vector<StateWords> all{
        {{true, {}, {}, {}, {}},
         {"not sent", "unsent", "pending", "queued", "scheduled", "draft", "skipped", "suppressed", "nicht gesendet", "nicht versendet",
          "nicht versandt", "nicht verschickt", "ausstehend", "geplant", "wartend", "non envoyé", "pas envoyé", "en attente", "no enviado",
          "pendiente", "non inviato", "in attesa", "não enviado", "pendente", "niet verzonden"}},
        {{false, false, {}, {}, {}},
         {"not delivered", "undelivered", "undeliverable", "non delivered", "bounce", "bounced", "bounces", "hardbounce", "softbounce", "failed",
          "failure", "rejected", "dropped", "blocked", "invalid", "returned", "returned to sender", "nicht zugestellt", "unzustellbar",
          "fehlgeschlagen", "zurückgewiesen", "abgewiesen", "ungültig", "rückläufer", "non distribué", "non délivré", "non remis",
          "échec", "rejeté", "no entregado", "rebotado", "fallido", "rechazado", "non consegnato", "non consegnata", "respinto", "fallito",
          "não entregue", "devolvido", "rejeitado", "falhou", "niet bezorgd", "niet afgeleverd", "geweigerd", "mislukt"}},
        {{false, {}, {}, {}, false},
         {"unsubscribed", "opted out", "opt out", "optout", "abgemeldet", "désinscrit", "désabonné", "dado de baja", "disiscritto", "uitgeschreven",
          "descadastrado"}},
        {{false, {}, {}, false, {}},
         {"not responded", "not answered", "no response", "no answer", "not completed", "not started", "unanswered", "nicht beantwortet",
          "nicht geantwortet", "keine antwort", "nicht teilgenommen", "pas répondu", "sans réponse", "non répondu", "sin respuesta", "no respondido",
          "no contestado", "non risposto", "senza risposta", "não respondido", "sem resposta", "niet beantwoord", "geen antwoord"}},
        {{false, {}, false, {}, {}},
         {"not opened", "unopened", "unread", "not read", "nicht geöffnet", "ungeöffnet", "ungelesen", "nicht gelesen", "non ouvert", "pas ouvert",
          "no abierto", "non aperto", "não aberto", "niet geopend"}},
        {{false, true, true, true, {}},
         {"responded", "answered", "finished", "submitted", "replied", "survey completed", "completed", "beantwortet", "geantwortet",
          "abgeschlossen", "teilgenommen", "répondu", "terminé", "complété", "respondido", "contestado", "completado", "risposto", "completato",
          "beantwoord", "ingevuld", "respondida", "concluído"}},
        {{false, true, true, {}, {}},
         {"opened", "open", "read", "viewed", "seen", "clicked", "click", "started", "survey started", "partially", "geöffnet", "gelesen",
          "geklickt", "angeklickt", "ouvert", "lu", "cliqué", "abierto", "leído", "aperto", "letto", "cliccato", "geopend", "gelezen", "geklikt",
          "aberto", "lido", "clicado"}},
        {{false, true, {}, {}, {}},
         {"delivered", "received", "spam", "complaint", "zugestellt", "empfangen", "erhalten", "distribué", "délivré", "remis", "entregado",
          "recibido", "consegnato", "consegnata", "ricevuto", "entregue", "recebido", "bezorgd", "afgeleverd", "ontvangen"}},
        {{false, {}, {}, {}, {}},
         {"sent", "ok", "email sent", "reminded", "invited", "gesendet", "versendet", "versandt", "verschickt", "eingeladen", "erinnert", "envoyé",
          "invité", "enviado", "invitado", "inviato", "invitato", "verzonden", "uitgenodigd", "convidado"}},
    };
    return all;
}

bool namesSent(const Heading &heading)
{
    return heading.hasAnyWord({"sent", "send date", "send time", "senddate", "sentat", "invited", "invitation date", "invite date", "date invited", "mailed",
                               "dispatched", "envoyé", "envoyée", "envoi", "enviado", "enviada", "envío", "fecha de envío", "data de envio", "inviato",
                               "invio", "data invio", "verzonden", "verzenddatum", "verstuurd", "eingeladen", "einladung am", "einladungsdatum"})
           || heading.containsAny({"gesendet", "versendet", "versandt", "verschickt", "versanddatum", "versandzeit", "sendedatum", "sendezeit"});
}

bool namesOpened(const Heading &heading)
{
    return heading.hasAnyWord({"opened", "opens", "open time", "open date", "first open", "last open", "times opened", "unique opens", "ouvert",
                               "ouverture", "ouvertures", "abierto", "aperto", "aperture", "apertura", "aberto", "geopend"})
           || heading.is("open") || heading.containsAny({"geöffnet", "öffnung"});
}

bool namesBounced(const Heading &heading)
{
    return heading.hasAnyWord({"bounce", "bounced", "bounces", "bounce type", "hard bounce", "soft bounce", "undelivered", "rebote", "rebotado",
                               "unzustellbar", "rückläufer", "delivery failed", "rimbalzo", "rimbalzato"});
}

bool namesOptOut(const Heading &heading)
{
    return heading.hasAnyWord({"opt out", "optout", "opted out", "unsubscribed", "unsubscribe", "do not contact", "do not email", "no contact",
                               "abgemeldet", "désinscrit", "uitgeschreven", "disiscritto", "unsub time", "werbesperre", "kontaktsperre"});
}

bool namesOptIn(const Heading &heading)
{
    return heading.hasAnyWord({"may contact", "opt in", "optin", "opted in", "subscribed", "marketing consent", "consent", "permission",
                               "accepts marketing", "accepts email marketing", "email marketing", "email permission", "einwilligung", "newsletter",
                               "consentement", "consentimiento", "consenso", "toestemming", "consentimento"})
           || heading.is("subscription status") || heading.is("email status");
}

} // namespace

std::optional<SendState> sendState(const QString &cell)
{
    const Heading words(cell);
    if (words.isEmpty() || words.words() > 6)
        return std::nullopt;
    for (const StateWords &row : stateWords()) {
        for (const char *phrase : row.words) {
            if (words.hasWord(phrase))
                return row.state;
        }
    }
    return std::nullopt;
}

bool isOfMessages(const QString &cell)
{
    const Heading words(cell);
    return words.hasAnyWord({"sent", "opened", "invited", "email sent"})
           || words.containsAny({"deliver", "bounce", "click", "responded", "not opened", "zugestellt", "gesendet", "versendet", "versandt", "geöffnet",
                                 "geklickt", "beantwortet", "envoyé", "distribué", "ouvert", "répondu", "enviado", "entregado", "abierto", "respondido",
                                 "inviato", "consegnat", "aperto", "risposto", "verzonden", "bezorgd", "afgeleverd", "geopend", "beantwoord", "entregue",
                                 "aberto"});
}

std::optional<Role> listRoleNamed(const Heading &heading)
{
    if (namesOptOut(heading))
        return Role::OptedOut;
    if (namesBounced(heading))
        return Role::Bounced;
    if (namesOpened(heading))
        return Role::Opened;
    if (heading.hasAnyWord({"delivered", "zugestellt", "distribué", "délivré", "entregado", "consegnato", "consegnata", "entregue", "bezorgd", "afgeleverd"}))
        return Role::Delivered;
    if (heading.hasAnyWord({"answered", "responded", "completed", "response date", "completed at", "beantwortet", "geantwortet", "abgeschlossen",
                            "répondu", "respondido", "risposto", "beantwoord", "submitted", "finished"}))
        return Role::Answered;
    if (namesSent(heading))
        return Role::Sent;
    if (heading.hasAnyWord({"channel", "kanal", "canal", "canale", "kanaal", "medium", "via", "distribution channel", "versandart"}))
        return Role::Channel;
    return namesOptIn(heading) ? std::optional(Role::MayContact) : std::nullopt;
}

std::optional<bool> yesOrNo(const QString &cell)
{
    static const QStringList no{QStringLiteral("unsubscribed"), QStringLiteral("cleaned"), QStringLiteral("inactive"), QStringLiteral("opted out"),
                                QStringLiteral("opt-out"), QStringLiteral("pending"), QStringLiteral("unconfirmed"), QStringLiteral("never"),
                                QStringLiteral("abgemeldet"), QStringLiteral("non-subscribed"), QStringLiteral("-"), QStringLiteral("none")};
    static const QStringList yes{QStringLiteral("subscribed"), QStringLiteral("active"), QStringLiteral("opted in"), QStringLiteral("opt-in"),
                                 QStringLiteral("confirmed"), QStringLiteral("x"), QStringLiteral("✓"), QStringLiteral("ok"), QStringLiteral("angemeldet")};
    const QString text = cell.trimmed().toLower();
    if (no.contains(text) || noWords().contains(text))
        return false;
    if (yes.contains(text) || yesWords().contains(text))
        return true;
    bool isNumber = false;
    const int count = text.toInt(&isNumber); // "Opens: 3"
    return isNumber && count >= 0 && count < 10'000 ? std::optional(count > 0) : std::nullopt;
}

bool namesAnswer(const Heading &heading)
{
    return heading.hasAnyWord({"score", "rating", "nps", "csat", "ces", "feedback", "comment", "comments", "reason", "why", "answer", "satisfaction",
                               "survey response", "review", "kommentar", "antwort", "commentaire", "recommandation", "comentario", "commento",
                               "valutazione", "opmerking", "beoordeling", "comentário", "avaliação", "puntuación", "puntaje", "punteggio", "nota", "note",
                               "verbatim", "stars", "smiley"})
           || heading.containsAny({"recommend", "weiterempf", "bewertung", "zufrieden", "how likely", "how satisf", "recomend", "raccomand", "satisf"});
}

bool namesCount(const Heading &heading)
{
    return heading.hasAnyWord({"orders", "visits", "opens", "clicks", "purchases", "count", "number of", "no of", "quantity", "year", "age", "alter", "id",
                               "number", "nr", "no", "children", "employees", "logins", "seats", "users", "licences", "licenses", "reminders", "sends",
                               "anzahl", "bestellungen", "besuche", "käufe", "jahr", "mitarbeiter", "klicks", "kinder", "nombre de", "commandes", "pedidos",
                               "ordini", "bestellingen", "año", "ano", "reminder count", "remindercount", "level", "tier", "class", "klasse", "month", "monat",
                               "day", "tag"});
}

bool namesCompany(const Heading &heading)
{
    return heading.hasAnyWord({"company", "company name", "organisation", "organization", "account", "account name", "firma", "firmenname", "unternehmen",
                               "entreprise", "société", "empresa", "azienda", "bedrijf", "employer", "business"});
}

} // namespace earshot
