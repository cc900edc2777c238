// Makes a record of any size in the proportions of the bundled one:
//   node tests/bench/generate.mjs FINDINGS SEED OUT.json
// All that isn't a finding stays as it is. A finding's inspection, themes, direction, voice, bodies, kind, dates,
// sources and the lengths of its texts are those of a bundled finding of the same inspection, drawn at random; its
// words are drawn by words.mjs. Its quotations stand in no source: such a record is for measuring only.
// The findings stand in the order of inspections, as in the bundled record. The same seed makes the same record.
import { createWriteStream, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { drawer, random, split } from './words.mjs';

export const bundledFile = new URL('../../assets/inspections.json', import.meta.url);
export const bundled = () => JSON.parse(readFileSync(bundledFile, 'utf8'));

/** Ids of findings that the rest of the record names: they must go on being there. */
function namedElsewhere(record) {
    const ids = new Set(record.findings.map((finding) => finding.id));
    const named = new Set();
    const walk = (value) => {
        if (typeof value === 'string') ids.has(value) && named.add(value);
        else if (value !== null && typeof value === 'object') Object.values(value).forEach(walk);
    };
    for (const [part, value] of Object.entries(record)) if (part !== 'findings') walk(value);
    return named;
}

const groupOf = (finding) => finding.inspection ?? finding.date;

/** The bundled findings of each inspection (or day, without one), with the places that theirs have among `count`. */
function groups(findings, count) {
    const byGroup = new Map();
    for (const finding of findings) {
        const group = byGroup.get(groupOf(finding));
        group ? group.push(finding) : byGroup.set(groupOf(finding), [finding]);
    }
    const all = new Map();
    let before = 0;
    for (const [key, templates] of byGroup) {
        const from = Math.floor((before * count) / findings.length);
        before += templates.length;
        all.set(key, { templates, from, to: Math.floor((before * count) / findings.length) });
    }
    return all;
}

/** The words of statements and of quotations, as they stand, for each theme. */
function pools(findings) {
    const all = new Map();
    for (const finding of findings) {
        if (!all.has(finding.theme)) all.set(finding.theme, { statement: [], quote: [] });
        const pool = all.get(finding.theme);
        pool.statement.push(...split(finding.statement));
        for (const one of finding.evidence) if (one.quote) pool.quote.push(...split(one.quote));
    }
    return all;
}

const sentence = (words) => words[0].toUpperCase() + words.slice(1).replace(/[.,;:]+$/, '') + '.';

/** Yields `count` findings, no fewer than `record` (the bundled one) has. */
export function* generate(record, count, seed) {
    const { findings } = record;
    if (!(count >= findings.length))
        throw new Error(`FINDINGS must be at least ${findings.length}, as many as the bundled record has.`);
    const next = random(seed);
    const draw = drawer(findings, next);
    const words = pools(findings);
    const named = namedElsewhere(record);
    const placed = groups(findings, count);
    const kept = new Map(); // place -> the bundled finding that others name
    for (const { templates, from } of placed.values())
        templates.filter((one) => named.has(one.id)).forEach((one, i) => kept.set(from + i, one));
    const idAt = (place) => kept.get(place)?.id ?? `z${place.toString(36)}`;
    const lengths = new Map(findings.map((one) => [one, {
        statement: split(one.statement).length,
        quotes: one.evidence.map((each) => (each.quote ? split(each.quote).length : 0)),
    }]));
    const groupOfId = new Map(findings.map((one) => [one.id, placed.get(groupOf(one))]));
    const anyOf = ({ from, to }) => from + Math.floor(next() * (to - from));

    for (const { templates, from, to } of placed.values())
        for (let place = from; place < to; ++place) {
            const template = kept.get(place) ?? templates[Math.floor(next() * templates.length)];
            const pool = words.get(template.theme);
            const length = lengths.get(template);
            const statement = sentence(draw(pool.statement, length.statement));
            const finding = { ...template, id: idAt(place), statement };
            finding.evidence = template.evidence.map((one, i) =>
                one.quote ? { ...one, quote: draw(pool.quote, length.quotes[i]) } : one);
            if (template.answers)
                finding.answers = [...new Set(template.answers.map((id) => idAt(anyOf(groupOfId.get(id)))))];
            yield finding;
        }
}

/** Writes text in pieces of some size, and waits where the disk is slower. */
function writer(path) {
    const stream = createWriteStream(path);
    let piece = [], size = 0;
    const flush = async () => {
        if (!stream.write(piece.join(''))) await once(stream, 'drain');
        [piece, size] = [[], 0];
    };
    return {
        async write(text) {
            piece.push(text);
            if ((size += text.length) > 1 << 20) await flush();
        },
        async end() {
            await flush();
            stream.end();
            await once(stream, 'finish');
        },
    };
}

/**
 * Writes a record with `count` findings to `path`, a finding a line, part by part: at a million it is too long for one
 * string. `each(finding)` sees every finding on its way.
 */
export async function writeRecord(record, count, seed, path, each = () => {}) {
    const out = writer(path);
    let comma = '{';
    for (const [part, value] of Object.entries(record)) {
        await out.write(`${comma}\n${JSON.stringify(part)}: `);
        comma = ',';
        if (part !== 'findings') {
            await out.write(JSON.stringify(value));
            continue;
        }
        let before = '[\n';
        for (const finding of generate(record, count, seed)) {
            each(finding);
            await out.write(before + JSON.stringify(finding));
            before = ',\n';
        }
        await out.write('\n]');
    }
    await out.write('\n}\n');
    await out.end();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
    const [count, seed, path] = process.argv.slice(2);
    if (!path || !/^\d+$/.test(count) || !/^\d+$/.test(seed)) {
        console.error('Use: node tests/bench/generate.mjs FINDINGS SEED OUT.json');
        process.exitCode = 2;
    } else {
        try {
            await writeRecord(bundled(), Number(count), Number(seed), path);
        } catch (error) {
            console.error(`Stopped: ${error.message}`);
            process.exitCode = 1;
        }
    }
}
