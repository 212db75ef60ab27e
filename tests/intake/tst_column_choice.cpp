// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/small_import.h"

#include "intake/importers.h"

#include <QTest>

using namespace earshot;

namespace {

/// Values of a column, row by row, by the sign that stands for the column.
QByteArray value(QChar kind, int row)
{
    static constexpr std::array scores{10, 9, 9, 8, 7, 6, 5, 3, 0, 10, 9, 2};
    static constexpr const char *texts[] = {"The staff were friendly", "Delivery came two days late", "Great value for us all",
                                            "The app crashes every day", "Nobody answers the phone", "Prices went up again",
                                            "Love the new menu a lot", "Waiting time was too long", "Clean rooms and nice view",
                                            "Invoice was wrong twice", "Support solved it quickly", "Parking is a nightmare"};
    static constexpr const char *words[] = {"slow", "great", "rude", "pricey", "dirty", "noisy", "cheap", "superb", "weak", "good", "fast", "tasty"};
    const int score = scores[static_cast<size_t>(row)];
    switch (kind.unicode()) {
    case 's': return QByteArray::number(score);
    case 'r': return QByteArray::number(10 - score);
    case 'm': return QByteArray::number(row % 5 * 2 + 2); // few other numbers up to 10
    case 'c': return score >= 9 ? "Promoter" : score >= 7 ? "Passive" : "Detractor";
    case 'C': return score <= 6 ? "Promoter" : score <= 8 ? "Passive" : "Detractor";
    case 'g': return score >= 9 ? "3" : score >= 7 ? "2" : "1";
    case 'i': return QByteArray::number(1700000000 + row); // as large as a time stamp
    case 'd': return "2024-03-" + QByteArray::number(row + 10);
    case 'e': return "2024-02-" + QByteArray::number(row + 10);
    case 't': return texts[row];
    case 'k': return row % 2 ? "Business trip" : "Family visit";
    case 'w': return words[row];
    case 'P': return score >= 9 ? texts[row] : "";
    case 'M': return score == 7 || score == 8 ? texts[row] : "";
    case 'D': return score <= 6 ? texts[row] : "";
    default: return "x";
    }
}

/// A table of twelve rows; the headings are separated by |, `kinds` has a letter for each.
QByteArray table(const QString &headings, const QString &kinds)
{
    QByteArray bytes;
    for (const QString &heading : headings.split(QLatin1Char('|')))
        bytes += (bytes.isEmpty() ? "\"" : ",\"") + heading.toUtf8() + '"';
    for (int row = 0; row < 12; ++row) {
        bytes += '\n';
        for (qsizetype i = 0; i < kinds.size(); ++i)
            bytes += (i > 0 ? "," : "") + value(kinds[i], row);
    }
    return bytes + '\n';
}

} // namespace

/// Which of several columns is taken, and what is said when another could be meant.
class ColumnChoiceTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    Inspection inspect(const QByteArray &bytes)
    {
        const auto found = inspectFile(test::fileIn(m_folder, bytes));
        return found ? *found : Inspection();
    }

