// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/key_figures.h"

#include "analysis/metrics.h"
#include "analysis/sentences.h"
#include "report/wording.h"
#include "report/words.h"

namespace earshot {

namespace {

/// One of the figures in a row: name, value, and a remark that begins with a change.
struct Figure : manuscript::KeyFigure
{
    QColor changeColour;
};

Figure named(const QString &name, const QString &value, const Theme &theme)
{
    Figure figure;
    figure.name = name;
    figure.value = value;
    figure.changeColour = theme.ink2;
    return figure;
}

Figure scoreFigure(const Snapshot &snapshot, const Theme &theme, const QLocale &locale)
{
    Figure figure = named(Report::tr("Net Promoter Score"), formatted(snapshot.total.nps, NumberFormat::Score, locale), theme);
    figure.number = snapshot.total.nps;
    figure.marginPoints = snapshot.total.margin();
    if (figure.marginPoints)
        figure.margin = wording::margin(snapshot.total, locale);
    const std::optional<int> change = shownChange(snapshot.total, snapshot.previous);
    if (!change || !snapshot.change)
        return figure;
    figure.change = wording::change(*change, locale);
    figure.changePoints = *change;
    figure.remark = sentences::verdictInLine(snapshot.change->verdict);
    if (wording::isReal(snapshot.change->verdict))
        figure.changeColour = snapshot.change->verdict == Verdict::Rise ? theme.proInk : theme.detInk;
    return figure;
}

Figure shareFigure(const Snapshot &snapshot, Category category, const QString &name, const Theme &theme,
                   const QLocale &locale)
{
    Figure figure = named(name, shownShare(snapshot.total.tally, category, locale), theme);
    figure.format = NumberFormat::Percent;
    if (const qint64 n = snapshot.total.n(); n > 0)
        figure.number = static_cast<double>(snapshot.total.tally.of(category)) / static_cast<double>(n);
    const auto now = wholeShares(snapshot.total.tally);
    const auto before = snapshot.previous ? wholeShares(snapshot.previous->tally) : std::nullopt;
    if (now && before) {
        figure.changePoints = now->of(category) - before->of(category);
        figure.change = wording::change(*figure.changePoints, locale);
        figure.remark = Report::tr("from %1").arg(shownShare(snapshot.previous->tally, category, locale));
    }
    return figure;
}

Figure answersFigure(const Snapshot &snapshot, const Theme &theme, const QLocale &locale)
{
    Figure figure = named(Report::tr("Answers"), locale.toString(snapshot.total.n()), theme);
    figure.format = NumberFormat::Count;
    figure.number = static_cast<double>(snapshot.total.n());
    if (snapshot.previous && snapshot.previous->n() > 0)
        figure.remark = Report::tr("%1 in the period before").arg(locale.toString(snapshot.previous->n()));
    return figure;
}

/// In the place of the answers, where it is known who was asked.
Figure rateFigure(const AskedPeople &people, const Theme &theme, const QLocale &locale)
{
    Figure figure = named(Report::tr("Response rate"), sentences::rate(people, locale), theme);
    figure.format = NumberFormat::Percent;
    figure.number = people.rate();
    figure.remark = Report::tr("%1 of %2 asked").arg(locale.toString(people.counted()), locale.toString(people.listed));
    return figure;
}

void drawFigure(QPainter &painter, const QRectF &rect, const Figure &figure, const Theme &theme)
{
    const TextStyle small{12, 16, QFont::Normal, theme.ink3};
    painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 2), theme.ink);
    drawLine(painter, {rect.left(), rect.top() + 23}, figure.name, small, theme, Qt::AlignLeft, rect.width());
    const qreal end = rect.left() + drawLine(painter, {rect.left(), rect.top() + 54}, figure.value,
                                             {28, 34, QFont::DemiBold, theme.ink, -2.9}, theme);
    drawLine(painter, {end + 7, rect.top() + 54}, figure.margin, {14, 34, QFont::Normal, theme.ink2}, theme);
    const qreal y = rect.top() + 74;
    qreal x = rect.left();
    if (!figure.change.isEmpty())
        x += drawLine(painter, {x, y}, figure.change, {12, 16, QFont::DemiBold, figure.changeColour}, theme) +
             4;
    drawLine(painter, {x, y}, figure.remark, small, theme, Qt::AlignLeft, rect.right() - x);
}

} // namespace

void writeKeyFigures(Composer &composer, const Snapshot &snapshot)
{
    const Theme &theme = composer.theme();
    const QLocale &locale = composer.locale();
    const std::vector<Figure> figures{
        scoreFigure(snapshot, theme, locale),
        shareFigure(snapshot, Category::Promoter, Report::tr("Promoters"), theme, locale),
        shareFigure(snapshot, Category::Detractor, Report::tr("Detractors"), theme, locale),
        snapshot.asked && snapshot.asked->rate() ? rateFigure(*snapshot.asked, theme, locale) : answersFigure(snapshot, theme, locale)};
    manuscript::KeyFigures said;
    for (const Figure &figure : figures)
        said.figures.push_back(figure);
    composer.record(std::move(said));
    composer.space(26);
    composer.place(80, [figures, theme](QPainter &painter, const QRectF &rect) {
        constexpr qreal Gap = 22;
        const auto count = static_cast<qreal>(figures.size());
        const qreal width = (rect.width() - Gap * (count - 1)) / count;
        qreal x = rect.left();
        for (const Figure &figure : figures) {
            drawFigure(painter, QRectF(x, rect.top(), width, rect.height()), figure, theme);
            x += width + Gap;
        }
    });
}

} // namespace earshot
