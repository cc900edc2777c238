// Paper gets a briefing of what is shown, not a picture of the screen: with Ctrl+P, the browser's menu or Export. It is one
// page, except where Export asks for every finding.
import { tellIfForbidden } from './framed.js';
import { addressOf, day } from './reading.js';

const root = document.documentElement;
const paper = document.getElementById('briefing');

let whole = false;
let begun = false; // the browser's print dialog

/** Opens the browser's own print dialog. */
export function printBriefing(withEveryFinding) {
    whole = withEveryFinding;
    begun = false;
    print();
    if (!begun) tellIfForbidden('allow-modals', 'printing', 'If no dialog for printing opened');
}

export function onPrint(explorer) {
    addEventListener('beforeprint', () => {
        begun = true;
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
