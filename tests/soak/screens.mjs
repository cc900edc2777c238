// The screens that readers have, and how the page comes to be on one of them.
//
// They are small: without a graphics card the processor draws every pixel, and a soak has many frames. Each of the
// explorer's layouts (ui/layout.h) is among them.
export const screens = [
    { width: 1120, height: 640, sharpness: 1, touch: false },
    { width: 1340, height: 560, sharpness: 1, touch: false },
    { width: 920, height: 660, sharpness: 1, touch: false },
    { width: 700, height: 500, sharpness: 1.25, touch: false },
    { width: 768, height: 800, sharpness: 1, touch: true },
    { width: 390, height: 700, sharpness: 1, touch: true },
    { width: 320, height: 568, sharpness: 1.5, touch: true },
];

/** The reader's page on `screen` from now on. */
export async function show(reader, screen) {
    const { page, client } = reader;
    const { width, height, sharpness, touch } = screen;
    await client.send('Emulation.setTouchEmulationEnabled', { enabled: touch, maxTouchPoints: touch ? 5 : 1 });
    await client.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: sharpness, mobile: false });
    await page.waitForFunction(([across, down]) => innerWidth === across && innerHeight === down, [width, height]);
    reader.screen = screen;
}
