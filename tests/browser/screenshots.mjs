// Takes pictures of the built site, to look at:
//   node tests/browser/screenshots.mjs FOLDER [LINK...]
// Without links: the first visit and the five views. Each at three sizes, light and dark, and as the text view.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { closeBrowsers, during, serveSite, still } from './support/site.mjs';

const [folder, ...given] = process.argv.slice(2);
if (!folder) {
    console.error('Say which folder the pictures go to: node tests/browser/screenshots.mjs FOLDER [LINK...]');
    process.exit(1);
}
const links = given.length ? given : ['', 'view=findings', 'view=compare', 'view=numbers', 'view=sources'];
const sizes = [
    { name: 'wide', viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 },
    { name: 'tablet', viewport: { width: 768, height: 1024 }, deviceScaleFactor: 1 },
    { name: 'phone', viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
];
const nameOf = (link) => link.replace(/[^a-z0-9]+/gi, '-') || 'first';

await mkdir(folder, { recursive: true });
const site = await serveSite();
for (const { name, ...options } of sizes) {
    for (const colorScheme of ['light', 'dark']) {
        await during(site, { ...options, colorScheme, link: links[0] }, async ({ page }) => {
            for (const link of links) {
                if (link !== links[0]) await page.evaluate((to) => (location.hash = to), link);
                await still(page);
                await page.screenshot({ path: join(folder, `${nameOf(link)}-${name}-${colorScheme}.png`) });
                await page.evaluate(() => document.getElementById('text-button').click());
                await page.screenshot({ path: join(folder, `${nameOf(link)}-${name}-${colorScheme}-text.png`), fullPage: true });
                await page.evaluate(() => document.getElementById('text-button').click());
                await still(page);
            }
        });
    }
}
await closeBrowsers();
await site.close();
