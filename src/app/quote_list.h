// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/row_list.h"
#include "app/theme_source.h"
#include "model/theme_quote_model.h"

namespace earshot {

class QuoteDelegate;

/// The quotes of a theme. S, or a click on the star, keeps the current one for the report or lets it go.
class QuoteList : public RowList
{
    Q_OBJECT
public:
    QuoteList(const ThemeSource &themes, ThemeQuoteModel *model, QWidget *parent = nullptr);

    QSize sizeHint() const override; ///< of two rows; it takes what room there is
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void starWanted(earshot::ResponseId response, bool starred);
    void readWanted(earshot::ResponseId response); ///< double click or Enter: the whole comment

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void turnStar(const QModelIndex &index);

    ThemeQuoteModel *m_model;
    QuoteDelegate *m_delegate;
};

} // namespace earshot
