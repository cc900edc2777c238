// Pictures made when the site is built, by resvg: the previews that mail and chat show beside a link, and the icons.
import { Resvg } from '@resvg/resvg-js';
import { PNG } from 'pngjs';

const size = { width: 1200, height: 630 };
const margin = 48;
const inner = size.width - 2 * margin;

// What XML 1.0 has no place for is shown as U+FFFD, as in core/out/escape.h.
const escaped = (text) => text.replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, '\ufffd').replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The charts take the page's colours (style="fill:var(--ink,#10181f)"); a picture has only those written beside them. */
const withColours = (svg) => svg.replace(/var\(--[\w-]+,\s*([^()]*)\)/g, '$1');

/** A program's cut-down fonts have a family for each weight. */
const withFamilies = (svg) => svg.replaceAll('font-weight="600"', 'font-family="Source Sans 3 SemiBold"');

const frame = `width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}"`;

/** What draws pictures with these two fonts, files of TTF, in the page's light colours, by their names. */
export function makePainter(regular, semibold, colours) {
    const font = { fontFiles: [regular, semibold], loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' };
    const open = (svg) => new Resvg(withFamilies(svg), { font });
    function text(words, x, y, fontSize, { strong = false, colour = 'ink', anchor = 'start' } = {}) {
        const weight = strong ? ' font-weight="600"' : '';
        return `<text x="${x}" y="${y}" font-size="${fontSize}" text-anchor="${anchor}"${weight} fill="${colours[colour]}">${escaped(words)}</text>`;
    }
    const widthOf = (words, fontSize, options) =>
        open(`<svg xmlns="http://www.w3.org/2000/svg" ${frame} font-family="Source Sans 3">${text(words, 0, 100, fontSize, options)}</svg>`)
            .getBBox()?.width ?? 0;
    /** `words` in at most `most` lines; what doesn't fit is left out, with "…". */
    function lines(words, fontSize, most, options) {
        const made = [];
        let line = '';
        for (const word of words.split(' ')) {
            const longer = line ? `${line} ${word}` : word;
            if (!line || widthOf(longer, fontSize, options) <= inner) {
                line = longer;
                continue;
            }
            if (made.length === most - 1) return [...made, `${line}…`];
            made.push(line);
            line = word;
        }
        return [...made, line];
    }

    return {
        /** A chart (SVG) under its title, with whose it is: a PNG of 1200 by 630. */
        preview({ title, subtitle, chart, footer }) {
            let y = margin + 36;
            let words = '';
            for (const line of lines(title, 46, 2, { strong: true })) {
                words += text(line, margin, y, 46, { strong: true });
                y += 52;
            }
            y -= 8;
            for (const line of lines(subtitle, 26, 2, {})) {
                words += text(line, margin, y, 26, { colour: 'secondary' });
                y += 34;
            }
            const bottom = size.height - 62;
            const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(chart) ?? [0, 1000, 300];
            const room = bottom - 16 - y;
            const scale = Math.min(inner / width, room / height);
            const x = margin + (inner - width * scale) / 2;
            const top = y + (room - height * scale) / 2;
            const drawing = withColours(chart)
                .replace(/^[\s\S]*?<svg\b/, '<svg')
                .replace(/(<svg\b[^>]*?) width="[^"]*" height="[^"]*"/, `$1 x="${x}" y="${top}" width="${width * scale}" height="${height * scale}"`);
            const picture = `<svg xmlns="http://www.w3.org/2000/svg" ${frame} font-family="Source Sans 3">
<rect ${frame} fill="${colours.page}"/>${words}${drawing}
<rect y="${bottom}" width="${size.width}" height="62" fill="${colours.accent}"/>
${text(footer[0], margin, bottom + 40, 26, { strong: true, colour: 'page' })}
${text(footer[1], size.width - margin, bottom + 40, 24, { colour: 'page', anchor: 'end' })}
</svg>`;
            return smaller(open(picture).render().pixels);
        },
    };
}

// Fewer shades make a smaller file, and nobody sees that they are missing. White stays white.
const step = 5; // of 255
const shades = Uint8Array.from({ length: 256 }, (_, shade) => Math.round(shade / step) * step);

/** A PNG without what isn't there to be seen through, of pixels of red, green, blue and alpha. */
function smaller(pixels) {
    const png = new PNG({ ...size });
    png.data = Buffer.alloc((pixels.length / 4) * 3);
    for (let from = 0, to = 0; from < pixels.length; ++from) if (from % 4 < 3) png.data[to++] = shades[pixels[from]];
    // Level 9 would take four times as long for files smaller by a twentieth.
    return PNG.sync.write(png, { colorType: 2, inputColorType: 2, inputHasAlpha: false, deflateLevel: 7, deflateStrategy: 0, filterType: 0 });
}

/** A square PNG of an icon (SVG), `pixels` wide. */
export const icon = (svg, pixels) => new Resvg(svg, { fitTo: { mode: 'width', value: pixels } }).render().asPng();

/** The same for systems that cut icons to a shape of their own: its ground to the edges, its drawing away from them. */
export function fullIcon(svg) {
    const [, ground] = /<rect [^>]*fill="([^"]*)"/.exec(svg);
    const inner = svg.replace('<svg ', '<svg x="10" y="10" width="80" height="80" ');
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="${ground}"/>${inner}</svg>`;
}
