// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/slide_plan.h"

#include "report/plain_text.h"
#include "report/section_parts.h"
#include "report/slide_figures.h"
#include "report/slide_frame.h"
#include "report/slide_score.h"
#include "report/slide_split.h"
#include "report/slide_table.h"
#include "report/slide_text.h"
#include "report/slide_words.h"
#include "report/words.h"

namespace earshot::slides {

namespace {

constexpr qreal Gap = 24;
constexpr qreal LeastChart = 190;   ///< a chart is not made lower
constexpr qreal BarHeight = 78;     ///< at most, of a bar and its share of the legend
constexpr qsizetype LongestFoot = 110; ///< letters
constexpr size_t SmallTable = 3;    ///< rows that may stand under a chart

QString counted(const QString &title, size_t number, size_t all, const QLocale &locale)
{
    const auto shown = [&](size_t count) { return locale.toString(qulonglong(count)); };
    return all < 2 ? title : Report::tr("%1 (%2 of %3)", "title of a part").arg(title, shown(number), shown(all));
}

/// Makes the slides of one section; short-lived.
class SectionWriter
{
public:
    SectionWriter(const manuscript::Section &section, const QLocale &locale, const Theme &theme)
        : m_parts(partsOf(section)), m_locale(locale), m_theme(theme)
    {
    }

    std::vector<Slide> write();

private:
    struct Head
    {
        QString title, subtitle, caption;
    };
    Head headOf(const QString &topic, const QString &finding);
    Slide begun(const Head &head, qreal &top) const;
    void writeFigures();
    void writeTopic(size_t &index);
    void writeChart(const Topic &topic, size_t &index);
    const manuscript::Table *tableAt(size_t index) const;
    bool joins(size_t index) const;
    qreal heightOf(const manuscript::Table &table) const;
    void writeTable(size_t &index);
    size_t lastTogether(size_t first, qreal top) const;
    void writeTogether(const Head &head, size_t first, size_t last);
    qreal addBars(Slide &slide, const manuscript::Table &table, qreal top, qreal bottom) const;
    void writeQuotes();
    void writeFacts();
    void writeTexts();
    void placeTable(Slide &slide, TablePart part, const QString &name, const manuscript::Table &table, qreal top) const;

