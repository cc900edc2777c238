// Arquero: tables of columns.
//   filters  A column of bits each facet, so that a filter is a bitwise expression, which it compiles. Groupings are
//            made beforehand and kept through filters; a facet of several values has a table of its own with a row a
//            value, so that nothing is unrolled as filters change. Facets without a filter share one filtered table.
//   load     A table of the parsed findings, also-themes unrolled, counted by group.
//   compare  The matrix and two inspections side by side, from a table with a row a finding and theme.
import { from, op, table as tableOf } from 'arquero';

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
    return tableOf({ ...columns, value: Int32Array.from(values) }).groupby('value');
}

export const filters = {
    name: 'arquero',
    async make({ facets }) {
        this.entries = tableOf(Object.fromEntries(facets.map(({ name, bits }) => [name, bits])));
        this.facets = facets.map((facet) => {
            const { name, values } = facet;
            const one = single(facet);
            const table = one ? this.entries.groupby(name) : unrolled(facets, facet);
            return { name, values: values.length, one, chosen: 0, table };
        });
    },
    /** What the rows must meet, but for the facet `without`; undefined where that is nothing. */
    condition(without) {
        const set = this.facets.filter((facet) => facet !== without && facet.chosen !== 0);
        if (set.length === 0) return undefined;
        return set.map(({ name, chosen }) => `(d.${name} & ${chosen}) !== 0`).join(' && ');
    },
    toggle(facet, value) {
        this.facets[facet].chosen ^= 1 << value;
        const masks = new Map(); // which entries pass, by the condition
        const mask = (condition) => {
            if (!masks.has(condition)) masks.set(condition, this.entries.filter(`d => ${condition}`).mask());
            return masks.get(condition);
        };
        const passing = ({ table, one }, condition) => {
            if (condition === undefined) return table;
            return one ? table.create({ filter: mask(condition) }) : table.filter(`d => ${condition}`);
        };
        return this.facets.map((each) => {
            const counted = passing(each, this.condition(each)).count();
            const counts = new Array(each.values).fill(0);
            const [keys, numbers] = [counted.column(each.one ? each.name : 'value'), counted.column('count')];
            for (let i = 0; i < counted.numRows(); ++i) {
                const key = keys.at(i);
                if (!each.one) counts[key] = numbers.at(i);
                else if (key !== 0) counts[lowest(key)] = numbers.at(i);
            }
            return counts;
        });
    },
};

/** A row for each finding and theme. */
function findingThemes(findings) {
    const own = from(findings, ['inspection', 'theme', 'alsoThemes', 'direction']).derive({ row: op.row_number() });
    const also = own
        .filter((d) => d.alsoThemes)
        .unroll('alsoThemes')
        .select('inspection', 'direction', 'row', { alsoThemes: 'theme' });
    return own.select('inspection', 'direction', 'row', 'theme').concat(also).filter((d) => d.inspection);
}
const total = (table) => (table.numRows() === 0 ? 0 : table.rollup({ sum: (d) => op.sum(d.count) }).get('sum', 0));

export const load = {
    name: 'arquero',
    async make() {},
    async load(text) {
        return total(findingThemes(JSON.parse(text).findings).groupby('inspection', 'theme', 'direction').count());
    },
};

export const compare = {
    name: 'arquero',
    async make(record) {
        this.table = findingThemes(record.findings).reify();
        this.byCell = this.table.groupby('inspection', 'theme', 'direction');
    },
    matrix() {
        return total(this.byCell.count());
    },
    /** How many findings each inspection has under each theme and direction, side by side, with their rows. */
    compare(a, b) {
        const of = (inspection) =>
            this.table
                .params({ inspection })
                .filter((d, $) => d.inspection === $.inspection)
                .groupby('theme', 'direction')
                .rollup({ count: op.count(), rows: op.array_agg('row') });
        const keys = ['theme', 'direction'];
        return of(a).join_full(of(b), [keys, keys]).numRows();
    },
};
