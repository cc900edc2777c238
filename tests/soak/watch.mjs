// What the page does that nobody asked for: exceptions, words in the console, requests to another place.

/** The driver of the graphics has its say in the same console. */
const byDriver = (text) => /^\[\.WebGL|GL Driver Message/.test(text);

/** Listens to `page` from before the site is opened. */
export function listen(page, site, faults) {
    const own = new URL(site.url).origin;
    const isOther = ({ protocol, origin }) => origin !== own && !['data:', 'blob:'].includes(protocol);
    page.on('pageerror', (error) => faults.add('thrown', String(error.stack ?? error)));
    page.on('crash', () => faults.add('thrown', 'the page crashed'));
    page.on('console', (message) => {
        const type = message.type();
        if ((type === 'error' || type === 'warning') && !byDriver(message.text())) faults.add('thrown', `${type} in the console: ${message.text()}`);
    });
    page.context().on('request', (request) => {
        if (isOther(new URL(request.url()))) faults.add('asked', `a request to another place: ${request.url()}`);
    });
}
