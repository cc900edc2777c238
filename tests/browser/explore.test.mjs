// A reader's way through the record: with the mouse, with the keyboard, in the text view, by link.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { findingsOf, record, when } from './support/record.mjs';
import { explorer, inView, linkOf, press, reading, serveSite, still, test, textView } from './support/site.mjs';

let site;
before(async () => (site = await serveSite()));
after(() => site.close());

const held = record.inspections.filter((inspection) => inspection.status === 'held');
const july = record.inspections.find((inspection) => inspection.id === 'jul-2021');
const chart = (page) => explorer(page).getByRole('figure').first();
const inspection = (page, name) => chart(page).getByRole('link', { name });

/** The words of the quotations that are on the screen. */
const quoted = (place) => place.evaluate((element) => element.textContent);

test('the timeline names every inspection of the record', () =>
    reading(site, {}, async ({ page, errors }) => {
        const names = await chart(page).getByRole('link').allTextContents();
        for (const one of held) assert.ok(names.some((name) => name.includes(when(one))), `${one.title}: not in ${names.join('; ')}`);
        // An inspection since there are no overall grades is a point at each grade that it gave.
        const grades = (one) => (one.framework === 'ilacs-2026' ? new Set(one.judgements.map(({ grade }) => grade)).size : 1);
        assert.equal(names.length, held.reduce((sum, one) => sum + grades(one), 0));
        assert.deepEqual(errors, []);
    }));

test('pressing July 2021 shows its findings with quotations and sources, and writes the address', () =>
    reading(site, {}, async ({ page, errors }) => {
        await press(page, inspection(page, /July 2021/));
        assert.match(linkOf(page), /(^|&)inspection=jul-2021(&|$)/);
        const detail = explorer(page).getByRole('region', { name: /detail/i });
        await detail.getByRole('heading', { name: july.title.split(': ')[1], exact: false }).or(detail.getByRole('heading', { name: july.title })).first().waitFor();
        assert.ok((await detail.getByRole('article').count()) > 0, 'findings are shown');
        const text = await quoted(detail);
        const quotes = findingsOf(july).flatMap((finding) => finding.evidence.map((evidence) => evidence.quote)).filter(Boolean);
        assert.ok(quotes.some((quote) => text.includes(quote)), 'a quotation of July 2021');
        assert.ok((await detail.getByRole('link').count()) > 0, 'a source to go to');
        assert.deepEqual(errors, []);
    }));

test('Back leads back, and the address shows the same to somebody else', async () => {
    const seen = await reading(site, {}, async ({ page }) => {
        const title = await page.title();
        await press(page, inspection(page, /July 2021/));
        const chosen = await page.title();
        assert.notEqual(chosen, title);
        await page.goBack();
        await still(page);
        assert.equal(await page.title(), title);
        assert.equal(linkOf(page), '');
        await page.goForward();
        await still(page);
        assert.equal(await page.title(), chosen);
        return { link: linkOf(page), title: chosen, text: await quoted(explorer(page)) };
    });
    await reading(site, { link: seen.link }, async ({ page }) => {
        assert.equal(await page.title(), seen.title);
        assert.equal(await quoted(explorer(page)), seen.text);
    });
});

test('the same by keyboard: Tab to it, Enter', () =>
    reading(site, {}, async ({ page }) => {
        const focusedName = () => page.evaluate(() => document.activeElement?.textContent ?? '');
        let presses = 0;
        // Tab comes to the chart, whose visits arrow keys go through.
        const inChart = () => page.evaluate(() => document.activeElement?.closest('[role=figure]') !== null);
        while (!/^July 2021/.test(await focusedName())) {
            assert.ok(++presses < 60, 'July 2021 is never reached');
            await page.keyboard.press((await inChart()) ? 'ArrowRight' : 'Tab');
        }
        await page.keyboard.press('Enter');
        await still(page);
        assert.match(linkOf(page), /inspection=jul-2021/);
        const details = explorer(page).getByRole('region', { name: /detail/i });
        assert.equal(await details.getByRole('heading').first().evaluate((heading) => heading === document.activeElement), true, 'the focus is at the heading of what opened');
        await page.keyboard.press('Escape');
        await still(page);
        assert.match(await focusedName(), /^July 2021/, 'and is back where it was');
    }));

test('Tab goes through the explorer and out at its end', () =>
    // Hundreds of frames: small ones.
    reading(site, { link: 'view=timeline', viewport: { width: 620, height: 320 } }, async ({ page }) => {
        await page.getByRole('button', { name: /^Colours/ }).focus();
        const inside = () => page.evaluate(() => document.getElementById('tree').contains(document.activeElement));
        await page.keyboard.press('Tab');
        assert.equal(await inside(), true, 'into the explorer');
        const before = await explorer(page).locator('button, a').count();
        // A few at a time, as when the key is held down.
        for (let i = 0; i < before + 200 && (await inside()); i += 4) await Promise.all([1, 2, 3, 4].map(() => page.keyboard.press('Tab')));
        assert.equal(await inside(), false, 'and out of it');
    }));

