// Without a network after the first load, and from one release to the next: never half old, half new.
// It takes longest of all these files; they are begun in order of their names, this one first.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { violations } from './support/axe.mjs';
import { buildRelease, host, top } from './support/release.mjs';
import { during, explorer, explorerReady, linkOf, need, nowhere, press, serveSite, still, test, textView } from './support/site.mjs';

const present = process.env.DIST ?? join(top, 'dist');
let next; // of a small record: it is made, fetched and kept in a fraction of the time
before(async () => {
    next = await buildRelease({ of: 'tests/data/small.json', change: (record) => (record.asAt = '2027-01-05') });
});
after(() => next?.remove());

/** Until `ask`, which may take its time, answers yes. */
async function comesTrue(ask, words = ask) {
    const givenUp = Date.now() + 60_000;
    while (!(await ask())) {
        if (Date.now() > givenUp) throw new Error(`never came true: ${words}`);
        await setTimeout(50);
    }
}
/** The same in the page. */
const until = (page, ask, argument) => comesTrue(() => page.evaluate(ask, argument), ask);
/** Until the browser holds a whole release, and this page is in its hands. */
const kept = (page) =>
    until(page, async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated' && navigator.serviceWorker.controller !== null);
/** Opens the site in another tab; the first is the one in front again. */
async function secondTab(context, page, site) {
    const other = await context.newPage();
    await other.goto(`${site.url}#view=findings`);
    await explorerReady(other);
    await page.bringToFront();
    return other;
}
/** Until every page of the release in `folder`, which is shown, is in the browser, whatever was thrown away before. */
const allKept = async (page, folder) => {
    await kept(page);
    const files = readdirSync(folder).filter((file) => !/\.(br|gz)$|^preview-|^service-worker|^data$/.test(file)).length;
    await until(page, async (count) => {
        const names = (await caches.keys()).filter((name) => name.includes('precache'));
        const held = (await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))).flat();
        const { installing, waiting } = await navigator.serviceWorker.getRegistration();
        return held.length === count && !installing && !waiting;
    }, files);
};
const line = (page) => page.locator('#quiet');
const reload = async (page) => {
    await page.reload();
    await explorerReady(page);
};
/** Has the browser look for a newer release, as it does by itself at every opening. */
const look = (page) => page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration.update().catch(() => {})));
const workerIs = (page, state) =>
    until(page, async (wanted) => Boolean((await navigator.serviceWorker.getRegistration())?.[wanted]), state);
const noneInstalling = (page) =>
    until(page, async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        return !registration.installing && !registration.waiting;
    });
const scriptsOf = (page) => page.evaluate(() => [...document.querySelectorAll('script[src], link[rel=preload], link[rel=stylesheet]')].map((element) => element.src || element.href));
/** The date that Share writes into a link: that of the record which is shown. */
const dateShown = (page) => page.evaluate(() => document.getElementById('record').href);

/** Where nothing else is said the page shows Findings, which takes least to open. */
async function onHost({ bare, ...options }, use) {
    const site = await host(present, { bare });
    try {
        await during(site, { serviceWorkers: 'allow', link: 'view=findings', ...options }, (visited) => use({ ...visited, site }));
    } finally {
        await site.close();
    }
}

test('after one load it opens and works with the server stopped: every view, search, text view, a link from elsewhere', () =>
    onHost({}, async ({ page, context, site, errors }) => {
        await kept(page);
        await site.stop();
        errors.length = 0;
        await reload(page);
        await line(page).getByText(/^Offline\. Record as at \d+ \w+ \d{4}\.$/).waitFor();
        const views = page.getByRole('navigation', { name: 'Views' });
        for (const name of ['Findings', 'Compare', 'Numbers', 'Sources', 'Timeline']) {
            await views.getByRole('link', { name }).click();
            await still(page);
            assert.equal(await views.getByRole('link', { name }).getAttribute('aria-current'), 'page');
            assert.ok((await explorer(page).getByRole('heading').count()) > 0, name);
            await reload(page);
            assert.equal(await views.getByRole('link', { name }).getAttribute('aria-current'), 'page', `${name}, reloaded`);
        }
        await page.getByRole('searchbox').fill('agency');
        await still(page);
        assert.match(linkOf(page), /q=agency/);
        assert.match((await explorer(page).textContent()).toLowerCase(), /agency/);
        await page.getByRole('button', { name: 'Text view' }).click();
        assert.match((await textView(page).textContent()).toLowerCase(), /agency/);
        await page.getByRole('button', { name: 'Text view' }).click();

        const shared = await context.newPage();
        for (const address of ['inspection-jul-2021.html#inspection=jul-2021&theme=workforce', 'theme-voice.html', './?utm_source=mail#inspection=jul-2021', 'inspection-of-another-release.html#inspection=jul-2021']) {
            await shared.goto(site.url + address);
            await explorerReady(shared);
            assert.match(await shared.title(), /July 2021|voice/, address);
        }
        assert.deepEqual(errors.filter((error) => !/ERR_CONNECTION_REFUSED|ServiceWorker/.test(error)), []);
    }));

