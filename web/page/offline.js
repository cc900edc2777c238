// Use without a network, and newer releases: has the browser keep the site (web/offline/service-worker.js) once the page
// stands, and says quietly, in a line under the header, when there is no network or a newer release is ready.
//
// Where the browser keeps nothing (a private window, storage switched off, plain http), all of this stays away.
import { wasOpenedAfresh } from './fresh.js';
import { idle } from './idle.js';
import { day } from './reading.js';

const line = document.getElementById('quiet');
const says = document.getElementById('quiet-says');
const update = document.getElementById('update');
const often = 60 * 60 * 1000; // milliseconds between two looks for a newer release
const soon = 60 * 1000; // and before the next try, where the site couldn't be reached

let reachable = true; // the site, when it was last tried
let newer = false;
let pageIsHere = true;
let recordDate = ''; // YYYY-MM-DD

function tellQuietly() {
    const offline = !navigator.onLine || !reachable;
    const sentences = [];
    // The service worker answers for a page of another release with one of its own.
    if (!pageIsHere) sentences.push('The page of this address isn’t kept: what you see is the opening view.');
    if (offline) sentences.push(`Offline.${recordDate && ` Record as at ${day(recordDate)}.`}`);
    if (newer) sentences.push('A newer version is ready.');
    const words = sentences.join(' ');
    if (says.textContent !== words) says.textContent = words;
    update.hidden = !newer;
    line.hidden = !words;
}

/** Says where the page that the address names is another than the one that is shown. */
export function tellOfPage(isHere) {
    if (isHere === pageIsHere) return;
    pageIsHere = isHere;
    tellQuietly();
}

/** Has the browser look for a newer release, which it then fetches in the background. */
async function look(registration) {
    reachable = await registration.update().then(
        () => true,
        // That can have other reasons, such as ?fresh in another tab.
        () => fetch('service-worker.js', { method: 'HEAD', cache: 'no-store' }).then(() => true, () => false),
    );
    tellQuietly();
}

function watch(registration) {
    const { serviceWorker } = navigator;
    let controlled = serviceWorker.controller !== null;
    let asked = false;
    const afresh = wasOpenedAfresh();
    const ready = () => {
        if (afresh && registration.waiting) {
            // This page is of that release already.
            registration.waiting.postMessage('take over');
            return;
        }
        newer = true;
        tellQuietly();
    };
    // The first release to be kept replaces nothing.
    if (registration.waiting && registration.active) ready();
    const follow = () => {
        const worker = registration.installing;
        worker?.addEventListener('statechange', () => {
            if (worker.state === 'installed' && registration.active) ready();
        });
    };
    follow();
    registration.addEventListener('updatefound', follow);
    serviceWorker.addEventListener('controllerchange', () => {
        if (asked) location.reload();
        else if (controlled) ready(); // taken in another tab: this one goes on with what it has
        controlled = true;
        // ?fresh, here or in another tab, may have thrown away what this release had kept before it was taken.
        serviceWorker.controller?.postMessage('mend');
    });
    update.addEventListener('click', () => {
        asked = true;
        if (registration.waiting) registration.waiting.postMessage('take over');
        else location.reload();
    });
}

/** `asAt`: the date of the record that is shown (YYYY-MM-DD); empty where none is. */
export async function keepForOffline(asAt) {
    recordDate = asAt;
    addEventListener('online', tellQuietly);
    addEventListener('offline', tellQuietly);
    tellQuietly();
    try {
        // Nothing that the reader waits for waits for this.
        if (document.readyState !== 'complete') await new Promise((loaded) => addEventListener('load', loaded, { once: true }));
        await idle();
        document.head.append(Object.assign(document.createElement('link'), { rel: 'manifest', href: 'manifest.webmanifest' }));
        const registration = await navigator.serviceWorker?.register('service-worker.js', { updateViaCache: 'none' });
        if (!registration) return;
        watch(registration);
        let looked = Date.now();
        const again = () => {
            const wait = reachable ? often : soon;
            if (document.visibilityState !== 'visible' || Date.now() - looked < wait) return;
            looked = Date.now();
            look(registration);
        };
        document.addEventListener('visibilitychange', again);
        setInterval(again, soon);
        addEventListener('online', () => look(registration));
        await look(registration);
        if (!registration.installing && !registration.waiting) registration.active?.postMessage('mend');
    } catch (error) {
        console.info(`Not kept for use offline: ${error.message}`);
    }
}
