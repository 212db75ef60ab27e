// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store_thread.h"

#include <QObject>

#include <memory>
#include <type_traits>

namespace earshot {

/// The open document's threads: one that writes, one that reads what the user is looking at, one for long reads.
///
/// Lives on the GUI thread and is owned by Session. Work is `R(OpenDocument &)`, runs on a store thread and touches
/// no QObject; `deliver(R)` is called on the GUI thread later, or never when the Store has gone.
class Store : public QObject
{
public:
    using Urgency = StoreThread::Urgency;
    using QObject::QObject;

    template <typename Work, typename Deliver>
    void write(Urgency urgency, Work work, Deliver deliver)
    {
        post(m_writer, urgency, std::move(work), std::move(deliver));
    }
    template <typename Work, typename Deliver>
    void read(Work work, Deliver deliver)
    {
        post(m_reader, Urgency::Edit, reading(std::move(work)), std::move(deliver));
    }
    /// For reads of many rows, which would keep a comment page waiting.
    template <typename Work, typename Deliver>
    void readLong(Work work, Deliver deliver)
    {
        post(m_longReader, Urgency::Edit, reading(std::move(work)), std::move(deliver));
    }

    /// Points both reading threads at another file, which they open when they are first asked.
    void setReadPath(const QString &path);
    /// Lets go of the file after everything that is queued. A later open must have the urgency of an import, too.
    void closeAll();

private:
    static void openForReading(OpenDocument &open);
    template <typename Work>
    static auto reading(Work work)
    {
        return [work = std::move(work)](OpenDocument &open) mutable {
            openForReading(open);
            return work(open);
        };
    }

    template <typename Work, typename Deliver>
    void post(StoreThread &thread, Urgency urgency, Work work, Deliver deliver)
    {
        using R = std::invoke_result_t<Work &, OpenDocument &>;
        thread.post(urgency, [this, work = std::move(work), deliver = std::move(deliver)](OpenDocument &open) mutable {
            auto result = std::make_shared<R>(work(open));
            QMetaObject::invokeMethod(
                this, [result, deliver]() mutable { deliver(std::move(*result)); }, Qt::QueuedConnection);
        });
    }

    StoreThread m_writer{QStringLiteral("store writer")};
    StoreThread m_reader{QStringLiteral("store reader")};
    StoreThread m_longReader{QStringLiteral("store long reader")};
};

} // namespace earshot
