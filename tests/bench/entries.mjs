// What peers hold of a record: its entries (findings, then responses, then figures, in the order of the file: as the
// explorer numbers them), each with its text and its values under the seven facets. The meaning is that of
// core/query/entries.cpp, so that counts can be held against the explorer's own.
//
// Runs in Node and in the page.

export const facetNames = ['inspection', 'theme', 'direction', 'voice', 'tier', 'body', 'year'];
export const directions = ['strength', 'progress', 'concern', 'neutral'];
const voices = ['inspectors', 'council', 'trust', 'commissioner', 'department', 'press', 'families', 'staff'];
const tiers = ['seed', 'official', 'public'];
const voiceOfBody = {
    council: 'council', trust: 'trust', inspectorate: 'inspectors', department: 'department',
    commissioner: 'commissioner',
};

const ids = (rows) => rows.map((row) => row.id);
const numbered = (words) => new Map(words.map((word, i) => [word, i]));
const yearOf = (date) => Number((date ?? '0').slice(0, 4));

/** Statement and quotations as one string. */
export const documentOf = (entry) =>
    entry.evidence.reduce((text, one) => (one.quote ? `${text} ${one.quote}` : text), entry.statement);

/** All entries of a record as it was parsed. */
export const entriesOf = (record) => [...record.findings, ...record.responses, ...record.figures];

/** The themes of a finding: its own and those that it touches. */
export const themesOf = (finding) => (finding.alsoThemes ? [finding.theme, ...finding.alsoThemes] : [finding.theme]);

/**
 * Collects columns, entry by entry, so that a million need not be held: a column of each facet, where an entry's values
 * are bits. No facet of the record has more than 31 values; one with more is refused.
 */
export function columnMaker(record) {
    const number = {
        inspection: numbered(ids(record.inspections)),
        theme: numbered(ids(record.themes)),
        direction: numbered(directions),
        voice: numbered(voices),
        tier: numbered(tiers),
        body: numbered(ids(record.bodies)),
    };
    const tierOf = new Map(record.sources.map((source) => [source.id, source.tier]));
    const kindOf = new Map(record.bodies.map((body) => [body.id, body.kind]));
    const yearOfInspection = new Map(
        record.inspections.map((one) => [one.id, yearOf(one.started ?? one.ended ?? one.published)]));
    const bits = (facet, words) =>
        words.reduce((sum, word) => (word === undefined ? sum : sum | (1 << number[facet].get(word))), 0);
    const columns = Object.fromEntries(facetNames.map((name) => [name, []]));

    const add = (entry) => {
        const bodies = entry.body ? [entry.body] : entry.bodies;
        columns.inspection.push(bits('inspection', [entry.inspection]));
        columns.theme.push(bits('theme', themesOf(entry)));
        columns.direction.push(bits('direction', [entry.direction]));
        columns.voice.push(bits('voice', [entry.voice ?? voiceOfBody[kindOf.get(entry.body)]]));
        columns.tier.push(bits('tier', entry.evidence.map((one) => tierOf.get(one.source))));
        columns.body.push(bits('body', bodies));
        columns.year.push(entry.inspection ? yearOfInspection.get(entry.inspection) : yearOf(entry.date));
    };
    const made = () => {
        const years = [...new Set(columns.year)].filter((year) => year !== 0).sort((a, b) => b - a);
        const yearBit = new Map(years.map((year, i) => [year, 1 << i]));
        const facets = facetNames.map((name) => {
            const values = name === 'year' ? years.map(String) : [...number[name].keys()];
            if (values.length > 31)
                throw new Error(`The facet ${name} has ${values.length} values; the peers' columns hold 31.`);
            const column = name === 'year' ? columns.year.map((year) => yearBit.get(year) ?? 0) : columns[name];
            return { name, values, bits: Int32Array.from(column) };
        });
        return { size: facets[0].bits.length, facets };
    };
    return { add, made };
}

/** Columns as one block of bytes: the length of a head in JSON, the head, the columns. */
export function packColumns({ size, facets }) {
    const text = JSON.stringify({ size, facets: facets.map(({ name, values }) => ({ name, values })) });
    const head = new TextEncoder().encode(text.padEnd(text.length + ((4 - (text.length % 4)) % 4)));
    if (head.length % 4 !== 0) throw new Error('The head of the columns is not ASCII.');
    const bytes = new Uint8Array(4 + head.length + facets.length * size * 4);
    new Uint32Array(bytes.buffer, 0, 1)[0] = head.length;
    bytes.set(head, 4);
    facets.forEach(({ bits }, i) => new Int32Array(bytes.buffer, 4 + head.length + i * size * 4, size).set(bits));
    return bytes;
}

export function unpackColumns(buffer) {
    const length = new Uint32Array(buffer, 0, 1)[0];
    const { size, facets } = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length)));
    const bits = (i) => new Int32Array(buffer, 4 + length + i * size * 4, size);
    return { size, facets: facets.map((facet, i) => ({ ...facet, bits: bits(i) })) };
}
