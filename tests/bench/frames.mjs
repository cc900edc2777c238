// How much longer a frame takes at 100,000 findings than with the bundled record: node frames.mjs
// Both records in the explorer as built, without a browser (web/build/without-browser.mjs), in turn: the processor's time
// for a frame in which everything is drawn anew, median of many, for each screen and a list scrolled half-way down.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawAll, explorerWithout } from '../../web/build/without-browser.mjs';
import { bundled, bundledFile, writeRecord } from './generate.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const web = join(root, 'build/web');
const screens = ['', 'view=findings', 'view=findings&direction=concern', 'view=compare', 'view=numbers', 'view=sources'];
const rounds = 60;
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

function packed(record, folder) {
    const made = join(root, 'build/bench', folder);
    mkdirSync(made, { recursive: true });
    execFileSync(process.execPath, ['--max-old-space-size=8192', join(web, 'record.cjs'), 'pages', record, made], { stdio: ['ignore', 'ignore', 'inherit'] });
    return readFileSync(join(made, 'record.packed'));
}

const large = join(root, 'build/bench/peers/data/record-100000.json');
if (!existsSync(large)) {
    mkdirSync(join(large, '..'), { recursive: true });
    await writeRecord(bundled(), 100_000, 1, large, () => {});
}
const wasm = readFileSync(join(web, 'explorer.wasm'));
const sides = [];
for (const record of [packed(fileURLToPath(bundledFile), 'frames-bundled'), packed(large, 'frames-large')]) {
    const side = await explorerWithout(web, wasm);
    side.begin(record);
    side.explorer._explorer_look(0, 0, 0);
    side.explorer._explorer_resized(0, 0);
    side.explorer._explorer_start();
    sides.push(side);
}
console.log('The processor’s time for a frame, milliseconds:  bundled  100,000  ratio');
for (const screen of screens) {
    const times = [[], []];
    for (const side of sides) {
        side.withText(screen, side.explorer._explorer_open);
        drawAll();
        side.explorer._explorer_wheel(700, 500, 0, 5000, 0);
        drawAll();
    }
    for (let round = 0; round < rounds; ++round)
        for (const which of round % 2 ? [0, 1] : [1, 0]) {
            const { explorer } = sides[which];
            const from = performance.now();
            explorer._explorer_redraw();
            drawAll();
            times[which].push(performance.now() - from);
        }
    const [small, big] = times.map(median);
    console.log(`  ${(screen || 'the first page').padEnd(44)} ${small.toFixed(2).padStart(8)} ${big.toFixed(2).padStart(8)} ${(big / small).toFixed(2).padStart(6)}`);
}
