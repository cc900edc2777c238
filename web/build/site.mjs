// Makes the site, a folder that any static host can serve from any folder:
//   node web/build/site.mjs [--web build/web] [--page web/page] [--record assets/inspections.json] [--out dist]
//                           [--address https://example.org/folder/] [--unpacked] [--check]
//
//   --web      what CMake's preset `web` made: explorer.mjs and .wasm, record.cjs, fonts/
//   --page     index.html, data.html (of the folder data/), 404.html (which hosts answer with where there is no such page), page.css and main.js, as written. In index.html and page.css a placeholder {{name}} stands
//              for the address of a file of the site: {{script}} {{qr}} {{handing-on}} {{tree}} {{tree-style}} {{workbook}} {{style}} {{style-on-paper}} {{wasm}} {{wasm-rest}} {{record}}
//              {{embed}} {{font-regular}} {{font-semibold}} {{icon}} {{apple-touch-icon}}; {{first}} is first.js itself, {{first-hash}} its
//              hash for the Content-Security-Policy. main.js imports the compiled explorer as "explorer".
//              /*style*/ in page.css stands for what core gives to it (core/out/style.h), {{page-light}} and {{page-dark}}
//              in index.html for the page's colour there.
//   --address  where the site will stand. Most mail and chat programs want the whole address of the picture that they
//              show beside a link; without it that address is relative, as all the others always are.
//   --unpacked without the packed copies (.br, .gz) beside the files, which take most of the time
//   --check    makes nothing; exits with 3 if there is something to make
//
// index.html is written once and becomes every page that core names (core/screens/pages.h): {{title}}, {{heading}},
// {{description}} and {{preview}} stand for what tells the pages apart, <!--text-view--> for the page's text view,
// <!--places--> for the header's links (core/screens/screens.h), <!--formats-of-screen--> and <!--formats-of-briefing-->
// for what Export saves as a file (core/out/formats.h).
//
// In the folder data/ lies the record for other programs (data.mjs); <!--tables--> stands for links to it.
//
// Files that pages load carry a hash of their content in their names, so that they may be cached for good. Pages, the
// manifest and the service worker keep their names. Beside each file but pictures stand its .br and .gz. The folder is
// replaced whole, and only when something changed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, parse, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import * as esbuild from 'esbuild';
import { dataOf, dataPage, datasetScript, tableLinks, tablesOf } from './data.mjs';
import { fullIcon, icon, makePainter } from './pictures.mjs';
import { splitExplorer } from './split.mjs';

const { values: options } = parseArgs({
    options: {
        web: { type: 'string', default: 'build/web' },
        page: { type: 'string', default: 'web/page' },
        record: { type: 'string', default: 'assets/inspections.json' },
        out: { type: 'string', default: 'dist' },
        address: { type: 'string', default: '' },
        check: { type: 'boolean', default: false },
        unpacked: { type: 'boolean', default: false },
    },
});
const name = 'Northamptonshire inspection record';
const inTop = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const iconFile = inTop('assets/icon.svg');
const siteFile = inTop('assets/site.json');
const offlineFolder = inTop('web/offline');
const semanticsFolder = inTop('web/semantics');
const about = 'What inspectors said of children’s services in Northamptonshire, inspection by inspection, with the evidence under every line.';
const hashed = /-[0-9a-f]{10}\.\w+$/;
const sha256 = (data) => createHash('sha256').update(data).digest('hex');

function stop(message) {
    console.error(`Stopped: ${message}`);
    process.exit(1);
}

/** The bytes of `path`, or a stop that says which file is missing and who makes it. */
function input(path, maker) {
    if (!existsSync(path)) stop(`${path} is missing. ${maker}`);
    return readFileSync(path);
}
const compiled = (name) => input(join(options.web, name), 'Run `bash web/serve`, which compiles it first.');
const written = (name) => input(join(options.page, name), 'It is part of the source: is this checkout whole?');

