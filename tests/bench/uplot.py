#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Watchbridge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Redraws the scenes of bench_charts with uPlot in headless Chromium; prints the median times of a frame.

    npm install --prefix build/uplot uplot@1.6.32
    tests/bench/uplot.py build/uplot/node_modules/uplot/dist
"""
import http.server
import json
import pathlib
import queue
import subprocess
import sys
import tempfile
import threading


def main():
    folders = [pathlib.Path(__file__).parent, pathlib.Path(sys.argv[1])]
    results = queue.Queue()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            found = [path for folder in folders if (path := folder / pathlib.Path(self.path).name).is_file()]
            kind = {".html": "text/html", ".css": "text/css", ".js": "text/javascript"}
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", kind.get(pathlib.Path(self.path).suffix, "text/plain"))
            self.end_headers()
            if found:
                self.wfile.write(found[0].read_bytes())

        def do_POST(self):
            results.put(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as profile:
        browser = subprocess.Popen(["chromium", "--headless", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1920,1080",
                                    f"--user-data-dir={profile}", f"http://127.0.0.1:{server.server_port}/uplot.html"],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            for scene, milliseconds in results.get(timeout=300).items():
                print(f"uPlot/{scene:10} {milliseconds:8.2f} ms")
        finally:
            browser.terminate()
            browser.wait()


main()
