// What a reader meets where a file of the site is at fault: something to read, why, and what still works. The whole
// table is tried with FAULTS=all (`bash tests/run --engines`), a fixed dozen of it otherwise.
import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { explorer, nowhere, still, test, textView, visit } from './support/site.mjs';
import { faults, faultyHost, files } from './support/faulty.mjs';

let host;
before(async () => (host = await faultyHost()));
after(() => host.close());

const cannotStart = 'The explorer could not be started, so this is the text view. Reload this page';
const notWhole = 'did not arrive whole';
// Firefox fails the whole answer, Chromium what is read of it.
const cutOff = /did not arrive whole|could not be fetched\. Check the connection/;
const late = 'taking long to arrive';
const notRead = 'it can be seen, but not read aloud';
const answered = (status) => `could not be fetched (the site answered ${status}). Reload this page`;

// What is to be seen: `shows` the page's own text, the link's text or the explorer; `says` why. A fault that isn't named
// here is met as `otherwise`.
const table = {
    'main script': {
        otherwise: { shows: 'page', says: cannotStart },
        'never answering': { shows: 'page', says: late },
        '10 seconds late': { meanwhile: { shows: 'page', says: late }, shows: 'explorer' },
    },
    wasm: {
        404: { shows: 'page', says: `The explorer ${answered(404)}` },
        500: { shows: 'page', says: `The explorer ${answered(500)}` },
        'cut off half-way': { shows: 'page', says: cutOff },
        otherwise: { shows: 'page', says: notWhole },
        'never answering': { shows: 'page', says: late },
        '10 seconds late': { meanwhile: { shows: 'page', says: late }, shows: 'explorer' },
    },
    record: {
        404: { shows: 'page', says: `The record ${answered(404)}` },
        500: { shows: 'page', says: `The record ${answered(500)}` },
        'cut off half-way': { shows: 'page', says: cutOff },
        otherwise: { shows: 'page', says: `The record ${notWhole}` },
        'never answering': { shows: 'page', says: late },
        '10 seconds late': { meanwhile: { shows: 'page', says: late }, shows: 'explorer' },
    },
    // The other font stands in.
    'regular font': { otherwise: { shows: 'explorer' } },
    'semibold font': { otherwise: { shows: 'explorer' } },
    style: {
        otherwise: { shows: 'link', says: 'The style of this page could not be fetched' },
        'never answering': { shows: 'link', says: late },
        '10 seconds late': { meanwhile: { shows: 'link', says: late }, shows: 'explorer' },
    },
    // Nothing that is seen at first needs it.
    'rest of the wasm': { otherwise: { shows: 'explorer', says: notRead }, '10 seconds late': { shows: 'explorer' } },
};

// A link that shows something else than its page does.
const link = 'view=findings&q=neglect';
const ofPage = 'How much of each inspection is known';

async function see(page, { shows, says }, withLink) {
    const notice = page.locator('#notice');
    if (says) await notice.getByText(says).waitFor();
    if (shows === 'explorer') {
        await page.waitForFunction(() => window.inspectionExplorer?.frames() > 0 && document.documentElement.dataset.main === 'explorer');
        await still(page);
        if (!says) assert.ok((await explorer(page).locator('button, a').count()) > 5, 'there is much to press');
        assert.equal(await notice.isVisible(), Boolean(says), 'and nothing else to say');
    } else {
        assert.equal(await textView(page).isVisible(), true);
        if (shows === 'link' && withLink) await textView(page).locator('mark', { hasText: /neglect/i }).first().waitFor();
        else await textView(page).getByRole('heading', { name: ofPage }).waitFor();
        if (withLink && shows === 'page') await notice.getByText('What you see is not what the link shows').waitFor();
    }
    assert.equal(await page.getByText('Opening…').isVisible(), false);
}

/** From what is shown a reader goes on. */
async function goOn(page, { shows, says }) {
    await page.getByRole('link', { name: 'Numbers' }).first().click();
    if (shows === 'page') await page.waitForURL(/numbers\.html/, { waitUntil: 'commit' });
    if (says === notRead) return page.waitForFunction(() => /agency/i.test(document.title));
    const place = shows === 'explorer' ? explorer(page) : textView(page);
    await place.getByRole('heading', { name: /agency/i }).first().waitFor();
}

const expected = (file, fault) => table[file][fault] ?? table[file].otherwise;

function row(file, fault, withLink) {
    test(`${file}: ${fault}, ${withLink ? 'with' : 'without'} a link`, async () => {
        const { page, close } = await visit(nowhere);
        try {
            await page.goto(host.as(file, fault) + (withLink ? `#${link}` : ''), { waitUntil: 'commit' });
            const met = expected(file, fault);
            if (met.meanwhile) await see(page, met.meanwhile, withLink);
            await see(page, met, withLink);
            await goOn(page, met);
        } finally {
            await close();
        }
    });
}

const all = Object.keys(files).flatMap((file) => faults.flatMap((fault) => [true, false].map((withLink) => [file, fault, withLink])));
const dozen = [
    ['main script', '404', true],
    ['main script', '10 seconds late', true],
    ['main script', 'never answering', true],
    ['wasm', 'HTML', true],
    ['wasm', '10 seconds late', true],
    ['record', '500', false],
    ['record', 'cut off half-way', true],
    ['record', 'never answering', false],
    ['regular font', 'rubbish', true],
    ['semibold font', 'never answering', false],
    ['style', 'HTML', true],
    ['style', 'never answering', false],
    ['rest of the wasm', '404', true],
    ['rest of the wasm', 'never answering', false],
];

test('where the rest of the wasm can’t be had, Export says so, and what is shown stays', async () => {
    const { page, close } = await visit(nowhere);
    try {
        await page.goto(host.as('rest of the wasm', '500'));
        await see(page, expected('rest of the wasm', '500'), false);
        await page.getByRole('button', { name: 'Export', exact: true }).click();
        await page.locator('#toast').getByText('The explorer could not be fetched (the site answered 500)').waitFor();
        await see(page, expected('rest of the wasm', '500'), false);
    } finally {
        await close();
    }
});

// They wait for most of their time.
describe('where a file is at fault', { concurrency: 4 }, () => {
    for (const one of process.env.FAULTS === 'all' ? all : dozen) row(...one);
});
