// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/heading_comment.h"

#include "intake/column_fits.h"

#include <QRegularExpression>

namespace earshot {

namespace {

constexpr double AsksWhy = 0.5, WhatIsGood = 0.4, NamesText = 0.3;

/// Languages that are written with blanks and Latin letters.
bool asksWhyInLatin(const Heading &heading)
{
    return heading.hasAnyWord(
        {"why", "reason", "reasons", "comment", "comments", "feedback", "verbatim", "verbatims", "remark", "remarks", "explanation", "elaborate",
         "warum", "wieso", "weshalb", "grund", "gründe", "begründung", "begründungen", "kommentar", "kommentare", "erläuterung", "rückmeldung",
         "pourquoi", "raison", "raisons", "commentaire", "commentaires", "remarque", "remarques", "explication", "motif",
         "por qué", "por que", "motivo", "motivos", "razón", "razones", "comentario", "comentarios", "observaciones", "observación",
         "perché", "perche", "motivi", "motivazione", "motivazioni", "ragione", "commento", "commenti", "osservazioni",
         "waarom", "reden", "redenen", "opmerking", "opmerkingen", "toelichting", "motivatie",
         "por quê", "porquê", "porque", "comentário", "comentários", "observações", "razão",
         "dlaczego", "powód", "uzasadnienie", "komentarz", "komentarze", "uwagi", "varför", "anledning", "motivering", "kommentarer",
         "hvorfor", "begrundelse", "bemærkninger", "begrunnelse", "tilbakemelding", "miksi", "syy", "perustelu", "perustelut", "palaute",
         "kommentti", "kommentit", "proč", "důvod", "odůvodnění", "komentář", "komentáře", "připomínky", "prečo", "dôvod", "komentár",
         "miért", "indoklás", "vélemény", "megjegyzés", "de ce", "motivul", "comentariu", "comentarii", "observații", "neden", "niçin",
         "sebep", "yorum", "yorumlar", "yorumunuz", "açıklama", "görüş", "görüşleriniz", "zašto", "razlog", "komentar", "zakaj",
         "alasan", "mengapa", "kenapa", "ulasan", "masukan", "saran", "nhận xét", "lý do", "tại sao", "ý kiến", "bình luận"});
}

bool asksWhyInOtherScripts(const Heading &heading)
{
    return heading.hasAnyWord({"отзыв", "отзывы", "комментарий", "комментарии", "причина", "почему", "пояснение", "коментар", "коментарі",
                               "відгук", "відгуки", "чому", "защо", "мнение", "зашто", "разлог", "σχόλιο", "σχόλια", "γιατί", "λόγος", "αιτιολογία",
                               "הערה", "הערות", "תגובה", "תגובות", "סיבה", "למה", "מדוע", "משוב", "왜"})
           || heading.containsAny({"コメント", "理由", "ご意見", "意見", "感想", "自由記述", "自由回答", "フィードバック", "原因", "反馈", "反饋", "回饋",
                                   "评论", "評論", "意见", "留言", "建议", "建議", "为什么", "為什麼", "为何", "备注", "備註", "의견", "이유", "코멘트",
                                   "댓글", "후기", "피드백", "건의", "تعليق", "ملاحظ", "سبب", "لماذا", "رأيك", "टिप्पणी", "कारण", "ความคิดเห็น",
                                   "เหตุผล", "ข้อเสนอแนะ"});
}

bool asksWhatIsGood(const Heading &heading)
{
    return heading.hasAnyWord(
               {"improve", "improvement", "improvements", "better", "explain", "tell us", "suggestion", "suggestions", "opinion", "anything else",
                "something else", "wishes", "ideas", "testimonial", "testimonials", "open ended", "open end", "free text", "freetext", "voc", "vo c",
                "voice of customer", "voice of the customer", "they say", "customer said", "did you like", "do you like", "like most", "like best",
                "like least", "like about", "dislike", "love", "enjoy", "enjoyed", "went wrong", "went well", "go wrong", "missing", "complaint",
                "complaints", "praise", "compliment", "compliments", "customer notes", "client notes", "respondent notes", "thoughts", "statement",
                "quote", "besser", "verbessern", "verbesserung", "erklären", "anmerkung", "anmerkungen", "bemerkung", "bemerkungen", "sonst noch",
                "wünsche", "ideen", "anregungen", "vorschläge", "verbesserungsvorschläge", "meinung", "kritik", "lob", "beschwerde", "fehlt",
                "gefällt", "gefallen", "gut gefallen", "freitext", "freie antwort", "stört", "gestört", "améliorer", "amélioration", "mieux",
                "autre chose", "avis", "plu", "aimé", "aimez", "manque", "texte libre", "plainte", "suggestions", "mejorar", "mejora", "mejor",
                "algo más", "opinión", "gusta", "gustó", "falta", "faltó", "salió mal", "texto libre", "sugerencias", "queja", "reseña",
                "migliorare", "meglio", "altro", "piace", "piaciuto", "manca", "mancato", "testo libero", "suggerimenti", "opinione", "recensione",
                "verbeteren", "verbetering", "beter", "bevalt", "beviel", "ontbreekt", "mist", "vrije tekst", "suggesties", "mening", "klacht",
                "melhorar", "melhor", "gostou", "gosta", "faltou", "sugestões", "opinião", "poprawić", "lepiej", "podoba", "podobało", "brakuje",
                "brakowało", "opinia", "sugestie", "förbättra", "bättre", "saknas", "åsikt", "synpunkter", "forbedre", "bedre", "mangler"})
           || heading.containsAny({"disappoint", "appreciat", "enttäusch", "déçu", "déception", "appréci", "decepcion", "delus", "teleurgesteld",
                                   "tegenv", "rozczarow", "改善", "良かった", "悪かった", "ご要望", "喜欢", "改进", "不满", "개선", "좋았", "아쉬"});
}

} // namespace

bool asksWhy(const Heading &heading)
{
    return asksWhyInLatin(heading) || asksWhyInOtherScripts(heading) || heading.containsAny({"main reason", "made you say", "npswhy"});
}

double commentWords(const Heading &heading)
{
    if (asksWhy(heading))
        return AsksWhy;
    if (asksWhatIsGood(heading))
        return WhatIsGood;
    if (heading.hasAnyWord({"text", "review", "answer", "response", "message", "content", "open ended response", "antwort", "nachricht", "réponse",
                            "respuesta", "risposta", "antwoord", "resposta", "notes", "note", "notizen", "notas", "notities", "回答", "답변"}))
        return NamesText;
    return isNumberedQuestion(heading) ? NamesText : 0;
}

bool namesNoComment(const Heading &heading)
{
    return heading.hasAnyWord({"language", "sprache", "date", "id", "email", "group", "type", "url", "link", "tags", "source", "name", "survey",
                               "campaign", "agent", "browser", "ip", "address", "page", "permalink", "status", "ending", "company", "firma",
                               "adresse", "job", "job title", "industry", "branche", "country", "city", "town", "profession", "beruf"})
           || heading.contains("user agent");
}

bool isNumberedQuestion(const Heading &heading)
{
    static const QRegularExpression pattern(QStringLiteral("^(q|question|frage|f|pregunta|p|domanda|d|vraag|v|pergunta|pytanie|answer|antwort) ?\\d{1,3}$"));
    return pattern.match(heading.list().join(QLatin1Char(' '))).hasMatch();
}

} // namespace earshot
