// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_section_card.h"

#include "app/icons.h"
#include "app/text_label.h"
#include "report/wording.h"

#include <QAction>
#include <QCheckBox>
#include <QPushButton>

namespace earshot {

ReportSectionCard::ReportSectionCard(const ThemeSource &themes, QWidget *parent)
    : Card(QStringLiteral(" "), parent),
      m_heading(addField(tr("Heading"), QStringLiteral("heading"))),
      m_reset(new QAction(iconNamed(themes, "undo"), tr("Back to the generated heading"), this)),
      m_title(addField(tr("Title"), QStringLiteral("title"))),
      m_recipient(addField(tr("Prepared for"), QStringLiteral("recipient"))),
      m_author(addField(tr("Prepared by"), QStringLiteral("author"))),
      m_parts(new QVBoxLayout)
{
    body()->setContentsMargins(0, 8, 0, 0);
    m_parts->setContentsMargins(0, 6, 0, 0);
    m_parts->setSpacing(9);
    body()->addLayout(m_parts);
    body()->addStretch();
    body()->setSpacing(4);
    m_heading->addAction(m_reset, QLineEdit::TrailingPosition);
    connect(m_reset, &QAction::triggered, m_heading, [this] {
        m_heading->setText(m_generated);
        editHeading(m_generated);
    });
    connect(m_heading, &QLineEdit::textEdited, this, &ReportSectionCard::editHeading);
    for (QLineEdit *field : {m_title, m_recipient, m_author})
        connect(field, &QLineEdit::textEdited, this, &ReportSectionCard::tellCover);
}

QLineEdit *ReportSectionCard::addField(const QString &label, const QString &name)
{
    auto *field = new QLineEdit(this);
    auto *title = new TextLabel(label, TextRole::Secondary, this);
    title->setObjectName(name + QStringLiteral("Label"));
    title->setBuddy(field);
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setMaxLength(200);
    body()->addWidget(title);
    body()->addWidget(field);
    return field;
}

void ReportSectionCard::show(const ReportInput &input, const SectionChoice &choice, const QString &generated)
{
    const Section *known = section(choice.id);
    if (!known)
        return;
    m_choice = choice;
    m_generated = generated;
    setTitle(known->translatedTitle());
    const bool cover = choice.id == QLatin1String("cover");
    for (const QString &name :
         {QStringLiteral("title"), QStringLiteral("recipient"), QStringLiteral("author")}) {
        findChild<QWidget *>(name)->setVisible(cover);
        findChild<QWidget *>(name + QStringLiteral("Label"))->setVisible(cover);
    }
    m_heading->setVisible(!cover);
    findChild<QWidget *>(QStringLiteral("headingLabel"))->setVisible(!cover);
    const QString heading = choice.heading.isEmpty() ? m_generated : choice.heading;
    // Setting the same text again would move the cursor of the person who types it.
    for (const auto &[field, text] :
         {std::pair(m_heading, heading), std::pair(m_recipient, input.options.recipient),
          std::pair(m_author, input.options.author), std::pair(m_title, input.options.title)}) {
        if (field->text() != text && !(field->hasFocus() && field == m_heading && field->text().isEmpty()))
            field->setText(text);
    }
    m_title->setPlaceholderText(wording::reportTitle(ReportInput()));
    m_heading->setPlaceholderText(m_generated);
    m_reset->setVisible(!choice.heading.isEmpty());
    showParts(*known, input);
}

void ReportSectionCard::showParts(const Section &section, const ReportInput &input)
{
    const std::vector<SectionOption> options = section.options(input);
    QStringList ids{QString::fromLatin1(section.id)};
    for (const SectionOption &option : options)
        ids << option.id;
    if (ids != m_shownParts) {
        while (QLayoutItem *item = m_parts->takeAt(0)) {
            item->widget()->deleteLater();
            delete item;
        }
        for (const SectionOption &option : options)
            addPart(option);
        m_shownParts = ids;
    }
    for (int i = 0; i < m_parts->count(); ++i) {
        if (auto *box = qobject_cast<QCheckBox *>(m_parts->itemAt(i)->widget()))
            box->setChecked(isOn(m_choice, box->objectName()));
        else
            m_parts->itemAt(i)->widget()->setEnabled(isOn(m_choice, QStringLiteral("decisions")));
    }
}

/// A box; what is to be decided can be written, too.
void ReportSectionCard::addPart(const SectionOption &option)
{
    auto *box = new QCheckBox(option.title, this);
    box->setObjectName(option.id);
    connect(box, &QCheckBox::clicked, this, [this, id = option.id](bool on) {
        m_choice.off.removeAll(id);
        if (!on)
            m_choice.off << id;
        Q_EMIT choiceEdited(m_choice);
    });
    m_parts->addWidget(box);
    if (option.id != u"decisions")
        return;
    auto *edit = new QPushButton(tr("Edit “%1”…").arg(option.title), this);
    edit->setObjectName(QStringLiteral("editDecisions"));
    connect(edit, &QPushButton::clicked, this, &ReportSectionCard::decisionsWanted);
    m_parts->addWidget(edit, 0, Qt::AlignLeft);
}

void ReportSectionCard::editHeading(const QString &text)
{
    m_choice.heading = text == m_generated ? QString() : text;
    Q_EMIT choiceEdited(m_choice);
}

void ReportSectionCard::tellCover()
{
    Q_EMIT coverEdited(m_title->text(), m_recipient->text(), m_author->text());
}

} // namespace earshot
