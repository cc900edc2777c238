// A small box under a button: says something, and shows a text to copy, selected.
const box = document.getElementById('popover');
const title = document.getElementById('popover-title');
const about = document.getElementById('popover-about');
const field = document.getElementById('popover-text');
let back = null; // what had the focus before

export function showPopover({ title: heading, about: sentence, text }) {
    back = box.hidden ? document.activeElement : back;
    title.textContent = heading;
    about.textContent = sentence;
    field.value = text;
    box.hidden = false;
    field.focus();
    field.select();
}

export function hidePopover() {
    if (box.hidden) return;
    const hadFocus = box.contains(document.activeElement);
    box.hidden = true;
    if (hadFocus) back?.focus();
}

document.getElementById('popover-close').addEventListener('click', hidePopover);
box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    hidePopover();
});
document.addEventListener('pointerdown', (event) => {
    if (!box.contains(event.target)) hidePopover();
});
