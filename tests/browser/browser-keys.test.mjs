// The browser keeps its own keys: the explorer takes none but those that scroll.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { explorer, reading, serveSite, still, test } from './support/site.mjs';

let site;
before(async () => (site = await serveSite()));
after(() => site.close());

const own = [
    { key: 'F5' },
    { key: 'r', ctrlKey: true },
    { key: 'f', ctrlKey: true },
    { key: 'F12' },
    { key: 't', ctrlKey: true },
    { key: '+', ctrlKey: true },
    { key: '-', ctrlKey: true },
    { key: '0', ctrlKey: true },
    { key: 'Tab' },
    { key: 'F3' },
    { key: 'Home', altKey: true },
];

test('refresh, find, zoom, tools and tabs are left to the browser wherever the focus is', () =>
    reading(site, {}, async ({ page }) => {
        const taken = await page.evaluate((keys) => {
            const places = [document.body, document.querySelector('#tree button'), document.getElementById('search')];
            const prevented = [];
            for (const place of places) {
                place.focus?.();
                for (const key of keys) {
                    const event = new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true });
                    place.dispatchEvent(event);
                    if (event.defaultPrevented) prevented.push(`${key.key} at ${place.tagName}`);
                }
            }
            return prevented;
        }, own);
        assert.deepEqual(taken, []);
    }));

test('Page Down and End scroll the panel that has the focus', () =>
    reading(site, { link: 'inspection=jul-2021&theme=workforce', viewport: { width: 1440, height: 600 } }, async ({ page }) => {
        const detail = explorer(page).getByRole('region', { name: /detail/i });
        const heading = detail.getByRole('heading').first();
        const before = await heading.boundingBox();
        await detail.getByRole('link').first().evaluate((link) => link.focus({ focusVisible: true }));
        await still(page);
        await page.keyboard.press('PageDown');
        await still(page);
        const after = await heading.boundingBox();
        assert.ok(after.y < before.y - 100, `${before.y} to ${after.y}`);
    }));
