// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/style.h"

#include "report/report.h"
#include "report/words.h"

#include <QBuffer>
#include <QImageReader>
#include <QJsonDocument>
#include <QJsonObject>

namespace earshot {

namespace {

constexpr int MostLogoPixels = 600; ///< a side; 300 dots an inch at two inches
constexpr qsizetype MostLogoBytes = 512 * 1024;
constexpr int MostFileSide = 20000; ///< of a picture that is opened

QByteArray pngOf(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

bool isLogo(const QByteArray &png)
{
    return png.size() <= MostLogoBytes && !QImage::fromData(png, "PNG").isNull();
}

} // namespace

QByteArray ReportStyle::toJson() const
{
    QJsonObject object;
    for (const auto &[key, text] : {std::pair("name", name), std::pair("author", author), std::pair("accent", accent.isValid() ? accent.name() : QString()),
                                    std::pair("logo", QString::fromLatin1(logo.toBase64()))}) {
        if (!text.isEmpty())
            object.insert(QLatin1StringView(key), text);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

ReportStyle ReportStyle::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto text = [&object](const char *key) { return object.value(QLatin1StringView(key)).toString(); };
    ReportStyle style{text("name").left(LongestName), text("author").left(LongestName), {}, QByteArray::fromBase64(text("logo").toLatin1())};
    if (QColor::isValidColorName(text("accent")))
        style.accent = QColor(text("accent")).toRgb();
    if (!isLogo(style.logo))
        style.logo.clear();
    return style;
}

Result<QByteArray> logoFrom(const QByteArray &file)
{
    QByteArray bytes = file;
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!reader.canRead() || std::max(size.width(), size.height()) > MostFileSide)
        return Error{ErrorCode::ForeignFile, Report::tr("This is no picture that can be a logo. Choose a PNG, JPEG or SVG file."), {}};
    const bool isDrawing = reader.format().startsWith("svg");
    if (size.isValid() && (isDrawing || std::max(size.width(), size.height()) > MostLogoPixels))
        reader.setScaledSize(size.scaled(MostLogoPixels, MostLogoPixels, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage image = reader.read();
    if (image.isNull())
        return Error{ErrorCode::BadInput, Report::tr("The picture can not be read: %1").arg(reader.errorString()), {}};
    // A photograph may still be large as PNG.
    QByteArray png = pngOf(image);
    while (png.size() > MostLogoBytes) {
        image = image.scaled(image.size() / 2, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        png = pngOf(image);
    }
    return png;
}

QSizeF logoSize(const QImage &logo, QSizeF most)
{
    const QSizeF size = logo.size();
    return size.width() <= most.width() && size.height() <= most.height() ? size : size.scaled(most, Qt::KeepAspectRatio);
}

ReportStyle styleOf(const ReportInput &input)
{
    return input.options.ownStyle ? input.style : ReportStyle();
}

Theme reportTheme(const ReportInput &input, bool dark)
{
    const QColor accent = styleOf(input).accent;
    const Theme theme = dark ? Theme::darkTheme() : Theme::light();
    return accent.isValid() ? theme.withAccent(accent) : theme;
}

QString reporterOf(const ReportInput &input)
{
    const QString name = styleOf(input).name;
    return name.isEmpty() ? input.documentTitle : name;
}

QString authorOf(const ReportInput &input)
{
    return input.options.author.isEmpty() ? styleOf(input).author : input.options.author;
}

} // namespace earshot
