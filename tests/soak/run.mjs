// A soak: a reader who does one thing after another, and what must hold all the while.
import { during, serveSite } from '../browser/support/site.mjs';
import { hurry } from '../browser/support/clock.mjs';
import { act } from './actions.mjs';
import { look, answers } from './checks.mjs';
import { makeFaults } from './faults.mjs';
import { goHome } from './home.mjs';
import { followAll, makeLinks, openSome } from './links.mjs';
import { inWords, measure, noteMemory, leaks } from './memory.mjs';
import { prepare } from './page.mjs';
import { randomFor } from './random.mjs';
import { screens, show } from './screens.mjs';
import { listen } from './watch.mjs';

const enough = 5; // faults: what comes after may come of them
const patience = 60_000; // milliseconds, for an action and what comes of it

/** `promise`, or a failure where it never ends. */
function within(time, promise) {
    let timer;
    const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error(`no answer within ${time / 1000} seconds`)), time)));
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** What the page holds when the reader has come home, before they go back to where they were. */
async function measureAtHome(reader, say) {
    const { screen } = reader;
    await goHome(reader);
    const is = await measure(reader);
    await show(reader, screen);
    say(inWords(is));
    return is;
}

/** One action after another. False where it can't go on. */
async function goOn(reader, { actions, seed, done, faults, links, say }) {
    const fifth = Math.ceil(actions / 5);
    const measured = []; // the first when all has warmed up
    while (done.length < actions) {
        const number = done.length + 1;
        done.push('(and this never ended)');
        done[number - 1] = await within(patience, act(reader, randomFor(seed, number)));
        await within(patience, look(reader, { links, faults, number }));
        if (faults.found.length >= enough) return false;
        if (number % fifth && number < actions) continue;
        say(`${number} actions, ${links.seen.size} addresses`);
        measured.push(await measureAtHome(reader, say));
    }
    for (const leak of leaks(measured[0], measured.at(-1))) faults.add('memory', leak);
    return true;
}

/**
 * Does `actions` actions, chosen by `seed`, on the built site; `afresh`: how many of the links are opened by themselves.
 * `say` is called with lines about how it goes. Answers {faults: [{about, what}], done: the actions in words, links: how
 * many addresses were seen}.
 */
export async function soak({ actions, seed, afresh, say = () => {} }) {
    const site = await serveSite();
    const done = [];
    const faults = makeFaults(done, say);
    const links = makeLinks();
    const prepared = async (page) => {
        listen(page, site, faults);
        await hurry(page);
        await noteMemory(page);
        await prepare(page);
    };
    async function use({ page, context }) {
        const reader = { page, client: await context.newCDPSession(page), screen: screens[0] };
        try {
            await show(reader, screens[0]);
            await look(reader, { links, faults, number: 0 });
            if (!(await goOn(reader, { actions, seed, done, faults, links, say }))) return;
            await goHome(reader);
            await answers(reader, faults);
        } catch (error) {
            faults.add('drawn', String(error));
        }
    }
    try {
        await during(site, { prepare: prepared, serviceWorkers: 'allow' }, use);
        for (const fault of [...(await followAll(site, links)), ...(await openSome(site, links, afresh))]) faults.add('links', fault);
    } catch (error) {
        faults.add('drawn', `the browser is gone: ${error}`.split('\n')[0]);
    } finally {
        await site.close();
    }
    return { faults: faults.found, done, links: links.seen.size };
}
