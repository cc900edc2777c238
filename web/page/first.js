// What must be known before anything is shown: that there is script, the colours chosen here before, a link to open. And
// the net under the rest of the script: where that doesn't arrive, or not in time, the text view that the page came with
// is shown, and why. It stands within the page (site.mjs puts it there), so that nothing can come between the two.
import { mended } from './mended.js';

(function (root) {
    try {
        const address = mended(location.href);
        if (address) history.replaceState(null, '', address);
    } catch (error) {
        // A frame that allows little: what its page shows without a link.
    }
    const patience = 5000; // milliseconds from here on, in which the explorer may come without a word
    const opens = location.hash.length > 1 && location.hash !== '#main';
    const notWhatTheLinkShows = ' What you see is not what the link shows, but what can be shown without it.';

    root.classList.add('script');
    // Until the style sheet is there, nothing is laid out: Chromium's filling in of forms asks for a layout as soon as the
    // page has been read, which took it longer than the one that is shown.
    root.classList.add('is-unstyled');
    // Until the explorer is there or somebody reads, there is only the first screen of the text (core/out/html.h).
    root.classList.add('is-unread');
    let isRead = false;
    function unfold() {
        for (const rest of document.querySelectorAll('#text noscript.rest')) rest.outerHTML = rest.textContent;
    }
    function reads() {
        if (isRead) return;
        isRead = true;
        root.classList.remove('is-unread');
        unfold();
        if (document.readyState === 'loading') addEventListener('DOMContentLoaded', unfold);
    }
    const begins = () => root.dataset.main !== 'explorer' && reads();
    for (const event of ['scroll', 'keydown', 'pointerdown', 'wheel', 'input', 'focusin', 'beforeprint']) addEventListener(event, begins, { capture: true, once: true, passive: true });
    if (opens) root.classList.add('is-opening');
    try {
        const scheme = localStorage.getItem('scheme');
        if (scheme === 'light' || scheme === 'dark') root.dataset.scheme = scheme;
    } catch (error) {
        // Storage is switched off: the system's colours.
    }

    /** With `way`, a link of these words to the same address in a tab of its own. */
    function say(sentence, way) {
        const notice = document.getElementById('notice');
        if (!notice) return addEventListener('DOMContentLoaded', () => say(sentence, way), { once: true });
        notice.firstElementChild.textContent = sentence + (opens ? notWhatTheLinkShows : '');
        if (way) notice.firstElementChild.append(' ', Object.assign(document.createElement('a'), { href: location.href, target: '_blank', rel: 'noopener', textContent: way }));
        notice.hidden = false;
    }
    // Fulfilled when the style sheet has come, or won't.
    const style = new Promise((resolve) => {
        const told = ({ target }) => target instanceof HTMLLinkElement && target.rel === 'stylesheet' && resolve();
        document.addEventListener('load', told, true);
        document.addEventListener('error', told, true);
    });
    style.then(() => root.classList.remove('is-unstyled'));
    // One that doesn't arrive keeps the whole page back.
    function goOnWithoutStyle() {
        const style = document.querySelector('link[rel=stylesheet]');
        root.classList.remove('is-unstyled');
        if (!style || style.sheet) return;
        const late = style.cloneNode();
        late.media = 'print'; // what isn't for the screen keeps nothing back
        late.onload = () => (late.media = 'all');
        style.replaceWith(late);
        // In Firefox the page is blank all the same until it is asked where something stands; and its script may wait until
        // it is asked for anew. It runs once.
        root.getBoundingClientRect();
        const waiting = document.querySelector('script[type=module]');
        if (!waiting) return;
        const script = document.createElement('script');
        script.type = 'module';
        script.src = waiting.src;
        document.head.append(script);
    }
    /** The text that the page came with is all there is, for now or for good. */
    function read(sentence, way) {
        root.classList.remove('is-opening');
        reads();
        say(sentence, way);
    }
    const isMain = (element) => element instanceof HTMLScriptElement && element.type === 'module';
    function cannotStart() {
        over();
        if (window.origin === 'null') read('This page is shown inside another, which doesn’t let it start the explorer, so this is the text view.', 'Open it by itself to search and filter');
        else read('The explorer could not be started, so this is the text view. Reload this page; if that doesn’t help, tell whoever keeps the site.');
    }
    function failed({ target, filename }) {
        // Another's script, such as an extension's, is none of ours.
        const isWithin = target === window && String(filename).startsWith(new URL('./', location.href).href);
        if (isMain(target) || isWithin) cannotStart();
    }
    // It ran to its end, or to its first wait, and did nothing.
    function loaded({ target }) {
        if (isMain(target)) cannotStart();
    }
    let impatient;
    const late = new Promise((resolve) => (impatient = resolve));
    const timer = setTimeout(() => {
        goOnWithoutStyle();
        read('The explorer is taking long to arrive. Until then this is the text view.');
        impatient();
    }, patience);
    addEventListener('error', failed, true);
    document.addEventListener('load', loaded, true);

    /** The rest of the script is there, and catches what it drops itself. */
    function caught() {
        removeEventListener('error', failed, true);
        document.removeEventListener('load', loaded, true);
    }
    function over() {
        caught();
        clearTimeout(timer);
    }
    // `late`: fulfilled when the reader has waited long enough. `reads()`: the whole text is wanted. `over()`: nobody waits any more.
    window.opening = { late, style, reads, caught, over, notWhatTheLinkShows: opens ? notWhatTheLinkShows : '' };
})(document.documentElement);