    SectionParts m_parts;
    QLocale m_locale;
    const Theme &m_theme;
    std::vector<Slide> m_slides;
};

std::vector<Slide> SectionWriter::write()
{
    if (!m_parts.figures.empty())
        writeFigures();
    const bool charted = !m_slides.empty() && !m_parts.topics.empty() && !tableAt(0); // its first chart is beside the figures
    for (size_t i = charted ? 1 : 0; i < m_parts.topics.size(); ++i)
        writeTopic(i);
    if (!m_parts.quotes.empty())
        writeQuotes();
    if (!m_parts.facts.empty())
        writeFacts();
    if (m_slides.empty())
        writeTexts();
    return std::move(m_slides);
}

/// The section's finding for its first slide, if it is short; a topic's own finding or its title for the others.
SectionWriter::Head SectionWriter::headOf(const QString &topic, const QString &finding)
{
    if (!m_slides.empty() && !finding.isEmpty() && !topic.isEmpty()) {
        const QString own = Report::tr("%1 – %2", "what it is about, and the finding").arg(topic, finding);
        return fitsTitle(own, m_theme) ? Head{own, {}, {}} : Head{topic, finding, {}};
    }
    if (!m_slides.empty())
        return {topic.isEmpty() ? m_parts.heading : topic, {}, {}};
    if (m_parts.figures.empty() && !m_parts.lead.isEmpty() && fitsTitle(m_parts.lead, m_theme))
        return {m_parts.lead, m_parts.heading, topic};
    return {m_parts.heading, m_parts.lead, topic};
}

/// A slide with its title; what else it says begins at `top`.
Slide SectionWriter::begun(const Head &head, qreal &top) const
{
    Slide slide;
    top = addTitle(slide, head.title, head.subtitle, m_theme);
    slide.notes << plainText(shortened(head.title, 600));
    if (!head.subtitle.isEmpty())
        slide.notes << plainText(shortened(head.subtitle, 2000));
    if (!head.caption.isEmpty())
        top = addCaption(slide, head.caption, top, m_theme);
    return slide;
}

/// Key figures beside the section's first chart, or in a row.
void SectionWriter::writeFigures()
{
    qreal top = 0;
    Slide slide = begun(headOf({}, {}), top);
    slide.notes << inWords(manuscript::KeyFigures{m_parts.figures}) << m_parts.remarks;
    const auto *chart = m_parts.topics.empty() ? nullptr : std::get_if<manuscript::Chart>(&m_parts.topics.front().figure);
    if (chart) {
        const QRectF left(Side, top, FiguresWidth, ContentBottom - top);
        addFigures(slide, m_parts.figures, m_parts.remarks, left, 2, m_theme);
        addChart(slide, *chart, QRectF(QPointF(left.right() + 2 * Gap, top), QPointF(Side + Width, ContentBottom)), m_locale, m_theme);
        slide.notes << m_parts.topics.front().notes;
    } else {
        addFigures(slide, m_parts.figures, m_parts.remarks, {Side, top, Width, ContentBottom - top}, m_parts.figures.size(), m_theme);
    }
    m_slides.push_back(std::move(slide));
}

void SectionWriter::writeTopic(size_t &index)
{
    if (tableAt(index))
        writeTable(index);
    else
        writeChart(m_parts.topics[index], index);
}

const manuscript::Table *SectionWriter::tableAt(size_t index) const
{
    return index < m_parts.topics.size() ? std::get_if<manuscript::Table>(&m_parts.topics[index].figure) : nullptr;
}

/// Whether the table is told by another's slide: it has no finding to be its title.
bool SectionWriter::joins(size_t index) const
{
    return tableAt(index) && tableAt(index)->finding.isEmpty();
}

qreal SectionWriter::heightOf(const manuscript::Table &table) const
{
    const std::vector<TablePart> parts = tableParts(table, ContentBottom, m_theme, m_locale);
    return parts.size() == 1 ? parts.front().shape.height() : ContentBottom;
}

/// As large as the slide, or over a small table that follows alone: then `index` moves on.
void SectionWriter::writeChart(const Topic &topic, size_t &index)
{
    qreal top = 0;
    Head head = headOf(topic.title, {});
    head.caption.clear(); // the chart has a title
    Slide slide = begun(head, top);
    const auto &chart = std::get<manuscript::Chart>(topic.figure);
    const bool under = joins(index + 1) && !joins(index + 2) && tableAt(index + 1)->rows.size() <= SmallTable;
    QStringList notes = topic.notes + (under ? m_parts.topics[index + 1].notes : QStringList()) + m_parts.reading;
    m_parts.reading.clear();
    slide.notes << inWords(chart, m_locale);
    qreal bottom = addNotes(slide, notes, ContentBottom, m_theme);
    if (under && bottom - heightOf(*tableAt(index + 1)) - Gap - top >= LeastChart) {
        const manuscript::Table &table = *tableAt(++index);
        const qreal tableTop = bottom - heightOf(table);
        placeTable(slide, tableParts(table, ContentBottom, m_theme, m_locale).front(), m_parts.topics[index].title, table, tableTop);
        bottom = tableTop - Gap;
    }
    slide.notes << notes;
    addChart(slide, chart, {Side, top, Width, bottom - top}, m_locale, m_theme);
    if (office::ChartDesign &design = std::get<ChartShape>(slide.shapes.back()).design; design.title == head.title)
        design.title.clear();
    m_slides.push_back(std::move(slide));
}

void SectionWriter::placeTable(Slide &slide, TablePart part, const QString &name, const manuscript::Table &table, qreal top) const
{
    part.shape.topLeft.setY(top);
    part.shape.name = shortened(plainText(name.isEmpty() ? Report::tr("Table") : name), 80);
    part.shape.description = description(name, table);
    slide.notes << inWords(table, part.first, part.count, m_locale);
    slide.shapes.push_back(std::move(part.shape));
}

/// The last of the tables from `first` on that a slide holds whose title is `first`'s.
size_t SectionWriter::lastTogether(size_t first, qreal top) const
{
    qreal used = heightOf(*tableAt(first));
    QStringList notes = m_parts.topics[first].notes;
    size_t last = first;
    for (; joins(first) && joins(last + 1); ++last) {
        Slide trial;
        notes << m_parts.topics[last + 1].notes;
        used += Gap + CaptionHeight + heightOf(*tableAt(last + 1));
        if (top + used > addNotes(trial, notes, ContentBottom, m_theme))
            break;
    }
    return last;
}

/// Tables under one another; under the first its bars, where there is room.
void SectionWriter::writeTogether(const Head &head, size_t first, size_t last)
{
    qreal top = 0, others = 0;
    Slide slide = begun(head, top);
    QStringList notes;
    for (size_t i = first; i <= last; ++i) {
        notes << m_parts.topics[i].notes;
        others += i > first ? Gap + CaptionHeight + heightOf(*tableAt(i)) : 0;
    }
    const qreal bottom = addNotes(slide, notes, ContentBottom, m_theme);
    for (size_t i = first; i <= last; ++i) {
        if (i > first)
            top = addCaption(slide, m_parts.topics[i].title, top + Gap, m_theme);
        TablePart part = tableParts(*tableAt(i), ContentBottom, m_theme, m_locale).front();
        const qreal height = part.shape.height();
        placeTable(slide, std::move(part), m_parts.topics[i].title, *tableAt(i), top);
        top += height;
        if (i == first)
            top = addBars(slide, *tableAt(i), top, bottom - others);
    }
    slide.notes << notes;
    m_slides.push_back(std::move(slide));
}

/// As many slides as it takes, each with the head and the notes; or with the tables that follow on one.
void SectionWriter::writeTable(size_t &index)
{
    const Topic &topic = m_parts.topics[index];
    const manuscript::Table &table = *tableAt(index);
    const Head head = headOf(topic.title, table.finding);
    qreal top = 0;
    Slide trial = begun({counted(head.title, 1, 2, m_locale), head.subtitle, head.caption}, top);
    const std::vector<TablePart> parts = tableParts(table, addNotes(trial, topic.notes, ContentBottom, m_theme) - top, m_theme, m_locale);
    if (parts.size() < 2) {
        const size_t last = lastTogether(index, top);
        writeTogether(head, index, last);
        index = last;
        return;
    }
    for (size_t i = 0; i < parts.size(); ++i) {
        Slide slide = begun({counted(head.title, i + 1, parts.size(), m_locale), head.subtitle, head.caption}, top);
        addNotes(slide, topic.notes, ContentBottom, m_theme);
        placeTable(slide, parts[i], topic.title, table, top);
        slide.notes << topic.notes;
        m_slides.push_back(std::move(slide));
    }
}

/// Returns where the slide is free again.
qreal SectionWriter::addBars(Slide &slide, const manuscript::Table &table, qreal top, qreal bottom) const
{
    QStringList names;
    std::vector<Tally> tallies;
    for (const auto &row : table.rows) {
        for (const manuscript::Cell &cell : row) {
            if (const auto *tally = std::get_if<Tally>(&cell.value)) {
                names << row.front().shown;
                tallies.push_back(*tally);
            }
        }
    }
    const qreal least = 90 + 26 * static_cast<qreal>(names.size()), most = 90 + BarHeight * static_cast<qreal>(names.size());
    if (names.isEmpty() || bottom - top - Gap < std::max(least, LeastChart))
        return top;
    const QString title = Report::tr("Detractors, passives and promoters, with the number of answers");
    const QRectF rect(Side, top + Gap, Width, std::min(bottom - top - Gap, most));
    slide.shapes.push_back(ChartShape{title, description(title, table), rect, office::splitDesign(title, names, tallies, m_theme), paintedSplit(names, tallies, m_locale)});
    return rect.bottom();
}

void SectionWriter::writeQuotes()
{
    const Head head = headOf({}, {});
    qreal top = 0;
    Slide trial = begun({counted(head.title, 1, 2, m_locale), head.subtitle, {}}, top);
    std::vector<Slide> quotes = quoteSlides(m_parts.quotes, top, m_theme, m_locale);
    for (size_t i = 0; i < quotes.size(); ++i) {
        Slide slide = begun({counted(head.title, i + 1, quotes.size(), m_locale), head.subtitle, {}}, top);
        slide.shapes.insert(slide.shapes.end(), quotes[i].shapes.begin(), quotes[i].shapes.end());
        slide.notes << quotes[i].notes;
        m_slides.push_back(std::move(slide));
    }
}

void SectionWriter::writeFacts()
{
    const Head head = headOf({}, {});
    qreal top = 0;
    const Slide trial = begun({counted(head.title, 1, 2, m_locale), head.subtitle, {}}, top);
    std::vector<TablePart> parts = factParts(m_parts.facts, ContentBottom - top, m_theme);
    for (size_t i = 0; i < parts.size(); ++i) {
        Slide slide = begun({counted(head.title, i + 1, parts.size(), m_locale), head.subtitle, {}}, top);
        for (size_t fact = parts[i].first; fact < parts[i].first + parts[i].count; ++fact)
            slide.notes << QStringLiteral("%1: %2").arg(m_parts.facts[fact].name, plainText(shortened(m_parts.facts[fact].text, 2000)));
        parts[i].shape.topLeft.setY(top);
        parts[i].shape.name = parts[i].shape.description = head.title;
        slide.shapes.push_back(std::move(parts[i].shape));
        m_slides.push_back(std::move(slide));
    }
}

/// A section that has nothing but sentences.
void SectionWriter::writeTexts()
{
    qreal top = 0;
    Slide slide = begun(headOf({}, {}), top);
    const FittedText text = fitted((m_parts.remarks + m_parts.reading).join(u' '), Width, TextStyle{19, 28, QFont::Normal, m_theme.ink}, 14);
    if (!text.text.isEmpty())
        slide.shapes.push_back(TextShape{Report::tr("Text"), {Side, top, Width, text.height()}, {text.paragraph()}});
    slide.notes << m_parts.remarks << m_parts.reading;
    m_slides.push_back(std::move(slide));
}

} // namespace

std::vector<Slide> planSlides(const Manuscript &manuscript, const QLocale &locale, const Theme &theme)
{
    std::vector<Slide> slides;
    bool headed = !manuscript.headline;
    for (const manuscript::Section &section : manuscript.sections) {
        if (section.id == u"cover") {
            slides.push_back(coverSlide(manuscript, section, theme));
            continue;
        }
        if (!headed)
            slides.push_back(scoreSlide(manuscript, locale, theme));
        headed = true;
        const std::optional<manuscript::Section> rest = withoutHeadline(manuscript, section);
        if (!rest)
            continue;
        std::vector<Slide> own = SectionWriter(*rest, locale, theme).write();
        std::move(own.begin(), own.end(), std::back_inserter(slides));
    }
    for (Slide &slide : slides) {
        if (slide.foot.isEmpty() && slide.layout != Layout::Cover)
            slide.foot = shortened(plainText(manuscript.footer), LongestFoot);
    }
    return slides;
}

} // namespace earshot::slides
