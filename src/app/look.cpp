// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look.h"

#include "app/focus_ring.h"
#include "app/mark_widget.h"
#include "app/style.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStyleHints>
#include <QToolTip>

namespace earshot {

namespace {

QByteArray resource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

// Our own palette hides that of the desktop; without it Qt falls back to the desktop's.
bool desktopIsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    const QPalette ours = QApplication::palette();
    QApplication::setPalette(QPalette());
    const bool dark = isDark(QApplication::palette());
    QApplication::setPalette(ours);
    return dark;
#endif
}

} // namespace

Look::Look(ThemeSource &themes) : m_themes(themes)
{
    const bool dark = isDark(QApplication::palette());
    installMarkAccessibility();
    QApplication::setStyle(new EarshotStyle(themes));
    m_themes.setSystemDark(dark);
    apply();
    connect(&themes, &ThemeSource::changed, this, &Look::apply);
    new FocusRing(themes, this);
    qApp->installEventFilter(this);
}

bool Look::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange && watched == qApp && !m_applying)
        QMetaObject::invokeMethod(this, &Look::askDesktop, Qt::QueuedConnection);
    return false;
}

void Look::askDesktop()
{
    m_applying = true;
    const bool dark = desktopIsDark();
    m_applying = false;
    m_themes.setSystemDark(dark);
}

void Look::apply()
{
    m_applying = true;
    QApplication::setFont(m_themes.font(13));
    QApplication::setPalette(paletteOf(m_themes.theme()));
    QToolTip::setFont(m_themes.font(12));
    const QString sheet = QString::fromUtf8(resource(QStringLiteral(":/earshot/earshot.qss")));
    qApp->setStyleSheet(filledStyleSheet(sheet, m_themes));
    m_applying = false;
}

QString filledStyleSheet(const QString &sheet, const ThemeSource &themes)
{
    const QJsonObject tokens = QJsonDocument::fromJson(resource(QStringLiteral(":/earshot/tokens.json"))).object();
    const QString appearance = themes.theme().dark ? QStringLiteral("dark") : QStringLiteral("light");
    const QJsonObject colors = tokens.value(appearance).toObject();
    static const QRegularExpression place(QStringLiteral("@([a-z0-9-]+)@"));
    QString filled;
    qsizetype done = 0;
    for (auto it = place.globalMatch(sheet); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString name = match.captured(1);
        filled += QStringView(sheet).mid(done, match.capturedStart() - done);
        filled += name.endsWith(QLatin1String("px")) ? QStringLiteral("%1px").arg(themes.px(name.chopped(2).toInt()))
                                                     : colors.value(name).toString();
        done = match.capturedEnd();
    }
    filled += QStringView(sheet).mid(done);
    return filled;
}

QPalette paletteOf(const Theme &theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.canvas);
    palette.setColor(QPalette::WindowText, theme.ink);
    palette.setColor(QPalette::Base, theme.surface);
    palette.setColor(QPalette::AlternateBase, theme.sunken);
    palette.setColor(QPalette::Text, theme.ink);
    palette.setColor(QPalette::PlaceholderText, theme.ink3);
    palette.setColor(QPalette::Button, theme.surface);
    palette.setColor(QPalette::ButtonText, theme.ink);
    palette.setColor(QPalette::BrightText, theme.onAccent);
    palette.setColor(QPalette::Highlight, theme.sel);
    palette.setColor(QPalette::HighlightedText, theme.ink);
    palette.setColor(QPalette::Link, theme.accentInk);
    palette.setColor(QPalette::LinkVisited, theme.accentInk);
    palette.setColor(QPalette::ToolTipBase, theme.ink);
    palette.setColor(QPalette::ToolTipText, theme.surface);
    palette.setColor(QPalette::Light, theme.surface);
    palette.setColor(QPalette::Midlight, theme.line);
    palette.setColor(QPalette::Mid, theme.line2);
    palette.setColor(QPalette::Dark, theme.field);
    palette.setColor(QPalette::Shadow, theme.line2);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.ink4);
    return palette;
}

} // namespace earshot
