// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/document.h"

namespace earshot::cli {

/// The document that an import writes to. A new one is made in a hidden folder beside its place and moved there only
/// by keep(): an import that fails or is killed leaves no half document.
class Target
{
public:
    /// A dry run opens what there is read-only and creates nothing.
    static Result<Target> open(const QString &path, const QString &title, bool dryRun);
    ~Target();
    Target(Target &&other) noexcept = default;
    Target &operator=(Target &&) = delete;

    Document *document() { return m_document.get(); } ///< null in a dry run without a document
    bool isNew() const { return !m_temporaryFolder.isEmpty(); } ///< this command creates the document
    Result<void> keep();

private:
    Target() = default;

    std::unique_ptr<Document> m_document;
    QString m_path;
    QString m_temporaryFolder; ///< empty when the document was there before
};

} // namespace earshot::cli
