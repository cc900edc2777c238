// How web/serve serves a folder.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { serve } from '../../web/setup/server.mjs';

const wasm = Buffer.from('\0asm\x01\0\0\0');
let folder;
before(() => {
    folder = mkdtempSync(join(tmpdir(), 'site-'));
    const files = { 'index.html': Buffer.from('<h1>Hello</h1>'), 'explorer-0123456789.wasm': wasm, 'a.css': Buffer.from('a{}') };
    for (const [name, data] of Object.entries(files)) {
        writeFileSync(join(folder, name), data);
        writeFileSync(join(folder, `${name}.br`), brotliCompressSync(data));
        writeFileSync(join(folder, `${name}.gz`), gzipSync(data));
    }
});
after(() => rmSync(folder, { recursive: true }));

// fetch() would unpack and hide the encoding.
function get(url, encodings = '', more = {}) {
    return new Promise((resolve, reject) => {
        request(url, { headers: { 'Accept-Encoding': encodings, ...more } }, (response) => {
            const parts = [];
            response.on('error', reject);
            response.on('data', (part) => parts.push(part));
            response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
        })
            .on('error', reject)
            .end();
    });
}

async function served(options, use) {
    const server = await serve(folder, 0, options);
    try {
        await use(server);
    } finally {
        await server.close();
    }
}

test('WebAssembly comes as application/wasm, compressed as the browser takes it', () =>
    served({}, async ({ url }) => {
        for (const [accepted, sent, data] of [
            ['gzip, deflate, br', 'br', brotliCompressSync(wasm)],
            ['gzip', 'gzip', gzipSync(wasm)],
            ['', undefined, wasm],
        ]) {
            const answer = await get(`${url}explorer-0123456789.wasm`, accepted);
            assert.equal(answer.status, 200);
            assert.equal(answer.headers['content-type'], 'application/wasm');
            assert.equal(answer.headers['content-encoding'], sent);
            assert.deepEqual(answer.body, data);
        }
    }));

test('a name with a hash is kept for good, the page is asked for anew', () =>
    served({}, async ({ url }) => {
        assert.match((await get(`${url}explorer-0123456789.wasm`)).headers['cache-control'], /immutable/);
        const page = await get(url);
        assert.equal(page.headers['cache-control'], 'no-cache');
        assert.match(page.headers['content-type'], /^text\/html/);
    }));

test('a site can stand in a folder of its host', () =>
    served({ base: '/some/folder' }, async ({ url, port }) => {
        assert.equal((await get(url)).body.toString(), '<h1>Hello</h1>');
        assert.equal((await get(url.slice(0, -1))).headers.location, '/some/folder/');
        assert.equal((await get(`http://127.0.0.1:${port}/`)).status, 404);
    }));

test('where there is no such page the site’s own 404.html answers, as on static hosts', async () => {
    const site = mkdtempSync(join(tmpdir(), 'lost-'));
    writeFileSync(join(site, '404.html'), '<h1>Lost</h1>');
    const { url, close } = await serve(site, 0, { base: '/explorer' });
    try {
        for (const path of ['nothing.html', 'index.html%23view=findings', '%2523view', 'a/b/c']) {
            const answer = await get(`${url}${path}`);
            assert.equal(answer.status, 404, path);
            assert.match(answer.headers['content-type'], /^text\/html/);
            assert.equal(answer.body.toString(), '<h1>Lost</h1>');
        }
    } finally {
        await close();
        rmSync(site, { recursive: true });
    }
});

test('nothing outside the folder is served', () =>
    served({}, async ({ port }) => {
        for (const path of ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/nothing.txt']) {
            assert.equal((await get({ host: '127.0.0.1', port, path, headers: {} }).catch(() => ({ status: 404 }))).status, 404, path);
        }
    }));

test('a taken port makes way for the next one, unless it was asked for', () =>
    served({}, async ({ port }) => {
        const next = await serve(folder, port, { tries: 20 });
        await next.close();
        assert.ok(next.port > port);
        const asked = spawnSync(process.execPath, [program, folder, String(port)], { encoding: 'utf8' });
        assert.equal(asked.status, 1);
        assert.match(asked.stderr, new RegExp(`port ${port} is taken.*--port`));
    }));

const program = fileURLToPath(new URL('../../web/setup/server.mjs', import.meta.url));

/** Serves `site` in a process of its own while `use(url)` runs, after which it still has to be there. */
async function inProcess(site, use) {
    const child = spawn(process.execPath, [program, site], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
        const url = await new Promise((resolve, reject) => {
            child.once('exit', (status) => reject(new Error(`the server ended with ${status}`)));
            child.stdout.once('data', (said) => resolve(/http:\S+/.exec(said)[0]));
        });
        await use(url);
        assert.equal((await get(url)).status, 200);
        assert.equal(child.exitCode, null);
    } finally {
        child.kill();
    }
}

test('a file that can’t be opened any more and a range that is none end their own answers only', async () => {
    const site = mkdtempSync(join(tmpdir(), 'gone-'));
    writeFileSync(join(site, 'index.html'), '<h1>Hello</h1>');
    // A socket is there to be looked at, and can't be opened.
    const socket = createServer();
    await new Promise((resolve) => socket.listen(join(site, 'gone.html'), resolve));
    try {
        await inProcess(site, async (url) => {
            await assert.rejects(get(`${url}gone.html`));
            await get(url, '', { Range: 'bytes=5-2' }).catch(() => {});
        });
    } finally {
        socket.close();
        rmSync(site, { recursive: true });
    }
});

test('the server lives on while its folder is replaced, and each answer is of one release', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'replaced-'));
    const site = join(parent, 'site');
    const release = (number) => Buffer.from(`<h1>${number}</h1>`.repeat(1000 * (1 + (number % 7))));
    const put = (number) => {
        mkdirSync(`${site}.next`);
        writeFileSync(join(`${site}.next`, 'index.html'), release(number));
        if (number) renameSync(site, `${site}.previous`);
        renameSync(`${site}.next`, site);
        rmSync(`${site}.previous`, { recursive: true, force: true });
    };
    put(0);
    const statuses = [];
    let last = 0;
    async function ask(url) {
        while (last < 100) {
            const { status, body } = await get(url).catch(() => ({ status: 'ended' }));
            statuses.push(status);
            if (status !== 200) continue;
            const [, number] = /<h1>(\d+)/.exec(body);
            assert.ok(body.equals(release(Number(number))), `release ${number}, ${body.length} bytes`);
        }
    }
    try {
        await inProcess(site, async (url) => {
            const asking = Promise.all(Array.from({ length: 8 }, () => ask(url)));
            for (; last < 100; put(++last)) await new Promise((resolve) => setImmediate(resolve));
            await asking;
        });
    } finally {
        rmSync(parent, { recursive: true });
    }
    assert.ok(statuses.includes(200));
    assert.deepEqual([...new Set(statuses)].filter((status) => ![200, 404, 'ended'].includes(status)), []);
});
