// Shown within another page, on another site, which allows it more or less: what can't be done there says so, nothing
// throws, and where no script may run the text is there to be read.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before } from 'node:test';
import { during, need, nowhere, reading, serveSite, test } from './support/site.mjs';

let site;
let around; // the server of pages that frame it
let body = '';
before(async () => {
    site = await serveSite();
    around = createServer((request, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(body));
    await new Promise((resolve) => around.listen(0, '127.0.0.1', resolve));
});
after(() => Promise.all([site.close(), new Promise((resolve) => around.close(resolve) && around.closeAllConnections())]));

const workforce = 'inspection=jul-2021&theme=workforce';
const framed = (attributes, link = workforce) => `<!doctype html><title>A page</title><iframe title="record" src="${site.url}#${link.replaceAll('&', '&amp;')}" width="1000" height="800" ${attributes}></iframe>`;

/** Runs `use` with the site within a page of another site, which has these `attributes` on its frame. */
const within = (attributes, use, { link, ...options } = {}) =>
    during(nowhere, options, async ({ page, errors }) => {
        body = framed(attributes, link);
        await page.goto(`http://localhost:${around.address().port}/`);
        await use({ page, frame: page.frameLocator('iframe'), errors });
        // What the browser says of an answer that it doesn't hand over, or of what a frame forbids, is none of ours.
        assert.deepEqual(errors.filter((error) => !/CORS|ERR_FAILED|sandbox|disallowed|permissions policy|Failed to load resource/i.test(error)), []);
    });
const drawn = async (page) => {
    const own = page.frames().find((one) => one !== page.mainFrame());
    await own.waitForFunction(() => window.inspectionExplorer?.frames() > 0);
};
async function choose(frame, name) {
    await frame.getByRole('button', { name: 'Export', exact: true }).click();
    await frame.getByRole('dialog', { name: 'Export what is shown' }).getByRole('button', { name }).click();
}
/** The box that says that `doing` may be forbidden, with the way out of the frame. */
async function saysForbidden(frame, doing) {
    const box = frame.getByRole('dialog', { name: doing });
    await box.getByText('This page is shown inside another').waitFor();
    assert.match(await box.textContent(), new RegExp(`doesn’t allow ${doing.toLowerCase()}: open it by itself`));
    const way = box.getByRole('link', { name: 'Open it by itself, in a new tab' });
    assert.equal(await way.getAttribute('target'), '_blank');
    assert.ok((await way.getAttribute('href')).startsWith(`${site.url}index.html`) || (await way.getAttribute('href')).startsWith(`${site.url}#`));
    assert.equal(await box.getByRole('textbox').inputValue(), await way.getAttribute('href'));
    return way;
}

test('Share offers a frame to put into a page: what is seen, its title, fetched late, allowed to copy', () =>
    reading(site, { link: workforce, permissions: ['clipboard-read', 'clipboard-write'] }, async ({ page, errors }) => {
        await page.getByRole('button', { name: 'Share link' }).click();
        const box = page.getByRole('dialog', { name: 'Share what you see' });
        const link = await box.getByRole('textbox', { name: 'Link' }).inputValue();
        await box.getByRole('button', { name: 'Embed', exact: true }).click();
        const field = box.getByRole('textbox', { name: 'Code to embed' });
        const code = await field.inputValue();
        await box.getByRole('button', { name: 'Copy code' }).click();
        await page.getByText('Copied', { exact: true }).first().waitFor();
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), code);
        const told = await page.evaluate((html) => {
            const nodes = new DOMParser().parseFromString(html, 'text/html').body.childNodes;
            const [frame] = nodes;
            return { number: nodes.length, tag: frame.tagName, src: frame.getAttribute('src'), title: frame.title, loading: frame.loading, allow: frame.allow, width: frame.getAttribute('width'), height: Number(frame.height) };
        }, code);
        assert.deepEqual([told.number, told.tag, told.src, told.loading, told.width], [1, 'IFRAME', link, 'lazy', '100%']);
        assert.match(told.title, /^Workforce stability, July 2021 – /);
        assert.match(told.allow, /clipboard-write/);
        assert.ok(told.height >= 500 && told.height <= 1000);
        assert.deepEqual(errors, []);
    }));

test('the offered frame works in a page of another site: the explorer opens, and copies', () =>
    during(nowhere, {}, async ({ page, errors }) => {
        const { snippet } = await import('../../web/page/embed.js');
        body = `<!doctype html><title>A page</title>${snippet(`${site.url}#${workforce}`, 'A "title" & <more>')}`;
        await page.goto(`http://localhost:${around.address().port}/`);
        await drawn(page);
        const frame = page.frameLocator('iframe[title=\'A "title" & <more>\']');
        await frame.getByRole('button', { name: 'Share link' }).click();
        await frame.getByText(/The link is copied|copy the link from the field/).waitFor();
        assert.deepEqual(errors, []);
    }));

