// The explorer without a pointer: by Tab and arrow keys, by a screen reader's own means, by links.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { explorer, linkOf, reading, serveSite, still, test } from './support/site.mjs';

let site;
before(async () => (site = await serveSite()));
after(() => site.close());

const details = (page) => explorer(page).getByRole('region', { name: 'Details' });
const statements = (page) => explorer(page).getByRole('grid', { name: 'What was said' });
const focus = (locator) => locator.evaluate((element) => element.focus({ focusVisible: true }));
const has = (locator) => locator.evaluate((element) => element === document.activeElement);
const press = async (page, ...keys) => {
    for (const key of keys) {
        await page.keyboard.press(key);
        await still(page);
    }
};
/** What has the focus: its text, and where it is on the screen. */
const focused = (page) =>
    page.evaluate(() => {
        const { activeElement: element } = document;
        const { top, bottom } = element.getBoundingClientRect();
        const row = element.closest('[role="row"]');
        return { text: element.textContent, role: element.getAttribute('role') ?? element.tagName, row: Number(row?.getAttribute('aria-rowindex')), top, bottom };
    });
const inSight = ({ top, bottom }) => bottom > 60 && top < 900;

/** What an assistive technology's “activate” sends in Firefox: the mouse's events, and none of a pointer. */
const activate = (locator) =>
    locator.evaluate((element) => {
        for (const type of ['mousedown', 'mouseup', 'click']) element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, detail: 1 }));
    });

test('an assistive technology’s “activate” presses what the explorer draws, after a pointer pressed something, too', () =>
    reading(site, { link: 'view=findings' }, async ({ page }) => {
        const filter = (name) => explorer(page).getByRole('checkbox', { name });
        await activate(filter(/^Concern/));
        await still(page);
        assert.match(linkOf(page), /direction=concern/);
        await page.mouse.click(120, 120); // Strength
        await still(page);
        assert.match(linkOf(page), /direction=[^&]*strength/);
        await activate(filter(/^Concern/));
        await still(page);
        assert.doesNotMatch(linkOf(page), /concern/);
    }));

test('opening a finding leads to its details; Escape, or Close, leads back to it', () =>
    reading(site, { link: 'view=findings' }, async ({ page }) => {
        const row = statements(page).getByRole('rowheader').getByRole('link').nth(2);
        const statement = await row.textContent();
        for (const close of [() => press(page, 'Escape'), async () => (await focus(details(page).getByRole('button', { name: 'Close' })), await press(page, 'Enter'))]) {
            await focus(row);
            await press(page, 'Enter');
            assert.match(linkOf(page), /finding=/);
            assert.equal(await has(details(page).getByRole('heading').first()), true, 'the focus is at the details’ heading');
            await close();
            assert.doesNotMatch(linkOf(page), /finding=/);
            assert.equal((await focused(page)).text, statement, 'the focus is back');
        }
    }));

test('from what was opened it is one Tab to what follows the list', () =>
    reading(site, { link: 'view=findings' }, async ({ page }) => {
        await focus(statements(page).getByRole('rowheader').getByRole('link').first());
        await press(page, 'Enter', 'Escape', 'Enter');
        await focus(statements(page).getByRole('rowheader').getByRole('link').first());
        for (let tabs = 0; !(await details(page).evaluate((region) => region.contains(document.activeElement))); ++tabs) {
            assert.ok(tabs < 4, 'a few Tabs lead from a row to the details');
            await press(page, 'Tab');
        }
    }));

test('in a table arrow keys, Home, End, PageDown and PageUp go from cell to cell, and what has the focus stays in sight', () =>
    reading(site, { link: 'view=findings&group=none&direction=concern' }, async ({ page }) => {
        await focus(statements(page).getByRole('rowheader').getByRole('link').first());
        assert.equal((await focused(page)).row, 2);
        await press(page, 'ArrowDown', 'ArrowDown', 'ArrowUp');
        assert.equal((await focused(page)).row, 3);
        await press(page, 'ArrowRight');
        assert.equal((await focused(page)).role, 'gridcell', 'a cell that can’t be pressed can be read');
        await press(page, 'Home');
        assert.equal((await focused(page)).role, 'A');
        for (let pages = 0, row = 3; pages < 3; ++pages) {
            await press(page, 'PageDown');
            const now = await focused(page);
            assert.ok(now.row > row + 3, `a page on: row ${now.row} after ${row}`);
            assert.ok(inSight(now), `in sight: ${JSON.stringify(now)}`);
            row = now.row;
        }
        const before = (await focused(page)).row;
        await press(page, 'Tab');
        await page.keyboard.press('Shift+Tab');
        await still(page);
        assert.equal((await focused(page)).row, before, 'Tab leaves the table, and comes back to the same row');
        await press(page, 'Control+Home');
        assert.equal((await focused(page)).row, 1);
        await press(page, 'ArrowDown', 'Enter');
        assert.match(linkOf(page), /finding=/);
    }));

