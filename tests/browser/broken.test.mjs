// When something breaks while the explorer is used: the reader goes on reading what was shown, hears why, and may try again.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { during, explorer, explorerReady, frames, heldBack, linkOf, nowhere, press, reading, serveSite, still, test, textView } from './support/site.mjs';

let site;
before(async () => (site = await serveSite()));
after(() => site.close());

const broke = 'Something in the explorer broke, so this is the text view, which holds the same.';
const notice = (page) => page.locator('#notice');
const tryAgain = (page) => page.getByRole('button', { name: 'Try again' });

// Ways in which the explorer can break: each is set going, and then happens at the reader's next move.
const breaks = {
    'a frame throws': () => {
        WebGL2RenderingContext.prototype.drawElements = () => {
            throw new Error('made to throw in a frame');
        };
    },
    'a hook throws': () => {
        // Once: the rest of the page needs it too.
        JSON.parse = () => {
            JSON.parse = window.kept.parse;
            throw new Error('made to throw in a hook');
        };
    },
    'a handler throws': () => {
        const stage = document.getElementById('stage');
        stage.getBoundingClientRect = () => {
            throw new Error('made to throw in a handler');
        };
    },
    'its memory is spoilt': () => window.spoil(),
};
const mends = () => {
    WebGL2RenderingContext.prototype.drawElements = window.kept.drawElements;
    delete document.getElementById('stage').getBoundingClientRect;
};

/** Keeps what `breaks` takes away, and a way into the explorer's memory. */
async function prepare(page) {
    await page.addInitScript(() => {
        window.kept = { drawElements: WebGL2RenderingContext.prototype.drawElements, parse: JSON.parse };
        const instantiate = WebAssembly.instantiate;
        WebAssembly.instantiate = async (...given) => {
            const made = await instantiate(...given);
            const memory = Object.values((made.instance ?? made).exports).find((one) => one instanceof WebAssembly.Memory);
            if (memory) window.spoil = () => new Uint8Array(memory.buffer).fill(0xff);
            return made;
        };
    });
}

/** The title, the address, the heading, the place in the header and the text tell of Findings searched for neglect. */
async function inStep(page) {
    assert.match(linkOf(page), /q=neglect/);
    assert.match(await page.title(), /^Findings/);
    assert.match(await page.getByRole('heading', { level: 1 }).textContent(), /^Findings/);
    assert.equal(await page.getByRole('searchbox').inputValue(), 'neglect');
    assert.equal(await page.getByRole('link', { name: 'Findings', exact: true }).first().getAttribute('aria-current'), 'page');
    await textView(page).locator('mark', { hasText: /neglect/i }).first().waitFor();
    assert.equal(await explorer(page).isVisible(), false);
}

for (const [what, breaking] of Object.entries(breaks)) {
    test(`when ${what}, the text view of the same is there, says so, and the explorer may be tried again once`, () =>
        during(site, { link: 'view=findings&q=neglect', prepare }, async ({ page, errors }) => {
            assert.deepEqual(errors, []);
            await page.evaluate(breaking);
            await page.setViewportSize({ width: 1300, height: 800 });
            await page.mouse.move(600, 400);
            await notice(page).getByText(broke).waitFor();
            await inStep(page);
            assert.ok(errors.length > 0, 'the console has the cause');

            await page.evaluate(mends);
            await tryAgain(page).click();
            await explorerReady(page);
            assert.equal(await notice(page).isVisible(), false);
            const before = await frames(page);
            await press(page, explorer(page).getByRole('checkbox').first());
            assert.ok((await frames(page)) > before, 'it draws');
            await page.goBack();
            await still(page);

            await page.evaluate(breaking);
            await page.setViewportSize({ width: 1440, height: 900 });
            await page.mouse.move(610, 410);
            await notice(page).getByText('Reload this page').waitFor();
            await inStep(page);
            assert.equal(await tryAgain(page).isVisible(), false, 'not twice');
            // What isn't drawn goes on.
            await page.evaluate(mends);
            await page.getByRole('link', { name: 'Numbers' }).first().click();
            await textView(page).getByRole('heading', { name: /agency/i }).first().waitFor();
            assert.match(await page.title(), /agency/i);
        }));
}

test('where the browser refuses an address, the page stays in step and its address follows', () =>
    during(site, {}, async ({ page, errors }) => {
        await page.clock.install();
        await page.evaluate(() => {
            window.allowed = { push: history.pushState, replace: history.replaceState };
            history.pushState = history.replaceState = () => {
                throw new DOMException('100 times in 30 seconds', 'SecurityError');
            };
        });
        await page.getByRole('link', { name: 'Findings', exact: true }).first().click();
        await page.getByRole('searchbox').pressSequentially('neglect');
        await explorer(page).getByText('neglect', { exact: false }).first().waitFor();
        assert.match(await page.title(), /^Findings/);
        assert.equal(linkOf(page), '');
        assert.equal(await notice(page).isVisible(), false);
        await page.evaluate(() => {
            history.pushState = window.allowed.push;
            history.replaceState = window.allowed.replace;
        });
        await page.clock.fastForward(10_000);
        await page.waitForFunction(() => /q=neglect/.test(location.hash));
        await page.goBack();
        await page.waitForFunction(() => location.hash === '');
        assert.doesNotMatch(await page.title(), /^Findings/, 'one step back is where the reader was');
        assert.deepEqual(errors, []);
    }));

const lose = (page) =>
    page.evaluate(() => {
        window.graphics = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
        window.graphics.loseContext();
    });
const giveBack = (page) => page.evaluate(() => window.graphics.restoreContext());

