#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Watchbridge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window costs: from its start to the first live chart, and while 128 targets are watched every 5 s.

    window_cost.py BUILD_DIR GAUGE_DIR [--seconds 60] [--starts 5]

GAUGE_DIR is that of a build with tests, whose wb_window_gauge is loaded into the program.

Runs the real program on an Xvfb of its own against prod1-sim; "hidden" is a window that X has unmapped. A start is warm:
the program has run before, with a record. CPU is that of the program alone, of one core. As machines differ, a Prometheus
that scrapes the same targets as often, and does nothing else, is measured after it. Needs Xvfb and xdotool, and prometheus
on the PATH.
"""
import argparse
import os
import pathlib
import re
import signal
import statistics
import subprocess
import tempfile
import time

TARGETS = 128
INTERVAL_S = 5
ROOT = pathlib.Path(__file__).resolve().parents[2]


def cpu_and_rss(pid):
    """Seconds of CPU so far of the threads that live, to the nanosecond, and MiB resident now."""
    cpu = 0
    for task in pathlib.Path(f"/proc/{pid}/task").iterdir():
        try:
            cpu += int((task / "schedstat").read_text().split()[0])
        except FileNotFoundError:
            pass  # It ended since it was listed.
    rss = int(pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[21])
    return cpu / 1e9, rss * os.sysconf("SC_PAGE_SIZE") / 2**20


def scenario(folder):
    """A quiet week in which tasks are more, so that the targets are so many, and scraped so often."""
    text = (ROOT / "resources/scenarios/quiet-week.yaml").read_text()
    counts = [int(count) for count in re.findall(r"^    tasks: (\d+)", text, re.M)]
    missing = [TARGETS - sum(counts)]

    def more(found):
        added, missing[0] = missing[0], 0
        return f"    tasks: {int(found.group(1)) + added}"

    path = folder / "many.yaml"
    text = re.sub(r"^    tasks: (\d+)", more, text, flags=re.M)
    path.write_text(re.sub(r"scrape: {interval: \w+", f"scrape: {{interval: {INTERVAL_S}s", text))
    return path


def await_line(process, begins):
    for line in process.stdout:
        if line.startswith(begins):
            return line
    raise SystemExit(f"{process.args[0]} ended before it said {begins}")


def start_window(options, folder, screen):
    environment = dict(os.environ, DISPLAY=screen, QT_QPA_PLATFORM="xcb", HOME=str(folder), XDG_STATE_HOME=str(folder),
                       XDG_DATA_HOME=str(folder), QT_QPA_GENERIC_PLUGINS="wbgauge",
                       QT_PLUGIN_PATH=str(options.gauge / "tests/plugins"))
    environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
    return subprocess.Popen([options.build / "bin/watchbridge", "--config", folder / "watchbridge.yaml"], text=True,
                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)


def settle_settings(folder):
    """Looks for new targets as rarely as is the default, and makes sure that all are scraped as often as is said."""
    path = folder / "watchbridge.yaml"
    path.write_text(path.read_text().replace(", refresh: 1s}", "}"))
    intervals = set(re.findall(r"scrape: {interval: (\d+)ms", path.read_text()))
    if intervals != {str(1000 * INTERVAL_S)}:
        raise SystemExit(f"targets would be scraped every {intervals} ms, not every {INTERVAL_S} s")


def start_prometheus(folder):
    """A Prometheus that scrapes what the program's settings name."""
    jobs = "".join(f"""
  - job_name: job{number}
    authorization: {{type: Bearer, credentials_file: {folder}/token}}
    http_sd_configs:
      - {{url: "{url}", refresh_interval: 30s, authorization: {{type: Bearer, credentials_file: {folder}/token}}}}"""
                   for number, url in enumerate(re.findall(r'http_sd: \["([^"]+)"',
                                                           (folder / "watchbridge.yaml").read_text())))
    (folder / "prometheus.yaml").write_text(f"global: {{scrape_interval: {INTERVAL_S}s}}\nscrape_configs:{jobs}\n")
    return subprocess.Popen(["prometheus", f"--config.file={folder}/prometheus.yaml", f"--storage.tsdb.path={folder}/tsdb",
                             "--web.listen-address=127.0.0.1:0"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def end(process):
    process.send_signal(signal.SIGTERM)
    process.communicate()


def start_seconds(options, folder, screen):
    begin = time.monotonic()
    window = start_window(options, folder, screen)
    await_line(window, "C")
    seconds = time.monotonic() - begin
    end(window)
    return seconds


def measure_prometheus(folder, seconds):
    """CPU in percent of a core and MiB, of a Prometheus beside which nothing of ours runs but the simulator."""
    process = start_prometheus(folder)
    time.sleep(15)
    before, begin = cpu_and_rss(process.pid)[0], time.monotonic()
    time.sleep(seconds)
    cpu, rss = cpu_and_rss(process.pid)
    took = time.monotonic() - begin
    end(process)
    return 100 * (cpu - before) / took, rss


def measure(window, seconds):
    """CPU in percent of a core, MiB, and paint events a second."""
    paints = int(await_line(window, "P").split()[1])
    before, begin = cpu_and_rss(window.pid)[0], time.monotonic()
    while time.monotonic() - begin < seconds:
        last = int(await_line(window, "P").split()[1])
    cpu, rss = cpu_and_rss(window.pid)
    took = time.monotonic() - begin
    return 100 * (cpu - before) / took, rss, (last - paints) / took


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("gauge", type=pathlib.Path)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--starts", type=int, default=5)
    options = parser.parse_args()
    options.build, options.gauge = options.build.resolve(), options.gauge.resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        xvfb = subprocess.Popen(["Xvfb", "-displayfd", "1", "-screen", "0", "1920x1080x24"], text=True, stdout=subprocess.PIPE,
                                stderr=subprocess.DEVNULL)
        screen = ":" + xvfb.stdout.readline().strip()
        simulated = subprocess.Popen([options.build / "bin/prod1-sim", scenario(folder), "--speed", "1", "--port", "0",
                                      "--write-config", folder / "watchbridge.yaml", "--token-file", folder / "token"], text=True,
                                     stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        await_line(simulated, "ready")
        settle_settings(folder)
        start_seconds(options, folder, screen)
        starts = sorted(start_seconds(options, folder, screen) for _ in range(options.starts))
        window = start_window(options, folder, screen)
        await_line(window, "C")
        time.sleep(15)  # What the start needs is no running cost.
        shown = measure(window, options.seconds)
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Watchbridge"], text=True,
                               env=dict(os.environ, DISPLAY=screen), capture_output=True, check=True).stdout.split()
        for one in found:
            subprocess.run(["xdotool", "windowunmap", one], env=dict(os.environ, DISPLAY=screen), check=True)
        time.sleep(5)
        hidden = measure(window, options.seconds)
        end(window)
        peer = measure_prometheus(folder, options.seconds)
        for process in (simulated, xvfb):
            end(process)
    print(f"start to first live chart: median {statistics.median(starts):.2f} s, most {starts[-1]:.2f} s of {len(starts)} "
          f"(limit 1 s)")
    print(f"{TARGETS} targets @5 s, window visible: {shown[0]:.1f} % of a core, {shown[1]:.0f} MiB RSS, "
          f"{shown[2]:.1f} paint events/s (limits 3 %, 150 MiB)")
    print(f"{TARGETS} targets @5 s, window hidden: {hidden[0]:.1f} % of a core, {hidden[1]:.0f} MiB RSS, "
          f"{hidden[2]:.1f} paint events/s (limits 1.5 %, none)")
    print(f"Prometheus, the same targets @5 s: {peer[0]:.1f} % of a core, {peer[1]:.0f} MiB RSS; ours is {shown[0] / peer[0]:.2f} of "
          f"its CPU visible, {hidden[0] / peer[0]:.2f} hidden")


main()
