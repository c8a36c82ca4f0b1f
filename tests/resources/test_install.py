#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Watchbridge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""cmake --install gives working programs that find their own resources.

usage: test_install.py CMAKE BUILD_FOLDER
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

FILES = [
    "bin/watchbridge-cli",
    "libexec/watchbridge/watchbridge-pdf",
    "share/applications/watchbridge.desktop",
    "share/icons/hicolor/scalable/apps/watchbridge.svg",
    "share/man/man1/watchbridge.1",
    "share/man/man5/watchbridge.yaml.5",
    "share/metainfo/io.github.watchbridge.Watchbridge.metainfo.xml",
    "share/watchbridge/openapi/deploy-controller.yaml",
    "share/watchbridge/presets/prom-client.yaml",
    "share/watchbridge/webhooks/github-actions.yaml",
]
CONFIG = """environments:
  - name: Installed
    services:
      - {name: chat, targets: {static: [127.0.0.1:9]}, signals: {preset: prom-client}}
"""


def main():
    cmake, build = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder:
        prefix = Path(folder, "usr")
        subprocess.run([cmake, "--install", build, "--prefix", prefix], check=True, stdout=subprocess.DEVNULL)
        missing = [name for name in FILES if not (prefix / name).is_file()]
        config = Path(folder, "watchbridge.yaml")
        config.write_text(CONFIG, encoding="utf-8")
        # With the build's own preset out of reach, only the installed one can be what makes this pass.
        preset = prefix / "share/watchbridge/presets/prom-client.yaml"
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": folder}
        environment.pop("WATCHBRIDGE_RESOURCES", None)
        check = [prefix / "bin/watchbridge-cli", "check", config]
        good = subprocess.run(check, env=environment, check=False).returncode
        preset.unlink()
        without = subprocess.run(check, env=environment, check=False, capture_output=True).returncode
        versions = [subprocess.run([program, "--version"], env=environment, check=False).returncode
                    for program in sorted((prefix / "bin").iterdir())]
    print(f"missing {missing}, check {good}, check without its preset {without}, --version {versions}")
    return 0 if not missing and good == 0 and without == 1 and not any(versions) else 1


if __name__ == "__main__":
    sys.exit(main())
