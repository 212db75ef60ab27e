// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trend_toolbar.h"

#include "analysis/figure_sentences.h"
#include "analysis/rolling_days.h"
#include "app/boxed_check.h"
#include "app/filter_button.h"
#include "app/flow_layout.h"
#include "app/mark_widget.h"
#include "app/segmented_switch.h"
#include "charts/painting.h"

#include <QAction>
#include <QMenu>

#include <array>

namespace earshot {

namespace {

struct UnitChoice {
    const char *id;
    const char *title;
    const char *answers;
    const char *average;
    const char *three;
};
// Whole sentences for each unit: other languages bend their words. In the order of TimeUnit.
constexpr std::array Units{
    UnitChoice{"day", QT_TRANSLATE_NOOP("earshot::TrendToolbar", "Day"),
               QT_TRANSLATE_NOOP("earshot::TrendToolbar", "Answers per day"),
               QT_TRANSLATE_NOOP("earshot::TrendToolbar", "3-day average"),
               QT_TRANSLATE_NOOP("earshot::TrendToolbar", "3 days")},
    UnitChoice{"week", QT_TRANSLATE_NOOP("earshot::TrendToolbar", "Week"),
               QT_TRANSLATE_NOOP("earshot::TrendToolbar", "Answers per week"),
               QT_TRANSLATE_NOOP("earshot::TrendToolbar", "3-week average"),
               QT_TRANSLATE_NOOP("earshot::TrendToolbar", "3 weeks")},
    UnitChoice{"month", QT_TRANSLATE_NOOP("earshot::TrendToolbar", "Month"),
               QT_TRANSLATE_NOOP("earshot::TrendToolbar", "Answers per month"),
               QT_TRANSLATE_NOOP("earshot::TrendToolbar", "3-month average"),
               QT_TRANSLATE_NOOP("earshot::TrendToolbar", "3 months")},
    UnitChoice{"quarter", QT_TRANSLATE_NOOP("earshot::TrendToolbar", "Quarter"),
               QT_TRANSLATE_NOOP("earshot::TrendToolbar", "Answers per quarter"),
               QT_TRANSLATE_NOOP("earshot::TrendToolbar", "3-quarter average"),
               QT_TRANSLATE_NOOP("earshot::TrendToolbar", "3 quarters")},
    UnitChoice{"year", QT_TRANSLATE_NOOP("earshot::TrendToolbar", "Year"),
               QT_TRANSLATE_NOOP("earshot::TrendToolbar", "Answers per year"),
               QT_TRANSLATE_NOOP("earshot::TrendToolbar", "3-year average"),
               QT_TRANSLATE_NOOP("earshot::TrendToolbar", "3 years")},
};

const UnitChoice &choiceOf(TimeUnit unit)
{
    return Units[static_cast<size_t>(unit)];
}

/// What the legend tells of, from right to left; empty where it is not drawn.
struct Legend {
    QString lastYear, average, single, limits, shaded;

