// Where this page is shown within another, which may not allow it everything: what can't be done here is said, with a way
// to where it can.
import { showBox } from './popover.js';

const isFramed = window !== window.top;

/** Whether the frame allows `what` (a word of its sandbox): undefined where only the other page knows. */
function allows(what) {
    const frame = window.parent === window.top && window.frameElement; // null where that page is of another site
    if (!frame) return undefined;
    return !frame.hasAttribute('sandbox') || frame.sandbox.contains(what);
}

/** Whether it is known that the page around this one forbids it. */
export const isForbidden = (what) => isFramed && allows(what) === false;

/** After something that may be forbidden here without a word: `sign` is what tells the reader. True where that was said. */
export function tellIfForbidden(what, doing, sign) {
    if (!isFramed || allows(what)) return false;
    const says = allows(what) === false ? `This page is shown inside another, which doesn’t allow ${doing}: open it by itself.` : `This page is shown inside another. ${sign}, that one doesn’t allow ${doing}: open it by itself.`;
    showBox({ title: `${doing[0].toUpperCase()}${doing.slice(1)}`, about: says, text: location.href, way: true });
    return true;
}