test('End and Home in the details scroll there, and the focus stays', () =>
    reading(site, { link: 'inspection=may-2026', viewport: { width: 1440, height: 600 } }, async ({ page }) => {
        const card = details(page).getByRole('article').first().getByRole('link').first();
        await focus(card);
        const text = await card.textContent();
        await press(page, 'End');
        assert.equal((await focused(page)).text, text);
        await press(page, 'Home');
        assert.equal((await focused(page)).text, text);
    }));

test('every row of a table of up to 600 rows can be read on to, without a key', () =>
    reading(site, { link: 'view=findings&direction=concern' }, async ({ page }) => {
        const found = Number(/\d+/.exec(await explorer(page).getByRole('heading', { name: /entries|findings|concerns/ }).first().textContent())[0]);
        assert.ok(found > 400 && found < 600, `${found} concerns`);
        const rows = await statements(page).getByRole('rowheader').getByRole('link').count();
        assert.equal(rows, found);
        const indices = await statements(page).getByRole('row').evaluateAll((all) => all.map((row) => Number(row.getAttribute('aria-rowindex'))));
        assert.deepEqual(indices, [...indices].sort((a, b) => a - b));
        assert.equal(new Set(indices).size, indices.length);
    }));

test('what a virtual cursor comes to is scrolled to, and can be pressed there', () =>
    reading(site, { link: 'view=findings&direction=concern' }, async ({ page }) => {
        const row = statements(page).getByRole('rowheader').getByRole('link').nth(300);
        const statement = await row.textContent();
        await row.evaluate((element) => element.scrollIntoView({ block: 'center' }));
        await still(page);
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
        await still(page);
        const box = await row.boundingBox();
        assert.ok(box.y > 60 && box.y < 900, `at ${box.y}`);
        // The canvas shows it there: the mouse finds it.
        await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
        await still(page);
        assert.equal(await details(page).getByRole('heading', { name: statement }).or(details(page).getByText(statement)).first().isVisible(), true);
        // One that is out of sight can be pressed as well.
        const far = statements(page).getByRole('rowheader').getByRole('link').nth(20);
        const other = await far.textContent();
        await activate(far);
        await still(page);
        assert.ok((await details(page).textContent()).includes(other));
    }));

test('going on with Tab touches no element, and focuses each once', () =>
    reading(site, { link: 'view=findings' }, async ({ page }) => {
        await focus(explorer(page).getByRole('checkbox').first());
        await still(page);
        await page.evaluate(() => {
            window.told = { moved: 0, focused: 0 };
            const tree = document.getElementById('tree');
            new MutationObserver((all) => (window.told.moved += all.reduce((sum, one) => sum + one.removedNodes.length, 0))).observe(tree, { childList: true, subtree: true });
            tree.addEventListener('focusin', () => ++window.told.focused);
        });
        for (let i = 0; i < 15; ++i) await press(page, 'Tab');
        assert.deepEqual(await page.evaluate(() => window.told), { moved: 0, focused: 15 });
    }));

// As many as Tab has to be pressed for, from the first thing in the explorer to its end.
for (const [link, most] of [['', 25], ['view=themes', 45], ['view=findings', 60], ['view=compare', 60], ['view=numbers', 45], ['view=sources', 95]])
    test(`${link || 'the timeline'}: at most ${most} Tab stops`, () =>
        reading(site, { link }, async ({ page }) => {
            const stops = await explorer(page).locator('*').evaluateAll((all) => all.filter((element) => element.tabIndex >= 0).length);
            assert.ok(stops <= most, `${stops} stops`);
        }));

test('a chart is one stop; arrow keys go through its places, each of which is told', () =>
    reading(site, { link: 'view=numbers' }, async ({ page }) => {
        const chart = explorer(page).getByRole('figure').first();
        const first = chart.locator('[tabindex="0"]');
        assert.equal(await first.count(), 1);
        await focus(first);
        const names = new Set();
        for (let i = 0; i < 5; ++i) {
            names.add(await page.evaluate(() => document.activeElement.getAttribute('aria-label')));
            await press(page, 'ArrowRight');
        }
        assert.equal(names.size, 5);
        assert.equal(await chart.getByRole('button').count(), 0, 'what does nothing is no button');
        await press(page, 'End');
        const last = await focused(page);
        await press(page, 'ArrowRight');
        assert.deepEqual(await focused(page), last);
    }));

