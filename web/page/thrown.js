// The net under everything: what our own script, the explorer in a frame or in a call, or one of its hooks throws and
// nobody catches. The browser's console has it already.
const folder = new URL('./', location.href).href;
const isOurs = (error, file) => `${file} ${error?.stack}`.includes(folder);

/** Calls `caught(error)` for each. What other scripts throw, such as an extension's, is none of ours. */
export function onThrown(caught) {
    addEventListener('error', ({ error, filename }) => {
        // Without an error it is a notice of the browser's.
        if (error && isOurs(error, filename)) caught(error);
    });
    addEventListener('unhandledrejection', ({ reason }) => {
        if (isOurs(reason, '')) caught(reason);
    });
}
