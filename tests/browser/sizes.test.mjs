// On every size of screen, light and dark: nothing lies outside the width or on top of anything else; on
// the smallest screen a finger reaches everything.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { explorer, explorerReady, inView, linkOf, serveSite, still, test, visit } from './support/site.mjs';

let site;
let desk;
let phone; // with touch
before(async () => {
    site = await serveSite();
    // With more pixels than the other tests: where things lie is rounded to them.
    desk = await visit(site, { deviceScaleFactor: 0.5 });
    phone = await visit(site, { deviceScaleFactor: 0.5, viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });
});
after(async () => {
    await desk?.close();
    await phone?.close();
    await site.close();
});

async function open(page, viewport) {
    // First, for what was looked at before needn't be drawn anew.
    await page.goto('about:blank');
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(site.url);
    await explorerReady(page);
}

/** Controls of one panel with words on them that lie on one another by more than a pixel. */
const overlaps = (page) =>
    explorer(page).evaluate((tree) => {
        const found = [];
        const panels = [...tree.querySelectorAll(':scope > section'), tree];
        for (const panel of panels) {
            const own = panel === tree ? [...tree.children].filter((child) => child.matches('button, a')) : [...panel.querySelectorAll('button, a')];
            const controls = own
                .filter((control) => !control.closest('[role=figure]')) // marks, not words
                .flatMap((control) => [...control.getClientRects()].map((box) => ({ control, box }))) // a link may go on in the next line
                .filter(({ control, box }) => {
                    // What a table has scrolled beneath its first column is out of sight.
                    const pinned = control.closest('[role=cell], [role=gridcell], [role=columnheader]') && control.closest('[role=table], [role=grid]').querySelector('[role=rowheader]');
                    return box.width > 0 && box.height > 0 && !(pinned && box.left < pinned.getBoundingClientRect().right);
                });
            controls.forEach(({ control, box }, i) => {
                for (const { control: other, box: over } of controls.slice(i + 1)) {
                    const across = Math.min(box.right, over.right) - Math.max(box.left, over.left);
                    const down = Math.min(box.bottom, over.bottom) - Math.max(box.top, over.top);
                    // A card is a button, and its sources are links in it.
                    const card = control.closest('article');
                    if (control !== other && across > 1 && down > 1 && !(card && card === other.closest('article'))) found.push(`“${control.textContent.slice(0, 40)}” and “${other.textContent.slice(0, 40)}”`);
                }
            });
        }
        return found;
    });

/** What sticks out of the window on either side; a table's own cells may be scrolled out of sight. */
const sticksOut = (page) =>
    page.evaluate(() => {
        const out = [...document.querySelectorAll('header *, nav *, #tree *')]
            .filter((element) => !element.closest('[role=row]') && element.getClientRects().length > 0)
            .filter((element) => {
                const box = element.getBoundingClientRect();
                return box.width > 0 && (box.left < -1 || box.right > innerWidth + 1);
            })
            .map((element) => `${element.tagName} “${element.textContent.slice(0, 40)}”`);
        if (document.documentElement.scrollWidth > innerWidth) out.push('the page scrolls sideways');
        return out;
    });

const links = ['', 'inspection=jul-2021', 'view=findings&finding=f-o005', 'view=compare&theme=leadership', 'view=compare&columns=jun-2019~jul-2021~nov-2021~oct-2022', 'view=numbers', 'view=sources'];
for (const [width, height] of [[1440, 900], [768, 1024], [390, 844], [320, 640]])
    test(`${width} × ${height}: nothing lies on anything else or outside the width, light and dark`, async () => {
        const { page } = width < 600 ? phone : desk;
        await open(page, { width, height });
        for (const link of links)
            for (const colorScheme of ['light', 'dark']) {
                await page.evaluate((to) => (location.hash = to), link);
                await page.emulateMedia({ colorScheme });
                await still(page);
                assert.equal(linkOf(page), link);
                assert.ok((await explorer(page).locator('button, a').count()) > 10, 'there is something to look at');
                assert.deepEqual(await overlaps(page), [], `${link}, ${colorScheme}`);
                assert.deepEqual(await sticksOut(page), [], `${link}, ${colorScheme}`);
            }
    });

