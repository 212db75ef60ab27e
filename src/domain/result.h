// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <utility>
#include <variant>

// Value or error, named like std::expected. Used where a folder is entered and something outside the program can
// fail: a file, a disk, a format, a cancelled job. "Not there" is std::optional, our own bugs are Q_ASSERT.
namespace earshot {

enum class ErrorCode {
    Cancelled,      ///< the person or a newer job stopped the work; shown to nobody
    FileNotFound,
    FileUnreadable, ///< permissions, a directory, a device
    FileLocked,     ///< another program writes to it
    FileDamaged,
    ForeignFile,    ///< not a file of the kind that was expected
    NewerVersion,   ///< written by a later Earshot
    DiskFull,
    WriteFailed,
    BadInput,       ///< the file was read, but what it holds can not be used
    BadRequest,     ///< a name or a value that the document does not know
};

/// Why something could not be done. Immutable value, any thread.
struct Error {
    ErrorCode code = ErrorCode::BadInput;
    QString message; ///< for the user, translated: what happened, where, what to do
    QString detail;  ///< for the log, untranslated; may be empty

    bool operator==(const Error &) const = default;
};

template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T &value() & { return std::get<0>(m_state); }
    const T &value() const & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// Done, or why not.
template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    bool has_value() const { return !m_error; }
    explicit operator bool() const { return has_value(); }
    const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace earshot
