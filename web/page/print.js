// Paper gets a briefing of what is shown, not a picture of the screen: with Ctrl+P, the browser's menu or Export.
import { addressOf, day } from './reading.js';

const root = document.documentElement;
const paper = document.getElementById('briefing');

export function onPrint(explorer) {
    addEventListener('beforeprint', () => {
        paper.innerHTML = explorer.briefingHtml(addressOf(explorer), day(), true);
        root.classList.add('on-paper');
    });
    addEventListener('afterprint', () => {
        root.classList.remove('on-paper');
        paper.replaceChildren();
    });
}
