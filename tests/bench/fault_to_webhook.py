#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Watchbridge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches a list of URLs with watchbridge-cli and posts each event of an unhealthy task to a webhook, until SIGTERM.

    fault_to_webhook.py CLI TARGETS INTERVAL 'job_bad > 0' WEBHOOK

TARGETS is a file with a URL a line; the body posted is the event line, whose task is the target's host:port.
"""
import http.client
import json
import pathlib
import signal
import subprocess
import sys
import tempfile
import urllib.parse


def main():
    cli, targets, interval, rule, webhook = sys.argv[1:]
    hook = urllib.parse.urlsplit(webhook)
    connection = http.client.HTTPConnection(hook.hostname, hook.port, timeout=10)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        urls = pathlib.Path(targets).read_text().split()
        groups = [{"targets": [url], "labels": {"task": urllib.parse.urlsplit(url).netloc}} for url in urls]
        (folder / "targets.json").write_text(json.dumps(groups))
        (folder / "rules.yaml").write_text(json.dumps(
            {"metrics": [{"name": "fault", "when": rule, "severity": "unhealthy", "for": "0s"}]}))
        watch = subprocess.Popen([cli, "watch", "--targets", folder / "targets.json", "--interval", interval,
                                  "--rules", folder / "rules.yaml", "--json"], stdout=subprocess.PIPE)
        signal.signal(signal.SIGTERM, lambda *_: watch.terminate())
        for line in watch.stdout:
            event = json.loads(line)
            if event["event"] == "verdict" and event["task"] and event["state"] == "unhealthy":
                connection.request("POST", hook.path or "/", line, {"Content-Type": "application/json"})
                connection.getresponse().read()
        watch.wait()


main()
