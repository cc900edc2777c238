// A reader's place: where the list stood, what was open, what is pressed before all of it is there.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { during, explorer, linkOf, need, press, reading, serveSite, still, test } from './support/site.mjs';

let site;
before(async () => (site = await serveSite()));
after(() => site.close());

const view = (page, name) => page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name, exact: true });

test('Back and Forward bring back where the list stood', () =>
    reading(site, { link: 'view=findings', viewport: { width: 1440, height: 900 } }, async ({ page }) => {
        const list = explorer(page).getByRole('region', { name: 'Findings', exact: true });
        // The tree follows the picture once the reader pauses.
        const top = async () => {
            await page.waitForTimeout(700);
            return first();
        };
        const first = () => list.getByRole('link', { name: /.{60}/ }).evaluateAll((rows) => rows.filter((row) => row.getBoundingClientRect().top > 150).map((row) => [row.textContent, Math.round(row.getBoundingClientRect().top)])[0]);
        const begins = await top();
        await page.mouse.move(700, 600);
        for (let turn = 0; turn < 3; turn++) {
            await page.mouse.wheel(0, 700);
            await still(page);
        }
        const stood = await top();
        assert.notDeepEqual(stood, begins);
        await view(page, 'Numbers').click();
        await still(page);
        await page.goBack();
        await still(page);
        assert.deepEqual(await top(), stood);
    }));

test('Escape closes the details and leaves the list where it is', () =>
    reading(site, { link: 'view=findings', viewport: { width: 1440, height: 900 } }, async ({ page }) => {
        const row = explorer(page).getByRole('region', { name: 'Findings', exact: true }).getByRole('link', { name: /.{60}/ }).nth(3);
        const before = await row.boundingBox();
        await press(page, row);
        assert.match(linkOf(page), /finding=/);
        assert.equal(await explorer(page).getByRole('region', { name: 'Details' }).count(), 1);
        await page.keyboard.press('Escape');
        await still(page);
        assert.doesNotMatch(linkOf(page), /finding=/);
        assert.equal(await explorer(page).getByRole('region', { name: 'Details' }).count(), 0);
        const after = await row.boundingBox();
        assert.ok(Math.abs(after.y - before.y) < 3, `${before.y}, then ${after.y}`);
    }));

/** Opens the site with one of its files held back until what it answers is called. */
async function without(page, file) {
    let letGo;
    const held = new Promise((resolve) => (letGo = resolve));
    await page.route(file, async (route) => {
        await held;
        await route.continue();
    });
    return letGo;
}

test('a view whose part of the explorer is still on its way opens when it has come', async () => {
    need('routes');
    let letGo;
    await during(site, { ready: false, prepare: async (page) => (letGo = await without(page, /explorer-rest-/)) }, async ({ page, errors }) => {
        await page.waitForFunction(() => window.inspectionExplorer?.frames() > 0);
        await view(page, 'Sources').click();
        letGo();
        await explorer(page).getByRole('region', { name: /^Sources/ }).waitFor();
        assert.match(linkOf(page), /view=sources/, 'and the address says so');
        assert.deepEqual(errors, []);
    });
});

test('Share and Export that are pressed before their script has come open when it has', async () => {
    need('routes');
    for (const name of ['Share link', 'Export']) {
        let letGo;
        await during(site, { prepare: async (page) => (letGo = await without(page, /handing-on-/)) }, async ({ page, errors }) => {
            await page.getByRole('button', { name, exact: true }).click();
            assert.equal(await page.getByRole('dialog').count(), 0);
            letGo();
            await page.getByRole('dialog').waitFor();
            assert.deepEqual(errors, []);
        });
    }
});

test('on a phone "More" leads to the views that have no room, and goes when one is chosen', () =>
    reading(site, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, async ({ page }) => {
        assert.equal(await view(page, 'Sources').isVisible(), false);
        await page.getByRole('button', { name: 'More', exact: true }).tap();
        await view(page, 'Sources').tap();
        await still(page);
        assert.match(linkOf(page), /view=sources/);
        assert.equal(await view(page, 'Sources').isVisible(), false);
        await page.goBack();
        await still(page);
        assert.equal(linkOf(page), '');
    }));
