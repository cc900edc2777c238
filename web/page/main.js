// Puts the page together: fetches the explorer and its record, shows what the address says, and keeps header, address,
// text view and explorer in step from then on. Until then, and where anything fails, the text view that the page came
// with is there to be read.
import './parsed.js'; // before what asks for elements
import { watchCanvas } from './canvas.js';
import { NotThereYet } from './explorer.js';
import { openedAfresh } from './fresh.js';
import { announce, updateHeader } from './header.js';
import { onAddress, placeHere, placeOf, write } from './history.js';
import { idle } from './idle.js';
import { onKeys } from './keys.js';
import { LoadingError } from './loading-error.js';
import { load } from './loading.js';
import { hasBegunToRead, keepTextWanted, onlyText, showMain, tell, textIsShown, textWanted } from './mains.js';
import { keepForOffline, tellOfPage } from './offline.js';
import { onScreen } from './on-screen.js';
import { onPointer, openWhereNoElementDoes } from './pointer.js';
import { look, onLook } from './scheme.js';
import { onSearch, updateSearch } from './search.js';
import { newText, onText, renderText } from './text-view.js';
import { onThrown } from './thrown.js';

const { opening } = window; // first.js
const stage = document.getElementById('stage');
const main = document.getElementById('main');
const sameText = 'so this is the text view, which holds the same.';
// Why nothing is drawn, by what is missing for it (explorer.start).
const whyText = {
    graphics: `This browser can’t draw the explorer (WebGL 2 is missing or switched off), ${sameText}`,
    lost: `The browser took the graphics away for now, ${sameText}`,
    fonts: `The fonts that the explorer is drawn with could not be fetched, ${sameText} Reload this page to try again.`,
    style: `The style of this page could not be fetched, ${sameText} Reload this page to try again.`,
};

let explorer = null;
let tree = null; // tree.js, once it is there
let isShown = false; // the first picture, or the text
let here = null; // the place that is shown, as history.js tells places
let lacks = () => 'fonts'; // what is missing for drawing
let backAtOnce = false; // the reader asked for the explorer while its graphics were lost

/** After every move: everything around the canvas says the same as the canvas. */
function updatePage() {
    updateHeader(explorer);
    updateSearch(explorer.searched());
    newText();
    if (textIsShown()) renderText(explorer);
    announce(explorer.says());
}

function show(place) {
    here = place;
    const { file, link } = place;
    if (link === null || !explorer.open(link)) return tellOfPage(explorer.openPage(file));
    return tellOfPage(true);
}

function open(place) {
    show(place);
    updatePage();
}

// What is on the screen is the text that the page came with.
const nothingShown = () => document.documentElement.dataset.main === undefined;

function showText() {
    renderText(explorer);
    showMain('text');
}

function showTextMeanwhile() {
    showText();
    tell(`${lacks() === 'style' ? 'The style of this page is' : 'The fonts that the explorer is drawn with are'} taking long to arrive, ${sameText}`);
}

/** The explorer in place of the text view; or the text view, and why. */
function showExplorer() {
    showMain('explorer'); // first, because the canvas is as large as its element
    const missing = lacks() || explorer.start();
    backAtOnce = missing === 'lost';
    if (!missing) return tell('');
    showText();
    if (missing === 'graphics') onlyText(whyText.graphics);
    else tell(whyText[missing]);
}

/**
 * What was waited for is there: `shows` it in place of the text that the page came with, or offers it where the reader
 * has begun with that.
 */
function arrive(shows) {
    opening.over();
    const shown = () => {
        tell('');
        shows();
        updateHeader(explorer);
        updateSearch(explorer.searched());
    };
    const isText = shows !== showExplorer;
    const another = nothingShown() && opening.notWhatTheLinkShows; // than the text that is there
    if (!hasBegunToRead() || (isText && !another)) shown();
    else if (isText) tell('What the link shows can be read now.', 'Show it', shown);
    else tell(another ? 'What the link shows is ready.' : 'The explorer is ready.', 'Open the explorer', shown);
}

const handing = document.querySelectorAll('#pass-on, #export');
let handed = null; // handing-on.js, once it is there
let handingComes = null;

/** Has it come; one that failed is asked for again by the next who needs it. */
function comesToHand() {
    handingComes ??= import(new URL(handing[0].dataset.script, location.href).href).then(
        (script) => {
            for (const button of handing) button.removeEventListener('click', pressEarly);
            handed ??= script.handsOn(explorer);
            return handed;
        },
        (error) => {
            handingComes = null;
            throw error;
        },
    );
    return handingComes;
}

/** At once where it is there: browsers let a page copy only in the moment of a press. */
function whenHanding(does) {
    if (handed) return does(handed);
    return comesToHand().then(does, (error) => {
        console.warn(error);
        tell('A part of this page could not be fetched. Check the connection, then try again.');
    });
}

function pressEarly({ currentTarget }) {
    whenHanding(() => currentTarget.click());
}

function onHandingOn() {
    for (const button of handing) button.addEventListener('click', pressEarly);
}

const hooks = {
    moved(address, addsStep) {
        here = placeOf(address);
        tellOfPage(true);
        write(address, addsStep);
        updatePage();
    },
    copies: (text) => whenHanding(({ copy }) => copy(text)),
    copiesLink: () => whenHanding(({ share }) => share()),
    opens: openWhereNoElementDoes,
    tree: (json) => tree?.update(json),
    treeWaits: () => (tree ? tree.waits() : isShown && startTelling()),
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
        else showExplorer();
        updateHeader(explorer);
    });
}

