// Puts the page together: fetches the explorer and its record, shows what the address says, and keeps header, address,
// text view and explorer in step from then on. Until then, and where anything fails, the text view that the page came
// with is there to be read.
import { copy } from './clipboard.js';
import { watchCanvas } from './canvas.js';
import { onExport } from './export.js';
import { openedAfresh } from './fresh.js';
import { announce, updateHeader } from './header.js';
import { onAddress, placeHere, write } from './history.js';
import { onKeys } from './keys.js';
import { LoadingError, loadExplorer } from './loading.js';
import { keepTextWanted, onlyText, showMain, tell, textIsShown, textWanted } from './mains.js';
import { keepForOffline, tellOfPage } from './offline.js';
import { onPointer } from './pointer.js';
import { onPrint } from './print.js';
import { look, onLook } from './scheme.js';
import { onSearch, updateSearch } from './search.js';
import { makeSemanticTree } from './semantic-tree.js';
import { onShare, share } from './share.js';
import { newText, onText, renderText } from './text-view.js';

const stage = document.getElementById('stage');
const main = document.getElementById('main');
const noGraphics =
    'This browser can’t draw the explorer (WebGL 2 is missing or switched off), so this is the text view, which holds the same.';

let explorer = null;
let tree = null;

/** After every move: everything around the canvas says the same as the canvas. */
function updatePage() {
    updateHeader(explorer);
    updateSearch(explorer.searched());
    newText();
    if (textIsShown()) renderText(explorer);
    announce(explorer.says());
}

function show({ file, link }) {
    if (link === null) return tellOfPage(explorer.openPage(file));
    explorer.open(link);
    return tellOfPage(true);
}

function open(place) {
    show(place);
    updatePage();
}

/** The explorer in place of the text view. False where the browser can't draw it. */
function showExplorer() {
    showMain('explorer'); // first, because the canvas is as large as its element
    if (explorer.start()) return true;
    onlyText(noGraphics);
    return false;
}

function showText() {
    renderText(explorer);
    showMain('text');
}

const hooks = {
    moved(address, addsStep) {
        tellOfPage(true);
        write(address, addsStep);
        updatePage();
    },
    copies: copy,
    copiesLink: () => share(explorer),
    // The pointer pressed a link in the canvas: the browser opens it from the element that lies over it.
    opens() {},
    tree: (json) => tree.update(json),
    cursor: (cursor) => (stage.style.cursor = cursor),
};

function onHeader() {
    document.querySelector('.skip').addEventListener('click', (event) => {
        event.preventDefault(); // #main would be taken for a link
        main.focus();
    });
    document.getElementById('text-button').addEventListener('click', () => {
        const wanted = !textIsShown();
        keepTextWanted(wanted);
        if (wanted) showText();
        else if (!showExplorer()) renderText(explorer);
    });
}

async function begin() {
    explorer = await loadExplorer(hooks);
    tree = makeSemanticTree(explorer);
    onLook(() => explorer.look(look()));
    show(placeHere());
    if (textWanted()) showText();
    else if (!showExplorer()) renderText(explorer);

    updateHeader(explorer);
    updateSearch(explorer.searched());
    onHeader();
    onAddress(open);
    onSearch((text) => explorer.search(text));
    onShare(explorer);
    onExport(explorer);
    onPrint(explorer);
    onText(explorer, hooks);
    onPointer(explorer);
    onKeys(explorer);
    watchCanvas(explorer, {
        lost() {
            explorer.stop();
            showText();
            tell('The browser took the graphics away for now, so this is the text view, which holds the same.');
        },
        restored() {
            tell('');
            if (!textWanted()) showExplorer();
        },
    });
    // For tests and for whoever looks in the console.
    window.inspectionExplorer = { frames: explorer.frames, html: () => explorer.html(0) };
}

function failed(error) {
    console.error(error);
    const sentence = error instanceof LoadingError ? error.message : 'The explorer could not be started. Reload this page.';
    const opening = placeHere().link ? ' What you see is not what the link shows, but what can be shown without it.' : '';
    onlyText(sentence + opening);
}

if (!(await openedAfresh())) {
    await begin().catch(failed);
    keepForOffline(explorer?.asAt() ?? '');
}
