// axe-core finds nothing to object to, in the explorer and in the text view, light and dark.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { during, serveSite } from './support/site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let site;
before(async () => (site = await serveSite()));
after(() => site.close());

async function violations(page) {
    await page.evaluate(axe);
    const { violations: found } = await page.evaluate(() => window.axe.run());
    return found.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 200)).join(' | ')}`);
}

for (const colorScheme of ['light', 'dark']) {
    for (const link of ['', 'view=findings', 'view=compare', 'view=numbers', 'view=sources']) {
        test(`${link || 'first visit'}, ${colorScheme}`, () =>
            during(site, { colorScheme, link }, async ({ page }) => {
                const explorer = await violations(page);
                await page.getByRole('button', { name: 'Text view' }).click();
                assert.deepEqual({ explorer, text: await violations(page) }, { explorer: [], text: [] });
            }));
    }
}

test('on a phone', () =>
    during(site, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, async ({ page }) => {
        assert.deepEqual(await violations(page), []);
        await page.getByRole('button', { name: 'Search' }).click();
        assert.deepEqual(await violations(page), [], 'with the search box open');
    }));
