// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_style_dialog.h"

#include "app/look.h"
#include "app/text_label.h"
#include "charts/contrast.h"

#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace earshot {

namespace {

constexpr int Width = 420, SwatchSide = 26;
constexpr QSize LogoBox(180, 48);
constexpr qint64 MostFileBytes = 50 * 1024 * 1024; ///< of a picture that is read
constexpr double LeastOfMarks = 3; ///< contrast below which a colour is darkened

} // namespace

ReportStyleDialog::ReportStyleDialog(const ThemeSource &themes, Dialogs &dialogs, const ReportStyle &style, QWidget *parent)
    : QDialog(parent), m_themes(themes), m_dialogs(dialogs), m_logo(style.logo), m_reading(this)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Report style"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(4);
    m_name = addField(tr("Name on the report"), "styleName", style.name);
    m_author = addField(tr("Prepared by"), "styleAuthor", style.author);
    m_colour = addField(tr("Colour"), "styleColour", style.accent.isValid() ? style.accent.name() : QString());
    addColours();
    addLogo();
    addButtons();
    setFixedWidth(themes.px(Width));
    showColour();
    showLogo();
}

QLineEdit *ReportStyleDialog::addField(const QString &label, const char *name, const QString &text)
{
    auto *field = new QLineEdit(text, this);
    field->setObjectName(QString::fromLatin1(name));
    field->setAccessibleName(label);
    field->setMaxLength(ReportStyle::LongestName);
    auto *title = new TextLabel(label, TextRole::Secondary, this);
    title->setBuddy(field);
    layout()->addWidget(title);
    layout()->addWidget(field);
    return field;
}

/// A sample beside the field, and under it how it is used.
void ReportStyleDialog::addColours()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    m_colour->setPlaceholderText(tr("Earshot’s blue; or teal, # and six digits …"));
    m_swatch = new QLabel(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    column->removeWidget(m_colour);
    row->addWidget(m_colour, 1);
    row->addWidget(m_swatch);
    column->addLayout(row);
    m_about = new TextLabel(TextRole::Secondary, this);
    m_about->setWordWrap(true);
    column->addWidget(m_about);
    connect(m_colour, &QLineEdit::textChanged, this, &ReportStyleDialog::showColour);
}

void ReportStyleDialog::addLogo()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    auto *title = new TextLabel(tr("Logo"), TextRole::Secondary, this);
    m_picture = new QLabel(this);
    auto *choose = new QPushButton(tr("Choose…"), this);
    choose->setObjectName(QStringLiteral("chooseLogo"));
    choose->setAccessibleDescription(tr("A picture file for the logo"));
    m_remove = new QPushButton(tr("Remove"), this);
    m_remove->setObjectName(QStringLiteral("removeLogo"));
    for (QPushButton *button : {choose, m_remove})
        button->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_picture, 1);
    row->addWidget(choose);
    row->addWidget(m_remove);
    column->addSpacing(6);
    column->addWidget(title);
    column->addLayout(row);
    connect(choose, &QPushButton::clicked, this, &ReportStyleDialog::chooseLogo);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_logo.clear();
        showLogo();
    });
}

void ReportStyleDialog::addButtons()
{
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_save = new QPushButton(tr("Use style"), this);
    m_save->setObjectName(QStringLiteral("useStyle"));
    m_save->setDefault(true);
    cancel->setAutoDefault(false);
    setLook(m_save, "kind", QStringLiteral("primary"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_save);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addSpacing(14);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        Q_EMIT styleWanted(style());
        accept();
    });
}

ReportStyle ReportStyleDialog::style() const
{
    ReportStyle style{m_name->text().simplified(), m_author->text().simplified(), {}, m_logo};
    if (const QString colour = m_colour->text().trimmed(); QColor::isValidColorName(colour))
        style.accent = QColor(colour).toRgb();
    return style;
}

void ReportStyleDialog::showColour()
{
    const QColor own = style().accent;
    const bool understood = own.isValid() || m_colour->text().trimmed().isEmpty();
    const Theme paper = Theme::light();
    const Theme used = own.isValid() ? paper.withAccent(own) : paper;
    const int side = m_themes.px(SwatchSide);
    QPixmap swatch(side, side);
    swatch.fill(understood ? used.accent : paper.surface);
    m_swatch->setPixmap(swatch);
    m_swatch->setAccessibleName(understood ? tr("Colour as printed: %1").arg(used.accent.name()) : QString());
    m_about->setText(!understood ? tr("This is no colour. Write # and six digits, or a name such as teal.")
                     : own.isValid() && contrast(own, paper.surface) < LeastOfMarks ? tr("Too light for lines on paper: it is printed darker, as at the right.")
                                                                                 : tr("For bands and lines. Detractors, passives and promoters keep their colours."));
    m_save->setEnabled(understood);
}

void ReportStyleDialog::showLogo()
{
    const QImage logo = QImage::fromData(m_logo, "PNG");
    m_remove->setVisible(!logo.isNull());
    if (logo.isNull()) {
        m_picture->setPixmap({});
        m_picture->setText(tr("None; Earshot’s mark stands there"));
        return;
    }
    const QSize box(m_themes.px(LogoBox.width()), m_themes.px(LogoBox.height()));
    const QSize size = logoSize(logo, box).toSize();
    QPixmap shown(size + QSize(12, 12));
    shown.fill(Theme::light().surface); // as on paper, also in the dark
    QPainter painter(&shown);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRect(QPoint(6, 6), size), logo);
    painter.end();
    m_picture->setPixmap(shown);
    m_picture->setAccessibleName(tr("Logo, %1 by %2 dots").arg(logo.width()).arg(logo.height()));
}

void ReportStyleDialog::chooseLogo()
{
    m_dialogs.chooseToOpen(this, tr("Choose a logo"), tr("Pictures (*.png *.jpg *.jpeg *.svg *.webp *.bmp)"), false, [this](const QStringList &paths) {
        if (paths.isEmpty())
            return;
        const auto read = [path = paths.first()](const JobControl &) -> Result<QByteArray> {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return Error{ErrorCode::FileUnreadable, tr("%1 can not be read: %2").arg(QFileInfo(path).fileName(), file.errorString()), {}};
            return logoFrom(file.read(MostFileBytes));
        };
        m_reading.start(read, [this](const Result<QByteArray> &logo) {
            if (!logo)
                return m_dialogs.showError(this, logo.error());
            m_logo = *logo;
            showLogo();
        });
    });
}

} // namespace earshot
