// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/web_section.h"

#include "report/web_chart.h"
#include "report/web_table.h"
#include "report/web_text.h"
#include "report/words.h"

namespace earshot::web {

namespace {

using namespace manuscript;

constexpr char Quotes[] = "div class=\"quotes\"", Facts[] = "dl class=\"facts\"";

QString categoryClass(Category category)
{
    return category == Category::Detractor ? QStringLiteral("detractor")
           : category == Category::Passive ? QStringLiteral("passive")
                                           : QStringLiteral("promoter");
}

QString figure(const KeyFigure &figure)
{
    QString value = QStringLiteral("<b>%1</b>").arg(escapedFigure(figure.value));
    if (!figure.margin.isEmpty())
        value += QStringLiteral(" <span class=\"margin\">%1</span>").arg(escapedFigure(figure.margin));
    QString remark;
    if (!figure.change.isEmpty())
        remark += QStringLiteral("<strong>%1</strong> ").arg(escapedFigure(figure.change));
    remark += escaped(figure.remark);
    if (!remark.isEmpty())
        value += QStringLiteral(" <span class=\"remark\">%1</span>").arg(remark);
    return QStringLiteral("<li><span class=\"name\">%1</span> %2</li>\n").arg(escaped(figure.name), value);
}

} // namespace

QString headingId(const Section &section)
{
    return QStringLiteral("section-") + section.id;
}

QString Blocks::write(const Section &section)
{
    m_sectionId = headingId(section);
    m_sectionTitle = section.title;
    for (const Block &block : section.blocks)
        std::visit([this](const auto &one) { write(one); }, block);
    enter("");
    return std::exchange(m_out, QString());
}

QString Blocks::nextId(const char *kind)
{
    return QStringLiteral("%1-%2").arg(QLatin1StringView(kind)).arg(++m_count);
}

void Blocks::enter(const char *group)
{
    if (!m_subheading.isEmpty())
        writeSubheading();
    if (m_group == group)
        return;
    if (!m_group.isEmpty())
        m_out += QStringLiteral("</%1>\n").arg(QLatin1StringView(m_group.left(m_group.indexOf(' '))));
    m_group = group;
    if (!m_group.isEmpty())
        m_out += QStringLiteral("<%1>\n").arg(QLatin1StringView(m_group));
}

void Blocks::writeSubheading()
{
    const QString text = std::exchange(m_subheading, QString());
    enter("");
    m_out += element("h3", "", text);
}

void Blocks::write(const Text &text)
{
    if (text.role == TextRole::Subheading) {
        enter("");
        m_subheading = text.text; // a table takes it for its caption
        return;
    }
    enter("");
    switch (text.role) {
    case TextRole::Heading:
        m_out += QStringLiteral("<h2 id=\"%1\">%2</h2>\n").arg(m_sectionId, escaped(text.text));
        break;
    case TextRole::Lead:
        m_out += element("p", "class=\"lead\"", text.text);
        break;
    case TextRole::Note:
    case TextRole::MarkNote:
        m_out += element("p", "class=\"note\"", text.text);
        break;
    case TextRole::Paragraph:
    case TextRole::Subheading:
        m_out += element("p", "", text.text);
        break;
    }
}

void Blocks::write(const KeyFigures &figures)
{
    enter("");
    m_out += QStringLiteral("<ul class=\"figures\">\n");
    for (const KeyFigure &one : figures.figures)
        m_out += figure(one);
    m_out += QStringLiteral("</ul>\n");
}

void Blocks::write(const Table &table)
{
    const QString subheading = std::exchange(m_subheading, QString());
    enter("");
    const QString title = !subheading.isEmpty() ? subheading : !table.title.isEmpty() ? table.title : m_sectionTitle;
    m_out += web::table(table, {nextId("table"), title, !subheading.isEmpty()}, m_svg, m_locale);
}

void Blocks::write(const Chart &chart)
{
    enter("");
    m_out += web::chart(chart, nextId("chart"), m_svg, m_locale);
}

void Blocks::write(const Quote &quote)
{
    enter(Quotes);
    const QString kind = quote.score ? categoryClass(quote.score->category()) : QStringLiteral("unanswered");
    QString badge;
    if (quote.score)
        badge = QStringLiteral("<span class=\"badge\"><span class=\"aloud\">%1 </span>%2</span>").arg(escaped(Report::tr("Score")), m_locale.toString(quote.score->value()));
    m_out += QStringLiteral("<figure class=\"quote %1\">%2<blockquote><p dir=\"auto\">%3</p></blockquote><figcaption dir=\"auto\">%4</figcaption></figure>\n")
                 .arg(kind, badge, escaped(quote.text), escaped(quote.source));
}

void Blocks::write(const Fact &fact)
{
    enter(Facts);
    m_out += QStringLiteral("<dt>%1</dt>\n<dd>%2</dd>\n").arg(escaped(fact.name), escaped(fact.text));
}

} // namespace earshot::web
