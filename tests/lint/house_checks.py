# SPDX-FileCopyrightText: 2026 Watchbridge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The house rules of ARCHITECTURE.md as checks. Each takes a path and a text and gives (line, message) pairs."""

import re
from pathlib import PurePosixPath

from cpp_source import code_only, functions, includes, without_comments

MAX_FILE_LINES = 500
MAX_FUNCTION_LINES = 60

# What each folder of models may include of models: itself and what lies below it.
_MODELS_BELOW = {
    "base": {"base"},
    "metrics": {"base", "metrics"},
    "fleet": {"base", "metrics", "fleet"},
    "health": {"base", "metrics", "fleet", "health"},
    "alarms": {"base", "metrics", "fleet", "alarms"},
    "deploy": {"base", "metrics", "fleet", "deploy"},
    "incidents": {"base", "metrics", "fleet", "health", "deploy", "incidents"},
    "simulation": {"base", "metrics", "fleet", "health", "deploy", "simulation"},
    "items": {"base", "metrics", "fleet", "health", "alarms", "deploy", "incidents", "simulation", "items"},
}
_GUI_HEADERS = re.compile(
    r"^Q(t?Widgets|t?Gui|tCharts|Widget|Label|PushButton|MainWindow|Dialog|MessageBox|Color|Icon|Font\w*|Pixmap|Image"
    r"|Painter\w*|Brush|Pen|Palette|Chart\w*|Application|GuiApplication|Style\w*|Layout|[HV]BoxLayout|GridLayout"
    r"|TableView|TreeView|ListView|Menu|Action|ScrollArea|LineEdit|ToolTip)$")
_NETWORK_HEADERS = re.compile(r"^Q(t?Network\w*|Tcp\w+|Udp\w+|Ssl\w*|HttpServer\w*|AbstractSocket|Local(Server|Socket)|WebSocket\w*|Host\w+)$")
_SQL_HEADERS = re.compile(r"^Q(t?Sql\w*)$")
# QtCore's own ways into the world, and the standard library's.
_WORLD_HEADERS = re.compile(
    r"^(Q(File\w*|SaveFile|TemporaryFile|TemporaryDir|Dir\w*|StandardPaths|Settings|Process\w*|Thread\w*|Timer\w*|ElapsedTimer"
    r"|Mutex\w*|Semaphore|WaitCondition|tConcurrent\w*|EventLoop|SocketNotifier)|thread|mutex|fstream|filesystem"
    r"|condition_variable|future|iostream|spdlog/.*|yaml-cpp/.*)$")


def _room(path):
    """("models", "fleet") of models/fleet/Verdict.h; the second is empty for files right in a top folder."""
    parts = PurePosixPath(path).parts
    return (parts[0], parts[1] if len(parts) > 2 else "") if len(parts) > 1 else ("", "")


def _matches(pattern, text, message):
    return [(text.count("\n", 0, m.start()) + 1, message(m) if callable(message) else message)
            for m in re.finditer(pattern, text, re.MULTILINE)]


def include_direction(path, text):
    """widgets → models ← app, only app/desktop sees widgets, and the order inside models."""
    top, folder = _room(path)
    found = []
    for line, included, is_system in includes(text):
        to, to_folder = _room(included)
        wrong = None
        if is_system or to not in ("models", "app", "widgets", "tests"):
            continue
        if to == "tests" and top != "tests":
            wrong = "nothing of the product includes tests"
        elif top == "models" and to != "models":
            wrong = f"models must not see {to}"
        elif top == "models" and to_folder not in _MODELS_BELOW.get(folder, set()):
            wrong = f"models/{folder} stands below models/{to_folder}"
        elif top == "widgets" and to == "app":
            wrong = "widgets must not see app"
        elif top == "app" and to == "widgets" and folder != "desktop":
            wrong = "only app/desktop sees widgets"
        if wrong:
            found.append((line, f'includes "{included}": {wrong}'))
    return found


def pure_models(path, text):
    """models/ is QtCore only: no socket, file, widget, thread or wall clock."""
    if _room(path)[0] != "models":
        return []
    found = [(line, f"includes <{name}>: models know no window, socket, file, thread or timer")
             for line, name, is_system in includes(text)
             if is_system and any(p.match(name) for p in (_GUI_HEADERS, _NETWORK_HEADERS, _SQL_HEADERS, _WORLD_HEADERS))]
    clock = r"\b(currentDateTime(Utc)?|currentMSecsSinceEpoch|currentSecsSinceEpoch|(system|steady|high_resolution)_clock|QDate::currentDate|QTime::currentTime)\b"
    return found + _matches(clock, code_only(text), lambda m: f"{m.group(1)}: time comes from an injected Clock")


