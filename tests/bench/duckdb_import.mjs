// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// node duckdb_import.mjs MODULES DATA.csv FILE.duckdb: the file read into a table of a new database, to the end of its checkpoint.
import { createRequire } from 'node:module';
const [modules, data, file] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(modules + '/')('@duckdb/node-api');

const begin = performance.now();
const instance = await DuckDBInstance.create(file);
const connection = await instance.connect();
await connection.run(`CREATE TABLE responses AS SELECT * FROM read_csv('${data}', header = true)`);
await connection.run('CHECKPOINT');
console.log(JSON.stringify({ ms: performance.now() - begin }));
