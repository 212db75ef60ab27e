// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/text_encoding.h"

#include <QTemporaryDir>
#include <QTest>
#include <unicode/ucnv.h>

using namespace earshot;

namespace {

QByteArray encoded(const QString &text, const char *encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(encoding, &status);
    QByteArray bytes(text.size() * 8 + 16, '\0');
    const int32_t size = ucnv_fromUChars(converter, bytes.data(), int32_t(bytes.size()), reinterpret_cast<const UChar *>(text.utf16()),
                                         int32_t(text.size()), &status);
    ucnv_close(converter);
    bytes.truncate(U_SUCCESS(status) ? size : 0);
    return bytes;
}

} // namespace

/// What a short file in each encoding is taken for: three rows are as little as anybody imports.
class LegacyEncodingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void files_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *encoding, const char *words, const char *expected) {
            QString text;
            for (const QString &line : QString::fromUtf8(words).split(QLatin1Char('|')))
                text += QStringLiteral("9;%1;2023-04-05\r\n").arg(line);
            QTest::newRow(name) << encoded(text, encoding) << QString::fromLatin1(expected);
        };
        row("Czech", "windows-1250", "Proč?|Příliš drahé, ale obsluha byla milá|Žádné problémy, vše v pořádku", "windows-1250");
        row("Polish", "windows-1250", "Bardzo dobra obsługa, śniadanie też|Źle, zbyt długo czekaliśmy", "windows-1250");
        row("Hungarian", "windows-1250", "Nagyon jó volt, köszönöm szépen|Kitűnő kávé, őszintén ajánlom", "windows-1250");
        row("Czech ISO", "ISO-8859-2", "Proč?|Příliš drahé, ale obsluha byla milá|Žádné problémy, vše v pořádku", "ISO-8859-2");
        row("Russian", "windows-1251", "Почему?|Очень хорошо, спасибо|Слишком дорого и медленно", "windows-1251");
        row("Russian KOI8", "KOI8-R", "Почему?|Очень хорошо, спасибо|Слишком дорого и медленно", "KOI8-R");
        row("Russian ISO", "ISO-8859-5", "Почему?|Очень хорошо, спасибо|Слишком дорого и медленно", "ISO-8859-5");
        row("Russian DOS", "IBM866", "Почему?|Очень хорошо, спасибо|Слишком дорого и медленно", "IBM866");
        row("Ukrainian", "windows-1251", "Чому?|Дуже добре, дякую|Їжа смачна, але дорого", "windows-1251");
        row("two Russian words", "windows-1251", "да|хорошо", "windows-1251");
        row("French", "windows-1252", "Très bien, merci à l’équipe|Trop cher, déjà déçu|Ça va", "windows-1252");
        row("German", "ISO-8859-1", "Sehr schön, gerne wieder|Zu teuer für das Gebäck|Früher war es besser", "windows-1252");
        row("one accented word", "windows-1252", "Café crème|fine|ok", "windows-1252");
        row("dashes and quotes", "windows-1252", "good – really|it’s “fine”|5 € ok", "windows-1252");
        row("Spanish", "windows-1252", "¿Por qué?|Muy rápido, atención excelente, señor|El año próximo también", "windows-1252");
        row("Portuguese", "windows-1252", "Não gostei da atenção|Ótimo serviço, voltarei", "windows-1252");
        row("Danish", "windows-1252", "Rigtig god kaffe på Nørrebro|Ærgerligt, for dyrt", "windows-1252");
        row("euro and œ", "ISO-8859-15", "Très bien pour 5 €|Un œuf pas frais|Ça va", "ISO-8859-15");
        row("French Mac", "macintosh", "Très bien, merci à l’équipe|Trop cher, déjà déçu|Ça va", "macintosh");
        row("German Mac", "macintosh", "Sehr schön, gerne wieder|Zu teuer für das Gebäck|Früher war es besser", "macintosh");
        row("German DOS", "IBM850", "Sehr schön, gerne wieder|Zu teuer für das Gebäck|Früher war es besser", "IBM850");
        row("Greek", "windows-1253", "Πολύ καλή εξυπηρέτηση|Πολύ ακριβό|Ωραίος καφές, θα ξαναέρθω", "windows-1253");
        row("Greek ISO", "ISO-8859-7", "Άριστα|Πολύ καλή εξυπηρέτηση|Ωραίος καφές", "ISO-8859-7");
        row("Turkish", "windows-1254", "Çok iyi, teşekkürler|Şikâyetim yok, güzel bir iş|Pahalı ve yavaş, değmez", "windows-1254");
        row("Lithuanian", "windows-1257", "Labai gerai, ačiū už viską|Per brangu ir lėtai, ką daryti", "windows-1257");
        row("Latvian", "windows-1257", "Ļoti labi, paldies|Pārāk dārgi un lēni|Šķiet labs, žēl", "windows-1257");
        row("Hebrew", "windows-1255", "שירות מצוין|יקר מדי|אחזור שוב", "windows-1255");
        row("Hebrew, few words", "windows-1255", "שירות מצוין ומהיר מאוד|המחיר גבוה מדי|טוב", "windows-1255");
        row("Hebrew ISO", "ISO-8859-8", "שירות מצוין ומהיר מאוד|המחיר גבוה מדי", "windows-1255");
        row("Hebrew headings", "windows-1255", "תאריך|ציון|סיבה", "windows-1255");
        row("Arabic ISO", "ISO-8859-6", "خدمة ممتازة وسريعة جدا|غالي جدا|سأعود مرة أخرى", "ISO-8859-6");
        row("Ukrainian KOI8", "KOI8-U", "Дуже привітний персонал і швидко|Їжа смачна, але дорого", "KOI8-U");
        row("Russian capitals KOI8", "KOI8-R", "ОЧЕНЬ ХОРОШО, СПАСИБО|ДОРОГО И МЕДЛЕННО", "KOI8-R");
        row("Greek capitals", "windows-1253", "ΠΟΛΥ ΚΑΛΟ|ΑΚΡΙΒΟ ΚΑΙ ΑΡΓΟ", "windows-1253");
        row("Arabic", "windows-1256", "خدمة ممتازة|غالي جدا|سأعود مرة أخرى", "windows-1256");
        row("Thai", "windows-874", "บริการดีมาก|แพงเกินไป|จะกลับมาอีก", "windows-874");
        row("Japanese", "Shift_JIS", "とても良いサービスでした|高すぎる|また行きたい", "Shift_JIS");
        row("Japanese, narrow kana", "Shift_JIS", "ｻｰﾋﾞｽが良い|高い|普通", "Shift_JIS");
        row("Japanese EUC", "EUC-JP", "とても良いサービスでした|高すぎる|また行きたい", "EUC-JP");
        row("Japanese mail", "ISO-2022-JP", "とても良いサービスでした|高すぎる", "ISO-2022-JP");
        row("Chinese", "GB18030", "服务很好，下次还会再来|价格太贵了|环境不错", "GB18030");
        row("Chinese, traditional signs", "GB18030", "服务很好，发货快|还可以，價格有點高|𠮷野家 👍|客服态度差", "GB18030");
        row("Chinese of Taiwan", "Big5", "服務很好，下次還會再來|價格太貴了|環境不錯", "Big5");
        row("Korean", "EUC-KR", "서비스가 아주 좋았습니다|너무 비싸요|다시 올게요", "EUC-KR");
        row("Korean, rare syllables", "windows-949", "서비스가 아주 좋았습니다|똠방각하 펲시", "windows-949");
        row("Korean, one rare syllable", "windows-949", "직원이 아주 친절하고 빨랐어요 똠방각하|배송이 늦었어요|햏햏", "windows-949");
        row("UTF-16LE without mark", "UTF-16LE", "Sehr schön|Zu teuer", "UTF-16LE");
        row("UTF-16BE without mark, Japanese", "UTF-16BE", "とても良いサービスでした|高すぎる|また行きたい", "UTF-16BE");
        row("UTF-32 with mark", "UTF-32", "Sehr schön|Zu teuer", "UTF-32LE");
        QTest::newRow("a byte that windows-1252 has not") << QByteArray("9;d\xe9j\xe0 vu \x90 bien\r\n") << QStringLiteral("windows-1252");
        QTest::newRow("only such a byte") << QByteArray("9;fine \x90 ok\r\n3;bad\r\n") << QStringLiteral("windows-1252");
        QTest::newRow("UTF-8 with a broken byte")
            << QByteArray("9;Tr\xc3\xa8s bien, d\xc3\xa9j\xc3\xa0\r\n").repeated(10) + "3;caf\xe9\r\n" << QStringLiteral("UTF-8");
    }
    void files()
    {
        QFETCH(QByteArray, bytes);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("x.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto found = detectEncoding(file.fileName());
        QVERIFY(found.has_value());
        QTEST(found->encoding, "expected");
    }
};

QTEST_APPLESS_MAIN(LegacyEncodingTest)
#include "tst_legacy_encoding.moc"
