// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store.h"

namespace earshot {

void Store::setReadPath(const QString &path)
{
    for (StoreThread *thread : {&m_reader, &m_longReader}) {
        thread->post(Urgency::Edit, [path](OpenDocument &open) {
            open = {};
            open.readPath = path;
        });
    }
}

void Store::openForReading(OpenDocument &open)
{
    if (open.document || open.readPath.isEmpty())
        return;
    // Without a connection the reads themselves say that nothing is open.
    if (auto opened = Document::open(open.readPath, Document::Access::AnotherReader))
        open.document = std::move(*opened);
}

void Store::closeAll()
{
    setReadPath({});
    m_writer.post(Urgency::Import, [](OpenDocument &open) { open = {}; });
}

} // namespace earshot
