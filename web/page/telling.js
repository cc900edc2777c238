// When the page takes over the semantic tree of what was drawn. To lay out its elements takes the browser several times
// as long as the picture: who types, scrolls or points doesn't wait for that. Who is among the elements with the keyboard
// does, for the next Tab goes from one to the next.
import { idle } from './idle.js';
import { onScreen } from './on-screen.js';

const root = document.getElementById('tree');
const field = document.getElementById('search');
const pause = 400; // milliseconds: between two keys of somebody who types it is less

/** Returns what is to be called whenever something was drawn whose tree the page doesn't have (web/app/hooks.h). */
export function makeTelling(explorer) {
    let typing = Promise.resolve();
    let waits = false;

    field.addEventListener('input', () => (typing = new Promise((resolve) => setTimeout(resolve, pause))));

    async function typed() {
        for (let last = null; last !== typing; ) await (last = typing);
    }

    /** Once nothing more is drawn and the browser has time. */
    async function tellLater() {
        try {
            for (let drawn = -1; drawn !== explorer.frames(); ) {
                drawn = explorer.frames();
                await onScreen();
                await typed();
                await idle();
            }
            // Long tables come little by little: whoever does something meanwhile doesn't wait for that.
            for (let left = explorer.tellTree(); left > 0; left = explorer.tellTree()) await idle();
        } finally {
            waits = false;
        }
    }

    return () => {
        if (root.querySelector(':focus-visible')) explorer.tellTree(); // a pointer's press leaves the focus there, too
        if (waits) return;
        waits = true;
        tellLater();
    };
}
