// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/heading_date.h"

namespace earshot {

namespace {

/// Verbs and names of time stamps: sure signs.
bool namesSubmitting(const Heading &heading)
{
    return heading.containsAny({"submit", "complet", "record", "respond", "rated", "answered", "fertigstell", "abgegeben", "abgeschickt",
                                "abgesendet", "eingereicht", "beantwortet", "ausgefüllt", "timestamp", "time stamp", "zeitstempel", "horodateur",
                                "marca temporal", "tijdstempel", "carimbo", "soumis", "répondu", "rempli", "respondid", "contestad",
                                "risposto", "compilat", "compilazione", "ingevuld", "ingediend", "preenchid", "besvarad", "besvaret", "vyplněn",
                                "wypełn", "заполнен", "提交", "送信日", "記入"});
}

/// What people answered, next to a word for a day or alone.
bool namesAnswer(const Heading &heading)
{
    return heading.hasAnyWord({"response", "survey", "feedback", "review", "interview", "answer", "umfrage", "befragung", "antwort", "rückmeldung",
                               "interviewdatum", "antwortdatum", "umfragedatum", "bewertungsdatum", "eingang", "eingangsdatum", "réponse", "enquête",
                               "sondage", "avis", "respuesta", "encuesta", "risposta", "sondaggio", "questionario", "antwoord", "enquete", "reactie",
                               "resposta", "pesquisa", "inquérito", "odpowiedzi", "ankiety", "ankieta", "svar", "svarsdatum", "svardato",
                               "vastaus", "odpovědi", "válasz", "yanıt", "cevap", "răspuns", "ответа", "опроса", "відповіді"})
           || heading.containsAny({"回答", "答题", "填写", "응답", "제출", "작성"});
}

bool namesDay(const Heading &heading)
{
    return heading.hasAnyWord({"date", "datum", "fecha", "data", "dato", "received", "day", "tag", "when", "time", "datestamp", "jour", "día",
                               "giorno", "dag", "dia", "dátum", "tarih", "tarihi", "tanggal", "ngày", "päivämäärä", "дата", "час", "ημερομηνία",
                               "التاريخ", "תאריך", "uhrzeit", "eingang", "heure", "hora", "ora", "tijd"})
           || heading.containsAny({"日", "时间", "時間", "날짜", "일시", "응답일", "작성일", "제출일", "date", "datum"});
}

bool namesEvent(const Heading &heading)
{
    return heading.hasAnyWord({"order", "ordered", "purchase", "purchased", "delivery", "shipped", "shipping", "shipment", "invoice", "billing", "booking",
                               "booked", "check in", "check out", "checkin", "checkout", "arrival", "departure", "visit", "visited", "stay", "signup",
                               "sign up", "registered", "registration", "joined", "since", "subscribed", "activation", "installed", "installation",
                               "hired", "hire", "last login", "last seen", "first seen", "appointment", "follow up", "followup", "callback", "next", "anreise", "abreise", "besuch", "buchung",
                               "eintritt", "seit", "commande", "achat", "livraison", "facture", "réservation", "inscription", "arrivée", "départ",
                               "visite", "adhésion", "pedido", "compra", "entrega", "factura", "reserva", "alta", "llegada", "salida", "visita",
                               "ordine", "acquisto", "consegna", "fattura", "prenotazione", "iscrizione", "arrivo", "partenza", "bestelling",
                               "aankoop", "levering", "factuur", "boeking", "aankomst", "vertrek", "inschrijving", "bezoek", "fatura", "cadastro",
                               "inscrição", "chegada", "saída", "zamówienia", "zakupu", "dostawy", "faktury", "rejestracji", "wizyty"})
           || heading.containsAny({"bestelld", "bestelldat", "kaufdat", "bestellung", "lieferdat", "lieferung", "rechnungsd", "buchungsd", "registrier",
                                   "anmelded", "besuchsd", "besteldat", "aankoopdat", "leverdat", "bezorg", "注文", "購入", "来店", "下单", "购买",
                                   "订单", "주문", "구매", "방문"});
}

} // namespace

bool neverAnswerTime(const Heading &heading)
{
    return heading.hasAnyWord({"birthday", "birth", "birthdate", "born", "dob", "geb", "geboren", "né", "née", "nascido", "nato", "nata",
                               "renewal", "expiry", "expires", "expiration", "valid until", "valid to", "due", "due date", "due on", "gültig bis",
                               "ablauf", "ablaufdatum", "laufzeit", "échéance", "vencimiento", "caducidad", "scadenza", "vervaldatum", "geldig tot",
                               "vencimento", "validade", "ważne do"})
           || heading.containsAny({"birthd", "geburt", "naissance", "nacimiento", "nascita", "nascimento", "geboorte", "urodz", "födels", "fødsels",
                                   "syntymä", "narozen", "születés", "doğum", "рожден", "народж", "γέννησ", "naștere", "生年月日", "誕生", "生日",
                                   "出生", "생년월일", "생일", "contract", "vertrag", "kündig", "contrat", "umow"});
}

bool namesOtherEvent(const Heading &heading)
{
    return namesEvent(heading) && !namesAnswer(heading);
}

double answerTime(const Heading &heading)
{
    if (namesSubmitting(heading))
        return 0.5;
    if (heading.hasAnyWord({"sent", "delivered", "opened", "asked", "invited", "updated", "modified", "versendet", "verschickt", "stage", "invitation",
                            "export", "exported", "import", "imported", "printed", "closed", "resolved", "solved",
                            "einladung", "verzonden"}))
        return 0.1;
    if (heading.hasAnyWord({"start", "started", "startdate", "startzeit", "begin", "beginn", "début", "inicio", "inizio", "início"}))
        return 0.25;
    if (heading.hasAnyWord({"created", "erstellt", "créé", "creado", "creato", "criado", "aangemaakt"}))
        return 0.3;
    if (namesAnswer(heading) && namesDay(heading)) // "Survey" alone may be its number
        return 0.47;
    if (heading.hasAnyWord({"end", "ended"}))
        return 0.45;
    return namesDay(heading) ? 0.4 : 0;
}

} // namespace earshot
