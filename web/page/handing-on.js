// What hands on what is shown: Share, Export, the clipboard, paper; and what is needed once there is something to zoom. A
// script of its own, which comes once something is shown, or when it is first asked for (main.js).
import { copy } from './clipboard.js';
import { onExport } from './export.js';
import { onPrint } from './print.js';
import { onShare, share } from './share.js';
import { onZoom } from './zoomed.js';

/** Has the header's buttons and the browser's printing do it; {copy, share} for what asks from elsewhere. */
export function handsOn(explorer) {
    onShare(explorer);
    onExport(explorer);
    onPrint(explorer);
    onZoom();
    return { copy, share: () => share(explorer) };
}
