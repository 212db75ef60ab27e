// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/heading_score.h"

#include "intake/column_roles.h"

namespace earshot {

namespace {

constexpr double Recommending = 0.55, Likelihood = 0.45, Rating = 0.4, Value = 0.2;
constexpr double Structure = 0.45, OtherTopic = 0.45, Earlier = 0.25, Rival = 0.07;
constexpr int FewestWordsOfAQuestion = 5;

/// Stems, since most languages bend the word.
bool namesRecommending(const Heading &heading)
{
    return heading.containsAny({"recommend", "empfehl", "recommand", "recomend", "raccomand", "consigli", "aanbevel", "aanbeveel", "aanrad",
                                "aanraad", "rekommend", "anbefal", "suositel", "suositt", "doporuč", "odporúč", "polec", "preporuč",
                                "priporoč", "препоръч", "ajánl", "recomand", "tavsiye", "συστή", "σύστασ", "συνιστ", "рекоменд", "посовет",
                                "порад", "rekomenda", "merekomen", "giới thiệu", "conseilleri", "nous conseiller", "conseiller à", "indicaria", "nos indicar", "tell a friend", "refer a friend",
                                "توصي", "توصية", "מליץ", "המלצ", "likely to refer",
                                "おすすめ", "お すすめ", "お勧め", "すすめる", "勧め", "薦め", "推奨", "推荐", "推薦", "추천"});
}

bool namesLikelihood(const Heading &heading)
{
    return heading.containsAny({"how likely", "likelihood", "wahrscheinlich", "probabilit", "probabilid", "probable", "waarschijnlijk",
                                "sannolik", "sandsynlig", "sannsynlig", "todennäköi", "pravděpodob", "prawdopodob", "вероятн", "ймовірн",
                                "可能性", "가능성"})
           || heading.hasAnyWord({"0 10", "0 to 10", "0 bis 10", "0 à 10", "0 a 10", "0 al 10", "0 tot 10", "0 do 10", "0 ao 10"});
}

bool namesRating(const Heading &heading)
{
    const bool demand = heading.list().value(0) == QLatin1String("rate") || heading.hasAnyWord({"you rate", "please rate"});
    return demand
           || heading.hasAnyWord({"score", "rating", "bewertung", "note", "nota", "puntuación", "puntuacion", "puntaje", "calificación",
                                  "punteggio", "voto", "cijfer", "punkte", "punktzahl", "valoración", "valutazione", "beoordeling", "waardering",
                                  "stars", "pontuação", "classificação", "poäng", "betyg", "poeng", "poengsum", "karakter", "pisteet", "arvosana",
                                  "skóre", "známka", "pontszám", "értékelés", "scor", "notă", "puan", "βαθμολογία", "nilai", "skor", "điểm",
                                  "оценка", "балл", "оцінка", "бал", "ocena", "punkty", "ציון"})
           || heading.containsAny({"点数", "點數", "得点", "评分", "評分", "分数", "分數", "打分", "評価", "점수", "평점", "bewert", "التقييم", "درجة"});
}

bool namesGroup(const Heading &heading)
{
    return heading.hasAnyWord({"group", "gruppe", "category", "kategorie", "label", "segment", "groupe", "catégorie", "grupo", "categoría", "gruppo",
                               "categoria", "groep", "categorie", "grupa", "kategoria"});
}

/// Columns of a table that hold numbers, but no answers.
bool namesStructure(const Heading &heading)
{
    return namesGroup(heading)
           || heading.hasAnyWord({"age", "alter", "id", "no", "nr", "number", "index", "progress", "page", "count", "duration", "last page", "seed",
                                  "lastpage", "year", "week", "month", "nummer", "quantity", "qty", "visits", "views", "total points", "opens", "clicks",
                                  "opened", "clicked", "orders", "reminders", "remindercount", "reminder count", "purchases", "logins", "anzahl",
                                  "bestellungen", "käufe", "besuche", "klicks", "commandes", "pedidos", "ordini", "bestellingen",
                                  "max", "maximum", "min", "minimum", "target", "goal", "average", "avg", "mean", "ziel", "durchschnitt", "mittelwert",
                                  "moyenne", "promedio"})
           || heading.is("#");
}

/// A question names groups and years by the way; what is made of its answers stands at its end or beside its code.
bool isGroupOfAnswers(const Heading &heading)
{
    return namesGroup(Heading(heading.list().value(heading.words() - 1))) || heading.hasAnyWord({"nps group", "nps category", "nps gruppe"});
}

bool namesSatisfaction(const Heading &heading)
{
    return heading.hasAnyWord({"csat", "ces", "happy", "happiness", "glücklich", "content", "contente", "heureux", "contento", "contenta", "feliz",
                               "felice", "blij", "gelukkig", "nöjd", "nöjda", "tilfreds", "fornøyd", "memnun", "memnuniyet", "smiley", "mood"})
           || heading.containsAny({"satisf", "zufrieden", "soddisf", "tevreden", "zadowol", "spokojen", "tyytyväi", "elégedett", "mulțumi",
                                   "удовлетвор", "доволен", "довольн", "задоволен", "満足", "满意", "滿意", "만족", "رضا"});
}

bool namesEase(const Heading &heading)
{
    return heading.hasAnyWord({"effort", "ease", "easy", "easily", "easier", "difficult", "difficulty", "einfach", "leicht", "aufwand", "mühe",
                               "facile", "facilité", "facilement", "fácil", "facilidad", "esfuerzo", "facilità", "sforzo", "facilidade",
                               "esforço", "gemak", "gemakkelijk", "makkelijk", "moeite", "łatwo", "łatwość", "wysiłek"});
}

bool namesQuality(const Heading &heading)
{
    return heading.hasAnyWord({"quality", "qualität", "qualité", "calidad", "qualità", "qualidade", "kwaliteit", "jakość", "jakości", "kvalitet",
                               "kvalita", "laatu", "качество", "якість", "trust", "vertrauen", "confiance", "confianza", "fiducia", "vertrouwen",
                               "confiança", "zaufanie"})
           || heading.containsAny({"品質", "质量", "품질"});
}

/// Coming back, buying again, staying.
bool namesReturning(const Heading &heading)
{
    return heading.hasAnyWord({"return", "come back", "buy again", "purchase again", "order again", "shop again", "visit again", "visit us again",
                               "use again", "use it again", "use us again", "again", "repurchase", "rebuy", "repeat purchase", "continue using",
                               "keep using", "retention", "churn", "revenir", "reviendrez", "reviendriez", "à nouveau", "de nouveau", "volver",
                               "volverá", "volvería", "volverías", "de nuevo", "otra vez", "recompra", "tornare", "tornerà", "tornerebbe",
                               "torneresti", "di nuovo", "opnieuw", "terugkomen", "terugkeren", "weer", "voltar", "voltaria", "novamente",
                               "wieder", "erneut", "nochmals", "ponownie", "znowu", "wrócić"})
           || heading.containsAny({"renew", "wiederk", "verläng", "racheter", "rachèt", "réachat", "renouvel", "renov", "riacquist", "rinnov",
                                   "verleng", "herhaal", "przedłuż"});
}

/// Short headings only: "on your last visit" is part of many a question.
bool namesEarlierTime(const Heading &heading)
{
    if (heading.hasAnyWord({"last year", "last month", "last quarter", "last time", "last wave", "last survey", "year ago", "previous year",
                            "prior year", "previous score", "previous nps", "previous survey", "letztes jahr", "letzten jahr", "vorjahr", "vorjahres",
                            "vorquartal", "vormonat", "l année dernière", "an dernier", "année précédente", "año pasado", "año anterior",
                            "anno scorso", "anno precedente", "vorig jaar", "ano passado", "ano anterior", "ubiegły rok", "poprzedni rok"}))
        return true;
    return heading.words() < FewestWordsOfAQuestion
           && heading.hasAnyWord({"previous", "prev", "prior", "last", "old", "earlier", "former", "before", "past", "historic", "baseline",
                                  "letzte", "letzter", "letztes", "vorherige", "vorheriger", "vorher", "frühere", "früher", "alt", "alte",
                                  "précédent", "précédente", "dernier", "dernière", "ancien", "ancienne", "avant", "anterior", "pasado", "pasada",
                                  "previo", "último", "última", "precedente", "scorso", "scorsa", "ultimo", "ultima", "vecchio", "prima",
                                  "vorige", "vorig", "laatste", "eerdere", "oude", "passado", "passada", "antigo", "poprzedni", "poprzednia",
                                  "ostatni", "stary"});
}

/// Or of another kind: of employees, not customers.
bool namesRival(const Heading &heading)
{
    return heading.containsAny({"competit", "wettbewerb", "konkurren", "mitbewerb", "concurren", "competidor", "competencia", "concorren", "rival"})
           || heading.hasAnyWord({"other brand", "other company", "other provider", "anderer anbieter", "andere anbieter", "autre marque",
                                  "otra marca", "altra marca", "ander merk", "outra marca", "industry average", "benchmark", "enps",
                                  "e nps", "place to work", "arbeitgeber", "employeur", "empleador", "datore di lavoro", "werkgever"});
}

double pointsOf(const Heading &heading)
{
    return asksNps(heading)           ? Recommending
           : namesLikelihood(heading) ? Likelihood
           : namesRating(heading)     ? Rating
           : heading.hasAnyWord({"answer", "antwort", "réponse", "respuesta", "risposta", "resposta", "value", "wert"}) ? Value : 0;
}

} // namespace

bool asksNps(const Heading &heading)
{
    return heading.hasAnyWord({"nps", "enps", "net promoter", "net promoter score"}) || namesRecommending(heading);
}

bool asksSomethingElse(const Heading &heading)
{
    return !asksNps(heading)
           && (namesSatisfaction(heading) || namesEase(heading) || namesQuality(heading) || namesReturning(heading));
}

ScoreHeading scoreHeading(const Heading &heading)
{
    ScoreHeading found{pointsOf(heading)};
    const bool question = found.points >= Likelihood && heading.words() >= FewestWordsOfAQuestion;
    found.groups = question ? isGroupOfAnswers(heading) : namesGroup(heading);
    if (found.groups || (!question && namesStructure(heading)))
        found.against += Structure;
    if (asksSomethingElse(heading))
        found.against += OtherTopic;
    found.decoy = found.against > 0;
    found.against += namesEarlierTime(heading) ? Earlier : namesRival(heading) ? Rival : 0;
    return found;
}

} // namespace earshot
