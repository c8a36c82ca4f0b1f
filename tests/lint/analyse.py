#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Watchbridge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy and clazy over the sources, two or more at a time, and remembers what was clean.

usage: analyse.py BUILD_FOLDER

Most of an analyser's time goes into the headers of Qt, so the sources of a folder are read together as one
unit. Where two of them clash (the same name in two unnamed namespaces), the unit is halved until they do not.

A file that was clean is not looked at again until it, a header of the project that it includes, the
tools or their settings change. The memory is ${XDG_CACHE_HOME:-~/.cache}/watchbridge-lint, so that fresh
clones profit as well; it holds empty files named by content hashes.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from cpp_source import includes

# strict-iterators takes the erase-remove idiom for a mistake; a static table is no cost worth a finding.
CLAZY_CHECKS = "level0,level1,no-strict-iterators,no-non-pod-global-static,no-range-loop-reference,no-qstring-ref"
OURS = "/(models|app|widgets|tests)/"
# gcc's flags that clang does not know, and the precompiled header, which is gcc's.
# So many sources a unit at most: memory, and something to share between the cores.
UNIT_SIZE = 12
GCC_ONLY = re.compile(r" -Winvalid-pch| -fpch-preprocess| -mno-direct-extern-access| -include \S*cmake_pch\.hxx")


def write_compile_commands(build):
    """The build's compile commands as clang understands them, by file, and the folder for the units."""
    commands = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    for command in commands:
        command["command"] = GCC_ONLY.sub("", command["command"])
    folder = build.parent / "lint"
    return folder, {Path(command["file"]).resolve(): command for command in commands}


def closure(path, root, seen):
    """The file and every header of the project that it includes, however far away."""
    if path in seen:
        return
    seen.add(path)
    for _, included, is_system in includes(path.read_text(encoding="utf-8")):
        header = root / included
        if not is_system and header.is_file():
            closure(header, root, seen)


def stamp_of(path, root, salt):
    files = set()
    closure(path, root, files)
    digest = hashlib.sha256(salt)
    for file in sorted(files):
        digest.update(file.relative_to(root).as_posix().encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def as_one_unit(paths, folder, commands):
    """A folder with the compile command of one source that includes all the paths; returns both."""
    unit = folder / "units" / hashlib.sha256("".join(map(str, paths)).encode()).hexdigest()[:16]
    unit.mkdir(parents=True, exist_ok=True)
    source = unit / "unit.cpp"
    source.write_text("".join(f'#include "{path}"\n' for path in paths), encoding="utf-8")
    like = commands[paths[0]]
    command = {**like, "file": str(source), "command": like["command"].replace(like["file"], str(source))}
    (unit / "compile_commands.json").write_text(json.dumps([command]), encoding="utf-8")
    return unit, source


def analyse(paths, folder, commands):
    """What the tools say of sources of one folder; empty when they are clean."""
    unit, source = as_one_unit(paths, folder, commands)
    tools = [["clazy-standalone", "-p", unit, f"--checks={CLAZY_CHECKS}", f"--header-filter={OURS}", source]]
    # clang-tidy costs most; the tests get clazy alone.
    if "/tests/" not in str(paths[0]):
        tools.append(["clang-tidy", "-p", unit, "--quiet", source])
    said = ""
    for tool in tools:
        result = subprocess.run(tool, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        text = result.stdout + result.stderr
        if len(paths) > 1 and re.search(r"(error: (?!.*\[[a-z]+-.*-warnings-as-errors\]))|\[clang-diagnostic-error\]", text):
            half = len(paths) // 2
            return analyse(paths[:half], folder, commands) + analyse(paths[half:], folder, commands)
        if result.returncode != 0 or re.search(r"\[-Wclazy|(warning|error): .*\[", text):
            said += re.sub(r"^\d+ warnings?.*generated\.\n", "", text, flags=re.MULTILINE)
    return said


def main():
    build = Path(sys.argv[1]).resolve()
    root = Path(__file__).resolve().parents[2]
    folder, known = write_compile_commands(build)
    versions = "".join(subprocess.run([tool, "--version"], capture_output=True, text=True, check=True).stdout
                       for tool in ("clang-tidy", "clazy-standalone"))
    salt = (versions + CLAZY_CHECKS + (root / ".clang-tidy").read_text(encoding="utf-8")).encode()
    memory = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "watchbridge-lint"
    memory.mkdir(parents=True, exist_ok=True)

    sources = [path for top in ("models", "app", "widgets", "tests") for path in sorted((root / top).rglob("*.cpp")) if path in known]
    stamps = {path: memory / stamp_of(path, root, salt) for path in sources}
    todo = [path for path in sources if not stamps[path].exists()]
    print(f"{len(sources)} sources, {len(sources) - len(todo)} of them known to be clean", flush=True)
    groups = {}
    for path in todo:
        groups.setdefault(path.parent, []).append(path)
    units = [paths[start:start + UNIT_SIZE] for paths in groups.values() for start in range(0, len(paths), UNIT_SIZE)]
    bad = 0
    begin = time.monotonic()
    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        jobs = {pool.submit(analyse, paths, folder, known): paths for paths in units}
        for done, job in enumerate(as_completed(jobs), 1):
            paths, said = jobs[job], job.result()
            print(f"[{done}/{len(units)} {time.monotonic() - begin:.0f}s] {len(paths)} of {paths[0].parent.relative_to(root)}"
                  f"{'' if said else ': clean'}", flush=True)
            bad += bool(said)
            if said:
                print(said, flush=True)
            for path in paths if not said else []:
                stamps[path].touch()
    print(f"{len(todo)} sources analysed, {bad} of {len(units)} units with findings")
    # No source at all would be clean, too: that is a mistake in the call.
    return 1 if bad or not sources else 0


if __name__ == "__main__":
    sys.exit(main())
