#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Watchbridge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets `watchbridge-cli watch` follow a fleet that fleet_server plays, and prints what that took as a row of a table.

    scale.py BIN_DIR --targets 10000 --series 100 --interval 10 --minutes 10 [--hang-every 10]

Each target turns bad once: "visible" is the time from the last byte of that body until the watch has told the verdict.
Memory is read each minute after the second, so that what the start needs does not count as growth.
"""
import argparse
import json
import os
import pathlib
import signal
import subprocess
import tempfile
import threading
import time


def cpu_and_rss(pid):
    """Seconds of CPU so far, and MiB resident now."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    seconds = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return seconds, int(fields[21]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def with_task_names(targets):
    """One group a target, so that events name the address."""
    addresses = json.loads(targets.read_text())[0]["targets"]
    targets.write_text(json.dumps([{"targets": [one], "labels": {"task": one}} for one in addresses]))


def start_fleet(options, folder):
    targets = folder / "targets.json"
    command = [options.bin / "fleet_server", "--targets", str(options.targets), "--series", str(options.series),
               "--targets-file", targets, "--faults-file", folder / "faults"]
    if options.hang_every:
        command += ["--hang-every", str(options.hang_every)]
    fleet = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    if not fleet.stdout.readline().startswith("ready"):
        raise SystemExit("fleet_server did not start")
    with_task_names(targets)
    return fleet


def start_watch(options, folder):
    (folder / "rules.yaml").write_text(json.dumps(
        {"metrics": [{"name": "fault", "when": "fleet_bad > 0", "severity": "unhealthy", "for": "0s"}]}))
    return subprocess.Popen(
        [options.bin / "watchbridge-cli", "watch", "--targets", folder / "targets.json",
         "--interval", f"{round(options.interval * 1000)}ms", "--rules", folder / "rules.yaml", "--json",
         "--data", folder / "data"], stdout=subprocess.PIPE)


def read_events(watch, told, summary):
    for line in watch.stdout:
        now = time.monotonic_ns()
        event = json.loads(line)
        if event["event"] == "summary":
            summary.update(event)
        elif event["event"] == "verdict" and event["state"] == "unhealthy" and "fault" in line.decode():
            told.setdefault(event["task"], now)


def delays_ms(folder, told):
    faults = [line.split() for line in (folder / "faults").read_text().splitlines()]
    return sorted((told[task] - int(at)) / 1e6 for task, at in faults if task in told), len(faults)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bin", type=pathlib.Path)
    parser.add_argument("--targets", type=int, required=True)
    parser.add_argument("--series", type=int, required=True)
    parser.add_argument("--interval", type=float, required=True)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--hang-every", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        fleet = start_fleet(options, folder)
        watch = start_watch(options, folder)
        told, summary = {}, {}
        reader = threading.Thread(target=read_events, args=(watch, told, summary))
        reader.start()
        # Connections, first bodies and layouts are the start's, not the watch's.
        time.sleep(2 * options.interval)
        begin, (cpu_before, _) = time.monotonic(), cpu_and_rss(watch.pid)
        memory = []
        while time.monotonic() - begin < options.minutes * 60:
            time.sleep(min(60, options.minutes * 30))
            memory.append(round(cpu_and_rss(watch.pid)[1]))
        cpu = cpu_and_rss(watch.pid)[0] - cpu_before
        seconds = time.monotonic() - begin
        watch.send_signal(signal.SIGTERM)
        watch.wait()
        reader.join()
        fleet.terminate()
        asked = json.loads(fleet.stdout.read())
        delays, faults = delays_ms(folder, told)
    answering = options.targets - (options.targets // options.hang_every if options.hang_every else 0)
    samples = answering * options.series * seconds / options.interval
    quantile = lambda q: f"{delays[min(len(delays) - 1, int(q * len(delays)))]:.1f}" if delays else "-"
    print(f"{options.targets} x {options.series} @{options.interval:g} s for {seconds:.0f} s: "
          f"{100 * cpu / seconds:.1f} % of a core, {1e6 * cpu / samples:.3f} us a sample, RSS a minute {memory} MiB, "
          f"of them samples {summary['kept_sample_bytes'] / 2**20:.0f}, "
          f"skipped {summary['skipped_scrapes']}, failed {summary['failed_scrapes']}, p99 {summary['scrape_p99_ms']} ms, "
          f"longest gap {asked['longest_gap_s']} s, requests a target {asked['fewest_a_target']} to {asked['most_a_target']}, "
          f"visible after (ms) median {quantile(0.5)}, p99 {quantile(0.99)}, most {quantile(1)} of {len(delays)}/{faults} faults")


main()
