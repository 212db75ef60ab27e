// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QMap>
#include <QString>

/// Parts of a workbook by their names. write() adds what is missing to make it one with a single sheet.
struct WorkbookFile {
    QMap<QString, QByteArray> parts;

    /// `sheetData`: what stands between <sheetData> and </sheetData>.
    static WorkbookFile withRows(const QByteArray &sheetData);
    /// Replaces the list of sheets: (name, attributes, rows) each.
    struct Sheet {
        QByteArray name, attributes, rows;
    };
    static WorkbookFile withSheets(const QList<Sheet> &sheets, const QByteArray &workbookProperties = {});
    /// Cell styles 0, 1, 2 … with these format codes.
    void setFormats(const QList<QByteArray> &codes);
    void setSharedTexts(const QList<QByteArray> &items);
    void write(const QString &path) const;
    void write(QIODevice &device) const; ///< without packing
};
