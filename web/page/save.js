// Hands a file to the browser's downloads.
import { isForbidden, tellIfForbidden } from './framed.js';
import { toast } from './toast.js';

const minute = 60000; // by then every browser has taken the file

/** `note`: a sentence on what is in it, if there is something to say. */
export function save(content, type, name, note = '') {
    if (isForbidden('allow-downloads')) {
        tellIfForbidden('allow-downloads', 'downloads');
        return;
    }
    const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), minute);
    if (!tellIfForbidden('allow-downloads', 'downloads', `If ${name} isn’t among your downloads`)) toast(`Saved as ${name}${note && `. ${note}`}`);
}
