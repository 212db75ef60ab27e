# SPDX-FileCopyrightText: 2026 The Earshot authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Running programs and taking medians. Every comparison is made in alternating rounds, so that a slow minute of the
machine hits both sides."""
import json
import os
import shutil
import statistics
import subprocess
import time


class Skipped(Exception):
    """Something a row needs is not there; the text says what."""


def need(*programs):
    for program in programs:
        if not shutil.which(program) and not os.access(program, os.X_OK):
            raise Skipped(f"{os.path.basename(program)} is not installed")


def run(words, allowed=(0,), env=None):
    """(seconds of wall clock, peak resident bytes, standard output) of one program from start to end."""
    begin = time.perf_counter()
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL,
                               env=dict(os.environ, **(env or {})))
    out = process.stdout.read()
    err = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in allowed:
        raise RuntimeError(f"{' '.join(map(str, words))}: exit {process.returncode}: {err.decode()[:400]}")
    return seconds, usage.ru_maxrss * 1024, out.decode()


def run_json(words, **more):
    return json.loads(run(words, **more)[2])


def alternate(rounds, *sides):
    """The results of each side, called in turns."""
    results = [[] for _ in sides]
    for _ in range(rounds):
        for side, collected in zip(sides, results):
            collected.append(side())
    return results


def median(values):
    return statistics.median(values)


def remove(*paths):
    for path in paths:
        for suffix in ("", "-journal", "-wal", "-shm", ".wal"):
            if os.path.exists(path + suffix):
                os.remove(path + suffix)
