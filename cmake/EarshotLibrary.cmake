# SPDX-FileCopyrightText: 2026 The Earshot authors
# SPDX-License-Identifier: GPL-3.0-or-later

# earshot_library(NAME DEPENDS folder… QT module… LIBRARIES target… SOURCES file…)
#
# One static library per folder of src/. The call both links and declares: tests/repo reads these calls and
# rejects any #include "folder/…" that is not declared here, so the picture in docs/architecture.md stays true.
function(earshot_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "DEPENDS;QT;LIBRARIES;SOURCES")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "earshot_library(${name}): unknown words ${arg_UNPARSED_ARGUMENTS}")
    endif()
    add_library(earshot_${name} STATIC ${arg_SOURCES})
    target_include_directories(earshot_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    list(TRANSFORM arg_DEPENDS PREPEND earshot_ OUTPUT_VARIABLE folders)
    list(TRANSFORM arg_QT PREPEND Qt6:: OUTPUT_VARIABLE modules)
    target_link_libraries(earshot_${name} PUBLIC earshot_options ${folders} ${modules} ${arg_LIBRARIES})
endfunction()

# earshot_test(folder/tst_name [LINK folder…] [QT module…] [DISPLAY])
#
# One Qt Test program per source file under tests/; it links only the library of its folder unless told more.
# DISPLAY runs it on Qt's offscreen platform with a GUI application.
function(earshot_test path)
    cmake_parse_arguments(PARSE_ARGV 1 arg "DISPLAY" "" "LINK;QT")
    get_filename_component(name ${path} NAME)
    get_filename_component(folder ${path} DIRECTORY)
    add_executable(${name} ${PROJECT_SOURCE_DIR}/tests/${path}.cpp)
    set(folders ${arg_LINK})
    if(TARGET earshot_${folder})
        list(APPEND folders ${folder})
    endif()
    list(TRANSFORM folders PREPEND earshot_)
    list(TRANSFORM arg_QT PREPEND Qt6::)
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_link_libraries(${name} PRIVATE earshot_options ${folders} ${arg_QT} Qt6::Test)
    target_compile_definitions(${name} PRIVATE
        EARSHOT_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data" EARSHOT_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    add_test(NAME ${folder}/${name} COMMAND ${name})
    set_tests_properties(${folder}/${name} PROPERTIES
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=UTC;LC_ALL=C.UTF-8;XDG_CACHE_HOME=${PROJECT_BINARY_DIR}/test-cache"
        TIMEOUT 300 LABELS ${folder})
endfunction()
