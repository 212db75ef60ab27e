// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/date_words.h"

#include <QHash>
#include <QSet>
#include <QStringList>
#include <algorithm>
#include <array>
#include <utility>

namespace earshot {

namespace {

/// Lower case, without accents: they are often left out, and written in two ways.
QString plainWord(std::string_view word)
{
    const QString text = QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size())).toLower();
    const auto isAscii = [](QChar letter) { return letter.unicode() < 0x80; };
    if (std::all_of(text.begin(), text.end(), isAscii))
        return text;
    QString plain;
    for (const QChar letter : text.normalized(QString::NormalizationForm_KD)) {
        if (!letter.isMark())
            plain += letter;
    }
    return plain;
}

QStringList wordsOf(const char *list)
{
    return QString::fromUtf8(list).split(QLatin1Char(' '));
}

QHash<QString, int> monthTable()
{
    static constexpr std::array<const char *, 12> names = {
        "jan january januar januari janner janvier janv enero ene gennaio gen janeiro styczen stycznia sty ocak oca leden ledna led "
        "tammikuu tammikuuta",
        "feb february februar februari feber febr fevrier fevr fev febrero febbraio fevereiro luty lutego lut subat sub unor unora "
        "helmikuu helmikuuta",
        "mar march marz maerz mrz mars marts marzo marco maart mrt marzec marca mart brezen brezna maaliskuu maaliskuuta",
        "apr april avril avr abril abr aprile kwiecien kwietnia kwi nisan nis duben dubna huhtikuu huhtikuuta",
        "may mai mayo maggio mag maio mei maj maja mayis mayıs kveten kvetna toukokuu toukokuuta",
        "jun june juni juin junio giugno giu junho czerwiec czerwca cze haziran haz cerven cervna kesakuu kesakuuta",
        "jul july juli juillet juil juill julio luglio lug julho lipiec lipca lip temmuz tem cervenec cervence heinakuu heinakuuta",
        "aug august augusti aout agosto ago augustus sierpien sierpnia sie agustos agu srpen srpna elokuu elokuuta",
        "sep sept september septembre septiembre setiembre settembre sett set setembro wrzesien wrzesnia wrz eylul eyl zari syyskuu syyskuuta",
        "oct october oktober okt octobre octubre ottobre ott outubro out pazdziernik pazdziernika paz ekim eki rijen rijna lokakuu lokakuuta",
        "nov november novembre noviembre novembro listopad listopada listopadu lis kasim kasım kas marraskuu marraskuuta",
        "dec december dezember dez decembre diciembre dic dicembre dezembro desember des grudzien grudnia gru aralik aralık ara prosinec "
        "prosince joulukuu joulukuuta"};
    QHash<QString, int> table;
    for (size_t i = 0; i < names.size(); ++i) {
        for (const QString &name : wordsOf(names[i]))
            table.insert(name, static_cast<int>(i) + 1);
    }
    return table;
}

} // namespace

int monthNamed(std::string_view word)
{
    static const QHash<QString, int> months = monthTable();
    return months.value(plainWord(word), 0);
}

bool isDateFiller(std::string_view word)
{
    static const QStringList list = wordsOf(
        "st nd rd th er o a ª º de of del den the le el il du di um at am om as las alle ore la on klo kl "
        "mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday "
        "mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag "
        "lun mar mer jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi dimanche "
        "mie jue vie sab dom lunes martes miercoles jueves viernes sabado domingo "
        "gio sab lunedi martedi mercoledi giovedi venerdi sabato domenica "
        "seg ter qua qui sex segunda terca quarta quinta sexta feira "
        "ma wo vr za zo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag");
    static const QSet<QString> fillers(list.begin(), list.end());
    return fillers.contains(plainWord(word));
}

std::optional<FoundSign> dateSignAt(std::string_view text)
{
    using enum DateSign;
    static constexpr std::array<std::pair<std::string_view, DateSign>, 54> signs = {{
        {"年", Filler}, {"月曜日", Filler}, {"火曜日", Filler}, {"水曜日", Filler}, {"木曜日", Filler}, {"金曜日", Filler}, {"土曜日", Filler},
        {"日曜日", Filler}, {"月", Filler}, {"日", Filler}, {"号", Filler}, {"號", Filler}, {"년", Filler}, {"월요일", Filler},
        {"화요일", Filler}, {"수요일", Filler}, {"목요일", Filler}, {"금요일", Filler}, {"토요일", Filler}, {"일요일", Filler}, {"월", Filler},
        {"일", Filler}, {"星期一", Filler}, {"星期二", Filler}, {"星期三", Filler}, {"星期四", Filler}, {"星期五", Filler}, {"星期六", Filler},
        {"星期日", Filler}, {"星期天", Filler}, {"周一", Filler}, {"周二", Filler}, {"周三", Filler}, {"周四", Filler}, {"周五", Filler},
        {"周六", Filler}, {"周日", Filler}, {"上午", BeforeNoon}, {"午前", BeforeNoon}, {"오전", BeforeNoon}, {"下午", AfterNoon},
        {"午後", AfterNoon}, {"오후", AfterNoon}, {"晚上", AfterNoon}, {"時", Hour}, {"时", Hour}, {"点", Hour}, {"點", Hour}, {"시", Hour},
        {"分", Minute}, {"분", Minute}, {"秒", Second}, {"초", Second}, {"凌晨", BeforeNoon}}};
    if (text.empty() || static_cast<unsigned char>(text.front()) < 0xe0) // all of them are three bytes a letter
        return std::nullopt;
    for (const auto &[sign, meaning] : signs) {
        if (text.starts_with(sign))
            return FoundSign{meaning, sign.size()};
    }
    return std::nullopt;
}

std::optional<int> zoneOffset(std::string_view abbreviation)
{
    static constexpr std::array<std::pair<std::string_view, int>, 27> zones = {{
        {"Z", 0}, {"UTC", 0}, {"GMT", 0}, {"UT", 0}, {"WET", 0}, {"WEST", 60}, {"BST", 60}, {"CET", 60}, {"MEZ", 60}, {"CEST", 120},
        {"MESZ", 120}, {"EET", 120}, {"EEST", 180}, {"EST", -300}, {"EDT", -240}, {"CST", -360}, {"CDT", -300}, {"MST", -420},
        {"MDT", -360}, {"PST", -480}, {"PDT", -420}, {"JST", 540}, {"KST", 540}, {"AEST", 600}, {"AEDT", 660}, {"NZST", 720},
        {"NZDT", 780}}};
    for (const auto &[name, minutes] : zones) {
        const auto same = [](char a, char b) { return a == (b >= 'a' && b <= 'z' ? b - 32 : b); };
        if (std::equal(name.begin(), name.end(), abbreviation.begin(), abbreviation.end(), same))
            return minutes;
    }
    return std::nullopt;
}

bool looksLikeZone(std::string_view word)
{
    return word.size() >= 2 && word.size() <= 5 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

} // namespace earshot
