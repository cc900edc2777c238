// Opening the site: what is asked of the network, what is there at once, what fails and how it says so.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { during, explorerReady, heldBack, linkOf, need, nowhere, serveSite, test, textView, visit } from './support/site.mjs';

let site;
before(async () => (site = await serveSite()));
after(() => site.close());

// The page, script, style, wasm, two fonts, the record: and nothing else, nowhere else.
const firstLoad = [/\/explorer\/$/, /explorer-[0-9a-f]+\.js$/, /page-[0-9a-f]+\.css$/, /explorer-[0-9a-f]+\.wasm$/, /regular.*\.ttf$/, /semibold.*\.ttf$/, /\.txt$/];

test('opening asks for seven files of the site and for nothing else', async () => {
    need('devtools');
    // What comes over the network; a font is asked for twice, and is there for the second.
    const answered = [];
    const cached = new Set();
    const prepare = async (page) => {
        const client = await page.context().newCDPSession(page);
        await client.send('Network.enable');
        client.on('Network.requestServedFromCache', ({ requestId }) => cached.add(requestId));
        client.on('Network.responseReceived', ({ requestId, response }) => {
            if (!response.fromDiskCache && !cached.has(requestId) && response.url.startsWith('http')) answered.push(response.url);
        });
    };
    const { page, requests, errors, close } = await visit(site, { ready: false, serviceWorkers: 'allow', prepare });
    await explorerReady(page);
    assert.deepEqual([...new Set(requests)].filter((url) => !url.startsWith(site.url)), [], 'requests to other places');
    for (const file of firstLoad) {
        assert.equal(answered.filter((url) => file.test(url)).length, 1, `${file} is fetched once: ${answered.join(' ')}`);
    }
    // Once all that is there, the rest of the explorer and of the script, what is for paper, and what makes it installable.
    const later = answered.slice(firstLoad.length).filter((url) => !/manifest|icon|explorer-rest-|handing-on-|paper-|tree-/.test(url));
    assert.deepEqual(later, [], answered.join(' '));
    for (const url of answered.slice(0, firstLoad.length)) assert.ok(firstLoad.some((file) => file.test(url)), answered.join(' '));
    assert.deepEqual(errors, []);
    await close();
});

test('a first visit asks the first questions, and leaves the address alone', () =>
    during(site, {}, async ({ page }) => {
        assert.equal(linkOf(page), '');
        assert.match(await page.title(), / – Northamptonshire inspection record$/);
        await page.getByRole('main').getByRole('heading', { name: 'Questions to begin with' }).waitFor();
    }));

test('the record can be read without script', () =>
    during(site, { javaScriptEnabled: false }, async ({ page, errors }) => {
        await textView(page).getByRole('heading', { name: 'How much of each inspection is known' }).waitFor();
        assert.ok((await textView(page).getByRole('link', { name: /^What became of the recommendations of/ }).count()) > 0, 'the questions are there');
        assert.equal(await page.getByRole('searchbox').isVisible(), false, 'no control that needs script');
        assert.equal(await page.getByRole('button', { name: 'Share link' }).isVisible(), false);
        assert.deepEqual(errors, []);
    }));

for (const [begins, does] of [
    ['turns the wheel', (page) => page.mouse.wheel(0, 40)],
    ['presses a key', (page) => page.keyboard.press('End')],
    ['scrolls', (page) => page.evaluate(() => scrollTo(0, 100))],
])
    test(`before the explorer is there the first screen of the text is, and all of it as soon as somebody ${begins}`, async () => {
        const parts = '#text :is(h2, h3, td, p, li)';
        const all = await during(site, { javaScriptEnabled: false }, ({ page }) => page.locator(parts).count());
        await during(nowhere, {}, async ({ page, context, errors }) => {
            const letGo = await heldBack(context, page, site.url);
            await textView(page).getByRole('heading').first().waitFor();
            const first = await page.locator(parts).count();
            assert.ok(first > 5 && first < all / 4, `${first} of ${all} at once`);
            await page.mouse.move(600, 500);
            await does(page);
            await page.waitForFunction(([parts, all]) => document.querySelectorAll(parts).length === all, [parts, all]);
            letGo();
            await page.getByRole('button', { name: 'Open the explorer' }).waitFor(); // and isn't taken away
            assert.deepEqual(errors, []);
        });
    });

test('without WebGL the text view is there and says why', () =>
    during(site, { webgl: false, link: 'inspection=jul-2021' }, async ({ page }) => {
        await page.getByText('This browser can’t draw the explorer').waitFor();
        await textView(page).getByRole('heading', { name: /child in need and child protection plans/i }).waitFor();
        await textView(page).getByRole('link', { name: /November 2021/ }).first().click();
        await page.waitForFunction(() => location.hash.includes('inspection=nov-2021'));
        await textView(page).getByRole('heading', { name: /care leavers/i }).first().waitFor();
    }));

for (const [file, sentence] of [
    ['*.txt', 'The record could not be fetched'],
    ['*.wasm', 'The explorer could not be fetched'],
]) {
    test(`when ${file} can't be had, the page says what to do and can still be read`, () =>
        during(nowhere, {}, async ({ page, context }) => {
            await context.route(`**/${file}`, (route) => route.abort());
            await page.goto(`${site.url}#view=findings`);
            await page.getByText(sentence).waitFor();
            await page.getByText('Reload', { exact: false }).or(page.getByText('reload', { exact: false })).first().waitFor();
            await textView(page).getByRole('heading', { name: 'How much of each inspection is known' }).waitFor();
        }));
}

test('with a link in the address the page says that it is opening until it has', () =>
    during(nowhere, {}, async ({ page, context }) => {
        const letGo = await heldBack(context, page, `${site.url}#view=findings`);
        await page.getByText('Opening…').waitFor();
        assert.equal(await textView(page).isVisible(), false, 'nothing else is shown in its place');
        letGo();
        await explorerReady(page);
        assert.equal(await page.getByText('Opening…').isVisible(), false);
    }));
