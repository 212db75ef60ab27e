// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/page.h"

#include <span>

namespace earshot {

/// How much of the filter bar a page has.
enum class FilterBarKind : quint8 { Full, Short, None };

/// One row of the table of pages: the sidebar, the menus, the command list and the shortcuts are made from it.
struct PageEntry {
    const char *id;       ///< "overview"; also the icon's name in resources/icons
    const char *title;    ///< to be translated in context "Pages"
    const char *group;    ///< "Analyse", "Act", "Collect", "Share"; likewise; empty: at the foot of the sidebar, without a number
    const char *picture;  ///< name of its screenshot, "03-overview"
    FilterBarKind filterBar;
    Page *(*make)(Session &session, ThemeSource &themes, QWidget *parent);
};

std::span<const PageEntry> pages();

} // namespace earshot
