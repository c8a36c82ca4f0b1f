#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Watchbridge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts every source file of the tree to the house's checks. Exit 1 and one line a finding when any fails."""

import re
import sys
from pathlib import Path

from house_checks import check_file, checks_for

TOP_FOLDERS = ("app", "models", "tests", "widgets", "resources", "translations")


def source_files(root):
    """Paths relative to the root, build folders left out: a release tarball has no git to ask."""
    found = [root / "dev", root / ".ci" / "run", root / "CMakeLists.txt"]
    for folder in TOP_FOLDERS:
        found += [path for path in sorted((root / folder).rglob("*")) if path.is_file()]
    return [path.relative_to(root).as_posix() for path in found if path.is_file()]


def unknown_tests(root):
    """What documents say a test holds: the test is there, and so is the function of it that is named."""
    tests = {path.stem: path for path in (root / "tests").rglob("tst_*.cpp")}
    found = []
    for document in sorted(root.glob("*.md")) + sorted((root / "tests").rglob("*.md")):
        for name, slot in re.findall(r"`(tst_\w+)(?:::(\w+))?`", document.read_text(encoding="utf-8")):
            path = tests.get(name) or tests.get(name.removesuffix("Real"))
            if path is None or (slot and not re.search(rf"\b{slot}\(", path.read_text(encoding="utf-8"))):
                found.append(f"{document.name}: there is no {name}{'::' + slot if slot else ''}")
    return found


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    checked = [path for path in source_files(root) if checks_for(path)]
    findings = [finding for path in checked for finding in check_file(path, (root / path).read_text(encoding="utf-8"))]
    findings += unknown_tests(root)
    print("\n".join(findings + [f"{len(checked)} files, {len(findings)} findings"]))
    # An empty tree would pass every check: that is a mistake in the call.
    return 1 if findings or len(checked) < 10 else 0


if __name__ == "__main__":
    sys.exit(main())
