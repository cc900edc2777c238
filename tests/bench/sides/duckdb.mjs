// DuckDB compiled to WebAssembly, in a worker, as its documentation sets it up: the build that suits the browser is
// chosen by itself. Columns are handed over as an Arrow table. A filter is a bitwise condition on integers; each
// toggle is one query, a part for each facet. A facet of several values has a table of its own with a row a value.
import * as duckdb from '@duckdb/duckdb-wasm';
import { makeTable, tableToIPC } from 'apache-arrow';

const here = (name) => new URL(name, document.baseURI).href;
const builds = {
    mvp: { mainModule: here('duckdb-mvp.wasm'), mainWorker: here('duckdb-browser-mvp.worker.js') },
    coi: {
        mainModule: here('duckdb-coi.wasm'),
        mainWorker: here('duckdb-browser-coi.worker.js'),
        pthreadWorker: here('duckdb-browser-coi.pthread.worker.js'),
    },
    eh: { mainModule: here('duckdb-eh.wasm'), mainWorker: here('duckdb-browser-eh.worker.js') },
};
const single = ({ bits }) => bits.every((set) => (set & (set - 1)) === 0);
const lowest = (set) => 31 - Math.clz32(set & -set);

/** A row for each entry and value of the facet: the value, and the bits of all facets. */
function unrolled(facets, facet) {
    const rows = [], values = [];
    facet.bits.forEach((bits, entry) => {
        for (let set = bits; set !== 0; set &= set - 1) {
            rows.push(entry);
            values.push(lowest(set));
        }
    });
    const gathered = ({ name, bits }) => [name, Int32Array.from(rows, (entry) => bits[entry])];
    const columns = Object.fromEntries(facets.map(gathered));
    return { ...columns, value: Int8Array.from(values) };
}

export const filters = {
    name: 'duckdb',
    async make({ facets }) {
        const build = await duckdb.selectBundle(builds);
        const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(build.mainWorker));
        await database.instantiate(build.mainModule, build.pthreadWorker);
        await database.open({ maximumThreads: build.pthreadWorker ? navigator.hardwareConcurrency : 1 });
        this.connection = await database.connect();
        const add = (name, columns) =>
            this.connection.insertArrowFromIPCStream(tableToIPC(makeTable(columns), 'stream'), { name, create: true });
        // What of single values is counted is the place of its bit; the facet's own bits serve its filter.
        const columns = Object.fromEntries(facets.map(({ name, bits }) => [name, bits]));
        for (const facet of facets.filter(single))
            columns[`${facet.name}_value`] = Int8Array.from(facet.bits, (set) => (set === 0 ? -1 : lowest(set)));
        await add('entry', columns);
        this.facets = [];
        for (const facet of facets) {
            const one = single(facet);
            if (!one) await add(`entry_${facet.name}`, unrolled(facets, facet));
            const table = one ? 'entry' : `entry_${facet.name}`;
            const value = one ? `${facet.name}_value` : 'value';
            this.facets.push({ name: facet.name, values: facet.values.length, chosen: 0, table, value });
        }
    },
    query() {
        const parts = this.facets.map((facet, i) => {
            const set = this.facets.filter((other) => other !== facet && other.chosen !== 0);
            const met = set.map(({ name, chosen }) => `${name} & ${chosen} <> 0`).join(' and ');
            return `select ${i}::tinyint as facet, ${facet.value} as value, count(*)::integer as n
                from ${facet.table} ${met && `where ${met}`} group by 2`;
        });
        return parts.join(' union all ');
    },
    async toggle(facet, value) {
        this.facets[facet].chosen ^= 1 << value;
        const result = await this.connection.query(this.query());
        const [facets, values, numbers] = ['facet', 'value', 'n'].map((name) => result.getChild(name).toArray());
        const counts = this.facets.map((each) => new Array(each.values).fill(0));
        for (let i = 0; i < facets.length; ++i) if (values[i] >= 0) counts[facets[i]][values[i]] = numbers[i];
        return counts;
    },
};
