// The questions that the explorer is for, each answered as a reader would: from the first visit, by pressing what is
// drawn, in words. The answers are the record's.
import assert from 'node:assert/strict';
import { after, before, beforeEach } from 'node:test';
import { record, when } from './support/record.mjs';
import { explorer, explorerReady, inView, linkOf, paste, serveSite, still, test, textView, visit } from './support/site.mjs';
import { byId, counted, entries, first, fullDate, held, isOn, moment, saidOn } from './support/words.mjs';

let site;
let opened; // one browser for all: each test begins with the first visit's page
let page;
let tree;
before(async () => {
    site = await serveSite();
    opened = await visit(site, { permissions: ['clipboard-read', 'clipboard-write'] });
    ({ page } = opened);
    tree = explorer(page);
});
after(async () => {
    await opened?.close();
    await site.close();
});
beforeEach(async () => {
    await page.goto(site.url);
    await explorerReady(page);
});

const button = (name, place = tree) => {
    const named = { name, exact: typeof name === 'string' };
    return place.getByRole('button', named).or(place.getByRole('link', named));
};
const checkbox = (name) => tree.getByRole('checkbox', { name });
const details = () => tree.getByRole('region', { name: 'Details' });
const table = (name) => tree.getByRole('table', { name }).or(tree.getByRole('grid', { name }));
const inspectionInChart = (id) => tree.getByRole('figure').first().getByRole('link', { name: new RegExp(`^${first(moment(byId(record.inspections, id)))}`) });
const theme = (id) => byId(record.themes, id);

/** A press without a rest on the way, for there are many of them here. */
async function press(page, locator) {
    const box = await inView(page, locator);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await still(page);
}

async function go(view) {
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: view }).click();
    await still(page);
}

/** The list without the groups that it has at first. */
async function goToFindings() {
    await go('Findings');
    await press(page, tree.getByRole('radio', { name: 'No groups' }));
}

async function search(words) {
    await paste(page.getByRole('searchbox', { name: 'Search the record' }), words);
    await still(page);
}

/** The rows of a table, each as what its cells say; `rows[0]` is the head. */
const rowsOf = (place) =>
    place.getByRole('row').evaluateAll((rows) => {
        const said = (cell) => {
            if (cell.hasAttribute('aria-label')) return cell.getAttribute('aria-label');
            const own = cell.cloneNode(true);
            for (const hidden of own.querySelectorAll('[aria-hidden=true]')) hidden.remove();
            for (const named of own.querySelectorAll('[aria-label]')) named.textContent = named.getAttribute('aria-label');
            return own.textContent.trim();
        };
        return rows.map((row) => [...row.children].map(said));
    });

/** Rows of the Findings table, those out of sight too, without its head. */
const rowsInAll = async () => Number(await table('What was said').getAttribute('aria-rowcount')) - 1;

function includesAll(text, parts, of) {
    for (const part of parts) assert.ok(text.includes(part), `${of}: “${part}” is not in: ${text.slice(0, 1500)}`);
}

// --- Timeline

test('How was it judged, when and of whom? The timeline’s table says it of every inspection and visit', async () => {
    const rows = await rowsOf(table('Every inspection and visit'));
    assert.equal(rows.length - 1, held.length);
    for (const inspection of held) {
        const row = rows.find(([name]) => name.startsWith(`${first(moment(inspection))}, `));
        assert.ok(row, `${inspection.title}: not in the table`);
        const [, published, of, grade, findings] = row;
        assert.equal(published, inspection.published ? fullDate(inspection.published) : 'not known');
        const councils = inspection.bodies.filter((body) => byId(record.bodies, body).kind === 'council');
        if (councils.length === 2) assert.equal(of, 'North and West Northamptonshire councils');
        else assert.equal(of, byId(record.bodies, councils[0] ?? inspection.bodies[0]).name);
        const judgements = inspection.judgements ?? [];
        if (judgements.length === 0) assert.equal(grade, 'no grade');
        for (const judgement of judgements.filter(({ area }) => area === 'overall' || judgements.every((other) => other.area !== 'overall')))
            assert.ok(grade.includes(judgement.grade.replace('-', ' ')), `${row.join(' | ')}: ${judgement.grade}`);
        if (inspection.id === 'may-2026') assert.equal(grade, 'leaders outstanding, everything else good (North and West)');
        assert.equal(Number(findings), record.findings.filter((finding) => finding.inspection === inspection.id).length);
    }
});