/** Taps what the explorer draws; it must come to lie between the header and the views at the bottom. */
async function tap(page, locator) {
    const box = await inView(page, locator);
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const bar = await page.getByRole('navigation', { name: 'Views' }).boundingBox();
    assert.ok(at.y > 60 && at.y < bar.y && at.x > 0 && at.x < 320, `can be reached by a finger: ${JSON.stringify(at)}`);
    await page.touchscreen.tap(at.x, at.y);
    await still(page);
}

async function tapView(page, name) {
    const views = page.getByRole('navigation', { name: 'Views' });
    // The last of them stand behind "More".
    if (!(await views.getByRole('link', { name }).first().isVisible())) await views.getByRole('button', { name: 'More' }).tap();
    await views.getByRole('link', { name }).locator('visible=true').tap();
    await still(page);
}

const small = { width: 320, height: 640 };
const filters = (page) => explorer(page).getByRole('button', { name: /^Filters/ });
const details = (page) => explorer(page).getByRole('region', { name: 'Details' });

test('320 pixels: from the first screen to a finding’s evidence and back', async () => {
    const { page } = phone;
    await open(page, small);
    await tap(page, explorer(page).getByRole('grid', { name: 'Every inspection and visit' }).getByRole('link', { name: /^July 2021/ }));
    assert.match(linkOf(page), /inspection=jul-2021/);
    const card = details(page).getByRole('article').first().getByRole('link').first();
    const statement = await card.textContent();
    await tap(page, card);
    assert.match(linkOf(page), /finding=/);
    assert.equal(await details(page).locator('article [aria-current=true]').first().textContent(), statement);
    for (const name of ['Compare with…', 'Copy citation', 'Copy link']) {
        const box = await inView(page, details(page).getByRole('button', { name }).first());
        assert.ok(box.x >= 0 && box.x + box.width <= 320 && box.y > 0 && box.y + box.height < 640, `${name}: ${JSON.stringify(box)}`);
    }
    await page.goBack();
    await page.goBack();
    await still(page);
    assert.equal(linkOf(page), '');
    await inView(page, explorer(page).getByRole('figure').first().getByRole('link').first());
});

for (const [view, choose] of [
    ['Timeline', ['radio', /^Leaders/, /judgement=leaders/]],
    ['Themes', ['radio', /^Workforce stability/, /theme=workforce/]],
    ['Findings', ['checkbox', /^Concern, /, /direction=concern/]],
    ['Compare', ['checkbox', /^July 2021, monitoring/, /columns=.*jul-2021/]],
    ['Numbers', ['radio', /^Vacancy rate/, /measure=vacancy/]],
    ['Sources', ['radio', /^July 2021/, /inspection=jul-2021/]],
])
    test(`320 pixels: ${view}, its filters, and what lies last`, async () => {
        const { page } = phone;
        const tree = explorer(page);
        await open(page, small);
        await tapView(page, view);
        assert.equal(await page.getByRole('navigation', { name: 'Views' }).locator('[aria-current=page]').first().textContent(), view);
        await tap(page, filters(page));
        const [role, name, link] = choose;
        await tap(page, tree.getByRole(role, { name }));
        assert.match(linkOf(page), link);
        const box = await inView(page, tree.getByRole('region', { name: 'Filters' }).getByRole(/radio|checkbox/.test(role) ? role : 'button').last());
        assert.ok(box.y > 0 && box.y + box.height < 640, `the last filter: ${JSON.stringify(box)}`);
        if ((await filters(page).getAttribute('aria-expanded')) === 'true') await tap(page, filters(page));
        assert.deepEqual(await sticksOut(page), []);
        // By its words, and again: further rows come as a long table is scrolled, with links that are called the same.
        let end, words;
        for (let tried = 0; tried < 40 && !(end?.y > 0 && end.y < 640); tried++) {
            words = await tree.locator('button, a').last().textContent();
            end = await inView(page, tree.locator('button, a').filter({ hasText: words }).last());
        }
        assert.ok(end.y > 0 && end.y < 640 && end.x >= 0 && end.x + end.width <= 321, `the last of all: ${words} ${JSON.stringify(end)}`);
    });
