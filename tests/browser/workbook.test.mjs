// The workbook of what is shown: the downloaded file, opened by another program than the one that wrote it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before } from 'node:test';
import { read } from '@e965/xlsx';
import { record } from './support/record.mjs';
import { buildRelease, host } from './support/release.mjs';
import { during, explorerReady, need, nowhere, reading, serveSite, still, test } from './support/site.mjs';

let site;
before(async () => (site = await serveSite()));
after(() => site.close());

const menu = (page) => page.getByRole('dialog', { name: 'Export what is shown' });
async function download(page, name) {
    need('downloads');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await menu(page).waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), menu(page).getByRole('button', { name }).click()]);
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** The workbook that the page hands out: {name, book, rows}; `rows` are a sheet's, by their heads. */
async function workbook(page) {
    const { name, bytes } = await download(page, 'Download workbook (XLSX)');
    const book = read(bytes, { cellDates: true, cellFormula: true, cellStyles: true, bookFiles: true });
    /** Its cells, row by row, as the file has them. */
    const cells = (sheet) => book.Sheets[sheet]['!data'] ?? gridOf(book.Sheets[sheet]);
    const rows = (sheet) => {
        const [head, ...more] = cells(sheet);
        return more.map((row) => Object.fromEntries(head.map((cell, i) => [cell.v, row[i]])));
    };
    return { name, book, cells, rows };
}

function gridOf(sheet) {
    const grid = [];
    for (const [at, cell] of Object.entries(sheet)) {
        const [, letters, number] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
        if (!letters) continue;
        const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
        (grid[number - 1] ??= [])[column] = cell;
    }
    return grid;
}
const dayOf = (date) => date.toISOString().slice(0, 10);
const said = (cell) => (cell?.v === undefined ? '' : cell.v instanceof Date ? dayOf(cell.v) : String(cell.v));

/** RFC 4180, without its byte order mark. */
function readCsv(csv) {
    const lines = [[]];
    for (const [, quoted, plain, end] of csv.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n|$)/g)) {
        lines.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
        if (end === '\r\n') lines.push([]);
        if (end === '') break;
    }
    lines.pop();
    return lines;
}
const sheets = ['Findings', 'Evidence', 'Inspections', 'Judgements', 'Measures', 'Sources'];

test('the workbook reads back: every row of what is shown, and the tables that they refer to', () =>
    reading(site, { link: 'view=findings&voice=families' }, async ({ page, errors }) => {
        const counted = Number(/^(\d+) /.exec(await page.getByRole('heading', { name: /^\d+ \w+ told by/ }).first().textContent())[1]);
        const { name, book, cells, rows } = await workbook(page);
        assert.equal(name, 'northamptonshire-findings-families.xlsx');
        assert.deepEqual(book.SheetNames, ['Read me', ...sheets]);
        assert.ok(counted > 0);
        assert.equal(rows('Findings').length, counted, 'as many as the view says');
        const families = new Set([...record.findings, ...record.figures].filter(({ voice }) => voice === 'families').map(({ id }) => id));
        assert.deepEqual(new Set(rows('Findings').map((row) => row.finding_id.v)), families);

        // The evidence is that of the CSV, cell by cell.
        const [head, ...lines] = readCsv((await download(page, 'Download data (CSV)')).bytes.toString());
        assert.deepEqual(cells('Evidence')[0].map(({ v }) => v), head);
        assert.deepEqual(cells('Evidence').slice(1).map((row) => head.map((_, i) => said(row[i]))), lines);

        // The others are whole, as in the site's data/.
        for (const sheet of sheets.slice(2)) {
            const [heads, ...all] = readCsv(await (await fetch(`${site.url}data/${sheet.toLowerCase()}.csv`)).text());
            assert.deepEqual(cells(sheet).map((row) => heads.map((_, i) => said(row[i]))), [heads, ...all], sheet);
        }
        assert.deepEqual(errors, []);
    }));

