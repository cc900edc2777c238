// The page's side of ui/semantics: a real, transparent HTML element over the canvas for each thing that a Dear ImGui program
// draws, with its role, name and state, in reading order. A screen reader, the Tab key and a test find things by them.
//
//   const tree = makeSemanticTree(root, {
//       press(id),            the item was pressed by keyboard, screen reader or click()
//       focus(id),            the item has the focus; 0: none has
//       scroll(window, x, y), a part that scrolls was scrolled in the page
//       landmarks(list),      regions, charts, tables as [{name, go()}], whenever they are others
//       away(),               what had the focus is gone, and so is what it lay in: the page's own to take
//   });
//   tree.update(json);        json: semantics::json(...)
//
// Elements are kept by the nodes' keys and only what changed is touched. `root` lies over the canvas, from its upper left
// corner; the pointer's events are the program's to take where they bubble to, at an element around both. A click that no
// pointer made is a press.
import { stepTo } from './steps.js';
import { makeWords } from './words.js';

const pressed = new Set(['button', 'link', 'checkbox', 'radio', 'point', 'tab', 'menuitem', 'treeitem', 'option', 'slider', 'textbox', 'combobox']);
// Roles that may say which of how many they are.
const counted = new Set(['listitem', 'radio', 'article', 'option', 'tab', 'menuitem', 'treeitem']);
const named = new Set(['region', 'list', 'table', 'figure', 'group', 'radiogroup', 'article', 'tablist', 'menu', 'tree', 'dialog', 'img']);
const cells = new Set(['columnheader', 'rowheader', 'cell']); // which may say more than they show
const checked = new Set(['checkbox', 'radio']);
const selected = new Set(['option', 'tab', 'treeitem']);
const tags = { text: 'p', region: 'section', article: 'article', button: 'button', checkbox: 'button', radio: 'button' };
const roles = { none: null, text: null, region: null, article: null, button: null, heading: null, point: 'img' };
const bools = [null, 'false', 'true']; // of Expanded
const sorts = [null, 'ascending', 'descending']; // of Sorted
const steps = { radiogroup: 'radio', tablist: 'list', menu: 'list', tree: 'list' };

/**
 * Heading levels that never skip one: each is one below the heading that it stands under, in its own region; the page's
 * own title is 1.
 */
function outline(nodes) {
    let above = [];
    for (const node of nodes) {
        if (node.role === 'region') above = [];
        if (node.role !== 'heading') continue;
        above = above.filter((level) => level < node.level);
        above.push(node.level);
        node.level = Math.min(above.length + 1, 6);
    }
}

function tagOf(node) {
    if (node.role === 'heading') return `h${node.level || 2}`;
    if (node.role === 'link') return node.address ? 'a' : 'button';
    return tags[node.role] ?? 'div';
}

function roleOf(node, { leaf, grid }) {
    if (node.role === 'figure') return leaf ? 'img' : 'figure';
    if (node.role === 'link') return node.address ? null : 'link';
    if (node.role === 'table' && grid) return 'grid';
    if (node.role === 'cell' && grid) return 'gridcell';
    return node.role in roles ? roles[node.role] : node.role;
}

const wordsOf = ({ words }) => words?.of.map((told) => (typeof told === 'string' ? told : (told[5] ?? told[0]) + (told[1] === 1 ? ' ' : ''))).join('') ?? '';
/** What a node shows; and whether it is called otherwise. */
const shownOf = (node) => wordsOf(node) || node.name || '';
const calledOtherwise = (node) => Boolean(node.words && node.name && (pressed.has(node.role) || cells.has(node.role)));

