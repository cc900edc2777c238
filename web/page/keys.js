// Keys by which a reader scrolls the panel that the focus is in, and Escape, which hides what hover or focus shows, else
// closes the details. The semantic tree takes arrow keys first, where they step through what belongs together. No other
// key is taken: everything else stays the browser's, and buttons and links keep their own.
const stage = document.getElementById('stage');
const main = document.getElementById('main');

// In the order of web::ScrollKey (web/app/input.h).
const order = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', 'ArrowLeft', 'ArrowRight'];

function scrollKey(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return -1;
    if (event.key === ' ') {
        // Space presses a button.
        return event.target.closest('button') ? -1 : order.indexOf(event.shiftKey ? 'PageUp' : 'PageDown');
    }
    return event.shiftKey ? -1 : order.indexOf(event.key);
}

// The middle of what has the focus; of the stage where nothing has.
function middle(element) {
    const box = stage.getBoundingClientRect();
    const own = (stage.contains(element) ? element : stage).getBoundingClientRect();
    const clamp = (value, most) => Math.min(Math.max(value, 1), most - 1);
    return [
        clamp(own.left + own.width / 2 - box.left, box.width),
        clamp(own.top + own.height / 2 - box.top, box.height),
    ];
}

export function onKeys(explorer) {
    // Where Tab and arrow keys go. Who types elsewhere doesn't wait for it.
    document.addEventListener('keydown', ({ key, target }) => !stage.hidden && (key === 'Tab' || stage.contains(target)) && explorer.tellTree(), true);
    document.addEventListener('keydown', (event) => {
        if (stage.hidden || event.defaultPrevented) return;
        if (event.key === 'Escape' && explorer.dismiss()) return;
        const { target } = event;
        if (!stage.contains(target) && target !== main && target !== document.body) return;
        if (event.key === 'Escape') return explorer.closeDetails();
        const key = scrollKey(event);
        if (key >= 0 && explorer.scrollKey(...middle(target), key)) event.preventDefault();
    });
}
