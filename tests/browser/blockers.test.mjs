// With rules that hide what has names as advertising, social buttons and cookie banners have: nothing of ours goes.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { reading, serveSite, still, test, textView } from './support/site.mjs';
import { hiding } from './support/hiding.mjs';

let site;
before(async () => (site = await serveSite()));
after(() => site.close());

test('what lists of rules hide elsewhere can be seen and pressed here', () =>
    reading(site, { link: 'inspection=jul-2021&theme=workforce' }, async ({ page, errors }) => {
        await page.addStyleTag({ content: `${hiding.join(',\n')} { display: none !important; }` });
        // The rules are at work.
        assert.equal(await page.evaluate(() => {
            document.body.insertAdjacentHTML('beforeend', '<p id="share-box">x</p>');
            const probe = document.getElementById('share-box');
            const display = getComputedStyle(probe).display;
            probe.remove();
            return display;
        }), 'none');

        await page.getByRole('button', { name: 'Share link' }).click();
        const box = page.getByRole('dialog', { name: 'Share what you see' });
        for (const role of ['QR code', 'Embed']) await box.getByRole('button', { name: role, exact: true }).click();
        await box.getByRole('img', { name: /^QR code of the link/ }).waitFor();
        await box.getByRole('textbox', { name: 'Code to embed' }).waitFor();
        for (const name of ['Copy link', 'Close', 'Copy code', /^Download QR code \(PNG\)/, /^Download QR code \(SVG\)/]) assert.ok(await box.getByRole('button', { name }).isVisible(), String(name));
        assert.ok(await box.getByRole('textbox', { name: 'Link', exact: true }).isVisible());
        await box.getByRole('button', { name: 'Close' }).click();

        await page.getByRole('button', { name: 'Export', exact: true }).click();
        const menu = page.getByRole('dialog', { name: 'Export what is shown' });
        for (const entry of await menu.getByRole('button').all()) assert.ok(await entry.isVisible(), await entry.textContent());
        await menu.getByRole('button', { name: 'Close' }).click();

        for (const name of [/^Timeline/, /^Findings/, /^Compare/, /^Numbers/, /^Sources/]) assert.ok(await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name }).isVisible(), String(name));
        assert.ok(await page.getByRole('searchbox').isVisible());
        await page.getByRole('button', { name: 'Text view' }).click();
        await still(page);
        assert.deepEqual(errors, []);
    }));

test('in no view of the text anything is hidden by them', () =>
    reading(site, {}, async ({ page }) => {
        await page.getByRole('button', { name: 'Text view' }).click();
        for (const link of ['', 'inspection=jul-2021&theme=workforce', 'view=findings', 'view=compare&columns=feb-2016~jul-2021', 'view=numbers', 'view=sources']) {
            await page.goto(`${site.url}#${link}`);
            await still(page);
            await textView(page).waitFor();
            for (const rule of hiding) assert.deepEqual(await page.evaluate((selector) => [...document.querySelectorAll(selector)].map((one) => one.outerHTML.slice(0, 100)), rule), [], `${link}: ${rule}`);
        }
    }));
