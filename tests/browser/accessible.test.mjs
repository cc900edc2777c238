// axe-core finds nothing to object to, in the explorer and in the text view, light and dark.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { violations } from './support/axe.mjs';
import { reading, serveSite, test } from './support/site.mjs';

let site;
before(async () => (site = await serveSite()));
after(() => site.close());

// In the dark the colours are others, and nothing else.
for (const [colorScheme, rules] of [['light'], ['dark', ['color-contrast', 'link-in-text-block']]]) {
    for (const link of ['', 'view=findings', 'view=compare', 'view=numbers', 'view=sources']) {
        test(`${link || 'first visit'}, ${colorScheme}`, () =>
            reading(site, { colorScheme, link }, async ({ page }) => {
                const explorer = await violations(page, { rules });
                await page.getByRole('button', { name: 'Text view' }).click();
                assert.deepEqual({ explorer, text: await violations(page, { rules }) }, { explorer: [], text: [] });
            }));
    }
}

test('on a phone', () =>
    reading(site, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, async ({ page }) => {
        assert.deepEqual(await violations(page), []);
        await page.getByRole('button', { name: 'Search' }).click();
        assert.deepEqual(await violations(page), [], 'with the search box open');
    }));

test('nothing of the header sticks out, from 320 pixels to 1920', () =>
    reading(site, {}, async ({ page }) => {
        for (const width of [320, 359, 390, 599, 600, 768, 899, 1024, 1180, 1280, 1366, 1440, 1920]) {
            await page.setViewportSize({ width, height: 800 });
            const out = await page.evaluate(() =>
                [...document.querySelectorAll('.header > *, .places a')]
                    .filter((element) => element.getClientRects().length > 0)
                    .filter((element) => {
                        const box = element.getBoundingClientRect();
                        return box.left < -0.5 || box.right > innerWidth + 0.5;
                    })
                    .map((element) => element.id || element.textContent),
            );
            assert.deepEqual(out, [], `${width} pixels wide`);
        }
    }));
