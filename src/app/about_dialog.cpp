// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/about_dialog.h"

#include "app/icons.h"
#include "app/mark_widget.h"
#include "app/text_label.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace earshot {

namespace {

constexpr int MarkSide = 48;
constexpr int TextWidth = 400;

} // namespace

AboutDialog::AboutDialog(const ThemeSource &themes, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Earshot"));
    auto *mark = new MarkWidget(themes, QSize(MarkSide, MarkSide), this);
    mark->setFixedSize(MarkSide, MarkSide);
    mark->setMark([](QPainter &p, const QRectF &r, const Theme &t) { drawMark(p, r, t); }, QString());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 26, 28, 20);
    column->setSpacing(10);
    column->addWidget(mark);
    const auto add = [&](const QString &text, TextRole role) {
        auto *label = new TextLabel(text, role, this);
        label->setWordWrap(true);
        label->setMinimumWidth(themes.px(TextWidth));
        column->addWidget(label);
    };
    add(tr("Earshot %1").arg(QCoreApplication::applicationVersion()), TextRole::Title);
    add(tr("A desktop workbench for customer feedback. It works offline; files stay where you save them."),
        TextRole::Quiet);
    add(tr("Free software under the GNU General Public License, version 3 or later. It uses Qt %1, SQLite, ICU and the "
           "typeface Inter.")
            .arg(QString::fromLatin1(qVersion())),
        TextRole::Note);
    add(tr("“Net Promoter”, “NPS” and “Net Promoter Score” are registered trademarks of Bain & Company, NICE Systems "
           "and Fred Reichheld."),
        TextRole::Note);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    column->addSpacing(6);
    column->addWidget(buttons);
}

} // namespace earshot