test('in a frame that allows no downloads a file says so, and leads out', () =>
    within('sandbox="allow-scripts allow-same-origin allow-popups"', async ({ page, frame }) => {
        await drawn(page);
        await choose(frame, 'Download data (CSV)');
        const way = await saysForbidden(frame, 'Downloads');
        const [opened] = await Promise.all([page.context().waitForEvent('page'), way.click()]);
        await opened.waitForFunction(() => /theme=workforce/.test(location.hash));
    }));

test('in a frame of the same site that allows no downloads none is tried', () =>
    during(nowhere, {}, async ({ page, context, errors }) => {
        const attributes = 'sandbox="allow-scripts allow-same-origin"';
        await context.route('**/framing.html', (route) => route.fulfill({ contentType: 'text/html', body: framed(attributes) }));
        await page.goto(`${site.url}framing.html`);
        await drawn(page);
        const frame = page.frameLocator('iframe');
        await choose(frame, 'Download data (JSON)');
        await saysForbidden(frame, 'Downloads');
        assert.match(await frame.getByRole('dialog', { name: 'Downloads' }).textContent(), /This page is shown inside another, which doesn’t allow downloads/);
        assert.deepEqual(errors, []);
    }));

test('in a frame that allows no dialogs printing says so', () =>
    within('sandbox="allow-scripts allow-same-origin"', async ({ page, frame }) => {
        await drawn(page);
        await choose(frame, 'Print briefing');
        await saysForbidden(frame, 'Printing');
    }));

test('in a frame that forbids the clipboard what was to be copied is shown, selected', () =>
    within('allow="clipboard-write \'none\'"', async ({ page, frame }) => {
        await drawn(page);
        await frame.getByRole('button', { name: 'Share link' }).click();
        await frame.getByText('copy the link from the field').waitFor();
        await page.keyboard.press('Escape');
        await choose(frame, 'Copy citation');
        const field = frame.getByRole('dialog', { name: 'Copy this text' }).getByRole('textbox');
        assert.match(await field.evaluate((one) => one.value.slice(one.selectionStart, one.selectionEnd)), /Record as at/);
    }));

test('in a frame without an origin of its own the text is there, says why, and leads out', () =>
    within('sandbox="allow-scripts allow-popups"', async ({ page, frame }) => {
        const way = frame.getByRole('link', { name: 'Open it by itself' });
        await way.waitFor();
        await frame.getByText('This page is shown inside another, which doesn’t let it start the explorer').waitFor();
        assert.ok((await frame.locator('#text').innerText()).length > 500);
        const [opened] = await Promise.all([page.context().waitForEvent('page'), way.click()]);
        await opened.waitForFunction(() => /theme=workforce/.test(location.hash));
    }));

test('in a frame without storage, of a host that lets everybody fetch, the explorer works', () =>
    within(
        'sandbox="allow-scripts"',
        async ({ page, frame }) => {
            await drawn(page);
            await frame.getByRole('button', { name: 'Text view' }).click();
            await frame.getByRole('heading', { level: 1, name: 'Workforce stability, July 2021' }).waitFor();
            await frame.getByRole('button', { name: /^Colours/ }).click();
            await frame.getByRole('searchbox').fill('neglect');
            await frame.locator('mark', { hasText: /neglect/i }).first().waitFor();
        },
        {
            prepare: (page) => page.context().route(`${site.url}**`, async (route) => {
                const response = await route.fetch();
                await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
            }),
        },
    ));

/** What a screen reader finds in the frame: the driver's own ways of looking are scripts. */
async function namesIn(page) {
    need('devtools');
    const own = page.frames().find((one) => one !== page.mainFrame());
    const client = await page.context().newCDPSession(own).catch(() => page.context().newCDPSession(page));
    const { frameTree } = await client.send('Page.getFrameTree');
    const { nodes } = await client.send('Accessibility.getFullAXTree', { frameId: (frameTree.childFrames?.[0] ?? frameTree).frame.id });
    await client.detach();
    return nodes.filter(({ ignored }) => !ignored).map(({ role, name }) => ({ role: role?.value, name: name?.value ?? '' }));
}

test('in a frame that allows no script the text view can be read', () =>
    within('sandbox', async ({ page }) => {
        const isThere = (names) => names.some(({ name }) => name.startsWith('Scripts are switched off here'));
        let names = [];
        for (const until = Date.now() + 20_000; !isThere(names) && Date.now() < until; ) names = await namesIn(page);
        assert.ok(isThere(names), JSON.stringify(names.slice(0, 20)));
        const headings = names.filter(({ role }) => role === 'heading').map(({ name }) => name);
        assert.ok(headings.length > 3, headings.join('; '));
        assert.ok(names.filter(({ role }) => role === 'link').length > 50);
        assert.ok(!names.some(({ name }) => name.startsWith('Opening…')));
    }));
