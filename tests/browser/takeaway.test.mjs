// What can be taken away: each file, text and sheet of paper is made, read back, and holds what the screen shows.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before } from 'node:test';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { serve } from '../../web/setup/server.mjs';
import { findingsOf, record } from './support/record.mjs';
import { buildRelease } from './support/release.mjs';
import { during, need, nowhere, reading, serveSite, still, test } from './support/site.mjs';

let site;
before(async () => (site = await serveSite()));
after(() => site.close());

const workforce = 'inspection=jul-2021&theme=workforce';
const july = record.inspections.find((inspection) => inspection.id === 'jul-2021');
const onWorkforce = findingsOf(july).filter((one) => one.theme === 'workforce' || one.alsoThemes?.includes('workforce'));
const quotesOf = (findings) => findings.flatMap((one) => one.evidence.map((evidence) => evidence.quote)).filter(Boolean);

const menu = (page) => page.getByRole('dialog', { name: 'Export what is shown' });
async function openMenu(page) {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await menu(page).waitFor();
}
async function choose(page, name) {
    await openMenu(page);
    await menu(page).getByRole('button', { name }).click();
}
async function download(page, press) {
    need('downloads');
    const [file] = await Promise.all([page.waitForEvent('download'), press()]);
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}
const exported = (page, name) => download(page, () => choose(page, name));
const text = ({ bytes }) => bytes.toString('utf8');

const allowed = { permissions: ['clipboard-read', 'clipboard-write'] };
const refuse = (context) =>
    context.addInitScript(() => {
        for (const name of ['write', 'writeText'])
            Object.defineProperty(Clipboard.prototype, name, { value: () => Promise.reject(new DOMException('no', 'NotAllowedError')) });
    });

/** The link that the page hands out for what it shows. */
async function sharedLink(page) {
    await page.getByRole('button', { name: 'Share link' }).click();
    const link = await page.getByRole('dialog').getByRole('textbox', { name: 'Link' }).inputValue();
    await page.keyboard.press('Escape');
    return link;
}

/** RFC 4180, without its byte order mark. */
function readCsv(csv) {
    assert.equal(csv.charCodeAt(0), 0xfeff, 'a byte order mark, for Excel');
    const lines = [[]];
    for (const [, quoted, plain, end] of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n|$)/g)) {
        lines.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
        if (end === '\r\n') lines.push([]);
        if (end === '') break;
    }
    lines.pop(); // after the last line's end
    return lines;
}

test('the data as CSV and JSON: a row a piece of evidence, every quotation, the link', () =>
    reading(site, { link: workforce }, async ({ page, errors }) => {
        const csv = await exported(page, 'Download data (CSV)');
        assert.equal(csv.name, 'northamptonshire-timeline-workforce-jul-2021.csv');
        const [head, ...rows] = readCsv(text(csv));
        const ids = new Set(rows.map((row) => row[head.indexOf('finding_id')]));
        for (const finding of onWorkforce) assert.ok(ids.has(finding.id), finding.id);
        const quoted = rows.map((row) => row[head.indexOf('quotation')]);
        for (const quote of quotesOf(onWorkforce)) assert.ok(quoted.includes(quote), quote);

        const json = await exported(page, 'Download data (JSON)');
        assert.equal(json.name, 'northamptonshire-timeline-workforce-jul-2021.json');
        const data = JSON.parse(text(json));
        assert.equal(data.rows.length, rows.length);
        assert.equal(data.record, record.asAt);
        assert.equal(data.link, await sharedLink(page));
        assert.deepEqual(errors, []);
    }));

test('data of which the filters leave nothing is saved with its head, and it is said why it has no rows', () =>
    reading(site, { link: 'view=findings&voice=staff&q=zzzz' }, async ({ page, errors }) => {
        const csv = await exported(page, 'Download data (CSV)');
        const [head, ...rows] = readCsv(text(csv));
        assert.ok(head.includes('quotation'), `${head}`);
        assert.equal(rows.length, 0);
        await page.locator('#toast').getByText('Nothing passes the filters: Staff; what holds “zzzz”.').waitFor();
        assert.deepEqual(errors, []);
    }));

