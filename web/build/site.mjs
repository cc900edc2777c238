// Makes the site, a folder that any static host can serve from any folder:
//   node web/build/site.mjs [--web build/web] [--page web/page] [--record assets/inspections.json] [--out dist]
//
//   --web     what CMake's preset `web` made: explorer.mjs and .wasm, record.cjs, fonts/
//   --page    index.html, page.css and main.js, as written. In index.html and page.css a placeholder {{name}} stands
//             for the address of a file of the site: {{script}} {{qr}} {{style}} {{wasm}} {{record}} {{font-regular}}
//             {{font-semibold}}; in index.html <!--text-view--> stands for the text view of the opening screen.
//             main.js imports the compiled explorer as "explorer".
//
// Every file but index.html carries a hash of its content in its name, so that it may be cached for good; all addresses
// are relative. Beside each file stand its .br and .gz. The folder is replaced whole, and only when something changed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, parse, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import * as esbuild from 'esbuild';

const { values: options } = parseArgs({
    options: {
        web: { type: 'string', default: 'build/web' },
        page: { type: 'string', default: 'web/page' },
        record: { type: 'string', default: 'assets/inspections.json' },
        out: { type: 'string', default: 'dist' },
    },
});
const here = fileURLToPath(import.meta.url);
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

/** One hash over everything the site is made from. */
function fingerprint() {
    const all = createHash('sha256');
    const add = (path) => all.update(`${path}\n${sha256(readFileSync(path))}\n`);
    const addFolder = (folder) => {
        for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
            const path = join(folder, entry.name);
            entry.isDirectory() ? addFolder(path) : add(path);
        }
    };
    for (const path of ['explorer.mjs', 'explorer.wasm', 'record.cjs', 'fonts/regular.ttf', 'fonts/semibold.ttf']) {
        compiled(path);
        add(join(options.web, path));
    }
    written('index.html');
    addFolder(options.page);
    input(options.record, 'It is the record itself, part of the source.');
    add(options.record);
    add(here);
    return `${all.digest('hex')} esbuild ${esbuild.version}\n`;
}

/** A script and what it imports, the compiled explorer too, as one module. */
async function bundleScript(file) {
    const result = await esbuild.build({
        entryPoints: [join(options.page, file)],
        alias: { explorer: resolve(options.web, 'explorer.mjs') },
        bundle: true,
        format: 'esm',
        target: 'es2022',
        minify: true,
        charset: 'utf8',
        legalComments: 'none',
        write: false,
        logLevel: 'warning',
    });
    return result.outputFiles[0].contents;
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
    return result.outputFiles[0].contents;
}

/** The text view of the opening screen, by the same core that runs in the page. */
function textView() {
    return execFileSync(process.execPath, [join(options.web, 'record.cjs'), 'text', options.record, ''], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
    });
}

async function compress(path, data) {
    const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: data.length } };
    writeFileSync(`${path}.br`, await promisify(brotliCompress)(data, best));
    writeFileSync(`${path}.gz`, await promisify(gzip)(data, { level: 9 }));
}

async function main() {
    const made = join(options.web, 'site.made-from');
    const from = `${resolve(options.out)} ${fingerprint()}`;
    if (existsSync(join(options.out, 'index.html.gz')) && existsSync(made) && readFileSync(made, 'utf8') === from) return;

    const site = new Map(); // name → bytes
    const addresses = {}; // placeholder → relative address
    const add = (placeholder, name, data) => {
        const { name: stem, ext } = parse(name);
        const bytes = Buffer.from(data);
        addresses[placeholder] = `./${stem}-${sha256(bytes).slice(0, 10)}${ext}`;
        site.set(addresses[placeholder].slice(2), bytes);
    };
    add('wasm', 'explorer.wasm', compiled('explorer.wasm'));
    add('font-regular', 'source-sans-3-regular.ttf', compiled('fonts/regular.ttf'));
    add('font-semibold', 'source-sans-3-semibold.ttf', compiled('fonts/semibold.ttf'));
    add('record', 'inspections.json', JSON.stringify(JSON.parse(readFileSync(options.record, 'utf8'))));
    add('script', 'explorer.js', await bundleScript('main.js'));
    add('qr', 'qr.js', await bundleScript('qr.js'));
    add('style', 'page.css', await bundleStyle(fill(written('page.css').toString(), addresses, 'page.css')));

    const marker = '<!--text-view-->';
    const page = fill(written('index.html').toString(), addresses, 'index.html').split(marker);
    if (page.length !== 2) stop(`index.html must have the marker ${marker} once; it has it ${page.length - 1} times.`);
    site.set('index.html', Buffer.from(page.join(textView())));

    const next = `${options.out}.next`;
    rmSync(next, { recursive: true, force: true });
    mkdirSync(next, { recursive: true });
    await Promise.all(
        [...site].map(([name, data]) => {
            writeFileSync(join(next, name), data);
            return compress(join(next, name), data);
        }),
    );
    rmSync(options.out, { recursive: true, force: true });
    renameSync(next, options.out);
    writeFileSync(made, from);
    for (const [name, data] of site) {
        const sizes = [data.length, readFileSync(join(options.out, `${name}.br`)).length].map((n) => (n / 1000).toFixed(1));
        console.log(`  ${name}: ${sizes[0]} kB, ${sizes[1]} kB compressed`);
    }
}

await main().catch((error) => {
    // esbuild has said what is wrong, and where, by itself.
    stop(error.errors ? 'the page could not be bundled; the lines above say where.' : error.stack);
});