    QStringList all() const
    {
        QStringList texts{lastYear, average, single, limits, shaded};
        texts.removeAll(QString());
        return texts;
    }
};

void drawLegend(QPainter &painter, const QRectF &rect, const Theme &theme, const Legend &legend)
{
    painter.setFont(theme.font(12));
    qreal left = rect.right();
    const auto entry = [&](const QString &text, const QPen &pen) {
        if (text.isEmpty())
            return;
        left -= painter.fontMetrics().horizontalAdvance(text) + 2;
        painter.setPen(theme.ink2);
        painter.drawText(QRectF(left, rect.top(), rect.width(), rect.height()), Qt::AlignVCenter, text);
        painter.setPen(pen);
        painter.drawLine(QPointF(left - 28, rect.center().y()), QPointF(left - 6, rect.center().y()));
        left -= 42;
    };
    entry(legend.lastYear, marks::dashedPen(theme.s3, 1.5, {2, 3}));
    entry(legend.average, marks::dashedPen(theme.ink, 1.5, {6, 3}));
    entry(legend.single, QPen(theme.s1, 2));
    entry(legend.limits, marks::dashedPen(theme.ink3, 1, {2, 2}));
    entry(legend.shaded, QPen(marks::withOpacity(theme.accent, 0.15), 10, Qt::SolidLine, Qt::FlatCap));
}

} // namespace

TrendToolbar::TrendToolbar(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_units(new SegmentedSwitch(themes, tr("Columns of the chart"), this)),
      m_band(new BoxedCheck(themes, tr("95% margin"), this)), m_rolling(new BoxedCheck(themes, tr("3-month average"), this)),
      m_volumes(new BoxedCheck(themes, tr("Answers per month"), this)), m_events(new BoxedCheck(themes, tr("Events"), this)),
      m_goal(new BoxedCheck(themes, tr("Goal"), this)), m_more(new FilterButton(themes, QString(), this)), m_menu(new QMenu(this)),
      m_legend(new MarkWidget(themes, {190, 20}, this))
{
    for (const UnitChoice &choice : Units)
        m_units->add(tr(choice.title));
    auto *bar = new FlowLayout(this, 8);
    bar->setContentsMargins(0, 0, 0, 0);
    bar->setLastTakesRest(true);
    for (QWidget *control : std::initializer_list<QWidget *>{m_units, m_more, m_band, m_rolling, m_volumes, m_events, m_goal, m_legend})
        bar->addWidget(control);
    connect(m_units, &SegmentedSwitch::chosen, this, [this](int index) { choose(static_cast<TimeUnit>(index), {}); });
    addParts();
    addMenu();
    showUnit();
}

void TrendToolbar::addParts()
{
    const std::pair<BoxedCheck *, const char *> parts[]
        = {{m_band, "band"}, {m_rolling, "rolling"}, {m_volumes, "volumes"}, {m_events, "events"}, {m_goal, "goal"}};
    for (const auto &[check, name] : parts) {
        check->setObjectName(QString::fromLatin1(name));
        check->setChecked(true);
        connect(check, &QCheckBox::toggled, this, &TrendToolbar::partsChosen);
    }
    m_goal->hide();
}

void TrendToolbar::addMenu()
{
    m_more->setObjectName(QStringLiteral("more"));
    m_menu->addSection(tr("Rolling windows"));
    for (const int days : statistics::RollingWindows) {
        QAction *action = m_menu->addAction(tr("%Ln days together", nullptr, days), this, [this, days] { choose(m_unit, days); });
        action->setCheckable(true);
        action->setData(days);
        m_windows.push_back(action);
    }
    m_menu->addSection(tr("Also draw"));
    m_limits = m_menu->addAction(tr("Control limits"));
    m_lastYear = m_menu->addAction(tr("The year before"));
    for (QAction *action : {m_limits, m_lastYear}) {
        action->setCheckable(true);
        connect(action, &QAction::toggled, this, &TrendToolbar::partsChosen);
    }
    m_limits->setObjectName(QStringLiteral("limits"));
    m_lastYear->setObjectName(QStringLiteral("lastYear"));
    connect(m_more, &FilterButton::clicked, this, [this] { m_menu->popup(m_more->popupPlace()); });
    connect(m_more, &FilterButton::cleared, this, [this] { choose(m_unit, {}); });
}

void TrendToolbar::choose(TimeUnit unit, std::optional<int> rollingDays)
{
    m_unit = unit;
    m_rollingDays = rollingDays;
    showUnit();
    Q_EMIT unitChosen();
}

void TrendToolbar::showUnit()
{
    m_units->setCurrent(m_rollingDays ? -1 : static_cast<int>(m_unit));
    for (QAction *action : m_windows)
        action->setChecked(m_rollingDays == action->data().toInt());
    m_more->setSet(m_rollingDays.has_value());
    m_more->setValue(m_rollingDays ? tr("%Ln days together", nullptr, *m_rollingDays) : tr("More"));
}

void TrendToolbar::showSnapshot(const SnapshotPtr &snapshot, bool shaded)
{
    m_snapshot = snapshot;
    m_shaded = shaded;
    // A unit that was too fine for the data: the switch says what is drawn.
    if (!snapshot->windowStep && !m_rollingDays)
        m_units->setCurrent(static_cast<int>(snapshot->unit));
    nameParts();
}

void TrendToolbar::nameParts()
{
    const UnitChoice &choice = choiceOf(m_snapshot->unit);
    const bool windows = m_snapshot->windowStep.has_value();
    m_rolling->setText(tr(choice.average));
    m_rolling->setVisible(!windows);
    m_volumes->setText(windows ? tr("Answers") : tr(choice.answers));
    m_band->setText(sentences::marginName(m_snapshot->options, QLocale()));
    m_limits->setEnabled(!windows);
    for (BoxedCheck *check : {m_band, m_rolling, m_volumes})
        check->updateGeometry();
    Legend legend;
    legend.single = windows ? tr("%Ln days together", nullptr, m_snapshot->options.rollingDays.value_or(1)) : tr(choice.title);
    legend.average = hasRolling() ? tr(choice.three) : QString();
    legend.lastYear = hasLastYear() ? tr("The year before") : QString();
    legend.limits = hasLimits() ? tr("Control limits") : QString();
    legend.shaded = m_shaded ? tr("Shaded: chosen period") : QString();
    const QFontMetrics metrics(m_themes.theme().font(12));
    int width = 0;
    for (const QString &text : legend.all())
        width += metrics.horizontalAdvance(text) + 46;
    m_legend->setLeast({width, 20});
    QString spoken = tr("Line: %1").arg(legend.single);
    if (!legend.average.isEmpty())
        spoken = tr("Line: %1. Dashed: %2").arg(legend.single, tr(choice.average));
    for (const QString &text : {legend.lastYear, legend.limits, legend.shaded})
        spoken += text.isEmpty() ? QString() : QStringLiteral(". ") + text;
    m_legend->setMark([legend](QPainter &painter, const QRectF &rect, const Theme &theme) { drawLegend(painter, rect, theme, legend); },
                      spoken);
}

void TrendToolbar::setHasGoal(bool has)
{
    m_goal->setVisible(has);
}

void TrendToolbar::setLegendVisible(bool visible)
{
    m_legend->setVisible(visible);
}

QString TrendToolbar::unitTitle(TimeUnit unit)
{
    return tr(choiceOf(unit).title);
}

bool TrendToolbar::hasBand() const
{
    return m_band->isChecked();
}

bool TrendToolbar::hasRolling() const
{
    return m_rolling->isChecked() && !(m_snapshot && m_snapshot->windowStep);
}

bool TrendToolbar::hasVolumes() const
{
    return m_volumes->isChecked();
}

bool TrendToolbar::hasEvents() const
{
    return m_events->isChecked();
}

bool TrendToolbar::hasGoal() const
{
    return m_goal->isChecked();
}

bool TrendToolbar::hasLimits() const
{
    return m_limits->isChecked() && !(m_snapshot && m_snapshot->windowStep);
}

bool TrendToolbar::hasLastYear() const
{
    return m_lastYear->isChecked();
}

QJsonObject TrendToolbar::kept() const
{
    QJsonObject kept{{QStringLiteral("unit"), QString::fromLatin1(choiceOf(m_unit).id)}};
    if (m_rollingDays)
        kept.insert(QStringLiteral("rollingDays"), *m_rollingDays);
    for (const BoxedCheck *check : {m_band, m_rolling, m_volumes, m_events, m_goal}) {
        if (!check->isChecked())
            kept.insert(check->objectName(), false);
    }
    for (const QAction *action : {m_limits, m_lastYear}) {
        if (action->isChecked())
            kept.insert(action->objectName(), true);
    }
    return kept;
}

void TrendToolbar::restore(const QJsonObject &kept)
{
    const QSignalBlocker quiet(this);
    m_unit = TimeUnit::Month;
    for (size_t i = 0; i < Units.size(); ++i) {
        if (kept.value(u"unit").toString() == QLatin1StringView(Units[i].id))
            m_unit = static_cast<TimeUnit>(i);
    }
    const int days = kept.value(u"rollingDays").toInt();
    const auto &windows = statistics::RollingWindows;
    const bool known = std::find(std::begin(windows), std::end(windows), days) != std::end(windows);
    m_rollingDays = known ? std::optional(days) : std::nullopt;
    for (BoxedCheck *check : {m_band, m_rolling, m_volumes, m_events, m_goal})
        check->setChecked(kept.value(check->objectName()).toBool(true));
    for (QAction *action : {m_limits, m_lastYear})
        action->setChecked(kept.value(action->objectName()).toBool());
    showUnit();
}

} // namespace earshot
