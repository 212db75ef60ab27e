// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drop_frame.h"

#include "app/style_painting.h"
#include "intake/importers.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace earshot {

namespace {

constexpr int LineWidth = 2;
constexpr int BannerHeight = 40;
constexpr int BannerPadding = 18;

} // namespace

DropFrame::DropFrame(const ThemeSource &themes, QWidget *window) : QWidget(window), m_themes(themes)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropFrame::showSentence(const QString &sentence)
{
    m_sentence = sentence;
    setAccessibleName(sentence);
    setGeometry(parentWidget()->rect());
    show();
    raise();
    update();
}

QStringList DropFrame::filesOf(const QMimeData *data)
{
    static const QStringList endings = importSuffixes();
    QStringList files;
    for (const QUrl &url : data->urls()) {
        const QString path = url.toLocalFile();
        if (!path.isEmpty() && endings.contains(QFileInfo(path).suffix().toLower()))
            files << path;
    }
    return files;
}

bool DropFrame::isDocument(const QString &path)
{
    return path.endsWith(QLatin1String(".earshot"), Qt::CaseInsensitive);
}

void DropFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    painting::roundedBox(painter, QRectF(rect()), 0, Qt::transparent, theme.accent, LineWidth);
    painter.setFont(m_themes.font(13, QFont::DemiBold));
    const int banner = std::min(width() - 40, painter.fontMetrics().horizontalAdvance(m_sentence) + 2 * BannerPadding);
    QRect box(0, 0, banner, m_themes.px(BannerHeight));
    box.moveCenter(rect().center());
    painting::roundedBox(painter, QRectF(box), 8, theme.accent, Qt::transparent);
    painter.setPen(theme.onAccent);
    painter.drawText(box, Qt::AlignCenter | Qt::TextWordWrap, m_sentence);
}

} // namespace earshot
