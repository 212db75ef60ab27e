// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/inline_svg.h"

#include "charts/chart_picture.h"
#include "charts/theme.h"

#include <QFontMetricsF>
#include <QXmlStreamReader>
#include <algorithm>

namespace earshot {

namespace {

bool isDefault(QStringView name, QStringView value)
{
    static const std::pair<QStringView, QStringView> defaults[] = {{u"fill-opacity", u"1"},
                                                                   {u"stroke-opacity", u"1"},
                                                                   {u"stroke-width", u"1"},
                                                                   {u"font-weight", u"400"},
                                                                   {u"font-style", u"normal"},
                                                                   {u"vector-effect", u"none"},
                                                                   {u"transform", u"matrix(1,0,0,1,0,0)"}};
    return std::any_of(std::begin(defaults), std::end(defaults), [&](const auto &one) { return one.first == name && one.second == value; });
}

/// Said once for the whole page or the whole picture.
bool isCommon(QStringView name)
{
    return name == u"font-family" || name == u"fill-rule" || name == u"space";
}

/// Writes what Qt's generator wrote, without what says nothing. Its groups hold the pen and the brush of what is in them.
class Cleaner
{
public:
    Cleaner(const QHash<QString, QString> &variables, const QString &prefix) : m_variables(variables), m_prefix(prefix) {}
    QString cleaned(const QByteArray &svg);

private:
    struct Element
    {
        QString name, tag;    ///< the tag without its end
        bool written = false;
        bool moves = false;   ///< has a transformation
        QFont font;           ///< of a text
    };
    void start(const QXmlStreamReader &reader);
    void end();
    void write(Element &element);
    void writeGroups(bool forText);
    void writeText(const Element &element);
    void endTag();
    QString tag(const QXmlStreamReader &reader) const;
    QString value(const QString &value) const;

    const QHash<QString, QString> &m_variables;
    QString m_prefix, m_out, m_text;
    std::vector<Element> m_open;
    bool m_inTag = false;
};

QString Cleaner::cleaned(const QByteArray &svg)
{
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && (reader.name() == u"title" || reader.name() == u"desc"))
            reader.skipCurrentElement();
        else if (reader.isStartElement())
            start(reader);
        else if (reader.isEndElement())
            end();
        else if (reader.isCharacters())
            m_text += reader.text();
    }
    Q_ASSERT(!reader.hasError());
    return m_out;
}

void Cleaner::start(const QXmlStreamReader &reader)
{
    const QXmlStreamAttributes attributes = reader.attributes();
    const QStringView transform = attributes.value(QLatin1StringView("transform"));
    Element element{reader.name().toString(), tag(reader), false, !transform.isEmpty() && !isDefault(u"transform", transform), {}};
    m_text.clear();
    if (element.name == u"text") {
        writeGroups(true);
        element.font = Theme::light().font(attributes.value(QLatin1StringView("font-size")).toInt(),
                                           QFont::Weight(attributes.value(QLatin1StringView("font-weight")).toInt()));
    } else if (element.name != u"svg" && element.name != u"g" && element.name != u"defs") {
        writeGroups(false);
        write(element);
    }
    m_open.push_back(std::move(element));
}

void Cleaner::write(Element &element)
{
    endTag();
    m_out += element.tag;
    m_inTag = true;
    element.written = true;
}

/// Those that an element needs; a text names its own colour and needs only what moves it.
void Cleaner::writeGroups(bool forText)
{
    for (Element &element : m_open) {
        const bool saysSomething = element.name == u"defs" || (element.name == u"g" && element.tag != u"<g");
        if (saysSomething && !element.written && (element.moves || !forText))
            write(element);
    }
}

/// As wide as it was drawn, in whatever typeface the reader has.
void Cleaner::writeText(const Element &element)
{
    endTag();
    const QString text = m_text.trimmed();
    const qreal width = QFontMetricsF(element.font).horizontalAdvance(text);
    m_out += QStringLiteral("%1 textLength=\"%2\" lengthAdjust=\"spacingAndGlyphs\">").arg(element.tag, QString::number(width, 'f', 1));
    m_out += text.toHtmlEscaped() + QStringLiteral("</text>");
}

void Cleaner::end()
{
    const Element element = std::move(m_open.back());
    m_open.pop_back();
    if (element.name == u"text")
        return writeText(element);
    if (!element.written)
        return;
    m_out += m_inTag ? QStringLiteral("/>") : QStringLiteral("</%1>").arg(element.name);
    m_inTag = false;
}

void Cleaner::endTag()
{
    if (m_inTag)
        m_out += u'>';
    m_inTag = false;
}

QString Cleaner::tag(const QXmlStreamReader &reader) const
{
    QString tag = u'<' + reader.name().toString();
    if (m_open.size() == 1) // round everything, without a meaning
        return tag;
    const bool isGroup = reader.name() == u"g";
    for (const QXmlStreamAttribute &attribute : reader.attributes()) {
        const QStringView name = attribute.name();
        const bool ofText = name.startsWith(u"font-");
        if (isCommon(name) || isDefault(name, attribute.value()) || (isGroup && ofText))
            continue;
        const QString own = attribute.value().toString();
        tag += QStringLiteral(" %1=\"%2\"").arg(name, (name == u"id" ? m_prefix + own : value(own)).toHtmlEscaped());
    }
    return tag;
}

QString Cleaner::value(const QString &value) const
{
    const QString reference = QStringLiteral("url(#");
    return value.startsWith(reference) ? QString(value).replace(reference, reference + m_prefix) : m_variables.value(value, value);
}

} // namespace

InlineSvg::InlineSvg(const Theme &theme)
{
    // Two tokens can have one colour in the light; these are what the drawings mean then.
    const QStringList first{QStringLiteral("surface"), QStringLiteral("grid")};
    auto tokens = theme.tokens();
    std::stable_partition(tokens.begin(), tokens.end(), [&](const auto &token) { return first.contains(token.first); });
    for (const auto &[name, colour] : tokens) {
        if (!m_variables.contains(colour.name()))
            m_variables.insert(colour.name(), QStringLiteral("var(--%1)").arg(name));
    }
}

QString InlineSvg::element(QSize size, const QString &attributes, const QString &inside, const QString &prefix,
                           const std::function<void(QPainter &)> &paint) const
{
    const QByteArray svg = chartPicture(PictureFormat::Svg, size, {}, {}, paint);
    const QString drawing = Cleaner(m_variables, prefix).cleaned(svg);
    return QStringLiteral("<svg %1 viewBox=\"0 0 %2 %3\" width=\"%2\" height=\"%3\">").arg(attributes, QString::number(size.width()), QString::number(size.height())) +
           inside + QStringLiteral("<g fill=\"none\" fill-rule=\"evenodd\">") + drawing + QStringLiteral("</g></svg>");
}

} // namespace earshot