test('What is in force now, and how was each area judged? The title says it, and a table of areas and inspections', async () => {
    await tree.getByRole('heading', { name: 'Inadequate in 2019; in July 2026 leaders outstanding, everything else good' }).waitFor();
    const [head, ...rows] = await rowsOf(table('Judgements by area'));
    const row = (name) => rows.find(([area]) => area === name).slice(1);
    assert.match(head.at(-1), /^May 2026.*North · West, published Jul 2026/);
    assert.deepEqual(row('Overall'), ['no overall grade', 'no overall grade', 'no overall grade', 'Requires improvement', 'Inadequate', 'Requires improvement', 'no overall grade']);
    assert.deepEqual(row('Leaders').slice(3), ['Requires improvement', 'Requires improvement', 'Requires improvement', 'Outstanding']);
    assert.deepEqual(row('Care leavers'), ['not judged', 'not judged', 'not judged', 'Requires improvement', 'with children in care', 'with children in care', 'Good']);
    // One area has a line of its own.
    await press(page, tree.getByRole('radio', { name: 'Leaders', exact: true }));
    await tree.getByRole('heading', { name: /^Leaders: .*outstanding since July 2026$/ }).waitFor();
    assert.match(linkOf(page), /judgement=leaders/);
});

test('How was it judged, by whom, under which body and framework? The details say it, with the evidence', async () => {
    for (const id of ['jun-2019', 'feb-2016']) {
        const inspection = byId(record.inspections, id);
        const framework = byId(record.frameworks, inspection.framework);
        await press(page, inspectionInChart(id));
        const text = await details().textContent();
        const judged = inspection.judgements.map(({ area, grade }) => `${byId(framework.areas, area).name}: ${first(grade.replace('-', ' '))}`);
        includesAll(text, [...judged, `Framework: ${framework.name}`, byId(record.bodies, inspection.bodies[0]).name, when(inspection), fullDate(inspection.published), 'Ofsted'], id);
    }
    await press(page, inspectionInChart('jul-2021'));
    includesAll(await details().textContent(), ['Monitoring visit · 13 to 30 July 2021 · no grade', 'No grade: only the full inspection, which follows the visits, results in a grade.'], 'July 2021');
});

test('What happened in between? The Trust, the two councils, the direction and the commissioner, each with its source', async () => {
    const happened = tree.getByRole('list', { name: 'What happened in between' }).getByRole('listitem');
    const lines = await happened.evaluateAll((all) => all.map((one) => ({ text: one.textContent, links: one.querySelectorAll('a[href^=http]').length })));
    for (const event of record.events) {
        const line = lines.find(({ text }) => text.includes(event.title));
        assert.ok(line, event.title);
        if (event.evidence.some(({ source }) => byId(record.sources, source).address)) assert.ok(line.links > 0, `${event.title}: no source to go to`);
    }
    const told = (words) => assert.ok(lines.some(({ text }) => words.test(text)), String(words));
    told(/^1 November 2020: Northamptonshire Children’s Trust took over/);
    told(/^1 April 2021: The two unitary councils, North and West Northamptonshire, came into being/);
    told(/^30 November 2018: .*statutory direction/);
    told(/^November 2018: .*appointed as the children’s services commissioner/);
    told(/^25 September 2019: .*Malcolm Newsam, the children’s commissioner for Northamptonshire, had resigned/);
});

test('Which themes were raised at which inspection, and how? Every cell says it, and opens its findings', async () => {
    await go('Themes');
    const [head, ...rows] = await rowsOf(table('Findings by theme and inspection'));
    // What the cell says of a theme, below the head of an inspection.
    const said = (one, inspection) => {
        const row = rows.find(([name]) => name === one.name);
        const when = moment(inspection).toLowerCase();
        return row.filter((_, column) => head[column].toLowerCase().startsWith(when));
    };
    for (const inspection of held)
        for (const one of record.themes) {
            const findings = saidOn(inspection, one);
            const cell = said(one, inspection);
            const what = `${one.name}, ${moment(inspection)}: ${cell}`;
            if (findings.length > 0) assert.ok(cell.includes(counted(findings)), `${what}; ${counted(findings)}`);
            else {
                // Silence says something only where the report or letter itself was read.
                const whole = (inspection.outputs ?? []).some(({ source }) => source);
                const kinds = whole ? ['nothing said', 'not looked at'] : ['not known'];
                assert.ok(kinds.some((kind) => cell.includes(kind)), `${what}: which kind of nothing?`);
            }
        }
    const inspection = byId(record.inspections, 'jul-2021');
    const column = head.findIndex((name) => name.startsWith('July 2021')) + 1;
    const row = table('Findings by theme and inspection').getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Workforce stability' }) });
    await press(page, row.locator(`[aria-colindex="${column}"]`).getByRole('link'));
    const cards = details().getByRole('group', { name: /findings$/ }).getByRole('article');
    const shown = await cards.evaluateAll((all) => all.map((card) => card.querySelector('a').textContent)); // its first link
    assert.deepEqual(shown.sort(), saidOn(inspection, theme('workforce')).map(({ statement }) => statement).sort());
});

