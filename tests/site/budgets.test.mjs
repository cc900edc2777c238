// What a visit may cost: bytes that must arrive before the explorer's first picture. What the browser counts (requests,
// frames, memory) stands in tests/browser/budgets.test.mjs.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const dist = new URL('../../dist/', import.meta.url);
const sent = (pattern) =>
    readdirSync(dist)
        .filter((name) => pattern.test(name) && name.endsWith('.br'))
        .reduce((sum, name) => sum + readFileSync(new URL(name, dist)).length, 0);

test('everything but the record that the first picture waits for is at most 300 kB, compressed', () => {
    const parts = {
        page: /^index\.html/,
        script: /^explorer-[0-9a-f]{10}\.js/,
        wasm: /^explorer-[0-9a-f]{10}\.wasm/,
        style: /^page-/,
        fonts: /^source-sans/,
    };
    const bytes = Object.fromEntries(Object.entries(parts).map(([name, pattern]) => [name, sent(pattern)]));
    assert.ok(Object.values(bytes).every((one) => one > 0), JSON.stringify(bytes));
    const sum = Object.values(bytes).reduce((a, b) => a + b);
    assert.ok(sum <= 300_000, `${sum} bytes: ${JSON.stringify(bytes)}`);
});

test('the record is sent in at most 90 bytes a finding, with all that hangs on it, compressed', () => {
    const { findings } = JSON.parse(readFileSync(new URL('../../assets/inspections.json', import.meta.url), 'utf8'));
    const bytes = sent(/^inspections-/);
    assert.ok(bytes > 0 && bytes <= 90 * findings.length, `${bytes} bytes for ${findings.length} findings`);
});
