// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <new>
#ifdef __linux__
#include <sys/mman.h>
#endif

namespace earshot {

/// Memory for large tables that are read at random places: with pages of 2 MiB the processor finds them far faster.
template <typename T>
struct HugePages {
    using value_type = T;
    static constexpr std::size_t PageBytes = std::size_t(2) << 20;

    HugePages() = default;
    template <typename U>
    HugePages(const HugePages<U> &)
    {
    }

    T *allocate(std::size_t count)
    {
        const std::size_t bytes = count * sizeof(T);
        if (bytes < PageBytes)
            return static_cast<T *>(::operator new(bytes));
        void *memory = ::operator new(bytes, std::align_val_t(PageBytes));
#ifdef __linux__
        madvise(memory, bytes, MADV_HUGEPAGE); // a wish; without it everything works, only slower
#endif
        return static_cast<T *>(memory);
    }
    void deallocate(T *memory, std::size_t count)
    {
        if (count * sizeof(T) < PageBytes)
            ::operator delete(memory);
        else
            ::operator delete(memory, std::align_val_t(PageBytes));
    }
    template <typename U>
    bool operator==(const HugePages<U> &) const
    {
        return true;
    }
};

} // namespace earshot
