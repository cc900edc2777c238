// A link that is opened later, elsewhere, or mangled: what can be honoured is, and a line says what was left out.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { record } from './support/record.mjs';
import { explorer, linkOf, press, reading, serveSite, still, test, textView } from './support/site.mjs';

let site;
before(async () => (site = await serveSite()));
after(() => site.close());

test('what a link names and the record lacks is said, in both views, and the rest is shown', () =>
    reading(site, { link: 'inspection=jul-2021&theme=nowhere&flavour=mint' }, async ({ page, errors }) => {
        assert.match(await page.title(), /^July 2021 – /);
        for (const sentence of ['This record has no theme “nowhere”', 'Not understood in the link: “flavour=mint”'])
            assert.ok((await explorer(page).textContent()).includes(sentence), sentence);
        await page.getByRole('button', { name: 'Text view' }).click();
        const notices = await textView(page).getByRole('region', { name: 'Notices' }).innerText();
        assert.match(notices, /no theme “nowhere”/);
        assert.match(notices, /“flavour=mint”/);
        assert.deepEqual(errors, []);
    }));

test('a link from an older record says what was added since to what it shows', () =>
    reading(site, { link: 'inspection=jul-2021&at=2020-01-01' }, async ({ page }) => {
        await page.getByRole('button', { name: 'Text view' }).click();
        await textView(page).getByText(/Since this link was made on 1 January 2020: \d+ entries.* added to what it shows/).waitFor();
    }));

test('a link to what was taken out of the record leads to what took its place, in the explorer and in the text view', async () => {
    const gone = record.retired.find((one) => record.inspections.some((inspection) => inspection.id === one.replacedBy));
    for (const text of [false, true])
        await reading(site, { link: `inspection=${gone.id}&theme=workforce` }, async ({ page }) => {
            if (text) await page.getByRole('button', { name: 'Text view' }).click();
            const notices = text ? textView(page).getByRole('region', { name: 'Notices' }) : explorer(page);
            const way = notices.getByRole('link', { name: /^October 2022, full inspection$/ }).first();
            if (text) await way.click();
            else await press(page, way);
            await still(page);
            assert.match(linkOf(page), new RegExp(`inspection=${gone.replacedBy}`));
            assert.match(linkOf(page), /theme=workforce/);
            assert.equal(await (text ? textView(page) : explorer(page)).getByText('taken out of the record').count(), 0);
        });
});

test('a mangled or hostile link shows something and runs nothing', async () => {
    for (const link of [
        '%%%%&view=compare',
        'q=%E0%A4%A&view=findings',
        'view=<img src=x onerror=alert(1)>&theme=<script>alert(1)</script>',
        `view=findings&q=${'a'.repeat(20000)}`,
        '&&&===~~~',
    ])
        await reading(site, { link }, async ({ page, errors }) => {
            let asked = false;
            page.on('dialog', () => (asked = true));
            await page.getByRole('button', { name: 'Text view' }).click();
            assert.ok((await textView(page).innerText()).length > 100, link.slice(0, 40));
            await page.getByRole('button', { name: 'Text view' }).click();
            await still(page);
            assert.equal(asked, false);
            assert.deepEqual(errors, [], link.slice(0, 40));
        });
});

test('the link that Share hands out has no more than 200 characters after ten choices', () =>
    reading(
        site,
        {
            link: 'view=findings&theme=workforce&in=jul-2021~oct-2022~feb-2016&direction=concern~progress&voice=inspectors&sort=theme&q=agency',
        },
        async ({ page }) => {
            await page.getByRole('button', { name: 'Share link' }).click();
            const link = await page.getByRole('dialog').getByRole('textbox', { name: 'Link' }).inputValue();
            const own = link.slice(site.url.length);
            assert.ok(own.length <= 200, `${own.length}: ${own}`);
            assert.match(own, /^[A-Za-z0-9\-._~=&%#]+[A-Za-z0-9]$/, 'nothing that mail or Markdown would cut or change');
        },
    ));