/** `text` with each {{name}} replaced by its address. One that stands for nothing is a mistake in the page. */
function fill(text, addresses, file) {
    return text.replace(/\{\{([\w-]+)\}\}/g, (placeholder, name) => {
        if (!(name in addresses)) stop(`${file}: ${placeholder} stands for no file of the site. Known: ${Object.keys(addresses)}.`);
        return addresses[name];
    });
}

/** One hash over the files and folders that are added to it under a name: over their names and what they hold. */
function hashOfFiles() {
    const all = createHash('sha256');
    const add = (path, name) => all.update(`${name}\n${sha256(readFileSync(path))}\n`);
    const addFolder = (folder, name) => {
        for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1)))
            (entry.isDirectory() ? addFolder : add)(join(folder, entry.name), `${name}/${entry.name}`);
    };
    return { add, addFolder, digest: () => all.digest('hex') };
}

/** Tells what the site is made from. */
function fingerprint() {
    const { add, addFolder, digest } = hashOfFiles();
    for (const path of ['explorer.mjs', 'explorer.wasm', 'record.cjs', 'fonts/regular.ttf', 'fonts/semibold.ttf']) {
        compiled(path);
        add(join(options.web, path), path);
    }
    written('index.html');
    addFolder(options.page, 'page');
    input(options.record, 'It is the record itself, part of the source.');
    add(options.record, 'record');
    add(iconFile, 'icon');
    add(siteFile, 'site');
    addFolder(offlineFolder, 'offline');
    addFolder(semanticsFolder, 'semantics');
    addFolder(inTop('web/build'), 'build');
    add(inTop('package-lock.json'), 'lock');
    return `${digest()} ${options.address}\n`;
}

/** Tells what a site holds: one that came from elsewhere, or lost a file, is not taken for the one that was made. */
function content(folder) {
    const { addFolder, digest } = hashOfFiles();
    if (existsSync(folder)) addFolder(folder, '.');
    return `${digest()}\n`;
}

async function bundle(entry, more) {
    const result = await esbuild.build({
        entryPoints: [entry],
        bundle: true,
        target: 'es2022',
        minify: true,
        charset: 'utf8',
        legalComments: 'none',
        write: false,
        logLevel: 'warning',
        ...more,
    });
    return result.outputFiles[0].contents;
}

/** A script and what it imports, the compiled explorer too, as one module. */
const bundleScript = (file, define = {}) =>
    bundle(join(options.page, file), { format: 'esm', alias: { explorer: resolve(options.web, 'explorer.mjs') }, define });

/** A script that stands within a page, and its hash for the Content-Security-Policy. */
async function bundleWithin(file) {
    const code = Buffer.from(await bundle(join(options.page, file), { format: 'iife' })).toString().trim();
    return { code, hash: `sha256-${createHash('sha256').update(code).digest('base64')}` };
}

/** The service worker, which knows what to keep by `files`. */
const bundleServiceWorker = (files) =>
    bundle(join(offlineFolder, 'service-worker.js'), {
        format: 'iife',
        define: { FILES: JSON.stringify(files), 'process.env.NODE_ENV': '"production"' },
    });

/** `text` with `content` in the place of `marker`, which stands there once. */
function put(text, marker, content, file) {
    const parts = text.split(marker);
    if (parts.length !== 2) stop(`${file} must have the marker ${marker} once; it has it ${parts.length - 1} times.`);
    return parts.join(content);
}

