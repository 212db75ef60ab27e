// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "app/filter_button.h"
#include "app/look.h"
#include "app/report_page.h"
#include "app/report_sections_model.h"
#include "model/session.h"
#include "support/responses.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace earshot;

namespace {

/// Two stores over a year, enough for every section that needs no comment.
SnapshotPtr aYear()
{
    QString text = QStringLiteral("attributes: Store\n");
    for (int month = 1; month <= 12; ++month) {
        for (int i = 0; i < 40; ++i)
            text += QStringLiteral("2024-%1-%2 %3 %4\n")
                        .arg(month, 2, 10, QLatin1Char('0'))
                        .arg(i % 28 + 1, 2, 10, QLatin1Char('0'))
                        .arg(i % 4 == 0  ? 3
                             : month < 7 ? 8
                                         : 10)
                        .arg(i % 3 ? QStringLiteral("north") : QStringLiteral("south"));
    }
    const test::Responses responses = test::parseResponses(text);
    Scope scope;
    scope.period = {QDate(2024, 7, 1), QDate(2024, 12, 31)};
    AnalysisOptions options;
    options.today = QDate(2025, 1, 2);
    return analyze(responses.dataset, responses.arena, scope, options);
}

} // namespace

class ReportPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_page.reset(); }
    void showsThePages();
    void switchesSections();
    void movesSectionsByKeys();
    void movesSectionsByDrop();
    void editsTheHeading();
    void switchesParts();
    void turnsPages();
    void showsAllPagesSmall();
    void changesPaper();
    void savesThePdf();
    void exportsEveryFormat_data();
    void exportsEveryFormat();
    void exportsPartsBesideOldFiles();
    void exportsByKeys();
    void tellsWhenSavingFails();
    void showsNothingTruly();
    void looksAsDesigned_data();
    void looksAsDesigned();

private:
    void make(const SnapshotPtr &snapshot);
    QStringList rows() const;
    QAction *entry(const QString &begin) const;
    void select(const QString &id);
    template <typename Act>
    void remake(Act act);

    ThemeSource m_themes;
    Session m_session{{QDate(2025, 1, 2)}};
    std::unique_ptr<ReportPage> m_page;
    ReportSectionsModel *m_sections = nullptr;
    QListView *m_list = nullptr;
};

void ReportPageTest::init()
{
    make(aYear());
}

void ReportPageTest::make(const SnapshotPtr &snapshot)
{
    m_page = std::make_unique<ReportPage>(m_session, m_themes, nullptr);
    m_page->resize(1220, 780);
    QSignalSpy made(m_page.get(), &Page::statusHintChanged);
    m_page->showSnapshot(snapshot);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    QVERIFY(made.count() > 0 || made.wait());
    m_list = m_page->findChild<QListView *>(QStringLiteral("sectionList"));
    m_sections = qobject_cast<ReportSectionsModel *>(m_list->model());
}

/// Does something and waits for the report that comes of it.
template <typename Act>
void ReportPageTest::remake(Act act)
{
    QSignalSpy made(m_page.get(), &Page::statusHintChanged);
    act();
    QVERIFY(made.wait());
}

QStringList ReportPageTest::rows() const
{
    QStringList result;
    for (int row = 0; row < m_sections->rowCount(); ++row)
        result << m_sections->data(m_sections->index(row), Qt::AccessibleTextRole).toString();
    return result;
}

void ReportPageTest::select(const QString &id)
{
    for (int row = 0; row < m_sections->rowCount(); ++row) {
        if (m_sections->choice(row).id == id)
            m_list->setCurrentIndex(m_sections->index(row));
    }
}

void ReportPageTest::showsThePages()
{
    QCOMPARE(rows(),
             (QStringList{QStringLiteral("Cover, 1 page"), QStringLiteral("Executive summary, 1 page"),
                          QStringLiteral("Trend, 1 page"), QStringLiteral("Segments, 1 page"),
                          QStringLiteral("Among the others, no data"), QStringLiteral("Themes, no data"), QStringLiteral("Quotes, no data"), QStringLiteral("Method, 1 page"),
                          QStringLiteral("All comments, off"), QStringLiteral("Advocacy, off"), QStringLiteral("Rejected rows, off"), QStringLiteral("On one page, off")}));
    QVERIFY(m_page->statusHint().startsWith(QStringLiteral("Preview up to date")));
}

