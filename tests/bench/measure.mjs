// Measures the explorer's core beside its peers in Chromium and prints one table:
//   (cd tests/bench && npm ci)          once: the peers
//   node tests/bench/measure.mjs        all workloads
//       --only abcde      these workloads
//       --findings N      no more than so many, to try it
//       --rounds N        instead of 15 (5 at a million)
//       --ours FILE       our side, an Emscripten module, its .wasm beside it; else build/web/bench.mjs
//       --apart           one side after the other, for machines with little memory
// A side has a page with a process of its own. In a round each side is run once, and the next round goes through them
// the other way round; all pages stay open meanwhile. With --apart, or where memory is short, a side's rounds are all
// made before the next side's page is opened: a machine that grows slower in between then falls on one side alone.
// Times are medians over the rounds. It is no test; but sides that disagree about what is to be found stop it.
import { cpSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { freemem } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { columnMaker, documentOf, entriesOf, packColumns } from './entries.mjs';
import { bundled, bundledFile, writeRecord } from './generate.mjs';
import { serveIsolated } from './isolated.mjs';
import { bundle } from './page/bundle.mjs';
import { keysOf, queriesOf } from './queries.mjs';
import { inspections, toggles, workloads } from './workloads.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'build/bench/peers');
const seed = 1;
const flags = ['--headless=new', '--no-sandbox', '--enable-unsafe-swiftshader', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const { values: options } = parseArgs({
    options: {
        only: { type: 'string', default: 'abcde' },
        findings: { type: 'string', default: '1000000' },
        rounds: { type: 'string' },
        ours: { type: 'string', default: join(root, 'build/web/bench.mjs') },
        apart: { type: 'boolean', default: false },
    },
});

const median = (numbers) => {
    const sorted = [...numbers].sort((a, b) => a - b);
    const half = sorted.length >> 1;
    return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
};
const say = (text) => process.stderr.write(`${text}\n`);

/** The record with so many findings (0: the bundled one) and its columns, made where they aren't there yet. */
async function data(findings) {
    const record = bundled();
    const names = { record: `data/record-${findings}.json`, columns: `data/columns-${findings}.bin` };
    const [recordFile, columnsFile] = Object.values(names).map((name) => join(folder, name));
    mkdirSync(dirname(recordFile), { recursive: true });
    const from = [bundledFile,
        ...['entries', 'generate', 'words'].map((name) => new URL(`${name}.mjs`, import.meta.url))];
    const changed = (file) => statSync(file).mtimeMs > statSync(columnsFile).mtimeMs; // the columns are written last
    if (existsSync(columnsFile) && !from.some(changed)) return names;
    rmSync(columnsFile, { force: true });
    const columns = columnMaker(record);
    if (findings === 0) {
        writeFileSync(recordFile, JSON.stringify(record));
        record.findings.forEach(columns.add);
    } else {
        say(`Making a record with ${findings} findings.`);
        await writeRecord(record, findings, seed, recordFile, columns.add);
    }
    [...record.responses, ...record.figures].forEach(columns.add);
    writeFileSync(columnsFile, packColumns(columns.made()));
    return names;
}

/** Puts our side where the page finds it. */
function takeOurs() {
    const file = resolve(options.ours);
    rmSync(join(folder, 'ours'), { recursive: true, force: true });
    if (!existsSync(file)) return void say(`Our side is missing (${options.ours}): the peers run alone.`);
    cpSync(file, join(folder, 'ours/bench.mjs'));
    const wasm = file.replace(/\.m?js$/, '.wasm');
    if (existsSync(wasm)) cpSync(wasm, join(folder, 'ours', basename(wasm)));
    return true;
}

/** A page with one side, ready to be measured. */
async function open(browser, url, side, { job, throttle }, given) {
    const context = await browser.newContext();
    const page = await context.newPage();
    page.setDefaultTimeout(0);
    page.on('pageerror', (error) => say(`${side}: ${error.message}`));
    await page.goto(url);
    if (throttle) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: throttle });
    const ready = await page.evaluate(([name, kind, data]) => window.bench.ready(name, kind, data), [side, job, given]);
    await page.evaluate(() => window.bench.warm());
    say(`  ${ready.name}: ready after ${Math.round(ready.made)} ms`);
    const round = () => page.evaluate(() => window.bench.round());
    return { ...ready, side, rounds: [], round, close: () => context.close() };
}

async function measure(browser, url, workload, given, names) {
    const rounds = Number(options.rounds ?? workload.rounds);
    const found = [];
    const fresh = async (name) => {
        const side = await open(browser, url, name, workload, given);
        found.push(side);
        workload.check(found);
        return side;
    };
    const once = async (side) => side.rounds.push(await side.round());
    if (options.apart || freemem() < workload.memory * 2 ** 30) {
        for (const name of names) {
            const side = await fresh(name);
            for (let round = 0; round < rounds; ++round) await once(side);
            await side.close();
        }
    } else {
        for (const name of names) await fresh(name);
        for (let round = 0; round < rounds; ++round)
            for (const side of round % 2 ? [...found].reverse() : found) await once(side);
        for (const side of found) await side.close();
    }
    for (const side of found) side.times = side.items.map((_, i) => median(side.rounds.map((round) => round[i])));
    return found;
}

/** Two digits that matter, or more. */
const number = (value) =>
    value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : String(Number(value.toPrecision(2)));

/** A line of the table: the time of each side, and how many times ours goes into the best peer's. */
function line(title, sides, timeOf) {
    const ours = sides.find(({ side }) => side === 'ours');
    const peers = sides.filter((side) => side !== ours);
    const best = Math.min(...peers.map(timeOf));
    const told = peers.map((peer) => `${peer.name} ${number(timeOf(peer))}`).join('  ');
    return [title, ours ? number(timeOf(ours)) : '-', told, ours ? number(best / timeOf(ours)) : '-'];
}

function print(rows) {
    const table = [['workload', 'ours', 'peers, ms', 'best peer / ours'], ...rows];
    const width = [0, 1, 2].map((i) => Math.max(...table.map((row) => row[i].length)));
    for (const row of table) console.log(row.map((cell, i) => (i < 3 ? cell.padEnd(width[i]) : cell)).join('  '));
}

await bundle(folder);
const withOurs = takeOurs();
const queries = queriesOf(entriesOf(bundled()).map(documentOf));
const server = await serveIsolated(folder);
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: flags, headless: true });
const rows = [];
try {
    const done = new Set();
    for (const workload of workloads.filter(({ letter }) => options.only.includes(letter))) {
        const findings = Math.min(workload.findings, Number(options.findings));
        if (done.has(workload.letter + findings)) continue; // a million, cut to the same size
        done.add(workload.letter + findings);
        const title = workload.title.replace('#', findings.toLocaleString('en'));
        say(title);
        const asked = queries.filter((_, i) => i % (workload.everyQuery ?? 1) === (workload.everyQuery ?? 1) - 1);
        const given = { ...(await data(findings)), queries: asked, keys: keysOf(asked), toggles, inspections };
        const names = workload.sides.filter((side) => side !== 'ours' || withOurs);
        const from = performance.now();
        const sides = await measure(browser, server.url, workload, given, names);
        say(`  measured in ${Math.round((performance.now() - from) / 1000)} s`);
        for (const [words, timeOf] of workload.lines)
            rows.push(line(title + words, sides, (side) => timeOf(side, median)));
    }
} finally {
    await browser.close();
    server.close();
}
print(rows);