test('the chart as SVG: its words are text, its fonts are inside, source and link under it', () =>
    reading(site, { link: workforce }, async ({ page, errors }) => {
        const svg = await exported(page, 'Download picture (SVG)');
        assert.equal(svg.name, 'northamptonshire-timeline-workforce-jul-2021.svg');
        const told = await page.evaluate((source) => {
            const root = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
            return {
                name: root.tagName,
                texts: [...root.querySelectorAll('text')].map((one) => one.textContent),
                links: [...root.querySelectorAll('[href], script')].length,
            };
        }, text(svg));
        assert.equal(told.name, 'svg');
        assert.equal(told.links, 0);
        assert.ok(told.texts.some((one) => one.startsWith('Inadequate in 2019')), told.texts.join('; '));
        assert.ok(told.texts.some((one) => one.startsWith('Source')), told.texts.join('; '));
        assert.ok(told.texts.includes('Outstanding') || told.texts.includes('Good'), told.texts.join('; '));
        assert.ok(told.texts.includes(await sharedLink(page)));
        assert.equal(text(svg).match(/url\("data:font\/ttf;base64,/g).length, 2);
        assert.doesNotMatch(text(svg).replace(/http:\/\/www\.w3\.org\/2000\/svg/, ''), /url\("?http/, 'nothing is fetched from elsewhere');
        assert.deepEqual(errors, []);
    }));

test('the chart as PNG is twice its size, on white, and something is drawn', () =>
    reading(site, { link: 'view=numbers&measure=agency', colorScheme: 'dark' }, async ({ page, errors }) => {
        const svg = text(await exported(page, 'Download picture (SVG)'));
        const [, width, height] = svg.match(/width="([\d.]+)" height="([\d.]+)"/).map(Number);
        const file = await exported(page, 'Download picture (PNG)');
        assert.equal(file.name, 'northamptonshire-numbers-agency.png');
        const png = PNG.sync.read(file.bytes);
        assert.ok(Math.abs(png.width - 2 * width) <= 2 && Math.abs(png.height - 2 * height) <= 2, `${png.width}×${png.height} of ${width}×${height}`);
        assert.deepEqual([...png.data.subarray(0, 4)], [255, 255, 255, 255], 'white at its corner');
        let dark = 0;
        for (let i = 0; i < png.data.length; i += 4) if (png.data[i] < 80 && png.data[i + 1] < 80) ++dark;
        assert.ok(dark > 2000, `${dark} dark pixels`);
        assert.deepEqual(errors, []);
    }));

/** How many dots of a picture are dark. */
function darkOf({ data }) {
    let dark = 0;
    for (let i = 0; i < data.length; i += 4) if (data[i] < 80 && data[i + 1] < 80) ++dark;
    return dark;
}

test('the chart is copied as a picture with title, source, day and link in it, the same that is downloaded', () =>
    reading(site, { link: workforce, colorScheme: 'dark', ...allowed }, async ({ page, errors }) => {
        const file = PNG.sync.read((await exported(page, 'Download picture (PNG)')).bytes);
        await choose(page, 'Copy picture');
        await page.getByText('Copied', { exact: true }).first().waitFor();
        const { types, bytes } = await page.evaluate(async () => {
            const [item] = await navigator.clipboard.read();
            const blob = await item.getType('image/png');
            return { types: item.types, bytes: [...new Uint8Array(await blob.arrayBuffer())] };
        });
        assert.deepEqual(types, ['image/png']);
        const copied = PNG.sync.read(Buffer.from(bytes));
        assert.deepEqual([copied.width, copied.height], [file.width, file.height]);
        assert.deepEqual([...copied.data.subarray(0, 4)], [255, 255, 255, 255], 'white at its corner');
        assert.equal(darkOf(copied), darkOf(file));
        assert.ok(darkOf(copied) > 2000, `${darkOf(copied)} dark dots`);
        assert.deepEqual(errors, []);
    }));

test('where a picture can’t be copied it is shown, and its download is offered', () =>
    during(nowhere, {}, async ({ page, context }) => {
        await refuse(context);
        await page.goto(`${site.url}#${workforce}`);
        await still(page);
        await choose(page, 'Copy picture');
        const box = page.getByRole('dialog', { name: 'Copy this picture' });
        await box.getByText('doesn’t let this page copy pictures').waitFor();
        await box.getByRole('img', { name: /Workforce stability, July 2021/ }).waitFor();
        const file = await download(page, () => box.getByRole('button', { name: 'Download picture (PNG)' }).click());
        assert.equal(file.name, 'northamptonshire-timeline-workforce-jul-2021.png');
        assert.ok(darkOf(PNG.sync.read(file.bytes)) > 2000);
        assert.equal(await box.isVisible(), false);
        await choose(page, 'Copy citation');
        const plain = page.getByRole('dialog', { name: 'Copy this text' });
        await plain.waitFor();
        assert.equal(await plain.getByRole('button', { name: /Download/ }).count(), 0, 'a text has nothing to download');
    }));

test('the picture is drawn in the page’s own font', () =>
    reading(site, { link: workforce }, async ({ page }) => {
        // The same picture without its fonts looks different.
        const svg = text(await exported(page, 'Download picture (SVG)'));
        const differs = await page.evaluate(async (source) => {
            const pixels = async (from) => {
                const image = new Image();
                image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(from)}`;
                await image.decode();
                const canvas = document.createElement('canvas');
                canvas.width = image.naturalWidth;
                canvas.height = image.naturalHeight;
                const context = canvas.getContext('2d');
                context.drawImage(image, 0, 0);
                return context.getImageData(0, 0, canvas.width, canvas.height).data.join();
            };
            return (await pixels(source)) !== (await pixels(source.replace(/<style>.*?<\/style>/s, '')));
        }, svg);
        assert.ok(differs);
    }));

/** In the open menu: the briefing as long as it gets. */
const everyFinding = (page) => menu(page).getByRole('radio', { name: 'With every finding' }).check();
const unescaped = (markdown) => markdown.replace(/\\([\\`*_[\]<>|#~&])/g, '$1');
/** How many of the findings' quotations stand in `words`. */
const quotedIn = (words) => quotesOf(onWorkforce).filter((quote) => words.includes(quote)).length;

test('the briefing as Markdown on one page: title, the findings that tell most, what is left out, caveats, link', () =>
    reading(site, { link: workforce }, async ({ page }) => {
        const file = await exported(page, 'Download briefing (Markdown)');
        assert.equal(file.name, 'northamptonshire-timeline-workforce-jul-2021.md');
        const briefing = unescaped(text(file));
        assert.match(briefing, /^# Workforce stability, July 2021\n/);
        assert.ok(quotedIn(briefing) >= 3 && quotedIn(briefing) < quotesOf(onWorkforce).length);
        assert.match(briefing, /This page tells \d+ of [\d,]+ entries\. Behind the link below: [\d,]+ findings/);
        assert.match(briefing, /### To bear in mind/);
        assert.ok(briefing.includes(await sharedLink(page)));
    }));

test('the briefing as Markdown with every finding: title, every quotation, caveats, link', () =>
    reading(site, { link: workforce }, async ({ page, errors }) => {
        await openMenu(page);
        await everyFinding(page);
        const file = await download(page, () => menu(page).getByRole('button', { name: 'Download briefing (Markdown)' }).click());
        const briefing = unescaped(text(file));
        assert.match(briefing, /^# Workforce stability, July 2021\n/);
        for (const finding of onWorkforce) assert.ok(briefing.includes(finding.statement), finding.statement);
        for (const quote of quotesOf(onWorkforce)) assert.ok(briefing.includes(quote), quote);
        assert.match(briefing, /### To bear in mind/);
        assert.ok(briefing.includes(await sharedLink(page)));
        assert.deepEqual(errors, []);
    }));

const readClipboard = (page) =>
    page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const of = async (type) => (item.types.includes(type) ? (await item.getType(type)).text() : '');
        return { html: await of('text/html'), text: await of('text/plain') };
    });
test('a comparison is copied as headings, tables and links, beside plain text', () =>
    reading(site, { link: 'view=compare&columns=feb-2016~jul-2021', ...allowed }, async ({ page, errors }) => {
        const link = await sharedLink(page);
        await choose(page, 'Copy briefing');
        await page.getByText('Copied', { exact: true }).first().waitFor();
        const { html, text: plain } = await readClipboard(page);
        const told = await page.evaluate((source) => {
            const body = new DOMParser().parseFromString(source, 'text/html').body;
            return {
                title: body.querySelector('h1')?.textContent,
                tables: [...body.querySelectorAll('table')].map((table) => table.rows.length),
                head: [...(body.querySelector('table')?.rows[0].cells ?? [])].map((cell) => cell.textContent),
                links: [...body.querySelectorAll('a')].map((a) => a.getAttribute('href')),
                hidden: body.querySelectorAll('svg, button, [aria-hidden], .visually-hidden').length,
                text: body.textContent,
            };
        }, html);
        assert.equal(told.title, 'July 2021 beside February 2016');
        assert.equal(told.tables.length, 2, 'the comparison, and the words of the sources');
        // The head and the rows that matter most: how many fit on a page depends on how much they say.
        assert.ok(told.tables[0] > 2 && told.tables[0] < 12, `${told.tables[0]} rows`);
        assert.match(told.head.join(' | '), /^Theme \| February 2016.* \| July 2021.* \| Change$/);
        assert.ok(told.links.includes(link));
        assert.ok(told.links.every((to) => /^https?:/.test(to)), 'no link that leads nowhere from a report');
        assert.equal(told.hidden, 0);
        assert.ok(told.text.includes('Concern, with progress'));
        assert.ok(told.text.includes('To bear in mind'));
        assert.match(plain, /^# July 2021 beside February 2016/);
        assert.deepEqual(errors, []);
    }));

test('a copied briefing carries its chart as a picture with words for it, its text none', () =>
    reading(site, { link: 'view=numbers&measure=agency', colorScheme: 'dark', ...allowed }, async ({ page, errors }) => {
        await choose(page, 'Copy briefing');
        await page.getByText('Copied', { exact: true }).first().waitFor();
        const { html, text: plain } = await readClipboard(page);
        const told = await page.evaluate(async (source) => {
            const images = new DOMParser().parseFromString(source, 'text/html').querySelectorAll('img');
            const [image] = images;
            const drawn = new Image();
            drawn.src = image.src;
            await drawn.decode();
            return { number: images.length, src: image.src, alt: image.alt, shown: image.width, own: drawn.naturalWidth, ratio: drawn.naturalWidth / drawn.naturalHeight, as: image.width / image.height };
        }, html);
        assert.equal(told.number, 1);
        assert.match(told.src, /^data:image\/png;base64,/);
        assert.match(told.alt, /Agency rate/);
        assert.ok(told.own >= 2 * told.shown, 'sharp on paper');
        assert.ok(Math.abs(told.ratio - told.as) < 0.02, 'not stretched');
        const png = PNG.sync.read(Buffer.from(told.src.split(',')[1], 'base64'));
        assert.deepEqual([...png.data.subarray(0, 4)], [255, 255, 255, 255], 'on white');
        let dark = 0;
        for (let i = 0; i < png.data.length; i += 4) if (png.data[i] < 80 && png.data[i + 1] < 100) ++dark;
        assert.ok(dark > 1000, `${dark} dark pixels`);
        assert.doesNotMatch(plain, /data:image/);
        assert.deepEqual(errors, []);
    }));

test('the table on the screen is copied as a table, and as text with tabs', () =>
    reading(site, { link: 'view=numbers&measure=agency', ...allowed }, async ({ page }) => {
        await choose(page, 'Copy table');
        await page.getByText('Copied', { exact: true }).first().waitFor();
        const { html, text: plain } = await readClipboard(page);
        assert.match(html, /<table border="1"/);
        const agency = record.measures.find((measure) => measure.id === 'agency');
        const england = plain.split('\n').find((line) => line.startsWith('England\t')).split('\t').slice(1);
        const values = agency.series.find((series) => series.area === 'England').points.map((point) => point.value);
        assert.deepEqual(england.map(Number), values);
    }));

test('the citation of the view names the record, the view, both days and the link', () =>
    reading(site, { link: workforce, ...allowed }, async ({ page }) => {
        const link = await sharedLink(page);
        await choose(page, 'Copy citation');
        await page.getByText('Copied', { exact: true }).first().waitFor();
        const { html, text: plain } = await readClipboard(page);
        assert.ok(plain.startsWith(`${record.title}: “Workforce stability, July 2021”. Record as at `), plain);
        assert.match(plain, /, read on \d{1,2} [A-Z][a-z]+ \d{4}\. /);
        assert.ok(plain.endsWith(link));
        assert.match(html, /<a href="/, 'with a link where it is pasted');
    }));

test('where the picture can’t be drawn, that is what is said, and not that the connection failed', () =>
    during(site, { link: workforce }, async ({ page, errors }) => {
        await page.evaluate(() => (HTMLImageElement.prototype.decode = () => Promise.reject(new DOMException('no', 'EncodingError'))));
        await choose(page, 'Download picture (PNG)');
        await page.getByText('This browser could not draw the picture. The picture as SVG, the data and the briefing don’t need that.').first().waitFor();
        await page.evaluate(() => (window.fetch = () => Promise.reject(new TypeError('no'))));
        await choose(page, 'Download picture (SVG)');
        await page.getByText('The fonts of the picture could not be fetched. Check the connection, then try again.').first().waitFor();
        await page.getByRole('button', { name: 'Share link' }).click();
        const box = page.getByRole('dialog', { name: 'Share what you see' });
        await box.getByRole('button', { name: 'QR code', exact: true }).click();
        await box.getByRole('button', { name: 'Download QR code (PNG)' }).click();
        await box.getByText('This browser could not draw the picture. The code as SVG doesn’t need that.').waitFor();
        assert.deepEqual(errors, []);
    }));

test('of a record that does its worst, pictures are drawn and tables hold no formula', async () => {
    const worst = '=1+1\u202e\u2067\ufffe\uffff';
    const { site: folder, remove } = await buildRelease({
        of: 'tests/data/small.json',
        change: (record) => {
            for (const theme of record.themes) theme.name = worst + theme.name;
            for (const body of record.bodies) body.name = worst + body.name;
            for (const one of record.inspections) one.title = worst + one.title;
            for (const one of record.findings) one.statement = worst + one.statement;
            for (const one of record.sources) if (one.address) one.address = 'https://a.example/>)[click](javascript:alert(1))';
        },
    });
    const served = await serve(folder);
    try {
        await during(served, { link: 'view=timeline', ...allowed }, async ({ page, errors }) => {
            PNG.sync.read((await exported(page, 'Download picture (PNG)')).bytes);
            const svg = text(await exported(page, 'Download picture (SVG)'));
            assert.equal(await page.evaluate((source) => new DOMParser().parseFromString(source, 'image/svg+xml').querySelectorAll('parsererror').length, svg), 0);
            await page.goto(`${served.url}#view=findings`);
            await still(page);
            await choose(page, 'Copy table');
            await page.getByText('Copied', { exact: true }).first().waitFor();
            const { html, text: plain } = await readClipboard(page);
            for (const cell of plain.split(/[\t\n]/)) assert.doesNotMatch(cell, /^[=+@\t]|^-(?![\d.,]+%?$)/);
            assert.ok(plain.includes("'=1+1"));
            const cells = await page.evaluate((source) => [...new DOMParser().parseFromString(source, 'text/html').querySelectorAll('td, th, p, h1, h2')].map((one) => one.textContent), html);
            for (const cell of cells) assert.doesNotMatch(cell, /^\s*[=+@]/);
            const markdown = text(await exported(page, 'Download briefing (Markdown)'));
            assert.doesNotMatch(markdown, /(?<!\\)\]\(javascript/);
            assert.equal(JSON.parse(text(await exported(page, 'Download data (JSON)'))).rows[0].statement.startsWith(worst), true);
            assert.deepEqual(errors, []);
        });
    } finally {
        await served.close();
        await remove();
    }
});

test('where the clipboard is refused the text is shown, selected', () =>
    during(nowhere, {}, async ({ page, context }) => {
        await refuse(context);
        await page.goto(`${site.url}#${workforce}`);
        await still(page);
        await choose(page, 'Copy citation');
        const plain = page.getByRole('dialog', { name: 'Copy this text' });
        const selected = await plain.getByRole('textbox').evaluate((field) => field.value.slice(field.selectionStart, field.selectionEnd));
        assert.match(selected, /Record as at/);
        await page.keyboard.press('Escape');
        assert.equal(await page.evaluate(() => document.activeElement.id), 'export');

        await choose(page, 'Copy briefing');
        await plain.getByRole('heading', { name: 'Workforce stability, July 2021' }).waitFor();
        const rich = await page.evaluate(() => getSelection().toString());
        assert.ok(quotedIn(rich) >= 3, rich);
        assert.equal(await plain.getByRole('img').count(), 1, 'with its picture');

        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'Share link' }).click();
        await page.getByText('copy the link from the field').waitFor();
    }));

test('the menu leaves out what does not apply, and gives the focus back', () =>
    reading(site, { link: 'view=findings' }, async ({ page }) => {
        await page.getByRole('button', { name: 'Export', exact: true }).focus();
        await page.keyboard.press('Enter');
        assert.equal(await menu(page).getByRole('button', { name: /picture/ }).count(), 0, 'no chart on this screen, to be copied or downloaded');
        assert.ok(await menu(page).getByRole('button', { name: 'Download data (CSV)' }).isVisible());
        assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Download data (CSV)');
        await page.keyboard.press('Escape');
        assert.equal(await menu(page).isVisible(), false);
        assert.equal(await page.evaluate(() => document.activeElement.id), 'export');
    }));

test('paper gets the briefing, not the canvas and not the controls', () =>
    reading(site, { link: workforce, colorScheme: 'dark' }, async ({ page, errors }) => {
        need('media');
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        await page.emulateMedia({ media: 'print' });
        const paper = await page.evaluate(() => document.body.innerText);
        assert.match(paper, /Workforce stability, July 2021/);
        assert.ok(quotedIn(paper) >= 3, paper);
        assert.match(paper, /Record|record as at/);
        assert.ok(paper.includes(`at=${record.asAt}`), 'the link, to be typed');
        for (const control of ['Text view', 'Share', 'Search', 'Copy citation', 'Skip to']) assert.ok(!paper.includes(control), control);
        assert.equal(await page.locator('canvas').isVisible(), false);
        assert.equal(await page.locator('#briefing svg.drawing').isVisible(), true);
        assert.equal(await page.locator('#briefing h1').evaluate((h1) => getComputedStyle(h1).color), 'rgb(0, 0, 0)');
        await page.emulateMedia({ media: 'screen' });
        await page.evaluate(() => dispatchEvent(new Event('afterprint')));
        assert.equal(await page.locator('#briefing').innerHTML(), '');
        assert.deepEqual(errors, []);
    }));

const sheetsOf = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;

const printed = [
    '',
    'view=timeline&at=2026-11-21',
    workforce,
    'inspection=oct-2022',
    'theme=workforce',
    'view=findings',
    'view=findings&in=jul-2021',
    'view=compare&columns=feb-2016~jul-2021',
    'view=compare&columns=feb-2016~jul-2021&theme=workforce',
    'view=compare&columns=oct-2022.nnc~oct-2022.wnc',
    'view=compare&columns=feb-2016~jun-2019~jul-2021~oct-2022',
    'view=numbers&measure=agency',
    'view=sources',
];
test('whatever is shown prints on one sheet of A4, and fills most of it', () =>
    reading(site, {}, async ({ page }) => {
        need('media');
        for (const link of printed) {
            // What was printed before is left first: it needn't be drawn for another size.
            await page.goto('about:blank');
            await page.emulateMedia({ media: 'screen' });
            await page.setViewportSize({ width: 1440, height: 900 });
            await page.goto(site.url + (link ? `#${link}` : ''));
            await still(page);
            await page.waitForFunction(() => window.inspectionExplorer?.handsOn());
            const pdf = await page.pdf({ preferCSSPageSize: true });
            assert.equal(sheetsOf(pdf), 1, link);
            assert.equal(await page.locator('#briefing').innerHTML(), '', 'and is gone again');
            await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
            await page.emulateMedia({ media: 'print' });
            await page.setViewportSize({ width: 680, height: 1000 }); // A4 within its margins
            const high = await page.locator('#briefing').evaluate((briefing) => briefing.getBoundingClientRect().height);
            assert.ok(high > 700, `${link}: ${high} of 1009 pixels`);
        }
    }));

test('Export prints every finding where that is asked for, and one page the next time', () =>
    reading(site, { link: workforce }, async ({ page }) => {
        await page.evaluate(() => {
            window.printed = [];
            window.print = () => {
                dispatchEvent(new Event('beforeprint'));
                window.printed.push(document.getElementById('briefing').textContent);
                dispatchEvent(new Event('afterprint'));
            };
        });
        await openMenu(page);
        await everyFinding(page);
        await menu(page).getByRole('button', { name: 'Print briefing' }).click();
        await page.evaluate(() => window.print()); // as with Ctrl+P
        await openMenu(page);
        assert.ok(await menu(page).getByRole('radio', { name: 'On one page' }).isChecked());
        const [long, short] = await page.evaluate(() => window.printed);
        for (const quote of quotesOf(onWorkforce)) assert.ok(long.includes(quote), quote);
        assert.ok(quotedIn(short) < quotesOf(onWorkforce).length);
    }));

test('Share says what is shared, and its QR code holds the link', () =>
    reading(site, { link: 'view=compare&columns=feb-2016~jul-2021&theme=workforce' }, async ({ page, errors }) => {
        await page.getByRole('button', { name: 'Share link' }).click();
        const box = page.getByRole('dialog', { name: 'Share what you see' });
        await box.getByText('Workforce stability, July 2021 beside February 2016.').waitFor();
        const link = await box.getByRole('textbox', { name: 'Link' }).inputValue();
        await box.getByRole('button', { name: 'QR code', exact: true }).click();
        await box.getByRole('img', { name: /^QR code of the link: Workforce stability/ }).waitFor();
        const file = await download(page, () => box.getByRole('button', { name: 'Download QR code (PNG)' }).click());
        assert.equal(file.name, 'northamptonshire-compare-workforce-feb-2016-jul-2021-qr.png');
        const png = PNG.sync.read(file.bytes);
        assert.equal(jsQR(new Uint8ClampedArray(png.data), png.width, png.height)?.data, link);
        const svg = await download(page, () => box.getByRole('button', { name: 'Download QR code (SVG)' }).click());
        assert.match(text(svg), /^<svg /);
        assert.deepEqual(errors, []);
    }));

test('a QR code holds a link as long as it can; of a longer one it is said that it is too long', () =>
    reading(site, {}, async ({ page, errors }) => {
        const warnings = [];
        // The driver says in the console, at some time, that there is no service worker.
        page.on('console', (message) => message.type() === 'warning' && !/blocked by Playwright/.test(message.text()) && warnings.push(message.text()));
        const box = page.getByRole('dialog', { name: 'Share what you see' });
        const open = async (letters) => {
            await page.getByRole('searchbox', { name: 'Search the record' }).fill('é'.repeat(letters));
            await still(page);
            await page.getByRole('button', { name: 'Share link' }).click();
            await box.getByRole('button', { name: 'QR code', exact: true }).click();
        };
        await open(430); // six characters each in the address: more than a code holds with the usual room for damage
        await box.getByRole('img', { name: /^QR code of the link/ }).waitFor();
        await page.keyboard.press('Escape');
        await open(500);
        await box.getByText('This link is too long for a QR code. With a shorter search it would fit.').waitFor();
        assert.equal(await box.getByRole('img').count(), 0);
        assert.deepEqual([...errors, ...warnings], []);
    }));

test('on a phone Share, QR code, Export, Text view and colours can all be reached', () =>
    reading(site, { link: workforce, viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true }, async ({ page }) => {
        await page.getByRole('button', { name: 'Share link' }).tap();
        const box = page.getByRole('dialog', { name: 'Share what you see' });
        await box.getByRole('button', { name: 'QR code', exact: true }).tap();
        await box.getByRole('img', { name: /^QR code/ }).waitFor();
        await box.getByRole('button', { name: 'Export…' }).tap();
        await menu(page).getByRole('button', { name: 'Download data (CSV)' }).waitFor();
        await menu(page).getByRole('button', { name: 'Close' }).tap();
        await page.getByRole('button', { name: 'Search', exact: true }).tap();
        for (const name of [/^Export$/, /^Text view$/, /^Colours/]) {
            const button = page.getByRole('button', { name });
            assert.ok(await button.isVisible(), String(name));
            const { x, width } = await button.boundingBox();
            assert.ok(x >= 0 && x + width <= 320, `${name} is on the screen`);
        }
    }));

test('a touch screen’s own sheet is offered where there is one', () =>
    during(nowhere, { hasTouch: true }, async ({ page, context }) => {
        await context.addInitScript(() => {
            window.sent = [];
            Object.defineProperty(navigator, 'share', { value: async (what) => void window.sent.push(what), configurable: true });
        });
        await page.goto(`${site.url}#${workforce}`);
        await still(page);
        const link = await sharedLink(page);
        await page.getByRole('button', { name: 'Share link' }).click();
        await page.getByRole('dialog').getByRole('button', { name: 'Send…' }).click();
        const [sent] = await page.evaluate(() => window.sent);
        assert.equal(sent.url, link);
        assert.match(sent.text, /Workforce stability, July 2021/);
    }));