// --- Findings

test('What exactly was said? Findings, recommendations, responses and figures, each marked, with its words and sources', async () => {
    await goToFindings();
    assert.equal(await rowsInAll(), entries.length);
    const kinds = [
        ['Concern', byId(record.findings, 'f-p01')],
        ['Recommendation', byId(record.findings, 'f-or02')],
        ['Response', byId(record.responses, 'r-p01')],
        ['Figure', record.figures[0]],
    ];
    for (const [kind, entry] of kinds) {
        await search(entry.statement);
        const row = (await rowsOf(table('What was said'))).find(([statement, marked]) => statement.startsWith(entry.statement) && marked === kind);
        assert.ok(row, `${kind}: ${entry.statement}`);
        await press(page, table('What was said').getByRole('row').filter({ hasText: entry.statement }).filter({ hasText: kind }).first().getByRole('link'));
        const article = details().getByRole('article', { name: new RegExp(`^${kind}`) });
        const quotes = entry.evidence.flatMap(({ quote, source }) => [...(quote ? [quote] : []), byId(record.sources, source).publisher]);
        includesAll(await article.textContent(), [entry.statement, ...quotes], kind);
    }
});

test('Sort and group by inspection, theme, direction, voice and source', async () => {
    await go('Findings');
    const of = (field, value) => entries.filter((entry) => entry[field] === value).length;
    const expected = {
        'by inspection': (name, count) => assert.equal(count, of('inspection', 'may-2026'), name),
        'by theme': (name, count) => assert.equal(count, of('theme', record.themes.find((one) => one.name === name).id), name),
        'by kind of finding': (name, count) => assert.equal(count, of('direction', name.toLowerCase()), name),
        'by voice': async (name, count) => assert.equal(await checkbox(new RegExp(`^${name}, \\d`)).getAttribute('aria-label'), `${name}, ${count.toLocaleString('en-GB')}`),
        'by source': (name) => assert.ok(record.sources.some(({ title }) => title === name), name),
    };
    for (const [group, check] of Object.entries(expected)) {
        await press(page, tree.getByRole('radio', { name: `${group[0].toUpperCase()}${group.slice(1)}`, exact: true }));
        const [, [header]] = await rowsOf(table('What was said'));
        const [, name, count] = header.match(/^(.*) · ([\d,]+)$/) ?? assert.fail(`${group}: ${header}`);
        await check(name, Number(count.replace(',', '')));
        assert.ok((await rowsInAll()) > entries.length + 1, `${group}: every entry and the groups`);
    }
    await press(page, tree.getByRole('radio', { name: 'No groups' }));
    assert.equal(await rowsInAll(), entries.length);
    for (const [column, name] of [[1, 'kind'], [2, 'theme'], [4, 'told by']]) {
        await press(page, button(`Sort by ${name}`));
        const values = (await rowsOf(table('What was said'))).slice(1, 25).map((row) => row[column]); // of one voice are several ways to tell
        assert.ok(values.length > 5);
        assert.deepEqual(values, [...values].sort((a, b) => values.indexOf(a) - values.indexOf(b)), `${name}: none comes back after another`);
    }
});

const inFindings = () => tree.getByRole('region', { name: /^Findings/ });
const foundBeside = () => inFindings().getByRole('list', { name: /^Found beside findings/ }).first();

test('Search goes through statements, quotations and speakers, and marks what it found', async () => {
    await goToFindings();
    const textOf = (entry) => [entry.statement, entry.speaker, entry.role, ...entry.evidence.map(({ quote }) => quote)].join(' ').toLowerCase();
    const places = {
        statement: 'drift and delay',
        quotation: 'NCT Chief Executive',
        speaker: 'Heather Smith',
    };
    for (const [place, words] of Object.entries(places)) {
        const holding = entries.filter((entry) => textOf(entry).includes(words.toLowerCase()));
        assert.ok(holding.length > 0 && holding.length < 25, `${place}: a search that fits the screen`);
        await search(words);
        const statements = (await rowsOf(table('What was said'))).slice(1).map(([statement]) => statement);
        for (const { statement } of holding) assert.ok(statements.some((shown) => shown.startsWith(statement)), `${place}: ${statement}`);
        assert.match(await tree.getByRole('region', { name: / with “/ }).getByRole('heading').first().textContent(), new RegExp(`^${statements.length} (findings?|entry|entries) with “${words}”$`));
    }
    await search('agency');
    const hits = await rowsInAll();
    const shown = await tree.locator('mark').allTextContents();
    const rows = await rowsOf(table('What was said'));
    assert.ok(shown.length >= rows.length / 2, `${shown.length} marks in ${rows.length} rows in sight`);
    await page.getByRole('button', { name: 'Text view' }).click();
    const written = await textView(page).locator('mark').allTextContents();
    await page.getByRole('button', { name: 'Text view' }).click();
    assert.ok(written.length >= hits / 2, `${written.length} marks in ${hits} rows`);
    for (const mark of [...shown, ...written]) assert.match(mark, /^agenc(y|ies)$/i); // in all its forms
});