def quiet_widgets(path, text):
    """widgets/ take models: no socket, database or file of their own."""
    if _room(path)[0] != "widgets":
        return []
    return [(line, f"includes <{name}>: widgets know no adapter") for line, name, is_system in includes(text)
            if is_system and (_NETWORK_HEADERS.match(name) or _SQL_HEADERS.match(name) or re.match(r"spdlog/|yaml-cpp/", name))]


def headless_app(path, text):
    """Only app/desktop and widgets use Qt Widgets and Charts."""
    top, folder = _room(path)
    if top != "app" or folder == "desktop":
        return []
    return [(line, f"includes <{name}>: only app/desktop has a screen") for line, name, is_system in includes(text)
            if is_system and re.match(r"^Q(tWidgets|Widget|Label|Application|MainWindow|Dialog|MessageBox|Chart\w*)$", name)]


_BANNED_CALLS = [
    (r"\bprocessEvents\s*\(", "processEvents() re-enters whatever is running"),
    (r"\bQEventLoop\s+\w", "a nested event loop: connect to a signal instead"),
    (r"\bQThread::(m|u)?sleep\s*\(|\bstd::this_thread::sleep|\b(u|nano)sleep\s*\(", "sleeping: wait for the condition"),
    (r"\bQTest::q(Wait|Sleep)\s*\(\s*[\d(]", "sleep-and-hope: wait for the condition (QTRY_…, QSignalSpy)"),
    (r"\bQSKIP\s*\(", "a test may never pass by skipping"),
    (r"\bconnect\s*\([^;{}\[\]]*?,\s*&[\w:]+\s*,\s*\[", "a lambda is connected without a context object"),
    (r"\bQApplication::exec\b(?!\s*\(\s*\))", "start the application's loop in main only"),
]
_OWN_SINGLETON = re.compile(r"(?<![\w:])(?!(?:QCoreApplication|QGuiApplication|QApplication|QFontDatabase)::)([A-Za-z_]\w*)::instance\s*\(\s*\)|\bstatic\s+\w+\s*[&*]\s*instance\s*\(")
_MODAL = r"(?:->|\.)exec\s*\(\s*(?:QCursor|\)|[^)]*[pP]os)|\bQ(MessageBox::(question|information|warning|critical)|FileDialog::get\w+|InputDialog::get\w+)\s*\("
_BLOCKING = r"\bwaitFor(ReadyRead|BytesWritten|Connected|Finished|Started|Disconnected|Encrypted)\s*\("


def banned_calls(path, text):
    """Nested event loops, sleeps, skipped tests, singletons and lambdas without a context."""
    code = code_only(text)
    top, _ = _room(path)
    found = []
    for pattern, message in _BANNED_CALLS:
        found += _matches(pattern, code, message)
    found += _matches(_OWN_SINGLETON.pattern, code, "a singleton: what a class needs comes in by its constructor")
    if top == "widgets":
        found += _matches(_MODAL, code, "runs a nested event loop: use open() or popup() and a signal")
    if top in ("app", "widgets", "models"):
        found += _matches(_BLOCKING, code, "blocks its thread: connect to the signal")
    return found


# Each with the reason that makes it right there. A cast anywhere else is a mistake.
ALLOWED_CASTS = {}


def banned_casts(path, text):
    """const_cast and reinterpret_cast only where ALLOWED_CASTS gives the reason."""
    if path in ALLOWED_CASTS:
        return []
    return _matches(r"\b(const_cast|reinterpret_cast)\s*<", code_only(text), lambda m: f"{m.group(1)}: not on the list of allowed casts")


def leftovers(path, text):
    """No note to oneself stays in the code."""
    return _matches(r"\b(TODO|FIXME|XXX|HACK)\b", text, lambda m: f"{m.group(1)}: do it or file an issue")


def file_length(path, text):
    lines = text.count("\n")
    return [(lines, f"{lines} lines, {MAX_FILE_LINES} at most: the room holds two things")] if lines > MAX_FILE_LINES else []


def function_length(path, text):
    """Tables of test cases (Qt Test's _data) may be as long as the file: their rows are no logic."""
    return [(f.first_line, f"{f.name} has {f.lines} lines, {MAX_FUNCTION_LINES} at most") for f in functions(text)
            if f.lines > MAX_FUNCTION_LINES and not (path.startswith("tests/") and f.name.endswith("_data"))]


def licence(path, text):
    """Two SPDX lines at the top, a shebang or an XML declaration before them at most."""
    lines = text.split("\n")
    start = 1 if lines[0].startswith(("#!", "<?xml")) else 0
    head = lines[start:start + 2]
    if len(head) == 2 and "SPDX-FileCopyrightText:" in head[0] and "SPDX-License-Identifier: GPL-3.0-or-later" in head[1]:
        return []
    return [(1, "the two SPDX lines are missing from the top")]


