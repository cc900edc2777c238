// Serves a folder on this machine only, in a context of its own (cross-origin isolated): there the browser's clock has
// a grain of microseconds instead of a tenth of a millisecond, and DuckDB may use threads. Any free port.
import { createServer } from 'node:http';
import sirv from 'sirv';

export async function serveIsolated(folder) {
    const files = sirv(folder, {
        dev: true, // files come as the benchmark goes on
        setHeaders(response) {
            response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
            response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
            response.setHeader('Cache-Control', 'no-store');
        },
    });
    const server = createServer((request, response) => files(request, response, () => response.writeHead(404).end()));
    await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
    return {
        url: `http://127.0.0.1:${server.address().port}/`,
        close() {
            server.close();
            server.closeAllConnections();
        },
    };
}
