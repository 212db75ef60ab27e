// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation_page.h"

#include "app/filter_button.h"
#include "app/flow_layout.h"
#include "app/icons.h"
#include "app/page_head.h"
#include "app/report_controls.h"
#include "app/slide_list.h"
#include "app/slide_view.h"
#include "app/text_label.h"
#include "model/session.h"
#include "report/sections.h"
#include "ui_presentation_page.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QPushButton>
#include <QScreen>

namespace earshot {

namespace {

constexpr int ListWidth = 260, NarrowList = 176, NarrowWidth = 1100;
constexpr int NotesShare = 4; ///< of the desk's height, one part
constexpr int BottomMargin = 18;

} // namespace

PresentationPage::PresentationPage(Session &session, ThemeSource &themes, QWidget *parent)
    : Page(parent), m_ui(std::make_unique<Ui::PresentationPage>()), m_session(session), m_themes(themes), m_maker(new SlideDeckMaker(session, this))
{
    m_ui->setupUi(this);
    addHead();
    addBar();
    addSlides();
    connect(m_maker, &SlideDeckMaker::made, this, &PresentationPage::showDeck);
    connect(&m_maker->report(), &ReportMaker::failed, this, [this](const Error &error) { m_dialogs.showError(this, error); });
    connect(&m_maker->report(), &ReportMaker::saved, this, [this](const QString &path) { Q_EMIT toastWanted(tr("Saved %1").arg(QFileInfo(path).fileName()), false); });
    connect(&m_show, &SlideShow::ended, this, &PresentationPage::end);
    connect(&m_show, &SlideShow::presenterWanted, this, &PresentationPage::showPresenter);
    connect(&session, &Session::opened, this, [this] { m_hideNames.reset(); });
    showControls();
}

PresentationPage::~PresentationPage()
{
    m_show.disconnect(this); // closing a window ends the presentation
    delete m_window;
    delete m_presenter;
}

void PresentationPage::addHead()
{
    m_head = new PageHead(tr("Presentation"), this);
    m_save = new QPushButton(iconNamed(m_themes, "export"), tr("Save slides"), this);
    m_here = new QPushButton(iconNamed(m_themes, "play"), tr("From here"), this);
    m_start = new QPushButton(iconNamed(m_themes, "present", &Theme::onAccent), tr("Start"), this);
    m_start->setProperty("kind", QStringLiteral("primary"));
    m_start->setObjectName(QStringLiteral("start"));
    m_here->setObjectName(QStringLiteral("fromHere"));
    m_save->setObjectName(QStringLiteral("saveSlides"));
    m_start->setToolTip(tr("From the first slide (%1)").arg(QKeySequence(Qt::Key_F5).toString(QKeySequence::NativeText)));
    m_here->setToolTip(tr("From the slide in view (%1)").arg(QKeySequence(Qt::SHIFT | Qt::Key_F5).toString(QKeySequence::NativeText)));
    m_save->setToolTip(tr("For PowerPoint, Impress and Keynote"));
    for (QPushButton *button : {m_save, m_here, m_start}) {
        m_head->addControl(button);
        button->setEnabled(false);
    }
    m_ui->head->addWidget(m_head);
    connect(m_start, &QPushButton::clicked, this, [this] { present(false); });
    connect(m_here, &QPushButton::clicked, this, [this] { present(true); });
    connect(m_save, &QPushButton::clicked, this, &PresentationPage::save);
}

void PresentationPage::addBar()
{
    m_names = new FilterButton(m_themes, tr("Names"), this);
    m_screen = new FilterButton(m_themes, tr("Screen"), this);
    m_look = new FilterButton(m_themes, tr("Look"), this);
    auto *bar = new FlowLayout(m_ui->deskBar, 8);
    bar->setContentsMargins(14, 8, 14, 8);
    for (FilterButton *button : {m_names, m_screen, m_look})
        bar->addWidget(button);
    connect(m_names, &QAbstractButton::clicked, this, &PresentationPage::chooseNames);
    connect(m_screen, &QAbstractButton::clicked, this, &PresentationPage::chooseScreen);
    connect(m_look, &QAbstractButton::clicked, this, &PresentationPage::chooseLook);
}

void PresentationPage::addSlides()
{
    m_list = new SlideList(m_themes, this);
    m_list->setObjectName(QStringLiteral("slideList"));
    m_ui->list->addWidget(m_list);
    m_view = new SlideView(m_themes, this);
    m_ui->preview->addWidget(m_view);
    m_notes = new TextLabel(TextRole::Body, this);
    m_notes->setObjectName(QStringLiteral("notes"));
    m_notes->setWordWrap(true);
    m_notes->setAlignment(Qt::AlignTop);
    m_notes->setContentsMargins(14, 10, 14, 10);
    m_ui->deskNotes->setWidget(m_notes);
    m_notes->setAutoFillBackground(false);
    m_ui->deskNotes->viewport()->setAutoFillBackground(false);
    m_ui->deskNotes->setAccessibleName(tr("Notes for the speaker"));
    connect(m_list, &SlideList::slideChosen, this, &PresentationPage::showSlide);
    connect(m_list, &SlideList::startWanted, this, [this] { present(true); });
}

void PresentationPage::showSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    readLayout();
}

