// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation_window.h"

#include "app/card.h"
#include "app/icons.h"
#include "app/report_controls.h"
#include "app/slide_view.h"
#include "app/text_label.h"
#include "report/slide_painter.h"

#include <QCloseEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

namespace earshot {

namespace {

constexpr int ControlsStay = 2000; ///< ms
constexpr qreal ZoomMargin = 40, LaserRadius = 9; ///< in a slide's pixels
constexpr int ZoomPixels = 20, TypedPixels = 40;
constexpr int WheelStep = 120;

/// What a projector does not light at all.
QColor unlit(QColor colour)
{
    colour.setHsvF(colour.hsvHueF(), colour.hsvSaturationF(), 0);
    return colour;
}

} // namespace

PresentationWindow::PresentationWindow(const ThemeSource &themes, SlideShow &show)
    : m_themes(themes), m_show(show), m_controls(new Card(this)), m_keys(new Card(tr("Keys"), this))
{
    setWindowFlags(Qt::Window | Qt::FramelessWindowHint);
    setWindowTitle(tr("Presentation"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    m_hiding.setSingleShot(true);
    addControls();
    addKeys();
    hideControls();
    connect(&m_hiding, &QTimer::timeout, this, &PresentationWindow::hideControls);
    connect(&show, &SlideShow::changed, this, &PresentationWindow::showState);
    showState();
}

QWidget *PresentationWindow::controls() const
{
    return m_controls;
}

QWidget *PresentationWindow::keys() const
{
    return m_keys;
}

void PresentationWindow::addControls()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    m_number = new TextLabel(TextRole::Note, this);
    const auto add = [&](const char *icon, const QString &name, auto act) {
        QToolButton *button = arrowButton(m_themes, icon, name, this);
        button->setFocusPolicy(Qt::NoFocus); // every control has a key, and Space is one of them
        connect(button, &QAbstractButton::clicked, &m_show, act);
        row->addWidget(button);
    };
    add("left", tr("Previous slide"), [this] { m_show.previous(); });
    row->addWidget(m_number);
    add("right", tr("Next slide"), [this] { m_show.next(); });
    add("eye", tr("Black screen (B)"), [this] { m_show.toggleBlank(SlideShow::Blank::Black); });
    add("search", tr("Enlarge the chart (Z)"), [this] { m_show.toggleZoom(); });
    add("user", tr("Hide names (H)"), [this] { m_show.setNamesHidden(!m_show.areNamesHidden()); });
    add("present", tr("Speaker’s view (P)"), [this] { Q_EMIT m_show.presenterWanted(); });
    add("info", tr("Keys (F1)"), [this] { m_show.toggleKeys(); });
    add("x", tr("End (Esc)"), [this] { Q_EMIT m_show.ended(); });
    m_controls->setFlush();
    m_controls->body()->setContentsMargins(10, 6, 10, 6);
    m_controls->body()->addLayout(row);
    m_controls->setCursor(Qt::ArrowCursor);
    m_controls->setAccessibleName(tr("Controls"));
}

void PresentationWindow::addKeys()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(28);
    const std::pair<QString, QString> rows[] = {{tr("Space, →, ↓, Page down, Enter"), tr("Next slide")},
                                                {tr("Backspace, ←, ↑, Page up"), tr("Previous slide")},
                                                {tr("Home, End"), tr("First, last slide")},
                                                {tr("Number, Enter"), tr("Go to the slide")},
                                                {tr("B or full stop, W or comma"), tr("Black, white screen")},
                                                {tr("Z, or a click on a chart"), tr("Enlarge the chart")},
                                                {tr("H"), tr("Hide names")},
                                                {tr("L"), tr("Pointer of light")},
                                                {tr("P"), tr("Speaker’s view")},
                                                {tr("Esc"), tr("End")}};
    int row = 0;
    for (const auto &[keys, act] : rows) {
        grid->addWidget(new TextLabel(keys, TextRole::Strong, m_keys), row, 0);
        grid->addWidget(new TextLabel(act, TextRole::Body, m_keys), row++, 1);
    }
    m_keys->body()->addSpacing(6);
    m_keys->body()->addLayout(grid);
}

void PresentationWindow::showControls()
{
    m_controls->show();
    setCursor(m_show.hasLaser() ? Qt::BlankCursor : Qt::ArrowCursor);
    m_hiding.start(ControlsStay);
}

void PresentationWindow::hideControls()
{
    m_controls->hide();
    setCursor(Qt::BlankCursor);
}

void PresentationWindow::showState()
{
    m_picture = {};
    m_number->setText(m_show.deck()->number(m_show.current()));
    m_keys->setVisible(m_show.areKeysShown());
    setAccessibleName(slides::titleOf(m_show.slide()));
    setAccessibleDescription(m_show.slide().notes.join(u' '));
    lay();
    update();
}

void PresentationWindow::lay()
{
    for (Card *card : {m_controls, m_keys})
        card->adjustSize();
    m_controls->move((width() - m_controls->width()) / 2, height() - m_controls->height() - 16);
    m_keys->move((width() - m_keys->width()) / 2, (height() - m_keys->height()) / 2);
}

void PresentationWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const SlideDeck &deck = *m_show.deck();
    if (m_show.blank() != SlideShow::Blank::None) {
        painter.fillRect(rect(), m_show.blank() == SlideShow::Blank::Black ? unlit(deck.theme.ink) : Theme::light().surface);
        return paintTyped(painter);
    }
    painter.fillRect(rect(), deck.theme.surface);
    if (m_show.zoomed()) {
        paintZoomed(painter);
    } else {
        const QRectF place = slidePlace(rect());
        if (m_picture.isNull() || m_picture.devicePixelRatio() != devicePixelRatioF())
            m_picture = paintedSlide(deck, m_show.slide(), m_show.current(), qRound(place.width()), devicePixelRatioF());
        painter.drawPixmap(place.topLeft(), m_picture);
    }
    paintTyped(painter);
    if (m_show.hasLaser()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(deck.theme.surface, 2));
        painter.setBrush(deck.theme.accent);
        const qreal radius = LaserRadius * slidePlace(rect()).width() / slides::SlideSize.width();
        painter.drawEllipse(m_pointer, radius, radius);
    }
}

