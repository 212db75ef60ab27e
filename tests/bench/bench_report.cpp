// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/output.h"

#include "analysis/analyze.h"
#include "charts/theme.h"
#include "report/quote_candidates.h"
#include "report/report.h"
#include "report/sections.h"
#include "storage/document.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>
#include <QUrl>

using namespace earshot;

namespace {

/// The input of a report with three charts; two of them have the six charts of the budget, on ten pages.
Result<ReportInput> inputOf(Document &document, const Scope &scope)
{
    const auto dataset = document.loadDataset();
    if (!dataset)
        return dataset.error();
    ReportInput input;
    input.snapshot = analyze(*dataset, {}, scope, AnalysisOptions{});
    input.options = firstOptions(**dataset);
    auto quotes = document.responses(quoteCandidates(*input.snapshot, input.options));
    if (!quotes)
        return quotes.error();
    input.quotes = std::move(quotes).value();
    input.documentTitle = document.info().title;
    input.date = QDate(2026, 11, 2);
    input.locale = QLocale(QLocale::English);
    return input;
}

/// One report after the other.
LaidOutReport laidOut(const std::vector<ReportInput> &inputs)
{
    LaidOutReport whole;
    for (const ReportInput &input : inputs) {
        LaidOutReport report = layOut(input);
        whole.sheet = report.sheet;
        whole.pages.insert(whole.pages.end(), report.pages.begin(), report.pages.end());
        auto &sections = whole.manuscript.sections;
        sections.insert(sections.end(), report.manuscript.sections.begin(), report.manuscript.sections.end());
    }
    return whole;
}

QImage pictureOf(const manuscript::Chart &chart)
{
    constexpr qreal Scale = 300 / 96.0; // 300 dots an inch, as print asks of pictures
    QImage image((chart.size * Scale).toSize(), QImage::Format_RGB32);
    image.fill(Theme::light().surface);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(Scale, Scale);
    chart.draw(painter, QRectF(QPointF(), chart.size));
    return image;
}

QByteArray printed(const QTextDocument &document)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    document.print(&writer);
    return bytes;
}

QString element(const char *name, const QString &text)
{
    return QStringLiteral("<%1>%2</%1>").arg(QLatin1StringView(name), text.toHtmlEscaped());
}

/// What the report says, as the rich-text engine's markup: the peer prints the same headings, figures, tables, quotes and charts.
class PeerMarkup
{
public:
    void operator()(const manuscript::Text &text)
    {
        using Role = manuscript::TextRole;
        html += element(text.role == Role::Heading ? "h1" : text.role == Role::Subheading ? "h3" : "p", text.text);
    }
    void operator()(const manuscript::KeyFigures &figures)
    {
        html += QStringLiteral("<table width=\"100%\"><tr>");
        for (const manuscript::KeyFigure &figure : figures.figures)
            html += QStringLiteral("<td>") + element("p", figure.name) + element("h2", figure.value + u' ' + figure.margin) + element("p", figure.change + u' ' + figure.remark) + QStringLiteral("</td>");
        html += QStringLiteral("</tr></table>");
    }
    void operator()(const manuscript::Table &table)
    {
        html += QStringLiteral("<table width=\"100%\"><tr>");
        for (const manuscript::Column &column : table.columns)
            html += element("th", column.title);
        html += QStringLiteral("</tr>");
        for (const auto &row : table.rows) {
            html += QStringLiteral("<tr>");
            for (const manuscript::Cell &cell : row)
                html += element("td", cell.shown);
            html += QStringLiteral("</tr>");
        }
        html += QStringLiteral("</table>");
    }
    void operator()(const manuscript::Chart &chart)
    {
        html += QStringLiteral("<img src=\"chart%1\" width=\"480\" height=\"%2\">").arg(charts.size()).arg(480 * chart.size.height() / chart.size.width());
        charts.push_back(&chart);
    }
    void operator()(const manuscript::Quote &quote) { html += element("p", quote.text) + element("p", quote.source); }
    void operator()(const manuscript::Fact &fact) { html += element("h4", fact.name) + element("p", fact.text); }

    QString html;
    std::vector<const manuscript::Chart *> charts;
};

struct PeerReport
{
    QByteArray bytes;
    int pages = 0;
};

/// Like ours from figures to bytes: says what is to be said, draws the charts, lays the pages out and writes them.
PeerReport printedByPeer(const Manuscript &manuscript)
{
    PeerMarkup markup;
    for (const manuscript::Section &section : manuscript.sections) {
        for (const manuscript::Block &block : section.blocks)
            std::visit(markup, block);
    }
    QTextDocument document;
    for (size_t i = 0; i < markup.charts.size(); ++i)
        document.addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("chart%1").arg(i)), pictureOf(*markup.charts[i]));
    document.setHtml(markup.html);
    const QByteArray bytes = printed(document); // it lays the pages out for the writer's resolution
    return {bytes, static_cast<int>(bytes.count("/Type /Page\n"))};
}

} // namespace

/// bench_report PROJECT ROUNDS: layout and writing of a PDF (row R1), and QTextDocument::print of the same report.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const auto document = Document::open(QString::fromLocal8Bit(argv[1]), Document::Access::ReadOnly);
    if (!document)
        return bench::fail(document.error());
    std::vector<ReportInput> inputs;
    for (const auto &[from, to] : {std::pair(QDate(2025, 11, 1), QDate(2026, 4, 30)), std::pair(QDate(2026, 5, 1), QDate(2026, 10, 31))}) {
        Scope scope;
        scope.period = {from, to};
        scope.comparison.kind = Comparison::Kind::Previous;
        const auto input = inputOf(**document, scope);
        if (!input)
            return bench::fail(input.error());
        inputs.push_back(*input);
    }
    const LaidOutReport report = laidOut(inputs);
    const int peerPages = printedByPeer(report.manuscript).pages;
    QJsonArray ours, peer;
    qsizetype bytes = 0;
    for (int round = 0; round < QByteArray(argv[2]).toInt(); ++round) {
        ours.append(
            bench::milliseconds(1, [&] { bytes = writePdf(laidOut(inputs), inputs.back()).value().size(); }).at(0));
        peer.append(bench::milliseconds(1, [&] { printedByPeer(report.manuscript); }).at(0));
    }
    bench::print({{QStringLiteral("ours_ms"), ours},
                  {QStringLiteral("peer_ms"), peer},
                  {QStringLiteral("pages"), static_cast<int>(report.pages.size())},
                  {QStringLiteral("peer_pages"), peerPages},
                  {QStringLiteral("bytes"), static_cast<qint64>(bytes)}});
    return 0;
}