test('a workbook, whose script comes when it is asked for, is made with the server stopped', () =>
    onHost({}, async ({ page, site }) => {
        need('downloads');
        await kept(page);
        await site.stop();
        await page.getByRole('button', { name: 'Export', exact: true }).click();
        const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download workbook (XLSX)' }).click()]);
        assert.equal((await readFile(await file.path())).subarray(0, 2).toString(), 'PK', 'a packed file');
    }));

/** Offline, at a page that isn't kept; answers the line that says so. */
async function openMissingPage(page, site) {
    await kept(page);
    await site.stop();
    await page.goto(`${site.url}inspection-of-another-release.html`);
    await explorerReady(page);
    const missing = line(page).getByText('The page of this address isn’t kept: what you see is the opening view. Offline.');
    await missing.waitFor();
    return missing;
}

test('offline, a page that isn’t kept is said to be missing, and only as long as it is', () =>
    onHost({}, async ({ page, site }) => {
        const missing = await openMissingPage(page, site);
        assert.deepEqual(await violations(page), []);
        await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Sources' }).click();
        await still(page);
        await missing.waitFor({ state: 'hidden' });
        await line(page).getByText(/^Offline/).waitFor();
        // A link says itself what is to be shown.
        await page.goto(`${site.url}inspection-of-another-release.html#view=sources`);
        await explorerReady(page);
        await line(page).getByText(/^Offline/).waitFor();
    }));

test('what is said of a missing page can be read in the dark', () =>
    onHost({ colorScheme: 'dark' }, async ({ page, site }) => {
        await openMissingPage(page, site);
        assert.ok(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches));
        assert.deepEqual(await violations(page, { rules: ['color-contrast'] }), []);
    }));

test('on a host that takes ".html" away pages, links, Back, reloading and use offline are as elsewhere', () =>
    onHost({ bare: true }, async ({ page, site, errors }) => {
        const views = page.getByRole('navigation', { name: 'Views' });
        const shows = async (words, path) => {
            await explorerReady(page);
            assert.match(await page.title(), words);
            assert.equal(new URL(page.url()).pathname, path);
        };
        await page.goto(`${site.url}inspection-jul-2021.html`);
        await shows(/July 2021/, '/explorer/inspection-jul-2021');
        await page.goto(`${site.url}theme-voice#theme=voice&inspection=feb-2016`);
        await shows(/February 2016/, '/explorer/theme-voice');
        await page.goto(`${site.url}numbers`);
        await shows(/Agency/, '/explorer/numbers');
        await views.getByRole('link', { name: 'Compare' }).click();
        await still(page);
        assert.match(await page.title(), /beside/);
        await page.goBack();
        await shows(/Agency/, '/explorer/numbers');
        await page.goForward();
        await page.reload();
        await explorerReady(page);
        assert.match(await page.title(), /beside/);
        assert.deepEqual(errors, []);

        await kept(page);
        await site.stop();
        for (const [address, words] of [['inspection-jul-2021', /July 2021/], ['theme-voice.html', /voice/], ['numbers', /Agency/], ['', /./]]) {
            await page.goto(site.url + address);
            await explorerReady(page);
            assert.match(await page.title(), words, address);
            assert.equal(await line(page).getByText('isn’t kept').count(), 0, address);
        }
    }));

const neverIdle = (page) =>
    page.addInitScript(() => {
        window.requestIdleCallback = (then, options) => options?.timeout && setTimeout(then, options.timeout);
    });
test('a browser that never finds itself idle keeps the site all the same', () =>
    onHost({ prepare: neverIdle }, async ({ page, site }) => {
        await kept(page);
        await site.stop();
        await reload(page);
        await line(page).getByText(/^Offline\./).waitFor();
    }));

