// The kinds of work that are measured. Each makes a side ready and returns
//   items     what is measured, a name each
//   run(i)    does one of them; a promise where the side works beside the page
//   cycle     the items are one walk that ends where it began: it is repeated whole, not item by item
//   check()   what the side finds, to be held against the others before anything is timed
import { documentOf, entriesOf, unpackColumns } from '../entries.mjs';

const recordAt = async (address) => (await fetch(address)).json();

async function search(side, { record, keys, queries }) {
    await side.make(side.takes === 'address' ? record : entriesOf(await recordAt(record)).map(documentOf));
    return {
        items: keys,
        run: (i) => side.search(keys[i]),
        check: () => queries.map((query) => new Set(side.numbers(side.search(query))).size),
    };
}

async function filters(side, { record, columns, toggles }) {
    const table = unpackColumns(await (await fetch(columns)).arrayBuffer());
    if (side.takes === 'address') await side.make(record, table);
    else await side.make(table);
    const places = toggles.map(([facet, value]) => {
        const at = table.facets.findIndex(({ name }) => name === facet);
        const of = table.facets[at].values.indexOf(value);
        if (of < 0) throw new Error(`The record has no ${facet} ${value}.`);
        return [at, of];
    });
    const run = (i) => side.toggle(...places[i]);
    return {
        items: toggles.map((one) => one.join(' ')),
        cycle: true,
        run,
        async check() {
            const all = [];
            for (let i = 0; i < toggles.length; ++i) {
                const counts = await run(i);
                all.push(side.counts ? side.counts() : counts);
            }
            return all;
        },
    };
}

async function load(side, { record }) {
    await side.make();
    const response = await fetch(record);
    const text = side.takes === 'bytes' ? new Uint8Array(await response.arrayBuffer()) : await response.text();
    return { items: ['load'], once: true, run: () => side.load(text), check: () => side.load(text) };
}

async function compare(side, { record, inspections }) {
    await side.make(side.takes === 'address' ? record : await recordAt(record));
    const items = ['compare', 'matrix'];
    const run = (i) => (i === 0 ? side.compare(...inspections) : side.matrix());
    return { items, run, check: () => items.map((_, i) => run(i)) };
}

export const jobs = { search, filters, load, compare };