/// The report page may have changed it meanwhile.
void PresentationPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_snapshot)
        readLayout();
}

void PresentationPage::readLayout()
{
    const QByteArray kept = m_session.isOpen() ? m_session.documentSetting(QLatin1String(ReportMaker::LayoutKey)) : QByteArray();
    ReportOptions options = ReportOptions::fromJson(kept).value_or(firstOptions(m_snapshot->dataset ? *m_snapshot->dataset : Dataset()));
    if (m_hideNames)
        options.names = *m_hideNames || options.consentAttribute.isEmpty() ? NamesPolicy::Nobody : NamesPolicy::WithConsent;
    const bool same = m_maker->report().input().snapshot == m_snapshot && options == m_options;
    m_options = options;
    showControls();
    if (!same)
        m_maker->make(m_snapshot, m_options);
}

void PresentationPage::showDeck()
{
    const SlideDeckPtr &deck = m_maker->deck();
    m_head->setSentence(tr("%Ln slides, from the sections of the report", nullptr, deck->count()));
    m_list->setDeck(deck, false);
    for (QPushButton *button : {m_save, m_here, m_start})
        button->setEnabled(true);
    showSlide(m_slide);
    m_show.setDeck(deck);
    if (m_wanted)
        present(*m_wanted);
    Q_EMIT statusHintChanged();
}

void PresentationPage::showSlide(int slide)
{
    const SlideDeckPtr &deck = m_maker->deck();
    m_slide = std::clamp(slide, 0, deck->count() - 1);
    m_list->setSlide(m_slide);
    m_view->show(deck, m_slide, false);
    m_notes->setText(deck->named[static_cast<size_t>(m_slide)].notes.join(u'\n'));
}

QString PresentationPage::statusHint() const
{
    return tr("F5 presents, Shift F5 from this slide");
}

void PresentationPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool narrow = width() < m_themes.px(NarrowWidth);
    m_list->setFixedWidth(narrow ? NarrowList : ListWidth);
    const int margin = m_head->margin();
    m_ui->content->setContentsMargins(margin, 0, margin, narrow ? margin : BottomMargin);
    m_ui->previewBox->setContentsMargins(narrow ? 10 : 18, narrow ? 10 : 18, narrow ? 10 : 18, narrow ? 10 : 18);
    for (const auto &[button, label] : {std::pair(m_names, tr("Names")), std::pair(m_screen, tr("Screen")), std::pair(m_look, tr("Look"))})
        button->setLabel(narrow ? QString() : label);
    m_ui->deskBar->layout()->setContentsMargins(narrow ? 8 : 14, 8, narrow ? 8 : 14, 8);
    m_ui->deskNotes->setFixedHeight(std::max(m_themes.px(36), height() / NotesShare));
}

QJsonObject PresentationPage::arrangement() const
{
    return {{QStringLiteral("dark"), m_maker->isDark()}, {QStringLiteral("screen"), m_screenName}};
}

