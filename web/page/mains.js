// Which of the two mains stands below the header, the explorer or the text view, and what the reader is told about it.
const root = document.documentElement;
const stage = document.getElementById('stage');
const textView = document.getElementById('text-view');
const title = document.getElementById('title');
const notice = document.getElementById('notice');
const button = document.getElementById('text-button');
const kept = 'text-view';

/** Whether the reader chose the text view, here or on an earlier visit. */
export function textWanted() {
    try {
        return localStorage.getItem(kept) === 'yes';
    } catch {
        return false; // storage is switched off
    }
}

export function keepTextWanted(wanted) {
    try {
        if (wanted) localStorage.setItem(kept, 'yes');
        else localStorage.removeItem(kept);
    } catch {
        // Not remembered, then.
    }
}

export function showMain(which) {
    const text = which === 'text';
    root.dataset.main = which;
    root.classList.remove('is-opening');
    stage.hidden = text;
    textView.hidden = !text;
    title.classList.toggle('visually-hidden', !text); // on the canvas the panels have their own headings
    button.setAttribute('aria-pressed', String(text));
}

export const textIsShown = () => root.dataset.main !== 'explorer';

/** The text view is all there is, and why. */
export function onlyText(sentence) {
    showMain('text');
    tell(sentence);
    button.hidden = true;
}

/** A sentence above the main; empty takes it away. */
export function tell(sentence) {
    notice.textContent = sentence;
    notice.hidden = !sentence;
}
