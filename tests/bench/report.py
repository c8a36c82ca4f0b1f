#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Watchbridge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the benchmarks one after the other and prints each figure beside its peer or limit of the same run.

    report.py BIN_DIR [NAME…]       all of them, or bench_NAME alone
"""
import json
import pathlib
import subprocess
import sys
import tempfile

# What is measured, the benchmark, beside which other one of the same program (or None: beside a limit), and the most that the
# ratio (or the figure, in the unit behind) may be; None: nobody has set a goal.
FIGURES = [
    ("charts", "a full redraw of 12 charts, beside plain Qt Charts", "watchbridge/grid", "plainQtCharts/grid", 1 / 50),
    ("charts", "a full redraw of 12 charts, beside QCustomPlot", "watchbridge/grid", "qCustomPlot/grid", 1 / 6),
    ("charts", "a chart of a million points, beside reduced Qt Charts", "fromSampleStore/million", "reducedQtCharts/million", 1 / 4),
    ("charts", "a chart of a million points, beside QCustomPlot", "fromSampleStore/million", "qCustomPlot/million", 1 / 4),
    ("fleet", "a heat map of 10,000 tasks as a whole, beside a QGraphicsScene", "wholeHeatMap", "wholeScene", None),
    ("fleet", "the same when 1 % changes, model and all, beside the scene", "heatMapFollows", "sceneFollows", None),
    ("fleet", "the same when 1 % changes, beside a copy of the picture", "heatMapFollows", "copyOfThePicture", None),
    ("parse", "a body of its kind for the first time, beside a tokenizer", "firstRead/1000", "floorFirst/1000", 1.5),
    ("parse", "the first body of a target with siblings, beside a tokenizer", "firstReadOfSibling/1000", "floorFirst/1000", 1.5),
    ("parse", "a body again, beside a comparison of texts", "repeatRead/1000", "floorRepeat/1000", None),
    ("http", "a GET of 10 KiB, beside bare sockets", "ours/10240", "bareSockets/10240", None),
    ("http", "a GET of 10 KiB, beside QNetworkAccessManager", "ours/10240", "overQt/10240", None),
    ("http", "a GET of 100 KiB, beside bare sockets", "ours/102400", "bareSockets/102400", None),
    ("http", "a GET of 100 KiB, beside QNetworkAccessManager", "ours/102400", "overQt/102400", None),
    ("store", "keeping samples, beside a copy of the values", "appendToStore", "copyValues", None),
    ("store", "12 charts × 4 series × 24 h to 1,000 pixels", "reduceDay", None, (5, "ms")),
    ("store", "every sample of a week of one series", "queryWeek/0", None, (1000, "ms")),
    ("store", "every sample of a week of 100 series, beside one by one", "queryWeekOf100/1", "queryWeekOf100/0", None),
    ("store", "a week of one series to 5,000 columns", "queryWeek/5000", None, (1000, "ms")),
    ("store", "a week of one series to 1,000 columns", "queryWeek/1000", None, (1000, "ms")),
    ("signals", "24 chart lines over 7 days from disk, 800 columns", "readCharts/168", None, (1000, "ms")),
    ("signals", "24 chart lines over 6 hours from disk, 800 columns", "readCharts/6", None, (1000, "ms")),
]
COUNTERS = [("store", "bytes a sample in memory", "appendToStore", "bytes_per_sample", 2),
            ("store", "bytes a sample on disk, all in", "fleetOnDisk", "bytes_per_sample", 0.8)]
TO_MS = {"ns": 1e-6, "us": 1e-3, "ms": 1, "s": 1e3}


def run(program):
    """Each benchmark's row by its name without options; medians of three where the program repeats."""
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        subprocess.run([program, f"--benchmark_out={out.name}", "--benchmark_out_format=json", "--benchmark_repetitions=3",
                        "--benchmark_enable_random_interleaving=true", "--benchmark_report_aggregates_only=true"], check=True)
        rows = json.loads(pathlib.Path(out.name).read_text())["benchmarks"]
    return {row["run_name"].split("/min_time")[0].split("/iterations")[0].split("/process_time")[0]: row
            for row in rows if row.get("aggregate_name") == "median"}


def milliseconds(row):
    return row["cpu_time"] * TO_MS[row["time_unit"]]


def told(title, figure, goal, unit):
    if goal is None:
        verdict = ""
    elif figure <= goal:
        verdict = f"at most {goal:.3g}{unit}: met"
    else:
        verdict = f"at most {goal:.3g}{unit}: MISSED"
    return f"{title:68} {figure:9.3g}{unit:3} {verdict}"


def lines_of(name, rows):
    for bench, title, ours, peer, goal in FIGURES:
        if bench != name:
            continue
        if peer is not None and peer not in rows:
            continue  # Its library is not installed.
        if peer is None:
            limit, unit = goal
            yield told(title, milliseconds(rows[ours]), limit, " " + unit)
        else:
            yield told(title, milliseconds(rows[ours]) / milliseconds(rows[peer]), goal, " ×")
    for bench, title, ours, counter, goal in COUNTERS:
        if bench == name:
            yield told(title, rows[ours][counter], goal, " B")


def main():
    folder = pathlib.Path(sys.argv[1])
    names = sys.argv[2:] or sorted({figure[0] for figure in FIGURES})
    lines = [line for name in names for line in lines_of(name, run(folder / f"bench_{name}"))]
    print("\n" + "\n".join(lines))


main()
