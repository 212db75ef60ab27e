// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/output.h"

#include "analysis/analyze.h"
#include "charts/marks.h"
#include "report/report.h"
#include "report/sections.h"
#include "storage/document.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QPdfWriter>
#include <QTextDocument>
#include <QUrl>

using namespace earshot;

namespace {

/// The input of a report of about twelve pages: every section, with a list of comments.
Result<ReportInput> inputOf(Document &document)
{
    const auto dataset = document.loadDataset();
    if (!dataset)
        return dataset.error();
    ReportInput input;
    input.snapshot = analyze(*dataset, {}, Scope{}, AnalysisOptions{});
    std::vector<ResponseId> ids;
    for (const quint32 row : input.snapshot->commentRows)
        ids.push_back((*dataset)->id(row));
    ids.resize(std::min<size_t>(ids.size(), 140));
    auto quotes = document.responses(ids);
    if (!quotes)
        return quotes.error();
    input.quotes = std::move(quotes).value();
    input.options.sections = defaultSections();
    for (SectionChoice &choice : input.options.sections)
        choice.on = true;
    input.documentTitle = document.info().title;
    input.date = QDate(2026, 11, 2);
    input.locale = QLocale(QLocale::English);
    return input;
}

QImage trendImage(const ReportInput &input)
{
    QImage image(1400, 500, QImage::Format_RGB32);
    const Theme theme = Theme::light();
    image.fill(theme.surface);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    marks::drawTrend(painter, image.rect(), input.snapshot->buckets, input.snapshot->unit, {}, theme,
                     input.locale);
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

constexpr int Charts = 6;

/// The peer: as many pages of the same comments, and six charts as pictures, by the rich-text engine.
struct PeerText
{
    QString html;
    int pages = 0;
};

PeerText peerText(const ReportInput &input, int pages)
{
    QTextDocument document;
    document.setPageSize(QSizeF(595, 842));
    QString html;
    for (int i = 0; i < Charts; ++i)
        html += QStringLiteral("<h2>Section</h2><img src=\"chart%1\" width=\"480\" height=\"171\">").arg(i);
    for (size_t i = 0; document.pageCount() < pages && i < 20000; i += 50) {
        for (size_t k = i; k < i + 50; ++k)
            html += QStringLiteral("<p>%1</p>")
                        .arg(input.quotes[k % input.quotes.size()].comment.toHtmlEscaped());
        document.setHtml(html);
    }
    return {html, document.pageCount()};
}

/// Like ours from figures to bytes: draws the charts, lays the pages out and writes them.
QByteArray printedByPeer(const ReportInput &input, const QString &html)
{
    QTextDocument document;
    for (int i = 0; i < Charts; ++i)
        document.addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("chart%1").arg(i)),
                             trendImage(input));
    document.setPageSize(QSizeF(595, 842));
    document.setHtml(html);
    return printed(document);
}

} // namespace

/// bench_report PROJECT ROUNDS: layout and writing of a PDF (row R1), and QTextDocument::print of as many
/// pages.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const auto document = Document::open(QString::fromLocal8Bit(argv[1]), Document::Access::ReadOnly);
    if (!document)
        return bench::fail(document.error());
    const auto input = inputOf(**document);
    if (!input)
        return bench::fail(input.error());
    const int pages = static_cast<int>(layOut(*input).pages.size());
    const PeerText text = peerText(*input, pages);
    QJsonArray ours, peer;
    qsizetype bytes = 0;
    for (int round = 0; round < QByteArray(argv[2]).toInt(); ++round) {
        ours.append(
            bench::milliseconds(1, [&] { bytes = writePdf(layOut(*input), *input).value().size(); }).at(0));
        peer.append(bench::milliseconds(1, [&] { printedByPeer(*input, text.html); }).at(0));
    }
    bench::print({{QStringLiteral("ours_ms"), ours},
                  {QStringLiteral("peer_ms"), peer},
                  {QStringLiteral("pages"), pages},
                  {QStringLiteral("peer_pages"), text.pages},
                  {QStringLiteral("bytes"), static_cast<qint64>(bytes)}});
    return 0;
}
