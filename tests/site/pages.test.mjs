// The pages of the site: each can be read, found and previewed by itself, and they lead to one another.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { buildRelease } from '../browser/support/release.mjs';

const top = fileURLToPath(new URL('../../', import.meta.url));
const dist = join(top, 'dist');
const record = JSON.parse(readFileSync(join(top, 'assets/inspections.json'), 'utf8'));
const read = (file, folder = dist) => readFileSync(join(folder, file), 'utf8');
// A page as it is once its text is unfolded (core/out/html.h).
const unfolded = (html) => html.replace(/<noscript class="rest">\n([^]*?)<\/noscript>\n/g, '$1');
const pages = readdirSync(dist).filter((file) => file.endsWith('.html') && file !== '404.html');

const characters = { amp: '&', lt: '<', gt: '>', quot: '"' };
const unescaped = (text) =>
    text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code, word) => (code ? String.fromCharCode(code) : (characters[word] ?? whole)));
const words = (html) => unescaped(html.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ');
const titleOf = (html) => unescaped(/<title>([^<]*)<\/title>/.exec(html)[1]);
function metas(html) {
    const found = {};
    for (const [, name, content] of html.matchAll(/<meta (?:name|property)="([^"]*)" content="([^"]*)"/g)) found[name] = unescaped(content);
    return found;
}

test('every inspection, every theme and every view has a page', () => {
    const expected = [
        ...['index', 'themes', 'findings', 'compare', 'numbers', 'sources', 'about'],
        ...record.inspections.map(({ id }) => `inspection-${id}`),
        ...record.themes.map(({ id }) => `theme-${id}`),
    ].map((name) => `${name}.html`);
    assert.deepEqual([...pages].sort(), expected.sort());
});

test('each has a title and a description of its own, for tabs, searches and previews', () => {
    const titles = new Set();
    const descriptions = new Set();
    for (const file of pages) {
        const html = read(file);
        const meta = metas(html);
        const title = titleOf(html);
        assert.match(title, /Northamptonshire inspection record$/, file);
        assert.ok(meta.description.length > 20, `${file}: ${meta.description}`);
        assert.equal(meta['og:description'], meta.description, file);
        assert.ok(title.startsWith(meta['og:title']), `${file}: ${meta['og:title']}`);
        assert.equal(meta['og:type'], 'website', file);
        assert.equal(meta['twitter:card'], 'summary_large_image', file);
        titles.add(title);
        descriptions.add(meta.description);
    }
    assert.equal(titles.size, pages.length, 'no title stands twice');
    assert.ok(descriptions.size >= pages.length - 5, 'a description may fit two short visits of one month, not more');
});

test('the preview says what the inspection was, as the page does', () => {
    const { description, 'og:title': title } = metas(read('inspection-jul-2021.html'));
    assert.equal(title, 'July 2021: Child in need and child protection plans');
    assert.match(description, /^Monitoring visit · 13 to 30 July 2021 · no grade\./);
    assert.ok(words(read('inspection-jul-2021.html')).includes('Monitoring visit · 13 to 30 July 2021 · no grade'));
});

test('a page holds the text view of its state, as the program `record` writes it', () => {
    const program = join(top, 'build/web/record.cjs');
    for (const [file, link] of [
        ['inspection-feb-2016.html', 'inspection=feb-2016'],
        ['theme-workforce.html', 'view=themes&theme=workforce'],
        ['compare.html', 'view=compare'],
    ]) {
        const text = execFileSync(process.execPath, [program, 'text', join(top, 'assets/inspections.json'), link], {
            encoding: 'utf8',
            maxBuffer: 1 << 28,
        });
        assert.ok(unfolded(read(file)).includes(text.trim()), file);
    }
});

test('the page of an inspection names every theme that it has findings on', () => {
    for (const inspection of record.inspections) {
        const details = words(read(`inspection-${inspection.id}.html`).split('<aside class="detail"')[1]);
        const themes = new Set(record.findings.filter((finding) => finding.inspection === inspection.id).map((finding) => finding.theme));
        for (const id of themes) {
            const theme = record.themes.find((one) => one.id === id);
            assert.ok(details.includes(theme.name), `${inspection.id}: ${id}`);
        }
    }
});

test('every link between pages leads to one that is there', () => {
    for (const file of pages) {
        const body = read(file).split('<body>')[1];
        for (const [, href] of body.matchAll(/\shref="([^"]*)"/g)) {
            const address = unescaped(href);
            if (/^(https?:|#)/.test(address)) continue;
            if (address.startsWith('data/')) {
                assert.ok(existsSync(join(dist, address)), address);
                continue;
            }
            assert.match(address, /^(\.\/|[\w-]+\.html)(#[\w\-.~=&%]*)?$/, `${file}: ${address}`);
            const target = address.split('#')[0];
            assert.ok(target === './' || pages.includes(target), `${file}: ${address}`);
        }
    }
});

test('the header of every page leads to the six views, and to what this is, by their names', () => {
    const views = ['Timeline', 'Themes', 'Findings', 'Compare', 'Numbers', 'Sources', 'About'];
    for (const file of pages) {
        const nav = /<nav class="places"[\s\S]*?<\/nav>/.exec(read(file))[0];
        const links = [...nav.matchAll(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g)].map(([, href, label]) => [label, href]);
        assert.deepEqual(links, views.map((view) => [view, view === 'Timeline' ? 'index.html' : `${view.toLowerCase()}.html`]), file);
    }
});

test('the header marks the view that the page belongs to', () => {
    const views = { 'findings.html': 'findings.html', 'theme-voice.html': 'themes.html', 'index.html': 'index.html' };
    for (const [file, view] of Object.entries(views)) {
        const nav = /<nav class="places"[\s\S]*?<\/nav>/.exec(read(file))[0];
        const marked = [...nav.matchAll(/href="([^"]*)"[^>]*aria-current="page"/g)].map((match) => match[1]);
        assert.deepEqual(marked, [view], file);
    }
});

test('what can be exported stands in the menu in its order, and `record` makes each of the files', () => {
    const menu = read('index.html').split('id="export-box"')[1].split('<div class="briefing"')[0];
    const entries = [...menu.matchAll(/<button type="button" data-export="([^"]*)"([^>]*)>([^<]*)<\/button>/g)].map(([, word, more, label]) => ({ word, more: unescaped(more), label: unescaped(label) }));
    const known = ['Download picture (PNG)', 'Download picture (SVG)', 'Download data (CSV)', 'Download data (JSON)', 'Copy table', 'Copy citation', 'Copy briefing', 'Download briefing (Markdown)', 'Print briefing'];
    assert.deepEqual(entries.map(({ label }) => label).filter((label) => known.includes(label)), known);
    const program = (...words) => execFileSync(process.execPath, [join(top, 'build/web/record.cjs'), ...words], { encoding: 'utf8', maxBuffer: 1 << 28 });
    const formats = /FORMAT is one of (.*)/.exec(program('help'))[1].split(' ');
    assert.deepEqual(entries.filter(({ more }) => /data-ending="\w+" data-type="\w+\/[^"]+"/.test(more)).map(({ word }) => word), formats);
    const begins = { svg: /^<svg /, csv: /^\uFEFFfinding_id,/, json: /^\{\n {2}"title"/, markdown: /^# Workforce stability, July 2021\n/ };
    for (const word of formats) assert.match(program(word, join(top, 'assets/inspections.json'), 'inspection=jul-2021&theme=workforce'), begins[word] ?? /./, word);
});

test('a preview is a picture of 1200 by 630 that is there and not heavy; inspections have their own', () => {
    const pictures = new Set();
    for (const file of pages) {
        const address = metas(read(file))['og:image'];
        assert.match(address, /^preview-[\w-]+\.png$/, 'relative, as the site’s address isn’t known');
        const data = readFileSync(join(dist, address));
        const { width, height } = PNG.sync.read(data);
        assert.deepEqual([width, height], [1200, 630], address);
        assert.ok(data.length < 100_000, `${address}: ${data.length} bytes`);
        if (file.startsWith('inspection-')) pictures.add(address);
    }
    assert.equal(pictures.size, record.inspections.length);
});

test('a preview isn’t blank: it has the chart’s colours', () => {
    const colours = new Set();
    const { data } = PNG.sync.read(readFileSync(join(dist, metas(read('index.html'))['og:image'])));
    for (let i = 0; i < data.length; i += 4) colours.add(data.readUInt32BE(i));
    const near = (hex) => [...colours].some((colour) => [24, 16, 8].every((by) => Math.abs(((colour >>> by) & 255) - ((hex >> (by - 8)) & 255)) <= 3));
    const style = execFileSync(process.execPath, [join(top, 'build/web/record.cjs'), 'style'], { encoding: 'utf8' });
    for (const name of ['requires-improvement', 'inadequate', 'ink']) assert.ok(near(parseInt(new RegExp(`--${name}: #(\\w+)`).exec(style)[1], 16)), name);
});

test('the site can be installed: names, icons and where it starts', () => {
    const manifest = JSON.parse(read('manifest.webmanifest'));
    assert.equal(manifest.name, 'Northamptonshire inspection record');
    assert.ok(manifest.short_name.length <= 12);
    assert.deepEqual([manifest.start_url, manifest.scope, manifest.display], ['.', '.', 'standalone']);
    for (const { src, sizes, type } of manifest.icons) {
        assert.ok(existsSync(join(dist, src)), src);
        if (type !== 'image/png') continue;
        const { width, height } = PNG.sync.read(readFileSync(join(dist, src)));
        assert.equal(`${width}x${height}`, sizes);
    }
    assert.deepEqual(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`), ['any any', '192x192 any', '512x512 any', '512x512 maskable']);
});

test('what is kept for use offline is every file but previews and packed copies, and each file’s hash is right', () => {
    const worker = read('service-worker.js');
    const kept = new Map([...worker.matchAll(/url:"([^"]*)",revision:(null|"[^"]*"),integrity:"sha256-([^"]*)"/g)].map((match) => [match[1], match[3]]));
    const expected = readdirSync(dist).filter((file) => !/\.(br|gz)$/.test(file) && !file.startsWith('preview-') && !['service-worker.js', 'data'].includes(file));
    assert.deepEqual([...kept.keys()].sort(), expected.sort());
    let bytes = 0;
    for (const [file, hash] of kept) {
        const data = readFileSync(join(dist, file));
        assert.equal(createHash('sha256').update(data).digest('base64'), hash, file);
        bytes += existsSync(join(dist, `${file}.br`)) ? readFileSync(join(dist, `${file}.br`)).length : data.length;
    }
    // Most of it is the pages that can be read without a script: two dozen inspections, each with all that was said.
    assert.ok(bytes < 1_500_000, `${bytes} bytes over the network, compressed`);
});

const built = [];
after(() => Promise.all(built.map(({ remove }) => remove())));
async function build(options) {
    const release = await buildRelease({ options });
    built.push(release);
    return release.site;
}

test('told its address, the site gives the whole address of pages and pictures to previews, of its data to search engines, and nothing else changes', async () => {
    const site = await build(['--address', 'https://example.org/folder']);
    for (const file of ['index.html', 'inspection-jul-2021.html']) {
        const meta = metas(read(file, site));
        assert.equal(meta['og:url'], `https://example.org/folder/${file === 'index.html' ? '' : file}`);
        assert.equal(meta['og:image'], `https://example.org/folder/${metas(read(file))['og:image']}`);
        const without = (html) => html.replace(/<meta property="og:(url|image)" [^>]*>\n?/g, '').replaceAll('"https://example.org/folder/data/', '"data/');
        assert.equal(without(read(file, site)), without(read(file)));
    }
    await assert.rejects(build(['--address', 'example.org']), /needs a whole address/);
});
