// What axe-core objects to in a page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** `rules`: only these of axe's. */
export async function violations(page, { rules } = {}) {
    await page.evaluate(axe);
    const { violations: found } = await page.evaluate((only) => window.axe.run({ resultTypes: ['violations'], ...(only && { runOnly: only }) }), rules);
    return found.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 200)).join(' | ')}`);
}
