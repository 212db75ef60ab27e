// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The XML namespaces that several parts of Office Open XML files use (ECMA-376, part 1, annex A).
namespace earshot::office {

inline constexpr char SpreadsheetNamespace[] = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
inline constexpr char DrawingNamespace[] = "http://schemas.openxmlformats.org/drawingml/2006/main";
inline constexpr char ChartNamespace[] = "http://schemas.openxmlformats.org/drawingml/2006/chart";
inline constexpr char RelationshipsNamespace[] = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

} // namespace earshot::office
