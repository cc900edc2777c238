// A link as a QR code, for printed briefings. Loaded when a reader asks for one.
import qrcode from 'qrcode-generator';

const quiet = 4; // modules of white around the code, as readers of codes expect (ISO/IEC 18004)
const pixels = 8; // of a module, in a file

// How much of a code may be damaged, the most first: the less, the more it holds.
const levels = ['M', 'L'];

/** The code of `text`, or null where it is too long for one. */
function codeOf(text) {
    for (const level of levels) {
        const code = qrcode(0, level);
        code.addData(text);
        try {
            code.make();
            return code;
        } catch (error) {
            if (!/overflow/.test(error)) throw error; // what it throws is a text
        }
    }
    return null;
}

/** The code as SVG, black on white whatever the page's colours are; '' where the text is too long for one. */
export function qrSvg(text) {
    const code = codeOf(text);
    if (!code) return '';
    const count = code.getModuleCount();
    let path = '';
    for (let row = 0; row < count; ++row)
        for (let column = 0; column < count; ++column)
            if (code.isDark(row, column)) path += `M${column + quiet} ${row + quiet}h1v1h-1z`;
    const size = count + 2 * quiet;
    return (
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * pixels}" ` +
        `height="${size * pixels}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/>` +
        `<path d="${path}" fill="#000"/></svg>`
    );
}