test('nothing is fetched that isn’t kept: with the release in the browser the host is asked for the service worker alone', () =>
    onHost({}, async ({ page, site }) => {
        await kept(page);
        site.asked.length = 0;
        await reload(page);
        for (const name of ['Findings', 'Compare', 'Numbers', 'Sources']) {
            await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name }).click();
            await still(page);
        }
        await page.goto(`${site.url}theme-voice.html`);
        await explorerReady(page);
        assert.deepEqual([...new Set(site.asked)].filter((file) => file !== 'service-worker.js'), []);
    }));

test('each page shows its own state, and Back and Forward go across pages', () =>
    onHost({}, async ({ page, site }) => {
        await page.goto(`${site.url}inspection-jul-2021.html`);
        await explorerReady(page);
        const own = await page.title();
        assert.match(own, /July 2021/);
        await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Findings' }).click();
        await still(page);
        await page.getByRole('link', { name: 'Northamptonshire inspection record' }).click();
        await still(page);
        const first = await page.title();
        assert.equal(page.url(), site.url);
        await page.goBack();
        await still(page);
        assert.match(linkOf(page), /view=findings/);
        await page.goBack();
        await still(page);
        assert.equal(await page.title(), own);
        await page.goForward();
        await page.goForward();
        await still(page);
        assert.equal(await page.title(), first);
        await page.goto(`${site.url}inspection-jul-2021.html#view=sources`);
        await explorerReady(page);
        assert.equal(await page.getByRole('link', { name: 'Sources', exact: true }).first().getAttribute('aria-current'), 'page', 'what follows # wins');
    }));

test('a newer release is fetched in the background and taken on “Update now”', () =>
    onHost({ link: 'view=timeline' }, async ({ page, site, errors }) => {
        await kept(page);
        await press(page, explorer(page).getByRole('figure').first().getByRole('link', { name: /July 2021/ }));
        const old = await dateShown(page);
        await site.release(next.site);
        await look(page);
        await line(page).getByText('A newer version is ready.').waitFor();
        await reload(page);
        assert.equal(await dateShown(page), old, 'a reload alone changes nothing');
        await line(page).getByText('A newer version is ready.').waitFor();
        await page.getByRole('button', { name: 'Update now' }).click();
        await page.waitForFunction((before) => document.getElementById('record').href !== before, old);
        await explorerReady(page);
        assert.match(linkOf(page), /inspection=jul-2021/, 'the reader is where they were');
        assert.equal(await line(page).isVisible(), false);
        await site.stop();
        errors.length = 0;
        await reload(page);
        await line(page).getByText('Offline. Record as at 5 January 2027.').waitFor();
    }));

test('a newer release is taken at the next opening', () =>
    onHost({}, async ({ page, context, site }) => {
        await kept(page);
        const old = await dateShown(page);
        await site.release(next.site);
        await look(page);
        await workerIs(page, 'waiting');
        const again = await context.newPage();
        await again.goto(new URL('/elsewhere', site.url).href); // on the same host, so that it can be asked
        await page.close(); // the last tab of the site
        await until(again, async (scope) => !(await navigator.serviceWorker.getRegistration(scope)).waiting, site.url);
        await again.goto(site.url);
        await explorerReady(again);
        assert.notEqual(await dateShown(again), old);
        assert.equal(await line(again).isVisible(), false);
    }));

for (const [what, file] of [
    ['the record', /^inspections-.*\.txt$/],
    ['one of the pages', /^theme-workforce\.html$/],
]) {
    test(`a release whose download breaks half-way, at ${what}, leaves the old one whole; it is taken when it can be had`, () =>
        onHost({}, async ({ page, context, site }) => {
            await kept(page);
            const old = await scriptsOf(page);
            site.cutOff(file);
            await site.release(next.site);
            await look(page);
            await noneInstalling(page);
            assert.equal(await line(page).isVisible(), false, 'nothing is offered');
            await site.stop();
            await reload(page);
            assert.deepEqual(await scriptsOf(page), old);
            const other = await context.newPage();
            await other.goto(`${site.url}theme-voice.html`);
            await explorerReady(other);
            assert.deepEqual(await scriptsOf(other), old);
            await other.close();
            site.cutOff(null);
            await site.start();
            await look(page);
            await line(page).getByText('A newer version is ready.').waitFor();
        }));
}

test('a host that is being changed, with the new service worker beside old pages, isn’t taken for a release', () =>
    onHost({}, async ({ page, site }) => {
        await kept(page);
        const old = await scriptsOf(page);
        await site.release(next.site, { but: ['index.html'], from: present });
        await look(page);
        await noneInstalling(page);
        await reload(page);
        assert.deepEqual(await scriptsOf(page), old);
        assert.equal(await line(page).isVisible(), false);
    }));

