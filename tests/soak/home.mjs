// Where the reader stands at the beginning, so that what is measured there can be compared.
import { giveGraphicsBack } from './actions.mjs';
import { screens, show } from './screens.mjs';

/** Nothing chosen on the timeline, on the first of the screens. */
export async function goHome(reader) {
    const { page } = reader;
    await giveGraphicsBack(reader);
    await page.emulateMedia({ colorScheme: null, reducedMotion: null, forcedColors: null });
    await show(reader, screens[0]);
    await page.mouse.move(1, 1);
    await page.evaluate(async () => {
        document.activeElement.blur();
        document.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })); // no box stays open
        // By way of another view, so that this one is made anew.
        for (const href of ['sources.html#view=sources', 'index.html#']) {
            const link = Object.assign(document.createElement('a'), { href });
            document.body.append(link);
            link.click();
            link.remove();
            await window.soak.rest();
        }
        // Both the text view and the explorer are made of it.
        const button = document.getElementById('text-button');
        if (document.documentElement.dataset.main === 'explorer') button.click();
        button.click();
        await window.soak.rest();
    });
}
