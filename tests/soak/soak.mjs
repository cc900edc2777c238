#!/usr/bin/env node
// A long soak of the built site: node tests/soak/soak.mjs [ACTIONS] [SEED]
// A restless reader does ACTIONS things (default: 5,000) that SEED chooses (default: another one each time). Ends with 1
// where anything went wrong, and says what had been done before.
import { closeBrowsers } from '../browser/support/site.mjs';
import { soak } from './run.mjs';

const actions = Number(process.argv[2] ?? 5000);
const seed = Number(process.argv[3] ?? Math.floor(Math.random() * 1e6));
const say = (line) => console.log(line);

say(`${actions} actions with the seed ${seed}`);
const { faults, done, links } = await soak({ actions, seed, say, afresh: 25 });
await closeBrowsers();
say(`${done.length} actions, ${links} links opened again, ${faults.length} faults`);
if (faults.length) {
    say(`To see it again: node tests/soak/soak.mjs ${actions} ${seed}`);
    process.exitCode = 1;
}
