// Whether the page is in step with itself, and whether the explorer still answers.

const closelyEach = 5; // actions

/** After the action `number`: what disagrees, and what the address shows. */
export async function look({ page }, { links, faults, number }) {
    const is = await page.evaluate(async (closely) => {
        const { soak } = window;
        const atRest = await soak.rest();
        const address = soak.address();
        const moved = address !== soak.last;
        soak.last = address;
        return { atRest, address, shown: closely || moved ? soak.shown() : null, faults: soak.faults(closely) };
    }, number % closelyEach === 0);
    if (!is.atRest) faults.add('drawn', 'the explorer never comes to rest');
    for (const fault of is.faults) faults.add('step', `${fault} (at ${is.address})`);
    const other = is.shown && links.note(is.address, is.shown, number);
    if (other) faults.add('links', other);
}

/** A frame is drawn where one is due, and what is pressed in the tree is done. The reader is at home (home.mjs). */
export async function answers({ page }, faults) {
    const rested = () => page.evaluate(() => window.soak.rest().then(() => window.inspectionExplorer.frames()));
    const before = await rested();
    await page.mouse.move(600, 400);
    if ((await rested()) <= before) faults.add('drawn', 'no frame is drawn any more');
    const link = page.url();
    await page.locator('#tree').getByRole('figure').first().getByRole('link').first().evaluate((button) => button.click());
    await rested();
    if (page.url() === link) faults.add('drawn', 'an inspection on the timeline is pressed, and nothing comes of it');
}
