// The address and the browser's history. What is shown is in the fragment, behind the page nearest to it
// (core/state/link.h). An address without a fragment shows what its page shows; that isn't written out until the reader
// does something.

/**
 * Where the address leads: the page's file, and the link behind it, or null. (#main is where the skip link leads.) Some
 * hosts show "inspection-jul-2021.html" as "inspection-jul-2021".
 */
export function placeOf(url) {
    const { pathname, hash, href } = new URL(url, location.href);
    const last = pathname.slice(pathname.lastIndexOf('/') + 1);
    const file = last && !last.includes('.') ? `${last}.html` : last;
    // An empty fragment is a link too: nothing is chosen.
    return { file, link: href.includes('#') && hash !== '#main' ? hash.slice(1) : null };
}

export const placeHere = () => placeOf(location.href);

// Where the panels stood at each step of this visit, by the step's number: the browser scrolls pages, not what is drawn.
const places = new Map();
let step = history.state?.step ?? 0;
let scrolling = { now: () => '', back() {} };

const rest = 5000; // milliseconds until an address is tried again: Safari takes 100 in half a minute
const tries = 12;
let waiting = null; // {addsStep, timer} of the latest address that the browser didn't take

/**
 * Writes `address` as a step of its own, or in place of the present one. A browser may refuse: the page goes on, and its
 * address follows as soon as it is let.
 */
export function write(address, addsStep) {
    const { href } = new URL(address, location.href);
    const before = waiting;
    clearTimeout(before?.timer);
    waiting = null;
    if (href === location.href) return;
    put({ href, addsStep: addsStep || Boolean(before?.addsStep), left: tries });
}

/** Where the panels stand. What fails there is told to the net under everything (thrown.js) and keeps no address back. */
function stands() {
    try {
        return scrolling.now();
    } catch (error) {
        queueMicrotask(() => {
            throw error;
        });
        return '';
    }
}

function put({ href, addsStep, left }) {
    try {
        if (addsStep) {
            places.set(step, stands());
            history.pushState({ step: step + 1 }, '', href);
            step += 1;
        } else {
            history.replaceState({ step }, '', href);
        }
        waiting = null;
    } catch (error) {
        console.warn(`The browser didn’t take the address ${href}: ${error.message}`);
        waiting = { addsStep };
        if (left > 0) waiting.timer = setTimeout(put, rest, { href, addsStep, left: left - 1 });
    }
}

const folderOf = ({ origin, pathname }) => origin + pathname.slice(0, pathname.lastIndexOf('/') + 1);

/** The pages of the site, but nothing else that may lie beside them. */
function leadsWithin(url) {
    return folderOf(url) === folderOf(location) && /(\/|\.html)$/.test(url.pathname);
}

/**
 * Calls `open(place)` when the reader goes back or forth, edits the address, or follows a link within the site. `scrolls`:
 * {now(), back(places)}: where the panels stand, and has them stand there again.
 */
export function onAddress(open, scrolls) {
    scrolling = scrolls;
    // The step that the visit begins with is one to come back to.
    if (history.state?.step === undefined) history.replaceState({ step }, '');
    addEventListener('popstate', ({ state }) => {
        clearTimeout(waiting?.timer);
        waiting = null;
        places.set(step, stands());
        const known = state?.step;
        // An address that was edited is a step that the page didn't make.
        step = known ?? step + 1;
        if (known === undefined) history.replaceState({ step }, '');
        open(placeHere());
        if (known !== undefined) scrolling.back(places.get(step) ?? '');
    });
    document.addEventListener('click', (event) => {
        if (event.defaultPrevented || event.button !== 0) return;
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // a tab or window of its own
        const link = event.target instanceof Element && event.target.closest('a[href]');
        // As attributes, for in a chart the link is SVG's, whose properties are objects.
        if (!link || link.hasAttribute('target') || link.hasAttribute('download')) return;
        const url = new URL(link.getAttribute('href'), location.href);
        if (!leadsWithin(url) || url.hash === '#main') return;
        event.preventDefault();
        write(url.href, true);
        open(placeOf(url));
    });
}
