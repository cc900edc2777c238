// A reader who stays: what the explorer last used long ago works as it did at first.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { longFrames, pass } from './support/clock.mjs';
import { during, explorer, frames, inView, linkOf, press, serveSite, still } from './support/site.mjs';

let site;
before(async () => (site = await serveSite()));
after(() => site.close());

// Where the reader goes, and for how many seconds. Of a window that wasn't drawn for a minute Dear ImGui throws away
// what it grew.
const stays = [['Findings', 200], ['Compare', 65], ['Numbers', 65], ['Sources', 65], ['Timeline', 65], ['Findings', 140], ['Timeline', 1]];

/** Header, title, address and tree say that `view` is shown, with the main region `name`. */
async function agree(page, view, name) {
    const chosen = await page.getByRole('navigation', { name: 'Views' }).locator('[aria-current=page]').allTextContents();
    assert.deepEqual(chosen, [view]);
    assert.equal(new URLSearchParams(linkOf(page)).get('view') ?? 'timeline', view.toLowerCase());
    assert.equal(await page.locator('h1').textContent(), name);
    assert.ok((await page.title()).startsWith(`${name} – `), await page.title());
    assert.equal(await explorer(page).getByRole('region', { name, exact: true }).count(), 1, `the tree shows “${name}”`);
}

async function go(page, view) {
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: view, exact: true }).click();
    await still(page);
    await agree(page, view, await page.locator('h1').textContent());
}

async function searchFor(page, text) {
    await page.getByRole('searchbox', { name: 'Search the record' }).fill(text);
    await still(page);
    assert.equal(new URLSearchParams(linkOf(page)).get('q') ?? '', text);
    await agree(page, 'Findings', await page.locator('h1').textContent());
}

/** Looks around with the mouse: at something in the middle, and further down. */
async function lookAround(page) {
    const before = await frames(page);
    await page.mouse.move(560, 380, { steps: 4 });
    await page.mouse.wheel(0, 500);
    await still(page);
    await page.mouse.wheel(0, -500);
    await still(page);
    assert.ok((await frames(page)) > before, 'it is drawn');
}

const patience = { timeout: 300_000 }; // six thousand frames

test('after ten minutes of the explorer’s own time in all of its views it draws and answers as at first', patience, () =>
    during(site, { prepare: longFrames, link: 'view=timeline', viewport: { width: 1120, height: 640 } }, async ({ page, errors }) => {
        const began = await frames(page);
        const inspection = () => explorer(page).getByRole('figure').first().getByRole('link', { name: /July 2021/ });
        await inView(page, inspection());
        await inspection().hover({ force: true }); // its details are a window, too
        await still(page);
        for (const [view, seconds] of stays) {
            await go(page, view);
            await lookAround(page);
            if (view === 'Findings') await searchFor(page, 'zzz');
            await pass(page, seconds);
            if (view === 'Findings') await searchFor(page, '');
            await lookAround(page);
            assert.deepEqual(errors, [], `on ${view}`);
        }
        assert.ok((await frames(page)) - began >= 6000, 'ten minutes of a tenth of a second each');
        await press(page, inspection());
        assert.match(await page.title(), /July 2021/);
        await agree(page, 'Timeline', await page.locator('h1').textContent());
        assert.match(linkOf(page), /inspection=jul-2021/);
        assert.deepEqual(errors, []);
    }));
