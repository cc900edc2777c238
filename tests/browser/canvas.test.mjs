// The canvas: sharp at every pixel ratio, follows its element, rests when nothing changes, and waits for no answer of the
// process that draws.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { during, explorer, frames, need, press, reading, serveSite, still, test } from './support/site.mjs';

let site;
before(async () => (site = await serveSite()));
after(() => site.close());

const sizes = (page) =>
    page.locator('#canvas').evaluate((canvas) => {
        const box = canvas.getBoundingClientRect();
        return { width: canvas.width, height: canvas.height, box: { width: box.width, height: box.height }, ratio: devicePixelRatio };
    });

function assertSharp({ width, height, box, ratio }) {
    // A whole number of pixels can be off by less than one.
    assert.ok(Math.abs(width - box.width * ratio) < 1, `${width} pixels across for ${box.width} × ${ratio}`);
    assert.ok(Math.abs(height - box.height * ratio) < 1, `${height} pixels down for ${box.height} × ${ratio}`);
}

for (const deviceScaleFactor of [1, 1.25, 1.5, 2, 3]) {
    test(`at a pixel ratio of ${deviceScaleFactor} the canvas has as many pixels as the screen`, () =>
        reading(site, { deviceScaleFactor, viewport: { width: 801, height: 451 } }, async ({ page }) => {
            const measured = await sizes(page);
            assert.equal(measured.ratio, deviceScaleFactor);
            assertSharp(measured);
        }));
}

test('it follows a change of size', () =>
    reading(site, { deviceScaleFactor: 1.5 }, async ({ page }) => {
        const before = await sizes(page);
        await page.setViewportSize({ width: 1013, height: 701 });
        await still(page);
        const after = await sizes(page);
        assert.notEqual(after.width, before.width);
        assertSharp(after);
    }));

test('no frame is drawn while nothing happens', () =>
    reading(site, {}, async ({ page }) => {
        const before = await frames(page);
        assert.ok(before > 0);
        await setTimeout(5000); // not a measure of speed: the longer, the stricter
        assert.equal(await frames(page), before);
    }));

/** Has the page note what it asks of WebGL, whose answers come from the process that draws, and how much it draws. */
const noteQuestions = (page) =>
    page.addInitScript(() => {
        window.asked = [];
        window.drawn = 0;
        const { prototype } = WebGL2RenderingContext;
        const known = ['getContextAttributes', 'isContextLost']; // to the page itself
        for (const name of Object.getOwnPropertyNames(prototype)) {
            const asks = /^(get|is|check|read|finish|clientWait)/.test(name) && !known.includes(name);
            if (!asks && name !== 'drawElements') continue;
            const real = prototype[name];
            prototype[name] = function (...given) {
                if (asks) window.asked.push(name);
                else ++window.drawn;
                return real.apply(this, given);
            };
        }
    });
/** What was noted since the last time. */
const noted = (page) =>
    page.evaluate(() => {
        const now = { asked: window.asked, drawn: window.drawn };
        window.asked = [];
        window.drawn = 0;
        return now;
    });

test('it asks WebGL one thing at the start, and nothing in a frame', () =>
    during(site, { prepare: noteQuestions }, async ({ page }) => {
        const atStart = await noted(page);
        assert.deepEqual(atStart.asked, ['getProgramParameter'], 'whether the program could be made');
        assert.ok(atStart.drawn > 0);
        const uses = {
            'the pointer moves': async () => {
                for (let x = 100; x <= 700; x += 100) await page.mouse.move(x, 450);
            },
            'a panel scrolls': () => page.mouse.wheel(0, 200),
            'something is chosen': () => press(page, explorer(page).getByRole('figure').first().getByRole('link').first()),
            'another view is opened': () => page.getByRole('link', { name: 'Findings', exact: true }).first().click(),
            'words of other sizes come': () => page.setViewportSize({ width: 390, height: 844 }),
        };
        for (const [what, use] of Object.entries(uses)) {
            await use();
            await still(page);
            const { asked, drawn } = await noted(page);
            assert.ok(drawn > 0, `${what}: it is drawn`);
            assert.deepEqual(asked, [], what);
        }
    }));

