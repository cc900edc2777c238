// Colours and motion: as the system has them, or as chosen with the header's button, which is remembered here.
const root = document.documentElement;
const button = document.getElementById('scheme-button');
const dark = matchMedia('(prefers-color-scheme: dark)');
const still = matchMedia('(prefers-reduced-motion: reduce)');
const forced = matchMedia('(forced-colors: active)');
const coarse = matchMedia('(pointer: coarse)');
const kept = 'scheme';
const steps = { system: 'light', light: 'dark', dark: 'system' };
const labels = { system: 'as the system has them', light: 'light', dark: 'dark' };

const chosen = () => root.dataset.scheme ?? 'system';

function choose(scheme) {
    if (scheme === 'system') delete root.dataset.scheme;
    else root.dataset.scheme = scheme;
    try {
        if (scheme === 'system') localStorage.removeItem(kept);
        else localStorage.setItem(kept, scheme);
    } catch {
        // Storage is switched off: good for this page only.
    }
}

// The bar around the page on a phone follows the page.
const bars = [...document.querySelectorAll('meta[name=theme-color]')].map((meta) => ({ meta, scheme: meta.media.includes('dark') ? 'dark' : 'light' }));
const colours = Object.fromEntries(bars.map(({ meta, scheme }) => [scheme, meta.content]));

function colourBar() {
    for (const { meta, scheme } of bars) meta.content = colours[chosen() === 'system' ? scheme : chosen()];
}

/** One of the system's colours, by its name in CSS, as 0xRRGGBB. */
function systemColour(name) {
    const probe = document.createElement('span');
    probe.style.color = name;
    document.body.append(probe);
    const [red, green, blue] = getComputedStyle(probe).color.match(/\d+/g).map(Number);
    probe.remove();
    return (red << 16) | (green << 8) | blue;
}

const forcedColours = () => ({
    ground: systemColour('Canvas'),
    text: systemColour('CanvasText'),
    link: systemColour('LinkText'),
});

/** What the explorer needs to know of it. */
export const look = () => ({
    dark: chosen() === 'system' ? dark.matches : chosen() === 'dark',
    motion: !still.matches,
    touch: coarse.matches,
    forced: forced.matches ? forcedColours() : null,
});

/** Sets the button up, and calls `changed` whenever something here does. */
export function onLook(changed) {
    const update = () => {
        button.setAttribute('aria-label', `Colours: ${labels[chosen()]}`);
        button.title = `Colours: ${labels[chosen()]}`;
        colourBar();
        changed();
    };
    button.addEventListener('click', () => {
        choose(steps[chosen()]);
        update();
    });
    for (const query of [dark, still, coarse, forced]) query.addEventListener('change', update);
    update();
}
