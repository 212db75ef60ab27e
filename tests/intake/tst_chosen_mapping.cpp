// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/chosen_mapping.h"
#include "intake/small_import.h"

#include <QTemporaryDir>
#include <QTest>

using namespace earshot;

namespace {

constexpr char TwoDates[] = "Score,Answered at,Visit,Comment\n9,25.03.2024,03/04/2024,good\n3,26.03.2024,03/31/2024,bad stuff\n"
                            "7,27.03.2024,03/02/2024,so so\n10,28.03.2024,03/05/2024,lovely\n";
constexpr char OpenDates[] = "Score,Answered at,Visit,Comment\n9,05/03/2024,03-04-2024,good\n3,06/03/2024,03-11-2024,bad stuff\n"
                             "7,07/03/2024,03-02-2024,so so\n10,08/03/2024,03-05-2024,lovely\n";
constexpr char List[] = "Email,First Name\na@example.com,Ann\nb@example.com,Bob\n";

/// "name, order of its dates" of the date column, with "?" where it is open
QString dateOf(const Inspection &inspection, const Mapping &mapping)
{
    const auto column = mapping.column(Role::Date);
    return !column ? QStringLiteral("none")
                   : inspection.columns[static_cast<size_t>(*column)].name + QStringLiteral(", ") + dateFormatName(mapping.dates)
                         + (mapping.dates.ambiguous ? QStringLiteral("?") : QString());
}

/// Which order the warnings say is assumed.
QStringList assumed(const Inspection &inspection, const Mapping &mapping)
{
    QStringList orders;
    for (const QString &warning : inspection.warningsFor(mapping)) {
        const qsizetype end = warning.indexOf(QStringLiteral(" is assumed"));
        if (end > 0)
            orders += warning.left(end).section(u' ', -1);
    }
    return orders;
}

void setOrder(Mapping &mapping, DateOrder order)
{
    mapping.dates.order = order;
    mapping.dates.ambiguous = false;
}

} // namespace

/// What a file is read as when somebody has chosen: dates follow their column, and no warning speaks of another choice.
class ChosenMappingTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    Inspection look(const char *bytes)
    {
        const auto found = inspectFile(test::fileIn(m_folder, bytes));
        if (!found)
            qFatal("%s", qPrintable(found.error().message));
        return *found;
    }
    static Mapping withDate(const Inspection &inspection, size_t column)
    {
        Mapping mapping = inspection.mapping;
        std::replace(mapping.roles.begin(), mapping.roles.end(), Role::Date, Role::Ignore);
        mapping.roles[column] = Role::Date;
        followDateColumn(mapping, inspection, inspection.mapping);
        return mapping;
    }

private Q_SLOTS:
    void datesFollowTheirColumn()
    {
        const Inspection inspection = look(TwoDates);
        QCOMPARE(dateOf(inspection, inspection.mapping), QStringLiteral("Answered at, DD.MM.YYYY"));
        QCOMPARE(dateOf(inspection, withDate(inspection, 2)), QStringLiteral("Visit, MM/DD/YYYY"));
        auto options = test::optionsFor(inspection);
        options.mapping = withDate(inspection, 2);
        QCOMPARE(test::reasons(*checkImport(inspection, options, nullptr)), QStringList());
    }

    void warningsFollowTheChoice()
    {
        const Inspection inspection = look(OpenDates);
        Mapping mapping = inspection.mapping;
        QCOMPARE(assumed(inspection, mapping), QStringList{QStringLiteral("DD/MM/YYYY")});
        setOrder(mapping, DateOrder::MonthDayYear);
        QCOMPARE(assumed(inspection, mapping), QStringList());
        QCOMPARE(assumed(inspection, withDate(inspection, 2)), QStringList{QStringLiteral("DD-MM-YYYY")});
        std::replace(mapping.roles.begin(), mapping.roles.end(), Role::Date, Role::Ignore);
        QCOMPARE(assumed(inspection, mapping), QStringList());
    }

    void rememberedOrderStaysInDoubt_data()
    {
        QTest::addColumn<DateOrder>("remembered");
        QTest::addColumn<QString>("expected");
        QTest::newRow("month first") << DateOrder::MonthDayYear << QStringLiteral("Answered at, MM/DD/YYYY?");
        QTest::newRow("day first") << DateOrder::DayMonthYear << QStringLiteral("Answered at, DD/MM/YYYY?");
    }

    void rememberedOrderStaysInDoubt()
    {
        QFETCH(DateOrder, remembered);
        const Inspection inspection = look(OpenDates);
        Mapping before = inspection.mapping;
        setOrder(before, remembered);
        const Mapping fitted = fitting(before.toJson(), inspection);
        QTEST(dateOf(inspection, fitted), "expected");
        QCOMPARE(assumed(inspection, fitted), QStringList{dateFormatName(fitted.dates)});
    }

    void rememberedColumnIsReadAsItIsWritten()
    {
        const Inspection first = look(TwoDates);
        const Mapping remembered = withDate(first, 2);
        QCOMPARE(dateOf(first, fitting(remembered.toJson(), first)), QStringLiteral("Visit, MM/DD/YYYY"));
        const Inspection iso = look("Score,Answered at,Visit,Comment\n9,25.03.2024,2024-03-04,good\n3,26.03.2024,2024-03-31,bad stuff\n"
                                    "7,27.03.2024,2024-03-02,so so\n10,28.03.2024,2024-03-05,lovely\n");
        QCOMPARE(dateOf(iso, fitting(remembered.toJson(), iso)), QStringLiteral("Visit, YYYY-MM-DD"));
    }

    void yearInFrontSaysNothingOfTheRest_data()
    {
        QTest::addColumn<QString>("example");
        QTest::addColumn<DateOrder>("order");
        QTest::addColumn<bool>("taken");
        QTest::newRow("2024-03-04") << QStringLiteral("2024-03-04") << DateOrder::YearMonthDay << false;
        QTest::newRow("nothing") << QString() << DateOrder::YearMonthDay << false;
        QTest::newRow("24-03-04") << QStringLiteral("24-03-04") << DateOrder::YearMonthDay << true;
        QTest::newRow("03/04/2024") << QStringLiteral("03/04/2024") << DateOrder::MonthDayYear << true;
    }

    void yearInFrontSaysNothingOfTheRest()
    {
        QFETCH(QString, example);
        QFETCH(DateOrder, order);
        QFETCH(bool, taken);
        DateFormat open, chosen;
        open.order = DateOrder::DayMonthYear;
        open.ambiguous = true;
        chosen.order = order;
        chosen.example = example;
        QCOMPARE(inChosenOrder(open, chosen).order, taken ? order : DateOrder::DayMonthYear);
        QCOMPARE(inChosenOrder(open, chosen).ambiguous, !taken);
    }

    void warningsOfAnswersAreNotForLists()
    {
        const Inspection list = look(List);
        QCOMPARE(list.mapping.kind, ImportKind::Contacts);
        QVERIFY(!list.answerWarnings.isEmpty());
        QCOMPARE(list.warningsFor(list.mapping), QStringList());
        QCOMPARE(list.warningsFor(readAs(list, ImportKind::Responses)), list.answerWarnings);
        const Inspection answers = look("Score,Email\n9,a@example.com\n3,b@example.com\n");
        QVERIFY(!answers.warningsFor(answers.mapping).isEmpty()); // no dates
        QCOMPARE(answers.warningsFor(readAs(answers, ImportKind::Contacts)), QStringList());
    }
};

QTEST_GUILESS_MAIN(ChosenMappingTest)
#include "tst_chosen_mapping.moc"
