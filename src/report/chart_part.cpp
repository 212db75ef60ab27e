// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chart_part.h"

#include "report/chart_workbook.h"
#include "report/drawing_nodes.h"
#include "report/office_namespaces.h"

namespace earshot::office {

namespace {

using pugi::xml_node;
using xml::add;

constexpr qreal LabelPixels = 13, TitlePixels = 16;
constexpr int CategoryAxis = 1001, ValueAxisId = 1002, SecondCategoryAxis = 1003, SecondValueAxis = 1004;

void addTextStyle(xml_node parent, qreal pixels, bool bold, const QColor &colour, const Theme &theme)
{
    const xml_node text = add(parent, "c:txPr");
    add(text, "a:bodyPr");
    const xml_node paragraph = add(text, "a:p");
    addTextProperties(add(paragraph, "a:pPr"), "a:defRPr", pixels, bold, colour, theme);
    add(paragraph, "a:endParaRPr");
}

/// Writes one chart; short-lived.
class ChartWriter
{
public:
    ChartWriter(const ChartDesign &design, const QString &language, const Theme &theme) : m_design(design), m_language(language), m_theme(theme) {}

    void write(xml_node chart);

private:
    void writeTitle(xml_node chart);
    void writeGroup(xml_node area, const PlotGroup &group);
    void writeSeries(xml_node group, const PlotGroup &of, const PlottedSeries &series);
    void writeLook(xml_node node, const PlotGroup &of, const PlottedSeries &series);
    void writeMarker(xml_node node, const PlottedSeries &series);
    void writeLabels(xml_node node, const PlottedSeries &series);
    void writeNames(xml_node node, const char *name, const QStringList &texts, size_t column, bool head);
    void writeValues(xml_node node, size_t column);
    void writeAxes(xml_node area, const ValueAxis &axis, bool secondary);
    void writeCategoryAxis(xml_node area, bool secondary);
    void writeLegend(xml_node chart);
    bool isBars() const { return m_design.groups.front().plot == Plot::Bars; }

