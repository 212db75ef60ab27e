// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_preview.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace earshot {

namespace {

constexpr int ThumbnailWidth = 78, LeastThumbnailWidth = 56;
constexpr int ThumbnailsTop = 10; ///< below the bar
constexpr int NumberHeight = 26;
constexpr int Margin = 14; ///< round the page

} // namespace

QPixmap paintedPage(const LaidOutReport &report, int page, int width, qreal devicePixelRatio)
{
    const qreal scale = width / report.sheet.width();
    const QSizeF size(width, report.sheet.height() * scale);
    QPixmap pixmap((size * devicePixelRatio).toSize());
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Theme::light().surface);
    QPainter painter(&pixmap);
    painter.scale(scale, scale);
    report.pages[static_cast<size_t>(page)].draw(painter);
    return pixmap;
}

/// The numbers of the pages, and their pictures as far as they were asked for.
class ReportThumbnails::Model : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void setReport(const ReportPtr &report)
    {
        const int before = rowCount(), after = report ? static_cast<int>(report->pages.size()) : 0;
        m_pictures.clear();
        if (before == after) {
            m_report = report;
            if (after > 0)
                Q_EMIT dataChanged(index(0), index(after - 1));
            return;
        }
        beginResetModel();
        m_report = report;
        endResetModel();
    }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() || !m_report ? 0 : static_cast<int>(m_report->pages.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole          ? QLocale().toString(index.row() + 1)
               : role == Qt::AccessibleTextRole ? ReportThumbnails::tr("Page %1").arg(index.row() + 1)
                                                : QVariant();
    }
    QPixmap picture(int page, qreal devicePixelRatio)
    {
        QPixmap &picture = m_pictures[page];
        if (picture.isNull() || picture.devicePixelRatio() != devicePixelRatio)
            picture = paintedPage(*m_report, page, m_width, devicePixelRatio);
        return picture;
    }
    int width() const { return m_width; }
    int height() const { return heightFor(m_width); }
    int heightFor(int width) const
    {
        return m_report ? static_cast<int>(width * m_report->sheet.height() / m_report->sheet.width()) : 110;
    }
    /// The greatest width at which all pages are seen at once; the usual one when there is none.
    void fitInto(int room)
    {
        int width = ThumbnailWidth;
        while (width >= LeastThumbnailWidth && rowCount() * (heightFor(width) + NumberHeight) > room)
            --width;
        width = width < LeastThumbnailWidth ? ThumbnailWidth : width;
        if (width == m_width)
            return;
        m_width = width;
        m_pictures.clear();
    }

private:
    int m_width = ThumbnailWidth;
    ReportPtr m_report;
    QHash<int, QPixmap> m_pictures;
};

class ReportThumbnails::Delegate : public QStyledItemDelegate
{
public:
    Delegate(const ThemeSource &themes, Model *pages, QObject *parent)
        : QStyledItemDelegate(parent), m_themes(themes), m_pages(pages)
    {}
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {ThumbnailWidth + 2 * Margin, m_pages->height() + NumberHeight};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = m_themes.theme();
        const bool selected = option.state & QStyle::State_Selected;
        const QRect sheet(option.rect.center().x() - m_pages->width() / 2, option.rect.top() + 4,
                          m_pages->width(), m_pages->height());
        painter->drawPixmap(sheet.topLeft(),
                            m_pages->picture(index.row(), painter->device()->devicePixelRatioF()));
        const qreal width = selected ? 2 : 1;
        painter->setPen(QPen(selected ? theme.accent : theme.line2, width));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(sheet).adjusted(-width / 2, -width / 2, width / 2, width / 2));
        painter->setPen(selected ? theme.ink : theme.ink3);
        painter->setFont(theme.font(11, selected ? QFont::DemiBold : QFont::Normal));
        painter->drawText(QRect(option.rect.left(), sheet.bottom() + 3, option.rect.width(), 16),
                          Qt::AlignCenter, index.data().toString());
    }

private:
    const ThemeSource &m_themes;
    Model *m_pages;
};

ReportThumbnails::ReportThumbnails(const ThemeSource &themes, QWidget *parent)
    : QListView(parent), m_pages(new Model(this))
{
    setModel(m_pages);
    setItemDelegate(new Delegate(themes, m_pages, this));
    setFrameShape(QFrame::NoFrame);
    setFixedWidth(ThumbnailWidth + 2 * Margin + 12);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportMargins(0, ThumbnailsTop, 0, 0);
    setAccessibleName(tr("Pages"));
    viewport()->setAutoFillBackground(false);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { Q_EMIT pageChosen(current.row()); });
    connect(&themes, &ThemeSource::changed, viewport(), qOverload<>(&QWidget::update));
}