test('the wheel scrolls the panel under the pointer by as much as the system says', () =>
    // The driver turns it by pixels of the screen, not of the page.
    reading(site, { link: 'inspection=jul-2021&theme=workforce', viewport: { width: 1440, height: 600 }, deviceScaleFactor: 1 }, async ({ page }) => {
        const heading = page.locator('#tree').getByRole('region', { name: /detail/i }).getByRole('heading').first();
        const before = await heading.boundingBox();
        await page.mouse.move(before.x + 10, before.y + 10);
        await page.mouse.wheel(0, 37);
        await still(page);
        const after = await heading.boundingBox();
        assert.equal(Math.round(before.y - after.y), 37);
    }));

test('after a press the wheel moves the panel at once, whatever else the press changed', () =>
    reading(site, { link: 'view=findings', viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 }, async ({ page }) => {
        const rows = page.locator('#tree').getByRole('region', { name: 'Findings' }).getByRole('link', { name: /\w{4}.{60}/ });
        const filter = page.locator('#tree').getByRole('checkbox', { name: /^Concern/ });
        for (const [what, pressed] of [['a row', rows.nth(2)], ['a filter', filter]]) {
            const at = await pressed.boundingBox();
            await page.mouse.click(at.x + 15, at.y + 10);
            await still(page);
            const before = await pressed.boundingBox();
            await page.mouse.move(before.x + 15, before.y + 10);
            await page.mouse.wheel(0, 60);
            await still(page);
            const after = await pressed.boundingBox();
            assert.equal(Math.round(before.y - after.y), 60, what);
        }
    }));

const touching = (client) => (type, x, y) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });

test('a finger drags the panel under it, and a tap presses', () =>
    reading(site, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, async ({ page }) => {
        const touch = touching(await page.context().newCDPSession(page));
        // A heading in the lower half, so that it stays on the screen.
        const headings = page.locator('#tree').getByRole('heading');
        const tops = await headings.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
        const heading = headings.nth(tops.findIndex((top) => top > 400 && top < 780));
        const before = await heading.boundingBox();
        await touch('touchStart', 200, 600);
        for (let y = 590; y >= 400; y -= 10) await touch('touchMove', 200, y);
        await touch('touchEnd');
        await still(page);
        const after = await heading.boundingBox();
        assert.ok(before.y - after.y >= 200, `moved by ${before.y - after.y}`);
        assert.equal(new URL(page.url()).hash, '', 'dragging presses nothing');
        await page.getByRole('link', { name: 'Timeline' }).click();
        await still(page);
        const button = page.locator('#tree').getByRole('button', { name: /^Filters/ });
        await button.evaluate((element) => element.focus({ focusVisible: true }));
        await still(page);
        const box = await button.boundingBox();
        const names = await page.locator('#tree').getByRole('radio').count();
        await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
        await still(page);
        assert.ok((await page.locator('#tree').getByRole('radio').count()) > names, 'the filters unfold');
    }));

