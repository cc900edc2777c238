// A way out for a reader who is stuck with something that is kept: the address with "?fresh" throws away all that this
// site keeps for use offline, and opens it anew.

const mark = 'opened-afresh';

/** Whether this page was opened by what follows: then nobody should wait for a release that was kept before. */
export function wasOpenedAfresh() {
    try {
        const was = sessionStorage.getItem(mark) !== null;
        sessionStorage.removeItem(mark);
        return was;
    } catch {
        return false; // storage is switched off, and nothing was kept
    }
}

/** True where the page is about to be opened anew, and nothing else should be done with this one. */
export async function openedAfresh() {
    const address = new URL(location.href);
    if (!address.searchParams.has('fresh')) return false;
    address.searchParams.delete('fresh');
    try {
        // Only where the site can be reached: what is kept is better than nothing. This file is never among it.
        const reached = await fetch('service-worker.js', { cache: 'no-store' });
        if (!reached.ok) throw new Error('the site cannot be reached');
        const registration = await navigator.serviceWorker?.getRegistration();
        await registration?.unregister();
        // Their names end with the folder that they are of.
        const folder = new URL('./', address).href;
        for (const name of (await globalThis.caches?.keys()) ?? []) if (name.endsWith(folder)) await caches.delete(name);
        sessionStorage.setItem(mark, 'yes');
    } catch {
        history.replaceState(null, '', address);
        return false;
    }
    location.replace(address);
    return true;
}