ReportThumbnails::~ReportThumbnails() = default;

void ReportThumbnails::setReport(const ReportPtr &report)
{
    const QSignalBlocker silent(this);
    m_pages->setReport(report);
    lay();
}

void ReportThumbnails::lay()
{
    m_pages->fitInto(height() - ThumbnailsTop);
    scheduleDelayedItemsLayout();
}

void ReportThumbnails::resizeEvent(QResizeEvent *event)
{
    lay();
    QListView::resizeEvent(event);
}

void ReportThumbnails::setPage(int page)
{
    const QSignalBlocker silent(this);
    setCurrentIndex(m_pages->index(page));
}

/// The sheet itself: one pixmap, drawn again when its size changes.
class ReportPageView::Sheet : public QWidget
{
public:
    explicit Sheet(const ThemeSource &themes) : m_themes(themes) {}
    void show(const ReportPtr &report, int page)
    {
        m_report = report;
        m_page = page;
        m_picture = {};
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!m_report || m_page >= static_cast<int>(m_report->pages.size()))
            return;
        const QRect sheet = rect().adjusted(Margin, Margin, -Margin, -Margin);
        if (sheet.width() < 8)
            return;
        if (m_picture.isNull() || m_drawnWidth != sheet.width() ||
            m_picture.devicePixelRatio() != devicePixelRatioF())
            m_picture = paintedPage(*m_report, m_page, sheet.width(), devicePixelRatioF());
        m_drawnWidth = sheet.width();
        QPainter painter(this);
        painter.drawPixmap(sheet.topLeft(), m_picture);
        painter.setPen(m_themes.theme().line2);
        painter.drawRect(QRectF(sheet).adjusted(-0.5, -0.5, 0.5, 0.5));
    }

private:
    const ThemeSource &m_themes;
    ReportPtr m_report;
    QPixmap m_picture;
    int m_page = 0;
    int m_drawnWidth = 0;
};

ReportPageView::ReportPageView(const ThemeSource &themes, QWidget *parent)
    : QScrollArea(parent), m_sheet(new Sheet(themes))
{
    setWidget(m_sheet);
    setAlignment(Qt::AlignCenter);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Preview"));
    viewport()->setAutoFillBackground(false);
    m_sheet->setAutoFillBackground(false);
}

void ReportPageView::setReport(const ReportPtr &report)
{
    m_report = report;
    m_page = report ? std::clamp(m_page, 0, static_cast<int>(report->pages.size()) - 1) : 0;
    m_sheet->show(m_report, m_page);
    lay();
}

void ReportPageView::setPage(int page)
{
    if (page == m_page)
        return;
    m_page = page;
    m_sheet->show(m_report, m_page);
    verticalScrollBar()->setValue(0);
}

void ReportPageView::setFit(Fit fit)
{
    m_fit = fit;
    lay();
}

void ReportPageView::lay()
{
    if (!m_report)
        return;
    const QSizeF room = QSizeF(maximumViewportSize()) - QSizeF(2 * Margin, 2 * Margin);
    const qreal shape = m_report->sheet.width() / m_report->sheet.height();
    qreal width = std::min(room.width(), room.height() * shape);
    if (m_fit == Fit::Width)
        width = room.width() - verticalScrollBar()->sizeHint().width();
    width = std::max(width, 60.0);
    m_sheet->resize(qRound(width) + 2 * Margin, qRound(width / shape) + 2 * Margin);
}

void ReportPageView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    lay();
}

void ReportPageView::keyPressEvent(QKeyEvent *event)
{
    const bool atEnd = verticalScrollBar()->value() == verticalScrollBar()->maximum();
    const bool atStart = verticalScrollBar()->value() == verticalScrollBar()->minimum();
    if (event->key() == Qt::Key_PageDown && atEnd)
        Q_EMIT pageWanted(m_page + 1);
    else if (event->key() == Qt::Key_PageUp && atStart)
        Q_EMIT pageWanted(m_page - 1);
    else
        QScrollArea::keyPressEvent(event);
}

} // namespace earshot
