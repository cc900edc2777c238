// Fetches what the explorer needs, all at once. A failure is a sentence for the reader.
import { compile, makeExplorer } from './explorer.js';

/** What went wrong, as a sentence that says what to do. */
import { LoadingError } from './loading-error.js';

const address = (id) => document.getElementById(id).href;
// Beside the address of the one is that of the rest of it.
const restAddress = () => new URL(document.getElementById('wasm').dataset.rest, document.baseURI).href;

async function answer(from, what) {
    let response;
    try {
        response = await fetch(from);
    } catch {
        throw new LoadingError(`${what} could not be fetched. Check the connection, then reload this page.`);
    }
    if (!response.ok) {
        throw new LoadingError(
            `${what} could not be fetched (the site answered ${response.status}). Reload this page; if that doesn’t help, tell whoever keeps the site.`,
        );
    }
    return response;
}

const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Whether the bytes are those that the address names by its hash, as far as the browser can tell (https). */
async function isWhole(id, bytes) {
    const hash = address(id).match(/-([0-9a-f]{10})\.\w+$/)?.[1];
    if (!hash || !globalThis.crypto?.subtle) return true;
    return hex(await crypto.subtle.digest('SHA-256', bytes)).startsWith(hash);
}

const notWhole = (what) => new LoadingError(`${what} did not arrive whole. Reload this page; if that doesn’t help, tell whoever keeps the site.`);

async function bytes(id, what) {
    const response = await answer(address(id), what);
    let all = null;
    try {
        all = new Uint8Array(await response.arrayBuffer());
    } catch {
        // Cut off on the way.
    }
    if (!all || !(await isWhole(id, all))) {
        throw notWhole(what);
    }
    return all;
}

async function compiled(from) {
    if (typeof WebAssembly !== 'object')
        throw new LoadingError('This browser has no WebAssembly, which the explorer needs. A newer browser will show it.');
    const response = await answer(from, 'The explorer');
    try {
        return await compile(response);
    } catch (error) {
        console.warn(error);
        throw new LoadingError('The explorer could not be started: it did not arrive whole. Check the connection, then reload this page.');
    }
}

// Whether the style sheet has come to its last line.
const styleIsWhole = () => getComputedStyle(document.documentElement).getPropertyValue('--whole').trim() === 'yes';

/**
 * Begins to fetch everything. `draws`: what is drawn with is made ready meanwhile.
 *   explorer   with its record, ready to say what is shown. Fails with a LoadingError.
 *   lacks()    what is missing for drawing: '', 'fonts' (one of the two is enough) or 'style'
 *   all        until nothing more will come. Never fails.
 *   areIn()    whether nothing more will come
 */
export function load(hooks, draws) {
    const record = bytes('record', 'The record');
    record.catch(() => {}); // awaited later: nobody has to hear of it before
    const explorer = compiled(address('wasm')).then(async (module) => {
        const made = await makeExplorer(module, hooks, () => compiled(restAddress()));
        if (draws) made.prepare();
        if (!made.record(await record)) throw notWhole('The record');
        if (draws) made.warm();
        return made;
    });
    let fonts = 0;
    const font = async (id, strong) => {
        try {
            const all = await bytes(id, 'A font');
            (await explorer).font(all, strong);
            ++fonts;
        } catch (error) {
            console.warn(error);
        }
    };
    let areIn = false;
    const all = Promise.all([font('font-regular', false), font('font-semibold', true), window.opening.style]).then(() => (areIn = true));
    return { explorer, all, areIn: () => areIn, lacks: () => (fonts === 0 ? 'fonts' : styleIsWhole() ? '' : 'style') };
}
