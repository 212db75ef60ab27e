// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUndoCommand>

#include <functional>

namespace earshot {

/// One step of the undo stack: does and undoes by the functions it is given. `failed` says that the step was never
/// written; undoing such a step only takes it off the stack. GUI thread, owned by the stack.
class UndoStep : public QUndoCommand
{
public:
    using Act = std::function<void(bool forward)>;
    /// Whether pushing the step does it, or it has been done already.
    enum class First { Act, DoneAlready };

    UndoStep(const QString &text, Act act, First first, std::function<bool()> failed = {})
        : QUndoCommand(text), m_act(std::move(act)), m_failed(std::move(failed)), m_skip(first == First::DoneAlready)
    {}

    void redo() override
    {
        if (!std::exchange(m_skip, false))
            m_act(true);
    }
    void undo() override
    {
        if (m_failed && m_failed())
            setObsolete(true);
        else
            m_act(false);
    }

private:
    Act m_act;
    std::function<bool()> m_failed;
    bool m_skip;
};

} // namespace earshot
