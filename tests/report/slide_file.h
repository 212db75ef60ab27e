// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/office_file.h"
#include "report/report.h"

namespace earshot::test {

/// The part that lists the slides.
inline const QString Presentation = QStringLiteral("ppt/presentation.xml");

QByteArray slidesOf(const ReportInput &input);
/// What the title placeholder of each slide says.
QStringList titlesOf(const OfficeFile &file);
/// All tables, each row a line of cells.
QList<QStringList> tablesOf(const OfficeFile &file);

} // namespace earshot::test
