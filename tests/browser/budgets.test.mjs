// What a visit may cost, as the browser counts it. Bytes stand in tests/site/budgets.test.mjs.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { during, explorer, explorerReady, frames, linkOf, need, reading, serveSite, still, test } from './support/site.mjs';

let site;
before(async () => (site = await serveSite()));
after(() => site.close());

test('the first picture waits for at most eight requests', () =>
    during(site, { ready: false }, async ({ page }) => {
        await explorerReady(page);
        const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
        // A font is asked for by the page and by the explorer, and comes once (open.test.mjs).
        const waited = new Set(asked.filter((name) => !/explorer-rest-|paper-|tree-|manifest|service-worker|icon/.test(name)));
        assert.ok(waited.size > 0 && waited.size + 1 <= 8, [...waited].join(' ')); // and the page itself
    }));

test('in ten idle seconds there is no frame and no timer', () =>
    during(site, { ready: false }, async ({ page }) => {
        await page.addInitScript(() => {
            window.woken = [];
            for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback']) {
                const own = window[name];
                window[name] = (callback, ...more) =>
                    own.call(window, (...given) => {
                        window.woken.push(name);
                        return callback(...given);
                    }, ...more);
            }
        });
        await page.reload();
        await explorerReady(page);
        await still(page);
        await setTimeout(3000); // what the page does once it is idle
        const before = await frames(page);
        await page.evaluate(() => (window.woken = []));
        await setTimeout(10_000);
        assert.deepEqual(await page.evaluate(() => window.woken), []);
        assert.equal(await frames(page), before);
    }));

test('a key in the search box, a filter and a move each take one frame', () =>
    reading(site, { link: 'view=findings' }, async ({ page }) => {
        await still(page);
        const takes = async (does) => {
            const before = await frames(page);
            await does();
            await still(page);
            return (await frames(page)) - before;
        };
        await page.getByRole('searchbox').focus();
        await still(page);
        for (const key of 'staff') assert.equal(await takes(() => page.keyboard.press(key)), 1, key);
        assert.equal(await takes(() => page.evaluate(() => (location.hash = 'view=findings&direction=concern'))), 1, 'a filter');
        assert.equal(await takes(() => page.evaluate(() => (location.hash = 'view=compare'))), 1, 'another screen');
    }));

test('a pointer that moves takes no frame where nothing answers to it, and one where something is entered or left', () =>
    reading(site, { link: 'inspection=jul-2021&theme=workforce' }, async ({ page }) => {
        await still(page);
        const moves = async (...ways) => {
            const before = await frames(page);
            for (const [x, y] of ways) await page.mouse.move(x, y);
            await still(page);
            return (await frames(page)) - before;
        };
        const detail = explorer(page).getByRole('region', { name: /detail/i });
        const words = await detail.getByRole('heading').first().boundingBox();
        const control = await explorer(page).getByRole('region', { name: 'Filters' }).getByRole('radio').first().boundingBox();
        await moves([words.x + 2, words.y + 2]);
        assert.equal(await moves([words.x + 6, words.y + 4], [words.x + 3, words.y + 5]), 0, 'over words');
        assert.equal(await moves([control.x + 5, control.y + 5]), 1, 'onto a control');
        assert.equal(await moves([control.x + 6, control.y + 6], [control.x + 8, control.y + 5]), 0, 'within it');
        assert.equal(await moves([words.x + 2, words.y + 2]), 1, 'away from it');
    }));

test('with the record open, all of it ready to be searched, the explorer has at most 16 MiB of memory', () =>
    reading(site, {}, async ({ page }) => {
        await page.getByRole('searchbox').fill('supervision');
        await still(page);
        const bytes = await page.evaluate(() => window.inspectionExplorer.memory());
        assert.ok(bytes > 0 && bytes <= 16 * 1024 * 1024, `${bytes / 1024 / 1024} MiB`);
    }));

/** Counts how often the semantic tree changes, from now on. */
const countTellings = (page) =>
    page.evaluate(() => {
        window.told = 0;
        new MutationObserver(() => ++window.told).observe(document.getElementById('tree'), { childList: true, subtree: true, attributes: true });
    });

test('who types sees each key’s result without waiting for the semantic tree, which is told once they pause', () =>
    reading(site, { link: 'view=findings' }, async ({ page }) => {
        await still(page);
        await countTellings(page);
        const drawn = await page.evaluate(async () => {
            const field = document.getElementById('search');
            const next = () => new Promise(requestAnimationFrame);
            const before = window.inspectionExplorer.frames();
            field.focus();
            for (const letter of 'neglect') {
                field.dispatchEvent(new KeyboardEvent('keydown', { key: letter, bubbles: true }));
                field.value += letter;
                field.dispatchEvent(new Event('input'));
                await next();
                await next();
            }
            return window.inspectionExplorer.frames() - before;
        });
        await still(page);
        assert.ok(drawn >= 7, `${drawn} frames for seven keys`);
        const told = await page.evaluate(() => window.told);
        assert.ok(told > 0 && told < 7, `told ${told} times`);
        await explorer(page).getByRole('row').filter({ hasText: /neglect/i }).first().waitFor();
    }));

test('with the keyboard among the elements, the tree is told with the picture', () =>
    reading(site, { link: 'view=findings' }, async ({ page }) => {
        await still(page);
        await explorer(page).getByRole('region', { name: 'Filters' }).getByRole('checkbox').first().focus();
        await still(page);
        await countTellings(page);
        const at = await page.evaluate(async () => {
            const before = window.inspectionExplorer.frames();
            document.activeElement.click();
            while (window.inspectionExplorer.frames() === before) await new Promise(requestAnimationFrame);
            await null; // what watches the tree has been called
            return window.told;
        });
        assert.equal(at, 1);
    }));

test('on a processor a quarter as fast no key that is typed gets lost', () =>
    during(site, {}, async ({ page, errors }) => {
        need('devtools');
        const client = await page.context().newCDPSession(page);
        await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
        await page.getByRole('searchbox').focus();
        await page.keyboard.type('staff turnover');
        await still(page);
        assert.equal(await page.getByRole('searchbox').inputValue(), 'staff turnover');
        assert.match(linkOf(page), /q=staff(\+|%20)turnover/);
        assert.deepEqual(errors, []);
    }));