void ReportPageTest::switchesSections()
{
    select(QStringLiteral("trend"));
    m_list->setFocus();
    remake([&] { QTest::keyClick(m_list, Qt::Key_Space); });
    QCOMPARE(rows().at(2), QStringLiteral("Trend, off"));
    const QRect row = m_list->visualRect(m_sections->index(2));
    remake([&] {
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, QPoint(row.left() + 39, row.center().y()));
    });
    QCOMPARE(rows().at(2), QStringLiteral("Trend, 1 page"));
    QVERIFY(m_page->options().sections[2].on);
}

void ReportPageTest::movesSectionsByKeys()
{
    select(QStringLiteral("trend"));
    m_list->setFocus();
    remake([&] { QTest::keyClick(m_list, Qt::Key_Up, Qt::AltModifier); });
    QCOMPARE(m_sections->choice(1).id, QStringLiteral("trend"));
    QCOMPARE(m_list->currentIndex().row(), 1);
    remake([&] { QTest::keyClick(m_list, Qt::Key_Down, Qt::AltModifier); });
    QCOMPARE(m_sections->choice(2).id, QStringLiteral("trend"));
    for (int i = 0; i < 9; ++i)
        QTest::keyClick(m_list, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_page->options().sections.back().id, QStringLiteral("trend"));
}

void ReportPageTest::movesSectionsByDrop()
{
    const std::unique_ptr<QMimeData> data(m_sections->mimeData({m_sections->index(0)}));
    remake([&] { m_sections->dropMimeData(data.get(), Qt::MoveAction, 3, 0, {}); });
    QCOMPARE(m_sections->choice(2).id, QStringLiteral("cover"));
    QCOMPARE(m_sections->rowCount(), 12);
    QMimeData foreign;
    QVERIFY(!m_sections->canDropMimeData(&foreign, Qt::MoveAction, 0, 0, {}));
}

void ReportPageTest::editsTheHeading()
{
    select(QStringLiteral("trend"));
    auto *heading = m_page->findChild<QLineEdit *>(QStringLiteral("heading"));
    QCOMPARE(heading->text(), QStringLiteral("How the score moved"));
    heading->selectAll();
    remake([&] { QTest::keyClicks(heading, QStringLiteral("Up")); });
    QCOMPARE(m_page->options().sections[2].heading, QStringLiteral("Up"));
    QCOMPARE(heading->text(), QStringLiteral("Up"));
    remake([&] { heading->findChild<QToolButton *>()->click(); });
    QCOMPARE(m_page->options().sections[2].heading, QString());
    QCOMPARE(heading->text(), QStringLiteral("How the score moved"));
}

void ReportPageTest::switchesParts()
{
    select(QStringLiteral("summary"));
    auto *histogram = m_page->findChild<QCheckBox *>(QStringLiteral("histogram"));
    QVERIFY(histogram && histogram->isChecked());
    remake([&] { histogram->click(); });
    QCOMPARE(m_page->options().sections[1].off, QStringList{QStringLiteral("histogram")});
    select(QStringLiteral("segments"));
    QVERIFY(m_page->findChild<QCheckBox *>(QStringLiteral("attribute:Store")));
}

void ReportPageTest::turnsPages()
{
    auto *view = m_page->findChild<ReportPageView *>();
    QCOMPARE(view->page(), 1); // of the section that is chosen
    select(QStringLiteral("cover"));
    QCOMPARE(view->page(), 0);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_PageDown);
    QCOMPARE(view->page(), 1);
    auto *thumbnails = m_page->findChild<ReportThumbnails *>();
    QCOMPARE(thumbnails->currentIndex().row(), 1);
    thumbnails->setFocus();
    QTest::keyClick(thumbnails, Qt::Key_End);
    QCOMPARE(view->page(), 3);
    QTest::keyClick(view, Qt::Key_PageDown);
    QCOMPARE(view->page(), 3);
}

