// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_error_page.h"

#include "app/card.h"
#include "app/icons.h"
#include "app/mark_widget.h"
#include "app/text_label.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPushButton>

#include <algorithm>

namespace earshot {

namespace {

constexpr int ColumnWidth = 860;

MarkWidget *makeIcon(const ThemeSource &themes, const char *name, QColor Theme::*color, int size, QWidget *parent)
{
    auto *icon = new MarkWidget(themes, {size, size}, parent);
    icon->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    icon->setMark([name = QString::fromLatin1(name), color](QPainter &painter, const QRectF &rect,
                                                            const Theme &theme) { drawIcon(painter, rect, name, theme.*color); },
                  {});
    return icon;
}

MarkWidget *makeLine(const ThemeSource &themes, QWidget *parent)
{
    auto *line = new MarkWidget(themes, {10, 1}, parent);
    line->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    line->setMark([](QPainter &painter, const QRectF &rect, const Theme &theme) { painter.fillRect(rect, theme.line); },
                  {});
    return line;
}

TextLabel *wrapped(const QString &text, TextRole role, QWidget *parent)
{
    auto *label = new TextLabel(text, role, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// Icon, title over detail, and perhaps a button: one row of a card.
QLayout *makeRow(QWidget *icon, const QString &title, const QString &detail, QWidget *button, QWidget *parent)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(18, 13, 18, 13);
    row->setSpacing(14);
    row->addWidget(icon, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(wrapped(title, TextRole::Strong, parent));
    texts->addWidget(wrapped(detail, TextRole::Quiet, parent));
    row->addLayout(texts, 1);
    if (button)
        row->addWidget(button, 0, Qt::AlignTop);
    return row;
}

Card *makeCard(const QString &title, const QString &note, const ThemeSource &themes, QWidget *parent)
{
    auto *card = new Card(parent);
    card->setFlush();
    card->setAccessibleName(title);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(18, 11, 18, 12);
    head->addWidget(new TextLabel(title, TextRole::CardTitle, card));
    head->addStretch(1);
    head->addWidget(new TextLabel(note, TextRole::Secondary, card));
    card->body()->addLayout(head);
    card->body()->addWidget(makeLine(themes, card));
    return card;
}

QString factsOf(const FileEvidence &evidence)
{
    const QLocale locale;
    QStringList facts;
    if (evidence.bytes)
        facts.append(locale.formattedDataSize(*evidence.bytes, 0, QLocale::DataSizeTraditionalFormat));
    if (evidence.changed)
        facts.append(ImportErrorPage::tr("changed %1").arg(
            locale.toString(*evidence.changed, QStringLiteral("d MMMM yyyy, HH:mm"))));
    return facts.join(QStringLiteral(" · "));
}

} // namespace

ImportErrorPage::ImportErrorPage(const ThemeSource &themes, QWidget *parent) : QScrollArea(parent), m_themes(themes)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void ImportErrorPage::showError(const FileEvidence &evidence, const Error &error)
{
    auto *outside = new QWidget;
    m_column = new QWidget(outside);
    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins(0, 30, 0, 18);
    column->setSpacing(16);
    column->addWidget(makeBanner(evidence, error));
    if (!evidence.findings.empty() || !evidence.start.isEmpty())
        column->addWidget(makeFindings(evidence));
    column->addWidget(makeWaysOn(evidence, error));
    column->addStretch(1);
    auto *centre = new QHBoxLayout(outside);
    centre->setContentsMargins(28, 0, 28, 0);
    centre->addStretch(1);
    centre->addWidget(m_column);
    centre->addStretch(1);
    setWidget(outside);
    m_column->setFixedWidth(std::min(m_themes.px(ColumnWidth), viewport()->width() - 56));
}

void ImportErrorPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (m_column)
        m_column->setFixedWidth(std::min(m_themes.px(ColumnWidth), viewport()->width() - 56));
}

QWidget *ImportErrorPage::makeBanner(const FileEvidence &evidence, const Error &error)
{
    auto *banner = new QFrame(m_column);
    banner->setObjectName(QStringLiteral("errorBanner"));
    auto *row = new QHBoxLayout(banner);
    row->setContentsMargins(19, 17, 19, 17);
    row->setSpacing(14);
    row->addWidget(makeIcon(m_themes, "warn", &Theme::errInk, 22, banner), 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(3);
    auto *title = wrapped(tr("%1 cannot be imported").arg(evidence.name), TextRole::Detail, banner);
    title->setObjectName(QStringLiteral("errorTitle"));
    texts->addWidget(title);
    auto *message = wrapped(tr("%1 Nothing was imported and your file is unchanged.").arg(error.message),
                            TextRole::Body, banner);
    message->setObjectName(QStringLiteral("errorMessage"));
    texts->addWidget(message);
    row->addLayout(texts, 1);
    banner->setAccessibleName(title->text());
    return banner;
}

QWidget *ImportErrorPage::makeFindings(const FileEvidence &evidence)
{
    Card *card = makeCard(tr("What we found"), factsOf(evidence), m_themes, m_column);
    for (size_t i = 0; i < evidence.findings.size(); ++i) {
        const FileEvidence::Finding &finding = evidence.findings[i];
        card->body()->addLayout(makeRow(makeIcon(m_themes, "warn", &Theme::err, 18, card), finding.title,
                                        finding.detail, nullptr, card));
        if (i + 1 < evidence.findings.size() || !evidence.start.isEmpty())
            card->body()->addWidget(makeLine(m_themes, card));
    }
    if (!evidence.start.isEmpty())
        card->body()->addWidget(makeStart(evidence));
    return card;
}

QWidget *ImportErrorPage::makeStart(const FileEvidence &evidence)
{
    auto *part = new QWidget(m_column);
    auto *all = new QVBoxLayout(part);
    all->setContentsMargins(18, 12, 18, 14);
    all->setSpacing(6);
    all->addWidget(new TextLabel(tr("Start of the file"), TextRole::Secondary, part));
    const QStringList lines = hexLines(evidence.start);
    const int lineHeight = 19;
    auto *bytes = new MarkWidget(m_themes, {300, static_cast<int>(lines.size()) * lineHeight + 18}, part);
    bytes->setMark(
        [lines, lineHeight](QPainter &painter, const QRectF &rect, const Theme &theme) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.sunken);
            painter.drawRoundedRect(rect, 6, 6);
            QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
            mono.setPixelSize(12);
            painter.setFont(mono);
            painter.setPen(theme.ink);
            for (qsizetype i = 0; i < lines.size(); ++i)
                painter.drawText(QRectF(14, 9 + static_cast<qreal>(i) * lineHeight, rect.width(), lineHeight),
                                 Qt::AlignVCenter, lines.at(i));
        },
        lines.join(QLatin1Char('\n')));
    all->addWidget(bytes);
    return part;
}

QWidget *ImportErrorPage::makeWaysOn(const FileEvidence &evidence, const Error &error)
{
    Card *card = makeCard(tr("What you can do"), {}, m_themes, m_column);
    auto *choose = new QPushButton(tr("Choose…"), card);
    choose->setObjectName(QStringLiteral("chooseAnother"));
    connect(choose, &QPushButton::clicked, this, &ImportErrorPage::chooseWanted);
    card->body()->addLayout(makeRow(makeIcon(m_themes, "file", &Theme::ink3, 18, card), tr("Choose another file"),
                                    tr("Or drop it anywhere in this window."), choose, card));
    card->body()->addWidget(makeLine(m_themes, card));
    auto *copy = new QPushButton(iconNamed(m_themes, "copy"), tr("Copy"), card);
    copy->setObjectName(QStringLiteral("copyFindings"));
    connect(copy, &QPushButton::clicked, this, [evidence, error] {
        QGuiApplication::clipboard()->setText(asText(evidence, error.message, QLocale()));
    });
    card->body()->addLayout(makeRow(makeIcon(m_themes, "copy", &Theme::ink3, 18, card), tr("Copy these findings"),
                                    tr("Plain text, without any of your data."), copy, card));
    return card;
}

} // namespace earshot
