// The text view: HTML that core/ makes of what is shown. Its controls are plain links, which the browser follows and
// history.js hears of.
const text = document.getElementById('text');
let page = 0; // of long tables; not part of the link

// The same control in the next text: by its words, and which of those with the same words it is.
const controls = () => [...text.querySelectorAll('a[href], button')];
function remember() {
    const element = document.activeElement;
    if (!text.contains(element)) return null;
    const words = element.textContent;
    const same = controls().filter((control) => control.textContent === words);
    return { words, nth: same.indexOf(element) };
}
function refocus(remembered) {
    const same = controls().filter((control) => control.textContent === remembered.words);
    const element = same[remembered.nth] ?? same[0] ?? document.getElementById('main');
    element.focus({ preventScroll: true });
}

export function renderText(explorer) {
    const remembered = remember();
    const unfolded = [...text.querySelectorAll('details')].map((details) => details.open);
    text.innerHTML = explorer.html(page);
    for (const [i, details] of [...text.querySelectorAll('details')].entries()) details.open = unfolded[i] ?? false;
    if (remembered) refocus(remembered);
}

/** What is shown changed: from the first page. */
export function newText() {
    page = 0;
}

/** Sets up what plain links can't do: pages of long tables, and text for the clipboard. */
export function onText(explorer, { copies, copiesLink }) {
    text.addEventListener('click', (event) => {
        const control = event.target.closest('[data-page], [data-copies], [data-copies-link]');
        if (!control) return;
        event.preventDefault();
        if (control.dataset.page !== undefined) {
            page = Number(control.dataset.page);
            renderText(explorer);
            scrollTo({ top: 0 });
            document.getElementById('main').focus({ preventScroll: true });
        } else if (control.dataset.copies !== undefined) {
            copies(control.dataset.copies);
        } else {
            copiesLink();
        }
    });
}