test('numbers are numbers, days are days, a month stays a text; the head is bold and stays; columns can be read and filtered', () =>
    reading(site, { link: 'view=findings&voice=families' }, async ({ page }) => {
        const { book, cells, rows } = await workbook(page);
        const agency = rows('Measures').find((row) => row.measure_id.v === 'agency');
        assert.deepEqual([agency.value.t, agency.date.t], ['n', 'd']);
        const precise = record.inspections.find(({ started }) => started?.length === 10);
        const month = record.inspections.find(({ started }) => started?.length === 7);
        const started = (id) => rows('Inspections').find((row) => row.inspection_id.v === id).started;
        assert.deepEqual([started(precise.id).t, dayOf(started(precise.id).v)], ['d', precise.started]);
        if (month) assert.deepEqual([started(month.id).t, started(month.id).v], ['s', month.started]);
        assert.ok(rows('Sources').every((row) => row.published_inferred.t === 'b'));
        const part = (path) => {
            const file = book.files[path];
            return Buffer.from(file.content ?? file).toString();
        };
        // The third style's font is a bold one.
        const styles = part('xl/styles.xml');
        const fonts = [...styles.matchAll(/<font\b[^]*?<\/font>|<font\/>/g)].map(([font]) => font);
        const formats = [.../<cellXfs[^]*<\/cellXfs>/.exec(styles)[0].matchAll(/<xf [^>]*fontId="(\d+)"/g)].map(([, font]) => fonts[font]);
        sheets.forEach((sheet, i) => {
            const xml = part(`xl/worksheets/sheet${i + 2}.xml`);
            assert.match(xml, /<pane [^>]*ySplit="1"[^>]*state="frozen"/, sheet);
            const heads = [.../<row r="1"[^]*?<\/row>/.exec(xml)[0].matchAll(/<c r="[A-Z]+1"[^>]* s="(\d+)"/g)];
            assert.equal(heads.length, cells(sheet)[0].length, sheet);
            for (const [, style] of heads) assert.match(formats[style], /<b\/>|<b [^>]*>/, sheet);
            assert.equal(book.Sheets[sheet]['!autofilter'].ref, book.Sheets[sheet]['!ref'], sheet);
            book.Sheets[sheet]['!cols'].forEach(({ width }, column) => {
                const least = cells(sheet)[0][column].v.length;
                assert.ok(width >= least && width <= 61, `${sheet} ${column}: ${width}`);
            });
        });
    }));

test('the sheet to be read first says what this is, its link and filters, and what every column means', () =>
    reading(site, { link: 'view=findings&voice=families' }, async ({ page }) => {
        await page.getByRole('button', { name: 'Share link' }).click();
        const link = await page.getByRole('dialog').getByRole('textbox', { name: 'Link' }).inputValue();
        await page.keyboard.press('Escape');
        const { cells } = await workbook(page);
        const lines = cells('Read me').filter(Boolean).map((row) => [0, 1, 2].map((i) => said(row[i])));
        const told = Object.fromEntries(lines.map(([what, , says]) => [what, says]));
        assert.equal(told.Link, link);
        assert.equal(told.Filters, 'Only Children, families and carers.');
        assert.match(told[record.title], /^Record as at \d+ [A-Z][a-z]+ \d{4}, read on \d+ [A-Z][a-z]+ \d{4}\.$/);
        assert.equal(told.Licence, record.licence);
        for (const sheet of sheets)
            for (const { v: column } of cells(sheet)[0])
                assert.ok(lines.some(([of, name, means]) => of === sheet && name === column && means.length > 5), `${sheet}: ${column}`);
    }));

test('where the filters leave nothing the sheets have their heads, and it is said why', () =>
    reading(site, { link: 'view=findings&voice=staff&q=zzzz' }, async ({ page }) => {
        const { cells } = await workbook(page);
        assert.equal(cells('Findings').length, 1);
        assert.equal(cells('Evidence').length, 1);
        assert.ok(cells('Read me').filter(Boolean).some((row) => said(row[2]) === 'Nothing passes the filters: Staff; what holds “zzzz”.'));
        await page.locator('#toast').getByText('Nothing passes the filters').waitFor();
    }));

const hostile = ['=HYPERLINK("http://example.org","here")', '+44 1604', '-5 posts', '@SUM(A1)', '|calc', '<b>&amp;"\'', '_x0041_ is no A', '=1+1'];
test('a text that looks like a formula, or like a part of the file, stays a text', async () => {
    const { site: folder, remove } = await buildRelease({ change: (made) => hostile.forEach((text, i) => ((made.findings[i].statement = text), (made.sources[i].title = text))) });
    const server = await host(folder);
    try {
        await during(nowhere, {}, async ({ page }) => {
            await page.goto(`${server.url}#view=findings`);
            await explorerReady(page);
            await still(page);
            const { book, rows } = await workbook(page);
            const of = (sheet, column) => rows(sheet).map((row) => row[column]?.v);
            for (const text of hostile) {
                assert.ok(of('Findings', 'statement').includes(text), text);
                assert.ok(of('Sources', 'title').includes(text), text);
            }
            for (const sheet of book.SheetNames) for (const [at, cell] of Object.entries(book.Sheets[sheet])) if (!at.startsWith('!')) assert.equal(cell.f, undefined, `${sheet} ${at}`);
        });
    } finally {
        await server.close();
        await remove();
    }
});

test('the workbook’s script is fetched when it is asked for, not before', () =>
    during(site, { link: 'view=findings&voice=families' }, async ({ page, requests }) => {
        const asked = () => requests.filter((address) => /workbook-/.test(address)).length;
        await page.getByRole('button', { name: 'Export', exact: true }).click();
        await menu(page).waitFor();
        await page.keyboard.press('Escape');
        assert.equal(asked(), 0);
        await workbook(page);
        assert.equal(asked(), 1);
        assert.equal(requests.filter((address) => /\/data\//.test(address)).length, 0);
    }));