test('What the record holds beside findings is found too, and each leads to its place', async () => {
    await goToFindings();
    await search('Family Law Week'); // a publisher
    const source = record.sources.find(({ publisher }) => publisher === 'Family Law Week');
    includesAll(await foundBeside().textContent(), ['Source: ', source.title], 'its page');
    await press(page, foundBeside().getByRole('button', { name: `Show: ${source.title}` }).or(foundBeside().getByRole('link', { name: `Show: ${source.title}` })).first());
    includesAll(await details().textContent(), [source.title, 'What is taken from it'], 'its details');
    await search('fourth visit');
    await press(page, foundBeside().getByRole('link', { name: /^Open on the timeline: July 2021/ }).first());
    assert.match(linkOf(page), /inspection=jul-2021/);
    assert.doesNotMatch(linkOf(page), /q=/);
});

test('A typing error is forgiven and told, and the order can be changed to the newest first', async () => {
    await goToFindings();
    await search('supervison');
    includesAll(await inFindings().textContent(), ['No word here is “supervison”: shown is what holds “supervision”.'], 'what it was taken for');
    const best = (await rowsOf(table('What was said')))[1][0];
    assert.match(best, /supervision/i, 'the word stands in the best one’s statement');
    await press(page, button('Order: newest first'));
    assert.match(linkOf(page), /sort=inspection/);
    assert.match((await rowsOf(table('What was said'))).slice(1).find((row) => row.length > 3)[3], /May 2026/);
});

test('The count beside a filter value is what choosing it leaves; filters combine, and each goes by one press', async () => {
    await goToFindings();
    for (const direction of ['strength', 'progress', 'concern', 'neutral'])
        await checkbox(`${first(direction)}, ${record.findings.filter((finding) => finding.direction === direction).length}`).waitFor();
    for (const one of record.themes.slice(0, 3)) await checkbox(`${one.name}, ${entries.filter((entry) => isOn(entry, one)).length}`).waitFor();
    const chosen = [];
    for (const name of [/^Progress, /, /^Leadership, /, /^October 2022, /, /^Inspectors, \d/]) {
        const value = checkbox(name);
        const [, said, count] = (await value.getAttribute('aria-label')).match(/^(.*), ([\d,]+)$/);
        await press(page, value);
        assert.equal(await rowsInAll(), Number(count.replace(',', '')), `${said} said ${count}`);
        assert.equal(await value.getAttribute('aria-checked'), 'true');
        chosen.push(said);
    }
    const remove = button(/, remove this filter$/);
    assert.equal(await remove.count(), chosen.length, (await remove.allTextContents()).join('; '));
    let left = await rowsInAll();
    for (let filters = chosen.length; filters > 0; --filters) {
        await press(page, remove.first());
        assert.equal(await remove.count(), filters - 1);
        assert.ok((await rowsInAll()) >= left, 'no fewer without a filter');
        left = await rowsInAll();
    }
    assert.equal(left, entries.length);
});

test('“Nothing matches” names what to drop, and dropping it shows as much as it says', async () => {
    await goToFindings();
    await press(page, checkbox(/^Concern, /));
    const concerns = await rowsInAll();
    await search('zzzz');
    await tree.getByRole('heading', { name: 'Nothing matches' }).waitFor();
    const drop = button('Drop the search “zzzz”');
    assert.match(await drop.locator('xpath=..').textContent(), new RegExp(`to see ${concerns}\\.`));
    await press(page, drop);
    assert.equal(await rowsInAll(), concerns);
});

// --- Compare

const raised = (inspection, one) => saidOn(inspection, one).some(({ direction }) => direction === 'concern');
const good = (inspection, one) => saidOn(inspection, one).some(({ direction }) => ['strength', 'progress'].includes(direction));