function onCanvas() {
    watchCanvas(explorer, {
        lost() {
            explorer.stop();
            showText();
            tell(whyText.lost);
        },
        restored() {
            if (textWanted()) tell('');
            else if (backAtOnce) showExplorer();
            else arrive(showExplorer);
        },
    });
}

/** Puts a new explorer in the place of one that may be in pieces. */
async function startAnew() {
    tree?.clear();
    await explorer.renew();
    explorer.look(look());
}

let treeComes = null;
let treeIsLate = false;
const patience = 10_000; // milliseconds

function tellOfTree() {
    if (tree || textIsShown()) return;
    treeIsLate = true;
    tell('A part of the explorer could not be fetched: it can be seen, but not read aloud or used with the keyboard. The text view holds the same.', 'Text view', () => {
        keepTextWanted(true);
        tell('');
        showText();
    });
}

/** What makes the picture readable comes once there is one; where it can't be had, it is asked for again at the next. */
function startTelling() {
    if (treeComes) return;
    const late = setTimeout(tellOfTree, patience);
    const script = () => import(new URL(document.getElementById('tree').dataset.script, location.href).href);
    treeComes = Promise.all([script(), explorer.whole()])
        .then(([{ startTree }]) => startTree(explorer))
        .then(
            (started) => {
                tree = started;
                clearTimeout(late);
                if (treeIsLate) tell('');
                treeIsLate = false;
                tree.waits();
            },
            (error) => {
                treeComes = null;
                clearTimeout(late);
                console.warn(error);
                tellOfTree();
            },
        );
}

/** Does it, if need be with the parts of the explorer that come later (web/build/split.mjs). */
async function wholeWhereNeeded(does) {
    try {
        does();
    } catch (error) {
        if (!(error instanceof NotThereYet)) throw error;
        await explorer.whole();
        await startAnew();
        does();
    }
}

async function begin() {
    const parts = load(hooks, !textWanted());
    explorer = await parts.explorer;
    lacks = parts.lacks;
    onLook(() => explorer.look(look()));
    await wholeWhereNeeded(() => show(placeHere()));
    onHeader();
    onAddress(open, { now: explorer.scrollPlaces, back: explorer.scrollBack });
    onSearch((text) => explorer.search(text));
    onHandingOn();
    onText(explorer, hooks);
    onPointer(explorer);
    onKeys(explorer);
    onCanvas();
    // For tests and for whoever looks in the console.
    window.inspectionExplorer = { frames: explorer.frames, memory: explorer.memory, rests: () => explorer.rests(!treeIsLate), handsOn: () => handed !== null, html: () => explorer.html(0) };

    if (textWanted()) return arrive(showText);
    await Promise.race([parts.all, opening.late]);
    if (lacks() && !parts.areIn()) {
        arrive(showTextMeanwhile);
        await parts.all;
    }
    arrive(showExplorer);
}

const reload = 'Reload this page; if that doesn’t help, tell whoever keeps the site.';

function failed(error) {
    if (!(error instanceof NotThereYet)) console.error(error);
    opening.over();
    if (explorer) return rescue(error);
    const sentence = error instanceof LoadingError ? error.message : `The explorer could not be started. ${reload}`;
    return onlyText(sentence + opening.notWhatTheLinkShows);
}

let rescues = 0;
let rescuing = false;
const mostRescues = 3; // in the life of a page: what breaks again and again won't be mended by one more

/** A part of the explorer was needed that hadn't come: what is shown goes on with all of it. */
async function goOnWhole() {
    if (rescuing) return;
    rescuing = true;
    try {
        await explorer.whole();
        await startAnew();
        open(here);
        if (!textIsShown()) showExplorer();
        rescuing = false;
    } catch (error) {
        console.warn(error);
        rescuing = false;
        rescue(error);
    }
}

/** Something broke: the text view of the same state, by an explorer made anew, which may be tried again once. */
async function rescue(error) {
    if (rescuing || !explorer) return;
    if (error instanceof NotThereYet) return goOnWhole();
    rescuing = true;
    const first = rescues++ === 0;
    const what = error instanceof LoadingError ? 'A part of the explorer could not be fetched, ' : 'Something in the explorer broke, ';
    try {
        showMain('text');
        if (rescues > mostRescues) return onlyText(`${what}and goes on breaking: what you see may not be what the address says. ${reload}`);
        await startAnew();
        open(here);
        if (first) tell(what + sameText, 'Try again', showExplorer);
        else onlyText(`${what}${sameText} ${reload}`);
    } catch (error) {
        console.error(error);
        onlyText(`${what}and what you see may not be what the address says. ${reload}`);
    } finally {
        rescuing = false;
    }
}

/** What the style has for paper alone, which the first picture doesn't wait for. */
function styleForPaper() {
    const { onPaper } = document.getElementById('style').dataset;
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', media: 'print', href: onPaper }));
}

onThrown((error) => {
    rescue(error);
    return !(error instanceof NotThereYet); // it comes, and what is shown goes on
});
opening.caught();
if (!(await openedAfresh())) {
    await begin().catch(failed);
    await onScreen(); // what else there is to do competes with it for the machine
    styleForPaper();
    isShown = true;
    if (explorer) startTelling();
    const whole = explorer?.whole();
    whole?.catch((error) => console.warn(error)); // it is asked for again by what needs it
    if (explorer) comesToHand().catch((error) => console.warn(error));
    // So that the first key in the search box finds its index made.
    Promise.all([whole, idle()]).then(
        () => explorer?.readySearch(),
        () => {},
    );
    keepForOffline(explorer?.asAt() ?? '');
}
