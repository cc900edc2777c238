// Divides the compiled explorer in two: what the first frames need, and the rest (exports, briefings, what few readers
// touch), which the page loads once something is shown. What the first frames need is found by drawing them (needed.mjs);
// wasm-split, of Binaryen as Emscripten is, divides by that. A function of the rest that is called before it is there
// throws (web/page/explorer.js).
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const own = (name) => fileURLToPath(new URL(name, import.meta.url));
const needed = own('needed.mjs');

/** A program of Binaryen: Debian has it on the path; Emscripten's own kit beside its compiler. Empty where there is none. */
function binaryen(name) {
    const own = process.env.EMSDK ? join(process.env.EMSDK, 'upstream/bin', name) : '';
    const known = (program) => spawnSync(program, ['--version']).status === 0;
    return [own, name].find((program) => program && known(program)) ?? '';
}

const nothing = Buffer.from('\0asm\x01\0\0\0'); // a module with nothing in it

/**
 * {first, rest} of explorer.wasm in the folder `web`, which holds the record as pages/record.packed. `links`: those whose
 * first frames the first part draws alone. Done once for the same explorer and links.
 */
export function splitExplorer(web, links) {
    const at = (name) => join(web, name);
    const parts = () => ({ first: readFileSync(at('explorer-first.wasm')), rest: readFileSync(at('explorer-rest.wasm')) });
    const hash = createHash('sha256').update(JSON.stringify(links));
    for (const file of [at('explorer.wasm'), needed, own('without-browser.mjs'), own('split.mjs')]) hash.update(readFileSync(file));
    const from = hash.digest('hex');
    if (existsSync(at('split.made-from')) && readFileSync(at('split.made-from'), 'utf8') === from) return parts();
    const program = binaryen('wasm-split');
    if (!program) {
        console.error('There is no wasm-split (of Binaryen): the explorer comes in one part, and opens a little later.');
        return { first: readFileSync(at('explorer.wasm')), rest: nothing };
    }
    const run = (tool, ...words) => execFileSync(tool, ['--all-features', ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
    const split = (...words) => run(program, ...words);
    split('--instrument', at('explorer.wasm'), '-o', at('instrumented.wasm'), '--profile-export=__write_profile');
    writeFileSync(at('needed.json'), JSON.stringify(links));
    execFileSync(process.execPath, [needed, web, at('needed.json'), at('needed.profile')], { stdio: ['ignore', 'ignore', 'inherit'] });
    split(at('explorer.wasm'), `--profile=${at('needed.profile')}`, '-o1', at('explorer-first.wasm'), '-o2', at('explorer-rest.wasm'), '--export-prefix=%');
    // Once more by itself, its control flow set anew: one per cent less of what the first frame waits for.
    run(binaryen('wasm-opt'), '--flatten', '--rereloop', '-Os', '-Os', at('explorer-first.wasm'), '-o', at('explorer-first.wasm'));
    writeFileSync(at('split.made-from'), from);
    return parts();
}
