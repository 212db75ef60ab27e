// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/theme.h"
#include "report/manuscript.h"
#include "report/report.h"
#include "report/text_block.h"

namespace earshot {

/// Puts blocks under one another and begins new pages where they do not fit, and writes down what they say. Lengths
/// are CSS pixels (96 an inch), as in the design. Used by one thread for one report.
class Composer
{
public:
    using Draw = std::function<void(QPainter &, const QRectF &)>;

    explicit Composer(const ReportInput &input);

    const Theme &theme() const { return m_theme; }
    const QLocale &locale() const { return m_locale; }
    qreal width() const { return m_content.width(); }
    QSizeF sheet() const { return m_sheet; }
    qreal margin() const { return m_content.left(); }
    /// What is left of the page.
    qreal room() const { return m_content.bottom() - m_y; }

    /// What stands on top of the first page when a section begins it.
    void setMasthead(std::function<void(Composer &)> write) { m_masthead = std::move(write); }
    /// A page that is drawn as a whole, without header and footer.
    void addSheet(const QString &sectionId, const QString &title, Draw draw);
    /// The next block goes on a new page with this header.
    void beginSection(const QString &sectionId, const QString &title);
    /// The next section begins further down on the page that is there, under a line. For trying out with a copy whether it fits.
    void followNext() { m_follows = true; }
    size_t pageCount() const { return m_pages.size(); }
    /// Begins a new page unless so much is left on this one.
    void need(qreal height);
    /// A gap, unless the page has just begun.
    void space(qreal height);
    /// A block as wide as the page's content.
    void place(qreal height, Draw draw);

    /// The section's title in large, and a paragraph under it.
    void heading(const QString &text);
    void lead(const QString &text);
    void subheading(const QString &text, qreal keepWithNext = 60);
    /// May run over pages.
    void paragraph(const QString &text, const TextStyle &style);
    /// How something is to be read, small and grey; first how what is only drawn is.
    void note(const QString &text, const QString &ofMarks = {});
    /// As high as the chart's size says, as wide as the page's content.
    void chart(manuscript::Chart chart);

    /// What a block that was placed says, for the other formats. Once a section has begun.
    void record(manuscript::Block block);
    /// Of the table that was recorded last.
    void recordRow(std::vector<manuscript::Cell> cells);

    bool isEmpty() const { return m_pages.empty(); }
    LaidOutReport finish() const;

private:
    struct Block
    {
        QRectF rect;
        Draw draw;
    };
    struct Sheet
    {
        QString sectionId, title, header;
        std::vector<Block> blocks;
        bool framed = true; ///< with header and footer
        std::vector<std::pair<QString, QString>> further = {};
    };
    void newPage(const QString &title);
    bool followsOn(const QString &sectionId, const QString &title);
    /// Broken into lines, over pages where it must be.
    void placeText(const QString &text, const TextStyle &style);
    std::function<void(QPainter &)> drawing(const Sheet &sheet, size_t number) const;

    Theme m_theme;
    QLocale m_locale;
    QSizeF m_sheet;
    QRectF m_content;
    std::function<void(Composer &)> m_masthead;
    QString m_footer, m_date, m_sectionId, m_header;
    qreal m_y = 0;
    bool m_follows = false;
    std::vector<Sheet> m_pages;
    Manuscript m_manuscript;
};

} // namespace earshot