/** The attributes that a node's element has. `is`: whether nothing lies within it, and whether it lies in a grid. */
function attributesOf(node, is) {
    const has = {};
    const set = (name, value) => {
        if (value !== undefined && value !== null && value !== '') has[name] = String(value);
    };
    set('role', roleOf(node, is));
    if (named.has(node.role) || node.role === 'point' || calledOtherwise(node) || (!is.leaf && (pressed.has(node.role) || cells.has(node.role)))) set('aria-label', node.name);
    set('aria-description', [node.description, ['list', 'chart'].includes(is.steps) && hint].filter(Boolean).join(' '));
    if (counted.has(node.role)) {
        set('aria-setsize', node.size);
        set('aria-posinset', node.position);
    }
    set('aria-rowcount', node.rows);
    set('aria-colcount', node.columns);
    set('aria-rowindex', node.row);
    set('aria-colindex', node.column);
    set('aria-expanded', bools[node.expanded ?? 0]);
    set('aria-sort', sorts[node.sorted ?? 0]);
    set('aria-disabled', node.disabled && 'true');
    set('aria-live', node.live && 'polite');
    for (const [i, name] of ['min', 'max', 'now'].entries()) set(`aria-value${name}`, node.range?.[i]);
    if (node.role === 'slider') set('aria-valuetext', node.value);
    if (checked.has(node.role)) set('aria-checked', node.chosen ? 'true' : 'false');
    else if (selected.has(node.role)) set('aria-selected', node.chosen ? 'true' : 'false');
    else if (node.role === 'button' && node.checkable) set('aria-pressed', node.chosen ? 'true' : 'false');
    else if (node.chosen) set('aria-current', 'true');
    if (tagOf(node) === 'button') set('type', 'button');
    if (node.address) {
        set('href', node.address);
        if (node.leaves) set('target', '_blank');
        if (node.leaves) set('rel', 'noopener noreferrer');
    }
    set('data-item', node.id);
    set('data-steps', is.steps);
    set('class', [node.at && 'at', node.scroll && 'scroller', node.words && 'worded', node.words && !node.words.of.some((told) => told[1] > 0) && 'one'].filter(Boolean).join(' '));
    return has;
}

function setAttributes(element, before, after) {
    for (const name of Object.keys(before)) if (!(name in after)) element.removeAttribute(name);
    for (const [name, value] of Object.entries(after)) if (before[name] !== value) element.setAttribute(name, value);
}

function setStyle(entry, name, value) {
    if (entry.style[name] === value) return;
    entry.style[name] = value;
    entry.element.style.setProperty(name, value);
}

/** What is pressed is known by its item, wherever it stands; the rest by the tree's keys. None is there twice. */
function keysOf(nodes) {
    const taken = new Map();
    return nodes.map((node) => {
        const key = node.id !== undefined ? `item ${node.id}` : node.key;
        const times = taken.get(key) ?? 0;
        taken.set(key, times + 1);
        return times ? `${key}+${times}` : key;
    });
}

// Where more than so many links stand in a list, or on cards, arrow keys go through them, and Tab past them.
const manyLinks = 6;
const hint = 'Arrow keys go from one to the next.';

/** How what lies within a node is stepped through, if it is; `links`: so many can be pressed. */
function stepsWithin({ role, keep }, links = 0, grid) {
    if (role === 'table') return grid ? 'grid' : null;
    if (role === 'list' || (role === 'group' && keep)) return links > manyLinks ? 'list' : null;
    if (role === 'figure') return links > 1 ? 'chart' : null;
    return steps[role] ?? null;
}

const indexOf = (node) => node.row ?? node.position;

/** Whether two places are the same; the browser has them at whole pixels of the screen. */
function near([x, y], [otherX, otherY]) {
    const least = Math.max(1, 1.1 / devicePixelRatio);
    return Math.abs(x - otherX) < least && Math.abs(y - otherY) < least;
}

/** Puts `wanted` into `parent` in that order: first what is no longer there goes, then what is missing comes. */
function order(parent, wanted) {
    if (parent.childElementCount > 0) {
        const staying = new Set(wanted);
        for (const child of [...parent.childNodes]) if (!staying.has(child)) child.remove();
    }
    let next = parent.firstChild;
    for (const element of wanted) {
        if (element === next) next = next.nextSibling;
        else parent.insertBefore(element, next);
    }
}

