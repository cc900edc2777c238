// The canvas: tells the explorer when its element changes in size or sharpness, and when the browser takes the
// graphics away.
const canvas = document.getElementById('canvas');

// The element's size in the screen's own pixels where the browser knows it; 0, 0 lets the explorer work it out.
function measured(entry) {
    const size = entry.devicePixelContentBoxSize?.[0];
    return size ? [size.inlineSize, size.blockSize] : [0, 0];
}

function observe(observer) {
    try {
        observer.observe(canvas, { box: 'device-pixel-content-box' });
    } catch {
        observer.observe(canvas); // Safari
    }
}

// A change of the ratio alone: zoom, or another screen.
function onRatio(changed) {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
        'change',
        () => {
            changed();
            onRatio(changed);
        },
        { once: true },
    );
}

/** `lost` and `restored` are called when the browser takes the graphics away and gives them back. */
export function watchCanvas(explorer, { lost, restored }) {
    observe(new ResizeObserver(([entry]) => explorer.resized(...measured(entry))));
    onRatio(() => explorer.resized(0, 0));
    canvas.addEventListener('webglcontextlost', (event) => {
        event.preventDefault(); // asks for it back
        lost();
    });
    canvas.addEventListener('webglcontextrestored', restored);
}
