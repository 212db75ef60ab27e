// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// node duckdb_peer.mjs MODULES DATA.csv ROUNDS: the figures of a page by DuckDB in memory, as one GROUPING SETS query and
// as nine queries. Prints {"one_ms": [...], "nine_ms": [...]}.
import { createRequire } from 'node:module';
const [modules, data, rounds] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(modules + '/')('@duckdb/node-api');

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
await connection.run(`CREATE TABLE r AS SELECT TRY_CAST(score AS TINYINT) AS score, TRY_CAST(responded_at AS TIMESTAMP) AS t,
    date_trunc('month', TRY_CAST(responded_at AS TIMESTAMP)) AS month, region, product, channel, plan, store, agent
    FROM read_csv('${data}', header = true, all_varchar = true)`);

const where = "WHERE region <> 'Iberia' AND t >= TIMESTAMP '2024-01-01' AND score BETWEEN 0 AND 10";
const columns = ['month', 'region', 'product', 'channel', 'plan', 'store', 'agent'];
const one = `SELECT ${columns.join(', ')}, score, count(*) FROM r ${where}
    GROUP BY GROUPING SETS ((score), ${columns.map((c) => `(${c}, score)`).join(', ')}, (region, product, month, score))`;
const nine = [`SELECT score, count(*) FROM r ${where} GROUP BY score`,
    ...columns.map((c) => `SELECT ${c}, score, count(*) FROM r ${where} GROUP BY ALL`),
    `SELECT region, product, month, score, count(*) FROM r ${where} GROUP BY ALL`];

async function milliseconds(queries) {
    const begin = performance.now();
    for (const query of queries)
        await connection.runAndReadAll(query);
    return performance.now() - begin;
}

const result = { one_ms: [], nine_ms: [] };
for (let i = 0; i < Number(rounds); i++) {
    result.one_ms.push(await milliseconds([one]));
    result.nine_ms.push(await milliseconds(nine));
}
console.log(JSON.stringify(result));
