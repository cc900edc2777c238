// A word that something was done, for eyes and for screen readers; it goes away by itself.
import { announce } from './header.js';

const box = document.getElementById('toast');
const seconds = 5;
let timer = 0;

export function toast(sentence) {
    announce(sentence);
    box.textContent = sentence;
    clearTimeout(timer);
    timer = setTimeout(() => (box.textContent = ''), seconds * 1000);
}