test('What changed between two inspections, theme by theme? One word each, explained on the screen', async () => {
    await go('Compare');
    const [head, ...rows] = await rowsOf(table('Theme by theme'));
    assert.ok(head[1].startsWith('October 2022, full inspection') && head[2].startsWith('May 2026, full inspection'), head.join(' | '));
    assert.ok(head.slice(1, 3).every((one) => one.includes('known whole: its own reports were read')), head.join(' | '));
    const [earlier, later] = ['oct-2022', 'may-2026'].map((id) => byId(record.inspections, id));
    assert.equal(rows.length, record.themes.length);
    const explained = await tree.getByRole('list', { name: 'What the words mean' }).textContent();
    for (const row of rows) {
        const one = record.themes.find(({ name }) => name === row[0]);
        const word = row.at(-1);
        // Both reports were read whole, and both looked at everything.
        if (raised(earlier, one) && raised(later, one)) assert.match(word, good(later, one) ? /^Concern, with progress/ : /^Concern persists/, one.name);
        else if (raised(later, one)) assert.match(word, /^New concern/, one.name);
        else if (raised(earlier, one)) assert.match(word, /^Not raised again/, one.name);
        else assert.doesNotMatch(word, /concern/i, one.name);
        assert.ok(explained.includes(`${word}: `), `${word}: not explained`);
        const statements = saidOn(later, one).map(({ statement }) => statement);
        if (statements.length > 0) assert.ok(statements.some((statement) => row[2].includes(statement)), `${one.name}: in May 2026’s words`);
        else assert.equal(row[2], 'Nothing said', one.name);
    }
});

test('Beside an inspection that only other pages tell of no word rests on its silence', async () => {
    await go('Compare');
    for (const name of ['October 2022, full inspection', 'February 2016, full inspection']) await press(page, checkbox(name));
    const [head, ...rows] = await rowsOf(table('Theme by theme'));
    assert.match(head[1], /^February 2016, full inspection.*known in part: its report is not among these sources/);
    for (const row of rows) assert.doesNotMatch(row.at(-1), /New concern|First reported|Strength kept|Now a strength/, row.join(' | '));
});

test('What became of what was asked? For each recommendation what later inspections said of that very point', async () => {
    await go('Compare');
    const asked = record.findings.filter(({ inspection, kind }) => inspection === 'oct-2022' && kind === 'recommendation');
    const rows = (await rowsOf(table('What became of what was asked'))).slice(1);
    assert.equal(rows.length, asked.length);
    for (const one of asked) {
        const row = rows.find(([what]) => what.includes(one.statement));
        const answers = record.findings.filter((finding) => (finding.answers ?? []).includes(one.id));
        assert.ok(row, one.statement);
        includesAll(row[1], answers.map(({ statement }) => statement), one.id);
        if (answers.length === 0) assert.match(row[1], /^No later inspection in these sources speaks to it\./);
        const dates = [...row[1].matchAll(/(May 2026|April 2025|October 2024|October 2023): /g)].map(([, when]) => when);
        assert.deepEqual(dates, [...dates].sort((a, b) => Number(b.slice(-4)) - Number(a.slice(-4))), 'the last one first');
    }
});

test('“Only what changed” and “Only concerns” leave the themes that they name', async () => {
    await go('Compare');
    const inspections = ['oct-2022', 'may-2026'].map((id) => byId(record.inspections, id));
    const themes = async () => (await table('Theme by theme').getByRole('rowheader').allTextContents()).sort();
    const named = (which) => record.themes.filter(which).map(({ name }) => name).sort();
    await press(page, button('Only what changed'));
    const gone = named((one) => raised(inspections[0], one) && !raised(inspections[1], one));
    assert.ok(gone.length > 0);
    for (const name of gone) assert.ok((await themes()).includes(name), name);
    await press(page, button('Only concerns'));
    assert.deepEqual(await themes(), named((one) => inspections.some((inspection) => raised(inspection, one))));
    await press(page, button('All themes'));
    assert.equal((await themes()).length, record.themes.length);
});

test('Up to four inspections stand side by side, the earliest first; a fifth can’t be chosen', async () => {
    await go('Compare');
    await press(page, checkbox('July 2021, monitoring visit'));
    await press(page, checkbox('June 2019, full inspection'));
    const [head] = await rowsOf(table('Theme by theme'));
    assert.deepEqual(
        head.slice(1, -1).map((name) => name.split(/, | · /)[0]),
        ['June 2019', 'July 2021', 'October 2022', 'May 2026'],
    );
    const group = tree.getByRole('group', { name: /^Set side by side/ });
    assert.equal(await group.getByRole('checkbox', { checked: true }).count(), 4);
    assert.equal(await group.getByRole('checkbox', { checked: false, disabled: false }).count(), 0);
    await press(page, checkbox('June 2019, full inspection'));
    assert.equal((await rowsOf(table('Theme by theme')))[0].length, 5);
});

