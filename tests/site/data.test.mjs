// The record for other programs: the site's folder data/, read back by a library of Frictionless Data, row by row.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import datapackage from 'datapackage';
import { serve } from '../../web/setup/server.mjs';

const top = fileURLToPath(new URL('../../', import.meta.url));
const dist = join(top, 'dist');
const folder = join(dist, 'data');
const record = JSON.parse(readFileSync(join(top, 'assets/inspections.json'), 'utf8'));
const described = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
const tables = ['findings', 'evidence', 'inspections', 'judgements', 'measures', 'sources'];

let site;
before(async () => (site = await serve(dist)));
after(() => site.close());

test('the addresses of the data are those that they have always been', () => {
    const files = readdirSync(folder).filter((file) => !/\.(br|gz)$/.test(file));
    assert.deepEqual(files.sort(), [...tables.map((name) => `${name}.csv`), 'datapackage.json', 'index.html', 'inspections.json', 'inspections.schema.json', 'licence.txt'].sort());
    for (const { path } of described.resources) assert.ok(existsSync(join(folder, path)), path);
    assert.ok(existsSync(join(folder, described.licenses[0].path)));
});

test('a page for people says what every file holds and what every column means', async () => {
    const page = await (await fetch(`${site.url}data/`)).text();
    for (const { path, schema } of described.resources) {
        assert.ok(page.includes(`<a href="${path}">`), path);
        for (const { name, description } of schema?.fields ?? []) {
            assert.ok(page.includes(`<code>${name}</code>`), `${path}: ${name}`);
            assert.ok(description, `${path}: ${name} is described`);
        }
    }
    assert.match(page, new RegExp(described.version));
    assert.match(page, /licence\.txt/);
    assert.doesNotMatch(page, /undefined|\{\{/);
});

test('the server says what each is, and sends it packed', async () => {
    for (const [file, type] of [['findings.csv', /^text\/csv;\s*charset=utf-8$/], ['datapackage.json', /^application\/json/], ['inspections.json', /^application\/json/]]) {
        const response = await fetch(`${site.url}data/${file}`, { headers: { 'Accept-Encoding': 'br' } });
        assert.equal(response.status, 200);
        assert.match(response.headers.get('Content-Type'), type, file);
        assert.equal(response.headers.get('Content-Encoding'), 'br', file);
        assert.equal(response.headers.get('Cache-Control'), 'no-cache', `${file}: its name stays, what it holds does not`);
        assert.deepEqual(Buffer.from(await response.arrayBuffer()), readFileSync(join(folder, file)));
    }
});

test('the package is valid, and every row of every table fits its schema, its keys and what it refers to', async () => {
    const whole = await datapackage.Package.load(join(folder, 'datapackage.json'), { basePath: folder, strict: true });
    assert.ok(whole.valid, `${whole.errors}`);
    assert.deepEqual(whole.resources.filter(({ tabular }) => tabular).map(({ name }) => name), tables);
    const rows = {};
    for (const name of tables) {
        const resource = whole.getResource(name);
        rows[name] = (await resource.read({ keyed: true })).length; // casts each, and holds its key and its limits against it
        assert.ok(await resource.checkRelations(), name);
    }
    const entries = [...record.findings, ...record.responses, ...record.figures];
    assert.deepEqual(rows, {
        findings: entries.length,
        evidence: entries.flatMap(({ evidence }) => evidence).length,
        inspections: record.inspections.length,
        judgements: record.inspections.flatMap(({ judgements }) => judgements ?? []).length,
        measures: record.measures.flatMap(({ series }) => series.flatMap(({ points }) => points)).length,
        sources: record.sources.length,
    });
});

test('a row that fits not is found: the check above can fail', async () => {
    const resource = described.resources.find(({ name }) => name === 'judgements');
    const { Schema } = await import('tableschema');
    const schema = await Schema.load(resource.schema);
    const [head, first] = readFileSync(join(folder, 'judgements.csv'), 'utf8').split('\r\n');
    assert.equal(head, schema.fieldNames.join());
    const row = first.split(',');
    schema.castRow(row);
    const but = (field, cell) => row.map((had, i) => (schema.fieldNames[i] === field ? cell : had));
    assert.throws(() => schema.castRow(but('grade', 'splendid')));
    assert.throws(() => schema.castRow(but('judgement_number', '')));
});

test('the files begin with their first field: no mark before it, and no text made another by one for spreadsheets', () => {
    for (const name of tables) {
        const text = readFileSync(join(folder, `${name}.csv`), 'utf8');
        assert.match(text, /^[a-z]+_id,/, name);
    }
    const quotations = readFileSync(join(folder, 'evidence.csv'), 'utf8');
    for (const { evidence } of record.findings) for (const { quote } of evidence) if (quote) assert.ok(quotations.includes(quote.replaceAll('"', '""')), quote);
});

test('title, day, licence, sources and the record itself are the record’s', () => {
    assert.equal(described.title, record.title);
    assert.equal(described.version, record.asAt);
    assert.equal(described.licenses[0].title, record.licence);
    assert.equal(readFileSync(join(folder, 'licence.txt'), 'utf8').trim(), record.licence);
    assert.equal(described.sources.length, record.sources.length);
    assert.deepEqual(JSON.parse(readFileSync(join(folder, 'inspections.json'), 'utf8')), record);
    assert.deepEqual(readFileSync(join(folder, 'inspections.schema.json')), readFileSync(join(top, 'assets/inspections.schema.json')));
});

test('the first page tells search engines for data what there is and where', () => {
    const html = readFileSync(join(dist, 'index.html'), 'utf8');
    const dataset = JSON.parse(/<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html.split('</head>')[0])[1]);
    assert.deepEqual([dataset['@context'], dataset['@type'], dataset.name, dataset.version], ['https://schema.org', 'Dataset', record.title, record.asAt]);
    assert.ok(dataset.description.length >= 50 && dataset.description.length <= 5000, 'as long as Google’s Dataset Search takes');
    assert.match(dataset.temporalCoverage, new RegExp(`^20\\d\\d(-\\d\\d(-\\d\\d)?)?/${record.asAt}$`));
    assert.equal(dataset.spatialCoverage.name, record.area);
    assert.deepEqual(dataset.distribution.map(({ contentUrl }) => contentUrl), described.resources.map(({ path }) => `data/${path}`));
    for (const { contentUrl } of [...dataset.distribution, { contentUrl: dataset.license }]) assert.ok(existsSync(join(dist, contentUrl)), contentUrl);
});