void ReportPageTest::showsAllPagesSmall()
{
    const auto *thumbnails = m_page->findChild<ReportThumbnails *>();
    QTRY_VERIFY(thumbnails->visualRect(thumbnails->model()->index(0, 0)).isValid());
    QCOMPARE(thumbnails->verticalScrollBar()->maximum(), 0);
    m_page->resize(912, 430);
    QVERIFY(thumbnails->isVisible());
    m_page->resize(640, 400);
    QVERIFY(!thumbnails->isVisible());
}

void ReportPageTest::changesPaper()
{
    FilterButton *paper = nullptr;
    for (FilterButton *button : m_page->findChildren<FilterButton *>())
        paper = button->value() == QLatin1String("A4 upright") ? button : paper;
    QVERIFY(paper);
    paper->click();
    auto *menu = paper->findChild<QMenu *>();
    QVERIFY(menu);
    remake([&] { menu->actions().at(1)->trigger(); });
    QCOMPARE(m_page->options().paper, QPageSize::Letter);
    QCOMPARE(paper->value(), QStringLiteral("US Letter upright"));
}

void ReportPageTest::savesThePdf()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.pdf"));
    m_page->dialogs().answerNext({path});
    QSignalSpy toasts(m_page.get(), &Page::toastWanted);
    QTest::mouseClick(m_page->findChild<QPushButton *>(QStringLiteral("savePdf")), Qt::LeftButton);
    QVERIFY(toasts.wait());
    QCOMPARE(toasts.first().first().toString(), QStringLiteral("Saved report.pdf"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-1.4"));
}

/// The entry of the Export menu that begins so.
QAction *ReportPageTest::entry(const QString &begin) const
{
    const QList<QAction *> entries = m_page->findChild<QPushButton *>(QStringLiteral("export"))->menu()->actions();
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const QAction *one) { return one->text().startsWith(begin); });
    return found == entries.end() ? nullptr : *found;
}

void ReportPageTest::exportsEveryFormat_data()
{
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QByteArray>("magic");
    QTest::newRow(".pdf") << QStringLiteral("PDF") << QByteArray("%PDF-1.4");
    QTest::newRow(".pptx") << QStringLiteral("Slides") << QByteArray("PK\x03\x04");
    QTest::newRow(".xlsx") << QStringLiteral("Workbook") << QByteArray("PK\x03\x04");
    QTest::newRow(".html") << QStringLiteral("Web page") << QByteArray("<!DOCTYPE html>");
}

void ReportPageTest::exportsEveryFormat()
{
    QFETCH(QString, begin);
    QFETCH(QByteArray, magic);
    QTemporaryDir folder;
    m_page->dialogs().answerNext({folder.filePath(QStringLiteral("report"))});
    QSignalSpy toasts(m_page.get(), &Page::toastWanted);
    QVERIFY(entry(begin));
    entry(begin)->trigger();
    QVERIFY(toasts.wait());
    const QString name = QStringLiteral("report") + QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(toasts.first().first().toString(), QStringLiteral("Saved ") + name);
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith(magic));
}

void ReportPageTest::exportsPartsBesideOldFiles()
{
    QTemporaryDir folder;
    const auto save = [&](const char *begin, const char *told) {
        m_page->dialogs().answerNext({folder.path()});
        QSignalSpy toasts(m_page.get(), &Page::toastWanted);
        entry(QString::fromLatin1(begin))->trigger();
        QVERIFY(toasts.wait());
        QVERIFY2(toasts.first().first().toString().startsWith(QString::fromLatin1(told)), qPrintable(toasts.first().first().toString()));
    };
    save("Charts as PNG", "Saved 3 files");
    save("Charts as PNG", "Saved 3 files");
    save("Charts as SVG", "Saved 3 files");
    save("Tables as CSV", "Saved 5 files");
    const QStringList names = QDir(folder.path()).entryList(QDir::Files);
    QCOMPARE(names.size(), 14);
    for (const char *name : {"Report – How people scored.png", "Report – How people scored (2).png", "Report – How people scored.svg",
                             "Report – How people scored.csv", "Report – By Store.csv"})
        QVERIFY2(names.contains(QString::fromUtf8(name)), qPrintable(names.join(u'\n')));
}

