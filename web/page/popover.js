// Small boxes under the header, one at a time. Escape, a press elsewhere or the focus going elsewhere closes a box, and
// the focus goes back to what opened it.
const copyBox = document.getElementById('popover');
const title = document.getElementById('popover-title');
const about = document.getElementById('popover-about');
const field = document.getElementById('popover-text');
const rich = document.getElementById('popover-rich');
const does = document.getElementById('popover-does');
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
 * A text to be copied by hand, selected; with `html` as it will look where it is pasted. `instead`, {label, does}: what
 * may be done in its place.
 */
export function showPopover({ title: heading, about: sentence, text = '', html, instead }) {
    title.textContent = heading;
    about.textContent = sentence;
    field.value = text;
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

for (const button of document.querySelectorAll('.popover [data-closes]')) button.addEventListener('click', closeBox);
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