/** How many colours are on the canvas: one is a blank. */
const colours = (page) =>
    page.locator('#stage').screenshot().then((png) =>
        page.evaluate(async (base64) => {
            const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
            const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
            canvas.drawImage(picture, 0, 0);
            return new Set(new Uint32Array(canvas.getImageData(0, 0, picture.width, picture.height).data.buffer)).size;
        }, png.toString('base64')),
    );

test('when the graphics are lost the text view is there, and the explorer when they are back', () =>
    reading(site, { bypassCSP: true }, async ({ page }) => {
        await lose(page);
        await notice(page).getByText('The browser took the graphics away for now').waitFor();
        assert.equal(await textView(page).isVisible(), true);
        await giveBack(page);
        await explorer(page).getByRole('heading').first().waitFor();
        await still(page);
        assert.ok((await colours(page)) > 20);
        assert.equal(await notice(page).isVisible(), false);
    }));

test('where the browser can’t make the canvas’s shaders, the text view is there and says so', () =>
    during(site, { ready: false, prepare: (page) => page.addInitScript(() => (WebGL2RenderingContext.prototype.linkProgram = () => {})) }, async ({ page, errors }) => {
        await notice(page).getByText(broke).waitFor();
        assert.equal(await textView(page).isVisible(), true);
        assert.ok(errors.some((error) => /shaders/.test(error)), 'the console has the cause');
    }));

test('when “Text view” is pressed while the graphics are lost, it says so, and draws when they are back', () =>
    reading(site, { bypassCSP: true }, async ({ page }) => {
        await lose(page);
        await notice(page).getByText('The browser took the graphics away for now').waitFor();
        await page.getByRole('button', { name: 'Text view' }).click();
        await notice(page).getByText('The browser took the graphics away for now').waitFor();
        assert.equal(await textView(page).isVisible(), true, 'no blank');
        await giveBack(page);
        await explorer(page).getByRole('heading').first().waitFor();
        await still(page);
        assert.ok((await colours(page)) > 20);
    }));

test('a reader of the text view who has begun isn’t moved when the graphics are back', () =>
    reading(site, { bypassCSP: true }, async ({ page }) => {
        await lose(page);
        await notice(page).getByText('The browser took the graphics away for now').waitFor();
        await page.mouse.wheel(0, 600);
        await page.waitForFunction(() => scrollY > 0);
        await giveBack(page);
        await page.getByRole('button', { name: 'Open the explorer' }).waitFor();
        assert.equal(await textView(page).isVisible(), true);
        await page.getByRole('button', { name: 'Open the explorer' }).click();
        await explorerReady(page);
        assert.ok((await colours(page)) > 20);
    }));

test('after printing the canvas is drawn anew, for a browser may have let go of what was on it', () =>
    reading(site, {}, async ({ page }) => {
        await page.evaluate(() => {
            window.drawn = 0;
            const { clear } = WebGL2RenderingContext.prototype;
            WebGL2RenderingContext.prototype.clear = function (...given) {
                ++window.drawn;
                return clear.apply(this, given);
            };
            dispatchEvent(new Event('beforeprint'));
            dispatchEvent(new Event('afterprint'));
        });
        await page.waitForFunction(() => window.drawn > 0);
    }));

test('in a frame that allows nothing but script, the text is there and says what to do', () =>
    during(nowhere, {}, async ({ page, context }) => {
        for (const link of ['', '#view=findings']) {
            const framed = `<!doctype html><iframe title="record" sandbox="allow-scripts" src="./${link}" width="1000" height="700"></iframe>`;
            await context.route('**/framing.html', (route) => route.fulfill({ contentType: 'text/html', body: framed }));
            await page.goto(`${site.url}framing.html`);
            const frame = page.frameLocator('iframe');
            await frame.getByRole('link', { name: 'Open it by itself' }).waitFor();
            await frame.getByRole('heading', { name: 'How much of each inspection is known' }).waitFor();
            assert.equal(await frame.getByText('Opening…').isVisible(), false);
        }
    }));

test('an explorer that arrives late takes the place of a text that nobody reads', () =>
    during(nowhere, {}, async ({ page, context }) => {
        const letGo = await heldBack(context, page, `${site.url}#view=findings`);
        await notice(page).getByText('taking long to arrive').waitFor();
        letGo();
        await explorerReady(page);
        await explorer(page).getByRole('heading').first().waitFor();
        assert.equal(await notice(page).isVisible(), false);
    }));

for (const [what, begin] of Object.entries({
    scrolled: (page) => page.mouse.wheel(0, 500).then(() => page.waitForFunction(() => scrollY > 0)),
    'gone on with Tab': (page) => page.keyboard.press('Tab'),
})) {
    test(`an explorer that arrives late offers itself to a reader who has ${what}`, () =>
        during(nowhere, {}, async ({ page, context }) => {
            const letGo = await heldBack(context, page, site.url);
            await textView(page).waitFor();
            await begin(page);
            letGo();
            const offer = page.getByRole('button', { name: 'Open the explorer' });
            await offer.waitFor();
            assert.equal(await textView(page).isVisible(), true);
            await offer.click();
            await explorerReady(page);
            assert.equal(await textView(page).isVisible(), false);
        }));
}

test('what was typed into the search before the explorer came is searched for when it comes', () =>
    during(nowhere, {}, async ({ page, context }) => {
        const letGo = await heldBack(context, page, site.url);
        await page.getByRole('searchbox').fill('neglect');
        letGo();
        await page.waitForFunction(() => /q=neglect/.test(location.hash));
        await textView(page).locator('mark', { hasText: /neglect/i }).first().waitFor();
        assert.equal(await page.getByRole('searchbox').inputValue(), 'neglect');
        await page.getByRole('button', { name: 'Open the explorer' }).click();
        await explorerReady(page);
        assert.match(linkOf(page), /q=neglect/);
    }));
