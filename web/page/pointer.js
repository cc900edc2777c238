// Pointer, wheel and fingers over the explorer. They are heard at the stage, around the canvas and the semantic tree's
// elements, so that they reach the explorer the same way whichever of them lies under the pointer.
const stage = document.getElementById('stage');

function at(event) {
    const box = stage.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
}

// Links that lead out are the browser's to open where an element lies over them: in a new tab, a new window, with its menu.
const linkOf = (element) => element instanceof Element && element.closest('a[href]');
const leaves = (link) => Boolean(link) && link.target === '_blank';
let browserOpens = false; // what was pressed last

/** The pointer pressed a link that leads out. Its element lies over the first of its lines alone. */
export function openWhereNoElementDoes(address) {
    if (browserOpens) return;
    const link = Object.assign(document.createElement('a'), { href: address, target: '_blank', rel: 'noopener noreferrer' });
    link.click();
}

/** Words that can be selected. */
const isWords = (element) => getComputedStyle(element).userSelect === 'text';

const long = 500; // milliseconds: a finger that rests so long asks what is there

export function onPointer(explorer) {
    const fingers = new Set();
    let resting = 0;
    let from = [0, 0];
    const restless = () => clearTimeout(resting);

    stage.addEventListener('pointerdown', (event) => {
        const link = linkOf(event.target);
        explorer.tellTree(); // which may put another there
        if (link && (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) return; // the browser's own ways with links
        browserOpens = leaves(link) && link === linkOf(document.elementFromPoint(event.clientX, event.clientY));
        if (event.pointerType === 'touch') {
            fingers.add(event.pointerId);
            restless();
            if (fingers.size === 1) {
                from = at(event);
                explorer.fingerDown(...from, event.timeStamp);
                resting = setTimeout(() => explorer.fingerHeld(...from), long);
            } else {
                explorer.fingerCancelled(); // two fingers zoom the page
            }
            return;
        }
        // A drag goes on outside the stage. Not from a link: its click would be the stage's; nor from words, which it selects.
        if (!link && !isWords(event.target)) stage.setPointerCapture(event.pointerId);
        if (event.button === 0) explorer.pointerPressed(...at(event), 0, true);
    });
    stage.addEventListener('pointermove', (event) => {
        if (event.pointerType === 'touch') {
            if (fingers.size === 1) explorer.fingerMoved(...at(event), event.timeStamp);
        } else {
            explorer.pointerMoved(...at(event));
        }
    });
    stage.addEventListener('pointerup', (event) => {
        if (event.pointerType === 'touch') {
            restless();
            if (fingers.size === 1) explorer.fingerUp(...at(event), event.timeStamp);
            fingers.delete(event.pointerId);
        } else if (event.button === 0) {
            const selects = isWords(event.target) && !getSelection().isCollapsed;
            if (selects) explorer.pointerLeft(); // what the words lie on isn't pressed
            explorer.pointerPressed(...(selects ? [-1, -1] : at(event)), 0, false);
        }
    });
    stage.addEventListener('pointercancel', (event) => {
        restless();
        fingers.delete(event.pointerId);
        explorer.fingerCancelled();
        if (event.pointerType === 'touch') return;
        // The browser drags a link: nothing was pressed.
        explorer.pointerLeft();
        explorer.pointerPressed(-1, -1, 0, false);
    });
    stage.addEventListener('pointerleave', (event) => {
        if (event.pointerType !== 'touch') explorer.pointerLeft();
    });
    stage.addEventListener(
        'wheel',
        (event) => {
            if (event.ctrlKey) return; // zooms the page
            // Deltas first: Firefox gives pixels to a page that hasn't asked for the mode.
            const { deltaX, deltaY } = event;
            const moved = explorer.wheel(...at(event), deltaX, deltaY, event.deltaMode);
            // Where the page itself can scroll (a low window), one of the two moves, not both.
            if (moved) event.preventDefault();
        },
        { passive: false },
    );
}