/** What the program `record` prints, the same core that runs in the page. */
function record(words, cannot) {
    try {
        return execFileSync(process.execPath, [join(options.web, 'record.cjs'), ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
    } catch {
        stop(`${cannot}; the lines above say why.`);
    }
}

/** The colours that `css`, core's part of the style, gives to `selector`, by their names: {ink: '#10181f', ...}. */
function coloursOf(css, selector) {
    const [, rule] = css.split(`${selector} {`);
    return Object.fromEntries([...(rule ?? '').split('}')[0].matchAll(/--([\w-]+): (#\w+);/g)].map(([, name, colour]) => [name, colour]));
}

async function bundleStyle(css) {
    const result = await esbuild.build({
        stdin: { contents: css, loader: 'css', resolveDir: resolve(options.page), sourcefile: 'page.css' },
        bundle: true,
        external: ['./*.ttf'],
        target: ['chrome100', 'firefox100', 'safari15.4'],
        minify: true,
        charset: 'utf8',
        legalComments: 'none',
        write: false,
        logLevel: 'warning',
    });
    return result.outputFiles[0].text;
}

/** The rules of `css`, which is minified: for any screen, and those for paper alone, which no first picture waits for. */
function apart(css) {
    const rules = [];
    for (let at = 0, open = 0, from = 0; at < css.length; ++at) {
        if (css[at] === '{') ++open;
        if (css[at] !== '}' || --open > 0) continue;
        rules.push(css.slice(from, at + 1));
        from = at + 1;
    }
    const forPaper = (rule) => /^\s*@(media print|page)\b/.test(rule);
    return { screen: rules.filter((rule) => !forPaper(rule)).join(''), paper: rules.filter(forPaper).join('') };
}

/** What core has for the pages: `all` of them, {file, title, description, text, chart, asAt} each, the record as they get it, `packed`, and what they offer: `places`, {label, file}, and `formats`, {word, label, ending, type, of, offer}. */
function pages() {
    const folder = join(options.web, 'pages');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    record(['pages', options.record, folder, siteFile], 'the pages could not be made of the record');
    const read = (file) => readFileSync(join(folder, file), 'utf8');
    const all = JSON.parse(read('pages.json')).map((page) => ({ ...page, text: read(page.file), chart: page.picture && read(page.picture) }));
    return { all, packed: readFileSync(join(folder, 'record.packed')), places: JSON.parse(read('places.json')), formats: JSON.parse(read('formats.json')) };
}

/** Links that open every screen but the rarest and every kind of page, as they are and with what a link may add (core/state/link.h). */
function opened(pages) {
    const kindOf = ({ file }) => file.split('-')[0];
    // Few begin there; who does reads the page's text until the rest of the explorer is there, too.
    const isRare = ({ file }) => ['about.html', 'sources.html'].includes(file);
    const few = pages.filter((page) => !isRare(page)).filter((page, i, all) => all.slice(0, i).filter((before) => kindOf(before) === kindOf(page)).length < 2);
    const { findings, inspections, themes } = JSON.parse(readFileSync(options.record, 'utf8'));
    const [inspection, theme] = [inspections.at(-1), themes.at(-1)];
    const endings = ['', `inspection=${inspection.id}&theme=${theme.id}`, `finding=${findings.at(-1).id}`, 'q=neglect', 'q=%22social+worker%22+-neglect', 'q=zzzz',
        'q=%E0%A4%A', 'q=%F0%9F%8F%9B+%C5%81%C3%B3d%C5%BA+%D8%A7%D9%87+%3C', // what isn't whole, and what fonts here don't have
        'direction=concern&voice=inspectors&year=2019', `in=${inspection.id}&on=${theme.id}`, 'at=2020-01-01', 'judgement=leaders&sort=oldest']; // a link that names what isn't there waits for the rest
    return few.flatMap(({ link }) => endings.map((ending) => [link, ending].filter(Boolean).join('&')));
}

const attribute = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** An address of the site as other programs need it: whole, where it is known. */
const absolute = (address) => (options.address ? new URL(address, options.address).href : address);

/** What mail and chat show of a link to a page. */
function preview({ file, title, description }, picture) {
    const values = [
        ['property', 'og:type', 'website'],
        ['property', 'og:site_name', name],
        ['property', 'og:locale', 'en_GB'],
        ['property', 'og:title', title],
        ['property', 'og:description', description],
        ['property', 'og:image', absolute(picture.file)],
        ['property', 'og:image:width', '1200'],
        ['property', 'og:image:height', '630'],
        ['property', 'og:image:alt', picture.alt],
        ['name', 'twitter:card', 'summary_large_image'],
    ];
    if (options.address) values.push(['property', 'og:url', absolute(file === 'index.html' ? './' : file)]);
    return values.map(([key, its, content]) => `<meta ${key}="${its}" content="${attribute(content)}">`).join('\n');
}

/**
 * The header's links; on a phone the last of them stand behind "More", with what is no view of the record (page.css). The
 * page of an inspection is one of the first place, that of a theme one of the second.
 */
function placesHtml(places, page) {
    const of = page.file.startsWith('theme-') ? 'themes.html' : page.file;
    const here = places.find(({ file }) => file === of) ?? places[0];
    const link = (place) => `<a href="${attribute(place.file)}" data-place="${places.indexOf(place)}"${place.aside ? ' class="aside"' : ''}${place === here ? ' aria-current="page"' : ''}>${attribute(place.label)}</a>`;
    const beside = places.filter(({ aside }) => !aside).slice(0, -1);
    const more = places.filter((place) => !beside.includes(place));
    return [
        ...beside.map(link),
        '<button class="more" type="button" popovertarget="more">More</button>',
        `<div class="more-places" id="more" popover>${more.map(link).join('')}</div>`,
    ].join('\n');
}

/** Export's entries for the formats of the screen, or of briefings. */
const formatsHtml = (formats, kind) =>
    formats
        .filter(({ of }) => of === kind)
        .map(({ word, label, ending, type, offer }) => `<li><button type="button" data-export="${word}" data-ending="${ending}" data-type="${attribute(type)}" data-offer="${offer}">${attribute(label)}</button></li>`)
        .join('\n');

/** One page of the site, from index.html as written. */
function pageHtml(written, page, { places, formats, data, dataset }, picture, addresses) {
    const first = page.file === 'index.html';
    const filled = fill(
        written,
        {
            ...addresses,
            title: attribute(first ? name : `${page.title} – ${name}`),
            heading: attribute(page.title),
            description: attribute(page.description),
            preview: preview({ ...page, title: first ? name : page.title }, picture) + (first ? `\n${dataset}` : ''),
        },
        'index.html',
    );
    const made = {
        places: placesHtml(places, page),
        'formats-of-screen': formatsHtml(formats, 'screen'),
        'formats-of-briefing': formatsHtml(formats, 'briefing'),
        tables: tableLinks(data),
        'text-view': page.text,
    };
    return Object.entries(made).reduce((html, [name, content]) => put(html, `<!--${name}-->`, content, 'index.html'), filled);
}

/** What makes the site installable. */
function manifest(addresses, description, { page }) {
    const entry = (src, sizes, type, purpose = 'any') => ({ src, sizes, type, purpose });
    return JSON.stringify({
        name,
        short_name: 'Inspections',
        description,
        lang: 'en-GB',
        start_url: '.',
        scope: '.',
        display: 'standalone',
        background_color: page,
        theme_color: page,
        icons: [
            entry(addresses['icon-file'], 'any', 'image/svg+xml'),
            entry(addresses['icon-192'], '192x192', 'image/png'),
            entry(addresses['icon-512'], '512x512', 'image/png'),
            entry(addresses['icon-full'], '512x512', 'image/png', 'maskable'),
        ],
    });
}

// The folder of what lasts under its own name.
const inData = (file) => `data/${file}`;
const isData = (file) => file.startsWith(inData(''));

// Served as they are: packing makes them no smaller.
const packed = (file) => /\.png$/.test(file);

// What no page loads needn't be as small as can be, which takes ten times as long.
async function compress(path, data, quality) {
    const best = { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: data.length } };
    writeFileSync(`${path}.br`, await promisify(brotliCompress)(data, best));
    writeFileSync(`${path}.gz`, await promisify(gzip)(data, { level: 9 }));
}

/** The address that the site will have, whole, or empty. */
function wholeAddress(address) {
    if (!address) return '';
    if (!/^https?:\/\/[^/?#]+(\/[^?#]*)?$/.test(address)) stop(`--address needs a whole address such as https://example.org/folder/, not '${address}'.`);
    return address.endsWith('/') ? address : `${address}/`;
}

async function main() {
    options.address = wholeAddress(options.address);
    const made = join(options.web, 'site.made-from');
    const from = fingerprint();
    if (existsSync(made) && readFileSync(made, 'utf8') === from + content(options.out)) return;
    if (options.check) {
        process.exitCode = 3;
        return;
    }

    const site = new Map(); // name → bytes
    const addresses = {}; // placeholder → relative address
    const add = (placeholder, name, data) => {
        const { name: stem, ext } = parse(name);
        const bytes = Buffer.from(data);
        addresses[placeholder] = `./${stem}-${sha256(bytes).slice(0, 10)}${ext}`;
        site.set(addresses[placeholder].slice(2), bytes);
    };
    add('font-regular', 'source-sans-3-regular.ttf', compiled('fonts/regular.ttf'));
    add('font-semibold', 'source-sans-3-semibold.ttf', compiled('fonts/semibold.ttf'));
    ({ code: addresses.first, hash: addresses['first-hash'] } = await bundleWithin('first.js'));
    const { all, packed: packedRecord, ...offered } = pages();
    const { first: firstWasm, rest: restWasm } = splitExplorer(options.web, opened(all));
    add('wasm', 'explorer.wasm', firstWasm);
    add('wasm-rest', 'explorer-rest.wasm', restWasm);
    // As .txt: hosts that know nothing of the .br beside it compress what they take for text, and most of it is.
    add('record', 'inspections.txt', packedRecord);
    add('script', 'explorer.js', await bundleScript('main.js'));
    add('qr', 'qr.js', await bundleScript('qr.js'));
    add('embed', 'embed.js', await bundleScript('embed.js'));
    add('handing-on', 'handing-on.js', await bundleScript('handing-on.js'));
    add('tree', 'tree.js', await bundleScript('tree.js'));
    add('tree-style', 'tree.css', await bundleStyle(written('tree.css').toString()));
    const { files: dataFiles, package: data } = dataOf(options.record, join(options.web, 'data'), record);
    for (const [file, bytes] of dataFiles) site.set(inData(file), bytes);
    add('workbook', 'workbook.js', await bundleScript('workbook.js', { TABLES: JSON.stringify(tablesOf(data)) }));
    const style = record(['style'], 'what the style takes from core could not be had');
    const [light, dark] = [':root', ':root[data-scheme="dark"]'].map((selector) => coloursOf(style, selector));
    [addresses['page-light'], addresses['page-dark']] = [light.page, dark.page];
    const { screen, paper } = apart(await bundleStyle(put(fill(written('page.css').toString(), addresses, 'page.css'), '/*style*/', style, 'page.css')));
    add('style', 'page.css', screen);
    add('style-on-paper', 'paper.css', paper);

    const drawn = readFileSync(iconFile, 'utf8').trim();
    addresses.icon = `data:image/svg+xml,${encodeURIComponent(drawn)}`;
    add('icon-file', 'icon.svg', drawn);
    add('icon-192', 'icon-192.png', icon(drawn, 192));
    add('icon-512', 'icon-512.png', icon(drawn, 512));
    add('icon-full', 'icon-full.png', icon(fullIcon(drawn), 512));
    add('apple-touch-icon', 'apple-touch-icon.png', icon(fullIcon(drawn), 180));

    const first = all[0];
    first.description = about;
    site.set('manifest.webmanifest', Buffer.from(manifest(addresses, about, light)));

    const painter = makePainter(join(options.web, 'fonts/regular.ttf'), join(options.web, 'fonts/semibold.ttf'), light);
    const pictures = new Map();
    for (const page of all.filter(({ chart }) => chart)) {
        const stem = parse(page.file).name;
        const whole = page === first ? { title: name, subtitle: about } : { title: page.title, subtitle: page.description };
        add(`preview-${stem}`, `preview-${stem}.png`, painter.preview({ ...whole, chart: page.chart, footer: [page === first ? '' : name, `Record as at ${page.asAt}`] }));
        pictures.set(page, { file: addresses[`preview-${stem}`].slice(2), alt: `${whole.title}. ${whole.subtitle}` });
    }
    Object.assign(offered, { data, dataset: datasetScript(data, JSON.parse(readFileSync(options.record, 'utf8')), absolute) });
    const template = written('index.html').toString();
    for (const page of all) site.set(page.file, Buffer.from(pageHtml(template, page, offered, pictures.get(page) ?? pictures.get(first), addresses)));
    const lost = await bundleWithin('lost.js');
    site.set('404.html', Buffer.from(fill(written('404.html').toString(), { name, lost: lost.code, 'lost-hash': lost.hash, home: options.address ? attribute(options.address) : './' }, '404.html')));

    site.set(inData('index.html'), Buffer.from(dataPage(written('data.html').toString(), data, { fill, put, attribute })));

    // Pictures and data for other programs needn't be kept by the reader's.
    const kept = [...site].filter(([file]) => !file.startsWith('preview-') && !isData(file));
    const files = kept.map(([url, data]) => {
        const hash = createHash('sha256').update(data);
        return { url, revision: hashed.test(url) ? null : sha256(data).slice(0, 10), integrity: `sha256-${hash.digest('base64')}` };
    });
    site.set('service-worker.js', Buffer.from(await bundleServiceWorker(files)));

    const next = `${options.out}.next`;
    rmSync(next, { recursive: true, force: true });
    mkdirSync(join(next, inData('')), { recursive: true });
    await Promise.all(
        [...site].map(([name, data]) => {
            writeFileSync(join(next, name), data);
            return options.unpacked || packed(name) ? undefined : compress(join(next, name), data, isData(name) ? 9 : 11);
        }),
    );
    replaceBy(next);
    writeFileSync(made, from + content(options.out));
    if (!options.unpacked) report(site, kept);
}

/** Puts the folder `next` in place of the present site. What serves that misses it for no longer than two renames take. */
function replaceBy(next) {
    const previous = `${options.out}.previous`;
    rmSync(previous, { recursive: true, force: true });
    if (existsSync(options.out)) renameSync(options.out, previous);
    renameSync(next, options.out);
    rmSync(previous, { recursive: true, force: true });
}

/** Says what was made: the files that every visit loads one by one, the others by kind. */
function report(site, kept) {
    const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
    const compressed = (file) => readFileSync(join(options.out, packed(file) ? file : `${file}.br`)).length;
    const sum = (files) => [files.reduce((total, file) => total + site.get(file).length, 0), files.reduce((total, file) => total + compressed(file), 0)];
    const say = (what, files) => {
        const [plain, small] = sum(files);
        console.log(`  ${what}: ${kB(plain)}, ${kB(small)} compressed`);
    };
    const names = [...site.keys()];
    const other = (file) => /\.(html|png|svg)$/.test(file) || isData(file);
    for (const file of names.filter((file) => !other(file) || file === 'index.html')) say(file, [file]);
    for (const [what, pattern] of [['pages', /\.html$/], ['previews', /^preview-/], ['icons', /icon-/], ['files of data', /^data\//]]) {
        const files = names.filter((file) => pattern.test(file));
        say(`${files.length} ${what}`, files);
    }
    say(`${kept.length} files kept for use offline`, kept.map(([file]) => file));
}

await main().catch((error) => {
    // esbuild has said what is wrong, and where, by itself.
    stop(error.errors ? 'the page could not be bundled; the lines above say where.' : error.stack);
});
