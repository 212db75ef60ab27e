// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chip.h"
#include "app/quote_list.h"
#include "app/text_label.h"
#include "app/candidate_chips.h"
#include "app/theme_detail.h"
#include "app/theme_table.h"
#include "app/theme_words.h"
#include "app/themes_page.h"
#include "model/session_fixture.h"

#include <QLineEdit>
#include <QPushButton>

namespace earshot::test {

inline QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// So many guests who waited, who praise the staff, and who say something else.
QByteArray visits(int waited, int staff, int others);

/// The page of themes with a document.
struct ThemesFixture : SessionFixture {
    ThemeSource themes;
    std::unique_ptr<ThemesPage> page;
    ThemeTable *table = nullptr;
    ThemeDetail *detail = nullptr;
    ThemeWords *words = nullptr;
    QuoteList *quotes = nullptr;
    std::unique_ptr<QSignalSpy> scopes, pages;

    bool start(const QByteArray &csv = visits(15, 15, 5));
    QString row(int at) const
    {
        const QAbstractItemModel &model = *table->model();
        return model.index(at, ThemeModel::ThemeColumn).data().toString() + u' ' + model.index(at, ThemeModel::CommentsColumn).data().toString();
    }
    QStringList rows() const
    {
        QStringList all;
        for (int i = 0; i < table->model()->rowCount(); ++i)
            all << row(i);
        return all;
    }
    QStringList chips() const
    {
        QStringList all;
        for (const Chip *chip : words->findChildren<Chip *>()) {
            if (!chip->isHidden())
                all << chip->text();
        }
        return all;
    }
    bool says(const QString &part) const
    {
        for (const TextLabel *label : page->findChildren<TextLabel *>()) {
            if (label->isVisible() && label->text().contains(part))
                return true;
        }
        return false;
    }
    QPushButton *button(const char *name) const { return page->findChild<QPushButton *>(QLatin1StringView(name)); }
    QPushButton *buttonSaying(const char *begin) const
    {
        for (QPushButton *button : page->findChildren<QPushButton *>()) {
            if (button->text().startsWith(QLatin1StringView(begin)) && button->isVisible())
                return button;
        }
        return nullptr;
    }
    /// What is offered as words, once all is found.
    QStringList candidates() const;
    Chip *candidate(int at) const { return page->findChild<CandidateChips *>()->findChildren<Chip *>().value(at); }
    void type(const char *typed) const { QTest::keyClicks(words->field(), QLatin1StringView(typed)); }
    void enter() const { QTest::keyClick(words->field(), Qt::Key_Return); }
    int mentions(const char *theme) const
    {
        const auto &figures = session.snapshot()->themes;
        const ThemeFigure *figure = figures ? figures->figure(text(theme)) : nullptr;
        return figure ? static_cast<int>(figure->mentions) : 0;
    }
};

inline constexpr const char *Waiting = "Waiting and reachability", *Staff = "Staff and service";

} // namespace earshot::test
