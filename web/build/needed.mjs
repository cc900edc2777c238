// Finds which functions of the explorer the first frames need, by drawing them: node needed.mjs WEB LINKS PROFILE
//   WEB      the folder that CMake's preset `web` made, and in it pages/record.packed and instrumented.wasm, the explorer
//            with a note in each function that it was called (wasm-split --instrument)
//   LINKS    a file of JSON: the links whose first frames are drawn, in a wide window and on a phone
//   PROFILE  where the profile goes that wasm-split reads
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawAll, explorerWithout, resize } from './without-browser.mjs';

const [web, links, profile] = process.argv.slice(2);
const windows = [
    { width: 1440, height: 840, touch: 0 },
    { width: 390, height: 784, touch: 1 },
];

const { explorer, exports, begin, withText } = await explorerWithout(web, readFileSync(join(web, 'instrumented.wasm')));

/** What the page asks after every move, and the first thing that most readers do. */
function use(size) {
    for (const name of ['_explorer_title', '_explorer_says', '_explorer_places', '_explorer_searched', '_explorer_as_at', '_explorer_shared_address']) explorer[name]();
    explorer._explorer_frames();
    explorer._explorer_rests();
    explorer.UTF8ToString(explorer._explorer_scroll_places());
    withText('', explorer._explorer_scroll_back);
    for (const across of [0.1, 0.5, 0.9]) {
        explorer._explorer_pointer_moved(size.width * across, size.height * 0.5);
        explorer._explorer_wheel(size.width * across, size.height * 0.5, 0, 120, 0);
        drawAll();
    }
    explorer._explorer_pointer_left();
    drawAll();
    withText(explorer.UTF8ToString(explorer._explorer_scroll_places()), explorer._explorer_scroll_back);
    drawAll();
    withText('neglec', explorer._explorer_search);
    drawAll();
}

/** What may be asked of it in the moment before the rest is there, without anything being pressed. */
function early(size) {
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

explorer._explorer_prepare();
begin(readFileSync(join(web, 'pages/record.packed')));
explorer._explorer_warm();
for (const size of windows) {
    resize(size);
    explorer._explorer_look(0, 1, size.touch);
    explorer._explorer_resized(0, 0);
    const missing = explorer.UTF8ToString(explorer._explorer_start());
    if (missing) throw new Error(`The explorer did not start: ${missing} is missing.`);
    for (const link of JSON.parse(readFileSync(links, 'utf8'))) {
        withText(link, explorer._explorer_open);
        drawAll();
        explorer._explorer_html(0);
    }
    use(size);
    early(size);
}
const memory = Object.values(exports).find((one) => one instanceof WebAssembly.Memory);
const at = memory.buffer.byteLength;
memory.grow(16);
const length = exports.__write_profile(at, memory.buffer.byteLength - at);
writeFileSync(profile, new Uint8Array(memory.buffer, at, length));