void PresentationPage::arrange(const QJsonObject &kept)
{
    m_maker->setDark(kept.value(QStringLiteral("dark")).toBool());
    m_screenName = kept.value(QStringLiteral("screen")).toString();
    showControls();
}

void PresentationPage::showControls()
{
    m_names->setValue(m_options.names == NamesPolicy::WithConsent ? tr("With consent") : tr("Hidden"));
    m_look->setValue(m_maker->isDark() ? tr("Dark") : tr("Light"));
    const QScreen *screen = chosenScreen();
    m_screen->setValue(screen && !screen->name().isEmpty() ? screen->name() : tr("This one"));
}

void PresentationPage::chooseNames()
{
    QStringList choices{tr("Hidden")};
    if (!m_options.consentAttribute.isEmpty())
        choices << tr("With consent");
    openChoices(m_names, choices, m_options.names == NamesPolicy::WithConsent ? 1 : 0, [this](int index) {
        m_hideNames = index == 0;
        readLayout();
    });
}

void PresentationPage::chooseScreen()
{
    QStringList names;
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (const QScreen *screen : screens)
        names << tr("%1, %2 × %3", "screen, width, height").arg(screen->name()).arg(screen->size().width()).arg(screen->size().height());
    openChoices(m_screen, names, static_cast<int>(screens.indexOf(chosenScreen())), [this](int index) {
        m_screenName = QGuiApplication::screens().value(index, chosenScreen())->name();
        showControls();
        Q_EMIT arranged();
    });
}

void PresentationPage::chooseLook()
{
    openChoices(m_look, {tr("Light"), tr("Dark")}, m_maker->isDark() ? 1 : 0, [this](int index) {
        m_maker->setDark(index == 1);
        showControls();
        Q_EMIT arranged();
    });
}

/// The one chosen by name; else one that the window is not on, so that the speaker keeps this one.
QScreen *PresentationPage::chosenScreen() const
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    QScreen *other = screen();
    for (QScreen *each : screens) {
        if (each->name() == m_screenName)
            return each;
        if (each != screen())
            other = each;
    }
    return other;
}

void PresentationPage::present(bool here)
{
    m_wanted = here;
    if (m_maker->deck() && !m_maker->isBusy() && !m_window)
        start();
}

void PresentationPage::start()
{
    const int first = *m_wanted ? m_slide : 0;
    m_wanted.reset();
    m_show.setNamesHidden(false);
    m_show.goTo(first);
    m_window = new PresentationWindow(m_themes, m_show);
    QScreen *audience = chosenScreen();
    m_window->setGeometry(audience->geometry());
    m_window->showFullScreen();
    m_window->activateWindow();
    if (QGuiApplication::screens().size() > 1)
        showPresenter();
}

/// On another screen, if there is one; else in a window that the speaker moves.
void PresentationPage::showPresenter()
{
    if (m_presenter) {
        m_presenter->deleteLater();
        m_presenter.clear();
        return;
    }
    m_presenter = new PresenterView(m_themes, m_show);
    m_presenter->setAttribute(Qt::WA_DeleteOnClose);
    const QList<QScreen *> screens = QGuiApplication::screens();
    const auto other = std::find_if(screens.begin(), screens.end(), [this](const QScreen *each) { return each != chosenScreen(); });
    m_presenter->resize(1100, 660);
    if (other == screens.end())
        return m_presenter->show();
    m_presenter->setGeometry((*other)->geometry());
    m_presenter->showFullScreen();
}

void PresentationPage::end()
{
    if (m_window)
        m_window->deleteLater();
    if (m_presenter)
        m_presenter->deleteLater();
    if (m_window)
        showSlide(m_show.current());
    m_window.clear();
    m_presenter.clear();
    activateWindow();
    m_list->setFocus();
}

void PresentationPage::save()
{
    const QString ending = QStringLiteral(".pptx");
    m_dialogs.chooseToSave(this, tr("Save slides"), m_maker->report().fileName() + ending, tr("Slides (*%1)").arg(ending), [this](const QStringList &paths) {
        if (!paths.isEmpty())
            m_maker->report().save(ReportFormat::Slides, paths.first());
    });
}

} // namespace earshot
