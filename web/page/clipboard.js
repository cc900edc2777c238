// The clipboard: rich text (for word processors and mail) beside plain text (for everything else). Where the browser
// refuses, the text is shown, selected, to be copied by hand.
import { showBox } from './popover.js';
import { toast } from './toast.js';

const escaped = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Lines of text as paragraphs, with their addresses as links. */
function linked(text) {
    const line = (words) =>
        words
            .replace(/[&<>"]/g, (sign) => escaped[sign])
            .replace(/https?:\/\/[^\s)]+/g, (address) => `<a href="${address}">${address}</a>`);
    return text.split('\n').map((words) => `<p>${line(words)}</p>`).join('\n');
}

/** True where the clipboard took it. `html` may be promised: the browser allows copying only at once after a press. */
export async function write(text, html = linked(text)) {
    try {
        if (typeof ClipboardItem === 'undefined') await navigator.clipboard.writeText(text);
        else {
            const blob = async (type, content) => new Blob([await content], { type });
            await navigator.clipboard.write([
                new ClipboardItem({ 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) }),
            ]);
        }
        return true;
    } catch {
        return false; // no clipboard outside https, or not allowed
    }
}

/** Copies and says so. `html`, where it holds more than the text's own lines, is shown in its place if it must be. */
export async function copy(text, html) {
    if (await write(text, html)) toast('Copied');
    else showBox({ title: 'Copy this text', about: 'The browser doesn’t let this page copy by itself. Press Ctrl+C (on a Mac ⌘C), or hold the text.', text, html: await html });
}

/**
 * True where the clipboard took the picture. `png` is promised: the browser allows copying only at once after a press, and
 * Safari takes a promise for what comes later. Fails where the picture itself can't be made.
 */
export async function writePicture(png) {
    try {
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
        return true;
    } catch {
        await png;
        return false; // no clipboard outside https, none for pictures, or not allowed
    }
}
