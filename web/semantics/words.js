// The words of a node as the page has them: on the same lines as on the canvas, so that what is selected or found stands
// where it is seen; and for the browser one running text, so that it is found and read across the ends of lines.
//
// A stretch is its text, or [text, end, flags, control, gap, says] (ui/semantics/semantics.h, json).
const ends = { none: 0, space: 1, within: 2, hard: 3 };
const strong = 1;
const hit = 2;

const make = (tag, className) => Object.assign(document.createElement(tag), { className });

/** A stretch's own element; bare text where it needs none. */
function piece(text, { end, flags, gap, says, alone }) {
    const ended = end !== ends.none;
    if (alone && !flags && !gap && !says) return text;
    const element = make(flags & hit ? 'mark' : flags & strong ? 'b' : 'span', ended ? 'words end' : 'words');
    if (flags & hit && flags & strong) element.style.fontWeight = 'inherit';
    if (gap) element.style.marginInlineStart = `${gap}px`;
    if (says === undefined) {
        element.textContent = text;
        return element;
    }
    // Shown and said in different words.
    const shown = make('span', '');
    shown.textContent = text;
    shown.setAttribute('aria-hidden', 'true');
    const said = make('span', 'said');
    said.textContent = says;
    element.append(shown, said);
    return element;
}

/**
 * What `words` are made of, to be put into an element. `controlFor(control)` makes the element of something that can be
 * pressed among them.
 */
export function makeWords(words, controlFor) {
    const all = [];
    const controls = [];
    let open = -1;
    let into = all;
    for (const told of words.of) {
        const [text, end = 0, flags = 0, control = -1, gap = 0, says] = typeof told === 'string' ? [told] : told;
        if (control !== open) {
            open = control;
            into = all;
            if (control >= 0) {
                controls[control] ??= { element: controlFor(words.controls[control]), content: [] };
                if (!all.includes(controls[control].element)) all.push(controls[control].element);
                into = controls[control].content;
            }
        }
        into.push(piece(text, { end, flags, gap, says, alone: words.of.length === 1 }));
        if (end === ends.space) into.push(' ');
        if (end === ends.within) into.push(make('wbr', ''));
        if (end === ends.hard) into.push(make('br', ''));
    }
    for (const { element, content } of controls.filter(Boolean)) element.append(...content);
    return all;
}
