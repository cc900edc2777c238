// Which of the two mains stands below the header, the explorer or the text view, and what the reader is told about it.
import { searchIsTyped } from './search.js';

const root = document.documentElement;
const stage = document.getElementById('stage');
const textView = document.getElementById('text-view');
const title = document.getElementById('title');
const notice = document.getElementById('notice');
const says = document.getElementById('notice-says');
const does = document.getElementById('notice-does');
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
    const leaves = (text ? stage : textView).contains(document.activeElement);
    root.dataset.main = which;
    root.classList.remove('is-opening');
    if (text) window.opening.reads(); // first.js
    stage.hidden = text;
    textView.hidden = !text;
    title.classList.toggle('visually-hidden', !text); // on the canvas the panels have their own headings
    button.setAttribute('aria-pressed', String(text));
    if (leaves) document.getElementById('main').focus({ preventScroll: true });
}

export const textIsShown = () => root.dataset.main !== 'explorer';

/** The text view is all there is, and why. */
export function onlyText(sentence) {
    showMain('text');
    tell(sentence);
    button.hidden = true;
}

/** A sentence above the main; empty takes it away. With `label`, a button of that name that does `press`. */
export function tell(sentence, label = '', press = null) {
    says.textContent = sentence;
    does.textContent = label;
    does.hidden = !label;
    does.onclick = press;
    notice.hidden = !sentence;
}

/**
 * Whether the reader has begun with the text that is there: has scrolled, gone somewhere with the keyboard or the
 * pointer, marked or typed something. What comes then mustn't take it away.
 */
export function hasBegunToRead() {
    const at = document.activeElement;
    const went = at && at !== document.body && at !== root;
    const unfolded = document.querySelector('#text details[open]');
    return scrollY > 0 || went || unfolded || getSelection()?.isCollapsed === false || searchIsTyped();
}
