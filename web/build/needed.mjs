// Finds which functions of the explorer the first frames need, by drawing them: node needed.mjs WEB LINKS PROFILE
//   WEB      the folder that CMake's preset `web` made, and in it pages/record.packed and instrumented.wasm, the explorer
//            with a note in each function that it was called (wasm-split --instrument)
//   LINKS    a file of JSON: the links whose first frames are drawn, in a wide window and on a phone
//   PROFILE  where the profile goes that wasm-split reads
// The explorer asks little of a browser; what it asks for stands here in place of one, and draws nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [web, links, profile] = process.argv.slice(2);
const windows = [
    { width: 1440, height: 840, touch: 0 },
    { width: 390, height: 784, touch: 1 },
];

// A graphics context that agrees to everything.
const answers = {
    isContextLost: () => false,
    getSupportedExtensions: () => [],
    getExtension: () => null,
    getContextAttributes: () => ({}),
    getError: () => 0,
    getShaderParameter: () => true,
    getProgramParameter: () => true,
};
const graphics = new Proxy({}, { get: (_, name) => answers[name] ?? (/^(create|getUniformLocation)/.test(name) ? () => ({}) : () => 0) });
let size = windows[0];
const frames = [];
const canvas = {
    getContext: () => graphics,
    getBoundingClientRect: () => ({ left: 0, top: 0, ...size }),
    addEventListener() {},
    removeEventListener() {},
};
Object.assign(globalThis, {
    window: globalThis,
    document: { querySelector: () => canvas, getElementById: () => canvas, addEventListener() {}, currentScript: null },
    WebGLRenderingContext: class {},
    devicePixelRatio: 1,
    requestAnimationFrame: (callback) => frames.push(callback),
    cancelAnimationFrame() {},
});
const drawAll = () => {
    for (let times = 0; frames.length && times < 20; ++times) for (const callback of frames.splice(0)) callback(performance.now());
};

const { default: createExplorer } = await import(pathToFileURL(resolve(web, 'explorer.mjs')));
let instance = null;
const none = () => {};
const explorer = await createExplorer({
    instantiateWasm(imports, receive) {
        WebAssembly.instantiate(readFileSync(join(web, 'instrumented.wasm')), imports).then((made) => {
            instance = made.instance;
            receive(made.instance, made.module);
        });
        return {};
    },
    hooks: { moved: none, copies: none, copiesLink: none, opens: none, tree: none, cursor: none },
});

function withText(text, use) {
    const at = explorer._malloc(text.length * 3 + 1);
    explorer.stringToUTF8(text, at, text.length * 3 + 1);
    try {
        return use(at);
    } finally {
        explorer._free(at);
    }
}
function hand(bytes, take) {
    explorer.handed = bytes;
    return take(bytes.length);
}

if (!hand(readFileSync(join(web, 'pages/record.packed')), explorer._explorer_record)) throw new Error('The record was not taken.');
withText('2026-01-01', explorer._explorer_today);
hand(readFileSync(join(web, 'fonts/regular.ttf')), (length) => explorer._explorer_font(length, 0));
hand(readFileSync(join(web, 'fonts/semibold.ttf')), (length) => explorer._explorer_font(length, 1));

/** What the page asks after every move, and the first thing that most readers do. */
function use() {
    for (const name of ['_explorer_title', '_explorer_says', '_explorer_places', '_explorer_searched', '_explorer_as_at', '_explorer_shared_address']) explorer[name]();
    explorer._explorer_frames();
    explorer._explorer_rests();
    for (const across of [0.1, 0.5, 0.9]) {
        explorer._explorer_pointer_moved(size.width * across, size.height * 0.5);
        explorer._explorer_wheel(size.width * across, size.height * 0.5, 0, 120, 0);
        drawAll();
    }
    explorer._explorer_pointer_left();
    drawAll();
    withText('neglec', explorer._explorer_search);
    drawAll();
}

/** What may be asked of it in the moment before the rest is there, without anything being pressed. */
function early() {
    const middle = [size.width / 2, size.height / 2];
    explorer._explorer_finger_down(...middle, 1);
    explorer._explorer_finger_moved(middle[0], middle[1] - 60, 20);
    explorer._explorer_finger_up(middle[0], middle[1] - 90, 40);
    drawAll();
    explorer._explorer_finger_cancelled();
    explorer._explorer_scroll_key(...middle, 0);
    explorer._explorer_focus(0);
    explorer._explorer_dismiss();
    explorer._explorer_redraw();
    explorer._explorer_forced_colours(0, 0xffffff, 0xffff00);
    drawAll();
    explorer._explorer_stop();
}

withText('', explorer._explorer_open_page);
explorer._explorer_prepare();
explorer._explorer_warm();
for (size of windows) {
    explorer._explorer_look(0, 1, size.touch);
    explorer._explorer_resized(0, 0);
    const missing = explorer.UTF8ToString(explorer._explorer_start());
    if (missing) throw new Error(`The explorer did not start: ${missing} is missing.`);
    explorer._explorer_tell_tree();
    for (const link of JSON.parse(readFileSync(links, 'utf8'))) {
        withText(link, explorer._explorer_open);
        drawAll();
        explorer._explorer_html(0);
    }
    use();
    early();
}
const memory = Object.values(instance.exports).find((one) => one instanceof WebAssembly.Memory);
const at = memory.buffer.byteLength;
memory.grow(16);
const length = instance.exports.__write_profile(at, memory.buffer.byteLength - at);
writeFileSync(profile, new Uint8Array(memory.buffer, at, length));
