#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Watchbridge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows of each check that it can fail: what it must catch, and what it must let pass.

usage: test_house_checks.py [CHECK | tree]   one check's samples, those of all checks, or lint_tree's exit codes
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import house_checks

SPDX = "// SPDX-FileCopyrightText: 2026 Watchbridge contributors\n// SPDX-License-Identifier: GPL-3.0-or-later\n"
LONG_BODY = "    f();\n" * 59

# check name: (samples that it must catch, samples that it must let pass), each (path, text).
SAMPLES = {
    "include_direction": (
        [
            ("models/fleet/A.h", '#include "app/collect/B.h"'),
            ("models/fleet/A.h", '#include "widgets/fleet/B.h"'),
            ("models/fleet/A.h", '#include "models/health/B.h"'),
            ("models/health/A.h", '#include "models/deploy/B.h"'),
            ("models/simulation/A.h", '#include "models/incidents/B.h"'),
            ("widgets/fleet/A.cpp", '#  include "app/collect/B.h"'),
            ("app/collect/A.cpp", '#include "widgets/fleet/B.h"'),
            ("app/cli/A.cpp", '#include "tests/support/B.h"'),
        ],
        [
            ("models/items/A.h", '#include "models/incidents/B.h"'),
            ("widgets/fleet/A.cpp", '#include "models/items/B.h"'),
            ("app/desktop/A.cpp", '#include "widgets/shell/B.h"'),
            ("models/base/A.h", '// #include "app/collect/B.h"\n#include <QString>'),
            ("tests/gui/A.cpp", '#include "tests/support/B.h"'),
        ],
    ),
    "pure_models": (
        [
            ("models/fleet/A.h", "#include <QNetworkReply>"),
            ("models/fleet/A.h", "#include <QWidget>"),
            ("models/fleet/A.h", "#include <QSqlQuery>"),
            ("models/fleet/A.h", "#include <QFile>"),
            ("models/fleet/A.h", "#include <thread>"),
            ("models/fleet/A.h", "#include <QTimer>"),
            ("models/fleet/A.cpp", "auto t = QDateTime::currentMSecsSinceEpoch();"),
            ("models/fleet/A.cpp", "auto t = std::chrono::steady_clock::now();"),
        ],
        [
            ("models/fleet/A.h", "#include <QString>\n#include <QTimeZone>\n#include <vector>"),
            ("models/fleet/A.cpp", "// currentDateTime is banned here.\nauto t = clock.nowMs();"),
            ("app/collect/A.cpp", "#include <QTimer>"),
        ],
    ),
    "quiet_widgets": (
        [("widgets/fleet/A.h", "#include <QNetworkAccessManager>"), ("widgets/fleet/A.h", "#include <QSqlDatabase>")],
        [("widgets/fleet/A.h", "#include <QWidget>"), ("app/collect/A.h", "#include <QNetworkAccessManager>")],
    ),
    "headless_app": (
        [("app/collect/A.h", "#include <QWidget>"), ("app/cli/A.cpp", "#include <QChartView>")],
        [("app/desktop/A.h", "#include <QWidget>"), ("app/cli/A.cpp", "#include <QCoreApplication>")],
    ),
    "banned_calls": (
        [
            ("app/cli/A.cpp", "QCoreApplication::processEvents();"),
            ("app/cli/A.cpp", "QEventLoop loop;"),
            ("app/cli/A.cpp", "QThread::msleep(5);"),
            ("app/cli/A.cpp", "std::this_thread::sleep_for(5ms);"),
            ("tests/app/A.cpp", "QTest::qWait(500);"),
            ("tests/app/A.cpp", 'QSKIP("no server");'),
            ("app/cli/A.cpp", "Session::instance()->run();"),
            ("app/cli/A.h", "static Session& instance();"),
            ("app/cli/A.cpp", "connect(button, &QPushButton::clicked, [=] { run(); });"),
            ("widgets/fleet/A.cpp", "dialog.exec();"),
            ("widgets/fleet/A.cpp", "menu->exec(QCursor::pos());"),
            ("widgets/fleet/A.cpp", 'QMessageBox::question(this, "a", "b");'),
            ("widgets/fleet/A.cpp", "auto f = QFileDialog::getSaveFileName(this);"),
            ("app/collect/A.cpp", "socket.waitForReadyRead();"),
        ],
        [
            ("app/cli/A.cpp", "// QEventLoop loop;\nQCoreApplication::instance()->quit();"),
            ("app/cli/A.cpp", "connect(button, &QPushButton::clicked, this, [=] { run(); });"),
            ("app/storage/A.cpp", "query.exec();"),
            ("app/prod1sim/A.cpp", "QString Endpoints::instance(const QString& task) const {}"),
            ("tests/app/A.cpp", "QTRY_COMPARE(spy.count(), 1); process.waitForFinished();"),
            ("widgets/fleet/A.cpp", "dialog->open();"),
        ],
    ),
    "banned_casts": (
        [("app/cli/A.cpp", "auto* a = const_cast<A*>(b);"), ("app/cli/A.cpp", "auto* a = reinterpret_cast<A*>(b);")],
        [("app/cli/A.cpp", "// no const_cast<A> here\nauto a = static_cast<int>(b);")],
    ),
    "leftovers": (
        [("app/cli/A.cpp", "// TODO: later"), ("dev", "# FIXME"), ("tests/CMakeLists.txt", "# HACK")],
        [("app/cli/A.cpp", "// The todo list of the person on call.")],
    ),
    "file_length": (
        [("app/cli/A.cpp", "\n" * 501)],
        [("app/cli/A.cpp", "\n" * 500)],
    ),
    "function_length": (
        [
            ("app/cli/A.cpp", "void A::run() {\n" + LONG_BODY + "}\n"),
            ("app/cli/A.cpp", "namespace wb {\nA::A(int b)\n    : m_b{b}\n    , m_c(1) {\n" + LONG_BODY + "}\n}\n"),
            ("app/cli/A.h", "class A : public B {\n    int m_a = 0;\n    int run(std::vector<int> a) const override {\n" + LONG_BODY + "    }\n};\n"),
            ("app/cli/A.cpp", "void run() {\n    auto f = [] {\n" + LONG_BODY + "    };\n}\n"),
            ("app/cli/A.cpp", "auto run(int a) -> std::vector<int> {\n" + LONG_BODY + "}\n"),
            ("app/cli/A.cpp", "void A::rows_data() {\n" + LONG_BODY + "}\n"),
        ],
        [
            ("app/cli/A.cpp", "void A::run() {\n" + LONG_BODY[9:] + "}\n"),
            ("tests/app/A.cpp", "void A::rows_data() {\n" + LONG_BODY + "}\n"),
            ("app/cli/A.cpp", "namespace wb {\n" + "void f() { g(); }\n" * 100 + "}\n"),
            ("app/cli/A.cpp", "const Row rows[] = {\n" + '    {"a", b()},\n' * 100 + "};\n"),
            ("app/cli/A.h", "class A {\npublic:\n" + "    void f();\n" * 100 + "};\n"),
            ("app/cli/A.cpp", 'const char* text = R"(\nvoid f() {\n' + "\n" * 100 + '})";\n'),
        ],
    ),
    "licence": (
        [("app/cli/A.cpp", "#pragma once\n"), ("app/cli/A.cpp", "\n" + SPDX)],
        [("app/cli/A.cpp", SPDX + "#pragma once\n"), ("dev", "#!/bin/sh\n" + SPDX.replace("//", "#"))],
    ),
    "folder_namespace": (
        [
            ("models/fleet/A.h", "namespace wb::deploy {\nclass A {};\n}"),
            ("models/fleet/A.h", "namespace wb {\nclass A {};\n}"),
            ("models/fleet/A.h", "class A {\n};\n"),
        ],
        [
            ("models/fleet/A.h", "namespace wb::fleet {\nclass A {};\n}"),
            ("models/base/A.h", "namespace wb {\nclass A {};\n}"),
            ("app/providers/controller/A.h", "namespace wb::providers {\nclass A {};\n}"),
            ("app/collect/A.h", "namespace wb::fleet {\nclass B;\n}\nnamespace wb::collect {\nclass A {};\n}"),
        ],
    ),
    "plain_text": (
        [
            ("widgets/fleet/A.cpp", "label->setTextFormat(Qt::RichText);"),
            ("widgets/fleet/A.cpp", "edit->setHtml(text);"),
            ("app/publish/A.cpp", "document.setHtml(text);"),
            ("widgets/fleet/A.cpp", "auto* label = new QLabel(text, this);"),
        ],
        [
            ("widgets/fleet/A.cpp", "auto* label = new QLabel(this);\nlabel->setTextFormat(Qt::PlainText);"),
            ("models/incidents/A.cpp", "// setHtml( is for widgets"),
            ("app/publish/PdfPages.cpp", "document.setHtml(text);"),
        ],
    ),
    "honest_names": (
        [("app/cli/ScrapeManager.h", ""), ("app/cli/StringUtils.h", ""), ("models/fleet/TaskInfo.h", "")],
        [("app/cli/ScrapePool.h", ""), ("models/fleet/Database.h", "")],
    ),
    "honest_ctest": (
        [
            ("tests/CMakeLists.txt", "set_tests_properties(a PROPERTIES DISABLED TRUE)"),
            ("tests/CMakeLists.txt", "set_tests_properties(a PROPERTIES SKIP_RETURN_CODE 77)"),
            ("tests/CMakeLists.txt", "file(GLOB sources *.cpp)"),
        ],
        [("tests/CMakeLists.txt", "# DISABLED is not used\nadd_test(NAME a COMMAND a)")],
    ),
    "page_letters": (
        [("resources/man/a.1", "from \\(el to now")],
        [("resources/man/a.1", "a \\(dqname\\(dq, \\(lqno\\(rq, C:\\\\(x86)")],
    ),
}


