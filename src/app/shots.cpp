// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shots.h"

#include "analysis/weights_setting.h"
#include "app/goal_page.h"
#include "app/import_shots.h"
#include "app/main_window.h"
#include "app/page_host.h"
#include "app/pages.h"
#include "app/presentation_page.h"
#include "app/presentation_window.h"
#include "app/slide_list.h"
#include "app/segment_table.h"
#include "app/segmented_switch.h"
#include "app/segments_page.h"
#include "app/theme_detail.h"
#include "app/themes_page.h"
#include "app/toast.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QThreadPool>
#include <QTimer>

namespace earshot {

namespace {

constexpr QSize Usual(1440, 900);
constexpr QSize Small(960, 540);
constexpr QSize Projected(1600, 900);
// Pages ask for more once they have something: list, then detail, then history.
constexpr int Rounds = 4;

// Just after the sample's last month has ended.
QDateTime sampleTime()
{
    return QDateTime(QDate(2026, 11, 2), QTime(9, 14));
}

/// Every store with the share of the customers that a till might have counted.
QByteArray sampleWeights()
{
    WeightsSetting setting;
    setting.targets.push_back({QStringLiteral("Store"), {}});
    for (const auto &[store, percent] : {std::pair("Harbour Street", 30), std::pair("Market Hall", 26), std::pair("Station", 24), std::pair("Quay", 20)})
        setting.targets.front().setPercent(QString::fromLatin1(store), percent);
    return setting.toJson();
}

QString smallName(const QString &picture)
{
    return picture == QLatin1String("03-overview") ? QStringLiteral("16-overview-small")
                                                   : picture + QStringLiteral("-small");
}

/// The same program on a screen of 200 %: there the window, not the picture, is made for twice the pixels.
bool startDoubled(QProcess &program, const QString &folder)
{
    if (qApp->devicePixelRatio() > 1)
        return false;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QStringLiteral("2"));
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::ForwardedChannels);
    program.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--shots"), folder});
    return true;
}

bool hasSucceeded(QProcess &program)
{
    // It may have come to its end before.
    if (program.state() != QProcess::NotRunning)
        program.waitForFinished(-1);
    return program.error() == QProcess::UnknownError && program.exitStatus() == QProcess::NormalExit
           && program.exitCode() == EXIT_SUCCESS;
}

} // namespace

Shots::Shots(const QString &folder)
    : m_folder(folder),
      m_settings(m_place.filePath(QStringLiteral("settings.ini"))),
      m_look(m_themes),
      m_desk(m_themes, m_settings)
{
    m_desk.setNow(sampleTime());
    m_desk.setBackupFolder(m_place.filePath(QStringLiteral("backups")));
}

int Shots::run(const QString &folder)
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    if (!QDir().mkpath(folder)) {
        qCritical("can not make the folder %s", qUtf8Printable(folder));
        return EXIT_FAILURE;
    }
    QProcess doubled;
    const bool both = startDoubled(doubled, folder);
    const bool made = makeAll(folder);
    return (!both || hasSucceeded(doubled)) && made ? EXIT_SUCCESS : EXIT_FAILURE;
}

bool Shots::makeAll(const QString &folder)
{
    QApplication::setCursorFlashTime(0); // else two pictures of a field may differ
    Shots shots(folder);
    // Paths are shown from the home folder.
    qputenv("HOME", QFile::encodeName(shots.m_place.path()));
    QTimer::singleShot(0, &shots, &Shots::start);
    QApplication::exec();
    delete shots.m_window;
    return shots.m_failed == 0 && shots.m_done == shots.m_shots.size();
}

void Shots::start()
{
    plan();
    m_window = m_desk.newWindow();
    m_window->setAttribute(Qt::WA_DeleteOnClose, false);
    m_window->files().setSampleFolder(m_place.filePath(QStringLiteral("Documents/Feedback")));
    Session &session = m_window->session();
    for (const auto failure : {&Session::openFailed, &Session::importFailed, &Session::failed}) {
        connect(&session, failure, this, [this](const Error &error) {
            qCritical("%s", qUtf8Printable(error.message));
            ++m_failed;
            QApplication::quit();
        });
    }
    connect(&session, &Session::snapshotReady, this, [this](const SnapshotPtr &snapshot) {
        // With the list of who was asked, which comes after the answers.
        if (snapshot->asked && !m_begun) {
            m_begun = true;
            m_window->session().changeDocumentSetting(QString::fromLatin1(WeightsSetting::Key), sampleWeights(), QString());
            prepareNext();
        }
    });
    m_window->files().openSample();
}

void Shots::plan()
{
    const int percent = qRound(qApp->devicePixelRatio() * 100);
    const auto add = [this, percent](const QString &picture, const QString &page) {
        if (percent != 100) {
            m_shots.push_back({picture + u'-' + QString::number(percent), page, Usual, ThemeSource::Choice::Light});
            return;
        }
        m_shots.push_back({picture, page, Usual, ThemeSource::Choice::Light});
        m_shots.push_back({picture + QStringLiteral("-dark"), page, Usual, ThemeSource::Choice::Dark});
        m_shots.push_back({smallName(picture), page, Small, ThemeSource::Choice::Light});
    };
    for (const PageEntry &page : pages())
        add(QString::fromLatin1(page.picture), QString::fromLatin1(page.id));
    add(QStringLiteral("05-segments-crosstab"), QStringLiteral("segments"));
    add(QStringLiteral("05-segments-answered"), QStringLiteral("segments"));
    add(QStringLiteral("05-segments-drivers"), QStringLiteral("segments"));
    add(QStringLiteral("07-themes-map"), QStringLiteral("themes"));
    add(QStringLiteral("07-themes-new"), QStringLiteral("themes"));
    add(QStringLiteral("09-simulator-compare"), QStringLiteral("goal"));
    add(QStringLiteral("01-welcome"), QString());
}

