// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"
#include "domain/result.h"
#include "model/file_evidence.h"

#include <QScrollArea>

class QVBoxLayout;

namespace earshot {

/// Why a file can not be imported: what happened in one sentence, that nothing changed, the evidence, ways on.
class ImportErrorPage : public QScrollArea
{
    Q_OBJECT
public:
    ImportErrorPage(const ThemeSource &themes, QWidget *parent);
    void showError(const FileEvidence &evidence, const Error &error);

Q_SIGNALS:
    void chooseWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeBanner(const FileEvidence &evidence, const Error &error);
    QWidget *makeFindings(const FileEvidence &evidence);
    QWidget *makeWaysOn(const FileEvidence &evidence, const Error &error);
    QWidget *makeStart(const FileEvidence &evidence);

    const ThemeSource &m_themes;
    QWidget *m_column = nullptr;
};

} // namespace earshot
