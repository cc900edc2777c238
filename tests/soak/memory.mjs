// What the page holds in memory, measured where it stands at the same place of the site each time.

/** Notes the memory of each WebAssembly that the page starts. To be set up before the site is opened. */
export const noteMemory = (page) =>
    page.addInitScript(() => {
        const memories = []; // not kept alive by this
        const note = (made) => {
            for (const exported of Object.values((made.instance ?? made).exports))
                if (exported instanceof WebAssembly.Memory) memories.push(new WeakRef(exported));
            return made;
        };
        for (const name of ['instantiate', 'instantiateStreaming']) {
            const original = WebAssembly[name];
            WebAssembly[name] = (...given) => original.apply(WebAssembly, given).then(note);
        }
        window.wasmBytes = () => memories.reduce((sum, memory) => sum + (memory.deref()?.buffer.byteLength ?? 0), 0);
    });

/** In bytes and numbers, with what nobody refers to thrown away. */
export async function measure({ page, client }) {
    // Twice: what the first round lets go of may hold more.
    for (let round = 0; round < 2; ++round) {
        await client.send('HeapProfiler.collectGarbage');
        await page.evaluate(() => window.soak.rest());
    }
    const { nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    return { wasm: await page.evaluate(() => window.wasmBytes()), heap: usedSize, nodes, listeners: jsEventListeners };
}

const million = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
export const inWords = ({ wasm, heap, nodes, listeners }) => `wasm ${million(wasm)}, script ${million(heap)}, ${nodes} nodes, ${listeners} listeners`;

// More than comes and goes by itself, and less than a leak in one of ten actions would leave behind.
const most = { wasm: 8e6, heap: 2e6, nodes: 1500, listeners: 50 };

/** What grew, in words. */
export const leaks = (before, after) =>
    Object.keys(most)
        .filter((what) => after[what] - before[what] > most[what])
        .map((what) => `${what} grew: ${inWords(before)}, then ${inWords(after)}`);
