// Export: the menu of what can be taken away of what is shown. Everything is made here, from the same View.
import { copy, writePicture } from './clipboard.js';
import { LoadingError } from './loading-error.js';
import { DrawingError, asAddress, asPng, withFonts } from './picture.js';
import { closeBox, isOpen, openBox, showBox } from './popover.js';
import { printBriefing } from './print.js';
import { addressOf, day } from './reading.js';
import { save } from './save.js';
import { toast } from './toast.js';

const opener = document.getElementById('export');
const box = document.getElementById('export-box');
const entries = [...box.querySelectorAll('[data-export]')];
// Of core's formats (core/out/formats.h), which the build put there, those that not every screen has.
const tried = entries.filter((entry) => entry.dataset.offer === 'tried').map((entry) => entry.dataset.export);
const lengths = [...box.querySelectorAll('[name="length"]')];

/** Whether the briefing is wanted with every finding. */
const whole = () => lengths.some((choice) => choice.checked && choice.value === 'whole');

/** The chart, to stand among the words of a briefing; '' where there is none, or it can't be drawn. */
async function picture(explorer) {
    const svg = explorer.chartPicture();
    if (!svg) return '';
    try {
        return await asAddress(await asPng(await withFonts(svg)));
    } catch (error) {
        console.warn(error);
        return ''; // its words are better than no briefing
    }
}

/** What is shown in one of core's formats, by its name: as bytes, and as text. */
const fileOf = (explorer, format) => explorer.file(format, addressOf(explorer), day(), whole());
const textOf = (explorer, format) => new TextDecoder().decode(fileOf(explorer, format));

const tables = ['csv', 'json', 'workbook'];
/** On a table without rows, why it has none. */
const noteOn = (explorer, format) => (tables.includes(format) ? explorer.noRows() : '');

/** Saves it: what is drawn with its fonts. */
async function saveFile(explorer, { export: format, ending, type }) {
    const content = type === 'image/svg+xml' ? await withFonts(textOf(explorer, format)) : fileOf(explorer, format);
    save(content, type, `${explorer.fileStem()}.${ending}`, noteOn(explorer, format));
}

/** The chart as a picture by itself, with title, source, day and link in it. */
const chartPng = async (explorer) => asPng(await withFonts(textOf(explorer, 'svg')));
const savePng = (explorer, png) => save(png, 'image/png', `${explorer.fileStem()}.png`);

/** Puts the chart on the clipboard; where that can't be, shows it, to be copied or saved. */
async function copyPicture(explorer) {
    const png = chartPng(explorer);
    if (await writePicture(png)) return toast('Copied');
    const drawn = await png;
    const image = Object.assign(new Image(), { src: await asAddress(drawn), alt: explorer.says(), style: 'max-width:100%' });
    const instead = { label: 'Download picture (PNG)', does: () => (savePng(explorer, drawn), closeBox()) };
    showBox({ title: 'Copy this picture', about: 'The browser doesn’t let this page copy pictures by itself. Copy it with a right click or a long press, or download it.', html: image.outerHTML, instead });
}

/** The workbook, made by a script that is loaded for it. */
async function saveWorkbook(explorer, { script }) {
    const { type, workbookOf } = await import(new URL(script, location.href).href);
    const bytes = await workbookOf(explorer.workbook(addressOf(explorer), day()));
    save(bytes, type, `${explorer.fileStem()}.xlsx`, noteOn(explorer, 'workbook'));
}

/** What the entries do that are no format of core's; each gets what stands beside its entry. */
function actions(explorer) {
    const address = () => addressOf(explorer);
    return {
        png: async () => savePng(explorer, await chartPng(explorer)),
        picture: () => copyPicture(explorer),
        workbook: (entry) => saveWorkbook(explorer, entry),
        table: () => copy(explorer.tableText(address(), day()), explorer.tableHtml(address(), day())),
        briefing: () => {
            const length = whole();
            const rich = picture(explorer).then((at) => explorer.briefingHtml(address(), day(), at, length));
            return copy(textOf(explorer, 'markdown'), rich);
        },
        print: () => printBriefing(whole()),
        citation: () => copy(explorer.citation(address(), day())),
    };
}

/** Why there is nothing to take away, as far as it is known. */
function sayWhy(error) {
    console.warn(error);
    if (error instanceof LoadingError) toast(error.message);
    else if (error instanceof DrawingError) toast(`${error.message} The picture as SVG, the data and the briefing don’t need that.`);
    else toast('That could not be made. The other entries may still work.');
}

/** Leaves out what doesn't apply, and shows the rest. */
async function open(explorer, from) {
    try {
        if (!explorer.isWhole()) toast('Export is still on its way.');
        await explorer.whole();
    } catch (error) {
        return sayWhy(error);
    }
    lengths[0].checked = true;
    const missing = new Set(tried.filter((format) => fileOf(explorer, format).length === 0));
    if (missing.has('svg')) missing.add('png').add('picture');
    if (!explorer.tableText(addressOf(explorer), '')) missing.add('table');
    for (const entry of entries) entry.parentElement.hidden = missing.has(entry.dataset.export);
    openBox(box, entries.find((entry) => !entry.parentElement.hidden), from);
}

/** Opens the menu from another place of the page. */
export const openExport = open;

export function onExport(explorer) {
    const does = actions(explorer);
    opener.addEventListener('click', () => (isOpen(box) ? closeBox() : open(explorer, opener)));
    box.addEventListener('click', async (event) => {
        const entry = event.target.closest('[data-export]');
        if (!entry) return;
        const { export: what, type } = entry.dataset;
        // A refused copy shows its text in a box in place of this one, so this one stays until then.
        if (what === 'print') closeBox();
        try {
            await (type ? saveFile(explorer, entry.dataset) : does[what](entry.dataset));
        } catch (error) {
            sayWhy(error);
        }
        if (isOpen(box)) closeBox();
    });
}