test('North beside West: each column holds what that council was told', async () => {
    await go('Compare');
    for (const name of ['October 2022, North only', 'October 2022, West only', 'May 2026, full inspection', 'October 2022, full inspection']) await press(page, checkbox(name));
    const [head, ...rows] = await rowsOf(table('Theme by theme'));
    assert.match(head[1], /^October 2022, North.*North Northamptonshire Council/);
    assert.match(head[2], /^October 2022, West.*West Northamptonshire Council/);
    const education = rows.find(([name]) => name === theme('education').name);
    const only = (body) => saidOn(byId(record.inspections, 'oct-2022'), theme('education')).filter(({ bodies }) => bodies.join() === body);
    assert.ok(only('nnc').length > 0 && only('wnc').length > 0);
    for (const [body, own, other] of [['nnc', education[1], education[2]], ['wnc', education[2], education[1]]]) {
        assert.ok(only(body).some(({ statement }) => own.includes(statement)), `${body}: its own`);
        for (const { statement } of only(body)) assert.ok(!other.includes(statement), `${statement} is not the other’s`);
    }
});

test('When was a theme first raised, how often since, in which words?', async () => {
    await go('Compare');
    await press(page, table('Theme by theme').getByRole('rowheader', { name: 'Leadership' }).getByRole('link'));
    const one = theme('leadership');
    const since = held.filter((inspection) => saidOn(inspection, one).length > 0);
    const concerned = held.filter((inspection) => raised(inspection, one));
    assert.match(await details().textContent(), new RegExp(`First a concern in these sources: ${when(concerned[0])}\\. A concern at ${concerned.length} inspections and visits\\.`));
    const lines = await details().getByRole('list', { name: 'Raised in' }).getByRole('listitem').allTextContents();
    assert.equal(lines.length, since.length);
    since.forEach((inspection, i) => assert.match(lines[i], new RegExp(`^${moment(inspection)}.*: ${counted(saidOn(inspection, one))}`)));
    const all = record.findings.filter((finding) => finding.inspection && isOn(finding, one));
    await details().getByRole('heading', { name: `${record.findings.filter((finding) => isOn(finding, one)).length} findings, the latest first` }).waitFor();
    const articles = await details().getByRole('article').allTextContents();
    const { statement, evidence } = all.find((finding) => articles[0].includes(finding.statement));
    includesAll(articles[0], [statement, evidence[0].quote], 'in their words');
});

// --- Numbers

const measures = { 'Agency rate': 'agency', 'Vacancy rate': 'vacancy', 'Turnover rate': 'turnover', 'Average caseload': 'caseload', Referrals: 'referrals', 'Children in need': 'cin' };
const number = (text) => Number(text?.split(': ').at(-1).replace(/[,%]/g, ''));

test('How did staffing, vacancies, turnover, caseloads and demand move beside the East Midlands and England?', async () => {
    await go('Numbers');
    for (const [name, id] of Object.entries(measures)) {
        const measure = byId(record.measures, id);
        await press(page, tree.getByRole('radio', { name, exact: true }));
        const [head, ...rows] = await rowsOf(table('The same figures'));
        const cells = rows.flat();
        for (const { area, points } of measure.series.filter(({ area }) => cells.includes(area)))
            for (const { date, value } of points) {
                const cell = rows.find(([name]) => name === area)[head.findIndex((name) => name.includes(fullDate(date)))];
                assert.equal(number(cell), value, `${name}: ${area}, ${date}: ${cell}`);
            }
        for (const beside of measure.series.filter(({ area }) => area === 'East Midlands' || (area === 'England' && measure.unit === '%'))) assert.ok(cells.includes(beside.area), `${name}: beside ${beside.area}`);
        // A break is named, with its reason.
        const notes = await tree.getByRole('list', { name: 'About these figures' }).textContent();
        for (const { area, breaks = [] } of measure.series.filter(({ area }) => cells.includes(area))) for (const { date, why } of breaks) assert.ok(notes.includes(`${fullDate(date)}: ${why}`), `${name}, ${area}: ${why}`);
    }
    await press(page, tree.getByRole('radio', { name: 'Agency rate', exact: true }));
    const title = await tree.getByRole('figure').getAttribute('aria-label');
    assert.equal(title, 'Agency rate has fallen by half since 2017, from 40.9% to 19.5% in 2025, across a break in the series in 2021, and is still above England’s 13.0%');
    await press(page, checkbox('England'));
    assert.ok(!(await table('The same figures').getByRole('rowheader').allTextContents()).includes('England'));
});

test('Where do inspections fall on the line? The text view names them, and they can be switched off', async () => {
    await go('Numbers');
    const inText = async () => {
        await page.getByRole('button', { name: 'Text view' }).click();
        const text = await textView(page).innerText();
        await page.getByRole('button', { name: 'Text view' }).click();
        await still(page);
        return ['Inadequate, Jul 2019', 'Requires improvement, Nov 2022'].filter((mark) => text.includes(mark));
    };
    assert.equal((await inText()).length, 2);
    await press(page, checkbox('Mark inspections'));
    assert.equal((await inText()).length, 0);
});

