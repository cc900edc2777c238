// Pictures for files: a chart's SVG with its fonts inside, and any SVG as PNG.
import { LoadingError } from './loading-error.js';

/** The browser can't draw it, whatever the connection. */
export class DrawingError extends Error {}

const address = (id) => document.getElementById(id).href;

/** `blob` as an address that holds all of it. */
export function asAddress(blob) {
    return new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result);
        reader.onerror = () => reject(reader.error);
        reader.readAsDataURL(blob);
    });
}

/** The page's font as a rule that needs nothing else. It has been fetched before, for the page itself. */
async function fontRule(id, weight) {
    const bytes = await fetch(address(id))
        .then((response) => (response.ok ? response.arrayBuffer() : Promise.reject(new Error(`${response.status} for ${response.url}`))))
        .catch((error) => {
            console.warn(error);
            throw new LoadingError('The fonts of the picture could not be fetched. Check the connection, then try again.');
        });
    const data = await asAddress(new Blob([bytes], { type: 'font/ttf' }));
    return `@font-face{font-family:"Source Sans 3";font-weight:${weight};src:url("${data}") format("truetype")}`;
}

/** `svg` with the fonts that it names, so that it looks the same everywhere. */
export async function withFonts(svg) {
    const rules = await Promise.all([fontRule('font-regular', 400), fontRule('font-semibold', 600)]);
    const inside = svg.indexOf('>') + 1;
    return `${svg.slice(0, inside)}\n<style>${rules.join('')}</style>${svg.slice(inside)}`;
}

const frame = () => new Promise((resolve) => setTimeout(resolve, 50));

/** `svg` as PNG on white, `scale` times its size. */
export async function asPng(svg, scale = 2) {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode().catch((error) => {
        console.warn(error);
        throw new DrawingError('This browser could not draw the picture.');
    });
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    const context = canvas.getContext('2d');
    const draw = () => {
        context.fillStyle = '#ffffff';
        context.fillRect(0, 0, canvas.width, canvas.height);
        context.drawImage(image, 0, 0, canvas.width, canvas.height);
    };
    draw();
    await frame(); // Safari reads a picture's own fonts when it is first drawn
    draw();
    return new Promise((resolve, reject) => {
        canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new DrawingError('This browser could not make a PNG of the picture.'))), 'image/png');
    });
}