test('radio buttons are a group and one stop; arrow keys choose', () =>
    reading(site, { link: 'view=findings' }, async ({ page }) => {
        const group = explorer(page).getByRole('radiogroup', { name: 'Grouped' });
        const chosen = group.locator('[aria-checked="true"]');
        await focus(chosen);
        const before = linkOf(page);
        await press(page, 'ArrowDown');
        assert.notEqual(linkOf(page), before);
        assert.equal(await chosen.count(), 1);
        assert.equal(await has(chosen), true, 'the focus is on what is chosen now');
    }));

test('what unfolds says whether it is', () =>
    reading(site, { link: 'view=findings', viewport: { width: 768, height: 1024 } }, async ({ page }) => {
        const filters = explorer(page).getByRole('button', { name: /^Filters/ });
        assert.equal(await filters.getAttribute('aria-expanded'), 'false');
        await focus(filters);
        await press(page, 'Enter');
        assert.equal(await filters.getAttribute('aria-expanded'), 'true');
        const more = explorer(page).getByRole('button', { name: /^\d+ more/ }).first();
        assert.equal(await more.getAttribute('aria-expanded'), 'false');
    }));

test('inspections, themes, findings and sources are links, with the address of what they lead to', async () => {
    const links = await reading(site, { link: 'view=findings' }, async ({ page, errors }) => {
        const row = statements(page).getByRole('rowheader').getByRole('link').first();
        const href = await row.getAttribute('href');
        const address = page.url();
        const [opened] = await Promise.all([page.context().waitForEvent('page'), row.click({ modifiers: ['Control'] })]);
        assert.equal(page.url(), address, 'Control and a press leave what is shown as it is');
        await opened.waitForURL(new URL(href, address).href);
        await opened.close();
        const [other] = await Promise.all([page.context().waitForEvent('page'), row.click({ button: 'middle' })]);
        await other.waitForURL(new URL(href, address).href);
        await other.close();
        assert.equal(page.url(), address);
        assert.deepEqual(errors, []);
        return { href, statement: await row.textContent() };
    });
    await reading(site, { link: links.href.split('#')[1] }, async ({ page }) => {
        assert.ok((await details(page).textContent()).includes(links.statement), 'the link shows it');
    });
});

test('before all else there are ways to the filters, the chart, the table and the details', () =>
    reading(site, { link: 'inspection=jul-2021' }, async ({ page }) => {
        const ways = page.getByRole('navigation', { name: 'Skip' }).getByRole('button');
        assert.deepEqual(
            (await ways.allTextContents()).map((name) => name.replace(/:.*/, '')),
            ['Skip to filters', 'Skip to the chart', 'Skip to the table', 'Skip to details'],
        );
        await focus(ways.nth(2));
        await page.waitForFunction(() => document.activeElement.getBoundingClientRect().top >= 0); // it is seen
        await press(page, 'Enter');
        assert.equal(await page.evaluate(() => document.activeElement.closest('[role="grid"]') !== null), true);
        await focus(ways.nth(3));
        await press(page, 'Enter');
        assert.equal(await has(details(page)), true);
    }));

test('words stand in the page where the canvas shows them: they can be selected, and are found by the browser', () =>
    reading(site, { link: 'view=findings&direction=concern' }, async ({ page }) => {
        const about = explorer(page).getByRole('region', { name: 'Concerns' }).getByRole('paragraph').first();
        const box = await about.boundingBox();
        await page.mouse.move(box.x + 1, box.y + 8);
        await page.mouse.down();
        await page.mouse.move(box.x + 200, box.y + 8, { steps: 5 });
        await page.mouse.up();
        const selected = await page.evaluate(() => getSelection().toString());
        assert.ok(selected.length > 15 && (await about.textContent()).startsWith(selected), `selected: “${selected}”`);

        // Of the browser's own search the page can only ask for what is laid out: words on two lines of a row in sight.
        const row = statements(page).getByRole('rowheader').getByRole('link').nth(8);
        const statement = await row.textContent();
        await page.evaluate(() => getSelection().removeAllRanges());
        assert.equal(await page.evaluate((words) => window.find(words), statement), true, 'found');
        await still(page);
        const found = await page.evaluate(() => getSelection().getRangeAt(0).getBoundingClientRect().toJSON());
        const at = await row.boundingBox();
        assert.ok(found.top >= at.y - 1 && found.bottom <= at.y + at.height + 1, 'where it is shown');
    }));
