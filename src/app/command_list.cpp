// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_list.h"

#include "app/icons.h"
#include "app/key_label.h"
#include "app/search_field.h"
#include "app/style_painting.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QVBoxLayout>
#include <algorithm>

namespace earshot {

namespace {

constexpr int Width = 560;
constexpr int Padding = 8;
constexpr int FieldHeight = 36;
constexpr int RowHeight = 34;
constexpr int MostRows = 8;
constexpr int Top = 86;
constexpr int IconSide = 16;
constexpr int RowPadding = 10;
constexpr int Gap = 11;

QString plain(QString text)
{
    // "&&" is an ampersand, "&" alone a mnemonic.
    const QChar kept(0x1);
    return text.replace(QStringLiteral("&&"), kept).remove(QLatin1Char('&')).replace(kept, QLatin1Char('&'));
}

void collect(const QMenu &menu, const QString &place, std::vector<Command> &into)
{
    for (QAction *action : menu.actions()) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        if (const QMenu *inner = action->menu())
            collect(*inner, QStringLiteral("%1 › %2").arg(place, plain(action->text())), into);
        else if (action->isEnabled())
            into.push_back({action, plain(action->text()), place});
    }
}

class CommandDelegate : public QStyledItemDelegate
{
public:
    CommandDelegate(const ThemeSource &themes, QObject *parent) : QStyledItemDelegate(parent), m_themes(themes) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return QSize(100, m_themes.px(RowHeight));
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = m_themes.theme();
        if (option.state.testFlag(QStyle::State_Selected))
            painting::roundedBox(*painter, QRectF(option.rect), 5, theme.sel, Qt::transparent);
        QRect area = option.rect.adjusted(RowPadding, 0, -RowPadding, 0);
        const auto icon = index.data(CommandModel::IconRole).value<QIcon>();
        const QRect place(area.left(), area.center().y() - IconSide / 2 + 1, IconSide, IconSide);
        if (icon.isNull())
            paintIcon(*painter, place, "right", theme.ink4);
        else
            icon.paint(painter, place);
        area.adjust(IconSide + Gap, 0, 0, 0);
        if (const auto keys = index.data(CommandModel::KeysRole).value<QKeySequence>(); !keys.isEmpty()) {
            drawKeys(*painter, area, keys, m_themes);
            area.adjust(0, 0, -keysWidth(keys, m_themes) - Gap, 0);
        }
        painter->setFont(m_themes.font(12));
        painter->setPen(theme.ink3);
        const QString menu = index.data(CommandModel::PlaceRole).toString();
        painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, menu);
        area.adjust(0, 0, -painter->fontMetrics().horizontalAdvance(menu) - Gap, 0);
        paintText(*painter, area, index.data().toString(), index.data(CommandModel::TypedRole).toString());
    }

private:
    // What was typed stands out when the text begins with it.
    void paintText(QPainter &painter, QRect area, const QString &text, const QString &typed) const
    {
        const bool begins = !typed.isEmpty() && text.startsWith(typed, Qt::CaseInsensitive);
        const QString strong = begins ? text.left(typed.size()) : QString();
        painter.setPen(m_themes.theme().ink);
        painter.setFont(m_themes.font(13, QFont::DemiBold));
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, strong);
        area.adjust(painter.fontMetrics().horizontalAdvance(strong), 0, 0, 0);
        painter.setFont(m_themes.font(13));
        const QString rest = painter.fontMetrics().elidedText(text.mid(strong.size()), Qt::ElideRight, area.width());
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, rest);
    }

    const ThemeSource &m_themes;
};

} // namespace

std::vector<Command> commandsOf(const QMenuBar &bar)
{
    std::vector<Command> commands;
    for (const QAction *action : bar.actions()) {
        if (action->menu())
            collect(*action->menu(), plain(action->text()), commands);
    }
    return commands;
}

