// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fitting.h"

#include "app/count_label.h"
#include "app/emphasis_label.h"
#include "app/mark_widget.h"
#include "app/text_label.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>

namespace earshot::test {

namespace {

constexpr int Slack = 1; ///< px: layouts round
constexpr int OverlapSlack = 4; ///< px: letters do not fill their boxes

QString nameOf(const QWidget &widget)
{
    QString text = widget.accessibleName();
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        text = label->text();
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget); button && !button->text().isEmpty())
        text = button->text();
    else if (const auto *emphasis = qobject_cast<const EmphasisLabel *>(&widget))
        text = emphasis->text();
    return QStringLiteral("%1 \u201c%2\u201d").arg(QLatin1StringView(widget.metaObject()->className()), text.left(60));
}

QString sizeOf(QSize size)
{
    return QStringLiteral("%1 \u00d7 %2").arg(size.width()).arg(size.height());
}

/// What the widget needs; nothing when it can do with any size.
std::optional<QSize> needed(const QWidget &widget)
{
    if (const auto *elided = qobject_cast<const ElidedLabel *>(&widget))
        return QSize(0, elided->fontMetrics().height());
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->text().isEmpty())
            return label->pixmap().isNull() ? std::nullopt : std::optional(label->sizeHint());
        const QMargins margins = label->contentsMargins();
        if (label->wordWrap())
            return QSize(0, label->heightForWidth(label->width()));
        return QSize(label->fontMetrics().horizontalAdvance(label->text()) + margins.left() + margins.right(),
                     label->fontMetrics().height());
    }
    if (qobject_cast<const EmphasisLabel *>(&widget))
        return QSize(0, widget.heightForWidth(widget.width()));
    if (qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const CountLabel *>(&widget)
        || qobject_cast<const MarkWidget *>(&widget))
        return widget.sizeHint();
    if (qobject_cast<const QLineEdit *>(&widget))
        return QSize(0, widget.fontMetrics().height());
    return std::nullopt;
}

const QAbstractScrollArea *areaOfViewport(const QWidget &widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget.parentWidget());
    return area && area->viewport() == &widget ? area : nullptr;
}

/// The ancestor that cuts the widget off, or none. What scrolls up and down may be cut there.
const QWidget *cutter(const QWidget &widget)
{
    bool upAndDown = true;
    for (const QWidget *outer = widget.parentWidget(); outer; outer = outer->parentWidget()) {
        const QRect inside(widget.mapTo(outer, QPoint(0, 0)), widget.size());
        const QRect room = outer->rect().adjusted(-Slack, -Slack, Slack, Slack);
        if (qobject_cast<const QAbstractItemView *>(areaOfViewport(*outer)))
            return nullptr;
        upAndDown = upAndDown && !areaOfViewport(*outer);
        if (inside.left() < room.left() || inside.right() > room.right()
            || (upAndDown && (inside.top() < room.top() || inside.bottom() > room.bottom())))
            return outer;
        if (outer->isWindow())
            break;
    }
    return nullptr;
}

void addOverlaps(const std::vector<const QWidget *> &widgets, QStringList &found)
{
    for (size_t i = 0; i < widgets.size(); ++i) {
        for (size_t k = i + 1; k < widgets.size(); ++k) {
            if (widgets[i]->parentWidget() != widgets[k]->parentWidget())
                continue;
            const QRect shared = widgets[i]->geometry() & widgets[k]->geometry();
            if (shared.width() > OverlapSlack && shared.height() > OverlapSlack)
                found << nameOf(*widgets[i]) + QStringLiteral(" lies on ") + nameOf(*widgets[k]);
        }
    }
}

} // namespace

QStringList misfits(const QWidget &window)
{
    QStringList found;
    std::vector<const QWidget *> readable;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        const auto *area = qobject_cast<const QScrollArea *>(widget);
        if (area && area->horizontalScrollBar()->maximum() > 0)
            found << nameOf(*area) + QStringLiteral(" scrolls sideways by %1").arg(area->horizontalScrollBar()->maximum());
        const auto need = needed(*widget);
        if (!need)
            continue;
        readable.push_back(widget);
        if (widget->width() + Slack < need->width() || widget->height() + Slack < need->height())
            found << QStringLiteral("%1 needs %2, has %3").arg(nameOf(*widget), sizeOf(*need), sizeOf(widget->size()));
        if (const QWidget *outer = cutter(*widget))
            found << nameOf(*widget) + QStringLiteral(" is cut off by %1").arg(QLatin1StringView(outer->metaObject()->className()));
    }
    addOverlaps(readable, found);
    return found;
}

} // namespace earshot::test
