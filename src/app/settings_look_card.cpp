// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings_look_card.h"

#include "app/filter_button.h"
#include "app/report_controls.h"
#include "app/setting_row.h"
#include "app/style_painting.h"
#include "charts/painting.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLocale>

namespace earshot {

namespace {

constexpr int Side = 98, Height = 57, LeastSide = 56;
constexpr int NameHeight = 26;
constexpr int TextStep = 10;

QString percentText(int percent)
{
    return SettingsLookCard::tr("%1%", "a text size").arg(QLocale().toString(percent));
}

/// A page with three bars, in the colours of a theme.
void drawPage(QPainter &painter, const QRectF &rect, const Theme &theme)
{
    painting::roundedBox(painter, rect, 5, theme.canvas, theme.line2);
    const std::pair<const QColor *, double> bars[] = {{&theme.det, 0.26}, {&theme.pas, 0.42}, {&theme.pro, 0.64}};
    qreal left = rect.left() + rect.width() * 0.1;
    const qreal foot = rect.bottom() - rect.height() * 0.18, width = std::min(8.0, rect.width() * 0.09);
    for (const auto &[color, part] : bars) {
        painter.fillRect(QRectF(left, foot - part * rect.height(), width, part * rect.height()), *color);
        left += width * 1.4;
    }
}

} // namespace

LookTile::LookTile(const ThemeSource &themes, ThemeSource::Choice choice, const QString &name, QWidget *parent)
    : QAbstractButton(parent), m_themes(themes), m_choice(choice)
{
    setText(name);
    setAccessibleName(name);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&themes, &ThemeSource::changed, this, [this] { updateGeometry(); });
}

QSize LookTile::sizeHint() const
{
    const int name = QFontMetrics(m_themes.font(12, QFont::DemiBold)).horizontalAdvance(text()) + 4;
    return {std::max(Side, name), Height + m_themes.px(NameHeight)};
}

QSize LookTile::minimumSizeHint() const
{
    const int name = QFontMetrics(m_themes.font(12, QFont::DemiBold)).horizontalAdvance(text()) + 4;
    return {std::max(LeastSide, name), sizeHint().height()};
}

QRectF LookTile::picture() const
{
    return QRectF(2, 2, width() - 4, Height - 2);
}

void LookTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    const QRectF page = picture();
    QStyleOption option;
    option.initFrom(this);
    drawPage(painter, page, m_choice == ThemeSource::Choice::Dark ? Theme::darkTheme() : Theme::light());
    if (m_choice == ThemeSource::Choice::System) { // half of each
        painter.save();
        painter.setClipRect(page.adjusted(page.width() / 2, -1, 1, 1));
        drawPage(painter, page, Theme::darkTheme());
        painter.restore();
    }
    if (isChecked())
        painting::roundedBox(painter, page.adjusted(-1, -1, 1, 1), 6, Qt::transparent, theme.accent, 2);
    painter.setFont(m_themes.font(12, isChecked() ? QFont::DemiBold : QFont::Normal));
    painter.setPen(isChecked() ? theme.ink : theme.ink2);
    const QRect name(0, Height, width(), height() - Height);
    painter.drawText(name, Qt::AlignHCenter | Qt::AlignVCenter, text());
    if (painting::hasKeyFocus(option))
        painting::focusInside(painter, name.adjusted(0, 2, 0, 0), theme);
}

SettingsLookCard::SettingsLookCard(const ThemeSource &themes, QWidget *parent)
    : SettingsCard(themes, tr("Appearance"), parent),
      m_tiles{new LookTile(themes, ThemeSource::Choice::Light, tr("Light"), this), new LookTile(themes, ThemeSource::Choice::Dark, tr("Dark"), this),
              new LookTile(themes, ThemeSource::Choice::System, tr("System"), this)},
      m_textSize(new FilterButton(themes, QString(), this))
{
    auto *tiles = new QWidget(this);
    auto *row = new QHBoxLayout(tiles);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    auto *group = new QButtonGroup(this);
    for (LookTile *tile : m_tiles) {
        row->addWidget(tile, 1);
        group->addButton(tile);
        connect(tile, &QAbstractButton::clicked, this, [this, tile] { Q_EMIT choiceWanted(tile->choice()); });
    }
    addPart(tiles);
    m_textSize->setObjectName(QStringLiteral("textSize"));
    addRow(tr("Text size"), m_textSize);
    connect(m_textSize, &FilterButton::clicked, this, &SettingsLookCard::chooseTextSize);
    themes.follow(this, [this] { showLook(); });
    connect(&themes, &ThemeSource::choiceChanged, this, &SettingsLookCard::showLook);
}

void SettingsLookCard::showLook()
{
    for (LookTile *tile : m_tiles)
        tile->setChecked(tile->choice() == themes().choice());
    m_textSize->setValue(percentText(themes().textPercent()));
    m_textSize->setAccessibleName(tr("Text size: %1").arg(m_textSize->value()));
}

void SettingsLookCard::chooseTextSize()
{
    QStringList titles;
    int current = -1;
    for (int percent = ThemeSource::LeastTextPercent; percent <= ThemeSource::MostTextPercent; percent += TextStep) {
        if (percent == themes().textPercent())
            current = static_cast<int>(titles.size());
        titles += percentText(percent);
    }
    openChoices(m_textSize, titles, current, [this](int index) { Q_EMIT textPercentWanted(ThemeSource::LeastTextPercent + index * TextStep); });
}

} // namespace earshot
