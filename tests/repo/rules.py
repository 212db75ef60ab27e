# SPDX-FileCopyrightText: 2026 The Earshot authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of docs/architecture.md that a machine can hold. Each rule gives offences as "path:line: why".

usage: rules.py ROOT    prints every offence; exit 0 when there is none
"""
import os
import re
import subprocess
import sys
from xml.etree import ElementTree

FUNCTION_LINES, SOURCE_LINES, HEADER_LINES = 40, 400, 120
QT_IMPLIES = {"Core": [], "Gui": ["Core"], "Sql": ["Core"], "Network": ["Core"], "Concurrent": ["Core"],
              "Svg": ["Gui"], "Widgets": ["Gui"], "Charts": ["Widgets"], "PrintSupport": ["Widgets"]}


def project_files(root):
    """Files of the repository: what git tracks, or without git everything but the build."""
    try:
        out = subprocess.run(["git", "-c", "safe.directory=*", "-C", root, "ls-files", "-co", "--exclude-standard"],
                             capture_output=True, text=True, check=True).stdout.split("\n")
        found = [f for f in out if f and os.path.exists(os.path.join(root, f))]
        if found:
            return sorted(found)
    except (OSError, subprocess.CalledProcessError):
        pass
    found = []
    for folder, folders, names in os.walk(root):
        folders[:] = [f for f in folders if f not in ("build", ".git", "__pycache__")]
        found += [os.path.relpath(os.path.join(folder, n), root) for n in names]
    return sorted(found)


def read(root, path):
    with open(os.path.join(root, path), encoding="utf-8", errors="replace") as f:
        return f.read()


def is_cpp(path, top=("src/", "tests/")):
    return path.startswith(top) and path.endswith((".cpp", ".h"))


# --- a little C++ ---------------------------------------------------------------------------------------------

TOKEN = re.compile(r'''//[^\n]*|/\*.*?\*/|R"(?P<d>[^()\\ ]*)\(.*?\)(?P=d)"|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)+\'''', re.S)


def blank(text, keep_strings=False):
    """The text with comments (and strings) replaced by blanks; line numbers stay."""
    def hide(match):
        token = match.group(0)
        if token.startswith("'") and match.start() and text[match.start() - 1].isalnum():
            return token  # 1'000'000
        if keep_strings and not token.startswith("/"):
            return token
        return re.sub(r"[^\n]", " ", token)
    return TOKEN.sub(hide, text)


def strings(text):
    """(line, literal) of every string literal."""
    for match in TOKEN.finditer(text):
        token = match.group(0)
        if token.startswith(('"', "R")):
            yield text.count("\n", 0, match.start()) + 1, token


def opening_kind(declaration):
    """What a brace after this text opens."""
    words = re.sub(r"\[\[.*?\]\]|\btemplate\s*<[^{;]*?>(?=\s*\w)", " ", declaration, flags=re.S).strip()
    if re.match(r"(inline\s+)?namespace\b|extern\s*$", words):
        return "scope"
    if re.match(r"(typedef\s+)?(class|struct|union)\b[^()=]*$", words):
        return "scope"
    if re.match(r"enum\b", words) or "(" not in words or re.search(r"=\s*$|=[^()]*$", words):
        return "other"
    if re.search(r"\)\s*(noexcept\s*)?:(?!:).*[\w>]$", words, re.S):
        return "initialiser"  # A::A() : m_x{…
    return "function"


def functions(text):
    """(first line, lines of the body with its braces, first words) of every function that is not inside another."""
    code = re.sub(r"^[ \t]*#(?:[^\n\\]|\\.|\\\n)*", lambda m: re.sub(r"[^\n]", " ", m.group(0)), blank(text), flags=re.M)
    stack, start, line, opened = [], 0, 1, 0
    for i, char in enumerate(code):
        if char == "\n":
            line += 1
        elif char == "{":
            outside = all(kind == "scope" for kind in stack)
            stack.append(opening_kind(code[start:i]) if outside else "inner")
            if outside:
                opened, name = line, " ".join(code[start:i].split())
            if stack[-1] == "scope":
                start = i + 1
        elif char == "}" and stack:
            kind = stack.pop()
            if kind == "function":
                yield opened, line - opened + 1, name
            if kind != "initialiser" and all(k == "scope" for k in stack):
                start = i + 1
        elif char == ";" and all(kind == "scope" for kind in stack):
            start = i + 1


# --- layering -------------------------------------------------------------------------------------------------

def libraries(cmake):
    """{name: {DEPENDS: […], QT: […], …}} of the earshot_library calls in a CMake text."""
    found = {}
    cmake = re.sub(r"#[^\n]*", "", cmake)
    for call in re.finditer(r"\bearshot_library\s*\(\s*(\w+)([^)]*)\)", cmake):
        words, group = {"DEPENDS": [], "QT": [], "LIBRARIES": [], "SOURCES": []}, None
        for word in call.group(2).split():
            if word in words:
                group = word
            elif group:
                words[group].append(word)
        found[call.group(1)] = words
    return found


def allowed_edges(architecture):
    """{folder: (folders it may use, Qt modules it may use)} from the table in docs/architecture.md."""
    edges = {}
    for row in re.finditer(r"^\|\s*`(\w+)/`\s*\|[^|]*\|([^|]*)\|([^|]*)\|", architecture, re.M):
        modules = set()
        for module in re.findall(r"\w+", row.group(3)):
            todo = [module]
            while todo:
                modules.add(todo[-1])
                todo += QT_IMPLIES.get(todo.pop(), [])
        edges[row.group(1)] = (set(re.findall(r"\w+", row.group(2))), modules)
    return edges


def check_declarations(path, declared, edges):
    for name, words in declared.items():
        if name not in edges:
            yield f"{path}:1: folder {name} is not in the table of docs/architecture.md"
            continue
        for folder in sorted(set(words["DEPENDS"]) - edges[name][0]):
            yield f"{path}:1: {name} may not use {folder}"
        for module in sorted(set(words["QT"]) - edges[name][1]):
            yield f"{path}:1: {name} may not use Qt {module}"


def check_includes(path, text, folder, depends):
    for number, line in enumerate(text.split("\n"), 1):
        match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if not match:
            continue
        bracket, header = match.groups()
        if re.match(r"Qt\w*/", header) or "private/" in header:
            yield f"{path}:{number}: <{header}> names a Qt module; include the class alone"
        elif bracket == '"' and header.startswith("../"):
            yield f"{path}:{number}: \"{header}\" climbs out of its folder"
        elif bracket == '"' and "/" in header and folder:
            used = header.split("/")[0]
            if used != folder and used not in depends:
                yield f"{path}:{number}: {folder} includes \"{header}\" without DEPENDS {used}"


def layering(root):
    edges = allowed_edges(read(root, "docs/architecture.md"))
    files = project_files(root)
    declared = {}
    for path in files:
        if re.match(r"src/\w+/CMakeLists\.txt$", path):
            here = libraries(read(root, path))
            declared.update(here)
            yield from check_declarations(path, here, edges)
    for path in filter(is_cpp, files):
        folder = path.split("/")[1] if path.startswith("src/") else None
        depends = declared[folder]["DEPENDS"] if folder in declared else edges.get(folder, ((), ()))[0]
        yield from check_includes(path, read(root, path), folder, depends)


# --- what may stand where -------------------------------------------------------------------------------------

SQL = re.compile(r'"\s*(SELECT\s|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+(TABLE|INDEX|TEMP|VIEW)|'
                 r'DROP\s+(TABLE|INDEX)|ALTER\s+TABLE|PRAGMA\s|VACUUM\b|ATTACH\s|BEGIN\s+(IMMEDIATE|EXCLUSIVE)|COMMIT")')
SQL_INCLUDE = re.compile(r"#\s*include\s*<(QSql\w+|sqlite3\.h)>")


def check_sql(path, text):
    for number, literal in strings(text):
        if SQL.match(literal):
            yield f"{path}:{number}: SQL outside src/storage"
    for match in SQL_INCLUDE.finditer(blank(text)):
        yield f"{path}:{text.count(chr(10), 0, match.start()) + 1}: {match.group(1)} outside src/storage"


def sql(root):
    for path in project_files(root):
        if is_cpp(path, ("src/",)) and not path.startswith("src/storage/"):
            yield from check_sql(path, read(root, path))


COLOUR = re.compile(r'QColor\s*[({]\s*(?:"|u"|Qt::|0x|\d)|\bqRgba?\s*\(\s*\d|QColor::from\w+\s*\(\s*\d|\b0x[fF]{2}[0-9a-fA-F]{6}\b|'
                    r'\bQt::(?:black|white|red|green|blue|cyan|magenta|yellow|gray|dark\w+|lightGray|color[01])\b')
COLOUR_TEXT = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b|\brgba?\(\s*\d")


def check_colours(path, text):
    for number, line in enumerate(blank(text, keep_strings=True).split("\n"), 1):
        if COLOUR.search(line) or any(COLOUR_TEXT.search(s) for _, s in strings(line)):
            yield f"{path}:{number}: a colour outside the theme (resources/tokens.json)"


def colours(root):
    for path in project_files(root):
        if is_cpp(path, ("src/",)) and path not in ("src/charts/theme.h", "src/charts/theme.cpp"):
            yield from check_colours(path, read(root, path))
        elif path.endswith((".ui", ".qss")):
            for number, line in enumerate(read(root, path).split("\n"), 1):
                if "<color" in line or COLOUR_TEXT.search(line):
                    yield f"{path}:{number}: a colour outside the theme (resources/tokens.json)"


SINK = re.compile(r"\b(setHtml|insertHtml|appendHtml|setMarkdown|insertMarkdown|QTextBrowser|QErrorMessage)\b|Qt::(RichText|AutoText|MarkdownText)\b|"
                  r"\bQMessageBox::(information|warning|critical|question|about)\b")


def check_sinks(path, text):
    for match in SINK.finditer(blank(text)):
        yield f"{path}:{text.count(chr(10), 0, match.start()) + 1}: {match.group(0)} renders markup; data is shown as plain text"


def sinks(root):
    for path in project_files(root):
        if is_cpp(path, ("src/",)):
            yield from check_sinks(path, read(root, path))
        elif path.endswith(".ui"):
            text = read(root, path)
            for match in re.finditer(r"Qt::(RichText|AutoText|MarkdownText)", text):
                yield f"{path}:{text.count(chr(10), 0, match.start()) + 1}: {match.group(0)} renders markup"


COUNTED = ("answers", "comments", "responses", "groups", "rows", "pages", "quotes", "lines", "duplicates", "months", "days",
           "records", "columns", "people", "customers", "files", "charts", "detractors", "promoters", "passives", "tags", "cells",
           "contacts", "invitations", "attributes", "surveys", "sheets")
COUNT_TEXT = re.compile(r"%%(?:\d|L?n)(?: of (?:the )?%%\d)?(?: (?:rejected|valid|new))* (?:%s)\b(?!/s)" % "|".join(COUNTED))
NAMED = ("Show %1 comments",)  # %1 is the name of a group
TRANSLATED = re.compile(r"\b(?:tr|translate)\s*\(((?:\s*\"(?:[^\"\\\n]|\\.)*\"\s*,?)+)([^;]*)")


def check_counts(path, text):
    code = blank(text, keep_strings=True)
    for match in TRANSLATED.finditer(code):
        words = " ".join(re.findall(r'"((?:[^"\\\n]|\\.)*)"', match.group(1)))
        if words not in NAMED and COUNT_TEXT.search(words) and not re.match(r"\s*nullptr\s*,", match.group(2)):
            yield f"{path}:{code.count(chr(10), 0, match.start()) + 1}: a count without its number: tr(…, nullptr, n)"


def counts(root):
    for path in project_files(root):
        if is_cpp(path, ("src/",)):
            yield from check_counts(path, read(root, path))


PLURAL = re.compile(r'(?:\btr\s*\(|\b(?:translate|QT_TRANSLATE_(?:N_)?NOOP)\s*\(\s*"[\w:]+"\s*,)\s*((?:"(?:[^"\\\n]|\\.)*"\s*)+)(,\s*nullptr\s*,)?')


def plurals(text):
    """(line, sentence) of every text whose words follow a number."""
    code = blank(text, keep_strings=True)
    for match in PLURAL.finditer(code):
        sentence = "".join(re.findall(r'"((?:[^"\\\n]|\\.)*)"', match.group(1)))
        if match.group(2) or re.search("%L?n", sentence):
            sentence = re.sub(r"\\u([0-9a-fA-F]{4})", lambda code_point: chr(int(code_point.group(1), 16)), sentence)
            yield code.count("\n", 0, match.start()) + 1, sentence.replace('\\"', '"')


def check_catalogue(path, text, known):
    for line, sentence in plurals(text):
        if sentence not in known:
            yield f"{path}:{line}: not in translations/earshot_en.ts with its plural: build update_translations and fill it in"


def catalogue(root):
    messages = ElementTree.fromstring(read(root, "translations/earshot_en.ts")).iter("message")
    known = {message.findtext("source") for message in messages if message.find("translation").get("type") is None}
    for path in project_files(root):
        if is_cpp(path, ("src/",)):
            yield from check_catalogue(path, read(root, path), known)


# --- size and licence -----------------------------------------------------------------------------------------

def check_size(path, text):
    lines, most = text.count("\n"), HEADER_LINES if path.endswith(".h") else SOURCE_LINES
    if lines > most:
        yield f"{path}:1: {lines} lines, at most {most}"
    for first, length, name in functions(text):
        if length > FUNCTION_LINES and not name.endswith("_data()"):
            yield f"{path}:{first}: a function of {length} lines, at most {FUNCTION_LINES}: {name[-60:]}"


def sizes(root):
    for path in filter(is_cpp, project_files(root)):
        yield from check_size(path, read(root, path))


SPDX_KINDS = (".cpp", ".h", ".py", ".sh", ".cmake", ".ui", ".qrc", ".desktop", ".xml", "CMakeLists.txt", "dev", ".ci/run")


def check_licence(path, text):
    head = text[:800]
    for word in ("SPDX-FileCopyrightText:", "SPDX-License-Identifier:"):
        if word not in head:
            yield f"{path}:1: no {word[:-1]} in the first lines"


def licences(root):
    for path in project_files(root):
        if path.endswith(SPDX_KINDS) and not path.startswith("tests/data/"):
            yield from check_licence(path, read(root, path))


RULES = {"layering": layering, "sql": sql, "colours": colours, "sinks": sinks, "counts": counts, "catalogue": catalogue,
         "sizes": sizes, "licences": licences}


def main():
    offences = [o for rule in RULES.values() for o in rule(sys.argv[1])]
    print("\n".join(offences) if offences else "Every rule holds.")
    return 1 if offences else 0


if __name__ == "__main__":
    sys.exit(main())
