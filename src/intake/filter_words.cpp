// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/filter_words.h"

namespace earshot {

namespace {

QStringList list(const char *words)
{
    return QString::fromUtf8(words).split(QLatin1Char('|'), Qt::SkipEmptyParts);
}

} // namespace

const std::vector<FlagRule> &flagRules()
{
    using Out = FlagRule::Out;
    static const std::vector<FlagRule> rules = {
        {FilterKind::Unfinished, Out::No,
         list("finished|complete|completed|done|submitted|abgeschlossen|beendet|vollständig|fertig|ausgefüllt|abgesendet|"
              "eingereicht|terminé|terminée|complet|complète|complété|complétée|completo|completa|completado|completada|"
              "terminado|terminada|finalizado|finalizada|completato|completata|finito|terminato|concluído|concluída|voltooid|"
              "afgerond|volledig|compleet")},
        {FilterKind::Unfinished, Out::Yes,
         list("incomplete|partial|partially completed|partially complete|abandoned|unfinished|draft|unvollständig|abgebrochen|"
              "teilweise|entwurf|incomplet|incomplète|partiel|partielle|incompleto|incompleta|parcial|abandonado|parziale|"
              "abbandonato|onvolledig|gedeeltelijk|afgebroken")},
        {FilterKind::Preview, Out::Yes,
         list("preview|vorschau|aperçu|vista previa|anteprima|prévia|pré visualização|voorbeeld|voorvertoning")},
        {FilterKind::Test, Out::Yes,
         list("test|testing|test mode|testmode|test data|test row|test entry|dummy|sandbox|testdaten|testmodus|testantwort|"
              "prueba|prova|teste|essai|testreactie|testantwoord")},
        {FilterKind::Excluded, Out::Yes,
         list("excluded|exclude|excluded from calculations|exclude from calculations|excluded from|exclude from|"
              "excluded from score|excluded from results|exclude from results|excluded from analysis|spam|ignored|ignore|"
              "invalid|disqualified|screened out|ausgeschlossen|ignoriert|ungültig|disqualifiziert|exclu|exclue|ignoré|"
              "excluido|excluida|ignorado|escluso|esclusa|ignorato|excluído|excluída|uitgesloten|genegeerd|ongeldig")},
        {FilterKind::Excluded, Out::No, list("valid|included|include|counted|gültig|valide|válido|válida|valido|valida|geldig")},
        {FilterKind::Deleted, Out::Yes,
         list("deleted|removed|soft deleted|trashed|gelöscht|supprimé|supprimée|eliminado|eliminada|borrado|eliminato|"
              "cancellato|apagado|removido|verwijderd")},
        {FilterKind::Deleted, Out::Anything,
         list("deleted at|deleted on|date deleted|deletion date|removed at|gelöscht am|supprimé le|eliminado el|eliminato il|"
              "apagado em|verwijderd op")},
    };
    return rules;
}

const QStringList &frameWords()
{
    static const QStringList words = list(
        "is|was|has|been|this|the|survey|response|responses|answer|answers|interview|form|feedback|respondent|questionnaire|"
        "submission|nps|flag|umfrage|antwort|fragebogen|befragung|enquête|sondage|réponse|encuesta|respuesta|cuestionario|"
        "sondaggio|questionario|risposta|pesquisa|inquérito|resposta|enquete|antwoord|reactie|vragenlijst|de|du|des|la|le|el|il|"
        "del|da|do|der|die|das|het|van");
    return words;
}

const QStringList &statusHeadings()
{
    static const QStringList words = list(
        "status|state|type|completion|completion status|completion state|validation status|zustand|typ|art|antworttyp|"
        "antwortstatus|antwortart|umfragestatus|bearbeitungsstatus|ausfüllstatus|statut|état|estado|tipo|stato|situação|"
        "toestand|soort|distribution channel");
    return words;
}

const QStringList &statesOf(FilterKind kind)
{
    static const std::array<QStringList, FilterKinds> words = {
        list("incomplete|partial|partially completed|partially complete|partially answered|partial response|started|in progress|"
             "abandoned|not finished|unfinished|not completed|not complete|not submitted|draft|saved|false|abgebrochen|unvollständig|"
             "teilweise|teilweise ausgefüllt|teilweise beantwortet|begonnen|angefangen|gestartet|in bearbeitung|nicht abgeschlossen|"
             "nicht beendet|entwurf|incomplet|incomplète|partiel|partielle|commencé|commencée|en cours|abandonné|abandonnée|inachevé|"
             "inachevée|non terminé|non terminée|brouillon|incompleto|incompleta|parcial|iniciado|iniciada|empezado|empezada|en curso|"
             "en progreso|en proceso|abandonado|abandonada|sin terminar|no terminado|no completado|no completada|no finalizado|"
             "borrador|parziale|iniziato|iniziata|in corso|abbandonato|abbandonata|non completato|non completata|bozza|"
             "em andamento|em curso|não concluído|não concluída|rascunho|onvolledig|onvoltooid|gedeeltelijk|gedeeltelijk ingevuld|"
             "gestart|bezig|afgebroken|niet voltooid|niet afgerond|concept"),
        list("survey preview|preview|preview response|offline survey preview|vorschau|umfragevorschau|aperçu|aperçu de l'enquête|"
             "vista previa|anteprima|prévia|pré visualização|voorvertoning|voorbeeldweergave"),
        list("survey test|test|test response|test answer|testing|test data|testantwort|testdaten|testumfrage|réponse de test|essai|"
             "prueba|respuesta de prueba|prova|risposta di prova|teste|resposta de teste|testreactie|testantwoord"),
        list("spam|survey preview spam|imported spam|offline spam|ex spam|disqualified|disqualification|screened out|screen out|"
             "screenout|quota full|over quota|overquota|quota exceeded|terminated|excluded|invalid|not approved|rejected|"
             "validation status not approved|ausgeschlossen|disqualifiziert|ungültig|abgelehnt|quote voll|disqualifié|disqualifiée|"
             "exclu|exclue|invalide|rejeté|rejetée|descalificado|descalificada|excluido|excluida|inválido|inválida|rechazado|"
             "rechazada|squalificato|squalificata|escluso|esclusa|rifiutato|desqualificado|desqualificada|excluído|excluída|"
             "rejeitado|gediskwalificeerd|uitgesloten|ongeldig|afgewezen"),
        list("deleted|removed|soft deleted|trashed|trash|gelöscht|supprimé|supprimée|eliminado|eliminada|borrado|borrada|eliminato|"
             "eliminata|cancellato|apagado|apagada|removido|verwijderd"),
    };
    return words[static_cast<size_t>(kind)];
}

const QStringList &countingStates()
{
    static const QStringList words = list(
        "complete|completed|finished|submitted|full|done|ip address|imported|offline|valid|approved|on hold|answered|responded|"
        "validation status approved|validation status on hold|true|response|normal|live|real|vollständig|vollständig ausgefüllt|"
        "abgeschlossen|beendet|fertig|ausgefüllt|beantwortet|eingereicht|abgesendet|gültig|complet|complète|complété|complétée|"
        "terminé|terminée|soumis|soumise|répondu|valide|completo|completa|completado|completada|terminado|terminada|finalizado|"
        "finalizada|enviado|enviada|respondido|respondida|válido|válida|contestado|completato|completata|terminato|terminata|"
        "finito|finita|inviato|inviata|valido|valida|concluído|concluída|voltooid|afgerond|volledig|volledig ingevuld|compleet|"
        "ingediend|ingevuld|beantwoord|geldig");
    return words;
}

const QStringList &sendingHeadings()
{
    static const QStringList headings = list(
        "submit date|submit date utc|submitdate|date submitted|submitted at|submitted on|submission date|submission time|completion time|completed at|"
        "date completed|datum abgeschickt|abgeschickt am|abgesendet am|absendedatum|fertigstellungszeit|date de soumission|date d envoi|soumis le|"
        "heure de fin|fecha de envío|fecha de finalización|enviado el|hora de finalización|data di invio|inviato il|data de envio|enviado em|"
        "datum ingestuurd|ingezonden op|datum inzending");
    return headings;
}

const QStringList &yesWords()
{
    static const QStringList words = list("yes|true|1|y|t|x|ja|j|wahr|oui|o|vrai|sí|si|s|verdadero|sì|vero|sim|verdadeiro|waar|✓|✔|checked");
    return words;
}

const QStringList &noWords()
{
    static const QStringList words = list("no|false|0|n|f|nein|falsch|non|faux|falso|não|nao|nee|onwaar|unchecked");
    return words;
}

} // namespace earshot
