// Share link: hands on the address of what is shown, with the record's date. On a touch screen through the system's own
// sheet, elsewhere through the clipboard; the link is shown in any case.
import { write } from './clipboard.js';
import { showPopover } from './popover.js';

const touch = matchMedia('(pointer: coarse)');

export async function share(explorer) {
    const url = new URL(explorer.sharedAddress(), location.href).href;
    const says = explorer.says();
    if (touch.matches && navigator.share) {
        try {
            await navigator.share({ title: document.title, text: says, url });
            return;
        } catch (error) {
            if (error.name === 'AbortError') return; // the reader closed the sheet
        }
    }
    const copied = await write(url);
    showPopover({ title: copied ? 'Link copied' : 'Copy this link', about: says, text: url });
}

export function onShare(explorer) {
    document.getElementById('share').addEventListener('click', () => share(explorer));
}
