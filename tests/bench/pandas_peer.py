# SPDX-FileCopyrightText: 2026 The Earshot authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What pandas takes for the same work. Prints {"ms": …}; imports of modules are not counted.

usage: pandas_peer.py to_sql FILE.csv FILE.db | read_excel FILE.xlsx
"""
import json
import sqlite3
import sys
import time

import pandas

begin = time.perf_counter()
if sys.argv[1] == "to_sql":
    with sqlite3.connect(sys.argv[3]) as database:
        pandas.read_csv(sys.argv[2]).to_sql("responses", database, index=False)
else:
    pandas.read_excel(sys.argv[2])
print(json.dumps({"ms": (time.perf_counter() - begin) * 1000}))
