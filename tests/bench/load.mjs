// Loads the site and its peer in turn and prints how they compare: node load.mjs SITE PEER
//   size    what must be fetched before the first frame, brotli -q 11 (the site: script, wasm, style, fonts, record too)
//   wasm    the WebAssembly alone
//   first   from navigation to the first frame drawn, a fresh browser context each time, median
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium } from 'playwright-core';
import { serve } from '../../web/setup/server.mjs';

const browserFile = fileURLToPath(new URL('../browser/support/chromium', import.meta.url));
const [site, peer] = process.argv.slice(2);
const rounds = 7;
const flags = ['--headless=new', '--no-sandbox', '--enable-unsafe-swiftshader', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const brotli = (data) => brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const sizeOf = (folder, wanted) =>
    readdirSync(folder).filter((name) => wanted.test(name)).reduce((sum, name) => sum + brotli(readFileSync(join(folder, name))), 0);
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/**
 * In the page: its own clock when the browser has taken over what was first drawn, which is when a frame of its own after
 * that is done. (No eval: the site's policy forbids it.)
 */
const watches = [
    () =>
        new Promise((resolve) => {
            const taken = () => requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
            const look = () => (window.inspectionExplorer?.frames() > 0 ? taken() : setTimeout(look, 1));
            look();
        }),
    () =>
        new Promise((resolve) => {
            const taken = () => requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
            const look = () => (window.drawn ? taken() : setTimeout(look, 1));
            look();
        }),
];

/** Milliseconds from navigation to the first frame, in a fresh context. */
async function firstFrame(browser, url, watch) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    const time = await page.evaluate(watch);
    await context.close();
    return time;
}

const browser = await chromium.launch({ executablePath: browserFile, args: flags, headless: true });
const servers = [await serve(site, 0), await serve(peer, 0)];
const times = [[], []];
for (let round = 0; round <= rounds; ++round)
    for (const which of [0, 1]) {
        const time = await firstFrame(browser, servers[which].url, watches[which]);
        if (round > 0) times[which].push(time); // the first warms the machine up
    }
await browser.close();
await Promise.all(servers.map((server) => server.close()));

const wasm = [sizeOf(site, /^explorer-.*\.wasm$/), sizeOf(peer, /\.wasm$/)];
const all = [sizeOf(site, /^(index\.html|explorer-.*\.(js|wasm)|page-.*\.css|.*\.ttf|inspections-.*\.json)$/), sizeOf(peer, /\.(html|js|wasm)$/)];
const first = times.map(median);
const line = (name, [ours, theirs], unit, scale) =>
    console.log(`${name}: ${(ours / scale).toFixed(0)} ${unit} beside ${(theirs / scale).toFixed(0)} ${unit}, ratio ${(ours / theirs).toFixed(2)}`);
console.log('The explorer beside a bare Dear ImGui demo:');
line('  wasm, compressed', wasm, 'kB', 1000);
line('  all that is fetched before the first frame, compressed', all, 'kB', 1000);
line('  navigation to first frame, median', first, 'ms', 1);
