// Crossfilter: a dimension and a group of counts each facet, which it keeps up to date as filters change.
//   filters  Records are numbers of entries, values are small whole numbers (its documentation: natural order, cheap
//            accessors). A facet of which an entry may have several values is a dimension of arrays. One value is
//            filtered by filterExact, which finds its entries by bisection; several by filterFunction.
//   load     JSON.parse, dimensions of inspection, theme and direction, and the first answer by a group of its own.
import crossfilter from 'crossfilter2';
import { directions, themesOf } from '../entries.mjs';

/** For each entry its value, or, where some have several, an array of them; equal arrays are one. */
function valuesOf({ bits, values }) {
    const single = bits.every((set) => (set & (set - 1)) === 0);
    const value = (set) => (set === 0 ? values.length : 31 - Math.clz32(set));
    if (single) return { single, of: Int8Array.from(bits, value) };
    const lists = new Map();
    const list = (set) => {
        if (!lists.has(set)) lists.set(set, values.map((_, i) => i).filter((i) => (set >> i) & 1));
        return lists.get(set);
    };
    return { single, of: Array.from(bits, list) };
}

export const filters = {
    name: 'crossfilter2',
    async make({ size, facets }) {
        const entries = crossfilter(Array.from({ length: size }, (_, i) => i));
        this.facets = facets.map((facet) => {
            const { single, of } = valuesOf(facet);
            const dimension = entries.dimension((i) => of[i], !single);
            const group = dimension.group();
            return { dimension, group, chosen: new Set(), values: facet.values.length };
        });
    },
    toggle(facet, value) {
        const { dimension, chosen } = this.facets[facet];
        if (!chosen.delete(value)) chosen.add(value);
        if (chosen.size === 0) dimension.filterAll();
        else if (chosen.size === 1) dimension.filterExact([...chosen][0]);
        else dimension.filterFunction((each) => chosen.has(each));
        return this.facets.map(({ group, values }) => {
            const counts = new Array(values).fill(0);
            for (const { key, value: count } of group.all()) if (key < values) counts[key] = count;
            return counts;
        });
    },
};

export const load = {
    name: 'crossfilter2',
    async make() {},
    async load(text) {
        const record = JSON.parse(text);
        const theme = new Map(record.themes.map((one, i) => [one.id, i]));
        const findings = crossfilter(record.findings);
        const inspections = findings.dimension((one) => one.inspection ?? '');
        findings.dimension(themesOf, true);
        findings.dimension((one) => one.direction);
        const change = (by) => (cells, one) => {
            const direction = directions.indexOf(one.direction);
            for (const each of themesOf(one)) cells[theme.get(each) * 4 + direction] += by;
            return cells;
        };
        const group = inspections.group().reduce(change(1), change(-1), () => new Uint32Array(theme.size * 4));
        const total = (cells) => cells.reduce((sum, count) => sum + count, 0);
        return group.all().reduce((sum, { key, value }) => (key === '' ? sum : sum + total(value)), 0);
    },
};
