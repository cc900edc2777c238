// One Tab stop for what belongs together, and arrow keys within, as ARIA's practices have it: a table whose cells can be
// pressed (grid), radio buttons, the places in a chart. Elements say by data-steps which of these they are, and what can be
// stepped on by data-step.
const cells = '[role="gridcell"], [role="rowheader"], [role="columnheader"]';
const share = 0.85; // of what is in sight: a page

const stepsOf = (composite) => [...composite.querySelectorAll('[data-step]')];

/** What of a cell is stepped on: what can be pressed in it, else the cell. */
function stepsIn(cell) {
    const own = stepsOf(cell);
    return own.length ? own : [cell];
}

function inGrid(grid, from, key, whole) {
    const cell = from.closest(cells);
    const row = cell?.parentElement;
    if (!row || !grid.contains(row)) return null;
    const cellsOf = (of) => [...of.children].filter((child) => child.matches(cells));
    const own = cellsOf(row);
    const column = own.indexOf(cell);
    const rows = [...row.parentElement.children].filter((child) => child.getAttribute('role') === 'row');
    const at = rows.indexOf(row);
    const inRow = (to) => {
        const others = cellsOf(rows[to] ?? row);
        return stepsIn(others[Math.min(column, others.length - 1)])[0];
    };
    const along = (by) => {
        const steps = own.flatMap(stepsIn);
        return steps[steps.indexOf(from) + by] ?? from;
    };
    const page = (way) => {
        const height = (grid.closest('.scroller') ?? grid).clientHeight * share;
        const start = row.offsetTop;
        let to = at;
        while (rows[to + way] && Math.abs(rows[to + way].offsetTop - start) < height) to += way;
        return inRow(to === at ? Math.max(0, Math.min(at + way, rows.length - 1)) : to);
    };
    const ways = {
        ArrowRight: () => along(1),
        ArrowLeft: () => along(-1),
        ArrowDown: () => inRow(Math.min(at + 1, rows.length - 1)),
        ArrowUp: () => inRow(Math.max(at - 1, 0)),
        PageDown: () => page(1),
        PageUp: () => page(-1),
        Home: () => (whole ? inRow(0) : stepsIn(own[0])[0]),
        End: () => (whole ? inRow(rows.length - 1) : stepsIn(own.at(-1)).at(-1)),
    };
    return ways[key]?.() ?? null;
}

function inLine(composite, from, key, round) {
    const steps = stepsOf(composite);
    const at = steps.indexOf(from);
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: steps.length - 1 }[key];
    if (to === undefined || at < 0) return null;
    return steps[round ? (to + steps.length) % steps.length : Math.max(0, Math.min(to, steps.length - 1))];
}

/** Where a key leads to from `from`: an element, which may be the same one; null where the key means nothing there. */
export function stepTo(from, { key, ctrlKey, metaKey, altKey, shiftKey }) {
    const composite = from.closest?.('[data-steps]');
    if (!composite || altKey || shiftKey) return null;
    const whole = ctrlKey || metaKey;
    if (whole && key !== 'Home' && key !== 'End') return null;
    const kind = composite.dataset.steps;
    if (kind === 'grid') return inGrid(composite, from, key, whole);
    return whole ? null : inLine(composite, from, key, kind === 'radio');
}