test('?fresh throws away and fetches anew the same release too, even while another tab has it open', () =>
    onHost({}, async ({ page, context, site }) => {
        await kept(page);
        await secondTab(context, page, site);
        site.asked.length = 0;
        await page.goto(`${site.url}?fresh`);
        await page.waitForURL((url) => !url.search);
        await explorerReady(page);
        await allKept(page, present);
        assert.ok(site.asked.includes('theme-voice.html'), 'fetched anew');
        await site.stop();
        await page.goto(`${site.url}theme-voice.html`);
        await explorerReady(page);
        assert.match(await page.title(), /voice/);
    }));

test('?fresh gets a stuck reader out: what was kept is thrown away and the newest is there', () =>
    onHost({}, async ({ page, context, site }) => {
        await kept(page);
        await secondTab(context, page, site); // which keeps the old release in use
        const old = await dateShown(page);
        await site.release(next.site);
        await page.goto(`${site.url}?fresh#view=findings`);
        await page.waitForURL((url) => !url.search);
        await explorerReady(page);
        assert.notEqual(await dateShown(page), old);
        assert.match(linkOf(page), /view=findings/);
        await allKept(page, next.site);
        await site.stop();
        await page.goto(`${site.url}?fresh`);
        await page.waitForURL((url) => !url.search);
        await explorerReady(page);
        await line(page).getByText(/^Offline\./).waitFor();
    }));

for (const [when, begin] of Object.entries({
    'is just fetching it': (other) => other.evaluate(() => void navigator.serviceWorker.getRegistration().then((registration) => registration.update())),
    'has fetched it': async (other) => {
        await look(other);
        await workerIs(other, 'waiting');
    },
}))
    test(`?fresh keeps the whole of a new release, even while another tab ${when}`, () =>
        onHost({}, async ({ page, context, site }) => {
            await kept(page);
            const other = await secondTab(context, page, site);
            await site.release(next.site);
            await begin(other);
            await page.goto(`${site.url}?fresh`);
            await page.waitForURL((url) => !url.search);
            await explorerReady(page);
            await allKept(page, next.site);
            await site.stop();
            await page.goto(`${site.url}theme-workforce.html`);
            await explorerReady(page);
            assert.match(await page.title(), /[Ww]orkforce/);
        }));

const refusals = {
    'service workers are refused': () => {
        const { serviceWorker } = navigator; // about:blank may have none
        if (serviceWorker) serviceWorker.register = () => Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));
    },
    'there are no service workers': () => {
        Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined });
    },
    'storage is refused': () => {
        const refuse = () => {
            throw new DOMException('Access is denied for this document.', 'SecurityError');
        };
        for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) Object.defineProperty(window, name, { get: refuse });
        Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: refuse });
    },
};
for (const [what, refuse] of Object.entries(refusals)) {
    test(`where ${what}, the explorer works online and complains about nothing`, async () => {
        const site = await serveSite();
        try {
            await during(nowhere, { serviceWorkers: 'allow' }, async ({ page, context, errors }) => {
                await context.addInitScript(refuse);
                await page.goto(`${site.url}?fresh#view=timeline`);
                await explorerReady(page);
                await press(page, explorer(page).getByRole('figure').first().getByRole('link', { name: /July 2021/ }));
                assert.match(linkOf(page), /inspection=jul-2021/);
                await page.getByRole('button', { name: /^Colours/ }).click();
                await page.waitForFunction(() => document.querySelector('link[rel=manifest]'));
                assert.equal(await line(page).isVisible(), false);
                assert.deepEqual(errors, []);
            });
        } finally {
            await site.close();
        }
    });
}

test('where the browser has no room for the whole site, it isn’t taken for kept and works online', () =>
    onHost({ room: 1500, link: 'view=timeline' }, async ({ page, site, errors }) => {
        // The page fetches it, then the service worker.
        await comesTrue(() => site.asked.filter((file) => file.endsWith('.wasm')).length > 1);
        await until(page, async () => {
            const registration = await navigator.serviceWorker.getRegistration();
            return !registration?.installing && !registration?.waiting && !registration?.active;
        });
        await press(page, explorer(page).getByRole('figure').first().getByRole('link', { name: /July 2021/ }));
        assert.match(linkOf(page), /inspection=jul-2021/);
        assert.deepEqual(errors, []);
    }));
