// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/comments_fixture.h"

namespace earshot::test {

bool CommentsFixture::start(const char *csv)
{
    if (!create() || !import(csv))
        return false;
    page = std::make_unique<CommentsPage>(session, themes);
    list = page->findChild<CommentList *>();
    detail = page->findChild<CommentDetail *>();
    QObject::connect(&session, &Session::snapshotReady, page.get(), &Page::showSnapshot);
    QObject::connect(page.get(), &Page::scopeWanted, &session, &Session::setScope);
    toasts = std::make_unique<QSignalSpy>(page.get(), &Page::toastWanted);
    page->showSnapshot(session.snapshot());
    page->resize(1200, 760);
    page->show();
    list->setFocus();
    return QTest::qWaitForWindowExposed(page.get());
}

Chip *CommentsFixture::chip(const QString &begin) const
{
    for (Chip *chip : page->findChildren<Chip *>()) {
        if (chip->text().startsWith(begin) && chip->isVisible())
            return chip;
    }
    return nullptr;
}

QPushButton *CommentsFixture::button(const QString &begin) const
{
    for (QPushButton *button : page->findChildren<QPushButton *>()) {
        if (button->text().startsWith(begin) && button->isVisible())
            return button;
    }
    return nullptr;
}

bool CommentsFixture::says(const QString &words) const
{
    for (const TextLabel *label : page->findChildren<TextLabel *>()) {
        if (label->isVisible() && label->text() == words)
            return true;
    }
    return false;
}

QString CommentsFixture::rows() const
{
    QStringList texts;
    for (int row = 0; row < menu()->list()->model()->rowCount(); ++row) {
        const QModelIndex index = menu()->list()->model()->index(row, 0);
        texts << index.data().toString() + u' ' + index.data(CheckMenuModel::CountRole).toString();
    }
    return texts.join(QStringLiteral(", "));
}

QString CommentsFixture::topics() const
{
    QStringList texts;
    for (const Chip *chip : page->findChild<CommentThemes *>()->findChildren<Chip *>())
        texts << chip->text();
    return texts.join(QStringLiteral(", "));
}

QString CommentsFixture::formatted(const std::function<bool(const QTextCharFormat &)> &is) const
{
    QStringList parts;
    const QTextDocument *document = page->findChild<CommentText *>()->document();
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            if (is(at.fragment().charFormat()))
                parts << at.fragment().text().trimmed();
        }
    }
    return parts.join(u' ');
}

QString CommentsFixture::underlined() const
{
    return formatted([](const QTextCharFormat &format) { return format.underlineStyle() != QTextCharFormat::NoUnderline; });
}

QString CommentsFixture::filled() const
{
    return formatted([](const QTextCharFormat &format) { return format.background().style() != Qt::NoBrush; });
}

QString CommentsFixture::bold() const
{
    return formatted([](const QTextCharFormat &format) { return format.fontWeight() >= QFont::DemiBold; });
}

void CommentsFixture::select(const QString &words)
{
    auto *comment = page->findChild<CommentText *>();
    const auto at = static_cast<int>(comment->toPlainText().replace(u'\n', u' ').indexOf(words));
    QVERIFY(at >= 0);
    QTextCursor cursor(comment->document());
    cursor.setPosition(at);
    cursor.setPosition(at + static_cast<int>(words.size()), QTextCursor::KeepAnchor);
    comment->setTextCursor(cursor);
}

void CommentsFixture::search(const QString &words)
{
    Scope scope = session.scope();
    scope.search = words;
    QVERIFY(snapshotAfter([&] { session.setScope(scope); }));
}

} // namespace earshot::test
