// The service worker: keeps one whole release of the site, so that it opens with no network.
//
// Workbox fetches the release's files once, checks each against its hash, and answers from them ever after. A release
// is taken as a whole: while a newer one is being fetched, and until it is taken, everything comes from the one before;
// where a file is missing, cut short or of another release, the newer one isn't installed at all and is tried again
// another time. It is taken when the last tab of the site is closed, or when the page asks for it ("Update now").
import { clientsClaim, setCacheNameDetails } from 'workbox-core';
import { addPlugins, cleanupOutdatedCaches, createHandlerBoundToURL, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { mended } from '../page/mended.js';

// Several sites may stand on one host: the cache's name ends with the folder (Workbox adds it).
setCacheNameDetails({ prefix: 'inspection-explorer' });
cleanupOutdatedCaches();
clientsClaim(); // also of the page that installed it, which was loaded without it

addEventListener('message', (event) => {
    if (event.data === 'take over') skipWaiting();
    // A page that ?fresh opened beside another tab may have come by no service worker, though this one is there.
    if (event.data === 'mend') event.waitUntil(Promise.all([clients.claim(), mend(event)]));
});

/** Fetches again what the browser or the reader has thrown away of this release. */
async function mend(event) {
    for (const { url, integrity } of FILES)
        if (!(await matchPrecache(url))) await createHandlerBoundToURL(url)({ event, params: { integrity } });
}

// A link that came as part of the page's name: 404.html mends it with a network, this without.
registerRoute(
    ({ request, url }) => request.mode === 'navigate' && mended(url.href),
    ({ url }) => Response.redirect(mended(url.href)),
);

// A way out for who is stuck: ?fresh is answered from the network; the page then throws away what is kept (fresh.js).
registerRoute(
    ({ request, url }) => request.mode === 'navigate' && url.searchParams.has('fresh'),
    async ({ request, url }) => {
        try {
            return await fetch(new Request(request, { cache: 'reload' }));
        } catch {
            return (await keptPage(url)) ?? Response.error();
        }
    },
);

// Firefox hands over a file that is to be checked before it is all there, and where it then can't be kept (it broke off, it
// is of another release, there is no room) Workbox takes the failure, no Error in Firefox, for success. So each is read
// whole first, and looked for afterwards.
async function readWhole({ response }) {
    await response.clone().arrayBuffer();
    return response;
}
async function seenKept({ event, request, response }) {
    if (event.type === 'install' && !(await matchPrecache(request.url))) throw new Error(`${request.url} can’t be kept`);
    return response;
}
addPlugins([{ fetchDidSucceed: readWhole, handlerWillRespond: seenKept }]);

// FILES: written by site.mjs, for each file its url, its hash (integrity), and a revision where its name has none.
precacheAndRoute(FILES, { ignoreURLParametersMatching: [/./] });

// Any other page: perhaps one of another release, which the network has. Without a network the link behind its "#" can
// still be shown.
registerRoute(
    new NavigationRoute(async ({ request, url }) => {
        try {
            return await fetch(request);
        } catch {
            return (await keptPage(url)) ?? Response.error();
        }
    }),
);

/** Whether a page of the site would stand there: not in a folder below, from where its addresses would lead nowhere. */
function inThisFolder({ href }) {
    const { scope } = registration;
    return href.startsWith(scope) && !/^[^?#]*\//.test(href.slice(scope.length));
}

async function keptPage(url) {
    if (!inThisFolder(url)) return undefined;
    const file = url.pathname.slice(url.pathname.lastIndexOf('/') + 1) || 'index.html';
    // Some hosts take ".html" away.
    return (await matchPrecache(file)) ?? (await matchPrecache(`${file}.html`)) ?? matchPrecache('index.html');
}
