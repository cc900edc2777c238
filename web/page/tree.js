// What makes the picture readable: the semantic tree, in this page. It comes once something is drawn (main.js).
import { makeSemanticTree } from '../semantics/semantics.js';
import { setSkips } from './skips.js';
import { makeTelling } from './telling.js';

/** Without its style its words would stand over the picture. */
const styled = (href) =>
    new Promise((resolve, reject) => {
        const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload: resolve });
        link.onerror = () => {
            link.remove();
            reject(new Error(`The style of what screen readers read could not be fetched: ${href}`));
        };
        document.head.append(link);
    });

/** Returns what the explorer's hooks `tree` and `treeWaits` call, and `clear()`. */
export async function startTree(explorer) {
    const root = document.getElementById('tree');
    const main = document.getElementById('main');
    await styled(root.dataset.style);
    const tree = makeSemanticTree(root, {
        press: explorer.press,
        focus: explorer.focus,
        scroll: explorer.scrollPanel,
        landmarks: setSkips,
        away: () => main.focus({ preventScroll: true }),
    });
    return { ...tree, waits: makeTelling(explorer) };
}
