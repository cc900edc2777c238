// Export: the menu of what can be taken away of what is shown. Everything is made here, from the same View.
import { copy } from './clipboard.js';
import { asPng, withFonts } from './picture.js';
import { closeBox, isOpen, openBox } from './popover.js';
import { addressOf, day } from './reading.js';
import { save } from './save.js';
import { toast } from './toast.js';

const opener = document.getElementById('export');
const box = document.getElementById('export-box');
const entries = [...box.querySelectorAll('[data-export]')];

function actions(explorer) {
    const address = () => addressOf(explorer);
    const chart = () => explorer.chartSvg(address());
    const name = (ending) => `${explorer.fileStem()}.${ending}`;
    return {
        png: async () => save(await asPng(await withFonts(chart())), 'image/png', name('png')),
        svg: async () => save(await withFonts(chart()), 'image/svg+xml', name('svg')),
        csv: () => save(explorer.csv(), 'text/csv;charset=utf-8', name('csv')),
        json: () => save(explorer.json(address()), 'application/json', name('json')),
        table: () => copy(explorer.tableText(address(), day()), explorer.tableHtml(address(), day())),
        briefing: () =>
            copy(explorer.briefingMarkdown(address(), day()), explorer.briefingHtml(address(), day(), false)),
        markdown: () => save(explorer.briefingMarkdown(address(), day()), 'text/markdown;charset=utf-8', name('md')),
        print: () => print(),
        citation: () => copy(explorer.citation(address(), day())),
    };
}

/** Leaves out what doesn't apply, and shows the rest. */
function open(explorer, from) {
    const missing = new Set();
    const address = addressOf(explorer);
    if (!explorer.chartSvg(address)) missing.add('png').add('svg');
    if (!explorer.tableText(address, '')) missing.add('table');
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
        const what = entry.dataset.export;
        // A refused copy shows its text in a box in place of this one, so this one stays until then.
        if (what === 'print') closeBox();
        try {
            await does[what]();
        } catch (error) {
            console.warn(error);
            toast('That could not be made. Check the connection, then try again.');
        }
        if (isOpen(box)) closeBox();
    });
}
