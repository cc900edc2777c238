// Text for the clipboard. Where the browser refuses, the text is shown, selected, to be copied by hand.
import { announce } from './header.js';
import { showPopover } from './popover.js';

const toast = document.getElementById('toast');
const seconds = 5;
let timer = 0;

/** True where the clipboard took it. */
export async function write(text) {
    try {
        await navigator.clipboard.writeText(text);
        return true;
    } catch {
        return false; // no clipboard outside https, or not allowed
    }
}

export async function copy(text) {
    if (await write(text)) {
        announce('Copied.');
        toast.textContent = 'Copied';
        clearTimeout(timer);
        timer = setTimeout(() => (toast.textContent = ''), seconds * 1000);
    } else {
        showPopover({ title: 'Copy this text', about: 'The browser doesn’t let this page copy by itself.', text });
    }
}
