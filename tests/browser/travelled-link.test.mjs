// Links that suffered on the way, opened as they arrive: with and without the service worker, with and without a network.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { during, explorerReady, nowhere, reading, serveSite, test } from './support/site.mjs';

let site;
before(async () => (site = await serveSite()));
after(() => site.close());

/** Until Findings of what the link is about is shown, and nothing of it was left out. */
async function opens(page, address) {
    await page.goto(address);
    await page.waitForFunction(() => window.inspectionExplorer);
    await explorerReady(page);
    assert.match(await page.title(), /^(Findings|Entries) with “agency staff”/, address);
    const html = await page.evaluate(() => window.inspectionExplorer.html());
    assert.doesNotMatch(html, /Not understood in the link|has no theme|left out/, address);
    assert.match(html, /Workforce stability/, address);
}

const whole = 'view=findings&on=workforce~homes&q=agency%20staff';
const wrapped = encodeURIComponent(whole);
const asNames = [
    `index.html%23${whole}`,
    `%23${whole}`,
    `findings.html%23${wrapped}`,
    `findings.html%2523${encodeURIComponent(wrapped)}`,
    `findings.html%3Futm_source=mail%23${wrapped}`,
];
const asLinks = [
    `#${wrapped}`,
    `#${encodeURIComponent(wrapped)}`,
    `?utm_source=mail&fbclid=x#${whole}`,
    `?utm_source=mail%23${wrapped}`,
    `#${whole}&utm_source=mail&fbclid=x`,
    `#${whole.replace('~', '%7E')}`,
    `#${whole.replaceAll('&', '&amp;')}`,
    `#view=findings&q=agency%20staff&on=workforce~homes).`,
    `#view=findings&q=agency%20staff&on=workforce~homes>`,
    `#view=findings&q=agency%20staff&on=workforce~homes&at=2026-11-21”,`,
    `findings.html#${whole}:~:text=agency`,
];

test('a link that a scanner wrapped, a tracker added to or a full stop stuck to opens what it meant', () =>
    reading(site, {}, async ({ page, errors }) => {
        for (const link of asLinks) {
            await page.goto('about:blank');
            await opens(page, site.url + link);
        }
        assert.deepEqual(errors, []);
    }));

test('what a tracker adds to a page’s own address leaves the page what it is', () =>
    reading(site, {}, async ({ page, errors }) => {
        for (const more of ['#utm_source=mail&fbclid=x', '?utm_source=mail', '%23utm_source=mail']) {
            await page.goto('about:blank');
            await page.goto(`${site.url}inspection-jul-2021.html${more}`);
            await page.waitForFunction(() => window.inspectionExplorer);
            await explorerReady(page);
            assert.match(await page.title(), /^July 2021/, more);
            assert.doesNotMatch(await page.evaluate(() => window.inspectionExplorer.html()), /Not understood in the link/);
        }
        assert.deepEqual(errors.filter((error) => !/404/.test(error)), []);
    }));

test('a link whose # became part of the page’s name opens by the page that says that there is none', () =>
    during(nowhere, {}, async ({ page, errors }) => {
        for (const link of asNames) await opens(page, site.url + link);
        assert.ok(page.url().startsWith(`${site.url}findings.html#`));
        // The browser itself says that it was answered 404.
        assert.deepEqual(errors.filter((error) => !/404/.test(error)), []);
    }));

test('what is no page says so, and leads to the record', () =>
    during(nowhere, {}, async ({ page }) => {
        const answer = await page.goto(`${site.url}nothing.html`);
        assert.equal(answer.status(), 404);
        await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
        await page.getByRole('link', { name: 'Open the record' }).click();
        await explorerReady(page);
    }));

test('the same links open in the hands of the service worker, and with no network', () =>
    during(site, { serviceWorkers: 'allow', link: 'view=sources' }, async ({ page, context, errors }) => {
        const past = [];
        const isKept = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated' && navigator.serviceWorker.controller !== null);
        while (!(await isKept())) await setTimeout(50);
        // Every answer comes from it now, or is none.
        page.on('response', (response) => response.fromServiceWorker() || past.push(response.url()));
        for (const link of asNames) await opens(page, site.url + link);
        await context.setOffline(true);
        for (const link of [...asNames, ...asLinks.slice(0, 4)]) {
            await page.goto('about:blank');
            await opens(page, site.url + link);
        }
        assert.deepEqual(past.filter((url) => /%23/.test(url)), []);
        assert.deepEqual(errors.filter((error) => !/ERR_INTERNET_DISCONNECTED/.test(error)), []);
    }));