function makeControl(control) {
    const link = control.role === 'link' && control.address;
    const element = document.createElement(link ? 'a' : 'span');
    setAttributes(element, {}, attributesOf({ ...control, words: null }, { leaf: true }));
    if (control.name) element.setAttribute('aria-label', control.name);
    if (!link) element.setAttribute('role', control.role);
    element.tabIndex = 0;
    return element;
}

/** A button's words would stand in its middle. */
function setWithin({ tag }, { inset }, content) {
    if (tag !== 'button') return content;
    const within = Object.assign(document.createElement('span'), { className: 'within' });
    within.style.left = `${inset[0]}px`;
    within.style.top = `${inset[1]}px`;
    within.append(...content);
    return [within];
}

export function makeSemanticTree(root, program) {
    let entries = new Map(); // key → {element, tag, attributes, style, ...}
    const owners = new WeakMap(); // element → its entry
    const entryOf = (element) => owners.get(element) ?? null;
    let turn = 0; // of updates
    let quiet = false; // while elements move, focus comes and goes without meaning
    let arrival = ''; // what a press brought last
    let opener = null; // the item that was pressed without a pointer, until what it brings is there
    let cameFrom = null; // the item that brought what is there
    let landmarks = ''; // as the program knows them

    function made(key, node) {
        const tag = tagOf(node);
        const old = entries.get(key);
        if (old?.tag === tag) return old;
        const entry = { element: document.createElement(tag), tag, attributes: {}, style: {}, children: [], key };
        owners.set(entry.element, entry);
        return entry;
    }

    function setWords(entry, node, leaf) {
        const told = !leaf || named.has(node.role) || node.role === 'point' ? '' : node.words ? JSON.stringify(node.words) : (node.name ?? '');
        if (node.words) {
            setStyle(entry, 'font-size', `${node.words.size}px`);
            setStyle(entry, 'line-height', `${node.words.line}px`);
            if (entry.tag !== 'button') setStyle(entry, 'padding', `${node.words.inset[1]}px 0 0 ${node.words.inset[0]}px`);
        }
        if (entry.told === told) return;
        if (node.words && told) entry.element.replaceChildren(...setWithin(entry, node.words, makeWords(node.words, makeControl)));
        else if (told || entry.told) entry.element.textContent = told;
        entry.told = told;
    }

    function setPlace(entry, { at, scroll }, origin) {
        if (!at) return;
        setStyle(entry, 'left', `${at[0] - origin[0]}px`);
        setStyle(entry, 'top', `${at[1] - origin[1]}px`);
        setStyle(entry, 'width', `${at[2]}px`);
        setStyle(entry, 'height', `${at[3]}px`);
        if (!scroll) return;
        setStyle(entry, '--wide', `${at[2] + scroll[3]}px`);
        setStyle(entry, '--high', `${at[3] + scroll[4]}px`);
    }

    /** Has the part scroll as far as the program has it. Once it is in the page: where it is put in anew, it isn't scrolled. */
    function setScroll(entry, [x, y]) {
        const { element } = entry;
        if (!near([element.scrollLeft, element.scrollTop], [x, y])) element.scrollTo({ left: x, top: y, behavior: 'instant' });
        entry.really = [element.scrollLeft, element.scrollTop];
    }

    function touch(entry) {
        entry.turn = turn;
        entry.children.forEach(touch);
    }

    /** With the rows that were told before and still are there. */
    function withKept(entry, { keep: [of, from, to], tops = [] }, told) {
        const rows = new Map(told.map((row) => [row.index, row]));
        if (entry.keptOf === of)
            for (const row of entry.children)
                if (row.index >= from && row.index < to && !rows.has(row.index)) {
                    rows.set(row.index, row);
                    touch(row);
                }
        entry.keptOf = of;
        const all = [...rows.values()].sort((a, b) => a.index - b.index);
        for (const row of all) if (row.index >= from && tops[row.index - from] !== undefined) setStyle(row, 'top', `${tops[row.index - from]}px`);
        return all;
    }

    function place(i, tree, origin, composite, grid) {
        const node = tree.nodes[i];
        const entry = made(tree.keys[i], node);
        const kids = tree.kids[i];
        entry.turn = turn;
        entry.index = indexOf(node);
        entry.role = node.role;
        if (node.role === 'table') grid = entry.grid = tree.grids.has(i) || (entry.grid && entry.keptOf === node.keep?.[0]);
        const leaf = kids.length === 0 && !(node.keep && entry.children.length);
        const attributes = attributesOf(node, { leaf, grid, steps: stepsWithin(node, tree.links.get(i), grid) });
        if (node.role === 'region') attributes.tabindex = '-1';
        setAttributes(entry.element, entry.attributes, attributes);
        entry.attributes = attributes;
        if (leaf && entry.children.length) entry.element.replaceChildren(); // what lay in it; now it shows words of its own
        setWords(entry, node, leaf);
        setPlace(entry, node, origin);
        if (attributes['data-steps']) composite = entry;
        entry.composite = composite;
        step(entry, node, composite, leaf);
        const within = node.at ? [node.at[0] - (node.scroll?.[1] ?? 0), node.at[1] - (node.scroll?.[2] ?? 0)] : origin;
        let children = kids.map((child) => place(child, tree, within, composite, grid));
        if (node.keep) children = withKept(entry, node, children);
        if (children.length) order(entry.element, children.map((child) => child.element));
        entry.children = children;
        entry.window = node.scroll?.[0];
        if (node.scroll) tree.scrollers.push({ entry, told: node.scroll.slice(1, 3) });
        tree.next.set(tree.keys[i], entry);
        return entry;
    }

    /** What can be stepped on with arrow keys is no Tab stop of its own, but for one. */
    function step(entry, node, composite, leaf) {
        const { element } = entry;
        const cell = composite?.grid && leaf && ['cell', 'rowheader', 'columnheader'].includes(node.role);
        const steps = composite && (node.id !== undefined || cell);
        if (Boolean(entry.steps) !== Boolean(steps)) {
            if (steps) element.tabIndex = -1;
            else element.removeAttribute('tabindex');
        }
        entry.steps = steps;
        if (steps && node.id !== undefined) element.dataset.step = '';
        else if (!steps && node.id !== undefined && (node.role === 'point' || !['A', 'BUTTON'].includes(element.tagName))) element.tabIndex = 0;
        if (composite && leaf && node.words?.controls)
            for (const control of element.querySelectorAll('[data-item]:not([data-step])')) {
                control.dataset.step = '';
                control.tabIndex = -1;
            }
        if (composite && node.chosen && node.id !== undefined && !element.closest('[role="columnheader"]')) composite.chosen = element;
    }

    /** Makes `element` the one of its composite that Tab leads to. */
    function become(composite, element) {
        if (composite.current === element) return;
        if (composite.current) composite.current.tabIndex = -1;
        composite.current = element;
        composite.row = entryOf(element.closest('[role="row"], article'))?.index;
        element.tabIndex = 0;
    }

    /** Of the rows that are there the one nearest to where the composite was stepped to: what of it can be stepped on. */
    function nearest({ children, row }) {
        const away = (child) => Math.abs(child.index - row);
        const rows = children.filter(({ index, role }) => index !== undefined && (role !== 'row' || index > 1));
        const [first] = rows.sort((a, b) => away(a) - away(b));
        return first?.element.querySelector('[data-step]') ?? null;
    }

    function settleComposites() {
        for (const entry of entries.values()) {
            if (!entry.attributes['data-steps']) continue;
            const { element, current, chosen } = entry;
            if (current && element.contains(current)) continue;
            entry.current = null;
            const to = (entry.row !== undefined && nearest(entry)) || (chosen && element.contains(chosen) ? chosen : element.querySelector('[role="row"] + [role="row"] [data-step]')) || element.querySelector('[data-step]');
            if (to) become(entry, to);
        }
    }

    // Where the focus goes when its element is gone: to what took the place of its row, or to the region that it lay in.
    function placeOf(element) {
        const composite = element?.closest('[data-steps]');
        const row = element?.closest('[role="row"]');
        const rows = row ? [...row.parentElement.children] : [];
        return { composite, at: rows.indexOf(row), region: element?.closest('section'), item: element?.dataset.item };
    }
    function inPlaceOf({ composite, at, region, item }) {
        const same = item && root.querySelector(`[data-item="${item}"]`);
        if (same) return same;
        if (composite && root.contains(composite)) {
            const rows = at < 0 ? [] : [...composite.children];
            const row = rows[Math.min(at, rows.length - 1)];
            const to = row?.querySelector('[data-step]') ?? composite.querySelector('[data-step][tabindex="0"]');
            if (to) return to;
        }
        return region && root.contains(region) ? region : null;
    }

    const headingIn = (region) => {
        const heading = region.querySelector('h1, h2, h3, h4, h5, h6') ?? region;
        if (heading !== region) heading.tabIndex = -1;
        return heading;
    };

    /** Leads who pressed without a pointer to what the press brought, and back when it has gone. */
    function lead(nodes, tree, was) {
        const i = nodes.findIndex((node) => node.arrival);
        const now = i < 0 ? '' : nodes[i].arrival;
        if (now === arrival) return;
        const before = arrival;
        arrival = now;
        if (now && opener !== null) {
            cameFrom = opener;
            opener = null;
            headingIn(entries.get(tree.keys[i]).element).focus({ preventScroll: true, focusVisible: true });
        } else if (before && !now && cameFrom !== null && (was.region || document.activeElement === document.body || root.contains(document.activeElement))) {
            const back = root.querySelector(`[data-item="${cameFrom}"]`);
            cameFrom = null;
            if (back) back.focus({ preventScroll: true, focusVisible: true });
        }
    }

    function tellLandmarks(nodes, tree) {
        const list = [];
        for (const [i, node] of nodes.entries()) {
            if (!node.name || !['region', 'figure', 'table'].includes(node.role)) continue;
            list.push({ name: node.name, role: node.role, key: tree.keys[i] });
        }
        const told = JSON.stringify(list);
        if (told === landmarks) return;
        landmarks = told;
        program.landmarks?.(list.map(({ name, role, key }) => ({ name, role, go: () => goTo(entries.get(key)?.element) })));
    }

    function goTo(element) {
        if (!element) return;
        const to = element.querySelector('[data-step][tabindex="0"]');
        const target = element.matches('[data-steps]') && to ? to : element;
        if (target === element && !element.matches('section')) element.tabIndex = -1;
        target.focus({ preventScroll: true, focusVisible: true });
    }

    function update(json) {
        const nodes = JSON.parse(json);
        outline(nodes);
        const tree = { nodes, keys: keysOf(nodes), kids: nodes.map(() => []), grids: new Set(), links: new Map(), next: new Map(), scrollers: [] };
        const top = [];
        for (const [i, node] of nodes.entries()) {
            if (node.parent === undefined) top.push(i);
            else tree.kids[node.parent].push(i);
            if (node.id === undefined && !node.words?.controls) continue;
            const within = node.words?.controls?.length ?? 1;
            for (let at = node.parent; at !== undefined; at = nodes[at].parent) {
                if (nodes[at].role === 'table') tree.grids.add(at);
                tree.links.set(at, (tree.links.get(at) ?? 0) + within);
            }
        }
        const focused = root.contains(document.activeElement) ? document.activeElement : null;
        const was = focused ? placeOf(focused) : {};
        quiet = true;
        ++turn;
        order(root, top.map((i) => place(i, tree, [0, 0], null, false).element));
        for (const [key, entry] of entries) if (entry.turn === turn && !tree.next.has(key)) tree.next.set(key, entry);
        entries = tree.next;
        settleComposites();
        for (const { entry, told } of tree.scrollers) setScroll(entry, told);
        quiet = false;
        if (focused && document.activeElement !== focused) {
            const to = root.contains(focused) ? focused : inPlaceOf(was);
            if (to) to.focus({ preventScroll: true, focusVisible: true });
            else if (!arrival || arrival === nodes.find((node) => node.arrival)?.arrival) program.away();
        }
        lead(nodes, tree, was);
        tellLandmarks(nodes, tree);
    }

    /** Nothing is drawn any more, or what was is another's. */
    function clear() {
        entries = new Map();
        root.replaceChildren();
        quiet = false;
    }

    /** Scrolls what `element` lies in so far that it can be seen, and tells the program. */
    function reveal(element) {
        for (let at = element.parentElement; at && at !== root; at = at.parentElement) {
            if (!at.classList.contains('scroller')) continue;
            const own = element.getBoundingClientRect();
            const shown = at.getBoundingClientRect();
            if (own.top < shown.top || own.height > shown.height) at.scrollTop += own.top - shown.top;
            else if (own.bottom > shown.bottom) at.scrollTop += own.bottom - shown.bottom;
            heardScroll(at);
        }
    }

    function heardScroll(element) {
        const entry = entryOf(element);
        if (!entry?.window || !entry.really) return;
        const [x, y] = [element.scrollLeft, element.scrollTop];
        if (near([x, y], entry.really)) return;
        entry.really = [x, y];
        program.scroll(entry.window, x, y);
    }

    function press(element) {
        opener = element.dataset.item;
        reveal(element);
        program.press(Number(element.dataset.item));
    }

    // A press of the pointer reaches the program by its place, and is followed by a click. An assistive technology sends a
    // click alone, or the mouse's events without the pointer's.
    let byPointer = false;
    let pointer = false;
    const around = root.parentElement;
    around.addEventListener('pointerdown', () => {
        pointer = true;
        opener = null;
    }, true);
    const over = () => (pointer = false);
    around.addEventListener('pointercancel', over, true);
    // A finger's tap is followed by the mouse's events; one that dragged by none.
    around.addEventListener('pointerup', ({ pointerType }) => pointerType === 'touch' && setTimeout(over, 700), true);
    around.addEventListener('mousedown', () => {
        byPointer = pointer;
        pointer = false;
    }, true);

    root.addEventListener('click', (event) => {
        const element = event.target.closest('[data-item]');
        const heard = event.detail !== 0 && byPointer;
        byPointer = false;
        if (!element) return;
        const browsers = element.target === '_blank' || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
        if (element.tagName === 'A' && browsers) return;
        event.preventDefault(); // of a link
        if (!heard) press(element);
    });
    root.addEventListener('keydown', (event) => {
        const { target } = event;
        opener = null;
        if (event.defaultPrevented) return;
        const native = ['A', 'BUTTON'].includes(target.tagName);
        if (!native && target.dataset.item && (event.key === 'Enter' || event.key === ' ')) {
            event.preventDefault();
            return press(target);
        }
        const to = stepTo(target, event);
        if (!to) return;
        event.preventDefault();
        if (to === target) return;
        to.focus({ preventScroll: true, focusVisible: true });
        if (to.getAttribute('role') === 'radio') press(to);
    });
    root.addEventListener('focusin', ({ target }) => {
        if (quiet) return;
        const composite = entryOf(target.closest('[data-steps]'));
        if (composite && target !== composite.element && target.tabIndex <= 0) become(composite, target);
        if (!target.matches(':focus-visible')) return;
        reveal(target);
        program.focus(Number(target.dataset.item ?? 0));
    });
    root.addEventListener('focusout', (event) => {
        if (!quiet && !root.contains(event.relatedTarget)) program.focus(0);
    });
    root.addEventListener('scroll', ({ target }) => heardScroll(target), true);
    return { update, clear };
}
