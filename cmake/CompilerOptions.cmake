# SPDX-FileCopyrightText: 2026 The Earshot authors
# SPDX-License-Identifier: GPL-3.0-or-later

# One interface target carries the language level and the warnings of every target of the project.
add_library(earshot_options INTERFACE)
target_compile_features(earshot_options INTERFACE cxx_std_20)
target_compile_options(earshot_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion)
target_compile_definitions(earshot_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)

option(EARSHOT_WARNINGS_AS_ERRORS "Stop at the first warning" OFF)
if(EARSHOT_WARNINGS_AS_ERRORS)
    target_compile_options(earshot_options INTERFACE -Werror)
endif()

option(EARSHOT_SANITIZE "Build with the address and undefined-behaviour sanitizers" OFF)
if(EARSHOT_SANITIZE)
    target_compile_options(earshot_options INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(earshot_options INTERFACE -fsanitize=address,undefined)
endif()

option(EARSHOT_FUZZ "Build the fuzzers of tests/fuzz, with both sanitizers; needs clang" OFF)
if(EARSHOT_FUZZ)
    if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        message(FATAL_ERROR "EARSHOT_FUZZ needs clang++: cmake --preset fuzz")
    endif()
    # Qt comes without what the vptr check needs; EARSHOT_SANITIZE is the same for all other tests.
    target_compile_options(earshot_options INTERFACE -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize=vptr,function
        -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(earshot_options INTERFACE -fsanitize=address,undefined)
endif()
