// What a reader may do, by the means that readers have. Each action takes the reader ({page, client, screen})
// and random numbers, and answers in words what it did.
import { screens, show } from './screens.mjs';

const shortened = (text) => (text.length > 40 ? `${text.slice(0, 40)}… (${text.length} characters)` : text);
const rest = (page) => page.evaluate(() => window.soak.rest());
const { round } = Math;

const place = ({ screen }, { between }) => ({ x: round(between(0, screen.width - 1)), y: round(between(0, screen.height - 1)) });

/** Something in `where` that can be pressed, and its name; null where there is nothing. */
async function pressable(page, where, at) {
    const handle = await page.evaluateHandle(
        ([selectors, share]) => {
            const all = [...document.querySelectorAll(selectors)].filter((element) => element.checkVisibility({ checkVisibilityCSS: true }) && !element.disabled);
            return all[Math.floor(share * all.length)] ?? null;
        },
        [where, at],
    );
    const element = handle.asElement();
    if (!element) return null;
    const name = await element.evaluate((one) => one.getAttribute('aria-label') ?? one.textContent.trim());
    return { element, name: shortened(name) };
}

const controls = (place) => ['a[href]', 'button', 'summary', 'input:not([type=search])'].map((kind) => `${place} ${kind}`).join();
const header = controls('header');
const shown = controls('main');
const boxes = controls('.sheet');

/** Its middle, brought into view: by the focus in the tree, whose elements lie where the explorer draws them. */
async function middleOf(page, element) {
    await element.evaluate((one) => {
        if (one.closest('#tree')) one.focus({ focusVisible: true, preventScroll: true });
        else one.scrollIntoView({ block: 'nearest' });
    });
    await rest(page);
    const box = await element.boundingBox();
    return box && box.width && box.height ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
}

const means = {
    async mouse({ page }, element) {
        const at = await middleOf(page, element);
        if (!at) return;
        await page.mouse.move(at.x, at.y);
        await page.mouse.down();
        await page.mouse.up();
    },
    async keyboard({ page }, element) {
        await element.evaluate((one) => one.focus({ focusVisible: true }));
        await rest(page);
        await page.keyboard.press('Enter');
    },
    // As screen readers do; a link in a chart has no click().
    click: (reader, element) => element.evaluate((one) => one.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))),
    async finger({ page, client }, element) {
        const at = await middleOf(page, element);
        if (at) await touch(client, [[at]]);
    },
};

/** Clicks where `locator` stands, whatever lies there. False where it can't be seen. */
async function clickAt(page, locator) {
    const box = (await locator.isVisible()) && (await locator.boundingBox());
    if (box) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    return Boolean(box);
}

/** Fingers on the screen: the places of each, one after another. */
async function touch(client, steps) {
    const send = (type, touchPoints) => client.send('Input.dispatchTouchEvent', { type, touchPoints });
    for (const [i, fingers] of steps.entries()) await send(i ? 'touchMove' : 'touchStart', fingers.map((at, id) => ({ ...at, id })));
    await send('touchEnd', []);
}

async function press(reader, { share, pick }, where) {
    const found = await pressable(reader.page, where, share());
    if (!found) return 'finds nothing to press';
    const by = pick(['mouse', 'mouse', 'keyboard', 'click', ...(reader.screen.touch ? ['finger', 'finger'] : [])]);
    await means[by](reader, found.element);
    await found.element.dispose();
    return `presses “${found.name}” (${by})`;
}

const typed = ['care ', 'zz', 'a'];
const pasted = [
    'agency', 'supervision of', 'care leavers', 'neglect',
    '“quality of practice”', "children's", '"', "''''", '<b>&amp;</b>', '%41#&=~?+', 'Ä ö é ß', 'e\u0301a\u0308n\u0303', '\u0301\u0301', '👩‍👩‍👧 🇬🇧', '   ', '  many   spaces  between  ',
    'a\tb', '\u0007\u001bbell', '\u202eright to left', 'שלום', '漢字', '\u200b', '.', '-', '_', 'care.', 'x'.repeat(300), 'agency staff '.repeat(60), 'é%~'.repeat(900), 'long '.repeat(2500),
];

