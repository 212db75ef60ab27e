// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "app/filter_button.h"
#include "app/look.h"
#include "app/presentation_page.h"
#include "app/presentation_window.h"
#include "app/presenter_view.h"
#include "app/slide_list.h"
#include "app/slide_view.h"
#include "app/text_label.h"
#include "model/session.h"
#include "report/slide_painter.h"
#include "support/harbour.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace earshot;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

SnapshotPtr sample()
{
    const test::Responses harbour = test::harbour();
    Scope scope;
    scope.period = {QDate(2026, 5, 1), QDate(2026, 10, 31)};
    AnalysisOptions options;
    options.today = QDate(2026, 11, 2);
    return analyze(harbour.dataset, harbour.arena, scope, options);
}

slides::Slide slideWith(const QString &title, const QString &source)
{
    const TextStyle style{30, 40, QFont::Normal, Theme::light().ink};
    slides::Slide slide;
    slide.shapes.push_back(slides::TextShape{text("Title"), {70, 52, 1100, 40}, {{{{title, style}}}}, slides::Anchor::Top, {}, false, slides::Placeholder::Title});
    slide.shapes.push_back(slides::TextShape{text("Quote"), {70, 200, 1100, 40}, {{{{source, style}}}}});
    slide.notes << text("Says ") + source;
    return slide;
}

/// Twelve slides; the second has a chart that paints its rectangle.
SlideDeckPtr twelveSlides()
{
    auto deck = std::make_shared<SlideDeck>();
    deck->theme = Theme::light();
    deck->locale = QLocale(QLocale::English);
    for (int i = 1; i <= 12; ++i) {
        deck->named.push_back(slideWith(text("Finding %1").arg(i), text("Marta Lindqvist")));
        deck->hidden.push_back(slideWith(text("Finding %1").arg(i), text("name withheld")));
    }
    slides::ChartShape chart{text("Chart"), text("A chart"), {600, 300, 600, 300}, {}};
    chart.paint = [](QPainter &painter, const QRectF &rect, const Theme &theme, int) { painter.fillRect(rect, theme.accent); };
    for (auto *all : {&deck->named, &deck->hidden})
        (*all)[1].shapes.push_back(chart);
    return deck;
}

} // namespace

/// The page of the slides, and what the audience and the speaker see.
class PresentationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void keysMove_data();
    void keysMove();
    void digitsJump();
    void coversTheSlide();
    void hidesNamesAtOnce();
    void enlargesCharts();
    void escapesStepByStep();
    void mouseMoves();
    void controlsComeAndGo();
    void speakerSeesBoth();
    void speakerSeesTheTime();
    void pageShowsTheSlides();
    void pagePresents();
    void pageSaves();
    void pageChoosesTheLook();

private:
    void makePage();

    ThemeSource m_themes;
    std::unique_ptr<SlideShow> m_show;
    std::unique_ptr<PresentationWindow> m_window;
    Session m_session{{QDate(2026, 11, 2)}};
    std::unique_ptr<PresentationPage> m_page;
};

void PresentationTest::init()
{
    m_show = std::make_unique<SlideShow>();
    m_show->setDeck(twelveSlides());
    m_window = std::make_unique<PresentationWindow>(m_themes, *m_show);
    m_window->resize(1280, 720);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void PresentationTest::cleanup()
{
    m_window.reset();
    m_show.reset();
    m_page.reset();
}

void PresentationTest::keysMove_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("slide");
    for (const int key : {Qt::Key_Space, Qt::Key_Right, Qt::Key_Down, Qt::Key_PageDown, Qt::Key_Return, Qt::Key_Enter})
        QTest::addRow("next %x", key) << key << 5;
    for (const int key : {Qt::Key_Left, Qt::Key_Up, Qt::Key_PageUp, Qt::Key_Backspace})
        QTest::addRow("previous %x", key) << key << 3;
    QTest::addRow("home") << int(Qt::Key_Home) << 0;
    QTest::addRow("end") << int(Qt::Key_End) << 11;
}

