// The search box: a real field, so that phones, input methods, dictation, spelling and paste work in it.
const form = document.getElementById('search-form');
const field = document.getElementById('search');
const button = document.getElementById('search-button');

/**
 * Shows what is searched for; while the reader types, that is in the field already, but for spaces around it. What is
 * put there is the field's default too, by which it is told from what was typed.
 */
export function updateSearch(text) {
    if (field.value.trim() !== text) field.value = field.defaultValue = text;
}

/** Whether what is in the field comes from the reader, not from a link. */
export const searchIsTyped = () => field.value !== field.defaultValue;

/** Calls `search(text)` at every change of the text. */
export function onSearch(search) {
    const changed = () => search(field.value.trim());
    // An input method's half-made words aren't searched for.
    field.addEventListener('input', (event) => event.isComposing || changed());
    field.addEventListener('compositionend', changed);
    // What was typed before anything could search for it, once the rest of the page is set up.
    if (field.value.trim()) queueMicrotask(changed);
    form.addEventListener('submit', (event) => {
        event.preventDefault();
        changed();
        // On a phone the keyboard goes, and what was found is seen.
        if (matchMedia('(pointer: coarse)').matches) field.blur();
    });
    button.addEventListener('click', () => {
        const open = document.documentElement.classList.toggle('search-open');
        button.setAttribute('aria-expanded', String(open));
        if (open) field.focus();
    });
}