async function search({ page }, { pick, chance }) {
    const field = page.locator('#search');
    if (!(await field.isVisible())) await clickAt(page, page.locator('#search-button'));
    if (!(await clickAt(page, field))) return 'finds no search box';
    if (chance(0.7)) await page.keyboard.press('Control+A');
    if (chance(0.2)) {
        await page.keyboard.press('Delete');
        return 'empties the search box';
    }
    const text = pick(chance(0.3) ? typed : pasted);
    if (typed.includes(text)) await page.keyboard.type(text);
    else await page.keyboard.insertText(text);
    if (chance(0.3)) await page.keyboard.press('Enter');
    return `searches for ${JSON.stringify(shortened(text))}`;
}

const keys = 'Tab Tab Tab Shift+Tab Enter Space Escape ArrowUp ArrowDown ArrowLeft ArrowRight PageUp PageDown Home End'.split(' ');

/** Presses one key, or one several times. */
async function key({ page }, { pick, between }) {
    const name = pick(keys);
    const times = /Tab|Arrow/.test(name) ? round(between(1, 4)) : 1;
    for (let i = 0; i < times; ++i) await page.keyboard.press(name);
    return `presses ${name}${times > 1 ? ` ${times} times` : ''}`;
}

async function go({ page }, { chance }) {
    const by = chance(0.65) ? -1 : 1;
    const went = await page.evaluate(
        (steps) =>
            new Promise((resolve) => {
                // Not out of the site.
                if (!(steps < 0 ? navigation.canGoBack : navigation.canGoForward)) return resolve(false);
                addEventListener('popstate', () => resolve(true), { once: true });
                history.go(steps);
            }),
        by,
    );
    return `${went ? 'goes' : 'can’t go'} ${by < 0 ? 'back' : 'forward'}`;
}

const box = async ({ page }) => {
    const open = page.locator('.sheet:not([hidden])');
    return (await open.count()) ? open.first() : null;
};

/** Opens Share or Export; where a box is open, uses or closes it. */
async function useBox(reader, random) {
    const { page } = reader;
    const open = await box(reader);
    if (!open) {
        const id = random.pick(['pass-on', 'export']);
        return (await clickAt(page, page.locator(`#${id}`))) ? `opens ${id}` : `finds no ${id} button`;
    }
    if (random.chance(0.4)) {
        await page.keyboard.press('Escape');
        return 'presses Escape in a box';
    }
    return press(reader, random, boxes);
}

/** Prints: what the browser tells the page before and after, or the whole of it. */
async function print({ page }, { chance }) {
    if (chance(0.15)) {
        await page.pdf();
        return 'prints';
    }
    await page.evaluate(() => window.print());
    return 'opens the dialog for printing and closes it';
}

/** What was taken away comes back. */
export const giveGraphicsBack = ({ page }) =>
    page.evaluate(async () => {
        const { soak } = window;
        if (!soak.graphics) return;
        const restored = new Promise((resolve) => document.getElementById('canvas').addEventListener('webglcontextrestored', resolve, { once: true }));
        soak.graphics.restoreContext();
        soak.graphics = null;
        await restored;
    });

const graphicsAreGone = (page) => page.evaluate(() => Boolean(window.soak.graphics));

/** The browser takes the graphics away, or gives them back. */
async function graphics(reader) {
    if (await graphicsAreGone(reader.page)) {
        await giveGraphicsBack(reader);
        return 'has the graphics given back';
    }
    return reader.page.evaluate(async () => {
        // A canvas that never drew has none.
        if (document.documentElement.dataset.main !== 'explorer') return 'has no graphics to lose';
        const canvas = document.getElementById('canvas');
        const lost = new Promise((resolve) => canvas.addEventListener('webglcontextlost', resolve, { once: true }));
        window.soak.graphics = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
        window.soak.graphics.loseContext();
        await lost;
        return 'has the graphics taken away';
    });
}