/// The menu opens by Ctrl+E, its entries are reached by the arrows.
void ReportPageTest::exportsByKeys()
{
    QTemporaryDir folder;
    m_page->dialogs().answerNext({folder.filePath(QStringLiteral("report.pptx"))});
    QSignalSpy toasts(m_page.get(), &Page::toastWanted);
    auto *button = m_page->findChild<QPushButton *>(QStringLiteral("export"));
    QMenu *menu = button->menu();
    connect(menu, &QMenu::aboutToShow, menu, [menu] {
        QMetaObject::invokeMethod(menu, [menu] {
            QTest::keyClick(menu, Qt::Key_Down);
            QTest::keyClick(menu, Qt::Key_Down);
            QTest::keyClick(menu, Qt::Key_Return);
        }, Qt::QueuedConnection);
    });
    m_page->openExport();
    QVERIFY(toasts.count() > 0 || toasts.wait());
    QCOMPARE(toasts.first().first().toString(), QStringLiteral("Saved report.pptx"));
    QVERIFY(!button->accessibleDescription().isEmpty());
}

void ReportPageTest::tellsWhenSavingFails()
{
    QTemporaryDir folder;
    m_page->dialogs().answerNext({folder.filePath(QStringLiteral("gone/report.pdf"))});
    m_page->dialogs().answerNext({});
    QTest::mouseClick(m_page->findChild<QPushButton *>(QStringLiteral("savePdf")), Qt::LeftButton);
    QTRY_COMPARE(m_page->dialogs().asked().size(), 2);
    QVERIFY(m_page->dialogs().asked().last().contains(QStringLiteral("report.pdf")));
}

void ReportPageTest::showsNothingTruly()
{
    make(analyze(test::responses(""), {}, {}, {}));
    QCOMPARE(rows().first(), QStringLiteral("Cover, 1 page"));
    QCOMPARE(rows().at(1), QStringLiteral("Executive summary, no data"));
    QCOMPARE(rows().at(7), QStringLiteral("Method, 1 page"));
}

void ReportPageTest::looksAsDesigned_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light") << false << QSize(1220, 758);
    QTest::newRow("dark") << true << QSize(1220, 758);
    QTest::newRow("small") << false << QSize(912, 420);
}

// Pictures in the working folder, to be looked at; here that the paper stays white and the desk follows the
// theme.
void ReportPageTest::looksAsDesigned()
{
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    ThemeSource &themes = m_themes; // the application keeps a style that asks it
    themes.setChoice(dark ? ThemeSource::Choice::Dark : ThemeSource::Choice::Light);
    Look look(themes);
    ReportPage page(m_session, themes, nullptr);
    page.resize(size);
    QSignalSpy made(&page, &Page::statusHintChanged);
    page.showSnapshot(aYear());
    page.show();
    QVERIFY(made.wait());
    QTRY_VERIFY(page.findChild<QCheckBox *>(QStringLiteral("waterfall"))->isVisible());
    const QImage image = page.grab().toImage();
    QVERIFY(image.save(QStringLiteral("11-report-%1.png").arg(QString::fromLatin1(QTest::currentDataTag()))));
    const auto *view = page.findChild<ReportPageView *>();
    const QPoint sheet = view->widget()->mapTo(&page, view->widget()->rect().center());
    QCOMPARE(image.pixelColor(QPoint(sheet.x(), sheet.y() + view->widget()->height() / 3)),
             Theme::light().surface);
    QCOMPARE(image.pixelColor(view->mapTo(&page, QPoint(3, view->height() / 2))), themes.theme().sunken);
}

QTEST_MAIN(ReportPageTest)
#include "tst_report_page.moc"