void PresentationWindow::paintZoomed(QPainter &painter) const
{
    const auto &chart = std::get<slides::ChartShape>(m_show.slide().shapes[*m_show.zoomed()]);
    const qreal scale = slidePlace(rect()).width() / slides::SlideSize.width();
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    const QRectF room(QPointF(), QSizeF(size()) / scale);
    slides::paintChart(painter, chart, room.adjusted(ZoomMargin, ZoomMargin, -ZoomMargin, -ZoomMargin), m_show.deck()->theme, ZoomPixels);
    painter.restore();
}

/// The number that is being typed, in a corner.
void PresentationWindow::paintTyped(QPainter &painter) const
{
    if (m_show.typed().isEmpty())
        return;
    const Theme &theme = m_show.deck()->theme;
    painter.setFont(theme.font(TypedPixels, QFont::DemiBold));
    const QRectF box(width() - 176, height() - 116, 140, 80);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(box, 8, 8);
    painter.setPen(theme.onAccent);
    painter.drawText(box, Qt::AlignCenter, m_show.typed());
}

void PresentationWindow::keyPressEvent(QKeyEvent *event)
{
    if (!m_show.press(*event))
        QWidget::keyPressEvent(event);
}

void PresentationWindow::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        clickOn(event->position());
    else if (event->button() == Qt::RightButton)
        m_show.previous();
}

/// A chart grows and goes back; else the next slide comes.
void PresentationWindow::clickOn(QPointF place)
{
    if (m_show.blank() != SlideShow::Blank::None)
        return m_show.toggleBlank(m_show.blank());
    if (m_show.zoomed())
        return m_show.zoom(std::nullopt);
    const QRectF slide = slidePlace(rect());
    const std::vector<slides::Shape> &shapes = m_show.slide().shapes;
    const QPointF inSlide = (place - slide.topLeft()) * slides::SlideSize.width() / slide.width();
    for (size_t i = 0; i < shapes.size(); ++i) {
        if (const auto *chart = std::get_if<slides::ChartShape>(&shapes[i]); chart && chart->rect.contains(inSlide))
            return m_show.zoom(i);
    }
    m_show.next();
}

void PresentationWindow::mouseMoveEvent(QMouseEvent *event)
{
    if (event->position() == m_pointer)
        return;
    m_pointer = event->position();
    showControls();
    if (m_show.hasLaser())
        update();
}

void PresentationWindow::wheelEvent(QWheelEvent *event)
{
    m_wheel += event->angleDelta().y();
    for (; m_wheel <= -WheelStep; m_wheel += WheelStep)
        m_show.next();
    for (; m_wheel >= WheelStep; m_wheel -= WheelStep)
        m_show.previous();
}

void PresentationWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_picture = {};
    lay();
}

void PresentationWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    Q_EMIT m_show.ended();
}

} // namespace earshot