/** The system's own settings, which the page follows. */
async function system({ page }, { pick }) {
    const [name, value] = pick([['colorScheme', 'dark'], ['colorScheme', 'light'], ['reducedMotion', 'reduce'], ['reducedMotion', 'no-preference'], ['forcedColors', 'active'], ['forcedColors', 'none'], ['forcedColors', 'none']]);
    await page.emulateMedia({ [name]: value });
    return `sets the system’s ${name} to ${value}`;
}

async function move(reader, random) {
    const to = place(reader, random);
    await reader.page.mouse.move(to.x, to.y, { steps: round(random.between(1, 4)) });
    return `moves the pointer to ${to.x}, ${to.y}`;
}

async function pressPlace(reader, random) {
    const at = place(reader, random);
    if (reader.screen.touch) await touch(reader.client, [[at]]);
    else await reader.page.mouse.click(at.x, at.y);
    return `${reader.screen.touch ? 'taps' : 'clicks'} at ${at.x}, ${at.y}`;
}

async function wheel(reader, random) {
    const at = place(reader, random);
    const by = [random.chance(0.2) ? round(random.between(-600, 600)) : 0, round(random.between(-1200, 1800))];
    await reader.page.mouse.move(at.x, at.y);
    await reader.page.mouse.wheel(...by);
    return `turns the wheel by ${by} at ${at.x}, ${at.y}`;
}

async function drag(reader, random) {
    const from = place(reader, random);
    const to = random.chance(0.3) ? place(reader, random) : { x: from.x, y: round(random.between(0, reader.screen.height - 1)) };
    const words = `from ${from.x}, ${from.y} to ${to.x}, ${to.y}`;
    if (!reader.screen.touch) {
        await reader.page.mouse.move(from.x, from.y);
        await reader.page.mouse.down();
        await reader.page.mouse.move(to.x, to.y, { steps: 4 });
        await reader.page.mouse.up();
        return `drags the mouse ${words}`;
    }
    const at = (share) => ({ x: round(from.x + (to.x - from.x) * share), y: round(from.y + (to.y - from.y) * share) });
    const fingers = random.chance(0.15) ? 2 : 1;
    await touch(reader.client, [0, 0.2, 0.4, 0.7, 1].map((share) => Array.from({ length: fingers }, (_, i) => ({ x: at(share).x + i * 40, y: at(share).y }))));
    return `drags ${fingers} finger${fingers > 1 ? 's' : ''} ${words}`;
}

const size = async (reader, { pick }) => {
    await show(reader, pick(screens));
    return `has a screen of ${reader.screen.width}×${reader.screen.height}${reader.screen.touch ? ' with touch' : ''}`;
};

const textView = async ({ page }) => ((await clickAt(page, page.locator('#text-button'))) ? 'presses Text view' : 'finds no button for the text view');

/** Each as often as the number beside it says. */
const deck = [
    [24, 'press', (reader, random) => press(reader, random, random.chance(0.2) ? header : shown)],
    [12, 'move', move],
    [6, 'place', pressPlace],
    [8, 'wheel', wheel],
    [4, 'drag', drag],
    [6, 'search', search],
    [14, 'key', key],
    [8, 'go', go],
    [7, 'box', useBox],
    [3, 'size', size],
    [4, 'text', textView],
    [2, 'system', system],
    [2, 'print', print],
    [1, 'graphics', graphics],
].flatMap(([times, , does]) => Array(times).fill(does));

/** Does one of them and answers what it was. */
export async function act(reader, random) {
    // Not for long without graphics.
    const does = random.chance(0.25) && (await graphicsAreGone(reader.page)) ? graphics : random.pick(deck);
    return does(reader, random);
}
