// Fetches what the explorer needs, all at once. A failure is a sentence for the reader.
import { makeExplorer } from './explorer.js';

/** What went wrong, as a sentence that says what to do. */
export class LoadingError extends Error {}

const address = (id) => document.getElementById(id).href;

async function bytes(id, what) {
    let response;
    try {
        response = await fetch(address(id));
    } catch {
        throw new LoadingError(`${what} could not be fetched. Check the connection, then reload this page.`);
    }
    if (!response.ok) {
        throw new LoadingError(
            `${what} could not be fetched (the site answered ${response.status}). Reload this page; if that doesn’t help, tell whoever keeps the site.`,
        );
    }
    return new Uint8Array(await response.arrayBuffer());
}

async function explorer(hooks) {
    try {
        return await makeExplorer(address('wasm'), hooks);
    } catch (error) {
        console.warn(error);
        throw new LoadingError(
            typeof WebAssembly === 'object'
                ? 'The explorer could not be started. Check the connection, then reload this page.'
                : 'This browser has no WebAssembly, which the explorer needs. A newer browser will show it.',
        );
    }
}

/** The explorer with its record and fonts, ready to show something. */
export async function loadExplorer(hooks) {
    const [made, record, regular, strong] = await Promise.all([
        explorer(hooks),
        bytes('record', 'The record'),
        bytes('font-regular', 'A font'),
        bytes('font-semibold', 'A font'),
    ]);
    const faults = made.record(record);
    if (faults) {
        console.warn(faults);
        throw new LoadingError(
            'The record has a fault and could not be read. Whoever keeps the site can see it in the browser’s console.',
        );
    }
    made.font(regular, false);
    made.font(strong, true);
    return made;
}
