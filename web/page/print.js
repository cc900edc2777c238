// Paper gets a briefing of what is shown, not a picture of the screen: with Ctrl+P, the browser's menu or Export. It is one
// page, except where Export asks for every finding.
import { addressOf, day } from './reading.js';

const root = document.documentElement;
const paper = document.getElementById('briefing');

let whole = false;

/** Opens the browser's own print dialog. */
export function printBriefing(withEveryFinding) {
    whole = withEveryFinding;
    print();
}

export function onPrint(explorer) {
    addEventListener('beforeprint', () => {
        if (!explorer.isWhole()) return; // in the moment before, the page as it is
        paper.innerHTML = explorer.briefingPrint(addressOf(explorer), day(), whole);
        root.classList.add('on-paper');
    });
    addEventListener('afterprint', () => {
        root.classList.remove('on-paper');
        paper.replaceChildren();
        whole = false;
        explorer.redraw();
    });
}
