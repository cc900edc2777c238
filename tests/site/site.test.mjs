// What dist/ holds: files that any static host can serve from any folder.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

const dist = new URL('../../dist/', import.meta.url);
const read = (name) => readFileSync(new URL(name, dist));
const all = readdirSync(dist, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? readdirSync(new URL(`${entry.name}/`, dist)).map((name) => `${entry.name}/${name}`) : entry.name));
const plain = all.filter((name) => !/\.(br|gz)$/.test(name));
const only = (pattern) => {
    const found = plain.filter((name) => pattern.test(name));
    assert.equal(found.length, 1, `one file like ${pattern} among ${plain}`);
    return found[0];
};

test('beside every file but pictures stand its .br and .gz, which unpack to the same bytes', () => {
    const packed = plain.filter((name) => !name.endsWith('.png'));
    for (const name of packed) {
        assert.deepEqual(brotliDecompressSync(read(`${name}.br`)), read(name), name);
        assert.deepEqual(gunzipSync(read(`${name}.gz`)), read(name), name);
    }
    assert.equal(all.length, plain.length + packed.length * 2);
});

test('a hash in a name is the hash of the content', () => {
    const hashed = plain.filter((name) => /-[0-9a-f]{10}\./.test(name));
    assert.ok(hashed.length >= 6, `${hashed}`);
    for (const name of hashed) {
        const hash = createHash('sha256').update(read(name)).digest('hex').slice(0, 10);
        assert.ok(name.includes(`-${hash}.`), name);
    }
});

test('what the page and its styles load is there, at a relative address', () => {
    const page = read('index.html').toString();
    const head = page.slice(0, page.indexOf('</head>'));
    const loads = [
        ...head.matchAll(/<link\b[^>]*\bhref="([^"]*)"/g),
        ...page.matchAll(/<(?:script|img|source)\b[^>]*\bsrc="([^"]*)"/g),
        ...read(only(/^page-.*\.css$/)).toString().matchAll(/url\("?([^")]*)"?\)/g),
    ].map((match) => match[1]);
    assert.ok(loads.length >= 4, `${loads}`);
    for (const address of loads) {
        if (address.startsWith('data:')) continue;
        assert.doesNotMatch(address, /^(\w+:|\/)/, 'relative');
        assert.ok(plain.includes(address.replace(/^\.\//, '')), `${address} is in dist/`);
    }
    assert.doesNotMatch(page, /\{\{|<!--[a-z-]+-->/, 'no placeholder is left');
});

test('the style has the colours of core, light and dark, and its sizes on paper; the page’s head and the manifest too', () => {
    const core = execFileSync(process.execPath, [fileURLToPath(new URL('../../build/web/record.cjs', import.meta.url)), 'style'], { encoding: 'utf8' });
    const screen = read(only(/^page-.*\.css$/)).toString();
    const paper = read(only(/^paper-.*\.css$/)).toString();
    const sheet = screen + paper;
    const declared = (css) => [...css.matchAll(/--[\w-]+: ?[^;}]+/g)].map(([all]) => all.trim());
    const printed = core.indexOf('@media print');
    assert.ok(declared(screen).join('; ').includes(declared(core.slice(0, printed)).join('; ')), 'all of it, in its order');
    assert.ok(declared(paper).join('; ').includes(declared(core.slice(printed)).join('; ')), 'and what is of paper');
    assert.doesNotMatch(screen, /@media print|@page/, 'what is of paper waits');
    const names = new Set(declared(sheet).map((one) => one.split(':')[0]));
    for (const [, name] of sheet.matchAll(/var\((--[\w-]+)/g)) assert.ok(names.has(name), `${name} is used`);

    const pageOf = (selector) => /--page: (#\w+)/.exec(core.slice(core.indexOf(selector)))[1];
    const [light, dark] = [pageOf(':root {'), pageOf(':root[data-scheme="dark"] {')];
    assert.notEqual(light, dark);
    const bars = [...read('index.html').toString().matchAll(/<meta name="theme-color" content="([^"]*)"/g)].map((match) => match[1]);
    assert.deepEqual(bars, [light, dark]);
    const { background_color: ground, theme_color: bar } = JSON.parse(read('manifest.webmanifest'));
    assert.deepEqual([ground, bar], [light, light]);
});

test('the record that the page gets holds every word of the one in assets/', () => {
    const source = JSON.parse(readFileSync(new URL('../../assets/inspections.json', import.meta.url), 'utf8'));
    const sent = read(only(/^inspections-.*\.txt$/)).toString();
    const texts = (value) => (typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(texts) : []);
    for (const { statement, extent, evidence } of source.findings)
        for (const text of texts([statement, extent, evidence.map(({ quote, at }) => [quote, at])])) assert.ok(sent.includes(text), text);
    for (const text of texts(source.differences.map(({ topic, reading }) => [topic, reading]))) assert.ok(sent.includes(text), text);
});

test('the page can be read with no script: it has the text view of the opening screen', () => {
    const page = read('index.html').toString();
    assert.match(page.slice(page.indexOf('<body')), /<h1\b/);
});

test('a site that lost a file, holds another, or is not there is made again; a whole one is not', () => {
    const top = fileURLToPath(new URL('../../', import.meta.url));
    const folder = mkdtempSync(join(tmpdir(), 'made-'));
    const [web, out] = [join(folder, 'web'), join(folder, 'site')];
    const check = () => spawnSync(process.execPath, ['web/build/site.mjs', '--check', '--web', web, '--out', out], { cwd: top }).status;
    try {
        for (const path of ['explorer.mjs', 'explorer.wasm', 'explorer-first.wasm', 'explorer-rest.wasm', 'split.made-from', 'record.cjs', 'fonts', 'site.made-from']) cpSync(join(top, 'build/web', path), join(web, path), { recursive: true });
        const copy = () => cpSync(fileURLToPath(dist), out, { recursive: true });
        assert.equal(check(), 3, 'none');
        copy();
        assert.equal(check(), 0, 'whole');
        rmSync(join(out, 'findings.html.br'));
        assert.equal(check(), 3, 'one file less');
        copy();
        appendFileSync(join(out, 'index.html'), ' ');
        assert.equal(check(), 3, 'another page');
    } finally {
        rmSync(folder, { recursive: true });
    }
});
