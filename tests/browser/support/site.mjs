// What the browser tests share: the built site, served from a sub-folder as a static host would, and Chromium, one for
// each file of tests, with nothing kept from one visit to the next. DIST is the folder of the site (default: dist),
// CHROMIUM the browser.
import { join } from 'node:path';
import { after, test as runTest } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../../../web/setup/server.mjs';

const top = fileURLToPath(new URL('../../..', import.meta.url));
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const quiet = [
    '--no-sandbox', // tests may run as root
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
];
const graphics = ['--enable-unsafe-swiftshader'];
const noGraphics = ['--disable-3d-apis', '--disable-gpu', '--disable-software-rasterizer'];

/** Serves the site. `close()` when done. */
export function serveSite() {
    return serve(process.env.DIST ?? join(top, 'dist'), 0, { base: '/explorer' });
}

// So long without a frame of the explorer's is at rest: in time, for what the browser does between them, and in frames of
// the page's, for a machine that is busy.
const settled = { time: 180, frames: 8 }; // milliseconds

// The browsers of this file's tests, with and without graphics, as far as they were needed.
const browsers = new Map();
/** Done by itself after a file's tests; for who isn't one. */
export const closeBrowsers = () => Promise.all([...browsers.values()].map(async (browser) => (await browser).close()));
after(closeBrowsers);
function browser(webgl) {
    if (!browsers.has(webgl))
        browsers.set(webgl, chromium.launch({ executablePath, args: ['--headless=new', ...quiet, ...(webgl ? graphics : noGraphics)] }));
    return browsers.get(webgl);
}

/** A test of Node's that fails, and lets the others go on, where something in the browser never comes. */
export const test = (name, run) => runTest(name, { timeout: 120_000 }, run);

/**
 * Opens the site in a browser that has never seen it.
 *   link      the fragment, without "#"
 *   webgl     false: a browser that can't draw the explorer
 *   prepare   called with the page before the site is opened in it
 *   options   of Playwright's context: viewport, deviceScaleFactor, colorScheme, javaScriptEnabled, hasTouch, ...
 * Returns {page, context, errors, requests, close}; errors and requests grow as they come.
 */
export async function visit(site, { link = '', webgl = true, ready = true, prepare, ...options } = {}) {
    const context = await (await browser(webgl)).newContext({ viewport: { width: 1440, height: 900 }, ...options });
    const page = await context.newPage();
    const errors = [];
    const requests = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    context.on('request', (request) => requests.push(request.url()));
    await prepare?.(page);
    await page.goto(site.url + (link ? `#${link}` : ''));
    const close = () => context.close();
    if (ready && webgl && options.javaScriptEnabled !== false) await explorerReady(page);
    return { page, context, errors, requests, close };
}

/** Runs `use` on a visit and closes it, whatever happens. */
export async function during(site, options, use) {
    const visited = await visit(site, options);
    try {
        return await use(visited);
    } finally {
        await visited.close();
    }
}

/** Until the explorer is drawn and stands still. */
export async function explorerReady(page) {
    await page.waitForFunction(() => window.inspectionExplorer?.frames() > 0 || document.documentElement.dataset.main === 'text');
    await still(page);
}

/** Until no frame has been drawn for a while from now on: what was pressed has had its effect. */
export async function still(page) {
    await page.evaluate(
        ({ time, frames }) =>
            new Promise((resolve) => {
                let last = -1;
                let since = 0;
                let quiet = 0;
                const look = () => {
                    const drawn = window.inspectionExplorer?.frames() ?? 0;
                    if (drawn !== last) {
                        last = drawn;
                        since = performance.now();
                        quiet = 0;
                    }
                    if (++quiet > frames && performance.now() - since > time) resolve();
                    else requestAnimationFrame(look);
                };
                look();
            }),
        settled,
    );
}

/** Frames drawn so far. */
export const frames = (page) => page.evaluate(() => window.inspectionExplorer.frames());

/** The explorer's semantic tree, to find things in by role and name. */
export const explorer = (page) => page.locator('#tree');
export const textView = (page) => page.locator('#text-view');

/**
 * Presses what the explorer draws with the mouse, as a reader does: it is brought into view first, and the mouse really
 * goes there.
 */
export async function press(page, locator) {
    const box = await inView(page, locator);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await still(page);
    await page.mouse.down();
    await page.mouse.up();
    await still(page);
}

/** Scrolls the panel that `locator` lies in until it can be seen; answers where it is on the page. */
export async function inView(page, locator) {
    await locator.evaluate((element) => {
        const control = element.matches('button, a') ? element : element.querySelector('button, a');
        (control ?? element).focus({ focusVisible: true, preventScroll: true });
    });
    await still(page);
    const box = await locator.boundingBox();
    if (!box || !box.width || !box.height) throw new Error('what was to be pressed has no place on the screen');
    return box;
}

/** The page's link: what follows "#". */
export const linkOf = (page) => new URL(page.url()).hash.slice(1);
