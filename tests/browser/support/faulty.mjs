// A host on which one file of the site is at fault, in each of the ways in which that happens to people.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { filesOf, top, types } from './release.mjs';

const signIn = '<!doctype html><html lang="en"><title>Welcome</title><p>Sign in to use this network.</p></html>';
const plain = (response, status) => response.writeHead(status, { 'Content-Type': 'text/plain' }).end(`${status}\n`);

// How a file is at fault: what answers for it in place of `send(data)`.
const answers = {
    404: (response) => plain(response, 404),
    500: (response) => plain(response, 500),
    HTML: (response) => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(signIn),
    empty: (response, data, send) => send(Buffer.alloc(0)),
    // Every byte another, so that it is of the right length and of no right kind.
    rubbish: (response, data, send) => send(data.map((byte, i) => byte ^ (0x5a + (i % 31)))),
    'cut off half-way': (response, data, send) => send(data, data.length / 2),
    'never answering': () => {},
    '10 seconds late': (response, data, send) => setTimeout(10_000).then(() => send(data)),
};
export const faults = Object.keys(answers);

/** Which file of the site each is. */
export const files = {
    'main script': /^explorer-.*\.js$/,
    wasm: /^explorer-[0-9a-f]+\.wasm$/,
    record: /^inspections-.*\.txt$/,
    'regular font': /regular.*\.ttf$/,
    'semibold font': /semibold.*\.ttf$/,
    style: /\.css$/,
    'rest of the wasm': /^explorer-rest-.*\.wasm$/,
};

/**
 * Serves the built site; `as(file, fault)` is its address with that file (a key of `files`) at fault. Nothing is kept
 * for use offline: that would mend what is to be seen.
 */
export async function faultyHost() {
    const folder = process.env.DIST ?? join(top, 'dist');
    const site = new Map();
    for (const name of await filesOf(folder)) if (!/\.(br|gz)$/.test(name) && name !== 'service-worker.js') site.set(name, await readFile(join(folder, name)));
    const server = createServer((request, response) => {
        // /0/4/findings.html: the first of the files with the fifth of the faults.
        const [, file, fault, name] = new URL(request.url, 'http://host').pathname.match(/^\/(\w+)\/(\w+)\/(.*)$/) ?? [];
        const asked = name || 'index.html';
        const data = site.get(asked);
        if (!data) return void plain(response, 404);
        const send = (bytes, end = bytes.length) => {
            response.writeHead(200, { 'Content-Type': types[extname(asked)], 'Content-Length': bytes.length, 'Cache-Control': 'no-store' });
            if (end < bytes.length) response.write(bytes.subarray(0, end), () => response.destroy());
            else response.end(bytes);
        };
        if (Object.values(files)[file]?.test(asked)) answers[faults[fault]](response, data, send);
        else send(data);
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    return {
        as: (file, fault) => `http://127.0.0.1:${server.address().port}/${Object.keys(files).indexOf(file)}/${faults.indexOf(fault)}/`,
        close: () =>
            new Promise((resolve) => {
                server.close(resolve);
                server.closeAllConnections();
            }),
    };
}
