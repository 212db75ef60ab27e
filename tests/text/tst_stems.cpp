// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/fold.h"
#include "text/stems.h"

#include <QTest>

using namespace earshot;

class tst_stems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groups_data();
    void groups();
    void keepsApart_data();
    void keepsApart();
    void knowsDegrees();
    void leavesAlone();
    void showsTheMostFrequent();
};

void tst_stems::groups_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *language, const char *words) {
        QTest::newRow(words) << QString::fromLatin1(language) << QString::fromUtf8(words);
    };
    row("en", "wait waits waited waiting");
    row("en", "price prices priced pricing price's");
    row("en", "luca luca's");
    row("en", "evening evenings");
    row("en", "helpful helpfully");
    row("de", "warten warte");
    row("de", "Haus Hauses Häuser");
    row("fr", "attente attentes");
    row("es", "espera esperas esperar esperando");
    row("it", "attesa attese");
    row("pt", "demora demoras demorar demorou");
    row("nl", "wachten wacht wachtte gewacht");
    row("en", "pay pays paid paying");
    row("en", "buy bought buying");
    row("en", "bring brought");
    row("en", "write writes wrote written");
    row("en", "deliver delivered delivery deliveries");
    row("en", "child children children's");
    row("en", "cancel canceled cancelled cancellation");
    row("de", "warten wartet gewartet wartete warteten warte");
    row("de", "gehen geht ging gingen gegangen");
    row("de", "bezahlen bezahlt bezahlte Bezahlung");
    row("de", "liefern liefert geliefert lieferte Lieferung Lieferungen");
    row("de", "funktionieren funktioniert funktionierte");
    row("de", "abholen abgeholt abzuholen Abholung");
    row("de", "teuer teure teurer teuren");
    row("de", "landet landete landen");
    row("fr", "attente attendre attendu attendons attendait");
    row("fr", "livré livrée livrées livrer livraison livraisons");
    row("fr", "rapide rapides rapidement rapidité");
    row("fr", "remboursé remboursée remboursement");
    row("fr", "payé payer paiement");
    row("fr", "déçu déçue déception");
    row("fr", "contrarié contrariée");
    row("fr", "solidité solide");
    row("es", "rápido rápida rápidos rapidez rápidamente");
    row("es", "pagó pagar pagué pagado pago");
    row("es", "atención atendieron atiende");
    row("es", "devolución devolver devuelto");
    row("pt", "rápido rápida rapidez rapidamente");
    row("pt", "atenção atenções");
    row("pt", "gravação gravações");
    row("pt", "fácil fáceis facilmente");
    row("pt", "entrega entregue entregaram");
    row("it", "attesa attendere atteso");
    row("it", "veloce veloci velocità velocemente");
    row("it", "rispondere risposto risposta");
    row("nl", "snel snelle sneller snelst");
    row("nl", "lief lieve");
    row("nl", "krap krappe");
    row("nl", "braaf brave");
    row("nl", "prijs prijzen");
    row("nl", "betalen betaald betaling");
}

void tst_stems::groups()
{
    QFETCH(QString, language);
    QFETCH(QString, words);
    Stemmer stemmer(languageFrom(language));
    QStringList stems;
    for (const QString &word : words.split(u' '))
        stems << QString::fromStdString(std::string(stemmer.stem(fold(word).toStdString())));
    stems.removeDuplicates();
    QCOMPARE(stems.size(), 1);
}

void tst_stems::keepsApart_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *language, const char *words) {
        QTest::newRow(words) << QString::fromLatin1(language) << QString::fromUtf8(words);
    };
    row("en", "fast faster");
    row("en", "wait waiter");
    row("en", "serve server paper her order");
    row("en", "led lead");
    row("de", "liefern lief");
    row("de", "geliefert gelaufen");
    row("de", "buchen Buch");
    row("de", "klären klar");
    row("de", "Paket Budget Kredit");
    row("fr", "vivre vite vue voir");
    row("fr", "suivre suite");
    row("fr", "gratuit gratitude");
    row("es", "cuenta contar");
    row("pt", "mas mau");
    row("nl", "geven gevel");
}

void tst_stems::keepsApart()
{
    QFETCH(QString, language);
    QFETCH(QString, words);
    Stemmer stemmer(languageFrom(language));
    QStringList stems;
    for (const QString &word : words.split(u' '))
        stems << QString::fromStdString(std::string(stemmer.stem(fold(word).toStdString())));
    const auto all = stems.size();
    stems.removeDuplicates();
    QCOMPARE(stems.size(), all);
}

void tst_stems::knowsDegrees()
{
    const Stemmer english(Language::English);
    using List = std::vector<std::string>;
    QCOMPARE(english.degreesOf("fast"), (List{"faster", "fastest"}));
    QCOMPARE(english.degreesOf("faster"), List());
    QCOMPARE(english.degreesOf("big"), (List{"bigger", "biggest"}));
    QCOMPARE(english.degreesOf("rude"), (List{"ruder", "rudest"}));
    QCOMPARE(english.degreesOf("noisy"), (List{"noisier", "noisiest"}));
    QCOMPARE(english.degreesOf("pricey"), (List{"pricier", "priciest"}));
    QCOMPARE(english.degreesOf("slow"), (List{"slower", "slowest"}));
    QCOMPARE(english.degreesOf("loud"), (List{"louder", "loudest"}));
    QCOMPARE(english.degreesOf("wait"), List());
    QCOMPARE(Stemmer(Language::German).degreesOf("fast"), List());
}

void tst_stems::leavesAlone()
{
    Stemmer none(Language::Undetermined);
    QCOMPARE(none.stem("waiting"), std::string_view("waiting"));
    Stemmer english(Language::English);
    QCOMPARE(english.stem(""), std::string_view(""));
    const std::string long_(100000, 'e');
    QCOMPARE(english.stem(long_), std::string_view(long_));
    Stemmer moved(std::move(english));
    QCOMPARE(moved.stem("cakes"), std::string_view("cake"));
}

void tst_stems::showsTheMostFrequent()
{
    StemGroups groups;
    groups.add("wait", "waited");
    groups.add("wait", "waiting", 2);
    groups.add("wait", "waits", 2);
    QCOMPARE(groups.shown("wait"), std::string_view("waiting"));
    QCOMPARE(groups.count("wait"), quint64(5));
    QCOMPARE(groups.shown("queue"), std::string_view());
    QCOMPARE(groups.count("queue"), quint64(0));
}

QTEST_GUILESS_MAIN(tst_stems)
#include "tst_stems.moc"
