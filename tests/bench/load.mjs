// Loads the site and its peer in turn and prints how they compare: node load.mjs SITE PEER
//   size    what must be fetched before the first frame, brotli -q 11 (the site: page, script, wasm, style, fonts; not the
//           record, for which the demo has nothing)
//   wasm    the WebAssembly alone
//   first   from navigation to the first frame, in turn, each time in a fresh browser context that has come to rest,
//           median; as is, and with the processor slowed 4 times
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium } from 'playwright-core';
import { serve } from '../../web/setup/server.mjs';

const browserFile = fileURLToPath(new URL('../browser/support/chromium', import.meta.url));
const [site, peer] = process.argv.slice(2);
const rounds = 15;
const flags = ['--headless=new', '--no-sandbox', '--enable-unsafe-swiftshader', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const brotli = (data) => brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const sizeOf = (folder, wanted) =>
    readdirSync(folder).filter((name) => wanted.test(name)).reduce((sum, name) => sum + brotli(readFileSync(join(folder, name))), 0);
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/**
 * In the page of either: its own clock when the browser has taken over what was first drawn. The peer draws when the browser
 * asks for a frame, so that it has been taken over when a timer finds it drawn; the explorer draws before it is asked, so
 * that the next frame takes it over. (No eval: the site's policy forbids it.)
 */
const firstSeen = () =>
    new Promise((resolve) => {
        const seen = () => resolve(performance.now());
        const look = () => {
            if (window.drawn) seen();
            else if (window.inspectionExplorer?.frames() > 0) requestAnimationFrame(() => setTimeout(seen));
            else setTimeout(look, 1);
        };
        look();
    });

// A new window of Chromium's loads the parts of its own address line, which takes both cores for a second. Several rest
// together: empty windows that have come to rest take nothing from the one that is measured.
const atOnce = 16;
const rest = (windows) => new Promise((resolve) => setTimeout(resolve, 1000 + windows * 300));

/** Fresh pages, each in a context of its own, that have come to rest. */
async function freshPages(browser, count) {
    const pages = [];
    for (let i = 0; i < count; ++i) {
        const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
        pages.push(await context.newPage());
    }
    await rest(count);
    return pages;
}

/** Milliseconds from navigation to the first frame, in a fresh page. */
async function firstFrame(page, url, rate) {
    const context = page.context();
    if (rate > 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate });
    await page.goto(url, { waitUntil: 'commit' });
    const time = await page.evaluate(firstSeen);
    await context.close();
    return time;
}

const browser = await chromium.launch({ executablePath: browserFile, args: flags, headless: true });
const servers = [await serve(site, 0), await serve(peer, 0)];
async function firstFrames(rate) {
    const times = [[], []];
    const pages = [];
    for (let round = 0; round <= rounds; ++round)
        for (const which of round % 2 ? [0, 1] : [1, 0]) {
            if (pages.length === 0) pages.push(...(await freshPages(browser, atOnce)));
            const time = await firstFrame(pages.shift(), servers[which].url, rate);
            if (round > 0) times[which].push(time); // the first warms the machine up
        }
    return times.map(median);
}
const first = await firstFrames(1);
const slowed = await firstFrames(4);
await browser.close();
await Promise.all(servers.map((server) => server.close()));

const wasm = [sizeOf(site, /^explorer-[0-9a-f]+\.wasm$/), sizeOf(peer, /\.wasm$/)];
const all = [sizeOf(site, /^(index\.html|explorer-[0-9a-f]+\.(js|wasm)|page-.*\.css|.*\.ttf)$/), sizeOf(peer, /\.(html|js|wasm)$/)];
const line = (name, [ours, theirs], unit, scale) =>
    console.log(`${name}: ${(ours / scale).toFixed(0)} ${unit} beside ${(theirs / scale).toFixed(0)} ${unit}, ratio ${(ours / theirs).toFixed(2)}`);
console.log('The explorer beside a bare Dear ImGui demo:');
line('  wasm, compressed', wasm, 'kB', 1000);
line('  all but the record that is fetched before the first frame, compressed', all, 'kB', 1000);
line('  navigation to first frame, median', first, 'ms', 1);
line('  the same, the processor slowed 4 times', slowed, 'ms', 1);
