#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Watchbridge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy and clazy over the sources, two or more at a time, and remembers what was clean.

usage: analyse.py BUILD_FOLDER

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
CLAZY_CHECKS = "level0,level1,no-strict-iterators,no-non-pod-global-static,no-range-loop-reference"
# gcc's flags that clang does not know, and the precompiled header, which is gcc's.
GCC_ONLY = re.compile(r" -Winvalid-pch| -fpch-preprocess| -mno-direct-extern-access| -include \S*cmake_pch\.hxx")


def write_compile_commands(build):
    """A copy of the build's compile commands that clang understands; returns its folder and the files."""
    commands = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    for command in commands:
        command["command"] = GCC_ONLY.sub("", command["command"])
    folder = build.parent / "lint"
    folder.mkdir(exist_ok=True)
    (folder / "compile_commands.json").write_text(json.dumps(commands), encoding="utf-8")
    return folder, {Path(command["file"]).resolve() for command in commands}


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


def analyse(path, folder, with_tidy):
    """What the tools say of a file; empty when it is clean."""
    commands = [["clazy-standalone", "-p", folder, f"--checks={CLAZY_CHECKS}", "--header-filter=/(models|app|widgets)/", path]]
    if with_tidy:
        commands.append(["clang-tidy", "-p", folder, "--quiet", path])
    said = ""
    for command in commands:
        result = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        text = result.stdout + result.stderr
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
    bad = 0
    begin = time.monotonic()
    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        # clang-tidy costs most; the tests get clazy alone.
        jobs = {pool.submit(analyse, path, folder, path.relative_to(root).parts[0] != "tests"): path for path in todo}
        for done, job in enumerate(as_completed(jobs), 1):
            path, said = jobs[job], job.result()
            print(f"[{done}/{len(todo)} {time.monotonic() - begin:.0f}s] {path.relative_to(root)}{'' if said else ': clean'}", flush=True)
            if said:
                bad += 1
                print(said, flush=True)
            else:
                stamps[path].touch()
    print(f"{len(todo)} sources analysed, {bad} with findings")
    # No source at all would be clean, too: that is a mistake in the call.
    return 1 if bad or not sources else 0


if __name__ == "__main__":
    sys.exit(main())
