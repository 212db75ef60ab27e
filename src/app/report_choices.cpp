// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_choices.h"

#include "app/filter_button.h"
#include "app/report_controls.h"
#include "app/report_style_dialog.h"
#include "model/kept_setting.h"

namespace earshot {

ReportChoices::ReportChoices(Session &session, ThemeSource &themes, Dialogs &dialogs, QWidget *page)
    : QObject(page),
      m_session(session),
      m_themes(themes),
      m_dialogs(dialogs),
      m_page(page),
      m_paper(new FilterButton(themes, tr("Paper"), page)),
      m_style(new FilterButton(themes, tr("Style"), page)),
      m_names(new FilterButton(themes, tr("Names"), page))
{
    m_paper->setObjectName(QStringLiteral("paper"));
    m_style->setObjectName(QStringLiteral("style"));
    m_names->setObjectName(QStringLiteral("names"));
    connect(m_paper, &QAbstractButton::clicked, this, &ReportChoices::choosePaper);
    connect(m_style, &QAbstractButton::clicked, this, &ReportChoices::chooseStyle);
    connect(m_names, &QAbstractButton::clicked, this, &ReportChoices::chooseNames);
    connect(&session, &Session::documentSettingChanged, this, [this](const QString &key) {
        if (key == QLatin1StringView(ReportStyle::Key))
            showStyle();
    });
}

QList<QWidget *> ReportChoices::buttons() const
{
    return {m_paper, m_style, m_names};
}

void ReportChoices::setTight(bool tight)
{
    m_paper->setLabel(tight ? QString() : tr("Paper"));
    m_style->setLabel(tight ? QString() : tr("Style"));
    m_names->setLabel(tight ? QString() : tr("Names"));
}

void ReportChoices::show(const ReportOptions &options, const DatasetPtr &dataset)
{
    m_options = options;
    m_dataset = dataset;
    const QString paper = options.paper == QPageSize::Letter ? tr("US Letter upright") : tr("A4 upright");
    m_paper->setValue(options.patterns ? tr("%1, black and white").arg(paper) : paper);
    m_names->setValue(options.shareSafe ? tr("Share-safe") : options.names == NamesPolicy::WithConsent ? tr("With consent only") : tr("Nobody"));
    showStyle();
}

void ReportChoices::showStyle()
{
    const ReportStyle style = keptSetting<ReportStyle>(m_session);
    const bool own = m_options.ownStyle && !style.isEmpty();
    m_style->setValue(own ? (style.name.isEmpty() ? tr("Own") : style.name) : QStringLiteral("Earshot"));
}

void ReportChoices::want(const std::function<void(ReportOptions &)> &edit)
{
    ReportOptions wanted = m_options;
    edit(wanted);
    Q_EMIT optionsWanted(wanted);
}

void ReportChoices::choosePaper()
{
    const auto index = (m_options.paper == QPageSize::Letter ? 1 : 0) + (m_options.patterns ? 2 : 0);
    openChoices(m_paper, {tr("A4 upright"), tr("US Letter upright"), tr("A4 upright, black and white with patterns"), tr("US Letter upright, black and white with patterns")},
                index, [this](int chosen) {
                    want([chosen](ReportOptions &options) {
                        options.paper = chosen % 2 ? QPageSize::Letter : QPageSize::A4;
                        options.patterns = chosen >= 2;
                    });
                });
}

void ReportChoices::chooseStyle()
{
    const ReportStyle style = keptSetting<ReportStyle>(m_session);
    if (style.isEmpty())
        return editStyle();
    openChoices(m_style, {QStringLiteral("Earshot"), style.name.isEmpty() ? tr("Own") : style.name, tr("Edit style…")}, m_options.ownStyle ? 1 : 0, [this](int chosen) {
        if (chosen == 2)
            editStyle();
        else
            want([chosen](ReportOptions &options) { options.ownStyle = chosen == 1; });
    });
}

void ReportChoices::editStyle()
{
    ReportStyle style = keptSetting<ReportStyle>(m_session);
    if (style.isEmpty() && m_session.isOpen())
        style.name = m_session.info().title.left(ReportStyle::LongestName);
    auto *dialog = new ReportStyleDialog(m_themes, m_dialogs, style, m_page);
    connect(dialog, &ReportStyleDialog::styleWanted, this, [this](const ReportStyle &wanted) {
        m_session.changeDocumentSetting(QString::fromLatin1(ReportStyle::Key), wanted.toJson(), tr("Change report style"));
        want([](ReportOptions &options) { options.ownStyle = true; });
    });
    dialog->open();
}

void ReportChoices::chooseNames()
{
    QStringList titles{tr("Nobody is named"), tr("Share-safe: no names, few answers hidden")}, attributes{m_options.consentAttribute, m_options.consentAttribute};
    int current = m_options.shareSafe ? 1 : 0;
    for (size_t i = 0; m_dataset && i < m_dataset->attributes().size(); ++i) {
        const QString &name = m_dataset->attributes()[i].attribute.name;
        titles << tr("With consent in “%1”").arg(name);
        attributes << name;
        if (current == 0 && m_options.names == NamesPolicy::WithConsent && name == m_options.consentAttribute)
            current = static_cast<int>(i) + 2;
    }
    openChoices(m_names, titles, current, [this, attributes](int index) {
        want([&](ReportOptions &options) {
            options.shareSafe = index == 1;
            options.names = index < 2 ? NamesPolicy::Nobody : NamesPolicy::WithConsent;
            options.consentAttribute = attributes[index];
        });
    });
}

} // namespace earshot
