// The compiled explorer, as functions that take and give strings. web/app/exports.cpp says what each does.
import createExplorer from 'explorer';

import { isoDay } from './reading.js';

/** Compiles what `response` brings. */
export async function compile(response) {
    // As it arrives, where the host says what it is.
    if (/^application\/wasm\b/.test(response.headers.get('Content-Type') ?? '')) return WebAssembly.compileStreaming(response);
    return WebAssembly.compile(await response.arrayBuffer());
}

/** A part of the explorer was called that is not there yet (web/build/split.mjs). The explorer that called is in pieces. */
export class NotThereYet extends Error {}

const missing = () => {
    throw new NotThereYet('This part of the explorer is still to come.');
};
const notThere = new Proxy({}, { get: () => missing });

/**
 * Makes the explorer from its compiled code. `hooks` are called when the reader does something in it (web/app/hooks.h).
 * `fetchRest()` fetches and compiles the part of the code that no first frame needs.
 * What throws in the explorer may leave it in pieces: `renew()` puts a new one in its place.
 */
export async function makeExplorer(compiled, hooks, fetchRest) {
    const given = { record: null, fonts: [] }; // to be given again
    let rest = null; // compiled
    let wanted = null; // while it is fetched
    let code = null; // of `module`, as the browser has it
    let module = await instance();

    /** Fulfilled when the rest is there; at once where it is. Fails where it can't be had, and may be asked again. */
    function whole() {
        wanted ??= fetchRest().then(
            async (compiledRest) => {
                await WebAssembly.instantiate(compiledRest, { primary: code.exports });
                rest = compiledRest;
            },
            (error) => {
                wanted = null;
                throw error;
            },
        );
        return wanted;
    }

    async function instance() {
        let mine = null;
        let made = null;
        // One that was replaced has nothing to say any more.
        const heard = (name) => (...told) => (mine === null || mine === module) && hooks[name](...told);
        mine = await new Promise((resolve, reject) => {
            createExplorer({
                instantiateWasm(imports, receive) {
                    WebAssembly.instantiate(compiled, { ...imports, placeholder: notThere }).then((its) => receive((made = its)), reject);
                    return {};
                },
                hooks: Object.fromEntries(Object.keys(hooks).map((name) => [name, heard(name)])),
            }).then(resolve, reject);
        });
        if (rest) await WebAssembly.instantiate(rest, { primary: made.exports });
        code = made;
        return mine;
    }
    function readRecord() {
        module.handed = given.record;
        const isThere = module._explorer_record(given.record.length) !== 0;
        withText(isoDay(new Date()), (at) => module._explorer_today(at));
        return isThere;
    }
    function takeFont([bytes, strong]) {
        module.handed = bytes;
        module._explorer_font(bytes.length, strong ? 1 : 0);
    }

    function withText(text, use) {
        const size = module.lengthBytesUTF8(text) + 1;
        const at = module._malloc(size);
        module.stringToUTF8(text, at, size);
        try {
            return use(at);
        } finally {
            module._free(at);
        }
    }
    /** `name`'s answer to these texts and numbers: where it stands, followed by a zero, until the next one. */
    function answerTo(name, texts, ...numbers) {
        const call = (places, [next, ...more]) =>
            next === undefined ? module[name](...places, ...numbers) : withText(next, (at) => call([...places, at], more));
        return call([], texts);
    }
    const textFor = (...asked) => module.UTF8ToString(answerTo(...asked));
    function bytesFor(...asked) {
        const at = answerTo(...asked);
        return module.HEAPU8.slice(at, module.HEAPU8.indexOf(0, at));
    }
    const textOf = (name) => module.UTF8ToString(module[name]());

    return {
        /** Takes the record. False where these bytes are none. */
        record(bytes) {
            given.record = bytes;
            return readRecord();
        },
        font(bytes, strong) {
            given.fonts.push([bytes, strong]);
            takeFont(given.fonts.at(-1));
        },
        /** A new one with the same record and fonts, which shows nothing yet and doesn't draw. */
        async renew() {
            try {
                module._explorer_stop();
            } catch (error) {
                console.warn(error);
            }
            module = await instance();
            readRecord();
            given.fonts.forEach(takeFont);
        },

        whole,
        isWhole: () => rest !== null,

        /** False where the link holds nothing of ours, and its page is meant. */
        open: (link) => withText(link, (at) => module._explorer_open(at)) !== 0,
        /** False where there is no such page, and the first one is shown. */
        openPage: (file) => withText(file, (at) => module._explorer_open_page(at)) !== 0,
        sharedAddress: () => textOf('_explorer_shared_address'),
        title: () => textOf('_explorer_title'),
        says: () => textOf('_explorer_says'),
        places: () => JSON.parse(textOf('_explorer_places')),
        html: (page) => module.UTF8ToString(module._explorer_html(page)),

        // What is taken away; `address` is the whole address of what is shown, `readOn` a day in words.
        // `whole`: with every finding, not on one page. `picture`: the address of the chart as a picture, or ''.
        // A file in one of the forms of core/out/formats.h, as bytes: a byte order mark gets lost when they become text,
        // and Excel needs it. None where nothing of what is shown has that form.
        file: (format, address, readOn, whole) => bytesFor('_explorer_file', [format, address, readOn], whole ? 1 : 0),
        /** Why the data of what is shown has no rows; '' where it has some. */
        noRows: () => textOf('_explorer_no_rows'),
        workbook: (address, readOn) => JSON.parse(textFor('_explorer_workbook', [address, readOn])),
        briefingHtml: (address, readOn, picture, whole) =>
            textFor('_explorer_briefing_html', [address, readOn, picture], whole ? 1 : 0),
        briefingPrint: (address, readOn, whole) =>
            textFor('_explorer_briefing_print', [address, readOn], whole ? 1 : 0),
        chartPicture: () => textOf('_explorer_chart_picture'),
        tableHtml: (address, readOn) => textFor('_explorer_table_html', [address, readOn]),
        tableText: (address, readOn) => textFor('_explorer_table_text', [address, readOn]),
        citation: (address, readOn) => textFor('_explorer_citation', [address, readOn]),
        asAt: () => textOf('_explorer_as_at'),
        fileStem: () => textOf('_explorer_file_stem'),

        searched: () => textOf('_explorer_searched'),
        readySearch: () => module._explorer_ready_search(),
        search: (text) => withText(text, (at) => module._explorer_search(at)),

        look({ dark, motion, touch, forced }) {
            module._explorer_look(dark ? 1 : 0, motion ? 1 : 0, touch ? 1 : 0);
            if (forced) module._explorer_forced_colours(forced.ground, forced.text, forced.link);
        },
        /** '' where it draws; else what is missing for it: 'fonts', 'graphics', or 'lost' for graphics that may come back. */
        start: () => textOf('_explorer_start'),
        /** Has the semantic tree of what was drawn told now, unless it was (hooks.treeWaits); returns how many rows are left. */
        tellTree: () => (rest === null ? 0 : module._explorer_tell_tree()), // it comes with the rest
        /** Has the browser make ready what drawing takes; then, some work later, the graphics. */
        prepare: () => module._explorer_prepare(),
        warm: () => module._explorer_warm(),
        stop: () => module._explorer_stop(),
        resized: (width, height) => module._explorer_resized(width, height),
        redraw: () => module._explorer_redraw(),
        /** Bytes of it. */
        memory: () => module.HEAPU8.length,
        frames: () => module._explorer_frames(),
        rests: (told) => module._explorer_rests(told ? 1 : 0) !== 0,

        focus: (id) => module._explorer_focus(id),
        press: (id) => module._explorer_press(id),
        scrollPanel: (id, x, y) => module._explorer_scroll_panel(id, x, y) !== 0,
        scrollPlaces: () => textOf('_explorer_scroll_places'),
        scrollBack: (places) => withText(places, (at) => module._explorer_scroll_back(at)),
        closeDetails: () => module._explorer_close() !== 0,
        dismiss: () => module._explorer_dismiss() !== 0,
        pointerMoved: (x, y) => module._explorer_pointer_moved(x, y),
        pointerPressed: (x, y, button, down) => module._explorer_pointer_pressed(x, y, button, down ? 1 : 0),
        pointerLeft: () => module._explorer_pointer_left(),
        wheel: (x, y, byX, byY, mode) => module._explorer_wheel(x, y, byX, byY, mode) !== 0,
        fingerDown: (x, y, now) => module._explorer_finger_down(x, y, now),
        fingerMoved: (x, y, now) => module._explorer_finger_moved(x, y, now),
        fingerUp: (x, y, now) => module._explorer_finger_up(x, y, now),
        fingerHeld: (x, y) => module._explorer_finger_held(x, y),
        fingerCancelled: () => module._explorer_finger_cancelled(),
        scrollKey: (x, y, key) => module._explorer_scroll_key(x, y, key) !== 0,
    };
}
