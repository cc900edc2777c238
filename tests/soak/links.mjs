// Every address that a reader comes by shows the same to whoever opens it.
import { during } from '../browser/support/site.mjs';
import { prepare } from './page.mjs';

/** Addresses on the way, and what each showed: {address → {title, hash, length, number}}. */
export function makeLinks() {
    const seen = new Map();
    return {
        seen,
        /** Notes what `address` showed at the action `number`; what is wrong where it showed something else before. */
        note(address, shown, number) {
            const before = seen.get(address);
            if (!before) seen.set(address, { ...shown, number });
            return before ? difference(address, before, shown) : null;
        },
    };
}

function difference(address, was, is) {
    if (was.hash === is.hash && was.title === is.title) return null;
    return `${address} showed “${was.title}” (${was.length} characters) at action ${was.number}, and now “${is.title}” (${is.length})`;
}

const atOnce = 100;

/** Follows all of them in another visit, one after another. Answers what showed something else. */
export async function followAll(site, links) {
    const addresses = [...links.seen.keys()];
    const wrong = [];
    await during(site, { prepare }, async ({ page, errors }) => {
        for (let from = 0; from < addresses.length; from += atOnce) {
            const some = addresses.slice(from, from + atOnce);
            const shown = await page.evaluate(async (all) => {
                const answers = [];
                for (const address of all) {
                    const link = Object.assign(document.createElement('a'), { href: address });
                    document.body.append(link);
                    link.click();
                    link.remove();
                    answers.push(window.soak.shown());
                }
                await window.soak.rest();
                return answers;
            }, some);
            for (const [i, address] of some.entries()) wrong.push(difference(address, links.seen.get(address), shown[i]));
        }
        wrong.push(...errors);
    });
    return wrong.filter(Boolean);
}

/** Opens some of them as if by mail: a visit each, and its text view. Answers what showed something else. */
export async function openSome(site, links, count) {
    const addresses = [...links.seen.keys()];
    const wrong = [];
    for (let i = 0; i < count; ++i) {
        const address = addresses[Math.floor((i * addresses.length) / count)];
        await during({ url: site.url + address }, { prepare }, async ({ page, errors }) => {
            await page.getByRole('button', { name: 'Text view' }).click();
            const { shown, text } = await page.evaluate(() => ({ shown: window.soak.shown(), text: window.soak.textFaults() }));
            wrong.push(difference(address, links.seen.get(address), shown), ...text, ...errors);
        });
    }
    return wrong.filter(Boolean);
}
