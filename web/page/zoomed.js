// A finger on a page that was zoomed by pinching: it moves the page as far as that goes, and then what the explorer shows,
// as inner and outer scrolling do elsewhere.
const stage = document.getElementById('stage');
const view = window.visualViewport;
const least = 1; // CSS pixels to go

/** The ways in which the page itself can still move under the finger, as touch-action names them. */
function ways() {
    const right = document.documentElement.clientWidth - view.offsetLeft - view.width;
    const down = document.documentElement.clientHeight - view.offsetTop - view.height;
    return [view.offsetLeft >= least && 'pan-left', right >= least && 'pan-right', view.offsetTop >= least && 'pan-up', down >= least && 'pan-down'].filter(Boolean);
}

function allow() {
    document.getElementById('tree').classList.toggle('still', view.scale >= 1.01);
    if (view.scale < 1.01) {
        stage.style.touchAction = '';
        return;
    }
    stage.style.touchAction = ['pinch-zoom', ...ways()].join(' ');
    // Firefox doesn't know single ways: there the page moves, and what the explorer shows once it is zoomed out again.
    if (!stage.style.touchAction) stage.style.touchAction = 'pan-x pan-y pinch-zoom';
}

export function onZoom() {
    if (!view) return;
    for (const change of ['resize', 'scroll']) view.addEventListener(change, allow);
    allow();
}
