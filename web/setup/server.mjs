// Serves a folder on this machine only, with the files compressed beforehand (.br, .gz) where the browser takes them.
//   node web/setup/server.mjs FOLDER [PORT]
// Without PORT it takes 8080, or the next free one. The browser tests use serve().
import { fstatSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';

// Names that carry a hash of their content never change what they hold.
const hashed = /-[0-9a-f]{10}\.\w+$/;

function listen(server, port) {
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => resolve(server.address().port));
    });
}

/**
 * Ends an answer whose file was replaced or removed, with its folder, after its size had been told. Nothing better can be
 * said by then; the browser asks again.
 */
function giveUpWhenReplaced(response, stats) {
    response.once('pipe', (file) => {
        file.once('error', () => response.destroy());
        file.once('open', (opened) => {
            const now = fstatSync(opened);
            if (now.ino !== stats.ino || now.mtimeMs !== stats.mtimeMs) response.destroy();
        });
    });
}

/**
 * Serves `dir` at http://127.0.0.1:PORT/BASE/. `port` 0 is any free port; `base` ("" or "/some/folder") is where the
 * site stands on its host. With `tries` above 1 a taken port makes way for the next one. Fails with the system's error
 * (EADDRINUSE) if none is free. Returns the address and a way to close.
 */
export async function serve(dir, port = 0, { base = '', tries = 1 } = {}) {
    const files = sirv(dir, {
        brotli: true,
        gzip: true,
        etag: true,
        dev: true, // looks at the folder for each request, so that a new build is seen
        setHeaders(response, path, stats) {
            giveUpWhenReplaced(response, stats);
            response.setHeader('Cache-Control', hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
            response.setHeader('X-Content-Type-Options', 'nosniff');
            if (/\.csv$/.test(path)) response.setHeader('Content-Type', 'text/csv;charset=utf-8');
        },
    });
    const server = createServer((request, response) => {
        const missing = () => {
            // As static hosts do it.
            try {
                const page = readFileSync(join(dir, '404.html'));
                response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' }).end(page);
            } catch {
                response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
            }
        };
        if (base) {
            if (request.url === base) return void response.writeHead(301, { Location: `${base}/` }).end();
            if (!request.url.startsWith(`${base}/`)) return void missing();
            request.url = request.url.slice(base.length);
        }
        try {
            files(request, response, missing);
        } catch {
            // The file went as it was looked at, or the range that was asked for is none.
            response.headersSent ? response.destroy() : missing();
        }
    });
    for (let attempt = 1; ; ++attempt) {
        try {
            const actual = await listen(server, port);
            return {
                url: `http://127.0.0.1:${actual}${base}/`,
                port: actual,
                close: () =>
                    new Promise((resolve) => {
                        server.close(resolve);
                        server.closeAllConnections?.();
                    }),
            };
        } catch (error) {
            if (error.code !== 'EADDRINUSE' || attempt >= tries) throw error;
            ++port;
        }
    }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
    const [dir, port] = process.argv.slice(2);
    try {
        const { url } = await serve(dir, Number(port || 8080), { tries: port ? 1 : 100 });
        console.log(`The Inspection Explorer is at ${url} (Ctrl+C ends it)`);
    } catch (error) {
        const reasons = {
            EADDRINUSE: `port ${port ?? 8080} is taken. Choose another: bash web/serve --port N`,
            EACCES: `port ${port} is for root alone. Choose one from 1024: bash web/serve --port N`,
        };
        console.error(`Stopped: ${reasons[error.code] ?? `the server could not start: ${error.message}`}`);
        process.exitCode = 1;
    }
}
