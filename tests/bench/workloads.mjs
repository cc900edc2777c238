// What is measured: on how many findings (0: the bundled record), by which sides, how often, with which of the queries
// (everyQuery: one of so many, so that the slowest peers leave time for the rest), which lines of the table come of it,
// and what the sides must agree on beforehand. `memory`: GiB that must be free for all pages at once.

/** Filters set one after another, then taken back: alternatives within a facet, several facets together. */
const set = [
    ['direction', 'concern'], ['inspection', 'may-2026'], ['theme', 'care-leavers'], ['theme', 'in-care'],
    ['inspection', 'oct-2022'], ['year', '2026'],
];
export const toggles = [...set, ...set];

/** Two full inspections. */
export const inspections = ['oct-2022', 'may-2026'];

/** Every side finds something for every query. How much is its own matter: stems, parts of words and names differ. */
function allFind(sides) {
    const { name, found } = sides.at(-1);
    if (!found.every((count) => count > 0)) throw new Error(`${name} finds nothing for one of the queries: ${found}`);
}

/** Every side finds the same. Ours has a voice more, which peers are not asked for. */
function allAgree(sides) {
    const [first, last] = [sides[0], sides.at(-1)];
    if (JSON.stringify(first.found) === JSON.stringify(last.found)) return;
    const differs = (one, i) => JSON.stringify(one) !== JSON.stringify(last.found[i]);
    const at = Array.isArray(first.found) ? first.found.findIndex(differs) : 0;
    const shown = ({ name, found }) => `${name}: ${JSON.stringify(found[at] ?? found)}`;
    throw new Error(`Two sides disagree at ${first.items[at]}.\n${shown(first)}\n${shown(last)}`);
}

/** Of the peers alone: our answers are of other shapes, and hold more. */
const peersAgree = (sides) => {
    const peers = sides.filter(({ side }) => side !== 'ours');
    if (peers.length > 0) allAgree(peers);
    if (peers.some(({ found }) => [found].flat().some((count) => !(count > 0))))
        throw new Error('A peer finds nothing.');
};

// What a line of the table says of a side: of its times, or how long it took to be made ready, the record fetched too.
const typical = ({ times }, median) => median(times);
const mean = ({ times }) => times.reduce((sum, time) => sum + time, 0) / times.length;
const worst = ({ times }) => Math.max(...times);
const made = ({ made: time }) => time;

const search = {
    job: 'search', check: allFind, rounds: 15,
    lines: [
        [', a key, the mean', mean], [', a key, the median', typical], [', the worst key', worst], [', made ready once', made],
    ],
};
const filters = {
    job: 'filters', check: allAgree, sides: ['ours', 'crossfilter', 'arquero', 'duckdb'],
    lines: [[', a toggle', typical], [', the worst toggle', worst]],
};

export const workloads = [
    { letter: 'a', title: 'search, bundled record, slowed 4 times', findings: 0, throttle: 4, memory: 2, everyQuery: 5, ...search,
        sides: ['ours', 'minisearch', 'flexsearch', 'ufuzzy', 'includes'] },
    { letter: 'b', title: 'search, # findings', findings: 1e5, memory: 8, everyQuery: 10, ...search,
        sides: ['ours', 'minisearch', 'flexsearch', 'ufuzzy', 'includes', 'sqlite'] },
    { letter: 'c', title: 'load, # findings', findings: 1e5, memory: 6, job: 'load', rounds: 15, check: peersAgree,
        lines: [['', typical]], sides: ['ours', 'crossfilter', 'arquero', 'sqlite'] },
    { letter: 'd', title: 'filters, # findings', findings: 1e5, rounds: 15, memory: 4, ...filters },
    { letter: 'd', title: 'filters, # findings', findings: 1e6, rounds: 5, memory: 12, ...filters },
    { letter: 'e', title: '# findings', findings: 1e5, rounds: 15, memory: 3, job: 'compare', check: peersAgree,
        lines: [[', compare two inspections', ({ times }) => times[0]], [', matrix', ({ times }) => times[1]]],
        sides: ['ours', 'arquero'] },
];