private Q_SLOTS:
    void roles_data()
    {
        QTest::addColumn<QString>("headings");
        QTest::addColumn<QString>("kinds");
        QTest::addColumn<QString>("roles");
        const auto row = [](const char *headings, const char *kinds, const char *roles) {
            QTest::newRow(headings) << QString::fromUtf8(headings) << QString::fromLatin1(kinds) << QString::fromLatin1(roles);
        };
        // Recommending is asked for before satisfaction, ease, quality, coming back.
        row("Wie zufrieden sind Sie? (0-10)|Würden Sie uns weiterempfehlen? (0-10)", "ms", "attribute score");
        row("Wie wahrscheinlich kaufen Sie wieder bei uns? (0-10)|Empfehlen Sie uns?", "ms", "attribute score");
        row("How happy are you with us? (0-10)|Would you recommend us? (0-10)", "ms", "attribute score");
        row("How likely are you to renew?|Rate the quality (0-10)|Would you recommend us to a friend?", "mrs", "attribute attribute score");
        row("Êtes-vous content ? (0-10)|Nous recommanderiez-vous ? (0-10)", "ms", "attribute score");
        row("¿Qué tan contento está? (0-10)|¿Nos recomendaría? (0-10)", "ms", "attribute score");
        row("Quanto è soddisfatto? (0-10)|Ci consiglierebbe a un amico? (0-10)", "ms", "attribute score");
        row("Hoe tevreden bent u? (0-10)|Zou u ons aanbevelen? (0-10)", "ms", "attribute score");
        row("Quão satisfeito está? (0-10)|Você nos recomendaria? (0-10)", "ms", "attribute score");
        row("Jak ocenia Pan jakość? (0-10)|Czy poleciłby nas Pan? (0-10)", "ms", "attribute score");
        row("Hur nöjd är du? (0-10)|Skulle du rekommendera oss? (0-10)", "ms", "attribute score");
        row("Sur 10, quelle note donnez-vous à la qualité ?|Nous conseilleriez-vous à un ami ?", "ms", "attribute score");
        row("Qual a sua satisfação?|Você nos indicaria a um amigo?", "ms", "attribute score");
        row("eNPS|NPS", "ms", "attribute score");
        row("満足度|おすすめ度", "ms", "attribute score");
        row("满意度|推荐意愿", "ms", "attribute score");
        row("How likely are you to use it again? (0-10)|Recommend us? (0-10)", "ms", "attribute score");
        row("Rate our group tour of the year from 0 to 10: would you recommend it?|Score of the day", "sm", "score attribute");
        row("QID5_NPS_GROUP ¿Con qué probabilidad nos recomendaría? - Grupo|¿Con qué probabilidad nos recomendaría?", "gs", "attribute score");
        row("NPS group", "g", "attribute");
        // What was answered now, about us.
        row("Previous NPS|NPS", "rs", "attribute score");
        row("NPS last year|NPS this year", "rs", "attribute score");
        row("NPS Vorjahr|NPS", "rs", "attribute score");
        row("Ancien NPS|NPS", "rs", "attribute score");
        row("NPS anterior|NPS", "rs", "attribute score");
        row("NPS anno scorso|NPS", "rs", "attribute score");
        row("Vorig NPS|NPS", "rs", "attribute score");
        row("After your last visit, how likely are you to recommend us?|Rating", "sm", "score attribute");
        row("Would you recommend our competitor?|Would you recommend us?", "rs", "attribute score");
        // The day of the answer before that of what it is about.
        row("Order date|Delivery date|Survey date|NPS", "eeds", "ignore ignore date score");
        row("Contract end date|Date of response|NPS", "eds", "ignore date score");
        row("Bestelldatum|Datum der Umfrage|NPS", "eds", "ignore date score");
        row("Date de commande|Date de réponse|NPS", "eds", "ignore date score");
        row("Fecha de compra|Fecha de respuesta|NPS", "eds", "ignore date score");
        row("Data ordine|Data risposta|NPS", "eds", "ignore date score");
        row("Leverdatum|Datum antwoord|NPS", "eds", "ignore date score");
        row("Purchase date|Date|NPS", "eds", "ignore date score");
        row("Survey sent|Survey started|Survey completed|NPS", "eeds", "ignore ignore date score");
        row("Order date|NPS", "ds", "date score");
        row("Survey ID|Response Date|NPS", "ids", "ignore date score");
        row("Geb.-Datum|NPS", "ds", "ignore score");
        row("Date de naissance|NPS", "ds", "ignore score");
        row("Fecha de nacimiento|Fecha|NPS", "eds", "ignore date score");
        row("Data di nascita|NPS", "ds", "ignore score");
        row("Geboortedatum|NPS", "ds", "ignore score");
        row("Vertragsende|NPS", "ds", "ignore score");
        // Comments: words in many languages, and short ones.
        for (const char *heading : {"Remarks", "Customer notes", "Notes", "What did they say", "Testimonial", "Open-ended", "VoC", "Please elaborate", "Q2",
                                    "Warum?", "Anregungen", "Remarques", "Observaciones", "¿Por qué?", "Motivazione", "Toelichting", "Por quê?", "Uwagi",
                                    "Begrundelse", "Tilbakemelding", "Palaute", "Komentář", "Vélemény", "Comentariu", "Yorum", "Σχόλιο", "Причина",
                                    "Коментар", "Komentar", "Nhận xét", "تعليق", "הערה", "原因", "反馈", "评论", "理由", "ご意見", "感想", "自由記述", "이유", "의견"})
            row(qPrintable(QStringLiteral("NPS|") + QString::fromUtf8(heading)), "sw", "score comment");
        // The follow-up question differs by the score.
        row("NPS|What do you like most about us?|What could we do better?|What went wrong?", "sPMD", "score comment comment comment");
        row("NPS|Was gefällt Ihnen besonders?|Was können wir besser machen?|Was hat Sie enttäuscht?", "sPMD", "score comment comment comment");
        row("NPS|Qu'avez-vous le plus apprécié ?|Que pourrions-nous améliorer ?|Qu'est-ce qui vous a déçu ?", "sPMD", "score comment comment comment");
        row("NPS|¿Qué es lo que más le gustó?|¿Qué podríamos mejorar?|¿Qué salió mal?", "sPMD", "score comment comment comment");
        row("NPS|Promoters say|Passives say|Detractors say", "sPMD", "score comment comment comment");
        row("NPS|Comment|Reason for your visit", "stk", "score comment attribute"); // a choice
        row("NPS|Any suggestions?|What disappointed you?", "stD", "score comment comment");
        row("NPS|Comment|Address", "sPD", "score comment ignore");
        // What else they wrote is kept.
        row("NPS|What do you like?|What do you dislike?", "stt", "score comment attribute");
        row("NPS|Comment|What would you tell the chef?", "stt", "score comment attribute");
    }
    void roles()
    {
        QFETCH(QString, headings);
        QFETCH(QString, kinds);
        QFETCH(QString, roles);
        QStringList got;
        for (const Role role : inspect(table(headings, kinds)).mapping.roles)
            got += roleName(role);
        QCOMPARE(got.join(QLatin1Char(' ')), roles);
    }

    void doubts_data()
    {
        QTest::addColumn<QString>("headings");
        QTest::addColumn<QString>("kinds");
        QTest::addColumn<QString>("warning");
        const auto row = [](const char *headings, const char *kinds, const char *warning) {
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QString::fromUtf8(headings), QLatin1String(kinds)))) << QString::fromUtf8(headings) << QString::fromLatin1(kinds) << QString::fromUtf8(warning);
        };
        row("Date|NPS 2022|NPS 2023", "drs",
            "“NPS 2022” was taken for the score, but it could be “NPS 2023” as well. If that is wrong, choose the column yourself (on the command line: --map \"score=NPS 2023\").");
        row("Date|NPS|NPS", "drs",
            "“NPS (column 2)” was taken for the score, but it could be “NPS (column 3)” as well. If that is wrong, choose the column yourself (on the command line: --map \"score=3\").");
        row("Date|Q1|Q2|Q3|Q4|Q5", "dmsrrr",
            "“Q1” was taken for the score, but it could be “Q2”, “Q3”, “Q4” and 1 other columns as well. If that is wrong, choose the column "
            "yourself (on the command line: --map \"score=Q2\").");
        row("Date|Recommend CompetitorCo?|Recommend us?", "drs",
            "“Recommend us?” was taken for the score, but it could be “Recommend CompetitorCo?” as well. If that is wrong, choose the column "
            "yourself (on the command line: --map \"score=Recommend CompetitorCo?\").");
        row("Date|NPS|Rating|CSAT", "dsmr", "");
        row("Date|NPS|NPS score", "dss", ""); // the same answers twice
        row("Date|Score|Store", "dsm", "");
        row("Date|Customer satisfaction score", "ds",
            "“Customer satisfaction score” does not ask whether people recommend you. What is counted from its answers is no NPS, and can not be "
            "compared with one.");
        row("Date|Zufriedenheit", "ds",
            "“Zufriedenheit” does not ask whether people recommend you, so its answers are no NPS. To count them as one nevertheless, choose the "
            "column (on the command line: --map \"score=Zufriedenheit\").");
        row("Order date|NPS", "ds",
            "“Order date” was taken for the date of the answers, since no other column holds dates. Its heading names something else that happened.");
        row("Date|NPS|NPS category", "dsc", "");
        row("Date|NPS|NPS category", "dsC",
            "“NPS category” does not go with the scores in “NPS”: 10 rows contradict each other. Look whether another column holds the scores, or "
            "their scale begins at the other end.");
        row("Date|NPS|Barista", "dsw",
            "No column was taken for the comments, but “Barista” holds texts. If people wrote them, choose it (on the command line: --map \"comment=Barista\").");
        row("Birthday|NPS", "ds", "No column with dates was found. The responses will be undated.");
    }
    void doubts()
    {
        QFETCH(QString, headings);
        QFETCH(QString, kinds);
        QFETCH(QString, warning);
        const Inspection found = inspect(table(headings, kinds));
        QCOMPARE(found.warnings.join(QLatin1Char('\n')), warning);
        for (const Doubt &doubt : found.doubts)
            QVERIFY(doubt.column < 0 || found.columns[static_cast<size_t>(doubt.column)].confidence < 0.7);
    }

    /// Who chose the column needs no warning about the choice.
    void doubtsSettled()
    {
        Inspection found = inspect(table(QStringLiteral("Order date|NPS 2022|NPS 2023|Sent"), QStringLiteral("ersd")));
        QCOMPARE(found.warningsFor(found.mapping).size(), 1);
        QVERIFY(applyOverrides(found, {QStringLiteral("score=NPS 2022")}).has_value());
        QCOMPARE(found.warningsFor(found.mapping), QStringList());
    }

    /// Each score once beside how often it was given: eleven rows, and not eleven answers.
    void frequencies_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("counts");
        const auto row = [](const char *name, const char *bytes, const char *counts) {
            QTest::newRow(name) << QByteArray(bytes) << QString::fromLatin1(counts);
        };
        row("counts", "Score,Count\n0,3\n1,0\n2,1\n3,2\n4,1\n5,4\n6,5\n7,12\n8,20\n9,25\n10,31\n", "Count");
        row("from the top", "Date,Score,Responses\n2024-03-01,10,31\n2024-03-01,9,25\n2024-03-01,8,20\n2024-03-01,7,12\n2024-03-01,6,5\n", "Responses");
        row("shares and a total", "NPS;Anteil\n0;3%\n2;1%\n5;4%\n7;20%\n8;22%\n9;25%\n10;25%\nGesamt;100%\n", "Anteil");
        row("two months", "Score,January,February\n0,3,2\n1,0,1\n2,1,0\n3,2,2\n4,1,2\n5,4,1\n6,5,0\n7,12,9\n8,20,3\n9,25,7\n10,31,4\n", "February");
        row("answers with a counter", "No.,Score\n1,0\n2,1\n3,2\n4,3\n5,4\n6,5\n7,6\n8,7\n9,8\n10,9\n11,10\n", "");
        row("answers in order", "Score,People,Comment\n5,2,too slow\n6,4,not good\n7,2,all right\n8,2,fine\n9,4,very nice\n10,1,great\n", "");
    }
    void frequencies()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, counts);
        const Inspection found = inspect(bytes);
        QCOMPARE(found.mapping.column(Role::Score).has_value(), counts.isEmpty());
        QCOMPARE(found.whyNoScore.contains(QStringLiteral("table of counts")), !counts.isEmpty());
        QVERIFY(found.whyNoScore.contains(counts));
    }

    /// One word of a group among the answers, or groups that are counted below them.
    void groupsAmongScores()
    {
        QByteArray bytes = "Date,NPS\n2024-03-01,Neutral\n";
        for (int row = 0; row < 12; ++row)
            bytes += value(QLatin1Char('d'), row) + ',' + value(QLatin1Char('s'), row) + '\n';
        const Inspection found = inspect(bytes + "\n,Promoters\n,Passives\n,Detractors\n");
        QCOMPARE(found.mapping.column(Role::Score).value_or(-1), 1);
    }
};

QTEST_APPLESS_MAIN(ColumnChoiceTest)
#include "tst_column_choice.moc"
