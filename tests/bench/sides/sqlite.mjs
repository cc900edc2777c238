// SQLite compiled to WebAssembly, its database in memory.
//   search   FTS5 with Porter's stems, the last word as a prefix, sorted by rank. It has indices of prefixes (its
//            documentation gives them for prefix queries), keeps no text, and is merged into one piece once filled.
//   load     JSON.parse, a table of findings and one of their themes filled by prepared statements in one
//            transaction, then indexed; the first answer by one query. Only what that answer needs is filled in.
// Statements are prepared once, and rows are stepped through by the bare functions of the module: its wrappers cost
// more than the work.
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { directions, themesOf } from '../entries.mjs';

let module;
async function open() {
    module ??= await sqlite3InitModule({ locateFile: (name) => new URL(name, document.baseURI).href });
    const database = new module.oo1.DB(':memory:');
    database.exec('pragma journal_mode = off; pragma synchronous = off; pragma temp_store = memory;');
    return database;
}
const row = 100; // sqlite3_step: there is a row

export const search = {
    name: 'sqlite fts5',
    async make(documents) {
        const database = await open();
        database.exec(`create virtual table entry using
            fts5(text, content = '', tokenize = 'porter unicode61', prefix = '1 2 3 4 5 6')`);
        const add = database.prepare('insert into entry(rowid, text) values (?, ?)');
        database.transaction(() => documents.forEach((text, i) => add.bind([i + 1, text]).stepReset()));
        add.finalize();
        database.exec("insert into entry(entry) values ('optimize')");
        this.asked = database.prepare('select rowid from entry where entry match ? order by rank');
        this.found = new Uint32Array(documents.length);
    },
    search(query) {
        const words = query.split(' ').filter(Boolean).map((word) => `"${word}"`);
        const { sqlite3_step: step, sqlite3_column_int: number } = module.wasm.exports;
        this.asked.bind(words.join(' ') + '*');
        const pointer = this.asked.pointer;
        let count = 0;
        while (step(pointer) === row) this.found[count++] = number(pointer, 0) - 1;
        this.asked.reset();
        return this.found.subarray(0, count);
    },
    numbers: (results) => [...results],
};

/** Adds rows of whole numbers by a statement that is prepared once. */
function filler(database, sql) {
    const statement = database.prepare(sql);
    const { pointer } = statement;
    const { sqlite3_bind_int: bind, sqlite3_step: step, sqlite3_reset: reset } = module.wasm.exports;
    return {
        add(...numbers) {
            for (let i = 0; i < numbers.length; ++i) bind(pointer, i + 1, numbers[i]);
            step(pointer);
            reset(pointer);
        },
        end: () => statement.finalize(),
    };
}

export const load = {
    name: 'sqlite',
    async make() {
        (await open()).close(); // the module itself is compiled beforehand, as ours is
    },
    async load(text) {
        const record = JSON.parse(text);
        const inspections = new Map(record.inspections.map((one, i) => [one.id, i]));
        const themes = new Map(record.themes.map((one, i) => [one.id, i]));
        const database = await open();
        database.exec(`create table finding(id integer primary key, inspection integer, direction integer);
                       create table finding_theme(finding integer, theme integer)`);
        const finding = filler(database, 'insert into finding values (?, ?, ?)');
        const theme = filler(database, 'insert into finding_theme values (?, ?)');
        database.exec('begin');
        record.findings.forEach((one, i) => {
            finding.add(i, inspections.get(one.inspection) ?? -1, directions.indexOf(one.direction));
            for (const each of themesOf(one)) theme.add(i, themes.get(each));
        });
        finding.end();
        theme.end();
        database.exec(`create index by_inspection on finding(inspection, direction);
                       create index by_theme on finding_theme(theme, finding);
                       commit`);
        const cells = database.selectArrays(`select inspection, theme, direction, count(*)
            from finding join finding_theme on finding_theme.finding = finding.id
            where inspection >= 0 group by inspection, theme, direction`);
        database.close();
        return cells.reduce((sum, cell) => sum + cell[3], 0);
    },
};