test('Single figures stand apart from the series, each with who says it', async () => {
    await go('Numbers');
    await page.getByRole('button', { name: 'Text view' }).click();
    const text = await textView(page).innerText();
    await page.getByRole('button', { name: 'Text view' }).click();
    for (const { statement } of record.figures) assert.ok(text.includes(statement), statement);
});

// --- Sources

/** Sources at one address are one page, read twice. */
const pages = record.sources.filter((source, i) => !source.address || record.sources.findIndex(({ address, title }) => address === source.address && title === source.title) === i);

test('Who says so? Every source, with its publisher and date, and whose words', async () => {
    await go('Sources');
    await tree.getByRole('heading', { name: new RegExp(`^Who says so: ${pages.length} sources, .* ${record.differences.length} places where accounts differ`) }).waitFor();
    await press(page, tree.getByRole('radio', { name: 'Whose words' }));
    await button(/^Commissioner/, tree.getByRole('list', { name: 'Whose words' })).waitFor();
    const voices = await tree.getByRole('list', { name: 'Whose words' }).getByRole('listitem').allTextContents();
    const number = (line) => Number(line.match(/: ([\d,]+) entr(y|ies)$/)[1].replace(',', ''));
    const told = voices.map(number);
    const own = number(voices.find((line) => line.startsWith('Inspectors, in their own documents')));
    assert.equal(told.reduce((sum, count) => sum + count) - own, entries.length); // those are among the inspectors'
    await press(page, tree.getByRole('radio', { name: 'All sources' }));
    assert.equal(Number(await table('All sources').getAttribute('aria-rowcount')) - 1, pages.length);
    await press(page, tree.getByRole('radio', { name: 'Whose words' }));
    await press(page, button('Commissioner', tree.getByRole('list', { name: 'Whose words' })));
    assert.match(linkOf(page), /view=findings.*voice=commissioner/);
    await press(page, tree.getByRole('radio', { name: 'No groups' }));
    assert.equal(await rowsInAll(), entries.filter(({ voice, body }) => voice === 'commissioner' || body === 'commissioner').length);
});

test('What does each source tell of an inspection that others leave out?', async () => {
    await go('Sources');
    await press(page, tree.getByRole('radio', { name: 'What each source tells' }));
    const inspection = byId(record.inspections, 'feb-2016');
    await press(page, tree.getByRole('radio', { name: 'February 2016, full inspection' }));
    const coverage = table('What each source tells of February 2016');
    const [head] = await rowsOf(coverage);
    const rows = (await rowsOf(coverage)).slice(1);
    const findings = record.findings.filter((finding) => finding.inspection === inspection.id);
    const samePage = (id, source) => byId(record.sources, id).title === source.title && byId(record.sources, id).address === source.address;
    const holds = (source) => findings.filter(({ evidence }) => evidence.some((one) => samePage(one.source, source)));
    for (const source of pages.filter((one) => holds(one).length > 0)) {
        const column = head.find((text) => text.startsWith(`${source.publisher}, ${source.title}`));
        assert.ok(column, `${source.publisher}: ${head.join(' | ')}`);
        const onlyHere = holds(source).filter(({ evidence }) => evidence.every((one) => samePage(one.source, source))).length;
        assert.ok(column.endsWith(` ${onlyHere} only here`), `${column}: ${onlyHere}`);
        for (const one of record.themes) {
            const told = holds(source).filter((finding) => finding.theme === one.id);
            const said = rows.find(([name]) => name === one.name)?.[head.indexOf(column)];
            if (told.length > 0) assert.equal(said, counted(told), `${one.name}, ${source.publisher}`);
        }
    }
});

test('Where do accounts differ? Side by side, with a reading', async () => {
    await go('Sources');
    await press(page, tree.getByRole('radio', { name: 'February 2016, full inspection' }));
    const differences = record.differences.filter(({ inspection }) => inspection === 'feb-2016');
    assert.ok(differences.length > 0);
    for (const { topic, accounts, reading } of differences) {
        const text = await tree.getByRole('list', { name: topic, exact: true }).textContent();
        includesAll(text, [...accounts.flatMap(({ says, quote }) => (quote ? [says, quote] : [says])), `Our reading: ${reading}`], topic);
    }
});

