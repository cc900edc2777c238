// Whoever keeps a list of rules that hide advertising, social buttons and the like must not hide what is ours.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { namesHidden, partsOf } from '../browser/support/hiding.mjs';

const dist = new URL('../../dist/', import.meta.url);
const read = (pattern) => readdirSync(dist).filter((name) => pattern.test(name)).map((name) => [name, readFileSync(new URL(name, dist), 'utf8')]);

test('no id and no class of the pages, their style and their script is one that lists hide', () => {
    const names = new Map(); // where each is met
    const note = (file, name) => name && names.set(name, file);
    for (const [file, html] of read(/\.html$/))
        for (const [, kind, value] of html.matchAll(/\s(id|class)="([^"]*)"/g)) for (const name of kind === 'id' ? [value] : value.split(/\s+/)) note(file, name);
    for (const [file, css] of read(/^(page|paper)-.*\.css$/)) for (const [, name] of css.replace(/url\([^)]*\)|[\d.]+[a-z%]+/g, '').matchAll(/[.#]([a-zA-Z][\w-]*)(?=[^{};]*\{)/g)) note(file, name);
    for (const [file, script] of read(/^(explorer|handing-on)-[0-9a-f]{10}\.js$/)) {
        for (const [, name] of script.matchAll(/getElementById\(["'`]([\w-]+)["'`]\)/g)) note(file, name);
        for (const [, all] of script.matchAll(/class(?:Name|List\.\w+)\(?=?["'`]([\w -]+)["'`]/g)) for (const name of all.split(' ')) note(file, name);
    }
    for (const ours of ['pass-on-box', 'export-box', 'text-view', 'card', 'toast', 'on-paper']) assert.ok(names.has(ours), `${ours} is looked at`);
    const hidden = [...names].filter(([name]) => partsOf(name).some((part) => namesHidden.includes(part)));
    assert.deepEqual(hidden, []);
    // Ids of the record stand among our own, and may be anything: never by themselves.
    assert.ok([...names.keys()].some((name) => name.startsWith('entry-')));
});