def mistakes(name):
    """What a check gets wrong with its own samples, and what of its samples is missing."""
    check = getattr(house_checks, name)
    bad, good = SAMPLES[name]
    found = [f"{name}: must catch but passed, {path}:\n{text[:300]}" for path, text in bad if not check(path, text)]
    found += [f"{name}: must pass but said {check(path, text)}, {path}:\n{text[:300]}" for path, text in good if check(path, text)]
    if not bad or not good:
        found.append(f"{name}: needs samples of both kinds")
    return found


def tree_mistakes():
    """lint_tree must pass a good tree, and fail a bad one and an empty one."""
    found = []
    for case, files, expected in (("empty", 0, 1), ("good", 12, 0), ("bad", 12, 1), ("no such test", 12, 1), ("no such slot", 12, 1)):
        with tempfile.TemporaryDirectory() as root:
            folder = Path(root, "app", "cli")
            folder.mkdir(parents=True)
            for number in range(files):
                Path(folder, f"File{number}.cpp").write_text(SPDX + ("QEventLoop loop;\n" if case == "bad" else "\n"))
            Path(root, "tests").mkdir()
            Path(root, "tests", "tst_A.cpp").write_text(SPDX + "void tst_A::holds() {}\n")
            named = {"no such test": "tst_B", "no such slot": "tst_A::holdsNot"}.get(case, "tst_A::holds")
            Path(root, "HOUSE.md").write_text(f"`{named}`\n")
            lint = Path(__file__).with_name("lint_tree.py")
            code = subprocess.run([sys.executable, lint, root], stdout=subprocess.DEVNULL, check=False).returncode
            if code != expected:
                found.append(f"lint_tree: exit {code} for the {case} tree, not {expected}")
    return found


def main():
    if sys.argv[1:] == ["tree"]:
        found = tree_mistakes()
        print("\n".join(found or ["lint_tree tells good from bad"]))
        return 1 if found else 0
    used = house_checks.CPP_CHECKS + house_checks.CMAKE_CHECKS + house_checks.SCRIPT_CHECKS + house_checks.PAGE_CHECKS
    names = sys.argv[1:] or sorted({check.__name__ for check in used} | set(SAMPLES))
    found = [mistake for name in names for mistake in
             (mistakes(name) if name in SAMPLES else [f"{name}: has no samples"])]
    print("\n".join(found + [f"{len(names)} checks, {len(found)} mistakes"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
