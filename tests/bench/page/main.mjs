// The page in which one side does one kind of work: `bench` is what measure.mjs calls, a round at a time, so that the
// sides can take turns. A page has one side, so that none pays for another's memory.
import { jobs } from './jobs.mjs';

const sides = {
    ours: () => import('../sides/ours.mjs'),
    minisearch: () => import('../sides/minisearch.mjs'),
    flexsearch: () => import('../sides/flexsearch.mjs'),
    ufuzzy: () => import('../sides/ufuzzy.mjs'),
    includes: () => import('../sides/includes.mjs'),
    sqlite: () => import('../sides/sqlite.mjs'),
    crossfilter: () => import('../sides/crossfilter.mjs'),
    arquero: () => import('../sides/arquero.mjs'),
    duckdb: () => import('../sides/duckdb.mjs'),
};

const least = 1; // milliseconds, two hundred times what the clock tells apart: what is shorter is repeated until it takes as long
let work, repeats;
let seen = 0; // what came out is looked at, so that no work can be left out

/** Milliseconds for `times` runs of the item. Waits only for promises: waiting for what is there costs, too. */
async function timed(i, times) {
    const start = performance.now();
    for (let time = 0; time < times; ++time) {
        let result = work.run(i);
        if (result instanceof Promise) result = await result;
        seen += result?.length ?? 1;
    }
    return performance.now() - start;
}

async function walk() {
    const times = [];
    for (let i = 0; i < work.items.length; ++i) times.push(await timed(i, 1));
    return times;
}

window.bench = {
    /** Makes the side ready for the kind of work. Returns how long that took, in milliseconds, and what it found. */
    async ready(name, job, data) {
        const side = (await sides[name]())[job];
        const start = performance.now();
        work = await jobs[job](side, data);
        const made = performance.now() - start;
        return { name: side.name, items: work.items, made, found: await work.check() };
    },

    /** How often each item is run in a round; the runs that tell it warm the engine up, too. */
    async warm() {
        if (work.once) return void (repeats = 1);
        const enough = (time) => Math.min(1000, Math.max(1, Math.ceil(least / Math.max(time, 0.001))));
        if (work.cycle) {
            const total = (await walk()).reduce((sum, time) => sum + time, 0);
            repeats = enough(total / work.items.length);
            return;
        }
        repeats = [];
        for (let i = 0; i < work.items.length; ++i) {
            const first = await timed(i, 1);
            repeats.push(enough(first > 50 ? first : await timed(i, 1)));
        }
    },

    /** Milliseconds for each item. */
    async round() {
        if (work.once) return [await timed(0, 1)];
        const times = new Array(work.items.length).fill(0);
        if (work.cycle) {
            for (let time = 0; time < repeats; ++time) (await walk()).forEach((one, i) => (times[i] += one / repeats));
        } else {
            for (let i = 0; i < times.length; ++i) times[i] = (await timed(i, repeats[i])) / repeats[i];
        }
        return times;
    },

    seen: () => seen,
};
