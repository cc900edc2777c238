// The explorer in Node, for the build and for measuring: it asks little of a browser, and what it asks for stands here in
// place of one, and draws nothing. Of several all see the same page, whose canvas has one size.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

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

let canvasSize = { width: 1440, height: 840 }; // CSS pixels
const frames = [];
const canvas = {
    getContext: () => graphics,
    getBoundingClientRect: () => ({ left: 0, top: 0, width: canvasSize.width, height: canvasSize.height }),
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

/** Gives the canvas another size: {width, height}. */
export const resize = (size) => (canvasSize = size);

/** Draws what frames were asked for, and those that these ask for. */
export function drawAll() {
    for (let times = 0; frames.length && times < 20; ++times) for (const callback of frames.splice(0)) callback(performance.now());
}

/**
 * The explorer of `web`, the folder that CMake's preset `web` made, compiled from the bytes `wasm`: {
 *   explorer           its functions, as web/app/exports.cpp has them
 *   exports            of the module as compiled
 *   begin(record)      hands it the record, packed, and the fonts, and shows the first page
 *   withText(text, f)  f's answer to the place of `text`
 * }
 */
export async function explorerWithout(web, wasm) {
    const { default: createExplorer } = await import(pathToFileURL(resolve(web, 'explorer.mjs')));
    let exports = null;
    const none = () => {};
    const explorer = await createExplorer({
        instantiateWasm(imports, receive) {
            WebAssembly.instantiate(wasm, imports).then(({ instance, module }) => {
                exports = instance.exports;
                receive(instance, module);
            });
            return {};
        },
        hooks: { moved: none, copies: none, copiesLink: none, opens: none, tree: none, treeWaits: none, cursor: none },
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
    return {
        explorer,
        exports,
        begin(record) {
            if (!hand(record, explorer._explorer_record)) throw new Error('The record was not taken.');
            withText('2026-01-01', explorer._explorer_today);
            for (const [strong, name] of ['regular', 'semibold'].entries())
                hand(readFileSync(join(web, `fonts/${name}.ttf`)), (length) => explorer._explorer_font(length, strong));
            withText('', explorer._explorer_open_page);
        },
        withText,
    };
}
