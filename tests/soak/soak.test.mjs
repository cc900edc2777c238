// A restless reader's five hundred actions, and what holds through all of them. Longer: node tests/soak/soak.mjs
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { soak } from './run.mjs';

const [actions, seed] = [500, 1];
const minutes = 60_000;
let went;
const told = [];
before(async () => (went = await soak({ actions, seed, afresh: 4, say: (line) => told.push(line) })), { timeout: 10 * minutes });

/** No fault of these kinds; else what was done before it, and how to see it again. */
function none(...kinds) {
    const words = [...told, `To see it again: node tests/soak/soak.mjs ${actions} ${seed}`].join('\n');
    assert.deepEqual(went.faults.filter(({ about }) => kinds.includes(about)).map(({ what }) => what), [], words);
}

test('nothing is thrown, and the console stays empty', () => none('thrown'));
test('nothing is asked of another place', () => none('asked'));
test('title, header, address and what is shown tell the same story', () => none('step'));
test('the explorer draws and answers to the end', () => {
    none('drawn');
    assert.ok(went.done.length === actions || went.faults.length > 0);
});
test('memory is steady', () => none('memory'));
test('every address on the way opens the same again', () => {
    assert.ok(went.links > 20, `${went.links} addresses were seen`);
    none('links');
});
