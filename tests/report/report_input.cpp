// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_input.h"

#include "analysis/analyze.h"
#include "report/sections.h"
#include "support/responses.h"

#include <QFile>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QSet>
#include <algorithm>

namespace earshot::test {

namespace {

QStringList cells(const QString &line)
{
    QStringList result{QString()};
    bool quoted = false;
    for (QChar c : line) {
        if (c == u'"')
            quoted = !quoted;
        else if (c == u';' && !quoted)
            result << QString();
        else
            result.back() += c;
    }
    return result;
}

constexpr int Attributes[] = {4, 5, 8, 9, 11}; ///< columns of the sample's file
constexpr qsizetype Columns = 12;

Response response(const QStringList &row, qint64 id)
{
    Response result;
    result.id = ResponseId(id);
    result.score = Score::from(row[0].toInt());
    result.comment = row[1];
    result.answeredAt = QDateTime::fromString(row[2], QStringLiteral("yyyy-MM-dd HH:mm"));
    result.respondent = Respondent{RespondentId(id), row[3], {}, row[7], {}, false};
    for (qint64 i = 0; i < qint64(std::size(Attributes)); ++i)
        result.attributes.emplace_back(AttributeId(i + 1), row[Attributes[i]]);
    result.starred =
        row[1].contains(QLatin1String("nineteen minutes")) || row[1].startsWith(QLatin1String("Luca always"));
    return result;
}

QString responseLine(const QStringList &row)
{
    QStringList words{QString(row[2]).replace(u' ', u'T'), row[0]};
    for (int column : Attributes)
        words << (row[column].isEmpty() ? QStringLiteral("-") : u'\'' + row[column] + u'\'');
    if (!row[1].isEmpty())
        words << u'"' + QString(row[1]).replace(u'"', u'\'') + u'"';
    return words.join(u' ');
}

/// The rows that the intake lets in: a score from 0 to 10, a date, each once.
QList<QStringList> sampleRows()
{
    QFile file(QStringLiteral(EARSHOT_SOURCE_DIR "/resources/sample/harbour-street-coffee.csv"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample");
    QList<QStringList> rows;
    QSet<QString> seen;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n').mid(1)) {
        const QStringList row = cells(line.trimmed());
        bool isNumber = false;
        const int score = row.front().toInt(&isNumber);
        const bool dated = QDateTime::fromString(row.value(2), QStringLiteral("yyyy-MM-dd HH:mm")).isValid();
        const QString key = row.value(3) + u'|' + row.value(2) + u'|' + row.value(0) +
                            (row.value(3).isEmpty() ? line : QString());
        if (row.size() == Columns && isNumber && Score::from(score) && dated && !seen.contains(key))
            rows << row;
        seen << key;
    }
    return rows;
}

/// Collects what is drawn as text.
class TextEngine : public QPaintEngine
{
public:
    TextEngine() : QPaintEngine(AllFeatures) {}
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawPath(const QPainterPath &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawRects(const QRectF *, int) override {}
    void drawLines(const QLineF *, int) override {}
    void drawEllipse(const QRectF &) override {}
    void drawTextItem(const QPointF &, const QTextItem &item) override { found << item.text(); }
    Type type() const override { return User; }

    QStringList found;
};

class TextDevice : public QPaintDevice
{
public:
    QPaintEngine *paintEngine() const override { return &engine; }
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
        case PdmHeight:
            return 1000;
        case PdmDevicePixelRatio:
        case PdmDevicePixelRatioScaled:
            return 1;
        default:
            return 72;
        }
    }
    mutable TextEngine engine;
};

ReportInput around(SnapshotPtr snapshot)
{
    ReportInput input;
    input.snapshot = std::move(snapshot);
    input.documentTitle = QStringLiteral("Harbour Street Coffee");
    input.surveyQuestion =
        QStringLiteral("How likely are you to recommend Harbour Street Coffee to a friend?");
    input.fingerprint = QString(64, u'a');
    input.date = QDate(2026, 11, 3);
    input.version = QStringLiteral("0.1.0");
    input.locale = QLocale(QStringLiteral("en_GB"));
    return input;
}

} // namespace

ReportInput sampleInput()
{
    QStringList lines{QStringLiteral("attributes: Store Daypart Customer Channel Quoting")};
    std::vector<Response> comments;
    for (const QStringList &row : sampleRows()) {
        lines << responseLine(row);
        if (!row[1].isEmpty() && row[2] >= QLatin1String("2026-05"))
            comments.push_back(response(row, lines.size() - 1));
    }
    std::stable_sort(comments.begin(), comments.end(), [](const Response &a, const Response &b) {
        return a.starred != b.starred ? a.starred : *a.answeredAt > *b.answeredAt;
    });
    const Responses data = parseResponses(lines.join(u'\n'));
    Scope scope;
    scope.period = {QDate(2026, 5, 1), QDate(2026, 10, 31)};
    AnalysisOptions options;
    options.today = QDate(2026, 11, 3);
    QFile themes(QStringLiteral(EARSHOT_SOURCE_DIR "/resources/sample/themes.txt"));
    if (!themes.open(QIODevice::ReadOnly))
        qFatal("no themes of the sample");
    Comments found(data.arena);
    found.themes = ThemeIndex::made(data.arena, std::make_shared<ThemeMatcher>(readThemes(themes.readAll()).dictionary.themes, Language::English));
    ReportInput input = around(analyze(data.dataset, found, scope, options));
    input.quotes = std::move(comments);
    input.intake = IntakeCounts{1301, 6, 11, {{QStringLiteral("<b>harbour</b>.csv"), QDate(2026, 11, 1), 1301, 1284, 6, 11}}};
    input.options.author = QStringLiteral("Anna Nilsen");
    input.options.recipient = QStringLiteral("Owners’ meeting");
    input.options.names = NamesPolicy::WithConsent;
    input.options.consentAttribute = QStringLiteral("Quoting");
    return input;
}

ReportInput inputFrom(const QString &responses)
{
    const Responses data = parseResponses(responses);
    Scope scope;
    scope.comparison.kind = Comparison::Kind::None;
    return around(analyze(data.dataset, data.arena, scope, {}));
}

QStringList texts(const LaidOutReport &report, qsizetype page)
{
    TextDevice device;
    QPainter painter(&device);
    report.pages[static_cast<size_t>(page)].draw(painter);
    painter.end();
    return device.engine.found;
}

QString allText(const LaidOutReport &report)
{
    QStringList all;
    for (qsizetype page = 0; page < qsizetype(report.pages.size()); ++page)
        all << texts(report, page);
    return all.join(u'\n');
}

} // namespace earshot::test