void PresentationTest::keysMove()
{
    QFETCH(const int, key);
    m_show->goTo(4);
    QTest::keyClick(m_window.get(), static_cast<Qt::Key>(key));
    QTEST(m_show->current(), "slide");
    QCOMPARE(m_window->accessibleName(), text("Finding %1").arg(m_show->current() + 1));
    m_show->goTo(key == Qt::Key_Home || m_show->current() < 4 ? 0 : 11);
    const int end = m_show->current();
    QTest::keyClick(m_window.get(), static_cast<Qt::Key>(key));
    QCOMPARE(m_show->current(), end); // not past it, not round
}

void PresentationTest::digitsJump()
{
    const QImage before = m_window->grab().toImage();
    QTest::keyClicks(m_window.get(), text("11"));
    QCOMPARE(m_show->typed(), text("11"));
    QCOMPARE(m_show->current(), 0);
    QVERIFY(m_window->grab().toImage() != before); // the number is seen
    QTest::keyClick(m_window.get(), Qt::Key_Backspace);
    QCOMPARE(m_show->typed(), text("1"));
    QTest::keyClicks(m_window.get(), text("0"));
    QTest::keyClick(m_window.get(), Qt::Key_Return);
    QCOMPARE(m_show->current(), 9);
    QVERIFY(m_show->typed().isEmpty());
    QTest::keyClicks(m_window.get(), text("99"));
    QTest::keyClick(m_window.get(), Qt::Key_Enter);
    QCOMPARE(m_show->current(), 11);
}

void PresentationTest::coversTheSlide()
{
    const auto middle = [&] { return m_window->grab().toImage().pixelColor(640, 400).name(); };
    const QString slide = middle();
    QTest::keyClick(m_window.get(), Qt::Key_B);
    QCOMPARE(middle(), text("#000000"));
    QTest::keyClick(m_window.get(), Qt::Key_Comma);
    QCOMPARE(middle(), text("#ffffff"));
    QVERIFY(m_show->blank() == SlideShow::Blank::White);
    QTest::keyClick(m_window.get(), Qt::Key_W);
    QCOMPARE(middle(), slide);
    QTest::keyClick(m_window.get(), Qt::Key_Period);
    QVERIFY(m_show->blank() == SlideShow::Blank::Black);
    QTest::keyClick(m_window.get(), Qt::Key_Space); // goes on, and shows it
    QVERIFY(m_show->blank() == SlideShow::Blank::None);
    QCOMPARE(m_show->current(), 1);
}

void PresentationTest::hidesNamesAtOnce()
{
    const auto said = [&] { return m_window->accessibleDescription(); };
    QCOMPARE(said(), text("Says Marta Lindqvist"));
    const QImage named = m_window->grab().toImage();
    QTest::keyClick(m_window.get(), Qt::Key_H);
    QCOMPARE(said(), text("Says name withheld"));
    QVERIFY(m_window->grab().toImage() != named);
    QTest::keyClick(m_window.get(), Qt::Key_Right);
    QCOMPARE(said(), text("Says name withheld")); // on all slides
    QTest::keyClick(m_window.get(), Qt::Key_H);
    QCOMPARE(said(), text("Says Marta Lindqvist"));
}

void PresentationTest::enlargesCharts()
{
    const auto colour = [&](int x, int y) { return m_window->grab().toImage().pixelColor(x, y).name(); };
    const QString accent = Theme::light().accent.name();
    QTest::keyClick(m_window.get(), Qt::Key_Z); // nothing to enlarge
    QVERIFY(!m_show->zoomed());
    m_show->goTo(1);
    QVERIFY(colour(200, 450) != accent);
    QTest::keyClick(m_window.get(), Qt::Key_Z);
    QCOMPARE(colour(200, 450), accent);
    QTest::keyClick(m_window.get(), Qt::Key_Z);
    QVERIFY(colour(200, 450) != accent);
    QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, {900, 450}); // on it
    QCOMPARE(colour(200, 450), accent);
    QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, {20, 20});
    QVERIFY(!m_show->zoomed());
    QCOMPARE(m_show->current(), 1);
}

