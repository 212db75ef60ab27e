// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/slides.h"

#include "report/chart_part.h"
#include "report/chart_workbook.h"
#include "report/document_properties.h"
#include "report/drawing_nodes.h"
#include "report/office_package.h"
#include "report/office_theme.h"
#include "report/plain_text.h"
#include "report/slide_master.h"
#include "report/slide_part.h"
#include "report/slide_plan.h"
#include "report/slide_text.h"
#include "report/wording.h"

namespace earshot {

namespace {

using namespace slides;
using xml::add;

constexpr quint32 MasterId = 2147483648U; ///< the least that the format allows; layouts count on from it
constexpr int FirstSlideId = 256;
constexpr qsizetype LongestFooter = 110;

QByteArray typeOf(const char *part)
{
    return QByteArray("application/vnd.openxmlformats-officedocument.presentationml.") + part + "+xml";
}

QString numbered(const char *folder, const char *name, qsizetype number, const char *suffix = ".xml")
{
    return QStringLiteral("ppt/%1/%2%3%4").arg(QLatin1StringView(folder), QLatin1StringView(name)).arg(number).arg(QLatin1StringView(suffix));
}

/// Puts the parts together; short-lived.
class Presentation
{
public:
    Presentation(const Manuscript &manuscript, const ReportInput &input)
        : m_manuscript(manuscript), m_input(input),
          m_context{reportTheme(input), wording::language(input.locale), plainText(shortened(manuscript.footer, LongestFooter))}
    {
    }

    Result<QByteArray> write(const std::vector<Slide> &slides);

private:
    void addMasters();
    QString addLayout(Layout layout);
    /// Returns the relationship of the slide to the chart.
    Result<QString> addChart(const QString &slide, const office::ChartDesign &design);
    QString addPicture(const QString &slide, const QByteArray &png);
    Result<void> addSlide(const Slide &slide, qsizetype number);
    void addRoot();

    const QString m_root = QStringLiteral("ppt/presentation.xml"), m_master = QStringLiteral("ppt/slideMasters/slideMaster1.xml"),
                  m_notesMaster = QStringLiteral("ppt/notesMasters/notesMaster1.xml");
    const Manuscript &m_manuscript;
    const ReportInput &m_input;
    PartContext m_context;
    OfficePackage m_package;
    QString m_masterId, m_notesMasterId;
    QStringList m_slideIds;
    qsizetype m_charts = 0, m_pictures = 0;
};

QString layoutPath(Layout layout)
{
    return numbered("slideLayouts", "slideLayout", layout == Layout::Cover ? 1 : 2);
}

Result<QByteArray> Presentation::write(const std::vector<Slide> &slides)
{
    m_context.slides = static_cast<qsizetype>(slides.size());
    m_package.relate({}, "officeDocument", m_root);
    addMasters();
    for (size_t i = 0; i < slides.size(); ++i) {
        if (const Result<void> added = addSlide(slides[i], static_cast<qsizetype>(i + 1)); !added)
            return added.error();
    }
    addRoot();
    addProperties(m_package, m_manuscript, m_input);
    return m_package.write();
}

QString Presentation::addLayout(Layout layout)
{
    m_package.add(layoutPath(layout), typeOf("slideLayout"), layoutPart(layout, m_context));
    m_package.relate(layoutPath(layout), "slideMaster", m_master);
    return m_package.relate(m_master, "slideLayout", layoutPath(layout));
}

void Presentation::addMasters()
{
    const QByteArray theme = "application/vnd.openxmlformats-officedocument.theme+xml";
    const QStringList layouts{addLayout(Layout::Cover), addLayout(Layout::Finding)};
    m_package.add(m_master, typeOf("slideMaster"), masterPart(layouts, MasterId + 1, m_context));
    m_package.add(m_notesMaster, typeOf("notesMaster"), notesMasterPart(m_context));
    for (const auto &[number, user] : {std::pair(1, m_master), std::pair(2, m_notesMaster)}) {
        const QString path = numbered("theme", "theme", number);
        m_package.add(path, theme, office::themePart(m_context.theme, "Inter"));
        m_package.relate(user, "theme", path);
    }
    m_masterId = m_package.relate(m_root, "slideMaster", m_master);
    m_notesMasterId = m_package.relate(m_root, "notesMaster", m_notesMaster);
    m_package.relate(m_root, "theme", numbered("theme", "theme", 1));
}

Result<QString> Presentation::addChart(const QString &slide, const office::ChartDesign &design)
{
    const Result<QByteArray> workbook = office::writeWorkbook(design.sheet);
    if (!workbook)
        return workbook.error();
    ++m_charts;
    const QString chart = numbered("charts", "chart", m_charts), sheet = numbered("embeddings", "Microsoft_Excel_Sheet", m_charts, ".xlsx");
    const QString id = m_package.relate(chart, "package", sheet);
    m_package.add(chart, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", office::chartPart(design, id, m_context.language, m_context.theme));
    m_package.add(sheet, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", *workbook);
    return m_package.relate(slide, "chart", chart);
}

QString Presentation::addPicture(const QString &slide, const QByteArray &png)
{
    const QString path = numbered("media", "image", ++m_pictures, ".png");
    m_package.add(path, "image/png", png);
    return m_package.relate(slide, "image", path);
}

Result<void> Presentation::addSlide(const Slide &slide, qsizetype number)
{
    const QString path = numbered("slides", "slide", number), notes = numbered("notesSlides", "notesSlide", number);
    m_package.relate(path, "slideLayout", layoutPath(slide.layout));
    m_package.relate(path, "notesSlide", notes);
    QStringList ids;
    for (const Shape &shape : slide.shapes) {
        if (const auto *picture = std::get_if<PictureShape>(&shape))
            ids << addPicture(path, picture->png);
        const auto *chart = std::get_if<ChartShape>(&shape);
        if (!chart)
            continue;
        const Result<QString> id = addChart(path, chart->design);
        if (!id)
            return id.error();
        ids << *id;
    }
    m_package.add(path, typeOf("slide"), slidePart(slide, ids, m_context));
    m_package.add(notes, typeOf("notesSlide"), notesPart(slide, m_context));
    m_package.relate(notes, "notesMaster", m_notesMaster);
    m_package.relate(notes, "slide", path);
    m_slideIds << m_package.relate(m_root, "slide", path);
    return {};
}

void Presentation::addRoot()
{
    pugi::xml_document document;
    const pugi::xml_node root = beginPart(document, "p:presentation");
    xml::set(root, {{"saveSubsetFonts", 1}});
    add(add(root, "p:sldMasterIdLst"), "p:sldMasterId", {{"id", MasterId}, {"r:id", m_masterId}});
    add(add(root, "p:notesMasterIdLst"), "p:notesMasterId", {{"r:id", m_notesMasterId}});
    const pugi::xml_node slides = add(root, "p:sldIdLst");
    for (qsizetype i = 0; i < m_slideIds.size(); ++i)
        add(slides, "p:sldId", {{"id", FirstSlideId + i}, {"r:id", m_slideIds[i]}});
    add(root, "p:sldSz", {{"cx", office::emu(SlideSize.width())}, {"cy", office::emu(SlideSize.height())}});
    add(root, "p:notesSz", {{"cx", office::emu(NotesSize.width())}, {"cy", office::emu(NotesSize.height())}});
    m_package.add(m_root, typeOf("presentation.main"), xml::bytes(document));
}

} // namespace

Result<QByteArray> writeSlides(const Manuscript &manuscript, const ReportInput &input)
{
    return Presentation(manuscript, input).write(planSlides(manuscript, input.locale, reportTheme(input)));
}

} // namespace earshot
