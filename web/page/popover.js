// Small boxes under the header, one at a time. Escape, a press elsewhere or the focus going elsewhere closes a box, and
// the focus goes back to what opened it.
const copyBox = document.getElementById('copy-box');
const title = document.getElementById('copy-title');
const about = document.getElementById('copy-about');
const field = document.getElementById('copy-text');
const way = document.getElementById('copy-way');
const rich = document.getElementById('copy-rich');
const does = document.getElementById('copy-does');
let shown = null; // {box, opener}

/** Shows `box` and puts the focus on `first` in it. What `opener` opened may open another box in its place. */
export function openBox(box, first, opener) {
    const from = shown?.opener ?? opener ?? document.activeElement;
    if (shown && shown.box !== box) hide(shown);
    shown = { box, opener: from };
    box.hidden = false;
    if (from.hasAttribute('aria-expanded')) from.setAttribute('aria-expanded', 'true');
    first.focus();
}

export function closeBox() {
    if (!shown) return;
    const was = shown;
    const hadFocus = was.box.contains(document.activeElement);
    shown = null;
    hide(was);
    if (hadFocus) was.opener.focus();
}

export const isOpen = (box) => shown?.box === box;

function hide({ box, opener }) {
    box.hidden = true;
    if (opener.hasAttribute('aria-expanded')) opener.setAttribute('aria-expanded', 'false');
}

/**
 * A text to be copied by hand, selected; with `html` as it will look where it is pasted. `way`: it is an address, which
 * also opens in a tab of its own. `instead`, {label, does}: what may be done in its place.
 */
export function showBox({ title: heading, about: sentence, text = '', html, way: leads = false, instead }) {
    title.textContent = heading;
    about.textContent = sentence;
    field.value = text;
    way.parentElement.hidden = !leads;
    if (leads) way.href = text;
    field.hidden = Boolean(html);
    rich.hidden = !html;
    rich.innerHTML = html ?? '';
    does.hidden = !instead;
    does.textContent = instead?.label ?? '';
    does.onclick = instead?.does ?? null;
    openBox(copyBox, html ? rich : field);
    if (html) getSelection().selectAllChildren(rich);
    else field.select();
}

for (const button of document.querySelectorAll('.sheet [data-closes]')) button.addEventListener('click', closeBox);
document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !shown?.box.contains(event.target)) return;
    event.preventDefault();
    closeBox();
});
document.addEventListener('pointerdown', (event) => {
    if (shown && !shown.box.contains(event.target) && !shown.opener.contains(event.target)) closeBox();
});
document.addEventListener('focusin', (event) => {
    if (shown && !shown.box.contains(event.target) && event.target !== shown.opener) {
        const was = shown;
        shown = null;
        hide(was);
    }
});
