// Bundles the page and its sides into a folder, with the WebAssembly and workers that peers fetch. Each side is a file
// of its own, fetched only by the page that measures it.
import { build } from 'esbuild';
import { cpSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const beside = [
    '@sqlite.org/sqlite-wasm/dist/sqlite3.wasm',
    ...['mvp', 'eh', 'coi'].flatMap((kind) => [`duckdb-${kind}.wasm`, `duckdb-browser-${kind}.worker.js`])
        .concat('duckdb-browser-coi.pthread.worker.js')
        .map((name) => `@duckdb/duckdb-wasm/dist/${name}`),
];

export async function bundle(folder) {
    mkdirSync(folder, { recursive: true });
    await build({
        entryPoints: [here('main.mjs')],
        outdir: folder,
        bundle: true,
        splitting: true,
        minify: false, // Arquero reads the source of the functions that it is given
        format: 'esm',
        target: 'es2022',
        logLevel: 'warning',
    });
    cpSync(here('index.html'), join(folder, 'index.html'));
    for (const file of beside) cpSync(here(`../node_modules/${file}`), join(folder, file.split('/').at(-1)));
}