void PresentationTest::escapesStepByStep()
{
    QSignalSpy ended(m_show.get(), &SlideShow::ended);
    m_show->goTo(1);
    for (const Qt::Key key : {Qt::Key_Z, Qt::Key_B, Qt::Key_F1})
        QTest::keyClick(m_window.get(), key);
    QVERIFY(m_window->keys()->isVisible());
    for (int step = 0; step < 3; ++step) {
        QCOMPARE(ended.count(), 0);
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
    }
    QVERIFY(!m_show->zoomed() && m_show->blank() == SlideShow::Blank::None && !m_window->keys()->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QCOMPARE(ended.count(), 1);
}

void PresentationTest::mouseMoves()
{
    QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, {900, 100});
    QCOMPARE(m_show->current(), 1);
    QTest::mouseClick(m_window.get(), Qt::RightButton, {}, {900, 100});
    QCOMPARE(m_show->current(), 0);
    const auto turn = [&](int delta) {
        QWheelEvent event({10, 10}, m_window->mapToGlobal(QPointF(10, 10)), {}, {0, delta}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_window.get(), &event);
    };
    turn(-60);
    QCOMPARE(m_show->current(), 0);
    turn(-60);
    QCOMPARE(m_show->current(), 1);
    turn(120);
    QCOMPARE(m_show->current(), 0);
}

void PresentationTest::controlsComeAndGo()
{
    QVERIFY(!m_window->controls()->isVisible());
    QCOMPARE(m_window->cursor().shape(), Qt::BlankCursor);
    QTest::mouseMove(m_window.get(), {300, 300});
    QTest::mouseMove(m_window.get(), {310, 300});
    QVERIFY(m_window->controls()->isVisible());
    QCOMPARE(m_window->cursor().shape(), Qt::ArrowCursor);
    QStringList names;
    for (QToolButton *button : m_window->controls()->findChildren<QToolButton *>()) {
        names << button->accessibleName();
        if (names.last() == text("Next slide"))
            button->click();
    }
    QCOMPARE(m_show->current(), 1);
    QVERIFY(!names.contains(QString()) && names.contains(text("End (Esc)")) && names.contains(text("Black screen (B)")));
    QVERIFY(m_window->rect().contains(m_window->controls()->geometry()));
    m_window->hideControls();
    QVERIFY(!m_window->controls()->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_L);
    QVERIFY(m_show->hasLaser());
    QCOMPARE(m_window->grab().toImage().pixelColor(310, 300).name(), Theme::light().accent.name());
}

void PresentationTest::speakerSeesBoth()
{
    PresenterView view(m_themes, *m_show);
    view.resize(1100, 660);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const auto names = [&] {
        QStringList all;
        for (const SlideView *slide : view.findChildren<SlideView *>())
            all << slide->accessibleName();
        return all;
    };
    QCOMPARE(names(), (QStringList{text("Finding 1"), text("Finding 2")}));
    QTest::keyClick(&view, Qt::Key_Space); // the same keys
    QCOMPARE(m_show->current(), 1);
    QCOMPARE(m_window->accessibleName(), text("Finding 2"));
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(names(), (QStringList{text("Finding 12"), QString()}));
    QTest::keyClick(&view, Qt::Key_H);
    QStringList said;
    for (const TextLabel *label : view.findChildren<TextLabel *>())
        said << label->text();
    QVERIFY2(said.contains(text("Says name withheld")) && said.contains(text("12 / 12")) && said.contains(text("Names are hidden")), qPrintable(said.join(u'|')));
}

void PresentationTest::speakerSeesTheTime()
{
    QDateTime now(QDate(2026, 11, 3), QTime(9, 30));
    PresenterView view(m_themes, *m_show, [&] { return now; });
    const auto says = [&](const char *time) {
        const auto labels = view.findChildren<TextLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const TextLabel *label) { return label->text() == text(time); });
    };
    QVERIFY(says("0:00:00"));
    now = now.addSecs(3725);
    view.showTime();
    QVERIFY(says("1:02:05"));
    const auto *clock = view.findChild<QTimer *>();
    QVERIFY(!clock || !clock->isActive()); // nobody sees it
}

