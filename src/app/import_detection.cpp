// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_detection.h"

#include "app/boxed_check.h"
#include "app/filter_button.h"
#include "app/flow_layout.h"
#include "app/icons.h"
#include "app/mark_widget.h"
#include "app/menu_text.h"
#include "app/text_label.h"
#include "app/why_action.h"
#include "intake/document_merge.h"
#include "model/import_mapping.h"

#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>

#include <algorithm>
#include <array>

namespace earshot {

namespace {

struct Separator {
    char character;
    const char *title;
};
constexpr std::array Separators{
    Separator{',', QT_TRANSLATE_NOOP("earshot::ImportDetection", "Comma ,")},
    Separator{';', QT_TRANSLATE_NOOP("earshot::ImportDetection", "Semicolon ;")},
    Separator{'\t', QT_TRANSLATE_NOOP("earshot::ImportDetection", "Tab")},
    Separator{'|', QT_TRANSLATE_NOOP("earshot::ImportDetection", "Vertical bar |")},
};
struct Order {
    DateOrder order;
    const char *title;
};
constexpr std::array Orders{
    Order{DateOrder::YearMonthDay, QT_TRANSLATE_NOOP("earshot::ImportDetection", "year, month, day")},
    Order{DateOrder::DayMonthYear, QT_TRANSLATE_NOOP("earshot::ImportDetection", "day, month, year")},
    Order{DateOrder::MonthDayYear, QT_TRANSLATE_NOOP("earshot::ImportDetection", "month, day, year")},
};
struct Policy {
    DuplicatePolicy policy;
    const char *title;
    const char *act;
};
constexpr std::array Policies{
    Policy{DuplicatePolicy::Skip, QT_TRANSLATE_NOOP("earshot::ImportDetection", "Skip"),
           QT_TRANSLATE_NOOP("earshot::ImportDetection", "Skip: keep what is in the file")},
    Policy{DuplicatePolicy::Update, QT_TRANSLATE_NOOP("earshot::ImportDetection", "Update"),
           QT_TRANSLATE_NOOP("earshot::ImportDetection", "Update: replace by the new row")},
    Policy{DuplicatePolicy::KeepBoth, QT_TRANSLATE_NOOP("earshot::ImportDetection", "Keep both"),
           QT_TRANSLATE_NOOP("earshot::ImportDetection", "Keep both: count every row")},
};
// IANA names; the most usual ones of spreadsheets and survey tools.
constexpr std::array Encodings{"UTF-8",     "UTF-16LE",    "UTF-16BE", "windows-1252", "ISO-8859-1", "ISO-8859-15",
                               "macintosh", "windows-1250", "windows-1251", "Shift_JIS",  "GB18030",    "EUC-KR"};

constexpr int OneRowFrom = 1300;
constexpr int Gap = 10;

QString separatorTitle(char character)
{
    for (const Separator &separator : Separators) {
        if (separator.character == character)
            return ImportDetection::tr(separator.title);
    }
    return QString(QLatin1Char(character));
}

QString dateText(const DateFormat &dates)
{
    switch (dates.kind) {
    case DateFormat::Kind::UnixSeconds:
    case DateFormat::Kind::UnixMilliseconds: return ImportDetection::tr("seconds since 1970");
    case DateFormat::Kind::ExcelSerial: return ImportDetection::tr("Excel day numbers");
    case DateFormat::Kind::Text: break;
    }
    return dates.example.section(QLatin1Char(' '), 0, 0).section(QLatin1Char('T'), 0, 0);
}

} // namespace

ImportDetection::ImportDetection(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent),
      m_themes(themes),
      m_name(new ElidedLabel(TextRole::Detail, this, Qt::ElideMiddle)),
      m_facts(new TextLabel(TextRole::Muted, this)),
      m_sheet(new FilterButton(themes, tr("Sheet"), this)),
      m_sheets(new QMenu(this)),
      m_encoding(new FilterButton(themes, tr("Encoding"), this)),
      m_separator(new FilterButton(themes, tr("Separator"), this)),
      m_dates(new FilterButton(themes, tr("Dates"), this)),
      m_duplicates(new FilterButton(themes, tr("Duplicates"), this)),
      m_header(new BoxedCheck(themes, tr("First line is a header"), this)),
      m_controls(new QWidget(this))
{
    auto *icon = new MarkWidget(themes, {20, 20}, this);
    icon->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    icon->setMark([](QPainter &painter, const QRectF &rect,
                     const Theme &theme) { drawIcon(painter, rect, QStringLiteral("file"), theme.ink3); },
                  {});
    m_sheet->setObjectName(QStringLiteral("sheet"));
    m_encoding->setObjectName(QStringLiteral("encoding"));
    m_separator->setObjectName(QStringLiteral("separator"));
    m_dates->setObjectName(QStringLiteral("dates"));
    m_duplicates->setObjectName(QStringLiteral("duplicatePolicy"));
    m_header->setObjectName(QStringLiteral("header"));
    auto *file = new QHBoxLayout;
    file->setSpacing(10);
    file->addWidget(icon);
    file->addWidget(m_name);
    file->addWidget(m_facts);
    file->addStretch(1);
    auto *controls = new FlowLayout(m_controls, Gap);
    for (QWidget *control : {static_cast<QWidget *>(m_sheet), static_cast<QWidget *>(m_encoding), static_cast<QWidget *>(m_separator),
                             static_cast<QWidget *>(m_dates), static_cast<QWidget *>(m_duplicates),
                             static_cast<QWidget *>(m_header)})
        controls->addWidget(control);
    m_row = new QBoxLayout(QBoxLayout::TopToBottom, this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(10);
    m_row->addLayout(file, 1);
    m_row->addWidget(m_controls);
    connect(m_sheet, &FilterButton::clicked, m_sheets, [this] { m_sheets->popup(m_sheet->popupPlace()); });
    addEncodings();
    addSeparators();
    addDates();
    addDuplicates();
    addHeader();
}

void ImportDetection::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool beside = width() >= m_themes.px(OneRowFrom);
    int wanted = -Gap;
    for (const QWidget *control : m_controls->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        wanted += control->isHidden() ? 0 : control->sizeHint().width() + Gap;
    m_row->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // Beside the name they stay in one line.
    m_controls->setMinimumWidth(beside ? wanted : 0);
}

void ImportDetection::addHeader()
{
    m_header->addAction(makeWhyAction(m_header, [this] { return Reason{m_header->text(), m_why.header}; }));
    m_header->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_header, &QCheckBox::clicked, this, [this](bool checked) {
        Dialect dialect = m_dialect;
        dialect.headerRow = checked ? 1 : 0;
        dialect.headerRows = checked ? 1 : 0;
        Q_EMIT dialectWanted(dialect);
    });
}

void ImportDetection::addEncodings()
{
    auto *menu = new QMenu(this);
    for (const char *name : Encodings) {
        const QString encoding = QString::fromLatin1(name);
        menu->addAction(encoding, this, [this, encoding] {
            Dialect dialect = m_dialect;
            dialect.encoding = encoding;
            Q_EMIT dialectWanted(dialect);
        });
    }
    addWhy(menu, m_encoding, &DialectWhy::encoding);
    connect(m_encoding, &FilterButton::clicked, menu, [this, menu] { menu->popup(m_encoding->popupPlace()); });
}

void ImportDetection::fillSheets(const QStringList &sheets)
{
    m_sheets->clear();
    for (const QString &sheet : sheets) {
        m_sheets->addAction(menuText(sheet), this, [this, sheet] {
            Dialect dialect = m_dialect;
            dialect.sheet = sheet;
            dialect.headerRow = -1; // every sheet has its own
            Q_EMIT dialectWanted(dialect);
        });
    }
    addWhy(m_sheets, m_sheet, &DialectWhy::sheet);
}

void ImportDetection::addWhy(QMenu *menu, FilterButton *button, QString DialectWhy::*why)
{
    addWhyAction(*menu, button, [this, button, why] { return Reason{button->value(), m_why.*why}; });
}

void ImportDetection::addSeparators()
{
    auto *menu = new QMenu(this);
    for (const Separator &separator : Separators) {
        menu->addAction(tr(separator.title), this, [this, character = separator.character] {
            Dialect dialect = m_dialect;
            dialect.delimiter = character;
            Q_EMIT dialectWanted(dialect);
        });
    }
    addWhy(menu, m_separator, &DialectWhy::delimiter);
    connect(m_separator, &FilterButton::clicked, menu, [this, menu] { menu->popup(m_separator->popupPlace()); });
}

void ImportDetection::addDates()
{
    auto *menu = new QMenu(this);
    for (const Order &order : Orders)
        menu->addAction(tr(order.title), this, [this, chosen = order.order] { Q_EMIT dateOrderWanted(chosen); });
    addWhy(menu, m_dates, &DialectWhy::dates);
    connect(m_dates, &FilterButton::clicked, menu, [this, menu] { menu->popup(m_dates->popupPlace()); });
}

void ImportDetection::addDuplicates()
{
    auto *menu = new QMenu(this);
    for (const Policy &policy : Policies) {
        QAction *action = menu->addAction(tr(policy.act), this, [this, chosen = policy.policy] { Q_EMIT duplicatesWanted(chosen); });
        if (policy.policy == DuplicatePolicy::Update)
            m_replace = action;
    }
    connect(m_duplicates, &FilterButton::clicked, menu, [this, menu] { menu->popup(m_duplicates->popupPlace()); });
    showDuplicates(DuplicatePolicy::Skip);
}

void ImportDetection::showDuplicates(DuplicatePolicy policy)
{
    const auto found = std::find_if(Policies.begin(), Policies.end(),
                                    [policy](const Policy &known) { return known.policy == policy; });
    m_duplicates->setValue(tr(found->title));
}

void ImportDetection::showFile(const Inspection &inspection, const Mapping &mapping, bool dialectChosen)
{
    const QLocale locale;
    m_dialect = inspection.dialect;
    m_why = inspection.why;
    m_name->setText(QFileInfo(inspection.file).fileName());
    const QString size = locale.formattedDataSize(inspection.bytes, 0, QLocale::DataSizeTraditionalFormat);
    m_facts->setText(isDocument(inspection) ? tr("%1 · %Ln responses", nullptr, static_cast<int>(inspection.dataRows)).arg(size)
                                            : tr("%1 · %Ln lines", nullptr, static_cast<int>(inspection.records)).arg(size));
    const QString remark = dialectChosen ? tr("chosen") : tr("found");
    const bool workbook = !inspection.sheets.isEmpty();
    fillSheets(inspection.sheets);
    m_sheet->setVisible(workbook);
    m_sheet->setValue(inspection.dialect.sheet);
    m_sheet->setRemark(remark);
    m_sheet->setFound(!dialectChosen);
    const bool document = isDocument(inspection); // nothing in it is a matter of reading
    m_encoding->setVisible(!workbook && !document);
    m_separator->setVisible(!workbook && !document);
    m_header->setVisible(!document);
    m_replace->setVisible(!document);
    m_encoding->setValue(inspection.dialect.encoding);
    m_encoding->setRemark(remark);
    m_encoding->setFound(!dialectChosen);
    m_separator->setValue(separatorTitle(inspection.dialect.delimiter));
    m_separator->setRemark(remark);
    m_separator->setFound(!dialectChosen);
    m_duplicates->setVisible(mapping.kind == ImportKind::Responses);
    m_dates->setVisible(dateColumn(mapping).has_value() && !document);
    m_dates->setValue(dateText(mapping.dates));
    const auto order = std::find_if(Orders.begin(), Orders.end(),
                                    [&](const Order &known) { return known.order == mapping.dates.order; });
    m_dates->setRemark(mapping.dates.ambiguous ? tr("check: %1?").arg(tr(order->title))
                       : mapping.dates.order == DateOrder::YearMonthDay ? QString()
                                                                         : tr(order->title));
    m_header->setChecked(inspection.dialect.headerRow > 0);
}

} // namespace earshot
