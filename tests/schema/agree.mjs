// Checks that the JSON Schema and the loader say the same of a record.
//   node tests/schema/agree.mjs RECORD          RECORD: the native program `record`
// 1. The schema is what the program makes of the format's table, to the byte.
// 2. The schema accepts the record and the tests' small one.
// 3. Of each broken record in tests/data/broken.json both say what stands there: the loader always finds the fault, the
//    schema does where it can.
// 4. Of the small record with any one value made false or empty, taken out, or joined by an unknown field, both say the
//    same.
// The loader reads all of them in one run, for a thousand runs take a minute.
// The last line is "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';

const program = process.argv[2];
if (!program || !existsSync(program)) {
    console.error('use: node tests/schema/agree.mjs RECORD   (the native program `record`)');
    process.exit(2);
}
const top = fileURLToPath(new URL('../..', import.meta.url));
const readJson = (path) => JSON.parse(readFileSync(join(top, path), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'agree-'));
const accepts = new Ajv2020({ allErrors: false, strict: true, strictRequired: false, strictTypes: false })
    .compile(readJson('assets/inspections.schema.json'));

let passed = 0;
let failed = 0;
const check = (good, name, detail) => {
    if (good) {
        ++passed;
    } else {
        ++failed;
        console.log(`FAILED ${name}: ${detail}`);
    }
};
const words = (verdict) => (verdict ? 'accepts' : 'refuses');

// What is to be asked of the loader: {file, bySchema, compare(byLoader)}.
const asked = [];
/** Has both judge `record`, and `compare` hear the verdicts once the loader has given its own. */
function judge(record, compare) {
    const file = join(folder, `${asked.length}.json`);
    writeFileSync(file, JSON.stringify(record, null, 2));
    asked.push({ file, bySchema: accepts(record), compare });
}
/** The loader's verdicts, and its faults as text. */
function load() {
    const run = spawnSync(program, ['check', ...asked.map(({ file }) => file)], { encoding: 'utf8', maxBuffer: 1e9 });
    if (run.status !== 0 && run.status !== 1) throw new Error(`${program} ended with ${run.status ?? run.signal}: ${run.stderr.slice(-2000)}`);
    const good = new Set(run.stdout.split('\n').map((line) => line.split(': no faults.')[0]));
    const faults = new Map();
    for (const line of run.stderr.split('\n')) {
        const file = line.slice(0, line.indexOf('.json') + '.json'.length);
        faults.set(file, `${faults.get(file) ?? ''}${line}\n`);
    }
    return asked.map(({ file }) => ({ accepts: good.has(file), faults: faults.get(file) ?? '' }));
}

const unescape = (step) => step.replaceAll('~1', '/').replaceAll('~0', '~');
function patched(record, patch) {
    const result = structuredClone(record);
    for (const { op, path, value } of patch) {
        const steps = path.split('/').slice(1).map(unescape);
        const last = steps.pop();
        const parent = steps.reduce((at, step) => at[step], result);
        if (op === 'remove') {
            if (Array.isArray(parent)) parent.splice(Number(last), 1);
            else delete parent[last];
        } else if (Array.isArray(parent) && op === 'add') {
            parent.splice(last === '-' ? parent.length : Number(last), 0, value);
        } else {
            parent[last] = value;
        }
    }
    return result;
}

const made = spawnSync(program, ['schema']);
check(made.status === 0 && made.stdout.equals(readFileSync(join(top, 'assets/inspections.schema.json'))),
      'assets/inspections.schema.json',
      `it isn't what the table in core/record/format.cpp makes. Run: ${program} schema >assets/inspections.schema.json`);

const small = readJson('tests/data/small.json');
for (const path of ['tests/data/small.json', 'assets/inspections.json']) {
    const good = existsSync(join(top, path)) && accepts(readJson(path));
    check(good, path, good ? '' : JSON.stringify(accepts.errors ?? 'it does not exist'));
}

for (const { name, patch, path, schema } of readJson('tests/data/broken.json')) {
    judge(patched(small, patch), (bySchema, byLoader) => {
        check(bySchema === !schema, name, `the schema ${words(bySchema)} it, but should not`);
        check(!byLoader.accepts && byLoader.faults.includes(path === '' ? '.json:' : `: ${path}: `), name,
              `the loader should have a fault at ${path}, but says: ${byLoader.faults || 'nothing'}`);
    });
}

// Every value in the small record, by its path.
function* pathsOf(value, path = '') {
    if (path !== '') yield [path, value];
    if (value !== null && typeof value === 'object')
        for (const [key, inner] of Object.entries(value)) yield* pathsOf(inner, `${path}/${key}`);
}
// One of each kind is enough: the same field elsewhere is checked by the same lines of table and schema.
const seen = new Set();
for (const [path, value] of pathsOf(small)) {
    const kind = path.replace(/\d+/g, '*') + (value === null);
    if (seen.has(kind)) continue;
    seen.add(kind);
    const item = /\/\d+$/.test(path);
    const changes = [
        ['false', [{ op: 'replace', path, value: false }]],
        ['an empty text', [{ op: 'replace', path, value: '' }]],
    ];
    // Without the item of a list references to it would fail, which the schema can't know.
    if (!item) changes.push(['left out', [{ op: 'remove', path }]]);
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
        changes.push(['with an unknown field', [{ op: 'add', path: `${path}/surprise`, value: 1 }]]);
    for (const [how, patch] of changes) {
        judge(patched(small, patch), (bySchema, byLoader) =>
            check(bySchema === byLoader.accepts, `${path} ${how}`,
                  `the schema ${words(bySchema)} it, the loader ${words(byLoader.accepts)} it: ${byLoader.faults}`));
    }
}

for (const [i, verdict] of load().entries()) asked[i].compare(asked[i].bySchema, verdict);

rmSync(folder, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
