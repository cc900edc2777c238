// The net under everything: what our own script, the explorer in a frame or in a call, or one of its hooks throws and
// nobody catches. The browser's console has it, too, unless `caught` knows that it is no fault.
const folder = new URL('./', location.href).href;
const isOurs = (error, file) => `${file} ${error?.stack}`.includes(folder);

/** Calls `caught(error)` for each, which returns whether that is a fault. What other scripts throw, such as an extension's, is none of ours. */
export function onThrown(caught) {
    addEventListener('error', (event) => {
        // Without an error it is a notice of the browser's.
        if (event.error && isOurs(event.error, event.filename) && !caught(event.error)) event.preventDefault();
    });
    addEventListener('unhandledrejection', (event) => {
        if (isOurs(event.reason, '') && !caught(event.reason)) event.preventDefault();
    });
}
