// The semantic tree over the canvas: a real, transparent HTML element for each thing that the explorer draws, with its
// role, name and state, in reading order. A screen reader, the Tab key and a test find things by them.
//
// web/app/tree.h says how the tree comes. Elements are kept by the nodes' keys and only what changed is touched. What is
// pressed with the pointer goes to the explorer by its place (pointer.js); a press without a pointer, by keyboard, screen
// reader or click(), is a click event with detail 0 and goes by the item's id.
const root = document.getElementById('tree');

const pressed = new Set(['button', 'link', 'checkbox', 'radio']);
// Roles that may say which of how many they are.
const counted = new Set(['listitem', 'radio', 'article']);
const named = new Set(['region', 'list', 'table', 'figure', 'group', 'article']);
const tags = { text: 'p', region: 'section', article: 'article', button: 'button', checkbox: 'button', radio: 'button' };
const implied = new Set(['none', 'text', 'region', 'article', 'button', 'heading', 'link']);

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

function roleOf(node, leaf) {
    if (node.role === 'figure') return leaf ? 'img' : 'figure';
    if (node.role === 'link' && !node.address) return 'link';
    return implied.has(node.role) ? null : node.role;
}

/** The attributes that a node's element has. `leaf`: nothing lies within it. */
function attributesOf(node, leaf) {
    const is = {};
    const set = (name, value) => {
        if (value !== undefined && value !== null && value !== '') is[name] = String(value);
    };
    set('role', roleOf(node, leaf));
    // What is pressed is named by its text; so is a leaf, unless it only holds others.
    if (named.has(node.role) || (!leaf && node.role !== 'none' && node.role !== 'row')) set('aria-label', node.name);
    set('aria-description', node.description);
    if (counted.has(node.role)) {
        set('aria-setsize', node.size);
        set('aria-posinset', node.position);
    }
    set('aria-rowcount', node.rows);
    set('aria-colcount', node.columns);
    set('aria-rowindex', node.row);
    set('aria-colindex', node.column);
    if (node.role === 'checkbox' || node.role === 'radio') set('aria-checked', node.chosen ? 'true' : 'false');
    else if (node.role === 'button' && node.checkable) set('aria-pressed', node.chosen ? 'true' : 'false');
    else if (node.chosen) set('aria-current', 'true');
    if (tagOf(node) === 'button') set('type', 'button');
    if (tagOf(node) === 'a') {
        set('href', node.address);
        set('target', '_blank');
        set('rel', 'noopener noreferrer');
        set('draggable', 'false');
    }
    if (node.role === 'region') set('tabindex', '-1');
    return is;
}

/** A row, a cell, a card that can be pressed holds a button for it. */
const holdsButton = (node) => node.id !== undefined && !pressed.has(node.role);

function setAttributes(element, before, after) {
    for (const name of Object.keys(before)) if (!(name in after)) element.removeAttribute(name);
    for (const [name, value] of Object.entries(after)) if (before[name] !== value) element.setAttribute(name, value);
}

function setPlace(element, before, after) {
    for (const [i, side] of ['left', 'top', 'width', 'height'].entries())
        if (before?.[i] !== after[i]) element.style[side] = `${after[i]}px`;
}

const edge = '\u0000'; // stands in no name

/** A node's words, with the edges of the search's hits in them. */
const wordsOf = (node) => node.parts?.join(edge) ?? node.name ?? '';

function setText(element, before, after) {
    if (before === after) return;
    const parts = after
        .split(edge)
        .map((words, i) => (i % 2 ? Object.assign(document.createElement('mark'), { textContent: words }) : words));
    element.replaceChildren(...parts.filter((part) => part !== ''));
}

/** What is pressed is known by its item, wherever it stands; the rest by the tree's keys. None is there twice. */
function keysOf(nodes) {
    const keys = [];
    const taken = new Map();
    for (const node of nodes) {
        const key = node.id !== undefined ? `item ${node.id}` : (node.key ?? `${keys[node.parent] ?? ''}/${node.role}`);
        const times = taken.get(key) ?? 0;
        taken.set(key, times + 1);
        keys.push(times ? `${key}+${times}` : key);
    }
    return keys;
}