test('what has the focus is brought into view', () =>
    reading(site, { link: 'inspection=jul-2021&theme=workforce', viewport: { width: 1200, height: 600 } }, async ({ page }) => {
        const last = explorer(page).getByRole('region', { name: /detail/i }).getByRole('article').last();
        const box = await inView(page, last);
        assert.ok(box.y < 600 && box.y + box.height > 60, `on the screen: ${JSON.stringify(box)}`);
    }));

test('the text view shows the same', () =>
    reading(site, { link: 'inspection=jul-2021&theme=workforce' }, async ({ page, errors }) => {
        const headings = await explorer(page).getByRole('region', { name: /detail/i }).getByRole('heading').allTextContents();
        await page.getByRole('button', { name: 'Text view' }).click();
        assert.equal(await explorer(page).isVisible(), false);
        const text = await quoted(textView(page));
        for (const heading of headings) assert.ok(text.includes(heading), heading);
        const quotes = findingsOf(july)
            .filter((finding) => finding.theme === 'workforce')
            .flatMap((finding) => finding.evidence.map((evidence) => evidence.quote))
            .filter(Boolean);
        assert.ok(quotes.length > 0);
        for (const quote of quotes) assert.ok(text.includes(quote), quote);
        await page.getByRole('button', { name: 'Text view' }).click();
        await still(page);
        assert.equal(await textView(page).isVisible(), false);
        assert.deepEqual(errors, []);
    }));

test('choosing in the text view moves on, and the focus stays on what was chosen', () =>
    reading(site, {}, async ({ page }) => {
        await page.getByRole('button', { name: 'Text view' }).click();
        const link = textView(page).getByRole('link', { name: /^July 2021/ }).first();
        const name = await link.textContent();
        await link.focus();
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => location.hash.includes('jul-2021'));
        assert.equal(await page.evaluate(() => document.activeElement.textContent), name);
    }));

test("the header's links lead to the six views and say which one is shown", () =>
    reading(site, {}, async ({ page, errors }) => {
        const views = page.getByRole('navigation', { name: 'Views' });
        for (const name of ['Themes', 'Findings', 'Compare', 'Numbers', 'Sources', 'Timeline']) {
            await views.getByRole('link', { name }).click();
            await still(page);
            assert.equal(await views.locator('[aria-current=page]').textContent(), name);
            assert.match(linkOf(page), new RegExp(`view=${name.toLowerCase()}|^(?!.*view=)`));
        }
        assert.deepEqual(errors, []);
    }));

test('the search box finds, and what is typed is in the address', () =>
    reading(site, {}, async ({ page }) => {
        await page.getByRole('searchbox', { name: 'Search the record' }).fill('agency');
        await still(page);
        assert.match(linkOf(page), /(^|&)q=agency(&|$)/);
        assert.match((await quoted(explorer(page))).toLowerCase(), /agency/);
        const steps = await page.evaluate(() => history.length);
        await page.getByRole('searchbox').press('End');
        await page.keyboard.type(' staff');
        await still(page);
        assert.match(linkOf(page), /q=agency%20staff/);
        assert.equal(await page.evaluate(() => history.length), steps, 'typing on replaces the step');
    }));

test('going back with the focus in the search box leaves in it what is searched for then', () =>
    reading(site, {}, async ({ page }) => {
        const box = page.getByRole('searchbox', { name: 'Search the record' });
        await box.click();
        await page.keyboard.type('agency ');
        await still(page);
        assert.equal(await box.inputValue(), 'agency ', 'what is typed stays as it is typed');
        await page.goBack();
        await still(page);
        assert.equal(linkOf(page), '');
        assert.equal(await box.inputValue(), '');
        await page.goForward();
        await still(page);
        assert.match(linkOf(page), /q=agency/);
        assert.equal(await box.inputValue(), 'agency');
    }));

test('Share hands out a link with the date of the record, which opens the same', async () => {
    const shared = await reading(site, { link: 'inspection=jul-2021&theme=workforce' }, async ({ page }) => {
        await page.getByRole('button', { name: 'Share link' }).click();
        const link = page.getByRole('dialog').getByRole('textbox');
        await link.waitFor();
        const selected = await link.evaluate((field) => field.value.slice(field.selectionStart, field.selectionEnd));
        assert.equal(selected, await link.inputValue(), 'it is selected');
        await page.keyboard.press('Escape');
        assert.equal(await page.getByRole('dialog').isVisible(), false);
        assert.equal(await page.evaluate(() => document.activeElement.id), 'pass-on', 'the focus goes back');
        return { url: selected, title: await page.title() };
    });
    assert.match(shared.url, new RegExp(`at=${record.asAt}`));
    await reading(site, { link: new URL(shared.url).hash.slice(1) }, async ({ page }) => {
        assert.equal(await page.title(), shared.title);
    });
});