std::vector<Command> matching(const std::vector<Command> &commands, const QString &typed)
{
    const QStringList words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<Command> found;
    std::copy_if(commands.begin(), commands.end(), std::back_inserter(found), [&](const Command &command) {
        const QString all = command.text + QLatin1Char(' ') + command.place;
        return std::all_of(words.begin(), words.end(),
                           [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
    });
    const auto rank = [&](const Command &command) {
        if (command.text.startsWith(typed.trimmed(), Qt::CaseInsensitive))
            return 0;
        return command.text.contains(typed.trimmed(), Qt::CaseInsensitive) ? 1 : 2;
    };
    std::stable_sort(found.begin(), found.end(),
                     [&](const Command &a, const Command &b) { return rank(a) < rank(b); });
    return found;
}

void CommandModel::setCommands(std::vector<Command> commands)
{
    m_all = std::move(commands);
    setTyped(QString());
}

void CommandModel::setTyped(const QString &typed)
{
    beginResetModel();
    m_typed = typed.trimmed();
    m_shown = matching(m_all, m_typed);
    endResetModel();
}

QAction *CommandModel::action(const QModelIndex &index) const
{
    return index.isValid() ? m_shown[static_cast<size_t>(index.row())].action.data() : nullptr;
}

int CommandModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant CommandModel::data(const QModelIndex &index, int role) const
{
    const Command &command = m_shown[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return command.text;
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(command.text, command.place);
    case PlaceRole:
        return command.place;
    case KeysRole:
        return command.action ? command.action->shortcut() : QKeySequence();
    case IconRole:
        return command.action ? command.action->icon() : QIcon();
    case TypedRole:
        return m_typed;
    default:
        return {};
    }
}

CommandList::CommandList(const ThemeSource &themes, QWidget *window)
    : QFrame(window),
      m_themes(themes),
      m_model(new CommandModel(this)),
      m_field(new SearchField(themes, this)),
      m_list(new QListView(this))
{
    m_field->setPlaceholderText(tr("Type what you want to do"));
    m_field->setAccessibleName(tr("Command list"));
    m_field->setFixedHeight(themes.px(FieldHeight));
    m_field->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(themes, this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Padding + 1, Padding + 1, Padding + 1, Padding + 1);
    column->setSpacing(6);
    column->addWidget(m_field);
    column->addWidget(m_list);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_model->setTyped(typed);
        m_list->setCurrentIndex(m_model->index(0));
        place();
    });
    connect(m_list, &QListView::clicked, this, &CommandList::run);
    connect(m_field, &SearchField::leaveWanted, this, &QWidget::hide);
    hide();
}

void CommandList::open(const QMenuBar &bar)
{
    m_focusBefore = QApplication::focusWidget();
    m_model->setCommands(commandsOf(bar));
    m_field->clear();
    m_list->setCurrentIndex(m_model->index(0));
    place();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandList::place()
{
    const int rows = std::clamp(m_model->rowCount(), 1, MostRows);
    const int width = std::min(m_themes.px(Width), parentWidget()->width() - 40);
    m_list->setFixedHeight(rows * m_themes.px(RowHeight));
    setGeometry((parentWidget()->width() - width) / 2, Top, width, layout()->sizeHint().height());
}

void CommandList::run(const QModelIndex &index)
{
    QAction *action = m_model->action(index);
    if (!action)
        return;
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    action->trigger();
}

void CommandList::move(int rows)
{
    const int last = m_model->rowCount() - 1;
    m_list->setCurrentIndex(m_model->index(std::clamp(m_list->currentIndex().row() + rows, 0, std::max(0, last))));
}

bool CommandList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        hide();
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(MostRows);
        return true;
    case Qt::Key_PageUp:
        move(-MostRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        hide();
        if (m_focusBefore)
            m_focusBefore->setFocus(Qt::OtherFocusReason);
        return true;
    default:
        return false;
    }
}

void CommandList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    painting::roundedBox(painter, QRectF(rect()), 9, theme.surface, theme.line2);
}

} // namespace earshot
