// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/segmented_switch.h"

#include "app/icons.h"
#include "app/style_painting.h"

#include <QAbstractButton>
#include <QPainter>

namespace earshot {

namespace {

constexpr int Padding = 11;
constexpr int IconSide = 16;
constexpr int IconGap = 6;

class Segment : public QAbstractButton
{
public:
    Segment(const ThemeSource &themes, const QString &text, const char *icon, QWidget *parent)
        : QAbstractButton(parent), m_themes(themes), m_icon(icon)
    {
        setText(text);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        // As wide as when chosen, so that choosing moves nothing.
        const int icon = m_icon ? IconSide + IconGap : 0;
        return QSize(m_narrow ? IconSide + 2 * Padding : words() + icon + 2 * Padding, m_themes.px(28));
    }
    void setNarrow(bool narrow)
    {
        m_narrow = narrow && m_icon;
        setToolTip(m_narrow ? text() : QString());
        updateGeometry();
    }
    int saved() const { return m_icon ? words() + IconGap : 0; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = m_themes.theme();
        if (isChecked())
            painting::roundedBox(painter, QRectF(rect()), 5, theme.surface, theme.line2);
        const QColor color = !isEnabled() ? theme.ink4 : isChecked() || underMouse() ? theme.ink : theme.ink2;
        QRectF text = QRectF(rect()).adjusted(Padding, 0, -Padding, 0);
        if (m_icon) {
            paintIcon(painter, QRectF(text.left(), (height() - IconSide) / 2.0, IconSide, IconSide), m_icon, color);
            text.adjust(IconSide + IconGap, 0, 0, 0);
        }
        if (m_narrow)
            return;
        painter.setFont(m_themes.controlFont(isChecked() ? QFont::DemiBold : QFont::Normal));
        painter.setPen(color);
        painter.drawText(text, Qt::AlignCenter | Qt::TextSingleLine, this->text());
    }

private:
    int words() const { return QFontMetrics(m_themes.controlFont(QFont::DemiBold)).horizontalAdvance(text()); }

    const ThemeSource &m_themes;
    const char *m_icon;
    bool m_narrow = false;
};

/// They are all of this kind.
Segment *segmentOf(QAbstractButton *button)
{
    return static_cast<Segment *>(button);
}

} // namespace

SegmentedSwitch::SegmentedSwitch(const ThemeSource &themes, const QString &name, QWidget *parent)
    : QWidget(parent),
      m_themes(themes),
      m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(1, 1, 1, 1);
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(name);
    connect(&m_group, &QButtonGroup::idClicked, this, &SegmentedSwitch::chosen);
    connect(&themes, &ThemeSource::changed, this, [this] {
        m_layout->invalidate();
        update();
    });
}

void SegmentedSwitch::add(const QString &text, const char *icon)
{
    auto *segment = new Segment(m_themes, text, icon, this);
    m_group.addButton(segment, static_cast<int>(m_group.buttons().size()));
    m_layout->addWidget(segment);
    if (m_group.buttons().size() == 1)
        segment->setChecked(true);
}

void SegmentedSwitch::setCurrent(int index)
{
    if (QAbstractButton *segment = m_group.button(index))
        return segment->setChecked(true);
    m_group.setExclusive(false);
    if (QAbstractButton *segment = m_group.checkedButton())
        segment->setChecked(false);
    m_group.setExclusive(true);
}

int SegmentedSwitch::current() const
{
    return m_group.checkedId();
}

void SegmentedSwitch::setNarrow(bool narrow)
{
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    for (QAbstractButton *button : m_group.buttons())
        segmentOf(button)->setNarrow(narrow);
    m_layout->invalidate();
    updateGeometry();
}

int SegmentedSwitch::saved() const
{
    int saved = 0;
    for (QAbstractButton *button : m_group.buttons())
        saved += segmentOf(button)->saved();
    return saved;
}

void SegmentedSwitch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    painting::roundedBox(painter, QRectF(rect()), 6, theme.sunken, theme.line2);
}

} // namespace earshot
