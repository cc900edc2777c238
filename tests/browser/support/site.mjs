// What the browser tests share: the built site, served from a sub-folder as a static host would, and a browser, one for
// each file of tests, with nothing kept from one visit to the next. DIST is the folder of the site (default: dist),
// ENGINE is chromium (the default) or firefox, which needs a display; CHROMIUM and FIREFOX name the programs.
import { join } from 'node:path';
import { after, test as runTest } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium, firefox } from 'playwright-core';
import { serve } from '../../../web/setup/server.mjs';

const top = fileURLToPath(new URL('../../..', import.meta.url));
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

/**
 * How each engine is begun for a visit with these options, and what it can't be driven to do, with the reason: a test
 * that needs that is skipped (need, below).
 */
const engines = {
    chromium: {
        type: chromium,
        launch: ({ webgl }) => ({
            executablePath: fileURLToPath(new URL('chromium', import.meta.url)), // or CHROMIUM
            args: ['--headless=new', ...quiet, ...(webgl ? graphics : noGraphics)],
        }),
        async limitRoom(page, origin, room) {
            const client = await page.context().newCDPSession(page);
            await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: room * 1000 });
        },
        // A graphics card would hardly notice how many pixels a screen has; here the processor draws each of them. And the
        // service worker fetches every file of the site while a test goes on: those that are about it say 'allow'.
        light: { deviceScaleFactor: 0.25, serviceWorkers: 'block' },
        // Makes of a page that was used one on which nobody has been anywhere.
        async forget(page, origin) {
            const client = await page.context().newCDPSession(page);
            await client.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
            await client.send('Page.resetNavigationHistory');
            await client.detach();
        },
        cannot: {},
    },
    firefox: {
        type: firefox,
        launch: ({ webgl, javaScriptEnabled = true, colorScheme = 'light', room }) => ({
            channel: 'moz-firefox', // which the driver speaks WebDriver BiDi to
            executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
            headless: false, // it has WebGL 2 only with a window
            firefoxUserPrefs: {
                'webgl.disabled': !webgl,
                // The context's options of these names do nothing.
                'javascript.enabled': javaScriptEnabled,
                'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
                ...(room && { 'dom.quotaManager.temporaryStorage.fixedLimit': room }),
                // A page that comes back as it was left loads nothing, and the driver would wait for that for ever.
                'browser.sessionhistory.max_total_viewers': 0,
            },
        }),
        limitRoom() {}, // it was begun with
        light: {},
        cannot: {
            touch: 'the driver taps nothing in Firefox',
            media: 'the driver changes no media features in Firefox',
            devtools: 'Firefox has no DevTools protocol',
            downloads: 'Firefox tells the driver of no download that a page makes',
        },
    },
};
const engine = engines[process.env.ENGINE ?? 'chromium'];
if (!engine) throw new Error(`ENGINE is one of: ${Object.keys(engines).join(', ')}`);

/** Serves the site. `close()` when done. */
export function serveSite() {
    return serve(process.env.DIST ?? join(top, 'dist'), 0, { base: '/explorer' });
}

// The browsers of this file's tests, as far as they were needed, by how they were begun.
const browsers = new Map();
/** Done by itself after a file's tests; for who isn't one. */
export const closeBrowsers = () => Promise.all([...browsers.values()].map(async (browser) => (await browser).close()));
after(closeBrowsers);
function browser(visit) {
    // Without a locale, as on a machine where nothing is set up, Chromium can keep nothing in a folder whose name has an
    // umlaut. This one is there on every Debian.
    const options = { ...engine.launch(visit), env: { ...process.env, LC_ALL: 'C.UTF-8' } };
    const key = JSON.stringify(options);
    if (!browsers.has(key)) browsers.set(key, engine.type.launch(options));
    return browsers.get(key);
}

/** In place of the site, for a visit that opens it later: when the page, or what it is answered, has been prepared. */
export const nowhere = { url: 'about:blank' };

class CannotBeDriven extends Error {}

/** Skips the test that calls it where the browser can't be driven to do `what`, one of `cannot` above. */
export function need(what) {
    if (what in engine.cannot) throw new CannotBeDriven(engine.cannot[what]);
}

// What options of a visit need.
const needs = { hasTouch: 'touch', isMobile: 'touch', reducedMotion: 'media', forcedColors: 'media', contrast: 'media' };

/** A test of Node's that fails, and lets the others go on, where something in the browser never comes. */
export const test = (name, run) =>
    runTest(name, { timeout: 120_000 }, async (context) => {
        try {
            await run(context);
        } catch (error) {
            if (!(error instanceof CannotBeDriven)) throw error;
            context.skip(error.message);
        }
    });

