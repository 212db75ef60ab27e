// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import_rows_model.h"

#include "model/import_mapping.h"

#include <QLocale>

#include <algorithm>

namespace earshot {

void ImportRowsModel::show(const Inspection &inspection, const Mapping &mapping, const IntakeReport &report)
{
    m_inspection = inspection;
    m_mapping = mapping;
    m_report = report;
    rebuild();
}

void ImportRowsModel::setKind(Kind kind)
{
    m_kind = kind;
    rebuild();
}

void ImportRowsModel::rebuild()
{
    beginResetModel();
    switch (m_kind) {
    case Kind::Rejected: m_rows = rejectedRows(); break;
    case Kind::Duplicate: m_rows = duplicateRows(); break;
    case Kind::Valid: m_rows = previewRows(false); break;
    case Kind::WithComment: m_rows = previewRows(true); break;
    }
    endResetModel();
}

qint64 ImportRowsModel::total() const
{
    switch (m_kind) {
    case Kind::Rejected: return m_report.rejected;
    case Kind::Duplicate: return m_report.duplicates;
    case Kind::Valid: return m_report.imported;
    case Kind::WithComment: return m_report.withComment;
    }
    return 0;
}

std::vector<ImportRowsModel::Row> ImportRowsModel::rejectedRows() const
{
    std::vector<Row> rows;
    for (const Rejection &rejection : m_report.rejections) {
        const bool whole = rejection.role == Role::Ignore;
        const auto column = std::find_if(m_inspection.columns.begin(), m_inspection.columns.end(),
                                         [&](const ColumnGuess &guess) { return guess.name == rejection.column; });
        Row row{rejection.row, whole ? tr("Row") : roleTitle(rejection.role), rejection.reason,
                rejection.value.simplified(), rejection.suggestion, std::nullopt};
        if (column != m_inspection.columns.end())
            row.column = column->index;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<ImportRowsModel::Row> ImportRowsModel::duplicateRows() const
{
    std::vector<Row> rows;
    for (const qint64 record : m_report.duplicateRows)
        rows.push_back({record, tr("Row"), isList(m_report) ? tr("The same line is in the file or in your data already")
                                                             : tr("The same answer is in the file or in your data already"),
                        previewCell(record, isList(m_report) ? Role::Email : Role::Score), std::nullopt, std::nullopt});
    return rows;
}

std::vector<ImportRowsModel::Row> ImportRowsModel::previewRows(bool onlyWithComment) const
{
    std::vector<Row> rows;
    for (size_t i = 0; i < m_inspection.preview.size(); ++i) {
        const qint64 record = m_inspection.previewRecords[i];
        const bool rejected = std::any_of(m_report.rejections.begin(), m_report.rejections.end(),
                                          [&](const Rejection &rejection) { return rejection.row == record; });
        const bool duplicate = std::count(m_report.duplicateRows.begin(), m_report.duplicateRows.end(), record) > 0;
        const QString comment = previewCell(record, Role::Comment);
        if (rejected || duplicate || (onlyWithComment && comment.isEmpty()))
            continue;
        if (isList(m_report)) {
            rows.push_back({record, tr("Row"), person(record), previewCell(record, Role::Sent), std::nullopt, std::nullopt});
            continue;
        }
        rows.push_back({record, previewCell(record, Role::Score), comment.isEmpty() ? tr("No comment") : comment,
                        previewCell(record, Role::Date), std::nullopt, std::nullopt});
    }
    return rows;
}

/// "Ann Lee, a@example.com", as far as the list says it.
QString ImportRowsModel::person(qint64 record) const
{
    QStringList parts;
    for (const Role role : {Role::Name, Role::FirstName, Role::LastName, Role::Email, Role::RespondentId, Role::ExternalId}) {
        if (const QString text = previewCell(record, role); !text.isEmpty())
            parts += text;
    }
    return parts.join(QStringLiteral(", "));
}

QString ImportRowsModel::previewCell(qint64 record, Role role) const
{
    const auto column = m_mapping.column(role);
    const auto &records = m_inspection.previewRecords;
    const auto found = std::lower_bound(records.begin(), records.end(), record);
    if (!column || found == records.end() || *found != record)
        return {};
    return m_inspection.preview[static_cast<size_t>(found - records.begin())].value(*column).simplified();
}

std::optional<std::tuple<qint64, int, QString>> ImportRowsModel::offer(int row) const
{
    const Row &offered = m_rows[static_cast<size_t>(row)];
    if (!offered.offer || !offered.column)
        return std::nullopt;
    return std::tuple(offered.record, *offered.column, *offered.offer);
}

std::vector<std::tuple<qint64, int, QString>> ImportRowsModel::offers() const
{
    std::vector<std::tuple<qint64, int, QString>> all;
    for (int row = 0; row < rowCount(); ++row) {
        if (const auto offered = offer(row))
            all.push_back(*offered);
    }
    return all;
}

int ImportRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportRowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    switch (index.column()) {
    case Line: return tr("Line %1").arg(QLocale().toString(row.record));
    case Field: return row.field;
    case Text: return row.text;
    case Value: return row.value;
    case Offer: return row.offer && row.column ? tr("Use %1").arg(*row.offer) : QString();
    default: return {};
    }
}

} // namespace earshot