void PresentationTest::makePage()
{
    m_page = std::make_unique<PresentationPage>(m_session, m_themes, nullptr);
    m_page->resize(1220, 780);
    QSignalSpy made(m_page.get(), &Page::statusHintChanged);
    m_page->showSnapshot(sample());
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    QTRY_VERIFY(made.count() > 0);
}

void PresentationTest::pageShowsTheSlides()
{
    makePage();
    auto *list = m_page->findChild<SlideList *>();
    new QAbstractItemModelTester(list->model(), list);
    const int count = list->model()->rowCount();
    QVERIFY(count > 6);
    QStringList said;
    for (const TextLabel *label : m_page->findChildren<TextLabel *>())
        said << label->text();
    QVERIFY2(said.contains(text("%1 slides, from the sections of the report").arg(count)), qPrintable(said.join(u'|')));
    QCOMPARE(list->model()->index(1, 0).data(Qt::AccessibleTextRole).toString(), text("Slide 2: The score is up eleven points, more than chance explains"));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(m_page->slide(), 1);
    QCOMPARE(m_page->findChild<SlideView *>()->accessibleName(), text("The score is up eleven points, more than chance explains"));
    QVERIFY(m_page->findChild<TextLabel *>(QStringLiteral("notes"))->text().contains(text("512 answers.")));
}

void PresentationTest::pagePresents()
{
    makePage();
    auto *list = m_page->findChild<SlideList *>();
    list->setCurrentIndex(list->model()->index(2, 0));
    QTest::mouseClick(m_page->findChild<QPushButton *>(QStringLiteral("fromHere")), Qt::LeftButton);
    QVERIFY(m_page->presentation());
    QCOMPARE(m_page->presentation()->accessibleName(), list->model()->index(2, 0).data().toString());
    QTest::keyClick(m_page->presentation(), Qt::Key_P);
    QVERIFY(m_page->presenter());
    QTest::keyClick(m_page->presenter(), Qt::Key_Right);
    QTest::keyClick(m_page->presentation(), Qt::Key_Escape);
    QVERIFY(!m_page->presentation() && !m_page->presenter());
    QCOMPARE(m_page->slide(), 3); // where the presentation ended
    QTest::mouseClick(m_page->findChild<QPushButton *>(QStringLiteral("start")), Qt::LeftButton);
    QCOMPARE(m_page->presentation()->accessibleName(), text("Customer feedback report"));
    m_page->presentation()->close();
    QVERIFY(!m_page->presentation());
}

void PresentationTest::pageSaves()
{
    makePage();
    const QTemporaryDir folder;
    m_page->dialogs().answerNext({folder.filePath(QStringLiteral("deck.pptx"))});
    QSignalSpy told(m_page.get(), &Page::toastWanted);
    QTest::mouseClick(m_page->findChild<QPushButton *>(QStringLiteral("saveSlides")), Qt::LeftButton);
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(told.first().first().toString(), text("Saved deck.pptx"));
    QFile file(folder.filePath(QStringLiteral("deck.pptx")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(2) == "PK");
}

void PresentationTest::pageChoosesTheLook()
{
    makePage();
    QSignalSpy made(m_page.get(), &Page::statusHintChanged), arranged(m_page.get(), &Page::arranged);
    const auto buttons = m_page->findChildren<FilterButton *>();
    const auto look = std::find_if(buttons.begin(), buttons.end(), [](const FilterButton *button) { return button->value() == text("Light"); });
    QVERIFY(look != buttons.end());
    QTest::mouseClick(*look, Qt::LeftButton);
    auto *menu = (*look)->findChild<QMenu *>();
    QVERIFY(menu);
    menu->actions().at(1)->trigger();
    QTRY_COMPARE(made.count(), 1);
    QCOMPARE((*look)->value(), text("Dark"));
    QCOMPARE(arranged.count(), 1);
    QVERIFY(m_page->arrangement().value(QStringLiteral("dark")).toBool());
    const QImage picture = m_page->findChild<SlideView *>()->grab().toImage();
    QCOMPARE(picture.pixelColor(picture.width() / 2, picture.height() * 3 / 100 + 4).name(), Theme::darkTheme().surface.name());
}

QTEST_MAIN(PresentationTest)
#include "tst_presentation.moc"
