// Export: the menu of what can be taken away of what is shown. Everything is made here, from the same View.
import { copy } from './clipboard.js';
import { asAddress, asPng, withFonts } from './picture.js';
import { closeBox, isOpen, openBox } from './popover.js';
import { printBriefing } from './print.js';
import { addressOf, day } from './reading.js';
import { save } from './save.js';
import { toast } from './toast.js';

const opener = document.getElementById('export');
const box = document.getElementById('export-box');
const entries = [...box.querySelectorAll('[data-export]')];
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
        briefing: () => {
            const length = whole();
            const rich = picture(explorer).then((at) => explorer.briefingHtml(address(), day(), at, length));
            return copy(explorer.briefingMarkdown(address(), day(), length), rich);
        },
        markdown: () => save(explorer.briefingMarkdown(address(), day(), whole()), 'text/markdown;charset=utf-8', name('md')),
        print: () => printBriefing(whole()),
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
    lengths[0].checked = true;
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