export function makeSemanticTree(explorer) {
    let kept = new Map(); // key → {element, tag, attributes, place, text, button, id, parent}
    const items = new WeakMap(); // element that is pressed → the item's id
    let quiet = false; // while elements move, focus comes and goes without meaning

    function made(key, node) {
        const tag = tagOf(node);
        const old = kept.get(key);
        return old?.tag === tag ? old : { element: document.createElement(tag), tag, attributes: {}, order: [] };
    }

    function updateNode(entry, node, parent, leaf) {
        const attributes = attributesOf(node, leaf && !holdsButton(node));
        setAttributes(entry.element, entry.attributes, attributes);
        const [x, y, width, height] = node.at;
        const place = [x - (parent?.at[0] ?? 0), y - (parent?.at[1] ?? 0), width, height];
        setPlace(entry.element, entry.place, place);
        if (holdsButton(node)) {
            if (!entry.button) {
                entry.button = document.createElement('button');
                entry.button.type = 'button';
                entry.buttonText = undefined;
            }
            setText(entry.button, entry.buttonText, wordsOf(node));
            entry.buttonText = wordsOf(node);
            items.set(entry.button, node.id);
        } else {
            entry.button = null;
            if (node.id !== undefined) items.set(entry.element, node.id);
        }
        const text = leaf && !entry.button && !named.has(node.role) ? wordsOf(node) : null;
        if (text !== null) setText(entry.element, entry.text, text);
        else if (entry.text) entry.element.replaceChildren();
        entry.text = text;
        entry.attributes = attributes;
        entry.place = place;
    }

    // Puts `wanted` into `parent` in that order, moving as little as may be.
    function order(parent, wanted) {
        let next = parent.firstChild;
        for (const element of wanted) {
            if (element === next) next = next.nextSibling;
            else parent.insertBefore(element, next);
        }
        while (next) {
            const after = next.nextSibling;
            next.remove();
            next = after;
        }
    }

    // Where the focus goes when its element is gone: to the region that it lay in.
    function regionOf(element) {
        for (let at = element?.parentElement; at && at !== root; at = at.parentElement)
            if (at.tagName === 'SECTION') return at;
        return null;
    }

    function update(json) {
        const nodes = JSON.parse(json);
        outline(nodes);
        const keys = keysOf(nodes);
        const leaf = nodes.map(() => true);
        for (const node of nodes) if (node.parent !== undefined) leaf[node.parent] = false;

        const focused = root.contains(document.activeElement) ? document.activeElement : null;
        const region = regionOf(focused);
        quiet = true;
        const next = new Map();
        const entries = nodes.map((node, i) => {
            const entry = made(keys[i], node);
            updateNode(entry, node, nodes[node.parent], leaf[i]);
            next.set(keys[i], entry);
            return entry;
        });
        const children = new Map([[root, []]]);
        for (const [i, node] of nodes.entries()) {
            const { element, button } = entries[i];
            if (!leaf[i] || button || entries[i].parentBefore) children.set(element, button ? [button] : []);
            entries[i].parentBefore = !leaf[i] || Boolean(button);
            children.get(node.parent === undefined ? root : entries[node.parent].element).push(element);
        }
        // Leaves first: an element that leaves a parent is moved, not lost.
        for (const [parent, wanted] of children) if (wanted.length || parent.firstElementChild) order(parent, wanted);
        kept = next;
        if (focused && document.activeElement !== focused) {
            const to = root.contains(focused) ? focused : region && root.contains(region) ? region : null;
            (to ?? document.getElementById('main')).focus({ preventScroll: true });
        }
        quiet = false;
    }

    /** Nothing is drawn any more, or what was is another's. */
    function clear() {
        kept = new Map();
        root.replaceChildren();
        quiet = false;
    }

    root.addEventListener('click', (event) => {
        if (event.detail !== 0) return; // the pointer's: the explorer has it from its place
        const element = event.target.closest('button, a');
        if (!element || element.tagName === 'A') return; // the browser follows links
        explorer.press(items.get(element) ?? 0);
    });
    root.addEventListener('focusin', (event) => {
        if (!quiet && event.target.matches(':focus-visible')) explorer.focus(items.get(event.target) ?? 0);
    });
    root.addEventListener('focusout', (event) => {
        if (!quiet && !root.contains(event.relatedTarget)) explorer.focus(0);
    });
    return { update, clear };
}
