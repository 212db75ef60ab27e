// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages.h"
#include "app/text_label.h"
#include "app/theme_source.h"
#include "app/translations.h"
#include "model/session_fixture.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace earshot;
using namespace earshot::test;

namespace {

struct Message {
    QString context;
    QString source;
    QStringList forms;
};

std::vector<Message> messages()
{
    QFile file(QStringLiteral(EARSHOT_SOURCE_DIR "/translations/earshot_en.ts"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Message> found;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement())
            continue;
        if (xml.name() == QLatin1StringView("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1StringView("source"))
            found.push_back({context, xml.readElementText(), {}});
        else if (xml.name() == QLatin1StringView("numerusform"))
            found.back().forms << xml.readElementText();
    }
    return found;
}

/// "1 answers": one of what there are many of.
QString oneOfMany(const QString &text)
{
    static const QRegularExpression wrong(QStringLiteral(
        "(?<![\\d.,\u2212+-])1 (?:(?:rejected|valid|new) )?(?:answers|comments|responses|groups|rows|pages|quotes|lines|"
        "duplicates|months|days|records|columns|people|customers|files|charts|detractors|promoters|passives|tags|cells|"
        "contacts|invitations|attributes|surveys|sheets)\\b"));
    return wrong.match(text).captured();
}

void collect(const QAbstractItemModel &model, const QModelIndex &parent, QStringList &texts)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (const int role : {Qt::DisplayRole, Qt::AccessibleTextRole, Qt::ToolTipRole})
                texts << index.data(role).toString();
        }
        collect(model, model.index(row, 0, parent), texts);
    }
}

/// All that a page says: on labels and buttons, in lists and tables, and to a screen reader.
QStringList textsOf(const Page &page)
{
    QStringList texts{page.statusHint()};
    for (const QWidget *widget : page.findChildren<QWidget *>()) {
        texts << widget->accessibleName() << widget->accessibleDescription() << widget->toolTip();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts << label->text();
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts << button->text();
        else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model())
            collect(*view->model(), {}, texts);
    }
    return texts;
}

} // namespace

// One answer is not "1 answers": in the catalogue, and on every page of a document that has just one.
class PluralsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyTextHasBothForms();
    void pagesOfOneAnswer_data();
    void pagesOfOneAnswer();
};

void PluralsTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    installTranslations(*qApp, QLocale());
    QCOMPARE(oneOfMany(QStringLiteral("21 answers, 1.1 answers")), QString());
    QCOMPARE(oneOfMany(QStringLiteral("has 1 answers")), QStringLiteral("1 answers"));
}

void PluralsTest::everyTextHasBothForms()
{
    const std::vector<Message> all = messages();
    QVERIFY(all.size() > 50);
    QStringList wrong;
    for (const Message &message : all) {
        if (message.forms.size() != 2 || message.forms.contains(QString()))
            wrong << QStringLiteral("%1: not translated: %2").arg(message.context, message.source);
        const QByteArray context = message.context.toUtf8(), source = message.source.toUtf8();
        QString one = QCoreApplication::translate(context, source, nullptr, 1);
        const QString many = QCoreApplication::translate(context, source, nullptr, 2);
        if (!message.source.contains(QLatin1StringView("%Ln"))) // the number comes by %1 and the like
            one.replace(QRegularExpression(QStringLiteral("%\\d")), QStringLiteral("1"));
        if (one == message.source || !oneOfMany(one).isEmpty())
            wrong << QStringLiteral("%1: %2").arg(message.context, one);
        if (many.contains(QLatin1StringView("(s)")))
            wrong << QStringLiteral("%1: %2").arg(message.context, many);
    }
    QCOMPARE(wrong, QStringList());
}

void PluralsTest::pagesOfOneAnswer_data()
{
    QTest::addColumn<QByteArray>("page");
    for (const PageEntry &page : pages())
        QTest::newRow(page.id) << QByteArray(page.id);
}

void PluralsTest::pagesOfOneAnswer()
{
    QFETCH(QByteArray, page);
    SessionFixture f;
    QVERIFY(f.create());
    QVERIFY(f.import("score,date,comment,store\n9,2026-06-05,fine coffee,north\n"));
    ThemeSource themes;
    const auto entry = std::find_if(pages().begin(), pages().end(),
                                    [&](const PageEntry &candidate) { return page == candidate.id; });
    const std::unique_ptr<Page> made(entry->make(f.session, themes, nullptr));
    made->showSnapshot(f.session.snapshot());
    made->resize(1200, 800);
    made->show();
    QTRY_VERIFY(!made->isBusy());
    QStringList wrong;
    for (const QString &text : textsOf(*made)) {
        if (!oneOfMany(text).isEmpty())
            wrong << text;
    }
    QCOMPARE(wrong, QStringList());
}

QTEST_MAIN(PluralsTest)
#include "tst_plurals.moc"