test('What was looked for and not found?', async () => {
    await go('Sources');
    await press(page, tree.getByRole('radio', { name: 'Looked for and not found' }));
    const lines = await tree.getByRole('list', { name: 'Looked for and not found' }).getByRole('listitem').allTextContents();
    assert.equal(lines.length, record.gaps.length);
    for (const gap of record.gaps) {
        const line = lines.find((text) => text.includes(gap.sought));
        assert.ok(line?.includes(gap.where), gap.sought);
        if (gap.inspection) assert.ok(line.startsWith(moment(byId(record.inspections, gap.inspection))), line);
    }
});

// --- All of them linked

/** Its row, which begins with its statement: what was searched for may stand in a quotation after it. */
const stated = (finding) => table('What was said').getByRole('rowheader').getByRole('link').filter({ hasText: finding.statement }).first();

test('An inspection chosen on the timeline is the one that Sources tells of, and still chosen on the way back', async () => {
    await press(page, inspectionInChart('jul-2021'));
    await go('Sources');
    assert.deepEqual(await tree.getByRole('radio', { checked: true }).allTextContents(), ['Where accounts differ', 'July 2021, monitoring visit']);
    await press(page, tree.getByRole('radio', { name: 'What each source tells' }));
    await table('What each source tells of July 2021').waitFor();
    await press(page, tree.getByRole('radio', { name: 'June 2019, full inspection' }));
    await go('Timeline');
    assert.match(await tree.getByRole('figure').first().locator('[aria-current=true]').textContent(), /^June 2019/);
    assert.match(await details().textContent(), /17 June 2019/);
});

test('A theme chosen in Themes is the one that Compare shows', async () => {
    await go('Themes');
    await press(page, table('Findings by theme and inspection').getByRole('rowheader', { name: 'Caseloads' }).getByRole('link'));
    await go('Compare');
    assert.equal(await table('Theme by theme').locator('[role=row][aria-current=true] [role=rowheader]').textContent(), 'Caseloads');
    await details().getByRole('heading', { name: 'Caseloads' }).waitFor();
});

test('A finding chosen in Findings is chosen in Compare; its theme’s other inspections, a comparison, a citation and a link are one press away', async () => {
    await go('Findings');
    const finding = byId(record.findings, 'f-o005');
    await search(finding.statement);
    await press(page, stated(finding));
    const one = theme(finding.theme);
    const raisedIn = details().getByRole('list', { name: 'Raised in' });
    assert.equal(await raisedIn.getByRole('listitem').count(), held.filter((inspection) => saidOn(inspection, one).length > 0).length);
    await press(page, details().getByRole('button', { name: 'Copy citation' }));
    includesAll(await page.evaluate(() => navigator.clipboard.readText()), [finding.statement, ...finding.evidence.flatMap(({ quote, source }) => [quote, byId(record.sources, source).title, byId(record.sources, source).address])], 'the citation');
    await press(page, details().getByRole('button', { name: 'Copy link' }));
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), new RegExp(`finding=${finding.id}.*at=${record.asAt}`));
    await press(page, details().getByRole('button', { name: 'Compare with…' }));
    assert.match(linkOf(page), /view=compare/);
    assert.match((await rowsOf(table('Theme by theme')))[0].join(), /October 2022/);
    assert.equal(await details().getByRole('article').first().getByRole('link').first().textContent(), finding.statement);
    await go('Findings');
    await press(page, details().getByRole('link', { name: 'Show it on the timeline' }).or(details().getByRole('button', { name: 'Show it on the timeline' })));
    assert.match(await details().textContent(), new RegExp(`3 to 14 October 2022.*${one.name} · \\d+ findings`));
    await press(page, details().getByRole('list', { name: 'Raised in' }).getByRole('link', { name: 'July 2021' }));
    assert.match(linkOf(page), /inspection=jul-2021/);
});

test('A recommendation says what became of it, or that nothing speaks to it', async () => {
    const open = async (id) => {
        await go('Findings');
        await search(byId(record.findings, id).statement);
        await press(page, stated(byId(record.findings, id)));
        return details().getByRole('heading', { name: 'What became of it' });
    };
    const answers = (id) => record.findings.filter((finding) => (finding.answers ?? []).includes(id));
    assert.ok(answers('f-or10').length > 1);
    await open('f-or10').then((heading) => heading.waitFor());
    const cards = await details().getByRole('group', { name: 'What became of it' }).getByRole('article').allTextContents();
    for (const { statement } of answers('f-or10')) assert.ok(cards.some((card) => card.includes(statement)), statement);
    assert.match(cards[0], /May 2026/);
    // The last inspection's have nothing after them.
    const last = record.findings.find(({ inspection, kind }) => inspection === 'may-2026' && kind === 'recommendation');
    const heading = await open(last.id);
    assert.match(await heading.evaluate((element) => element.nextElementSibling.textContent), /^No later inspection in these sources speaks to it\. None looked at its theme\.$/);
});
