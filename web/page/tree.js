// What makes the picture readable: the semantic tree, in this page. It comes once something is drawn (main.js).
import { makeSemanticTree } from '../semantics/semantics.js';
import { setSkips } from './skips.js';
import { makeTelling } from './telling.js';

/** Returns what the explorer's hooks `tree` and `treeWaits` call, and `clear()`. */
export function startTree(explorer) {
    const main = document.getElementById('main');
    const tree = makeSemanticTree(document.getElementById('tree'), {
        press: explorer.press,
        focus: explorer.focus,
        scroll: explorer.scrollPanel,
        landmarks: setSkips,
        away: () => main.focus({ preventScroll: true }),
    });
    return { ...tree, waits: makeTelling(explorer) };
}