test('on a page zoomed by pinching a finger moves the page, and at its edge what is shown', async () => {
    need('devtools');
    await during(site, { link: 'view=findings', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, async ({ page }) => {
        const client = await page.context().newCDPSession(page);
        const touch = touching(client);
        const stands = () => page.evaluate(() => [visualViewport.offsetLeft, visualViewport.offsetTop].map(Math.round));
        const drag = async (fromX, fromY, byX, byY) => {
            await touch('touchStart', fromX, fromY);
            for (let step = 1; step <= 20; step++) await touch('touchMove', fromX + (byX * step) / 20, fromY + (byY * step) / 20);
            await touch('touchEnd');
            await still(page);
        };
        await page.getByRole('button', { name: 'Share link' }).waitFor();
        await page.waitForFunction(() => window.inspectionExplorer.handsOn());
        await client.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
        await page.waitForFunction(() => visualViewport.scale > 1.9 && document.getElementById('stage').style.touchAction !== '');
        const [left, top] = await stands();
        await drag(150, 300, -120, 0);
        const [right] = await stands();
        assert.ok(right > left + 30, `sideways: ${left}, then ${right}`);
        const row = page.locator('#tree').getByRole('link', { name: /.{60}/ }).first();
        const before = await row.boundingBox();
        for (let pull = 0; pull < 8; pull++) await drag(100, 350, 0, -300);
        const [, down] = await stands();
        assert.ok(down > top + 100, `down: ${top}, then ${down}`);
        const after = await row.boundingBox();
        assert.ok(after === null || after.y < before.y - 50, 'at the lower edge the list goes on');
    });
});

test('a finger that rests on a visit is told of it, as the mouse is, and chooses nothing', () =>
    reading(site, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, async ({ page }) => {
        const touch = touching(await page.context().newCDPSession(page));
        const visit = page.locator('#tree').getByRole('figure').first().getByRole('link', { name: /July 2021/ });
        const box = await visit.boundingBox();
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        const picture = () => page.locator('#stage').screenshot();
        const before = await picture();
        await touch('touchStart', x, y);
        await setTimeout(700); // longer than the rest that is asked for
        await touch('touchEnd');
        await still(page);
        assert.equal(new URL(page.url()).hash, '', 'nothing is chosen');
        assert.ok(!before.equals(await picture()), 'something is told');
        await touch('touchStart', 380, 70);
        await touch('touchEnd');
        await still(page);
        assert.ok(before.equals(await picture()), 'until the next touch');
    }));

test('where the system forces its own colours, the canvas has them', () =>
    reading(site, { colorScheme: 'dark', forcedColors: 'active' }, async ({ page }) => {
        const shot = (await page.locator('#stage').screenshot()).toString('base64');
        const found = await page.evaluate(async (png) => {
            const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (c) => c.charCodeAt(0))]));
            const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
            canvas.drawImage(picture, 0, 0);
            const { data } = canvas.getImageData(0, 0, picture.width, picture.height);
            const counts = {};
            for (let i = 0; i < data.length; i += 4) {
                const colour = `rgb(${data[i]}, ${data[i + 1]}, ${data[i + 2]})`;
                counts[colour] = (counts[colour] ?? 0) + 1;
            }
            const probe = document.createElement('span');
            document.body.append(probe);
            const system = (name) => ((probe.style.color = name), getComputedStyle(probe).color);
            return { most: Object.entries(counts).sort((a, b) => b[1] - a[1])[0][0], ground: system('Canvas'), text: system('CanvasText'), counts };
        }, shot);
        assert.equal(found.most, found.ground);
        assert.ok(found.counts[found.text] > 100, 'and words in the system’s colour');
    }));

for (const pressed of ['the mouse', 'a finger'])
    test(`the link to a source opens on whichever of its lines ${pressed} presses it, once`, () =>
        during(site, { link: 'view=sources&finding=d-p06', viewport: { width: 1440, height: 900 }, hasTouch: pressed === 'a finger' }, async ({ page }) => {
            await still(page);
            const detail = explorer(page).getByRole('region', { name: /detail/i });
            // One that goes on in the next line.
            const lines = await detail.getByRole('link').evaluateAll((links) => {
                const lines = (link) => [...link.querySelectorAll('.words')].map((piece) => piece.getBoundingClientRect()).map(({ x, y, width, height }) => ({ x, y, width, height }));
                return links.filter((link) => link.target === '_blank').map(lines).find((all) => all.length > 1 && all.every(({ y, width }) => y < 700 && width > 40));
            });
            const opened = [];
            page.context().on('page', (other) => opened.push(other));
            for (const [line, { x, y, height }] of lines.entries()) {
                opened.length = 0;
                if (pressed === 'a finger') await page.touchscreen.tap(x + 15, y + height / 2);
                else await page.mouse.click(x + 15, y + height / 2);
                await still(page);
                for (let waited = 0; opened.length === 0 && waited < 5000; waited += 50) await setTimeout(50);
                await setTimeout(300); // a second one would come by then
                assert.equal(opened.length, 1, `on line ${line}`);
                await Promise.all(opened.map((other) => other.close()));
                await page.bringToFront();
            }
        }));
