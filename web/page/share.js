// Share: the address of what is shown, with the record's date. It is copied at once where the browser allows it, shown to
// be copied by hand in any case, handed to the system's own sheet where there is one, and drawn as a QR code for paper.
import { copy, write } from './clipboard.js';
import { openExport } from './export.js';
import { DrawingError, asPng } from './picture.js';
import { closeBox, isOpen, openBox } from './popover.js';
import { addressOf, day } from './reading.js';
import { save } from './save.js';
import { toast } from './toast.js';

const byId = (id) => document.getElementById(id);
const opener = byId('pass-on');
const box = byId('pass-on-box');
const field = byId('pass-on-link');
const status = byId('pass-on-status');
const send = byId('pass-on-send');
const qrButton = byId('pass-on-qr');
const qrPlace = byId('qr');
const qrPicture = byId('qr-picture');
const embedButton = byId('pass-on-embed');
const embedPlace = byId('embed');
const embedField = byId('embed-text');
let qr = ''; // its SVG

async function copyLink() {
    const copied = await write(field.value);
    status.textContent = copied
        ? 'The link is copied.'
        : 'The browser doesn’t let this page copy by itself: copy the link from the field.';
    return copied;
}

function show(place, button, shown) {
    place.hidden = !shown;
    button.setAttribute('aria-expanded', String(shown));
    if (shown) place.scrollIntoView({ block: 'nearest' });
}
const hideQr = () => show(qrPlace, qrButton, false);
const hideEmbed = () => show(embedPlace, embedButton, false);
const script = (button) => import(new URL(button.dataset.script, location.href).href);

/** Shows the box; `explorer` says what is shared. */
export async function share(explorer) {
    byId('pass-on-says').textContent = explorer.says();
    byId('pass-on-date').textContent = `The record goes up to ${day(explorer.asAt())}. Opened later, the link says what was added or changed since.`;
    field.value = addressOf(explorer);
    send.hidden = !navigator.share;
    hideQr();
    hideEmbed();
    openBox(box, field, opener);
    field.select();
    field.scrollTop = 0;
    await copyLink();
}

async function showQr() {
    if (!qrPlace.hidden) return hideQr();
    try {
        const { qrSvg } = await script(qrButton);
        qr = qrSvg(field.value);
    } catch (error) {
        console.warn(error);
        status.textContent = 'The QR code could not be made. Check the connection, then try again.';
        return;
    }
    if (!qr) {
        status.textContent = 'This link is too long for a QR code. With a shorter search it would fit.';
        return;
    }
    qrPicture.innerHTML = qr;
    qrPicture.setAttribute('aria-label', `QR code of the link: ${byId('pass-on-says').textContent}`);
    show(qrPlace, qrButton, true);
}

async function showEmbed() {
    if (!embedPlace.hidden) return hideEmbed();
    try {
        const { snippet } = await script(embedButton);
        embedField.value = snippet(field.value, document.title);
    } catch (error) {
        console.warn(error);
        status.textContent = 'The code could not be made. Check the connection, then try again.';
        return;
    }
    show(embedPlace, embedButton, true);
}

async function saveQr(explorer) {
    try {
        save(await asPng(qr), 'image/png', `${explorer.fileStem()}-qr.png`);
    } catch (error) {
        if (!(error instanceof DrawingError)) throw error;
        status.textContent = `${error.message} The code as SVG doesn’t need that.`;
    }
}

export function onShare(explorer) {
    opener.addEventListener('click', () => (isOpen(box) ? closeBox() : share(explorer)));
    byId('pass-on-copy').addEventListener('click', async () => {
        if (await copyLink()) toast('Copied');
        else {
            field.focus();
            field.select();
        }
    });
    send.addEventListener('click', async () => {
        try {
            await navigator.share({ title: document.title, text: explorer.says(), url: field.value });
            closeBox();
        } catch (error) {
            if (error.name !== 'AbortError') status.textContent = 'The system’s sheet could not be opened: copy the link.';
        }
    });
    qrButton.addEventListener('click', showQr);
    embedButton.addEventListener('click', showEmbed);
    byId('embed-copy').addEventListener('click', () => copy(embedField.value));
    byId('qr-png').addEventListener('click', () => saveQr(explorer));
    byId('qr-svg').addEventListener('click', () => save(qr, 'image/svg+xml', `${explorer.fileStem()}-qr.svg`));
    byId('pass-on-export').addEventListener('click', () => openExport(explorer, opener));
}