void Shots::prepareNext()
{
    if (m_done == m_shots.size())
        return takeImports();
    const Shot &shot = m_shots[m_done];
    m_themes.setChoice(shot.appearance);
    m_window->resize(shot.size);
    if (shot.page.isEmpty())
        m_window->session().close();
    else
        m_window->showPage(shot.page);
    chooseView(shot.name);
    chooseRow();
    m_window->toast().hide();
    settle(Rounds);
}

/// One of the views of a page that has several, as a click does it.
void Shots::chooseView(const QString &picture)
{
    const int view = picture.contains(QLatin1String("answered")) ? 3
        : picture.contains(QLatin1String("drivers")) ? 2
        : picture.contains(QLatin1String("crosstab")) || picture.contains(QLatin1String("compare")) || picture.contains(QLatin1String("map")) ? 1 : 0;
    const Page *page = m_window->pageHost().currentPage();
    const bool hasViews = qobject_cast<const SegmentsPage *>(page) || qobject_cast<const GoalPage *>(page) || qobject_cast<const ThemesPage *>(page);
    if (auto *detail = m_window->findChild<ThemeDetail *>(); detail && detail->isEditing() != picture.contains(QLatin1String("new")))
        detail->isEditing() ? detail->setEditing(false) : detail->makeNew();
    auto *choice = hasViews ? page->findChild<SegmentedSwitch *>() : nullptr;
    if (!choice || choice->current() == view)
        return;
    const auto buttons = choice->findChildren<QAbstractButton *>();
    if (view < buttons.size())
        buttons[view]->click();
}

/// As in the design: a group is chosen, so that its sentence can be read, and a way to the goal.
void Shots::chooseRow()
{
    if (auto *shortest = m_window->findChild<QAbstractButton *>(QStringLiteral("shortest")); shortest && shortest->isVisible())
        shortest->click();
    auto *table = m_window->findChild<SegmentTable *>();
    if (!table)
        return;
    const QAbstractItemModel &model = *table->model();
    const auto found = model.match(model.index(0, 0), Qt::DisplayRole, QStringLiteral("Quay"), 1,
                                   Qt::MatchExactly | Qt::MatchRecursive);
    if (!found.isEmpty())
        table->setCurrentIndex(found.first());
}

// What a page asks the session for comes in the order of asking, so that an answer of our own means: all is
// there.
void Shots::settle(int rounds)
{
    Session &session = m_window->session();
    if (QThreadPool::globalInstance()->activeThreadCount() > 0) { // what pages count and look up beside
        QTimer::singleShot(1, this, [this, rounds] { settle(std::max(rounds, 1)); });
        return;
    }
    if (rounds == 0)
        return takeWhenMade();
    const auto again = [this, rounds] {
        QTimer::singleShot(0, this, [this, rounds] { settle(rounds - 1); });
    };
    if (!session.isOpen())
        return again();
    const quint64 token = session.newToken();
    auto *once = new QObject(this);
    connect(&session, &Session::responsesReady, once, [=](quint64 answered) {
        if (answered != token)
            return;
        delete once;
        again();
    });
    session.fetchResponses(token, {session.dataset()->id(0)});
}

void Shots::takeWhenMade()
{
    const Page *page = m_window->pageHost().currentPage();
    if (!page || !page->isBusy())
        return take(m_shots[m_done++].name);
    auto *once = new QObject(this);
    connect(page, &Page::statusHintChanged, once, [this, once] {
        delete once;
        // The labels that have just got their texts are laid out with the next round of events.
        QTimer::singleShot(0, this, [this] { settle(Rounds); });
    });
}

void Shots::takeImports()
{
    auto *imports = new ImportShots(
        m_themes, m_desk.dialogs(), m_place.path(),
        [this](const QString &name, QWidget &window) { save(name, window); }, this);
    // Its document is closed before the folder goes that holds it.
    connect(imports, &ImportShots::done, this, [imports] {
        imports->deleteLater();
        connect(imports, &QObject::destroyed, [] { QApplication::quit(); });
    });
    imports->start();
}

void Shots::take(const QString &name)
{
    if (auto *slides = m_window->findChild<SlideList *>(); slides && slides->isVisible())
        slides->setCurrentIndex(slides->model()->index(1, 0)); // the score
    save(name, *m_window);
    if (name == QLatin1String("12-presentation"))
        takeSlide();
    prepareNext();
}

/// As the audience sees it.
void Shots::takeSlide()
{
    auto *page = qobject_cast<PresentationPage *>(m_window->pageHost().currentPage());
    page->present(true);
    page->presentation()->resize(Projected);
    save(QStringLiteral("12-presentation-slide"), *page->presentation());
    page->presentation()->close();
}

void Shots::save(const QString &name, QWidget &window)
{
    const QString path = QDir(m_folder).filePath(name + QStringLiteral(".png"));
    if (!window.grab().save(path)) {
        qCritical("can not write %s", qUtf8Printable(path));
        ++m_failed;
    }
}

} // namespace earshot
