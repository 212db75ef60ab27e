// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/web_page.h"

#include "charts/theme.h"
#include "report/web_section.h"
#include "report/web_text.h"
#include "report/wording.h"
#include "report/words.h"

#include <QFile>
#include <algorithm>

namespace earshot {

namespace {

using web::element;
using web::escaped;

/// The design's colours as variables.
QString colours(const Theme &theme)
{
    QString list;
    for (const auto &[name, colour] : theme.tokens())
        list += QStringLiteral("--%1:%2;").arg(name, colour.name());
    return list;
}

QString style(const ReportInput &input)
{
    QFile file(QStringLiteral(":/earshot/web/page.css"));
    [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return QStringLiteral(":root{color-scheme:light dark;%1}\n@media screen and (prefers-color-scheme:dark){:root{%2}}\n")
               .arg(colours(reportTheme(input)), colours(reportTheme(input, true))) + QString::fromUtf8(file.readAll());
}

QString head(const Manuscript &manuscript, const ReportInput &input)
{
    QString meta = QStringLiteral("<meta charset=\"utf-8\">\n"
                                  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n"
                                  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    meta += QStringLiteral("<meta name=\"generator\" content=\"Earshot %1\">\n").arg(escaped(input.version));
    if (!manuscript.author.isEmpty())
        meta += QStringLiteral("<meta name=\"author\" content=\"%1\">\n").arg(escaped(manuscript.author));
    return QStringLiteral("<head>\n") + meta + element("title", "", wording::fileTitle(input)) + QStringLiteral("<style>\n") + style(input) +
           QStringLiteral("</style>\n</head>\n");
}

bool isCover(const manuscript::Section &section)
{
    return section.id == u"cover";
}

/// For whom, by whom, when.
QString about(const Manuscript &manuscript)
{
    const std::pair<QString, QString> facts[] = {{Report::tr("Prepared for"), manuscript.recipient},
                                                 {Report::tr("Prepared by"), manuscript.author},
                                                 {Report::tr("Date"), manuscript.date}};
    QString list;
    for (const auto &[name, text] : facts) {
        if (!text.isEmpty())
            list += QStringLiteral("<li><span>%1</span> %2</li>\n").arg(escaped(name), escaped(text));
    }
    return list.isEmpty() ? list : QStringLiteral("<ul class=\"about\">\n%1</ul>\n").arg(list);
}

/// Says nothing to who listens: the name stands beside it.
QString logo(const Manuscript &manuscript)
{
    return manuscript.logo.isEmpty() ? QString() : QStringLiteral("<img class=\"logo\" alt=\"\" src=\"data:image/png;base64,%1\">\n").arg(QLatin1StringView(manuscript.logo.toBase64()));
}

QString header(const Manuscript &manuscript, web::Blocks &blocks)
{
    QString inside = logo(manuscript) + element("p", "class=\"document\"", manuscript.document) + element("h1", "", manuscript.title) +
                     element("p", "class=\"period\"", manuscript.period.isEmpty() ? Report::tr("All responses") : manuscript.period) +
                     element("p", "class=\"selection\"", manuscript.selection);
    for (const manuscript::Section &section : manuscript.sections) {
        if (isCover(section))
            inside += blocks.write(section);
    }
    return QStringLiteral("<header>\n") + inside + about(manuscript) + QStringLiteral("</header>\n");
}

QString contents(const Manuscript &manuscript)
{
    QString entries;
    for (const manuscript::Section &section : manuscript.sections) {
        if (!isCover(section))
            entries += QStringLiteral("<li><a href=\"#%1\">%2</a></li>\n").arg(web::headingId(section), escaped(section.title));
    }
    return QStringLiteral("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">%1</h2>\n<ol>\n%2</ol>\n</nav>\n").arg(escaped(Report::tr("Contents")), entries);
}

/// Its title stands over the heading, which says what was found.
QString section(const manuscript::Section &section, web::Blocks &blocks)
{
    const auto *first = section.blocks.empty() ? nullptr : std::get_if<manuscript::Text>(&section.blocks.front());
    const bool sameTitle = first && first->text == section.title;
    return QStringLiteral("<section aria-labelledby=\"%1\">\n").arg(web::headingId(section)) +
           (sameTitle ? QString() : element("p", "class=\"title\"", section.title)) + blocks.write(section) + QStringLiteral("</section>\n");
}

QString main(const Manuscript &manuscript, web::Blocks &blocks)
{
    QString all;
    for (const manuscript::Section &one : manuscript.sections) {
        if (!isCover(one))
            all += section(one, blocks);
    }
    return QStringLiteral("<main id=\"main\">\n") + all + QStringLiteral("</main>\n");
}

} // namespace

Result<QByteArray> writeWebPage(const Manuscript &manuscript, const ReportInput &input)
{
    web::Blocks blocks(input.locale, reportTheme(input));
    const QString direction = input.locale.textDirection() == Qt::RightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr");
    QString page = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\" dir=\"%2\">\n").arg(manuscript.language, direction);
    page += head(manuscript, input);
    page += QStringLiteral("<body>\n<a class=\"skip\" href=\"#main\">%1</a>\n").arg(escaped(Report::tr("Skip to the report")));
    page += header(manuscript, blocks) + contents(manuscript) + main(manuscript, blocks);
    page += QStringLiteral("<footer>\n") + element("p", "", manuscript.footer) + element("p", "", wording::trademarks()) +
            QStringLiteral("</footer>\n</body>\n</html>\n");
    return page.toUtf8();
}

} // namespace earshot
