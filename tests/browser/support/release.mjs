// Releases of the site to test with: the site built anew from another record or for another address, in a folder of its
// own; and a server whose release can be exchanged, broken or stopped.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const top = fileURLToPath(new URL('../../../', import.meta.url));

/** Builds a site of the record in the file `of` with `options` of web/build/site.mjs. `change(record)` makes another of it. */
export async function buildRelease({ of = 'assets/inspections.json', options = [], change } = {}) {
    const folder = await mkdtemp(join(tmpdir(), 'release-'));
    const site = join(folder, 'site');
    const web = join(folder, 'web'); // a copy, for the build leaves notes in it
    const remove = () => rm(folder, { recursive: true, force: true });
    try {
        for (const path of ['explorer.mjs', 'explorer.wasm', 'explorer-first.wasm', 'explorer-rest.wasm', 'split.made-from', 'record.cjs', 'fonts']) await cp(join(top, 'build/web', path), join(web, path), { recursive: true });
        const record = join(folder, 'inspections.json');
        const written = JSON.parse(await readFile(join(top, of), 'utf8'));
        change?.(written);
        await writeFile(record, JSON.stringify(written));
        await promisify(execFile)(process.execPath, ['web/build/site.mjs', '--web', web, '--record', record, '--out', site, '--unpacked', ...options], { cwd: top });
        return { site, remove };
    } catch (error) {
        await remove();
        throw error;
    }
}

/** What lies in a folder, not in folders within. */
export const filesOf = async (folder) => (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name);

export const types = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.txt': 'text/plain; charset=utf-8',
    '.wasm': 'application/wasm',
    '.ttf': 'font/ttf',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.webmanifest': 'application/manifest+json',
};

/**
 * A plain host with the site in its folder /explorer/. `release(folder)` puts another release there, with the files
 * `but` as they are in the folder `from`; `cutOff(pattern)`
 * ends every answer for a file like it half-way; `asked` lists what was asked for; `stop()` and `start()` are the
 * server's plug. `bare`: it leads "/x.html" to "/x", as some hosts do.
 */
export async function host(first, { bare = false } = {}) {
    let files = new Map();
    let cut = null;
    const asked = [];
    const handle = (request, response) => {
        const { pathname: path, search } = new URL(request.url, 'http://host');
        let file = path === '/explorer/' ? 'index.html' : path.replace(/^\/explorer\//, '');
        if (bare && path.endsWith('.html'))
            return void response.writeHead(308, { Location: path.replace(/(index)?\.html$/, '') + search }).end();
        if (bare && !files.has(file)) file += '.html';
        asked.push(file);
        const data = files.get(file);
        if (!data) return void response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
        response.writeHead(200, { 'Content-Type': types[extname(file)], 'Content-Length': data.length, 'Cache-Control': 'no-cache' });
        if (cut?.test(file)) response.write(data.subarray(0, data.length / 2), () => response.destroy());
        else response.end(data);
    };
    let server = null;
    let port = 0;
    const start = () =>
        new Promise((resolve, reject) => {
            server = createServer(handle).once('error', reject);
            server.listen(port, '127.0.0.1', () => resolve((port = server.address().port)));
        });
    const stop = () =>
        new Promise((resolve) => {
            server.close(resolve);
            server.closeAllConnections();
        });
    async function release(folder, { but = [], from } = {}) {
        const next = new Map();
        for (const file of await filesOf(folder)) if (!/\.(br|gz)$/.test(file)) next.set(file, await readFile(join(folder, file)));
        for (const file of but) next.set(file, await readFile(join(from, file)));
        files = next;
    }
    await release(first);
    await start();
    return { url: `http://127.0.0.1:${port}/explorer/`, asked, release, cutOff: (pattern) => (cut = pattern), start, stop, close: () => server.listening && stop() };
}
