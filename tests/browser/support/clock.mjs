// The page's clock, faster than the wall's, so that what comes with time comes soon. Each is to be set up before the page
// is opened.

/** Time passes `times` as fast for everything that is drawn. */
export const hurry = (page, times = 10) =>
    page.addInitScript((fast) => {
        const now = performance.now.bind(performance);
        const from = now();
        const frame = requestAnimationFrame.bind(window);
        performance.now = () => from + (now() - from) * fast;
        window.requestAnimationFrame = (then) => frame(() => then(performance.now()));
    }, times);

/**
 * Each frame takes a tenth of a second, the most that the explorer believes one to take; pass() has many of them drawn.
 */
export const longFrames = (page) =>
    page.addInitScript(() => {
        const frame = requestAnimationFrame.bind(window);
        let waiting = [];
        let now = performance.now();
        const draw = () => {
            const due = waiting;
            waiting = [];
            if (due.length) now += 100;
            for (const then of due) then(now);
        };
        performance.now = () => now;
        window.requestAnimationFrame = (then) => {
            if (waiting.push(then) === 1) frame(draw);
        };
        window.passTime = (frames) => {
            const stage = document.getElementById('stage').getBoundingClientRect();
            const { frames: drawn } = window.inspectionExplorer;
            const until = drawn() + frames;
            for (let moves = 0; drawn() < until; ++moves) {
                const before = drawn();
                const at = { clientX: stage.left + stage.width / 2 + (moves % 40), clientY: stage.top + stage.height / 2 };
                document.getElementById('stage').dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerType: 'mouse', ...at }));
                // Over what doesn't answer to it that asks for no frame; that the focus left does.
                document.getElementById('tree').dispatchEvent(new FocusEvent('focusout'));
                while (waiting.length) draw();
                if (drawn() === before) throw new Error('the focus left, and nothing is drawn');
            }
        };
    });

/** `seconds` of the explorer's own time, in which the pointer doesn't stand still. Needs longFrames(). */
export async function pass(page, seconds) {
    const atOnce = 10; // seconds; between them the browser has its turn
    for (let passed = 0; passed < seconds; passed += atOnce)
        await page.evaluate((frames) => window.passTime(frames), Math.min(atOnce, seconds - passed) * 10);
}