/** A page with nothing in it, in a context of its own. */
async function newPage({ webgl = true, room, ...options }) {
    for (const option of Object.keys(options)) if (option in needs) need(needs[option]);
    const context = await (await browser({ webgl, room, ...options })).newContext({ viewport: desk, ...engine.light, ...options });
    return { page: await context.newPage(), context };
}

/** What the page complains of from now on. */
function errorsOf(page) {
    const errors = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    return errors;
}

const desk = { width: 1440, height: 900 };
const at = (site, link) => site.url + (link ? `#${link}` : '');

/**
 * Opens the site in a browser that has never seen it.
 *   link      the fragment, without "#"
 *   webgl     false: a browser that can't draw the explorer
 *   prepare   called with the page before the site is opened in it
 *   room      how many kilobytes the browser keeps of this site; as a rule there is plenty
 *   options   of Playwright's context: viewport, deviceScaleFactor, colorScheme, javaScriptEnabled, hasTouch, ... What
 *             isn't said is as light as can be (engines, above)
 * Returns {page, context, errors, requests, close}; errors and requests grow as they come.
 */
export async function visit(site, { link, ready = site !== nowhere, prepare, ...options } = {}) {
    const { page, context } = await newPage(options);
    if (options.room) await engine.limitRoom(page, new URL(site.url).origin, options.room);
    const errors = errorsOf(page);
    const requests = [];
    context.on('request', (request) => requests.push(request.url()));
    await prepare?.(page);
    await page.goto(at(site, link));
    if (ready && options.webgl !== false && options.javaScriptEnabled !== false) await explorerReady(page);
    return { page, context, errors, requests, close: () => context.close() };
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

// Pages that a reading left, by what can't be changed about them any more.
const left = new Map();

/**
 * Runs `use` on {page, errors} as `during` does, in half the time: the page may be one that an earlier reading left, with
 * its storage and its history emptied, so that the browser has fetched and compiled all of the site before. For a test
 * that leaves nothing in the driver (a script for each new page, answers of its own, a clock): the next would have it too.
 */
export async function reading(site, { link, viewport = desk, colorScheme = 'light', ...options }, use) {
    if (!engine.forget) return during(site, { link, viewport, colorScheme, ...options }, use);
    const kind = JSON.stringify(options);
    const page = left.get(kind) ?? (await newPage(options)).page;
    left.delete(kind); // not to be used again where the test fails
    await page.setViewportSize(viewport);
    const { reducedMotion = null, forcedColors = null, contrast = null } = options;
    await page.emulateMedia({ media: null, colorScheme, reducedMotion, forcedColors, contrast });
    const errors = errorsOf(page);
    await page.goto(at(site, link));
    await explorerReady(page);
    const answer = await use({ page, errors });
    page.removeAllListeners();
    await page.mouse.move(0, 0);
    await page.evaluate(() => sessionStorage.clear());
    await page.goto('about:blank');
    await engine.forget(page, new URL(site.url).origin);
    left.set(kind, page);
    return answer;
}

/** Opens `address` with the explorer held back until what it answers is called. */
export async function heldBack(context, page, address) {
    let letGo;
    const held = new Promise((resolve) => (letGo = resolve));
    await context.route('**/*.wasm', async (route) => {
        await held;
        await route.continue();
    });
    await page.goto(address, { waitUntil: 'commit' });
    await page.getByRole('main').waitFor();
    return letGo;
}

/** Until the explorer is drawn and stands still. */
export async function explorerReady(page) {
    await page.waitForFunction(() => window.inspectionExplorer?.frames() > 0 || document.documentElement.dataset.main === 'text');
    await still(page);
}

/**
 * Until nothing asks the explorer for a frame: what was pressed has had its effect. Three of the page's own frames in
 * which that is so give the browser time to tell it of changes of size and of the history.
 */
export async function still(page) {
    await page.evaluate(
        () =>
            new Promise((resolve) => {
                let quiet = 0;
                const look = () => {
                    quiet = (window.inspectionExplorer?.rests() ?? true) ? quiet + 1 : 0;
                    if (quiet > 3) resolve();
                    else requestAnimationFrame(look);
                };
                look();
            }),
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

/** Puts words into a field in one go, in place of what is there. The driver's own way types them one by one in Firefox. */
export const paste = (field, words) =>
    field.evaluate((element, text) => {
        element.focus();
        element.select();
        document.execCommand('insertText', false, text);
    }, words);

/** The page's link: what follows "#". */
export const linkOf = (page) => new URL(page.url()).hash.slice(1);
