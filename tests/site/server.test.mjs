// How web/serve serves a folder.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
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
function get(url, encodings = '') {
    return new Promise((resolve, reject) => {
        request(url, { headers: { 'Accept-Encoding': encodings } }, (response) => {
            const parts = [];
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
        const program = fileURLToPath(new URL('../../web/setup/server.mjs', import.meta.url));
        const asked = spawnSync(process.execPath, [program, folder, String(port)], { encoding: 'utf8' });
        assert.equal(asked.status, 1);
        assert.match(asked.stderr, new RegExp(`port ${port} is taken.*--port`));
    }));