def folder_namespace(path, text):
    """One namespace per folder: models/fleet is wb::fleet; only what everybody needs is plain wb."""
    top, folder = _room(path)
    if top not in ("models", "app", "widgets") or PurePosixPath(path).name == "main.cpp":
        return []
    allowed = {"wb"} if folder in ("", "base") else set()
    parts = PurePosixPath(path).parts[1:-1]
    allowed |= {"wb::" + part for part in parts} | {"wb::" + "::".join(parts)}
    found = []
    for match in re.finditer(r"^namespace\s+(wb[\w:]*)", code_only(text), re.MULTILINE):
        # A forward declaration of a neighbour's class is "namespace wb::fleet { class X; }".
        body = text[match.end():text.find("}", match.end())]
        if match.group(1) not in allowed and not re.fullmatch(r"\s*\{\s*((class|struct|enum class)\s+\w+\s*;\s*)+", body):
            found.append((text.count("\n", 0, match.start()) + 1, f"namespace {match.group(1)} in {top}/{folder}"))
    if "namespace" not in text and re.search(r"^(class|struct)\s+\w+[^;]*\{", code_only(text), re.MULTILINE):
        found.append((1, "declares a class outside the folder's namespace"))
    return found


# Each with the reason that makes it right there.
ALLOWED_MARKUP = {"app/publish/PdfPages.cpp": "it sets what models/incidents/ExporterHtml wrote and escaped, on no screen"}


def plain_text(path, text):
    """Remote text is hostile: nothing on the screen reads it as HTML."""
    if _room(path)[0] not in ("widgets", "app") or path in ALLOWED_MARKUP:
        return []
    code = code_only(text)
    found = _matches(r"\bQt::(RichText|MarkdownText)\b|\b(setHtml|insertHtml|appendHtml|setMarkdown)\s*\(", code, "reads text as markup: remote text is hostile")
    if _room(path)[0] == "widgets" and re.search(r"\bnew\s+QLabel\b|\bQLabel\s+\w+\s*[;({]", code) and "Qt::PlainText" not in code:
        found.append((1, "makes a QLabel that guesses at markup: setTextFormat(Qt::PlainText), or the common plain label"))
    return found


def honest_names(path, text):
    stem = PurePosixPath(path).stem
    match = re.search(r"(Manager|Helper|Helpers|Util|Utils|Data|Info)$", stem)
    return [(1, f"{stem}: name what it is, not …{match.group(1)}")] if match else []


def honest_ctest(path, text):
    """No test is switched off or counted as passed for skipping; sources are listed."""
    code = re.sub(r"#[^\n]*", "", text)
    found = _matches(r"\b(DISABLED|SKIP_RETURN_CODE|SKIP_REGULAR_EXPRESSION|WILL_FAIL)\b", code, lambda m: f"{m.group(1)}: a test may never pass by skipping")
    return found + _matches(r"\bfile\s*\(\s*GLOB", code, "sources are listed, not globbed")


def page_letters(path, text):
    """groff leaves out, with a warning that nobody sees, what it takes for a special character and does not know."""
    return _matches(r"(?<!\\)\\\((?!aq|dq|lq|rq|en|em|bu|co)..", text, lambda m: f"{m.group(0)}: a letter that pages here do not use")


CPP_CHECKS = [include_direction, pure_models, quiet_widgets, headless_app, banned_calls, banned_casts, leftovers,
              file_length, function_length, licence, folder_namespace, plain_text, honest_names]
CMAKE_CHECKS = [leftovers, file_length, licence, honest_ctest]
SCRIPT_CHECKS = [leftovers, file_length, licence]
PAGE_CHECKS = [leftovers, page_letters]


def checks_for(path):
    """The checks that a file of the tree is put to."""
    name = PurePosixPath(path)
    if path.startswith(("tests/lint/", "tests/data/")):
        return [file_length, licence] if name.suffix == ".py" else []
    if name.suffix in (".cpp", ".h"):
        return CPP_CHECKS
    if name.name == "CMakeLists.txt" or name.suffix == ".cmake":
        return CMAKE_CHECKS
    if name.suffix in (".sh", ".py") or path in ("dev", ".ci/run"):
        return SCRIPT_CHECKS
    if path.startswith("resources/man/"):
        return PAGE_CHECKS
    return []


def check_file(path, text):
    """Every finding in a file as "path:line: check: message", in the checks' order."""
    return [f"{path}:{line}: {check.__name__}: {message}" for check in checks_for(path) for line, message in check(path, text)]
