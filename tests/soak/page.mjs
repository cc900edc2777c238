// What the soak asks the page itself, as functions of window.soak in it, which only read; and what would lead away
// from it.

/** Sets them up, before the site is opened. */
export const prepare = (page) =>
    page.addInitScript(() => {
        const explorer = () => window.inspectionExplorer;
        const byId = (id) => document.getElementById(id);
        const atFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

        /** Until the explorer draws nothing any more, and the page knows what it drew. False where it never stops. */
        async function rest() {
            let [drawn, quiet] = [-1, 0];
            for (let i = 0; i < 2000; ++i) {
                await atFrame();
                quiet = explorer().frames() === drawn && explorer().rests() ? quiet + 1 : 0;
                if (quiet === 2) return true;
                drawn = explorer().frames();
            }
            return false;
        }

        // A number with which texts can be told apart (cyrb53).
        function hash(text) {
            let [a, b] = [0xdeadbeef, 0x41c6ce57];
            for (let i = 0; i < text.length; ++i) {
                a = Math.imul(a ^ text.charCodeAt(i), 2654435761);
                b = Math.imul(b ^ text.charCodeAt(i), 1597334677);
            }
            a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
            b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
            return `${b >>> 0}-${a >>> 0}`;
        }

        /** What is shown, which the address alone should decide. */
        function shown() {
            const html = explorer().html();
            return { title: document.title, length: html.length, hash: hash(html) };
        }

        /** The address within the site. */
        const address = () => location.href.slice(new URL('.', location.href).href.length);

        // As the title has them: without the spaces that nobody sees.
        const plain = (text) => text.replace(/\s+/g, ' ').trim();
        const words = (element) => plain(element.textContent);
        const headings = (place) => [...place.querySelectorAll('h2, h3, h4, h5, h6')].map(words);
        const parsed = (html) => Object.assign(document.createElement('template'), { innerHTML: html }).content;
        /** HTML as the browser writes it, whatever is unfolded. */
        function written(place) {
            const all = document.createElement('div');
            all.append(place.cloneNode(true));
            for (const details of all.querySelectorAll('details')) details.open = false;
            return all.innerHTML;
        }

        /** The view that the address leads to. */
        function viewOf(url) {
            const link = new URLSearchParams(url.hash.slice(1));
            if (link.has('view')) return link.get('view');
            const page = url.pathname.match(/(findings|compare|numbers|sources)\.html$/);
            return page && !url.href.includes('#') ? page[1] : 'timeline';
        }

        const differ = (what, is, should) => (is === should ? [] : [`${what} is “${is}”, not “${should}”`]);

        /** Header, title, address: sentences about what disagrees. */
        function headerFaults() {
            const heading = words(byId('title'));
            const chosen = [...document.querySelectorAll('.places [aria-current=page]')].map((link) => words(link).toLowerCase());
            const search = byId('search');
            return [
                ...differ('the title', document.title, `${heading} – ${document.querySelector('meta[name=application-name]').content}`),
                ...differ('the chosen place in the header', chosen.join(), viewOf(location)),
                ...(document.activeElement === search ? [] : differ('the search box', search.value.trim(), new URLSearchParams(location.hash.slice(1)).get('q') ?? '')),
            ];
        }

        /** The semantic tree shows what the text view holds. */
        function treeFaults() {
            const heading = words(byId('title'));
            const regions = [...byId('tree').querySelectorAll('section')].map((region) => plain(region.getAttribute('aria-label')));
            const known = new Set(headings(parsed(explorer().html())));
            return [
                ...(regions.includes(heading) ? [] : [`the tree has no region “${heading}”, but ${regions.join(', ') || 'none'}`]),
                ...headings(byId('tree')).filter((name) => !known.has(name)).map((name) => `the tree’s heading “${name}” is not in the text view`),
            ];
        }

        /** The text view is that of what is shown. Of long tables it may show another page. */
        function textFaults() {
            const [text, whole] = [byId('text'), parsed(explorer().html())];
            if (whole.querySelector('[data-page]')) return differ('the text view’s headings', headings(text).join(), headings(whole).join());
            const is = written(text.cloneNode(true));
            const should = Object.assign(document.createElement('div'), { id: 'text' });
            should.append(whole);
            return is === written(should) ? [] : ['the text view is not that of what is shown'];
        }

        /** Sentences about what doesn't tell the same story. `closely`: all that is shown is read, too. */
        function faults(closely) {
            const main = document.documentElement.dataset.main;
            const visible = { explorer: !byId('stage').hidden, text: !byId('text-view').hidden };
            if (visible.explorer === visible.text || !visible[main]) return [`what is said to be shown is “${main}”, but ${JSON.stringify(visible)}`];
            if (!closely) return headerFaults();
            return [...headerFaults(), ...(main === 'explorer' ? treeFaults() : textFaults())];
        }

        window.soak = { rest, shown, address, faults, textFaults };
        // A link that leads out is pressed, but not followed: the reader stays.
        addEventListener(
            'click',
            (event) => {
                const link = event.target instanceof Element && event.target.closest('a[href]');
                if (link && new URL(link.getAttribute('href'), location.href).origin !== location.origin) event.preventDefault();
            },
            true,
        );
        // The browser's dialog for printing would wait for somebody.
        window.print = () => {
            dispatchEvent(new Event('beforeprint'));
            dispatchEvent(new Event('afterprint'));
        };
    });
