// A link as a QR code, for printed briefings. Loaded when a reader asks for one.
import qrcode from 'qrcode-generator';

const quiet = 4; // modules of white around the code, as readers of codes expect (ISO/IEC 18004)
const pixels = 8; // of a module, in a file

/** The code as SVG, black on white whatever the page's colours are. */
export function qrSvg(text) {
    const code = qrcode(0, 'M');
    code.addData(text);
    code.make();
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