    const ChartDesign &m_design;
    QString m_language;
    const Theme &m_theme;
    int m_index = 0; ///< of the next series
    std::vector<int> m_hidden; ///< series without an entry in the legend
};

void ChartWriter::write(xml_node chart)
{
    writeTitle(chart);
    const xml_node area = add(chart, "c:plotArea");
    add(area, "c:layout");
    bool secondary = false;
    for (const PlotGroup &group : m_design.groups) {
        writeGroup(area, group);
        secondary |= group.secondary;
    }
    writeAxes(area, m_design.primary, false);
    if (secondary)
        writeAxes(area, m_design.secondary, true);
    if (m_design.legend)
        writeLegend(chart);
    add(chart, "c:plotVisOnly", {{"val", 1}});
    add(chart, "c:dispBlanksAs", {{"val", "gap"}});
}

void ChartWriter::writeTitle(xml_node chart)
{
    if (!m_design.title.isEmpty()) {
        const xml_node title = add(chart, "c:title");
        const xml_node rich = add(add(title, "c:tx"), "c:rich");
        add(rich, "a:bodyPr");
        const xml_node paragraph = add(rich, "a:p");
        addTextProperties(add(paragraph, "a:pPr", {{"algn", "l"}}), "a:defRPr", TitlePixels, true, m_theme.ink, m_theme);
        const xml_node run = add(paragraph, "a:r");
        xml::set(addTextProperties(run, "a:rPr", TitlePixels, true, m_theme.ink, m_theme), {{"lang", m_language}});
        xml::addText(run, "a:t", m_design.title);
        const xml_node place = add(add(title, "c:layout"), "c:manualLayout");
        add(place, "c:xMode", {{"val", "edge"}});
        add(place, "c:yMode", {{"val", "edge"}});
        add(place, "c:x", {{"val", "0.004"}});
        add(place, "c:y", {{"val", "0.005"}});
        add(title, "c:overlay", {{"val", 0}});
    }
    add(chart, "c:autoTitleDeleted", {{"val", m_design.title.isEmpty() ? 1 : 0}});
}

void ChartWriter::writeGroup(xml_node area, const PlotGroup &group)
{
    const bool columns = group.plot == Plot::Columns || group.plot == Plot::Bars, line = group.plot == Plot::Line;
    const xml_node node = add(area, columns ? "c:barChart" : line ? "c:lineChart" : "c:areaChart");
    if (columns)
        add(node, "c:barDir", {{"val", group.plot == Plot::Bars ? "bar" : "col"}});
    const char *grouping = group.stacking == Stacking::Sum ? "stacked" : group.stacking == Stacking::Percent ? "percentStacked" : columns ? "clustered" : "standard";
    add(node, "c:grouping", {{"val", grouping}});
    add(node, "c:varyColors", {{"val", 0}});
    for (const PlottedSeries &series : group.series)
        writeSeries(node, group, series);
    if (columns) {
        add(node, "c:gapWidth", {{"val", group.gap}});
        add(node, "c:overlap", {{"val", 100}});
    }
    if (line)
        add(node, "c:marker", {{"val", 1}});
    add(node, "c:axId", {{"val", group.secondary ? SecondCategoryAxis : CategoryAxis}});
    add(node, "c:axId", {{"val", group.secondary ? SecondValueAxis : ValueAxisId}});
}

void ChartWriter::writeSeries(xml_node group, const PlotGroup &of, const PlottedSeries &series)
{
    const xml_node node = add(group, "c:ser");
    add(node, "c:idx", {{"val", m_index}});
    add(node, "c:order", {{"val", m_index}});
    if (!series.inLegend)
        m_hidden.push_back(m_index);
    ++m_index;
    writeNames(add(node, "c:tx"), "c:strRef", {m_design.sheet.columns[series.column].name}, series.column + 1, true);
    writeLook(node, of, series);
    if (of.plot == Plot::Line)
        writeMarker(node, series);
    else if (of.plot != Plot::Area)
        add(node, "c:invertIfNegative", {{"val", 0}});
    writeLabels(node, series);
    writeNames(add(node, "c:cat"), "c:strRef", m_design.sheet.categories, 0, false);
    writeValues(node, series.column);
    if (of.plot == Plot::Line)
        add(node, "c:smooth", {{"val", 0}});
}

void ChartWriter::writeLook(xml_node node, const PlotGroup &of, const PlottedSeries &series)
{
    const xml_node look = add(node, "c:spPr");
    if (of.plot != Plot::Line)
        addFill(look, series.fill, m_theme, series.opacity);
    addLine(look, "a:ln", series.line, series.linePixels, m_theme, series.dashed, series.opacity);
}

void ChartWriter::writeMarker(xml_node node, const PlottedSeries &series)
{
    const xml_node marker = add(node, "c:marker");
    if (series.marker == Marker::None) {
        add(marker, "c:symbol", {{"val", "none"}});
        return;
    }
    const bool dot = series.marker == Marker::Dot;
    add(marker, "c:symbol", {{"val", dot ? "circle" : "dash"}});
    add(marker, "c:size", {{"val", dot ? 6 : 30}});
    const xml_node look = add(marker, "c:spPr");
    addFill(look, dot ? m_theme.surface : *series.fill, m_theme);
    addLine(look, "a:ln", dot ? series.fill : std::nullopt, 1.5, m_theme);
}

void ChartWriter::writeLabels(xml_node node, const PlottedSeries &series)
{
    if (!series.labels)
        return;
    const xml_node labels = add(node, "c:dLbls");
    add(labels, "c:numFmt", {{"formatCode", QString::fromUtf8(series.labels->format)}, {"sourceLinked", 0}});
    const xml_node look = add(labels, "c:spPr");
    add(look, "a:noFill");
    addLine(look, "a:ln", std::nullopt, 0, m_theme);
    addTextStyle(labels, LabelPixels, series.labels->bold, series.labels->colour, m_theme);
    add(labels, "c:dLblPos", {{"val", series.labels->position}});
    add(labels, "c:showLegendKey", {{"val", 0}});
    add(labels, "c:showVal", {{"val", 1}});
    for (const char *other : {"c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize"})
        add(labels, other, {{"val", 0}});
}

void ChartWriter::writeNames(xml_node node, const char *name, const QStringList &texts, size_t column, bool head)
{
    const xml_node reference = add(node, name);
    xml::addText(reference, "c:f", cells(m_design.sheet, column, head));
    const xml_node cache = add(reference, "c:strCache");
    add(cache, "c:ptCount", {{"val", texts.size()}});
    for (qsizetype i = 0; i < texts.size(); ++i)
        xml::addText(add(cache, "c:pt", {{"idx", i}}), "c:v", texts[i]);
}

void ChartWriter::writeValues(xml_node node, size_t index)
{
    const SheetColumn &column = m_design.sheet.columns[index];
    const xml_node reference = add(add(node, "c:val"), "c:numRef");
    xml::addText(reference, "c:f", cells(m_design.sheet, index + 1));
    const xml_node cache = add(reference, "c:numCache");
    xml::addText(cache, "c:formatCode", QString::fromUtf8(column.format));
    add(cache, "c:ptCount", {{"val", column.values.size()}});
    for (size_t i = 0; i < column.values.size(); ++i) {
        if (column.values[i])
            xml::addText(add(cache, "c:pt", {{"idx", i}}), "c:v", number(*column.values[i]));
    }
}

void ChartWriter::writeCategoryAxis(xml_node area, bool secondary)
{
    const xml_node node = add(area, "c:catAx");
    add(node, "c:axId", {{"val", secondary ? SecondCategoryAxis : CategoryAxis}});
    add(add(node, "c:scaling"), "c:orientation", {{"val", isBars() ? "maxMin" : "minMax"}});
    add(node, "c:delete", {{"val", secondary ? 1 : 0}});
    add(node, "c:axPos", {{"val", isBars() ? "l" : "b"}});
    add(node, "c:numFmt", {{"formatCode", "General"}, {"sourceLinked", 0}});
    add(node, "c:majorTickMark", {{"val", "none"}});
    add(node, "c:minorTickMark", {{"val", "none"}});
    add(node, "c:tickLblPos", {{"val", "low"}}); // not at zero, where there are negative scores
    addLine(add(node, "c:spPr"), "a:ln", isBars() ? std::nullopt : std::optional(m_theme.line2), 1, m_theme);
    addTextStyle(node, LabelPixels, false, m_theme.ink2, m_theme);
    add(node, "c:crossAx", {{"val", secondary ? SecondValueAxis : ValueAxisId}});
    add(node, "c:crosses", {{"val", "autoZero"}});
    add(node, "c:auto", {{"val", 0}});
    add(node, "c:lblAlgn", {{"val", "ctr"}});
    add(node, "c:lblOffset", {{"val", 60}});
    add(node, "c:noMultiLvlLbl", {{"val", 1}});
}

void ChartWriter::writeAxes(xml_node area, const ValueAxis &axis, bool secondary)
{
    writeCategoryAxis(area, secondary);
    const xml_node node = add(area, "c:valAx");
    add(node, "c:axId", {{"val", secondary ? SecondValueAxis : ValueAxisId}});
    const xml_node scaling = add(node, "c:scaling");
    add(scaling, "c:orientation", {{"val", "minMax"}});
    if (axis.most)
        add(scaling, "c:max", {{"val", QString::number(*axis.most)}});
    if (axis.least)
        add(scaling, "c:min", {{"val", QString::number(*axis.least)}});
    add(node, "c:delete", {{"val", 0}}); // LibreOffice forgets the ends of an axis that is not there
    add(node, "c:axPos", {{"val", isBars() ? "t" : secondary ? "r" : "l"}});
    if (axis.shown && !secondary)
        addLine(add(add(node, "c:majorGridlines"), "c:spPr"), "a:ln", m_theme.line, 1, m_theme);
    add(node, "c:numFmt", {{"formatCode", axis.format.isEmpty() ? QStringLiteral("General") : QString::fromUtf8(axis.format)}, {"sourceLinked", 0}});
    add(node, "c:majorTickMark", {{"val", "none"}});
    add(node, "c:minorTickMark", {{"val", "none"}});
    add(node, "c:tickLblPos", {{"val", axis.shown ? "nextTo" : "none"}});
    addLine(add(node, "c:spPr"), "a:ln", std::nullopt, 0, m_theme);
    addTextStyle(node, LabelPixels, false, m_theme.ink3, m_theme);
    add(node, "c:crossAx", {{"val", secondary ? SecondCategoryAxis : CategoryAxis}});
    add(node, "c:crosses", {{"val", secondary ? "max" : "autoZero"}});
    add(node, "c:crossBetween", {{"val", "between"}});
    if (axis.step)
        add(node, "c:majorUnit", {{"val", QString::number(*axis.step)}});
}

void ChartWriter::writeLegend(xml_node chart)
{
    const xml_node legend = add(chart, "c:legend");
    add(legend, "c:legendPos", {{"val", "b"}});
    for (int series : m_hidden) {
        const xml_node entry = add(legend, "c:legendEntry");
        add(entry, "c:idx", {{"val", series}});
        add(entry, "c:delete", {{"val", 1}});
    }
    add(legend, "c:overlay", {{"val", 0}});
    addTextStyle(legend, LabelPixels, false, m_theme.ink2, m_theme);
}

} // namespace

QByteArray chartPart(const ChartDesign &design, const QString &workbookId, const QString &language, const Theme &theme)
{
    pugi::xml_document document;
    const xml_node space = xml::begin(document, "c:chartSpace", {{"xmlns:c", ChartNamespace},
                                                                 {"xmlns:a", DrawingNamespace},
                                                                 {"xmlns:r", RelationshipsNamespace}});
    add(space, "c:date1904", {{"val", 0}});
    add(space, "c:roundedCorners", {{"val", 0}});
    ChartWriter(design, language, theme).write(add(space, "c:chart"));
    const xml_node look = add(space, "c:spPr");
    add(look, "a:noFill");
    addLine(look, "a:ln", std::nullopt, 0, theme);
    addTextStyle(space, LabelPixels, false, theme.ink2, theme);
    if (!workbookId.isEmpty())
        add(add(space, "c:externalData", {{"r:id", workbookId}}), "c:autoUpdate", {{"val", 0}});
    return xml::bytes(document);
}

} // namespace earshot::office
